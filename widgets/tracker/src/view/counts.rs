//! How many recommendations were decided how, and what has come of them: tables with a bar in each row.
//!
//! The numbers are text; the bars only repeat them. What was not answered or reported has a hollow bar, and where
//! nothing at all was, there is a sentence and no picture: silence is not 0 %.

use assembly_feed::Feed;
use assembly_kit::{Key, Node, Reader, Said, el, nothing};

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

/// A bar of so many thousandths, and perhaps a mark at so many. In attributes of SVG: a strict page forbids `style`.
pub fn bar(class: &'static str, per_mille: usize, mark: Option<usize>) -> Node {
    let percent = |per_mille: usize| format!("{}.{}%", per_mille / 10, per_mille % 10);
    let rect = |class, width: &str| el("rect").class(class).set("width", width).fix("height", "100%");
    let mut bar = el("svg")
        .class(class)
        .part("bar")
        .fix("width", "100%")
        .fix("height", "100%")
        .fix("aria-hidden", "true")
        .fix("focusable", "false");
    bar = bar
        .add(rect("track", "100%"))
        .add(rect("fill", &percent(per_mille)));
    if let Some(mark) = mark {
        let x = percent(mark);
        bar = bar.add(
            el("line")
                .class("mark")
                .set("x1", &x)
                .set("x2", &x)
                .fix("y1", "0")
                .fix("y2", "100%"),
        );
    }
    bar
}
