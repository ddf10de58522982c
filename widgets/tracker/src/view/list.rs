//! The list of recommendations, in steps of 25.

use std::rc::Rc;

use assembly_kit::{Acts, Node, Reader, Settings, Tone, button, el, nothing, notice, piece, together};

use super::entry::Entry;
use super::screen::{Act, Data, Screen};
use super::{labels, search};
use crate::state::permalink;
use crate::texts::keys::*;

/// Finds the heading of a recommendation.
pub fn heading_selector(at: usize) -> String {
    format!("[data-heading=\"{at}\"]")
}

/// What could not be read, said plainly.
pub fn lost(reader: &Reader, data: &Data) -> Node {
    let hidden = data.source.reading.hidden.recommendations;
    let partly = data
        .feed()
        .recommendations
        .iter()
        .filter(|it| !it.unread.is_empty())
        .count();
    if hidden + partly == 0 {
        return nothing();
    }
    let mut parts = Vec::new();
    for (key, many) in [(HIDDEN_RECOMMENDATIONS, hidden), (PARTLY_UNREAD, partly)] {
        if many > 0 {
            parts.push(el("p").say(&reader.count(key, many)));
        }
    }
    notice(Tone::Waiting, together(parts))
}

pub fn list(reader: &Reader, screen: &Screen, settings: &Settings, still: bool, acts: &Acts<Screen>) -> Node {
    let data = &screen.data;
    let everything = still || screen.printing;
    let shown = &screen.found.shown;
    let many = shown.len();
    let (steps, adds) = match everything {
        true => (many, 0),
        false => (screen.steps.shown(many), screen.steps.adds(many)),
    };
    let found = labels::found(reader, data.index.len(), many);
    let entries = shown.iter().take(steps).filter_map(|&at| {
        let recommendation = data.feed().recommendations.get(at)?;
        let entry = Entry {
            data: data.clone(),
            reader: reader.clone(),
            at,
            open: everything || screen.open.contains(&at),
            still,
            copied: screen
                .copied
                .filter(|(copied, _)| *copied == at)
                .map(|(_, well)| well),
            prefix: settings.key.clone(),
            link: permalink::link(&screen.page, &settings.key, &recommendation.id),
            acts: acts.clone(),
        };
        Some(piece(at, Rc::new(entry)))
    });
    let empty = match many {
        0 => none_found(reader, data, acts),
        _ => nothing(),
    };
    let more = match adds {
        0 => nothing(),
        _ => more(reader, (steps, many), adds, acts),
    };
    el("div")
        .class("list")
        .part("list")
        .add(el("h3").class("found").part("status").say(&found))
        .add(empty)
        .add(together(entries.collect()))
        .add(more)
}

/// How to get back from where nothing is.
fn none_found(reader: &Reader, data: &Data, acts: &Acts<Screen>) -> Node {
    let widen = search::widen(&reader.count(SHOW_ALL, data.index.len()), "main", acts);
    el("div")
        .class("empty")
        .add(el("p").say(reader.say(FOUND_NONE_HELP)))
        .add(el("p").add(widen))
}

/// How many of how many are shown, and the button for the next.
fn more(reader: &Reader, (shown, all): (usize, usize), adds: usize, acts: &Acts<Screen>) -> Node {
    let (shown, all) = (reader.number(shown as f64), reader.number(all as f64));
    let so_far = reader.fill(SHOWN_SO_FAR, &[("shown", &shown), ("n", &all)]);
    let acts = acts.clone();
    let more = button("main", &reader.count(SHOW_MORE, adds), move || {
        acts.act(Act::More)
    });
    el("div").class("more").add(el("p").say(&so_far)).add(more)
}
