//! Style sheets that fit any page: either direction of writing, any size of text, no motion that was not asked for.

use std::path::Path;

use crate::files;
use crate::{read, root};

/// What a sheet says in one line, and under which rules it stands.
struct Line {
    sheet: String,
    rules: Vec<String>,
    property: String,
    value: String,
}

impl Line {
    fn assert(&self, good: bool, why: &str) {
        let Self {
            sheet,
            rules,
            property,
            value,
        } = self;
        assert!(
            good,
            "{sheet}: `{} {{ {property}: {value} }}`: {why}",
            rules.join(" { ")
        );
    }

    fn under(&self, words: &str) -> bool {
        self.rules.iter().any(|rule| rule.contains(words))
    }
}

const PHYSICAL: [&str; 10] = [
    "left",
    "right",
    "top",
    "bottom",
    "width",
    "height",
    "min-width",
    "max-width",
    "min-height",
    "max-height",
];
/// What follows the page's or the window's size, which is not the widget's.
const OTHERS_UNITS: [&str; 8] = ["rem", "vw", "vh", "vi", "vb", "dvh", "svh", "lvh"];

#[test]
fn only_logical_properties() {
    for line in lines() {
        let (property, value) = (&*line.property, &*line.value);
        let side = [
            "margin-",
            "padding-",
            "border-",
            "inset-",
            "scroll-margin-",
            "scroll-padding-",
        ]
        .iter()
        .filter_map(|start| property.strip_prefix(start))
        .any(|rest| {
            rest.split('-')
                .any(|word| ["left", "right", "top", "bottom"].contains(&word))
        });
        line.assert(
            !side && !PHYSICAL.contains(&property),
            "name the side as block or inline",
        );
        let words: Vec<&str> = value.split_whitespace().collect();
        let sided = ["float", "clear", "text-align", "caption-side"].contains(&property);
        line.assert(
            !sided || !words.iter().any(|word| ["left", "right"].contains(word)),
            "say start or end",
        );
        // Four values go around by the clock, whichever way is written.
        let around = ["margin", "padding", "inset", "border-width", "border-radius"].contains(&property);
        line.assert(
            !around || words.len() != 4 || value.contains('(') || words[1] == words[3],
            "its sides are not the same: write them as block and inline",
        );
    }
}

#[test]
fn no_size_follows_the_page_or_the_window() {
    for line in lines() {
        for unit in OTHERS_UNITS {
            // How far to scroll is a matter of the window.
            let scrolls = line.property.starts_with("scroll-");
            line.assert(scrolls || !has_unit(&line.value, unit), "use em");
        }
        for rule in &line.rules {
            let window = ["width", "height"]
                .iter()
                .any(|size| rule.contains(&format!("({size}")) || rule.contains(&format!("-{size}:")));
            line.assert(
                !window,
                "ask for the size of the widget's own box: @container assembly",
            );
        }
    }
}

#[test]
fn only_what_is_hidden_is_important() {
    for line in lines() {
        // A page's own rule for `hidden` may be weaker or stronger than what we set on the same element.
        line.assert(
            !line.value.contains("!important") || line.under("[hidden"),
            "win by order, not by force",
        );
    }
}

#[test]
fn nothing_moves_for_who_asked_for_stillness() {
    for line in lines() {
        let moves = ["animation", "transition", "scroll-behavior"]
            .iter()
            .any(|start| line.property.starts_with(start));
        line.assert(
            !moves || line.under("prefers-reduced-motion: no-preference"),
            "let it stand within @media (prefers-reduced-motion: no-preference)",
        );
    }
}

/// Colours stand in one place, where their contrast is tested. On paper all is dark on white; forced colours have names.
#[test]
fn colours_are_tokens() {
    let plain = [
        "red", "white", "black", "gray", "grey", "blue", "green", "rgb(", "hsl(", "#",
    ];
    for line in lines() {
        let home = line.sheet.ends_with("kit/css/root.css") || line.sheet.ends_with("loader/sheet.js");
        if !home && !line.under("@media print") {
            let found = plain.iter().any(|name| {
                line.value
                    .split([' ', ',', ')'])
                    .any(|word| word.starts_with(name))
            });
            line.assert(!found, "take a token of kit/css/root.css");
        }
    }
}

/// `2vw`, but not `view` or `#1b2vw`.
fn has_unit(value: &str, unit: &str) -> bool {
    value.match_indices(unit).any(|(at, _)| {
        let before = value[..at].chars().next_back();
        let after = value[at + unit.len()..].chars().next();
        before.is_some_and(|one| one.is_ascii_digit() || one == '.')
            && after.is_none_or(|one| !one.is_ascii_alphanumeric())
    })
}

fn lines() -> Vec<Line> {
    let mut found = Vec::new();
    for file in files::code() {
        let name = file.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        if name.starts_with("widgets") && file.extension().is_some_and(|ending| ending == "css") {
            found.extend(of(&name, &read(&name)));
        }
    }
    let frame = Path::new("widgets/loader/sheet.js")
        .to_string_lossy()
        .into_owned();
    let script = read(&frame);
    let css = script.split('`').find(|piece| piece.contains(":host {")).unwrap();
    found.extend(of(&frame, css));
    assert!(
        found.len() > 200,
        "the sheets lie elsewhere now: tell {}",
        file!()
    );
    found
}

fn of(sheet: &str, css: &str) -> Vec<Line> {
    let mut text = String::new();
    for piece in css.split("/*") {
        text += piece.split_once("*/").map_or(piece, |(_, after)| after);
    }
    let (mut rules, mut found, mut words) = (Vec::new(), Vec::new(), String::new());
    for character in text.chars() {
        match character {
            '{' => rules.push(
                std::mem::take(&mut words)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" "),
            ),
            ';' | '}' => {
                if let Some((property, value)) = std::mem::take(&mut words).split_once(':') {
                    found.push(Line {
                        sheet: sheet.to_owned(),
                        rules: rules.clone(),
                        property: property.trim().to_owned(),
                        value: value.trim().to_owned(),
                    });
                }
                if character == '}' {
                    rules.pop();
                }
            }
            other => words.push(other),
        }
    }
    found
}
