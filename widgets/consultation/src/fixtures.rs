//! Named examples: one source for the docs, the demo, the tests and the pictures. Places and contents are invented.
//!
//! Not in what residents download: this module exists on computers only.

use std::borrow::Cow;

use assembly_kit::Example;

/// The moment at which the examples are looked at: noon in London on 22 November 2026.
pub const NOW: i64 = 1_795_348_800;

/// All of them.
pub fn examples() -> Vec<Example> {
    macro_rules! examples {
        ($($name:literal in $lang:literal: $about:literal,)+) => {
            vec![$(Example {
                name: $name,
                about: $about,
                json: Cow::Borrowed(include_str!(concat!("../fixtures/", $name, ".json"))),
                now: NOW,
                view: "",
                lang: $lang,
            },)+]
        };
    }
    examples! {
        "not-open" in "": "It opens in December.",
        "open" in "": "Two pages; a question that is asked only after some answers, a scale with background to read.",
        "closes-today" in "": "It closes today at 5pm.",
        "closed" in "": "It has closed, and answers are being read.",
        "outcome" in "": "What came of it, with results of each kind; a number that is not published.",
        "every-kind" in "": "Every kind of question on one page.",
        "conditional" in "": "Questions that wait for answers to others, over several pages.",
        "monitoring" in "": "A last page that asks who answers.",
        "two-languages" in "cy": "English and Welsh, with a text missing in Welsh.",
        "long" in "": "300 options, and an order of three out of 40.",
        "hostile" in "": "Markup, scripts, dangerous addresses and deceptive letters in every field; a kind that nobody knows, a question without options, a scale without end.",
    }
}

/// The example of that name.
pub fn example(name: &str) -> Option<Example> {
    examples().into_iter().find(|example| example.name == name)
}
