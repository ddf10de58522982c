//! Questions that are answered by putting options in order, by buttons: nothing has to be dragged.

use assembly_feed::consultation::{Question, QuestionOption};
use assembly_kit::{Key, Node, Reader, el, nothing};
use assembly_submission::{Change, Entry};

use super::asking::{self, Asking};
use super::screen::Act;
use super::{choice, labels};
use crate::state::Place;
use crate::texts::keys::*;

pub fn ranking(asking: &Asking) -> Node {
    let Asking {
        it, question, entry, ..
    } = asking;
    if question.options.is_empty() {
        return asking.group(asking::no_options(it));
    }
    if it.is_plain() {
        return asking.group(lists(asking));
    }
    let mut ranked = el("ol").class("ranked");
    for value in &entry.chosen {
        let found = question.options.iter().position(|option| option.value == *value);
        if let Some((at, option)) = found.and_then(|at| Some((at, question.options.get(at)?))) {
            ranked = ranked.add(self::ranked(asking, option, at));
        }
    }
    let rest: Vec<(usize, &QuestionOption)> = (question.options.iter().enumerate())
        .filter(|(_, option)| !entry.has(&option.value))
        .collect();
    let mut others = el("ul").class("unranked");
    let full = is_full(question, entry);
    for (at, option) in &rest {
        others = others.add(unranked(asking, option, *at, full));
    }
    let label = |key: Key| el("p").class("label").say(it.reader.say(key));
    // Takes the focus that is sent to the question: it has no field of its own.
    let parts = el("div")
        .class("ranking")
        .fix("tabindex", "-1")
        .set("id", &asking.base);
    let mut parts = asking.goal(parts, "");
    parts = match entry.chosen.is_empty() {
        true => parts.add(el("p").say(it.reader.say(RANKED_NONE))).add(nothing()),
        false => parts.add(label(RANKED)).add(ranked),
    };
    parts = match rest.is_empty() {
        true => parts.add(nothing()).add(nothing()),
        false if full => parts.add(label(RANKED_FULL)).add(others),
        false => parts.add(label(UNRANKED)).add(others),
    };
    asking.group(parts)
}

fn is_full(question: &Question, entry: &Entry) -> bool {
    question
        .max_choices
        .is_some_and(|most| entry.chosen.len() as u64 >= most)
}

fn ranked(asking: &Asking, option: &QuestionOption, at: usize) -> Node {
    let last = asking.entry.chosen.len().saturating_sub(1);
    let place = asking.entry.place(&option.value).unwrap_or_default();
    let value = || option.value.clone();
    let mut buttons = el("div").class("moves");
    for (there, key, kind, change) in [
        (place > 0, MOVE_UP, "up", Change::Up(value())),
        (place < last, MOVE_DOWN, "down", Change::Down(value())),
        (true, REMOVE, "out", Change::Untick(value())),
    ] {
        // A button that does nothing here keeps its place, so that the others stay where thumbs expect them.
        buttons = buttons.add(match there {
            true => button(asking, option, at, key, kind, change),
            false => el("span"),
        });
    }
    el("li")
        .add(labels::option(asking.it.reader, option).isolated())
        .add(buttons)
        .add(choice::write_in(asking, option, at))
}

fn unranked(asking: &Asking, option: &QuestionOption, at: usize, full: bool) -> Node {
    let words = labels::option(asking.it.reader, option).isolated();
    el("li").add(words).add(match full {
        true => nothing(),
        false => {
            let change = Change::Tick(option.value.clone());
            button(asking, option, at, ADD, "in", change)
        }
    })
}

