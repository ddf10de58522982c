//! Short names between glue and WASM. wasm-bindgen's own end in a hash of 16 digits each, which no compression
//! makes smaller, and which a resident would download twice.

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Output;

/// The module name under which the glue gives itself to the WASM.
const GLUE: &str = "g";

/// Rename in the module, and give back the glue that fits.
pub fn shorten(output: &mut Output) -> Result<String> {
    let mut glue = output.js().to_owned();
    let module = output.wasm_mut();
    let mut glue_name = None;
    for (number, import) in module.imports.iter_mut().enumerate() {
        let short = short(number);
        glue = rename_key(&glue, &import.name, &short)?;
        import.name = short;
        glue_name = Some(std::mem::replace(&mut import.module, GLUE.to_owned()));
    }
    if let Some(name) = glue_name {
        glue = rename_key(&glue, &format!("\"{name}\""), GLUE)?;
    }
    // One export for each type of closure, which the glue alone calls.
    let closures = module
        .exports
        .iter_mut()
        .filter(|export| export.name.starts_with("wasm_bindgen__convert__"));
    for (number, export) in closures.enumerate() {
        let short = format!("closure{number}");
        glue = glue.replace(&format!("wasm.{}(", export.name), &format!("wasm.{short}("));
        export.name = short;
    }
    Ok(glue)
}

/// `name: …` of an object in the glue becomes `short: …`. That there is exactly one keeps us from breaking glue that a
/// later wasm-bindgen writes otherwise.
fn rename_key(glue: &str, name: &str, short: &str) -> Result<String> {
    let key = format!("{name}:");
    let stands_alone = |at: usize| {
        let before = glue.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|before| before.is_alphanumeric() || "_$".contains(before))
    };
    let mut places = glue
        .match_indices(&key)
        .map(|(at, _)| at)
        .filter(|at| stands_alone(*at));
    let (Some(at), None) = (places.next(), places.next()) else {
        return Err(anyhow::anyhow!("the glue does not have {name} exactly once"));
    };
    let (before, rest) = glue
        .split_at_checked(at)
        .context("a match begins at a character")?;
    let after = rest.strip_prefix(&key).context("a match is a match")?;
    Ok(format!("{before}{short}:{after}"))
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
    fn a_key_is_renamed_where_it_stands_alone() {
        let glue = "{\n __wbg_get_1: f(wasm.__wbg_get_1),\nx__wbg_get_1: g }";
        assert_eq!(
            rename_key(glue, "__wbg_get_1", "a").unwrap(),
            "{\n a: f(wasm.__wbg_get_1),\nx__wbg_get_1: g }"
        );
        assert!(rename_key(glue, "__wbg_set_1", "a").is_err());
        assert!(rename_key("a: 1, a: 2", "a", "b").is_err());
    }

    #[test]
    fn short_names_do_not_repeat() {
        assert_eq!(
            [short(0), short(25), short(26), short(701), short(702)],
            ["a", "z", "aa", "zz", "aaa"]
        );
    }
}
