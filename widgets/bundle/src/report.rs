//! What the loader is told.

use std::cell::RefCell;

use assembly_feed::finding::Finding;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsValue;

/// A feed with more findings than this wants a checker, not a console.
const FINDINGS: usize = 20;

thread_local! {
    static REPORT: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Reports go to this function from now on.
pub fn to(report: Function) {
    REPORT.set(Some(report));
}

/// The first drawing is on the page.
pub fn ready() {
    report("ready", &[]);
}

/// The widget cannot be shown.
pub fn failed(code: &str, message: &str) {
    report("failed", &[("code", code), ("message", message)]);
}

/// What ought to be mended in the feed.
pub fn findings(findings: &[Finding]) {
    for finding in findings.iter().take(FINDINGS) {
        warned(&format!("{finding} [{}]", finding.rule));
    }
    if let Some(more) = findings.len().checked_sub(FINDINGS).filter(|more| *more > 0) {
        warned(&format!("{more} more findings."));
    }
}

/// What stands in English for want of words.
pub fn missing(texts: &[String]) {
    if !texts.is_empty() {
        warned(&format!(
            "The texts of this language lack {}. They stand in English.",
            texts.join(", ")
        ));
    }
}

fn warned(message: &str) {
    report("warned", &[("message", message)]);
}

fn report(name: &str, detail: &[(&str, &str)]) {
    let object = Object::new();
    for (key, value) in detail {
        // Setting a field of a plain object does not fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    // Taken out first: the loader may answer a report with a call.
    let Some(report) = REPORT.with_borrow(Clone::clone) else {
        return;
    };
    // The loader throws nothing, and there is no one else to tell.
    let _ = report.call2(&JsValue::UNDEFINED, &JsValue::from_str(name), &object);
}
