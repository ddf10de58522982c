//! Questions that are answered by a step from one number to another.

use assembly_kit::{Node, On, el, page, together};
use assembly_submission::Change;

use super::asking::{self, Asking};
use super::{labels, words};
use crate::state::Act;
use crate::state::Part;

/// The most steps that are drawn one by one. A scale of more, or without ends, is a number to type.
const MOST_STEPS: f64 = 21.0;

pub fn scale(asking: &Asking) -> Node {
    let question = asking.question;
    match (question.min, question.max) {
        (Some(first), Some(last)) if last >= first && last - first < MOST_STEPS => {
            let steps = first.ceil() as i64..=last.floor() as i64;
            let mut line = el("div").class("steps");
            for (at, step) in steps.enumerate() {
                line = line.add(self::step(asking, at, &step.to_string()));
            }
            let line = line.add(asking.no_answer(Part::Own, ""));
            asking.group(together(vec![line, asking.clear()]))
        }
        _ => typed(asking),
    }
}

/// A step: its number, and the words that the council gave it.
fn step(asking: &Asking, at: usize, value: &str) -> Node {
    let Asking {
        it, question, entry, ..
    } = asking;
    let suffix = asking::option(at);
    let field = el("input")
        .fix("type", "radio")
        .value(value)
        .ticked(entry.has(value));
    let field = asking.field(field, Part::Own, &suffix);
    let (id, picked) = (question.id.clone(), value.to_owned());
    let field = it.on(field, On::Change, move |_| {
        Some(Act::Change(id.clone(), Change::Pick(picked.clone())))
    });
    let mut label = el("label")
        .set("for", &asking.id(&suffix))
        .add(el("span").class("number").say(value));
    if let Some(option) = question.options.iter().find(|option| option.value == value) {
        label = label.say(" ").add(labels::option(it.reader, option).isolated());
    }
    el("div").class("option").add(field).add(label)
}

fn typed(asking: &Asking) -> Node {
    let chosen = asking.entry.chosen.first().cloned().unwrap_or_default();
    let field = words::line("short")
        .fix("autocomplete", "off")
        .fix("spellcheck", "false")
        .value(&chosen);
    let id = asking.question.id.clone();
    let field = asking
        .it
        .on(asking.field(field, Part::Own, ""), On::Input, move |event| {
            let change = match page::value(event) {
                // An empty field is no answer.
                empty if empty.is_empty() => Change::Untick(chosen.clone()),
                value => Change::Pick(value),
            };
            Some(Act::Change(id.clone(), change))
        });
    asking.single(field)
}
