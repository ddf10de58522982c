//! What the loader is told.

use std::cell::RefCell;

use assembly_feed::finding::Finding;
use assembly_feed::{Date, Feed};
use assembly_kit::Settings;
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

/// The feed was read; its language decides where the page names none.
pub fn read(language: &str) {
    report("read", &[("language", language)]);
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
            "There are no words in this language for {}, so it is said in English.",
            texts.join(", ")
        ));
    }
}

/// What the placeholder asks for and cannot have.
pub fn odd_settings(settings: &Settings, feed: &Feed) {
    let wanted = settings.consultation.trim();
    if !wanted.is_empty() && !feed.consultations.iter().any(|one| &*one.id == wanted) {
        let known: Vec<&str> = feed.consultations.iter().map(|one| &*one.id).collect();
        let known = known.join(", ");
        warned(&format!(
            "data-consultation=\"{wanted}\" is not in the feed. In it are: {known}."
        ));
    }
    let day = settings.as_of.trim();
    if !day.is_empty() && day.parse::<Date>().is_err() {
        warned(&format!(
            "data-as-of=\"{day}\" is no date: write it like 2026-11-30. The widget shows today."
        ));
    }
}

/// Answers to a consultation were received.
pub fn submitted(consultation: &str, reference: &str) {
    report(
        "submitted",
        &[("consultation", consultation), ("reference", reference)],
    );
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
