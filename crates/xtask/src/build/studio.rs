//! The studio: the publisher compiled to WASM, its page, and the pack of all that goes into a finished folder.
//!
//! Nothing is fetched by the page. The pack is a script that holds every other file, so that the page also works from a disk, and its
//! policy can refuse every connection.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value};

use super::{bindings, compress, optimise, private, publish, wasm};
use crate::command;
use crate::folder;
use crate::hash::{self, Fingerprint};
use crate::house::{House, VERSION};
use crate::setup::target::Compiler;

/// Where the page's sources lie.
pub const PAGE: &str = "crates/studio/page";
const HTML: &str = "studio.html";
const SHEET: &str = "assembly-studio.css";
const SCRIPT: &str = "assembly-studio.js";
const PACK: &str = "assembly-studio.pack.js";
/// The engine's name inside the pack, and only there.
const ENGINE: &str = "assembly-studio.wasm.gz";
/// What of it lies in the version's folder and has a hash on record.
pub const FILES: [&str; 2] = [SHEET, SCRIPT];

/// Bytes as they lie there. No resident fetches them; they travel compressed where the server does that.
pub const BUDGET: [(&str, u64); 2] = [(SCRIPT, 64 * 1024), (PACK, 4 * 1024 * 1024)];

/// Browsers with WebAssembly, modules in workers apart: those of the last three years.
const LANGUAGE: &str = "es2022";

/// Every file of the studio, relative to pkg/.
pub fn names() -> Vec<String> {
    let versioned = [SHEET, SCRIPT, PACK].map(|name| format!("{VERSION}/{name}"));
    [vec![HTML.to_owned()], versioned.to_vec()].concat()
}

/// The publisher in WASM, and the glue that belongs to it.
pub struct Engine {
    pub wasm: PathBuf,
    pub glue: PathBuf,
}

/// From Rust to the engine.
pub fn make(house: &House, compiler: &Compiler, inputs: Fingerprint) -> Result<Engine> {
    let workshop = house.workshop();
    let compiled = wasm::compile_studio(house, compiler, &workshop.join("studio.compiled.wasm"))?;
    let engine = Engine {
        wasm: workshop.join("studio/engine.wasm"),
        glue: workshop.join("studio/glue.js"),
    };
    let outputs = [engine.wasm.clone(), engine.glue.clone()];
    let inputs = inputs.path(&compiled)?.finish();
    hash::unless_done(&workshop.join("studio.stamp"), &inputs, &outputs, || {
        println!("making the studio's bindings, and optimising its WASM");
        let bound = workshop.join("studio.bound.wasm");
        bindings::make_alone(&compiled, &bound, &engine.glue)?;
        optimise::run_quick(house, &bound, &engine.wasm)?;
        private::refuse_paths(house, &[&engine.wasm, &engine.glue])
    })?;
    Ok(engine)
}

/// The page with its sheet and its script, into the package.
pub fn page(house: &House, engine: &Engine, staged: &Path) -> Result<()> {
    let source = house.root.join(PAGE);
    let texts: Value = serde_json::from_slice(&fs::read(source.join("texts/en.json"))?)?;
    let html = fs::read_to_string(source.join(HTML))?.replace("{{version}}", VERSION);
    let html = spoken(&html, &texts).context("the studio's page")?;
    folder::write(&staged.join(HTML), html.as_bytes())?;
    let versioned = staged.join(VERSION);
    bundle(house, "studio.css", &versioned.join(SHEET), &[])?;
    // The worker has no address of its own, from which it could be asked for: the page has its text inside.
    let worker = house.workshop().join("studio/worker.js");
    let glue = format!("--alias:assembly:glue={}", engine.glue.display());
    bundle(house, "worker.js", &worker, &["--format=iife".to_owned(), glue])?;
    let text = Value::from(fs::read_to_string(&worker)?);
    let module = house.workshop().join("studio/worker.text.js");
    folder::write(&module, format!("export default {text};\n").as_bytes())?;
    let script = versioned.join(SCRIPT);
    let worker = format!("--alias:assembly:worker={}", module.display());
    bundle(house, "studio.js", &script, &["--format=iife".to_owned(), worker])?;
    private::refuse_paths(house, &[&script])
}

/// The page in English, before its script says the same in the reader's language: it is never without words.
fn spoken(html: &str, texts: &Value) -> Result<String> {
    const SAYS: &str = "data-say=\"";
    let mut spoken = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(SAYS) {
        let (key, after) = after.split_once('"').context("a data-say has no end")?;
        let (tag, after) = after.split_once('>').context("an element has no end")?;
        spoken.extend([before, SAYS, key, "\"", tag, ">"]);
        if after.starts_with('<') {
            let words = texts.get(key).and_then(Value::as_str);
            let words = words.with_context(|| format!("there is no text {key}"))?;
            spoken.push_str(&words.replace('&', "&amp;").replace('<', "&lt;"));
        }
        rest = after;
    }
    spoken.push_str(rest);
    Ok(spoken)
}

fn bundle(house: &House, source: &str, into: &Path, more: &[String]) -> Result<()> {
    let version = Value::from(VERSION);
    let mut esbuild = Command::new("node");
    esbuild
        .current_dir(&house.root)
        .arg(house.npm_tool("esbuild/bin/esbuild"))
        .arg(format!("{PAGE}/{source}"))
        .args([
            "--bundle",
            "--minify",
            "--legal-comments=none",
            "--log-level=warning",
        ])
        .arg(format!("--target={LANGUAGE}"))
        .arg(format!("--define:__VERSION__={version}"))
        .arg(format!("--outfile={}", into.display()))
        .args(more);
    command::run(&mut esbuild).with_context(|| format!("esbuild could not bundle {PAGE}/{source}"))
}

/// The pack: a script with every file that is already there, and the engine. Its own text is not in it, as the page can write that again.
/// Where there is a `.gz` the file itself is left out: it comes back from that.
pub fn pack(engine: &Engine, staged: &Path) -> Result<()> {
    let own = format!("{VERSION}/{PACK}");
    let names = publish::names();
    let mut files = Map::new();
    let mut put = |name: &str, bytes: &[u8]| {
        files.insert(name.to_owned(), BASE64_STANDARD.encode(bytes).into());
    };
    put(ENGINE, &compress::gzip(&fs::read(&engine.wasm)?)?);
    for name in names.iter().filter(|name| **name != own) {
        if !names.contains(&format!("{name}.gz")) {
            put(name, &fs::read(staged.join(name))?);
        }
    }
    let text = format!("self.assemblyPack={};\n", Value::from(files));
    folder::write(&staged.join(own), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::spoken;

    #[test]
    fn the_page_has_words_before_its_script_runs() {
        let html = "<p id=\"a\" data-say=\"one\"></p><b data-say=\"two\">There</b>";
        let texts = json!({ "one": "This & <that>", "two": "Not here" });
        let wanted = "<p id=\"a\" data-say=\"one\">This &amp; &lt;that></p><b data-say=\"two\">There</b>";
        assert_eq!(spoken(html, &texts).unwrap(), wanted);
        assert!(spoken("<p data-say=\"three\"></p>", &texts).is_err());
    }
}
