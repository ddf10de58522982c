//! The JavaScript between the loader and the modules: one glue for all of them, with short names.
//!
//! Each widget has a module of its own, and there is one with all of them. wasm-bindgen makes glue for each; the one of
//! the module with all has everything that the others need, so residents download it alone. What a module asks for by a
//! name of its own is found in it by what it does.
//!
//! wasm-bindgen's own names end in a hash of 16 digits each, which no compression makes smaller.

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Output;

/// The module name under which the glue gives itself to the WASM.
const NAME: &str = "g";

/// The glue of the module with all widgets.
pub struct Glue {
    text: String,
    functions: Vec<Function>,
    closures: Vec<String>,
}

/// What the glue gives to a module.
struct Function {
    /// As the module with all widgets asks for it.
    name: String,
    body: String,
}

impl Glue {
    /// The glue of the module with all widgets, which gets its names in passing.
    pub fn of_all(output: &mut Output) -> Result<Self> {
        let text = output.js().to_owned();
        let found = functions(&text, output)?;
        // Several do the same under different names: once is enough.
        let mut functions: Vec<Function> = Vec::new();
        let mut glue = text;
        for function in found {
            let known = functions.iter().any(|other| other.body == function.body);
            if known {
                let entry = find(&glue, &function.name)?;
                glue.replace_range(entry, "");
            } else {
                functions.push(function);
            }
        }
        let closures = closures(output);
        let mut all = Self {
            text: glue,
            functions,
            closures,
        };
        all.rename(output)?;
        all.shorten()?;
        Ok(all)
    }

    /// The JavaScript.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Gives a module the names of this glue, so that it can use it.
    pub fn rename(&self, output: &mut Output) -> Result<()> {
        let glue = output.js().to_owned();
        let wanted = functions(&glue, output)?;
        let unlike = "the module with all widgets does not have it; are features of web-sys or js-sys named elsewhere than in the kit?";
        let module = output.wasm_mut();
        for import in module.imports.iter_mut() {
            let body = &wanted
                .iter()
                .find(|function| function.name == import.name)
                .with_context(|| format!("the glue does not have {}", import.name))?
                .body;
            let place = self.functions.iter().position(|own| own.body == *body);
            import.name = short(place.with_context(|| format!("{body}\n{unlike}"))?);
            import.module = NAME.to_owned();
        }
        for export in module.exports.iter_mut() {
            if is_closure(&export.name) {
                let place = self.closures.iter().position(|own| *own == export.name);
                export.name = closure(place.with_context(|| format!("{}: {unlike}", export.name))?);
            }
        }
        Ok(())
    }

    /// Shortens the names in the glue as in the modules.
    fn shorten(&mut self) -> Result<()> {
        for (number, function) in self.functions.iter().enumerate() {
            let entry = find(&self.text, &function.name)?;
            let name = entry.start..entry.start + function.name.len();
            self.text.replace_range(name, &short(number));
        }
        for (number, name) in self.closures.iter().enumerate() {
            self.text = self
                .text
                .replace(&format!("wasm.{name}("), &format!("wasm.{}(", closure(number)));
        }
        let (before, rest) = self
            .text
            .split_once("\": import0")
            .context("the glue does not give itself as `import0`")?;
        let (before, _) = before
            .rsplit_once('"')
            .context("the glue's own name is not in quotes")?;
        self.text = format!("{before}{NAME}: import0{rest}");
        Ok(())
    }
}

/// What the glue gives to the module, in the module's order.
fn functions(glue: &str, output: &mut Output) -> Result<Vec<Function>> {
    let names: Vec<String> = output
        .wasm_mut()
        .imports
        .iter()
        .map(|import| import.name.clone())
        .collect();
    names
        .into_iter()
        .map(|name| {
            let entry = glue.get(find(glue, &name)?).unwrap_or_default();
            let body = entry.strip_prefix(&name).unwrap_or_default();
            // Comments tell numbers of the one module.
            let lines = body.lines().filter(|line| !line.trim_start().starts_with("//"));
            let body = lines.collect::<Vec<_>>().join("\n");
            Ok(Function { name, body })
        })
        .collect()
}

/// Where `name: function…` stands in the object of imports, to the comma after it. That there is exactly one keeps us from breaking
/// glue that a later wasm-bindgen writes otherwise.
fn find(glue: &str, name: &str) -> Result<std::ops::Range<usize>> {
    let key = format!("{name}: function");
    let at_margin = |at: &usize| {
        let before = glue.get(..*at).unwrap_or_default();
        before.trim_end_matches(' ').ends_with('\n')
    };
    let places = glue.match_indices(&key).map(|(at, _)| at).filter(at_margin);
    let places: Vec<usize> = places.collect();
    let [start] = places.as_slice() else {
        bail!("the glue does not have {name} exactly once");
    };
    let tail = glue.get(*start..).unwrap_or_default();
    // The end of a function, or of one that is handed to `handleError`; nothing within one stands at the margin like this.
    let ends = ["\n},\n", "\n}, arguments); },\n"];
    let length = ends
        .iter()
        .filter_map(|end| Some(tail.find(end)? + end.len()))
        .min()
        .with_context(|| format!("{name} has no end in the glue"))?;
    Ok(*start..start + length)
}

/// The names of the exports that run closures, one for each type.
fn closures(output: &mut Output) -> Vec<String> {
    let exports = output.wasm_mut().exports.iter();
    exports
        .map(|export| export.name.clone())
        .filter(|name| is_closure(name))
        .collect()
}

fn is_closure(export: &str) -> bool {
    export.contains("convert__closures")
}

fn closure(number: usize) -> String {
    format!("closure{number}")
}

/// a, b, … z, aa, ab, …
fn short(number: usize) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    if number < 26 {
        letter.into()
    } else {
        format!("{}{letter}", short(number / 26 - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_found_where_it_stands_alone() {
        let glue = "{\n  __wbg_get_1: function() {\nreturn x__wbg_get_1;\n},\nget: function() { return handleError(function () {\nif (a) {\n}\n}, arguments); },\nb: function() {\n},\n}";
        assert_eq!(
            &glue[find(glue, "__wbg_get_1").unwrap()],
            "__wbg_get_1: function() {\nreturn x__wbg_get_1;\n},\n"
        );
        assert!(glue[find(glue, "get").unwrap()].ends_with("}, arguments); },\n"));
        assert!(find(glue, "__wbg_set_1").is_err());
        assert!(find("\na: function() {\n},\na: function() {\n},\n", "a").is_err());
    }

    #[test]
    fn short_names_do_not_repeat() {
        assert_eq!(
            [short(0), short(25), short(26), short(701), short(702)],
            ["a", "z", "aa", "zz", "aaa"]
        );
    }
}
