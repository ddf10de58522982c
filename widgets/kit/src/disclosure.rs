//! A part of the page that opens.

use yew::Html;
use yew::virtual_dom::ListenerKind;

use crate::element::el;

/// The button that opens and closes a region. `about` follows its label for those who cannot see what it belongs to.
pub fn toggle(region: &str, open: bool, label: &str, about: &str, flip: impl Fn() + 'static) -> Html {
    let about = el("span").class("unseen").say(" ").say(about).done();
    el("button")
        .set("type", "button")
        .class("toggle")
        .part("toggle")
        .set("aria-expanded", if open { "true" } else { "false" })
        .set("aria-controls", region)
        .on(ListenerKind::onclick, move |_| flip())
        .say(label)
        .add(about)
        .done()
}

/// The region. Closed, it is still found by a search in the page: the browser then sends `beforematch`.
pub fn region(id: &str, at: usize, open: bool, content: Html) -> Html {
    el("div")
        .set("id", id)
        .class("region")
        .part("details")
        .set("data-region", &at.to_string())
        .set_if(!open, "hidden", "until-found")
        .add(content)
        .done()
}

/// A button.
pub fn button(class: &'static str, label: &str, pressed: impl Fn() + 'static) -> Html {
    el("button")
        .set("type", "button")
        .class(class)
        .part("button")
        .on(ListenerKind::onclick, move |_| pressed())
        .say(label)
        .done()
}
