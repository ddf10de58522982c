//! Something to know before reading on.

use yew::Html;

use crate::element::el;
use crate::tag::Tone;

/// A plain box around a sentence or two; its tone colours the edge and nothing else.
pub fn notice(tone: Tone, content: Html) -> Html {
    el("div")
        .set("class", &["notice ", tone.class()].concat())
        .part("notice")
        .add(content)
        .done()
}

/// A plain box around one sentence.
pub fn notice_of(tone: Tone, sentence: &str) -> Html {
    notice(tone, el("p").say(sentence).done())
}
