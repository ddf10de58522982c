//! Questions that are answered by choosing one option, or several.

use assembly_feed::consultation::QuestionOption;
use assembly_feed::words::QuestionKind;
use assembly_kit::{Node, On, el, nothing};
use assembly_submission::{Change, limit};

use super::asking::{self, Asking};
use super::{count, labels, words};
use crate::state::Act;
use crate::state::Part;
use crate::texts::keys::*;

/// The options one under another. One that rules out the others stands apart, after an "or".
pub fn choice(asking: &Asking) -> Node {
    let Asking { it, question, .. } = asking;
    if question.options.is_empty() {
        return asking.group(asking::no_options(it));
    }
    let several = question.kind == QuestionKind::MultipleChoice;
    let mut options = el("div").class("options");
    for (at, option) in question.options.iter().enumerate() {
        let apart = several && option.exclusive && at > 0;
        options = options
            .add(match apart {
                true => el("p").class("or").say(it.reader.say(OR)),
                false => nothing(),
            })
            .add(self::option(asking, option, at, several))
            .add(write_in(asking, option, at));
    }
    asking.group(match several {
        true => options,
        false => options.add(asking.clear()).add(asking.no_answer(Part::Own, "")),
    })
}

fn option(asking: &Asking, option: &QuestionOption, at: usize, several: bool) -> Node {
    let Asking {
        it, question, entry, ..
    } = asking;
    let ticked = entry.has(&option.value);
    let suffix = asking::option(at);
    let field = el("input")
        .fix("type", if several { "checkbox" } else { "radio" })
        .value(&option.value)
        .ticked(ticked);
    let field = asking.field(field, Part::Own, &suffix);
    let (id, value) = (question.id.clone(), option.value.clone());
    let field = it.on(field, On::Change, move |_| {
        let value = value.clone();
        let change = match (several, ticked) {
            (false, _) => Change::Pick(value),
            (true, false) => Change::Tick(value),
            (true, true) => Change::Untick(value),
        };
        Some(Act::Change(id.clone(), change))
    });
    let label = el("label").set("for", &asking.id(&suffix));
    el("div")
        .class("option")
        .add(field)
        .add(labels::put(label, labels::option(it.reader, option)))
}

/// The field beside an option that takes words of one's own. What was typed stays when another is chosen.
pub fn write_in(asking: &Asking, option: &QuestionOption, at: usize) -> Node {
    let Asking {
        it, question, entry, ..
    } = asking;
    if !option.write_in || !(it.is_plain() || entry.has(&option.value)) {
        return nothing();
    }
    let suffix = asking::write_in(at);
    let place = Part::Text(option.value.clone());
    let written = entry.typed(&option.value);
    let field = words::line("").value(written);
    let limit = limit(question);
    let described = limit.map_or_else(String::new, |_| asking::limit_of(&suffix));
    let field = asking.described(asking.field(field, place, &suffix), &described);
    let field = words::typing(asking, field, &option.value);
    let words = labels::option(it.reader, option).isolated();
    let label = it.reader.set(WRITE_IN, &[("option", words)]);
    let field = asking::labelled(&asking.id(&suffix), label, field).class("write-in");
    match limit {
        Some(most) => field.add(count::count(asking, &suffix, written, most)),
        None => field,
    }
}
