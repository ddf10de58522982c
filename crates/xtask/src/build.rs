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
pub mod studio;
mod texts;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::hash::{self, Fingerprint};
use crate::house::{House, VERSION, shown};
use crate::setup;
use crate::{folder, lock};

use self::module::{MODULES, Modules};
use self::studio::Engine;

pub const SCRIPT: &str = "assembly-widgets.js";
pub const INTEGRITY: &str = "integrity.json";

/// Build, and say where the package lies.
pub fn run() -> Result<PathBuf> {
    let house = House::find()?;
    let _held = lock::hold(&house.workshop())?;
    let compiler = setup::target::ready()?;
    setup::npm::ready(&house)?;

    let modules = module::make(&house, &compiler, tools(&house)?)?;
    let engine = studio::make(&house, &compiler, tools(&house)?)?;
    let widgets = widgets(&house, &modules)?;
    package(&house, &widgets, &engine)?;
    Ok(house.package())
}

/// The script around the glue, and everything compressed: the folder with all that residents fetch.
fn widgets(house: &House, modules: &Modules) -> Result<PathBuf> {
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
    let versioned = house.workshop().join("pkg").join(VERSION);
    let outputs: Vec<PathBuf> = publish::compressed()
        .iter()
        .map(|name| versioned.join(name))
        .collect();
    hash::unless_done(
        &house.workshop().join("widgets.stamp"),
        &inputs.finish(),
        &outputs,
        || {
            println!("bundling the script and compressing");
            folder::fresh(&versioned)?;
            for name in MODULES {
                let bytes = fs::read(modules.wasm(name))?;
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
            Ok(())
        },
    )?;
    Ok(versioned)
}

/// All of it, with the studio, in pkg/.
fn package(house: &House, widgets: &Path, engine: &Engine) -> Result<()> {
    let inputs = tools(house)?
        .text(VERSION)
        .path(widgets)?
        .path(&engine.wasm)?
        .path(&engine.glue)?
        .path(&house.root.join(studio::PAGE))?;
    let outputs: Vec<PathBuf> = publish::names()
        .iter()
        .map(|name| house.package().join(name))
        .collect();
    hash::unless_done(
        &house.workshop().join("package.stamp"),
        &inputs.finish(),
        &outputs,
        || {
            let (package, root) = (house.package(), &house.root);
            println!(
                "making the studio's page, and all into {}/",
                shown(&package, root)
            );
            let staged = house.workshop().join("whole");
            folder::fresh(&staged)?;
            for name in publish::compressed() {
                let bytes = fs::read(widgets.join(&name))?;
                if name.starts_with(SCRIPT) {
                    // The script at the top is the version's own.
                    folder::write(&staged.join(&name), &bytes)?;
                }
                folder::write(&staged.join(VERSION).join(&name), &bytes)?;
            }
            studio::page(house, engine, &staged)?;
            integrity::write(&staged.join(VERSION), &staged.join(INTEGRITY))?;
            studio::pack(engine, &staged)?;
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
