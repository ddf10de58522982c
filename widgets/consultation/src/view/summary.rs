//! What is wrong on this page, in one place, with a way to each field.

use assembly_kit::{Node, On, el, nothing};

use super::asking;
use super::sheet::Sheet;
use super::{labels, problem};
use crate::state::Act;
use crate::texts::keys::*;

/// The summary; nothing where nothing is wrong. The focus is sent to it: that tells its heading and the first problem. It is no alert
/// besides, which would have all of them told at once, and the heading twice.
pub fn summary(it: &Sheet) -> Node {
    if it.problems.is_empty() {
        return nothing();
    }
    let id = |name: &str| [it.key, name].concat();
    let mut list = el("ul").class("lines");
    let mut first = true;
    for found in it.problems {
        let Some(question) = it.consultation.question(&found.question) else {
            continue;
        };
        // Where the link leads without JavaScript; with it, a fragment would not be found in the widget's own tree.
        let to = [
            &it.base(question),
            &*asking::goal(question, Some(&found.rule), &it.entry(question)),
        ]
        .concat();
        let words = it.reader.set(
            PROBLEM_OF,
            &[
                ("question", labels::question(it, question).isolated()),
                ("problem", problem::sentence(it.reader, question, &found.rule)),
            ],
        );
        let link = el("a").set("href", &["#", &to].concat()).add(words);
        let goal = question.id.clone();
        let link = it.on(link, On::Click, move |event| {
            event.prevent_default();
            Some(Act::GoTo(goal.clone()))
        });
        let line = el("li").add(link);
        list = list.add(match first {
            true => line.set("id", &id("-problem")),
            false => line,
        });
        first = false;
    }
    let summary = el("div")
        .class("summary")
        .part("problems")
        .fix("role", "group")
        .fix("tabindex", "-1")
        .fix("data-goal", "problems")
        .set("aria-labelledby", &id("-problems"))
        .set("aria-describedby", &id("-problem"));
    let heading = el("h3")
        .set("id", &id("-problems"))
        .say(&it.reader.count(PROBLEMS, it.problems.len()));
    // Where no script sends the focus, the browser does.
    let summary = match it.is_plain() {
        true => summary.fix("autofocus", "autofocus"),
        false => summary,
    };
    summary.add(heading).add(list)
}
