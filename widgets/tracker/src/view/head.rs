//! The head: which assembly, what it was asked, who commissioned it, who took part, when this was published.

use assembly_feed::Feed;
use assembly_feed::document::{Link, Members};
use assembly_kit::{Element, Key, Reader, Said, block, date, el, inline, link, text, together};
use yew::Html;

use super::details::some;
use crate::texts::keys::*;

pub fn head(reader: &Reader, feed: &Feed, id: &str) -> Html {
    let mut head = el("header");
    head.class("head").part("header");
    head.add(el("p").class("kicker").say(reader.say(KICKER)).done());
    let (title, lang) = reader
        .words(&feed.title)
        .map_or(("", None), |Said { words, lang }| (words, lang));
    head.add(
        el("h2")
            .set("id", id)
            .class("title")
            .part("title")
            .lang(lang)
            .say(title)
            .done(),
    );
    if let Some(question) = some(&feed.question) {
        let label = el("p").class("label").say(reader.say(QUESTION)).done();
        head.add(
            el("div")
                .class("question")
                .part("question")
                .add(label)
                .add(block(reader, question))
                .done(),
        );
    }
    let mut facts = el("dl");
    facts.class("facts").part("facts");
    let body = &feed.commissioning_body;
    if !body.name.is_empty() {
        fact(
            reader,
            &mut facts,
            COMMISSIONED_BY,
            link(reader, body.url.as_ref(), inline(reader, &body.name)),
        );
    }
    if let Some(members) = &feed.members {
        members_fact(reader, &mut facts, members);
    }
    if let Some(updated) = &feed.updated {
        fact(reader, &mut facts, PUBLISHED, date(reader, updated));
    }
    head.add(facts.done()).done()
}

/// Adds a fact with its label to a list of them.
pub fn fact(reader: &Reader, facts: &mut Element, label: Key, content: Html) {
    let label = el("dt").say(reader.say(label)).done();
    facts.add(el("div").add(label).add(el("dd").add(content).done()).done());
}

fn members_fact(reader: &Reader, facts: &mut Element, members: &Members) {
    let mut numbers = Vec::new();
    for (key, number) in [
        (MEMBERS_INVITED, members.invited),
        (MEMBERS_APPLIED, members.applied),
        (MEMBERS_RECRUITED, members.recruited),
        (MEMBERS_ATTENDED, members.attended),
        (MEMBERS_VOTED, members.voted),
    ] {
        if let Some(number) = number {
            numbers.push(reader.count(key, usize::try_from(number).unwrap_or(usize::MAX)));
        }
    }
    let selection = some(&members.selection);
    if numbers.is_empty() && selection.is_none() {
        return;
    }
    let mut parts = Vec::new();
    if !numbers.is_empty() {
        parts.push(el("p").say(&numbers.join(", ")).done());
    }
    if let Some(selection) = selection {
        parts.push(block(reader, selection));
    }
    if let Some(source) = &members.source {
        parts.push(source_line(reader, source));
    }
    fact(reader, facts, MEMBERS, together(parts));
}

/// "Source: …", where a figure stands.
pub fn source_line(reader: &Reader, source: &Link) -> Html {
    let mut line = el("p");
    line.class("hint");
    match (some(&source.title), &source.url) {
        (Some(title), url) => {
            line.say(reader.say(SOURCE))
                .say(": ")
                .add(link(reader, url.as_ref(), inline(reader, title)))
        }
        (None, Some(url)) => line.add(link(reader, Some(url), text(reader.say(SOURCE)))),
        (None, None) => return Html::default(),
    };
    line.done()
}
