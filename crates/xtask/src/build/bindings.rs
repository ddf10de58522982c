//! wasm-bindgen's part: the WASM that browsers load, and the JavaScript glue that belongs to it.

use std::path::Path;

use anyhow::{Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::names;
use crate::folder;

pub fn make(compiled: &Path, wasm: &Path, glue: &Path) -> Result<()> {
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
    let mut output = bindgen.generate_output()?;
    let snippets = output.snippets().values().flatten().count();
    if snippets > 0 || !output.local_modules().is_empty() {
        bail!("a crate brings JavaScript snippets of its own, which `no-modules` glue cannot hold");
    }
    let bindings = names::shorten(&mut output)?;
    let bindings = guarded(&bindings)?;
    // Inside a function every call is an instance of its own, so that a panic takes one widget with it, not all.
    let instantiate =
        format!("export default function instantiate(guard) {{\n{bindings}\nreturn wasm_bindgen;\n}}\n");
    folder::write(glue, instantiate.as_bytes())?;
    folder::write(wasm, &output.wasm_mut().emit_wasm())
}

/// Lets the loader stand between the glue and the module, so that it hears when an instance comes to its end.
fn guarded(bindings: &str) -> Result<String> {
    const EXPORTS: &str = "wasm = instance.exports;";
    if bindings.matches(EXPORTS).count() != 1 {
        bail!("the glue does not have `{EXPORTS}` exactly once");
    }
    Ok(bindings.replace(EXPORTS, "wasm = guard(instance.exports);"))
}
