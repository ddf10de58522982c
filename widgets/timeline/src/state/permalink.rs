//! `#phase-<id>` and `#session-<id>`: an address for each phase and session.

use assembly_feed::{Feed, Id};
use assembly_kit::percent_decode;

/// The key of the only widget on a page, or of the first.
const FIRST: &str = "assembly";
const PHASE: &str = "phase-";
const SESSION: &str = "session-";

/// What a fragment names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A phase, by its place.
    Phase(usize),
    /// A session, by the place of its phase and its own there.
    Session(usize, usize),
}

impl Target {
    /// The phase that it is, or is in.
    pub fn phase(self) -> usize {
        match self {
            Self::Phase(phase) | Self::Session(phase, _) => phase,
        }
    }
}

/// The `id` attribute of a phase, and its fragment without `#`.
pub fn phase_anchor(key: &str, id: &Id) -> String {
    anchor(key, PHASE, id)
}

/// The `id` attribute of a session, and its fragment without `#`.
pub fn session_anchor(key: &str, id: &Id) -> String {
    anchor(key, SESSION, id)
}

/// Two assemblies on one page may have the same ids, so only the first does without its key.
fn anchor(key: &str, prefix: &str, id: &Id) -> String {
    match key {
        FIRST => [prefix, id].concat(),
        _ => [key, "-", prefix, id].concat(),
    }
}

/// What a page's fragment (`location.hash`) names in this feed. It is looked up among the feed's ids and used for
/// nothing else. Without a key it may be meant for any widget.
pub fn target(feed: &Feed, key: &str, hash: &str) -> Option<Target> {
    let fragment = percent_decode(hash.strip_prefix('#').unwrap_or(hash));
    let own = fragment.strip_prefix(key).and_then(|rest| rest.strip_prefix('-'));
    own.and_then(|rest| find(feed, rest))
        .or_else(|| find(feed, &fragment))
}

fn find(feed: &Feed, name: &str) -> Option<Target> {
    if let Some(id) = name.strip_prefix(PHASE) {
        return feed.phases.iter().position(|it| &*it.id == id).map(Target::Phase);
    }
    let id = name.strip_prefix(SESSION)?;
    for (at, phase) in feed.phases.iter().enumerate() {
        if let Some(place) = phase.sessions.iter().position(|it| &*it.id == id) {
            return Some(Target::Session(at, place));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::testing::feed_of;
    use super::*;

    #[test]
    fn fragments_are_looked_up_and_a_second_widget_has_its_own() {
        let feed =
            feed_of(r#"{"id": "learning"}, {"id": "vote", "sessions": [{"id": "day-1"}, {"id": "day-2"}]}"#);
        let find = |key, hash| target(&feed, key, hash);
        assert_eq!(find("assembly", "#phase-vote"), Some(Target::Phase(1)));
        assert_eq!(find("assembly", "#session-day-2"), Some(Target::Session(1, 1)));
        let id = &feed.phases[1].sessions[1].id;
        assert_eq!(session_anchor("assembly", id), "session-day-2");
        assert_eq!(session_anchor("streets", id), "streets-session-day-2");
        assert_eq!(
            find("streets", "#streets-session-day-2"),
            Some(Target::Session(1, 1))
        );
        assert_eq!(find("assembly", "#streets-session-day-2"), None);
        assert_eq!(find("streets", "#session-day-2"), Some(Target::Session(1, 1)));
        // As mail programs and browsers write them.
        assert_eq!(find("assembly", "#session-day%2D2"), Some(Target::Session(1, 1)));
        assert_eq!(find("tân", "#t%C3%A2n-phase-vote"), Some(Target::Phase(1)));
        for other in [
            "",
            "#",
            "#phase-",
            "#session-vote",
            "#phase-\"><img src=x>",
            "#%",
            "#phase-%ff",
        ] {
            assert_eq!(find("assembly", other), None, "{other:?}");
        }
    }
}
