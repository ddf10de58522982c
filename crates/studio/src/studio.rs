//! A session, for JavaScript.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Before, Chosen, Kind, Session};

/// The least part of the whole that is worth telling.
const STEP: f64 = 0.01;

/// A session, with bytes and JSON going in and out.
#[wasm_bindgen]
#[derive(Default)]
pub struct Studio {
    session: Session,
    chosen: Vec<(String, Vec<u8>)>,
    mapping: Option<(String, Vec<u8>)>,
    lost: u32,
}

#[wasm_bindgen]
impl Studio {
    /// A session that gives this version of the widgets along.
    #[wasm_bindgen(constructor)]
    pub fn new(version: &str) -> Self {
        Self {
            session: Session::new(version),
            ..Self::default()
        }
    }

    /// Puts a file of the widgets in, and from `name.gz` also the plain `name`.
    pub fn pack(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), String> {
        self.session
            .pack(name, bytes)
            .map_err(|error| format!("{name}: {error}"))
    }

    /// A file of the widgets.
    pub fn packed(&self, name: &str) -> Option<Vec<u8>> {
        self.session.packed(name).map(<[u8]>::to_vec)
    }

    /// What a file is: `workbook`, `mapping`, `feed` or `folder`.
    pub fn kind(&self, bytes: &[u8]) -> String {
        Kind::of(bytes).name().to_owned()
    }

    /// Takes one of the files that were chosen, for `open` or for `build`.
    pub fn choose(&mut self, name: String, bytes: Vec<u8>) {
        self.chosen.push((name, bytes));
    }

    /// Takes a mapping along with them.
    pub fn map(&mut self, name: String, bytes: Vec<u8>) {
        self.mapping = Some((name, bytes));
    }

    /// Reads the chosen files and makes a feed. What is found comes as JSON; `tell` hears how far it is, from 0 to 1.
    pub fn open(&mut self, updated: Option<String>, now: f64, tell: &Function) -> String {
        let chosen = Chosen {
            files: std::mem::take(&mut self.chosen),
            mapping: self.mapping.take(),
            updated,
        };
        self.session
            .open(&chosen, now as i64, &mut telling(tell))
            .to_string()
    }

    /// The feed that was made; with errors in it, as far as it goes.
    pub fn feed(&self) -> Option<Vec<u8>> {
        self.session.feed().map(<[u8]>::to_vec)
    }

    /// How the columns were understood.
    pub fn mapping(&self) -> Option<Vec<u8>> {
        self.session.mapping()
    }

    /// Makes the folder; files that were chosen are what was published last. What is found, and the list of files, come as JSON.
    pub fn build(&mut self, now: f64, address: &str) -> String {
        let before = Before::of(std::mem::take(&mut self.chosen));
        self.session.build(&before, now as i64, address).to_string()
    }

    /// The folder as a ZIP.
    pub fn zip(&self) -> Result<Vec<u8>, String> {
        self.session.zip()
    }

    /// An empty workbook.
    pub fn template(&self, language: &str) -> Result<Vec<u8>, String> {
        self.session.template(language)
    }

    /// A published feed as a workbook.
    pub fn export(&mut self, feed: &[u8]) -> Result<Vec<u8>, String> {
        let (bytes, lost) = self.session.export(feed)?;
        self.lost = lost.len() as u32;
        Ok(bytes)
    }

    /// How many things of the last such feed could not be read, and are missing in the workbook.
    pub fn lost(&self) -> u32 {
        self.lost
    }

    /// Ends the engine as a fault of ours would, so that anybody can see what the page does then.
    pub fn drill(&self) {
        std::process::abort();
    }
}

/// Passes on what is worth telling. A page that does not listen stops nothing.
fn telling(tell: &Function) -> impl FnMut(f64) {
    let mut told = f64::NEG_INFINITY;
    move |part| {
        if part - told >= STEP || part < told || part >= 1.0 {
            told = part;
            let _ = tell.call1(&JsValue::NULL, &JsValue::from_f64(part));
        }
    }
}
