//! Words and tones for states.

use assembly_feed::Feed;
use assembly_feed::words::{Decision, ProgressState};
use assembly_kit::{Key, Reader, Said, Tone};

use crate::state::facet::theme_title;
use crate::state::{Facet, Pick};
use crate::texts::keys::*;

/// The label of a pick. A word that is not known stands as it is.
pub fn label<'a>(reader: &'a Reader, feed: &'a Feed, facet: Facet, pick: &'a Pick) -> Said<'a> {
    let own = |key: Key| Said {
        words: reader.say(key),
        lang: None,
    };
    match (facet, pick) {
        (Facet::Theme, Pick::Word(id)) => theme_title(feed, id)
            .and_then(|title| reader.words(title))
            .unwrap_or(Said {
                words: id,
                lang: None,
            }),
        (_, Pick::Word(word)) => known(facet, word).map(own).unwrap_or(Said {
            words: word,
            lang: None,
        }),
        (Facet::Progress, Pick::Unreadable) => own(REPORT_UNREADABLE),
        (_, Pick::Unreadable) => own(ANSWER_UNREADABLE),
        (Facet::Theme, Pick::None) => own(NO_THEME),
        (Facet::Decision, Pick::None) => own(NOT_ANSWERED),
        (Facet::Progress, Pick::None) => own(NO_REPORT),
    }
}

fn known(facet: Facet, word: &str) -> Option<Key> {
    if facet == Facet::Decision {
        return match Decision::from(word) {
            Decision::Accepted => Some(ACCEPTED),
            Decision::AcceptedInPart => Some(ACCEPTED_IN_PART),
            Decision::Rejected => Some(REJECTED),
            Decision::UnderConsideration => Some(UNDER_CONSIDERATION),
            Decision::PassedOn => Some(PASSED_ON),
            Decision::Other(_) => None,
        };
    }
    match ProgressState::from(word) {
        ProgressState::NotStarted => Some(NOT_STARTED),
        ProgressState::UnderWay => Some(UNDER_WAY),
        ProgressState::Completed => Some(COMPLETED),
        ProgressState::Delayed => Some(DELAYED),
        ProgressState::Stopped => Some(STOPPED),
        ProgressState::Other(_) => None,
    }
}

/// The tone of a pick.
pub fn tone(facet: Facet, pick: &Pick) -> Tone {
    let Pick::Word(word) = pick else {
        return if *pick == Pick::None {
            Tone::None
        } else {
            Tone::Plain
        };
    };
    match (facet, word.as_str()) {
        (Facet::Decision, "accepted") | (Facet::Progress, "completed") => Tone::Good,
        (Facet::Decision, "accepted-in-part") | (Facet::Progress, "under-way") => Tone::Part,
        (Facet::Decision, "rejected") | (Facet::Progress, "stopped") => Tone::Bad,
        (Facet::Decision, "under-consideration") | (Facet::Progress, "delayed") => Tone::Waiting,
        _ => Tone::Plain,
    }
}

/// The name of a facet.
pub fn facet(facet: Facet) -> Key {
    match facet {
        Facet::Theme => THEME,
        Facet::Decision => DECISION,
        Facet::Progress => PROGRESS,
    }
}

/// How many were found, of how many.
pub fn found(reader: &Reader, all: usize, found: usize) -> String {
    match found {
        0 => reader.say(FOUND_NONE).to_owned(),
        _ if found == all => reader.count(FOUND_ALL, all),
        _ => reader.count_of(FOUND_SOME, all, &[("found", &reader.number(found as f64))]),
    }
}
