//! How members voted.

use assembly_feed::recommendation::Support;
use assembly_feed::words::SupportKind;
use assembly_kit::{Key, Reader, block};
use yew::{Html, html};

use super::details::part;
use super::head::source_line;
use crate::state::support::Share;
use crate::texts::keys::*;

pub fn support(reader: &Reader, support: &Support) -> Html {
    let mut lines: Vec<Html> = Vec::new();
    let share = Share::new(support);
    if let Some(share) = share {
        lines.push(html! { <strong>{ share_words(reader, share) }</strong> });
    }
    let votes = [(VOTES_AGAINST, support.against), (VOTES_ABSTAIN, support.abstain)];
    let votes: Vec<String> = votes
        .into_iter()
        .filter_map(|(key, number)| Some(count(reader, key, number?)))
        .collect();
    if !votes.is_empty() {
        lines.push(Html::from(votes.join(", ")));
    }
    if let Some(threshold) = support.threshold {
        lines.push(Html::from(
            reader.fill(THRESHOLD, &[("percent", &percent(reader, threshold))]),
        ));
    }
    if let Some(kind) = &support.kind {
        lines.push(html! { <bdi>{ kind_words(reader, kind) }</bdi> });
    }
    let ballot = support.ballot.as_ref().filter(|it| !it.is_empty());
    if lines.is_empty() && ballot.is_none() && support.source.is_none() {
        return Html::default();
    }
    let content = html! {
        <>
            if let Some(percent) = share.and_then(Share::percent) { { picture(percent, support.threshold) } }
            if !lines.is_empty() { <ul class="lines">{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
            if let Some(ballot) = ballot { <div class="hint">{ block(reader, ballot) }</div> }
            if let Some(source) = &support.source { { source_line(reader, source) } }
        </>
    };
    part(reader, SUPPORT, content)
}

fn share_words(reader: &Reader, share: Share) -> String {
    match share {
        Share::Percent {
            percent: share,
            of: Some(of),
        } => reader.count_of(PERCENT_OF, of as usize, &[("percent", &percent(reader, share))]),
        Share::Percent {
            percent: share,
            of: None,
        } => reader.fill(PERCENT_ONLY, &[("percent", &percent(reader, share))]),
        Share::Votes {
            votes_for,
            of,
            percent: share,
        } => {
            let votes_for = reader.number(votes_for as f64);
            reader.count_of(
                VOTES_OF,
                of as usize,
                &[("for", &votes_for), ("percent", &percent(reader, share))],
            )
        }
        Share::For(votes) => count(reader, VOTES_FOR, votes),
    }
}

fn count(reader: &Reader, key: Key, number: u64) -> String {
    reader.count(key, usize::try_from(number).unwrap_or(usize::MAX))
}

/// At most one decimal.
fn percent(reader: &Reader, percent: f64) -> String {
    reader.number((percent * 10.0).round() / 10.0)
}

/// "Majority recommendation", or the word of the feed.
pub fn kind_words(reader: &Reader, kind: &SupportKind) -> String {
    match kind {
        SupportKind::Majority => reader.say(MAJORITY).to_owned(),
        SupportKind::Minority => reader.say(MINORITY).to_owned(),
        SupportKind::Other(word) => word.clone(),
    }
}

/// A bar, and a mark where the threshold is. The words say both.
fn picture(share: f64, threshold: Option<f64>) -> Html {
    let at = |percent: f64| format!("{}%", (percent * 10.0).round() / 10.0);
    let mark = threshold.filter(|it| (0.0..=100.0).contains(it)).map(at);
    html! {
        <svg class="bar tone-part" part="bar" width="100%" height="100%" aria-hidden="true" focusable="false">
            <rect class="track" width="100%" height="100%" />
            <rect class="fill" width={at(share)} height="100%" />
            if let Some(x) = mark { <line class="mark" x1={x.clone()} x2={x} y1="0" y2="100%" /> }
        </svg>
    }
}
