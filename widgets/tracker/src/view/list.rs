//! The list of recommendations, in steps of 25.

use std::rc::Rc;

use assembly_kit::{Acts, Reader, Settings, Tone, button, el, notice, piece, together};
use yew::Html;

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
pub fn lost(reader: &Reader, data: &Data) -> Html {
    let hidden = data.source.reading.hidden.recommendations;
    let partly = data
        .feed()
        .recommendations
        .iter()
        .filter(|it| !it.unread.is_empty())
        .count();
    if hidden + partly == 0 {
        return Html::default();
    }
    let mut parts = Vec::new();
    for (key, many) in [(HIDDEN_RECOMMENDATIONS, hidden), (PARTLY_UNREAD, partly)] {
        if many > 0 {
            parts.push(el("p").say(&reader.count(key, many)).done());
        }
    }
    notice(Tone::Waiting, together(parts))
}

pub fn list(reader: &Reader, screen: &Screen, settings: &Settings, still: bool, acts: &Acts<Screen>) -> Html {
    let data = &screen.data;
    let everything = still || screen.printing;
    let shown = &screen.found.shown;
    let many = shown.len();
    let (steps, adds) = match everything {
        true => (many, 0),
        false => (screen.steps.shown(many), screen.steps.adds(many)),
    };
    let found = labels::found(reader, data.index.len(), many);
    let mut list = el("div");
    list.class("list")
        .part("list")
        .add(el("p").class("found").part("status").say(&found).done());
    if many == 0 {
        let widen = search::widen(reader.count(SHOW_ALL, data.index.len()).as_str(), "main", acts);
        list.add(
            el("div")
                .class("empty")
                .add(el("p").say(reader.say(FOUND_NONE_HELP)).done())
                .add(el("p").add(widen).done())
                .done(),
        );
    }
    for &at in shown.iter().take(steps) {
        let Some(recommendation) = data.feed().recommendations.get(at) else {
            continue;
        };
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
        list.add(piece(at, Rc::new(entry)));
    }
    if adds > 0 {
        let (so_far, all) = (reader.number(steps as f64), reader.number(many as f64));
        let so_far = reader.fill(SHOWN_SO_FAR, &[("shown", &so_far), ("n", &all)]);
        let acts = acts.clone();
        let more = button("main", &reader.count(SHOW_MORE, adds), move || {
            acts.act(Act::More)
        });
        list.add(
            el("div")
                .class("more")
                .add(el("p").say(&so_far).done())
                .add(more)
                .done(),
        );
    }
    list.done()
}
