//! wasm-bindgen's part: the WASM that browsers load, and the JavaScript glue that belongs to it.

use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::{Bindgen, Output};

use super::glue::Glue;
use crate::folder;

/// Makes the module with all widgets, and the glue for it and for the others.
pub fn make_all(compiled: &Path, wasm: &Path, glue: &Path) -> Result<Glue> {
    let mut output = bind(compiled)?;
    let all = Glue::of_all(&mut output)?;
    let bindings = started_by_hand(&guarded(all.text())?)?;
    // Inside a function every call is an instance of its own, so that a panic takes one widget with it, not all.
    let instantiate =
        format!("export default function instantiate(guard) {{\n{bindings}\nreturn wasm_bindgen;\n}}\n");
    folder::write(glue, instantiate.as_bytes())?;
    folder::write(wasm, &output.wasm_mut().emit_wasm())?;
    Ok(all)
}

/// Makes the module of one widget, which uses the same glue.
pub fn make(compiled: &Path, wasm: &Path, all: &Glue) -> Result<()> {
    let mut output = bind(compiled)?;
    all.rename(&mut output)?;
    folder::write(wasm, &output.wasm_mut().emit_wasm())
}

/// Makes a module that has nothing to do with the widgets', and its own glue, whose every call is an instance too.
pub fn make_alone(compiled: &Path, wasm: &Path, glue: &Path) -> Result<()> {
    let mut output = bind(compiled)?;
    let bindings = started_by_hand(output.js())?;
    let instantiate =
        format!("export default function instantiate() {{\n{bindings}\nreturn wasm_bindgen;\n}}\n");
    folder::write(glue, instantiate.as_bytes())?;
    folder::write(wasm, &output.wasm_mut().emit_wasm())
}

fn bind(compiled: &Path) -> Result<Output> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .no_modules(true)?
        .typescript(false)
        // The loader hands the module over; the glue must not look for one.
        .omit_default_module_path(true)
        .keep_debug(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    let output = bindgen.generate_output()?;
    let snippets = output.snippets().values().flatten().count();
    if snippets > 0 || !output.local_modules().is_empty() {
        bail!("a crate brings JavaScript snippets of its own, which `no-modules` glue cannot hold");
    }
    Ok(output)
}

/// Lets the loader stand between the glue and the module, so that it hears when an instance comes to its end.
fn guarded(bindings: &str) -> Result<String> {
    const EXPORTS: &str = "wasm = instance.exports;";
    if bindings.matches(EXPORTS).count() != 1 {
        bail!("the glue does not have `{EXPORTS}` exactly once");
    }
    Ok(bindings.replace(EXPORTS, "wasm = guard(instance.exports);"))
}

/// Leaves out all the ways of fetching and compiling that wasm-bindgen offers: the loader has a compiled module.
fn started_by_hand(bindings: &str) -> Result<String> {
    const START: &str = "const start = async (module) => __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);";
    let unknown = "the glue starts in a way that is not known";
    let (before, rest) = bindings
        .split_once("async function __wbg_load(")
        .context(unknown)?;
    let (_, after) = rest
        .split_once("return Object.assign(__wbg_init, { initSync }, exports);")
        .context(unknown)?;
    Ok(format!(
        "{before}{START}\nreturn Object.assign(start, exports);{after}"
    ))
}
