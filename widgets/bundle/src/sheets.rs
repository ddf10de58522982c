//! Style sheets in the shadow root, adopted: a strict `style-src` blocks `<style>` and `style="…"` there too.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// What all widgets share: their root, their parts, how they print.
pub const KIT: &str = include_str!(concat!(env!("OUT_DIR"), "/kit.css"));
#[cfg(feature = "consultation")]
/// The form's own.
pub const CONSULTATION: &str = include_str!(concat!(env!("OUT_DIR"), "/consultation.css"));
#[cfg(feature = "timeline")]
/// The timeline's own, likewise.
pub const TIMELINE: &str = include_str!(concat!(env!("OUT_DIR"), "/timeline.css"));
#[cfg(feature = "tracker")]
/// The tracker's own, which stands on the kit's.
pub const TRACKER: &str = include_str!(concat!(env!("OUT_DIR"), "/tracker.css"));

#[wasm_bindgen]
extern "C" {
    /// `CSSStyleSheet` and the shadow root's list of them stand in web-sys behind unstable flags.
    type CSSStyleSheet;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<CSSStyleSheet, JsValue>;
    #[wasm_bindgen(method, catch, js_name = replaceSync)]
    fn replace(this: &CSSStyleSheet, css: &str) -> Result<(), JsValue>;

    type Shadow;
    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted(this: &Shadow) -> Array;
    #[wasm_bindgen(method, catch, setter, js_name = adoptedStyleSheets)]
    fn set_adopted(this: &Shadow, sheets: &Array) -> Result<(), JsValue>;
}

/// Adds the sheets to those that the loader has put there.
pub fn adopt(root: &Element, styles: &[&str]) {
    let shadow: Shadow = root.get_root_node().unchecked_into();
    let sheets = shadow.adopted().slice(0, u32::MAX);
    for css in styles {
        if let Ok(sheet) = CSSStyleSheet::new()
            && sheet.replace(css).is_ok()
        {
            sheets.push(sheet.as_ref());
        }
    }
    // The loader starts nothing where sheets cannot be adopted.
    let _ = shadow.set_adopted(&sheets);
}
