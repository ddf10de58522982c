//! Questions that are answered by one option in each of several rows.
//!
//! Not a table: each row is a group of radio buttons with its own name and each button has its own label, which is what
//! people hear, wherever they are in it. Wide, it is laid out like a table; narrow, the rows stand one under another.

use assembly_feed::consultation::Row;
use assembly_kit::{Node, On, el, nothing, together};
use assembly_submission::{Change, Rule};

use super::asking::{self, Asking};
use super::labels;
use crate::state::Act;
use crate::state::Part;

/// With more options than these a table has no room for their words.
const MOST_COLUMNS: usize = 7;

pub fn grid(asking: &Asking) -> Node {
    let Asking { it, question, .. } = asking;
    if question.options.is_empty() || question.rows.is_empty() {
        return asking.group(asking::no_options(it));
    }
    // A button for no answer has no column of its own.
    let as_table = question.options.len() <= MOST_COLUMNS && !(it.is_plain() && asking.may_be_passed());
    // For eyes only: ears get each option with its button.
    let mut head = el("div")
        .class("grid-row grid-head")
        .fix("aria-hidden", "true")
        .add(el("span"));
    for option in &question.options {
        head = head.add(labels::put(el("span"), labels::option(it.reader, option)));
    }
    let mut rows = el("div").class(if as_table { "grid as-table" } else { "grid" });
    rows = rows.add(if as_table { head } else { nothing() });
    for (at, row) in question.rows.iter().enumerate() {
        rows = rows.add(self::row(asking, row, at));
    }
    asking.group(together(vec![rows, asking.clear()]))
}

fn row(asking: &Asking, row: &Row, at: usize) -> Node {
    let Asking {
        it, question, entry, ..
    } = asking;
    let first = asking::row(at);
    let name = asking.id(&[&first, "-name"].concat());
    let missing = matches!(it.rule(question), Some(Rule::RowNeeded(value)) if *value == row.value);
    let words = el("p").set("id", &name).class("row-name");
    let mut group = el("div")
        .class(if missing { "grid-row wrong" } else { "grid-row" })
        .fix("role", "radiogroup")
        .set("aria-labelledby", &name)
        .add(labels::put(words, labels::row(it.reader, row)));
    if missing {
        group = group.set("aria-describedby", &asking.id("-error"));
    }
    for (place, option) in question.options.iter().enumerate() {
        let suffix = [&first, &*asking::option(place)].concat();
        let field = el("input")
            .fix("type", "radio")
            .value(&option.value)
            .ticked(entry.cell(&row.value) == option.value);
        let field = asking.field(field, Part::Row(row.value.clone()), &suffix);
        let id = question.id.clone();
        let (in_row, value) = (row.value.clone(), option.value.clone());
        let field = it.on(field, On::Change, move |_| {
            let change = Change::Cell(in_row.clone(), value.clone());
            Some(Act::Change(id.clone(), change))
        });
        let label = el("label").set("for", &asking.id(&suffix));
        let label = labels::put(label, labels::option(it.reader, option));
        group = group.add(el("div").class("option").add(field).add(label));
    }
    group.add(asking.no_answer(Part::Row(row.value.clone()), &first))
}
