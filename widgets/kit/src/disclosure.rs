//! A part of the page that opens.

use crate::node::{Node, On, el};

/// The button that opens and closes a region. `about` follows its label for those who cannot see what it belongs to.
pub fn toggle(region: &str, open: bool, label: &str, about: &str, flip: impl Fn() + 'static) -> Node {
    let about = el("span").class("unseen").say(" ").say(about);
    el("button")
        .fix("type", "button")
        .class("toggle")
        .part("toggle")
        .set("aria-expanded", if open { "true" } else { "false" })
        .set("aria-controls", region)
        .on(On::Click, move |_| flip())
        .say(label)
        .add(about)
}

/// The region. Closed, it is still found by a search in the page: the browser then sends `beforematch`.
pub fn region(id: &str, at: usize, open: bool, content: Node) -> Node {
    let region = el("div")
        .set("id", id)
        .class("region")
        .part("details")
        .set("data-region", &at.to_string())
        .add(content);
    match open {
        true => region,
        false => region.fix("hidden", "until-found"),
    }
}

/// A button.
pub fn button(class: &'static str, label: &str, pressed: impl Fn() + 'static) -> Node {
    el("button")
        .fix("type", "button")
        .class(class)
        .part("button")
        .on(On::Click, move |_| pressed())
        .say(label)
}
