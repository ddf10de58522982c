//! What is compiled to WASM: each widget by itself, and all of them together.
//!
//! A page with one kind of widget fetches that one's module; a page with several fetches the one that has them all.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{bindings, optimise, private, proof, wasm};
use crate::folder;
use crate::hash::{self, Fingerprint};
use crate::house::House;
use crate::setup::target::Compiler;

/// The module with all widgets.
pub const ALL: &str = "widgets";
/// Every module, by the feature of `assembly-bundle`; its file is `assembly-<name>.wasm`.
pub const MODULES: [&str; 4] = [ALL, "tracker", "timeline", "consultation"];

/// The file of a module.
pub fn file(name: &str) -> String {
    format!("assembly-{name}.wasm")
}

/// The optimised modules in one folder, and the glue that belongs to them.
pub struct Modules {
    folder: PathBuf,
    pub glue: PathBuf,
}

impl Modules {
    /// Where a module lies.
    pub fn wasm(&self, name: &str) -> PathBuf {
        self.folder.join(file(name))
    }

    fn outputs(&self) -> Vec<PathBuf> {
        let mut outputs = vec![self.glue.clone()];
        outputs.extend(MODULES.iter().map(|name| self.wasm(name)));
        outputs
    }
}

/// From Rust to the modules that are served.
pub fn make(house: &House, compiler: &Compiler, mut inputs: Fingerprint) -> Result<Modules> {
    let workshop = house.workshop();
    let mut compiled = Vec::new();
    for name in MODULES {
        let path = wasm::compile(
            house,
            compiler,
            name,
            &workshop.join(format!("{name}.compiled.wasm")),
        )?;
        inputs = inputs.path(&path)?;
        compiled.push((name, path));
    }
    let modules = Modules {
        folder: workshop.join("modules"),
        glue: workshop.join("glue.js"),
    };
    let outputs = modules.outputs();
    let stamp = workshop.join("modules.stamp");
    hash::unless_done(&stamp, &inputs.finish(), &outputs, || {
        bind_and_optimise(house, &compiled, &modules)?;
        let outputs: Vec<&Path> = outputs.iter().map(PathBuf::as_path).collect();
        private::refuse_paths(house, &outputs)
    })?;
    Ok(modules)
}

fn bind_and_optimise(house: &House, compiled: &[(&str, PathBuf)], modules: &Modules) -> Result<()> {
    let ((_, all), others) = compiled.split_first().context("there is a module with all")?;
    println!("making the bindings");
    let bound = |name: &str| house.workshop().join(format!("{name}.bound.wasm"));
    let glue = bindings::make_all(all, &bound(ALL), &modules.glue)?;
    for (name, compiled) in others {
        bindings::make(compiled, &bound(name), &glue).with_context(|| format!("the module of {name}"))?;
    }
    println!("optimising the WASM");
    folder::fresh(&modules.folder)?;
    for name in MODULES {
        optimise::run(house, &bound(name), &modules.wasm(name))?;
        proof::starts(&modules.wasm(name), &modules.glue).with_context(|| file(name))?;
    }
    Ok(())
}