/// A button named for its option, and for what it does with it.
fn button(
    asking: &Asking,
    option: &QuestionOption,
    at: usize,
    key: Key,
    kind: &'static str,
    change: Change,
) -> Node {
    let it = asking.it;
    let about = el("span")
        .class("unseen")
        .say(": ")
        .add(labels::option(it.reader, option).isolated());
    let act = Act::Change(asking.question.id.clone(), change);
    let Some(button) = it.button("quiet", it.reader.say(key), act) else {
        return nothing();
    };
    button
        .set("id", &asking.id(&["-", kind, &*asking::option(at)].concat()))
        .set("data-goal", &goal(asking.question, kind, at))
        .add(about)
}

/// What a button bears, to be found by.
fn goal(question: &Question, kind: &str, at: usize) -> String {
    [&asking::goal_name(question), ".", kind, ".", &at.to_string()].concat()
}

/// Where the focus goes after a change, as the button that was pressed may be gone or be another option's now: the
/// `data-goal` of a button of the same option. `None` where it stays.
pub fn goal_after(question: &Question, entry: &Entry, change: &Change) -> Option<String> {
    let (Change::Up(value) | Change::Down(value) | Change::Tick(value) | Change::Untick(value)) = change
    else {
        return None;
    };
    let at = question
        .options
        .iter()
        .position(|option| option.value == *value)?;
    let place = entry.place(value);
    let last = entry.chosen.len().saturating_sub(1);
    if let (Change::Tick(_), false) = (change, is_full(question, entry)) {
        // On to the next that is not in order yet.
        let free = |option: &QuestionOption| !entry.has(&option.value);
        let mut after = question.options.iter().skip(at);
        let next = after.position(free).map(|next| at + next);
        if let Some(next) = next.or_else(|| question.options.iter().position(free)) {
            return Some(goal(question, "in", next));
        }
    }
    let kind = match (change, place) {
        (_, None) => "in",
        (Change::Up(_), Some(1..)) => "up",
        (Change::Down(_), Some(place)) if place < last => "down",
        (Change::Up(_), Some(_)) if last > 0 => "down",
        (Change::Down(_), Some(1..)) => "up",
        _ => "out",
    };
    Some(goal(question, kind, at))
}

/// What is said after a change: where the option stands now.
pub fn said_after(reader: &Reader, question: &Question, entry: &Entry, change: &Change) -> Option<String> {
    let (Change::Up(value) | Change::Down(value) | Change::Tick(value) | Change::Untick(value)) = change
    else {
        return None;
    };
    let name = labels::chosen(reader, question, value).words;
    Some(match entry.place(value) {
        Some(place) => {
            let place = reader.number((place + 1) as f64);
            let all = reader.number(entry.chosen.len() as f64);
            reader.fill(RANK_NOW, &[("option", name), ("place", &place), ("all", &all)])
        }
        None => reader.fill(RANK_OUT, &[("option", name)]),
    })
}

/// A list of places for each option, for a form that a browser posts by itself.
fn lists(asking: &Asking) -> Node {
    let Asking {
        it, question, entry, ..
    } = asking;
    let places = question
        .max_choices
        .unwrap_or(u64::MAX)
        .min(question.options.len() as u64);
    let mut all = el("div").class("options");
    for (at, option) in question.options.iter().enumerate() {
        let suffix = asking::option(at);
        let place = entry.place(&option.value).map(|place| place as u64 + 1);
        let list = asking.field(
            el("select").class("short"),
            Place::Rank(option.value.clone()),
            &suffix,
        );
        let mut list = list.add(el("option").fix("value", "").say(it.reader.say(RANK_NO_PLACE)));
        // A place beyond those that are allowed stays to be seen and mended.
        for number in 1..=places.max(place.unwrap_or_default()) {
            let item = el("option")
                .set("value", &number.to_string())
                .say(&it.reader.number(number as f64));
            list = list.add(match place == Some(number) {
                true => item.fix("selected", "selected"),
                false => item,
            });
        }
        let label: Node = labels::option(it.reader, option).isolated();
        let field = asking::labelled(&asking.id(&suffix), label, list).class("rank");
        all = all.add(field).add(choice::write_in(asking, option, at));
    }
    all
}
