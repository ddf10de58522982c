//! A part of the page that opens.

use yew::events::MouseEvent;
use yew::virtual_dom::VTag;
use yew::{AttrValue, Callback, Html, html};

/// The button that opens and closes a region. `about` follows its label for those who cannot see what it belongs to.
pub fn toggle(region: &str, open: bool, label: &str, about: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button
            type="button"
            class="toggle"
            part="toggle"
            aria-expanded={if open { "true" } else { "false" }}
            aria-controls={region.to_owned()}
            {onclick}
        >
            { label.to_owned() }<span class="unseen">{ " " }{ about.to_owned() }</span>
        </button>
    }
}

/// The region. Closed, it is still found by a search in the page: the browser then sends `beforematch`.
pub fn region(id: String, at: usize, open: bool, content: Html) -> Html {
    let mut region = VTag::new("div");
    region.add_attribute("id", id);
    region.add_attribute("class", "region");
    region.add_attribute("part", "details");
    region.add_attribute("data-region", AttrValue::from(at.to_string()));
    if !open {
        // `html!` takes `hidden` for a yes or no.
        region.add_attribute("hidden", "until-found");
    }
    region.add_child(content);
    region.into()
}
