//! Questions that are answered by putting options in order, by buttons: nothing has to be dragged.

use assembly_feed::consultation::QuestionOption;
use assembly_kit::{Key, Node, el, nothing, text};
use assembly_submission::Change;

use super::asking::{self, Asking};
use super::{choice, labels};
use crate::state::Act;
use crate::state::Part;
use crate::state::order::{self, Move, is_full};
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
    // Said when it changes: how many are in order now.
    let number = |number: usize| it.reader.number(number as f64);
    let (many, all) = (number(entry.chosen.len()), number(order::most(question)));
    let status = match full {
        true => it.reader.say(RANKED_FULL).to_owned(),
        false => it.reader.fill(RANK_COUNT, &[("n", &many), ("all", &all)]),
    };
    asking.group(parts.add(el("p").class("unseen").fix("role", "status").say(&status)))
}

fn ranked(asking: &Asking, option: &QuestionOption, at: usize) -> Node {
    let last = asking.entry.chosen.len().saturating_sub(1);
    let place = asking.entry.place(&option.value).unwrap_or_default();
    let value = || option.value.clone();
    let mut buttons = el("div").class("moves");
    for (there, key, does, change) in [
        (place > 0, MOVE_UP, Move::Up, Change::Up(value())),
        (place < last, MOVE_DOWN, Move::Down, Change::Down(value())),
        (true, REMOVE, Move::Out, Change::Untick(value())),
    ] {
        // A button that does nothing here keeps its place, so that the others stay where thumbs expect them.
        buttons = buttons.add(match there {
            true => button(asking, option, at, (key, does), change),
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
            button(asking, option, at, (ADD, Move::In), change)
        }
    })
}

/// A button named for its option, and for what it does with it.
fn button(
    asking: &Asking,
    option: &QuestionOption,
    at: usize,
    (key, does): (Key, Move),
    change: Change,
) -> Node {
    let it = asking.it;
    let words = labels::option(it.reader, option).isolated();
    // With its place now, which is heard when the focus comes back to it after a move.
    let about = match asking.entry.place(&option.value) {
        Some(place) => {
            let place = it.reader.number((place + 1) as f64);
            let all = it.reader.number(asking.entry.chosen.len() as f64);
            let parts = [("option", words), ("place", text(&place)), ("all", text(&all))];
            it.reader.set(RANK_NOW, &parts)
        }
        None => words,
    };
    let about = el("span").class("unseen").say(": ").add(about);
    let id = asking.question.id.clone();
    let act = move || Act::Change(id.clone(), change.clone());
    let Some(button) = it.button_for("quiet", it.reader.say(key), act) else {
        return nothing();
    };
    button
        .set("data-goal", &order::button(asking.question, does, at))
        .add(about)
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
            Part::Rank(option.value.clone()),
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
