//! Somebody who watches a page from before its first byte: events, states and frames, in order.

use anyhow::Result;
use serde_json::Value;

use crate::Browser;

/// Runs before every script of the page. `seen.frames` has, for each frame drawn while the first placeholder was there,
/// whether its fallback and whether its widget were shown.
const WATCH: &str = r#"
{
    const seen = window.seen = { events: [], states: [], frames: [], errors: [], longest: 0 };
    for (const type of ["assembly-ready", "assembly-error", "assembly-submitted"]) {
        addEventListener(type, (event) => seen.events.push({ type, detail: event.detail ?? null, on: event.target.id,
            bubbles: event.bubbles, composed: event.composed }));
    }
    addEventListener("error", (event) => seen.errors.push(event.message));
    addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
    new MutationObserver((records) => {
        for (const { target, oldValue } of records) if (oldValue) seen.states.push(oldValue);
    }).observe(document, { subtree: true, attributeFilter: ["data-assembly-state"], attributeOldValue: true });
    new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "longtask", buffered: true });
    const frame = () => {
        const host = document.querySelector("[data-assembly-widget]");
        if (host?.firstElementChild) {
            const widget = host.shadowRoot?.querySelector(".assembly");
            seen.frames.push({
                fallback: host.firstElementChild.getBoundingClientRect().height > 0,
                widget: (widget?.getBoundingClientRect().height ?? 0) > 0,
            });
        }
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
}
"#;

impl Browser {
    /// Has every page from now on watched.
    pub async fn watch(&self) -> Result<()> {
        self.before_every_page(WATCH).await
    }

    pub async fn seen(&self, what: &str) -> Result<Value> {
        self.script(&format!("window.seen.{what}")).await
    }
}
