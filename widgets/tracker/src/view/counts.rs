//! How many recommendations were decided how, and what has come of them: tables with a bar in each row.
//!
//! The numbers are text; the bars only repeat them. What was not answered or reported has a hollow bar, and where
//! nothing at all was, there is a sentence and no picture: silence is not 0 %.

use assembly_feed::Feed;
use assembly_kit::{Key, Reader, Said, el};
use yew::Html;

use super::labels::{label, tone};
use crate::state::Facet;
use crate::state::summary::{Part, Picture, Summary};
use crate::texts::keys::*;

pub fn counts(reader: &Reader, feed: &Feed) -> Html {
    let Summary {
        total,
        decisions,
        progress,
        ..
    } = Summary::new(feed);
    if total == 0 {
        return Html::default();
    }
    el("div")
        .class("counts")
        .part("counts")
        .add(picture(reader, feed, Facet::Decision, &decisions, total))
        .add(picture(reader, feed, Facet::Progress, &progress, total))
        .done()
}

fn picture(reader: &Reader, feed: &Feed, facet: Facet, picture: &Picture, total: usize) -> Html {
    let (heading, nothing): (Key, Key) = match facet {
        Facet::Progress => (COUNTS_PROGRESS, NOTHING_REPORTED),
        _ => (COUNTS_DECISION, NOTHING_ANSWERED),
    };
    let content = match picture {
        Picture::Empty => return Html::default(),
        Picture::Nothing => el("p").say(&reader.count(nothing, total)).done(),
        Picture::Parts(parts) => {
            let mut rows = el("tbody");
            for part in parts {
                rows.add(row(reader, feed, facet, part));
            }
            let caption = el("caption").say(&reader.count(COUNTS_OF, total)).done();
            el("table").add(caption).add(rows.done()).done()
        }
    };
    el("div")
        .class("count")
        .add(el("h3").say(reader.say(heading)).done())
        .add(content)
        .done()
}

fn row(reader: &Reader, feed: &Feed, facet: Facet, part: &Part) -> Html {
    let Said { words, lang } = label(reader, feed, facet, &part.pick);
    el("tr")
        .set("class", tone(facet, &part.pick).class())
        .add(el("th").set("scope", "row").lang(lang).say(words).done())
        .add(
            el("td")
                .class("number")
                .say(&reader.number(part.count as f64))
                .done(),
        )
        .add(
            el("td")
                .class("bar-cell")
                .set("aria-hidden", "true")
                .add(bar("bar", part.per_mille, None))
                .done(),
        )
        .done()
}

/// A bar of so many thousandths, and perhaps a mark at so many. In attributes of SVG: a strict page forbids `style`.
pub fn bar(class: &'static str, per_mille: usize, mark: Option<usize>) -> Html {
    let percent = |per_mille: usize| format!("{}.{}%", per_mille / 10, per_mille % 10);
    let rect = |class, width: &str| {
        el("rect")
            .class(class)
            .set("width", width)
            .set("height", "100%")
            .done()
    };
    let mut bar = el("svg");
    bar.class(class)
        .part("bar")
        .set("width", "100%")
        .set("height", "100%")
        .set("aria-hidden", "true")
        .set("focusable", "false");
    bar.add(rect("track", "100%"))
        .add(rect("fill", &percent(per_mille)));
    if let Some(mark) = mark {
        let x = percent(mark);
        bar.add(
            el("line")
                .class("mark")
                .set("x1", &x)
                .set("x2", &x)
                .set("y1", "0")
                .set("y2", "100%")
                .done(),
        );
    }
    bar.done()
}
