//! All answers together, to be looked at before they are sent.

use assembly_feed::consultation::{Page, Question};
use assembly_feed::words::QuestionKind;
use assembly_kit::{Node, Tone, el, nothing, notice, notice_of};
use assembly_submission::is_asked;

use super::sheet::Sheet;
use super::{answer, labels, summary};
use crate::state::Act;
use crate::state::draft::Left;
use crate::texts::keys::*;

/// The check; a preview sends nothing.
pub fn check(it: &Sheet, preview: bool) -> Node {
    let reader = it.reader;
    let mut screen = el("section")
        .class("screen")
        .part("check")
        .add(summary::summary(it))
        .add(it.heading(reader.say(CHECK)))
        .add(el("p").say(reader.say(CHECK_HINT)));
    screen = screen.add(answers(it, true)).add(left_out(it)).add(no_place(it));
    let language = reader.language().to_owned();
    let send = it.button_for("main", reader.say(SEND), move || Act::Send(language.clone()));
    let buttons = el("div")
        .class("buttons")
        .add_some(send.filter(|_| !preview))
        .add_some(it.button("quiet", reader.say(BACK), || Act::Back));
    let preview = match preview {
        true => notice_of(Tone::Plain, reader.say(PREVIEW)),
        false => nothing(),
    };
    screen.add(preview).add(buttons)
}

/// The check on a page without JavaScript. What happens next stands around it.
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
pub fn to_read(it: &Sheet) -> Node {
    el("section")
        .class("screen")
        .part("check")
        .add(it.heading(it.reader.say(CHECK)))
        .add(answers(it, false))
        .add(left_out(it))
        .add(not_chosen(it))
}

/// What was written beside an option that is not chosen. Without JavaScript the fields stand there whatever is chosen.
#[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
fn not_chosen(it: &Sheet) -> Node {
    let mut list = el("dl");
    let mut some = false;
    for question in it.consultation.questions() {
        let entry = it.entry(question);
        for option in question.options.iter().filter(|option| option.write_in) {
            let words = entry.typed(&option.value);
            if !words.trim().is_empty() && !entry.has(&option.value) {
                some = true;
                let name = labels::option(it.reader, option).isolated();
                let words = el("dd").class("typed").lang(None).say(words);
                list = list.add(el("div").add(el("dt").add(name)).add(words));
            }
        }
    }
    match some {
        true => box_of(it, NOT_CHOSEN, list),
        false => nothing(),
    }
}

/// Every question that is asked with its answer, page by page; `change` for a way to each.
pub fn answers(it: &Sheet, change: bool) -> Node {
    let mut all = el("div").class("answers").part("answers");
    for page in &it.consultation.pages {
        let mut list = el("dl");
        let mut some = false;
        for question in &page.questions {
            if question.kind != QuestionKind::Information && is_asked(it.consultation, question, it.entries) {
                some = true;
                list = list.add(row(it, question, change));
            }
        }
        if some {
            all = all.add(title(it, page)).add(list);
        }
    }
    all
}

fn title(it: &Sheet, page: &Page) -> Node {
    match labels::said(it.reader, &page.title, "") {
        said if said.words.is_empty() => nothing(),
        said => labels::put(el("h4"), said),
    }
}

fn row(it: &Sheet, question: &Question, change: bool) -> Node {
    let words = labels::question(it, question);
    let about = labels::question(it, question).isolated();
    let id = question.id.clone();
    let change_button = it.button_for("plain", it.reader.say(CHANGE), move || Act::GoTo(id.clone()));
    let change = change_button.filter(|_| change).map(|button| {
        let about = el("span").class("unseen").say(": ").add(about);
        el("dd").class("change").add(button.add(about))
    });
    let answer = answer::answer(it.reader, question, &it.entry(question));
    el("div")
        .add(labels::put(el("dt"), words))
        .add(el("dd").add(answer))
        .add_some(change)
}

/// What was answered and is not asked any more, after a change to an earlier answer. It is kept, in case that is changed back.
fn left_out(it: &Sheet) -> Node {
    let mut list = el("ul").class("lines");
    let mut some = false;
    for question in it.consultation.questions() {
        let entered = it
            .entries
            .get(&question.id)
            .is_some_and(|entry| !entry.is_empty());
        if entered && !is_asked(it.consultation, question, it.entries) {
            some = true;
            list = list.add(labels::put(el("li"), labels::question(it, question)));
        }
    }
    match some {
        true => box_of(it, LEFT_OUT, list),
        false => nothing(),
    }
}

/// What has no place in this version of the form, to be copied from here.
pub fn no_place(it: &Sheet) -> Node {
    if it.left.is_empty() {
        return nothing();
    }
    let mut list = el("dl");
    for Left { question, words } in it.left {
        let name = labels::of_id(it, question);
        let entry = el("div")
            .add(el("dt").add(name))
            .add(el("dd").class("typed").lang(None).say(words));
        list = list.add(entry);
    }
    box_of(it, NO_PLACE, list)
}

fn box_of(it: &Sheet, words: assembly_kit::Key, content: Node) -> Node {
    let words = el("p").say(it.reader.say(words));
    notice(Tone::Waiting, el("div").add(words).add(content))
}
