//! How members voted.

use assembly_feed::recommendation::Support;
use assembly_feed::words::SupportKind;
use assembly_kit::{Element, Key, Reader, block, el, foreign, text};
use yew::Html;

use super::counts::bar;
use super::details::{part, some};
use super::head::source_line;
use crate::state::support::Share;
use crate::texts::keys::*;

pub fn support(reader: &Reader, support: &Support, into: &mut Element) {
    let mut lines = el("ul");
    lines.class("lines");
    let mut some_lines = false;
    let mut line = |content: Html| {
        lines.add(el("li").add(content).done());
        some_lines = true;
    };
    let share = Share::new(support);
    if let Some(share) = share {
        line(el("strong").say(&share_words(reader, share)).done());
    }
    let mut votes = Vec::new();
    for (key, number) in [(VOTES_AGAINST, support.against), (VOTES_ABSTAIN, support.abstain)] {
        if let Some(number) = number {
            votes.push(count(reader, key, number));
        }
    }
    if !votes.is_empty() {
        line(text(&votes.join(", ")));
    }
    if let Some(threshold) = support.threshold {
        line(text(
            &reader.fill(THRESHOLD, &[("percent", &percent(reader, threshold))]),
        ));
    }
    if let Some(kind) = &support.kind {
        line(foreign(&kind_words(reader, kind)));
    }
    let ballot = some(&support.ballot);
    if !some_lines && ballot.is_none() && support.source.is_none() {
        return;
    }
    let mut part = part(reader, SUPPORT);
    if let Some(percent) = share.and_then(Share::percent) {
        let per_mille = |percent: f64| (percent * 10.0).round() as usize;
        let mark = support
            .threshold
            .filter(|it| (0.0..=100.0).contains(it))
            .map(per_mille);
        // The words say both.
        part.add(bar("bar tone-part", per_mille(percent), mark));
    }
    if some_lines {
        part.add(lines.done());
    }
    if let Some(ballot) = ballot {
        part.add(el("div").class("hint").add(block(reader, ballot)).done());
    }
    if let Some(source) = &support.source {
        part.add(source_line(reader, source));
    }
    into.add(part.done());
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
