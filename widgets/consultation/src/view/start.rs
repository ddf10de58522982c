//! Before the first question: what it is, when it closes, what happens to answers.

use assembly_feed::words::QuestionKind;
use assembly_kit::Tone;
use assembly_kit::{Node, el, link, nothing, notice_of, text};

use super::sheet::Sheet;
use super::{draft, head, moment, privacy, ways};
use crate::state::Act;
use crate::texts::keys::*;

/// Before it opens.
pub fn before(it: &Sheet) -> Node {
    let opens = moment::opens(it.reader, it.consultation);
    el("section")
        .class("screen")
        .add(notice_of(Tone::Waiting, it.reader.say(NOT_OPEN)))
        .add(dates(opens, moment::closes(it.reader, it.consultation)))
        .add(head::summary(it))
        .add(ways::ways(it))
}

/// While it is open. `draft` is since when a draft is kept, if there is one; `allowed`, whether one may be.
pub fn open(it: &Sheet, draft: Option<i64>, allowed: bool) -> Node {
    let reader = it.reader;
    let begin = match draft {
        Some(since) => draft::found(it, since),
        None => el("div").class("begin").add(draft::consent(it, allowed)).add(
            el("div")
                .class("buttons")
                .add_some(it.button("main", reader.say(BEGIN), || Act::Begin)),
        ),
    };
    el("section")
        .class("screen")
        .add(dates(None, moment::closes(reader, it.consultation)))
        .add(head::summary(it))
        .add(el("p").say(&length(it)))
        .add(privacy::privacy(it))
        .add(ways::ways(it))
        .add(begin)
}

/// While it is open, but the feed does not say where answers are sent.
pub fn elsewhere(it: &Sheet) -> Node {
    let reader = it.reader;
    el("section")
        .class("screen")
        .add(dates(None, moment::closes(reader, it.consultation)))
        .add(head::summary(it))
        .add(notice_of(Tone::Waiting, reader.say(ELSEWHERE)))
        .add(form_page(it))
        .add(ways::ways(it))
}

/// The way to the form without JavaScript.
pub fn form_page(it: &Sheet) -> Node {
    match &it.consultation.form_page {
        Some(url) => {
            let words = text(it.reader.say(FORM_PAGE));
            el("p").class("alone").add(link(it.reader, Some(url), words))
        }
        None => nothing(),
    }
}

/// When it opens and closes, as far as it is known.
pub fn dates(opens: Option<Node>, closes: Option<Node>) -> Node {
    let line = |words: Option<Node>| words.map_or_else(nothing, |words| el("p").class("dates").add(words));
    el("div").part("dates").add(line(opens)).add(line(closes))
}

/// How many questions there are.
pub fn questions(it: &Sheet) -> usize {
    let asked = it.consultation.questions();
    asked
        .filter(|question| question.kind != QuestionKind::Information)
        .count()
}

/// "12 questions on 3 pages".
pub fn length(it: &Sheet) -> String {
    let questions = it.reader.count(QUESTIONS, questions(it));
    let pages = it.reader.count(PAGES, it.consultation.pages.len());
    it.reader
        .fill(LENGTH, &[("questions", &questions), ("pages", &pages)])
}
