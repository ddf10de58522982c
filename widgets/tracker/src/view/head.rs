//! The head: which assembly, what it was asked, who commissioned it, who took part, when this was published.

use assembly_feed::Feed;
use assembly_feed::document::Members;
use assembly_kit::parts::{fact, some, source_line};
use assembly_kit::{Node, Reader, block, date, el, inline, link, together};

use crate::texts::keys::*;

pub fn head(reader: &Reader, feed: &Feed, id: &str) -> Node {
    let mut head = assembly_kit::head(reader, feed, reader.say(KICKER), id);
    if let Some(question) = some(&feed.question) {
        let label = el("p").class("label").say(reader.say(QUESTION));
        head = head.add(
            el("div")
                .class("question")
                .part("question")
                .add(label)
                .add(block(reader, question)),
        );
    }
    let body = &feed.commissioning_body;
    let mut facts = el("dl").class("facts").part("facts");
    if !body.name.is_empty() {
        let name = link(reader, body.url.as_ref(), inline(reader, &body.name));
        facts = facts.add(fact(reader, COMMISSIONED_BY, name));
    }
    if let Some(members) = feed.members.as_ref().and_then(|it| members(reader, it)) {
        facts = facts.add(fact(reader, MEMBERS, members));
    }
    if let Some(updated) = &feed.updated {
        facts = facts.add(fact(reader, PUBLISHED, date(reader, updated)));
    }
    head.add(facts)
}

fn members(reader: &Reader, members: &Members) -> Option<Node> {
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
        return None;
    }
    let mut parts = Vec::new();
    if !numbers.is_empty() {
        parts.push(el("p").say(&numbers.join(", ")));
    }
    parts.extend(selection.map(|words| block(reader, words)));
    parts.extend(members.source.as_ref().map(|source| source_line(reader, source)));
    Some(together(parts))
}
