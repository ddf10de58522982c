//! Something to know before reading on.

use yew::{Html, html};

use crate::tag::Tone;

/// A plain box around a sentence or two; its tone colours the edge and nothing else.
pub fn notice(tone: Tone, content: Html) -> Html {
    html! { <div class={["notice", tone.class()].join(" ")} part="notice">{ content }</div> }
}
