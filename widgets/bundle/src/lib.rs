//! The one WASM module: mount, update, destroy.
//!
//! Each widget on a page runs in an instance of its own, so an instance holds at most one widget, and a panic ends
//! one widget only. Everything here stands between the loader (`widgets/loader`) and the widgets' components.
// Only browsers have what this needs; natively nothing is left but its types.
#![cfg(target_arch = "wasm32")]
#![warn(missing_docs)]

mod drill;
mod report;
mod settings;
mod sheets;
mod stage;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use assembly_kit::host::Browser;
use assembly_kit::{Held, Holder, Source, Widget, page};
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::settings::Placeholder;
use crate::stage::{Kind, Stage};

/// The only handle there is.
const HANDLE: u32 = 1;

struct Mounted {
    app: AppHandle<Holder>,
    widget: Rc<dyn Widget>,
    source: Source,
}

thread_local! {
    static MOUNTED: RefCell<Option<Mounted>> = const { RefCell::new(None) };
}

/// Reads `feed` and draws the widget into `root`, a new element in a shadow root. What becomes of it goes to
/// `report(name, detail)`: `ready`, `failed`, `warned`, `submitted`.
#[wasm_bindgen]
pub fn mount(widget: &str, root: Element, feed: Vec<u8>, settings: &Placeholder, report: Function) -> u32 {
    report::to(report);
    page::tell_to(report::submitted);
    let Some(kind) = Kind::named(widget) else {
        report::failed(
            "unknown-widget",
            &format!("This version has no widget \"{widget}\"."),
        );
        return HANDLE;
    };
    let reading = match assembly_feed::read(&feed) {
        Ok(reading) => reading,
        Err(refusal) => {
            report::failed(refusal.code(), &format!("{}: {refusal}", settings.feed()));
            return HANDLE;
        }
    };
    report::findings(&reading.findings);
    sheets::adopt(&root, &[sheets::KIT, kind.style]);
    let source = Source {
        reading: Rc::new(reading),
        bytes: feed.into(),
        host: Rc::new(Browser::behind(settings.behind())),
    };
    report::read(&source.feed().language);
    let drill = settings.drill();
    let settings = settings.read();
    report::odd_settings(&settings, source.feed());
    let widget = (kind.make)(source.clone(), settings);
    report::missing(&widget.missing());
    let stage = Stage {
        widget: widget.clone(),
        drill,
        told: Cell::new(false),
    };
    let held = Held {
        piece: Rc::new(stage),
    };
    let app = Renderer::<Holder>::with_root_and_props(root, held).render();
    MOUNTED.set(Some(Mounted { app, widget, source }));
    HANDLE
}

/// Tells the widget what its placeholder says now. The feed stays: for another one the loader mounts afresh.
#[wasm_bindgen]
pub fn update(_handle: u32, settings: &Placeholder) {
    // Let go of first: drawing may call back into here.
    let widget =
        MOUNTED.with_borrow(|mounted| mounted.as_ref().map(|it| (it.widget.clone(), it.source.clone())));
    if let Some((widget, source)) = widget {
        let (settings, before) = (settings.read(), widget.missing());
        report::odd_settings(&settings, source.feed());
        widget.set(settings);
        let missing = widget.missing();
        if missing != before {
            report::missing(&missing);
        }
    }
}

/// Takes the widget off the page.
#[wasm_bindgen]
pub fn destroy(_handle: u32) {
    if let Some(Mounted { app, .. }) = MOUNTED.take() {
        app.destroy();
    }
}
