//! A page of questions.

use assembly_feed::consultation::Page;
use assembly_kit::parts::block_of;
use assembly_kit::{Node, On, Tone, el, nothing, notice};
use assembly_submission::is_asked;

use super::sheet::Sheet;
use super::{labels, question, summary, trap};
use crate::state::Act;
use crate::texts::keys::*;

/// A page, which of how many it is (from 1), and what is said of what was typed last.
pub fn page(it: &Sheet, page: &Page, (at, all): (usize, usize), said: String) -> Node {
    let reader = it.reader;
    let number = |number: usize| reader.number(number as f64);
    let place = reader.fill(PLACE, &[("n", &number(at)), ("all", &number(all))]);
    let id = [it.key, "-place"].concat();
    let title = labels::said(reader, &page.title, "");
    let heading = match title.words.is_empty() {
        true => it.heading(&place),
        false => el("div")
            .add(el("p").set("id", &id).class("place").part("place").say(&place))
            // Above the heading, so that whoever is sent to that would not hear it.
            .add(it.heading_of(title).set("aria-describedby", &id)),
    };
    let buttons = el("div")
        .class("buttons")
        .add(
            el("button")
                .fix("type", "submit")
                .class("main")
                .part("button")
                .say(reader.say(NEXT)),
        )
        .add_some(it.button("quiet", reader.say(BACK), || Act::Back));
    // A page of its own, or what was opened on the one before would stand open. Enter in a field goes on to the next page, as people expect of a form; it never sends.
    let form = it.on(
        el("form").fix("novalidate", "novalidate").turn(at),
        On::Submit,
        |event| {
            event.prevent_default();
            Some(Act::Next)
        },
    );
    el("section")
        .class("screen")
        .part("page")
        .add(summary::summary(it))
        .add(heading)
        .add(form.add(questions(it, page)).add(trap::trap(it)).add(buttons))
        // The one place from which anything is said aloud while people write.
        .add(el("p").class("unseen").fix("role", "status").say(&said))
}

/// What stands on a page: its introduction and its questions. In a plain form every question, whether it is asked or not.
pub fn questions(it: &Sheet, page: &Page) -> Node {
    let mut all = el("div").class("questions").add(intro(it, page));
    for one in &page.questions {
        // One that is not asked keeps its place, so that the others are not drawn anew when it comes.
        all = all.add(
            match it.is_plain() || is_asked(it.consultation, one, it.entries) {
                true => question::question(it, one, page.monitoring),
                false => nothing(),
            },
        );
    }
    all
}

fn intro(it: &Sheet, page: &Page) -> Node {
    let intro = block_of(it.reader, &page.intro);
    let monitoring = match page.monitoring {
        true => notice(
            Tone::Plain,
            el("div")
                .add(el("p").say(it.reader.say(MONITORING)))
                .add(el("p").say(it.reader.say(MONITORING_FREE))),
        ),
        false => nothing(),
    };
    el("div").class("intro").add(intro).add(monitoring)
}
