//! How members voted.

use assembly_feed::recommendation::Support;
use assembly_feed::words::SupportKind;
use assembly_kit::{Key, Node, Reader, bar, block, el, foreign, nothing, text};

use crate::state::support::Share;
use crate::texts::keys::*;
use assembly_kit::parts::{lines, part, some, source_line};

pub fn support(reader: &Reader, support: &Support) -> Node {
    let share = Share::new(support);
    let told = told(reader, support, share);
    let ballot = some(&support.ballot);
    if told.is_empty() && ballot.is_none() && support.source.is_none() {
        return nothing();
    }
    let bar = share.and_then(Share::percent).map(|percent| {
        let per_mille = |percent: f64| (percent * 10.0).round() as usize;
        let threshold = support.threshold.filter(|it| (0.0..=100.0).contains(it));
        // The words say both.
        bar("bar tone-part", per_mille(percent), threshold.map(per_mille))
    });
    let ballot = ballot.map(|ballot| el("div").class("hint").add(block(reader, ballot)));
    let source = support.source.as_ref().map(|source| source_line(reader, source));
    part(reader, SUPPORT)
        .add_some(bar)
        .add(lines(told))
        .add_some(ballot)
        .add_some(source)
}

/// What the numbers say, line by line.
fn told(reader: &Reader, support: &Support, share: Option<Share>) -> Vec<Node> {
    let mut told = Vec::new();
    if let Some(share) = share {
        told.push(el("strong").say(&share_words(reader, share)));
    }
    // Where the share tells a percentage only, the votes for it stand with the others.
    let votes_for = match share {
        Some(Share::Percent { .. }) => support.votes_for,
        _ => None,
    };
    let mut votes = Vec::new();
    for (key, number) in [
        (VOTES_FOR, votes_for),
        (VOTES_AGAINST, support.against),
        (VOTES_ABSTAIN, support.abstain),
    ] {
        if let Some(number) = number {
            votes.push(count(reader, key, number));
        }
    }
    if !votes.is_empty() {
        told.push(text(&votes.join(", ")));
    }
    if let Some(threshold) = support.threshold {
        let percent = percent(reader, threshold);
        told.push(text(&reader.fill(THRESHOLD, &[("percent", &percent)])));
    }
    if let Some(kind) = &support.kind {
        told.push(foreign(&kind_words(reader, kind)));
    }
    told
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
