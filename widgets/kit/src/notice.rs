//! Something to know before reading on.

use crate::node::{Node, el};
use crate::tag::Tone;

/// A plain box around a sentence or two; its tone colours the edge and nothing else.
pub fn notice(tone: Tone, content: Node) -> Node {
    el("div")
        .set("class", &["notice ", tone.class()].concat())
        .part("notice")
        .add(content)
}

/// A plain box around one sentence.
pub fn notice_of(tone: Tone, sentence: &str) -> Node {
    notice(tone, el("p").say(sentence))
}
