//! How many recommendations were decided how, and what has come of them: tables with a bar in each row.
//!
//! The numbers are text; the bars only repeat them. What was not answered or reported has a hollow bar, and where
//! nothing at all was, there is a sentence and no picture: silence is not 0 %.

use assembly_feed::Feed;
use assembly_kit::{Key, Reader, Said};
use yew::{Html, html};

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
    html! {
        <div class="counts" part="counts">
            { picture(reader, feed, Facet::Decision, &decisions, total, COUNTS_DECISION, NOTHING_ANSWERED) }
            { picture(reader, feed, Facet::Progress, &progress, total, COUNTS_PROGRESS, NOTHING_REPORTED) }
        </div>
    }
}

fn picture(
    reader: &Reader,
    feed: &Feed,
    facet: Facet,
    picture: &Picture,
    total: usize,
    heading: Key,
    nothing: Key,
) -> Html {
    let content = match picture {
        Picture::Empty => return Html::default(),
        Picture::Nothing => html! { <p>{ reader.count(nothing, total) }</p> },
        Picture::Parts(parts) => html! {
            <table>
                <caption>{ reader.count(COUNTS_OF, total) }</caption>
                <tbody>{ for parts.iter().map(|part| row(reader, feed, facet, part)) }</tbody>
            </table>
        },
    };
    html! { <div class="count"><h3>{ reader.say(heading).to_owned() }</h3>{ content }</div> }
}

fn row(reader: &Reader, feed: &Feed, facet: Facet, part: &Part) -> Html {
    let Said { words, lang } = label(reader, feed, facet, &part.pick);
    html! {
        <tr class={tone(facet, &part.pick).class()}>
            <th scope="row" {lang} dir="auto">{ words.to_owned() }</th>
            <td class="number">{ reader.number(part.count as f64) }</td>
            <td class="bar-cell" aria-hidden="true">{ bar(part.per_mille) }</td>
        </tr>
    }
}

/// A bar of so many thousandths. In attributes of SVG: a strict page forbids `style`.
pub fn bar(per_mille: usize) -> Html {
    let width = format!("{}.{}%", per_mille / 10, per_mille % 10);
    html! {
        <svg class="bar" part="bar" width="100%" height="100%" aria-hidden="true" focusable="false">
            <rect class="track" width="100%" height="100%" />
            <rect class="fill" {width} height="100%" />
        </svg>
    }
}
