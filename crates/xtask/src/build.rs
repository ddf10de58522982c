//! `cargo xtask build`: pkg/, which is all that a council downloads.

mod bindings;
mod compress;
mod integrity;
mod names;
mod optimise;
mod private;
mod proof;
mod publish;
mod script;
mod wasm;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::hash::{self, Fingerprint};
use crate::house::{House, VERSION, shown};
use crate::setup;
use crate::{folder, lock};

pub const SCRIPT: &str = "assembly-widgets.js";
pub const WASM: &str = "assembly-widgets.wasm";
pub const INTEGRITY: &str = "integrity.json";

/// Build, and say where the package lies.
pub fn run() -> Result<PathBuf> {
    let house = House::find()?;
    let _held = lock::hold(&house.workshop())?;
    let compiler = setup::target::ready()?;
    setup::npm::ready(&house)?;

    let compiled = wasm::compile(&house, &compiler)?;
    let module = module(&house, &compiled)?;
    package(&house, &module)?;
    Ok(house.package())
}

/// The optimised WASM and the glue that belongs to it.
struct Module {
    wasm: PathBuf,
    glue: PathBuf,
}

/// From cargo's WASM to the one that is served.
fn module(house: &House, compiled: &Path) -> Result<Module> {
    let workshop = house.workshop();
    let module = Module {
        wasm: workshop.join(WASM),
        glue: workshop.join("glue.js"),
    };
    let inputs = tools(house)?.path(compiled)?.finish();
    let outputs = [module.wasm.clone(), module.glue.clone()];
    hash::unless_done(&workshop.join("module.stamp"), &inputs, &outputs, || {
        println!("making the bindings");
        let bound = workshop.join("bound.wasm");
        bindings::make(compiled, &bound, &module.glue)?;
        println!("optimising the WASM");
        optimise::run(house, &bound, &module.wasm)?;
        proof::starts(&module.wasm, &module.glue)?;
        private::refuse_paths(house, &[&module.wasm, &module.glue])
    })?;
    Ok(module)
}

/// The script around the module, everything compressed, and all of it in pkg/.
fn package(house: &House, module: &Module) -> Result<()> {
    let inputs = tools(house)?
        .text(VERSION)
        .path(&module.wasm)?
        .path(&module.glue)?
        .path(&house.root.join("widgets/loader"))?
        .finish();
    let outputs: Vec<PathBuf> = publish::names()
        .iter()
        .map(|name| house.package().join(name))
        .collect();
    hash::unless_done(&house.workshop().join("package.stamp"), &inputs, &outputs, || {
        println!(
            "bundling the script and compressing, into {}/",
            shown(&house.package(), &house.root)
        );
        let staged = house.workshop().join("pkg");
        folder::fresh(&staged)?;
        let versioned = staged.join(VERSION);
        folder::write(&versioned.join(WASM), &std::fs::read(&module.wasm)?)?;
        script::bundle(house, module, &versioned.join(SCRIPT))?;
        private::refuse_paths(house, &[&versioned.join(SCRIPT)])?;
        compress::beside(&versioned.join(WASM))?;
        compress::beside(&versioned.join(SCRIPT))?;
        integrity::write(&versioned, &staged.join(INTEGRITY))?;
        publish::publish(house, &staged)
    })?;
    Ok(())
}

/// What does the work: a change in any of it makes old results stale.
fn tools(house: &House) -> Result<Fingerprint> {
    Fingerprint::default()
        .path(&house.root.join("crates/xtask/src"))?
        .path(&house.root.join("Cargo.lock"))?
        .path(&house.root.join("package-lock.json"))
}
