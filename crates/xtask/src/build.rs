//! `cargo xtask build`: pkg/, which is all that a council downloads.

mod bindings;
mod compress;
mod glue;
mod integrity;
pub mod module;
mod optimise;
mod private;
mod proof;
mod publish;
mod script;
mod texts;
mod wasm;

use std::path::PathBuf;

use anyhow::Result;

use crate::hash::{self, Fingerprint};
use crate::house::{House, VERSION, shown};
use crate::setup;
use crate::{folder, lock};

use self::module::{MODULES, Modules};

pub const SCRIPT: &str = "assembly-widgets.js";
pub const INTEGRITY: &str = "integrity.json";

/// Build, and say where the package lies.
pub fn run() -> Result<PathBuf> {
    let house = House::find()?;
    let _held = lock::hold(&house.workshop())?;
    let compiler = setup::target::ready()?;
    setup::npm::ready(&house)?;

    let modules = module::make(&house, &compiler, tools(&house)?)?;
    package(&house, &modules)?;
    Ok(house.package())
}

/// The script around the glue, everything compressed, and all of it in pkg/.
fn package(house: &House, modules: &Modules) -> Result<()> {
    let mut inputs = tools(house)?
        .text(VERSION)
        .path(&modules.glue)?
        .path(&house.root.join("widgets/loader"))?;
    for name in MODULES {
        inputs = inputs.path(&modules.wasm(name))?;
    }
    for language in texts::LANGUAGES {
        inputs = inputs.text(&String::from_utf8_lossy(&texts::of(house, language)?));
    }
    let outputs: Vec<PathBuf> = publish::names()
        .iter()
        .map(|name| house.package().join(name))
        .collect();
    hash::unless_done(
        &house.workshop().join("package.stamp"),
        &inputs.finish(),
        &outputs,
        || {
            println!(
                "bundling the script and compressing, into {}/",
                shown(&house.package(), &house.root)
            );
            let staged = house.workshop().join("pkg");
            folder::fresh(&staged)?;
            let versioned = staged.join(VERSION);
            for name in MODULES {
                let bytes = std::fs::read(modules.wasm(name))?;
                folder::write(&versioned.join(module::file(name)), &bytes)?;
            }
            for language in texts::LANGUAGES {
                folder::write(
                    &versioned.join(texts::file(language)),
                    &texts::of(house, language)?,
                )?;
            }
            script::bundle(house, modules, &versioned.join(SCRIPT))?;
            private::refuse_paths(house, &[&versioned.join(SCRIPT)])?;
            for file in publish::versioned() {
                compress::beside(&versioned.join(file))?;
            }
            integrity::write(&versioned, &staged.join(INTEGRITY))?;
            publish::publish(house, &staged)
        },
    )?;
    Ok(())
}

/// What does the work: a change in any of it makes old results stale.
fn tools(house: &House) -> Result<Fingerprint> {
    Fingerprint::default()
        .path(&house.root.join("crates/xtask/src"))?
        .path(&house.root.join("Cargo.lock"))?
        .path(&house.root.join("package-lock.json"))
}
