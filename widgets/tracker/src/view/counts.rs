//! How many recommendations were decided how, and what has come of them: tables with a bar in each row.
//!
//! The numbers are text; the bars only repeat them. What was not answered or reported has a hollow bar, and where
//! nothing at all was, there is a sentence and no picture: silence is not 0 %.

use assembly_feed::Feed;
use assembly_kit::{Key, Node, Reader, Said, bar, el, nothing};

use super::labels::{label, tone};
use crate::state::Facet;
use crate::state::summary::{Part, Picture, Summary};
use crate::texts::keys::*;

pub fn counts(reader: &Reader, feed: &Feed) -> Node {
    let Summary {
        total,
        decisions,
        progress,
        ..
    } = Summary::new(feed);
    if total == 0 {
        return nothing();
    }
    el("div")
        .class("counts")
        .part("counts")
        .add(picture(reader, feed, Facet::Decision, &decisions, total))
        .add(picture(reader, feed, Facet::Progress, &progress, total))
}

fn picture(reader: &Reader, feed: &Feed, facet: Facet, picture: &Picture, total: usize) -> Node {
    let (heading, silence): (Key, Key) = match facet {
        Facet::Progress => (COUNTS_PROGRESS, NOTHING_REPORTED),
        _ => (COUNTS_DECISION, NOTHING_ANSWERED),
    };
    let content = match picture {
        Picture::Empty => return nothing(),
        Picture::Nothing => el("p").say(&reader.count(silence, total)),
        Picture::Parts(parts) => {
            let mut rows = el("tbody");
            for part in parts {
                rows = rows.add(row(reader, feed, facet, part));
            }
            let caption = el("caption").say(&reader.count(COUNTS_OF, total));
            el("table").add(caption).add(rows)
        }
    };
    el("div")
        .class("count")
        .add(el("h3").say(reader.say(heading)))
        .add(content)
}

fn row(reader: &Reader, feed: &Feed, facet: Facet, part: &Part) -> Node {
    let Said { words, lang } = label(reader, feed, facet, &part.pick);
    el("tr")
        .set("class", tone(facet, &part.pick).class())
        .add(el("th").fix("scope", "row").lang(lang).say(words))
        .add(el("td").class("number").say(&reader.number(part.count as f64)))
        .add(
            el("td")
                .class("bar-cell")
                .fix("aria-hidden", "true")
                .add(bar("bar", part.per_mille, None)),
        )
}
