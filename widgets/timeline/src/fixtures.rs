//! Named examples: one source for the docs, the demo, the tests and the pictures. Places and contents are invented.
//!
//! Not in what residents download: this module exists on computers only.

use std::borrow::Cow;

use assembly_kit::Example;

/// The moment at which most examples are looked at: noon in London on 22 November 2026.
pub const NOW: i64 = 1_795_348_800;

/// Half past midnight in London on 25 October 2026, half an hour before the clocks go back.
const CLOCK_CHANGE: i64 = 1_792_884_600;

/// All of them.
pub fn examples() -> Vec<Example> {
    macro_rules! examples {
        ($($name:literal from $file:literal at $now:expr, $view:literal, $lang:literal: $about:literal,)+) => {
            vec![$(Example {
                name: $name,
                about: $about,
                json: Cow::Borrowed(include_str!(concat!("../fixtures/", $file, ".json"))),
                now: $now,
                view: $view,
                lang: $lang,
            },)+]
        };
    }
    examples! {
        "in-progress" from "in-progress" at NOW, "", "": "The third of six phases; sessions held, to come, moved, postponed and cancelled.",
        "not-started" from "not-started" at NOW, "", "": "Everything is still to come.",
        "finished" from "finished" at NOW, "", "": "All phases are over; the answer came late, a report was published.",
        "overdue" from "overdue" at NOW, "", "": "The answer is overdue.",
        "no-dates" from "no-dates" at NOW, "", "": "No date anywhere.",
        "partial-dates" from "partial-dates" at NOW, "", "": "Years and months, and halves of dates.",
        "overlapping" from "overlapping" at NOW, "", "": "Three phases at once, one of a single day.",
        "compact" from "in-progress" at NOW, "compact", "": "The small view of the first example.",
        "compact-overdue" from "overdue" at NOW, "compact", "": "The small view where a promise was not kept.",
        "hostile" from "hostile" at NOW, "", "": "Markup, scripts, dangerous addresses and deceptive letters in every field: all shown as text.",
        "two-languages" from "two-languages" at NOW, "", "cy": "English and Welsh, with a text missing in each.",
        "empty" from "empty" at NOW, "", "": "No phases yet.",
        "clock-change" from "clock-change" at CLOCK_CHANGE, "", "": "Half past midnight on the day when the clocks go back.",
    }
}

/// The example of that name.
pub fn example(name: &str) -> Option<Example> {
    examples().into_iter().find(|example| example.name == name)
}
