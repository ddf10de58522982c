//! The demo's feeds are sound, true to their sources, and say what in them is invented.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;

use assembly_feed::{Feed, Recommendation, Severity, Text};

const FEEDS: [&str; 4] = [
    "dudley-2019",
    "greater-cambridge-2019",
    "romsey-2019",
    "kingston-2019",
];

fn bytes(id: &str) -> Vec<u8> {
    fs::read(demo::workspace().join(format!("demo/feeds/{id}.json"))).unwrap()
}

fn feed(id: &str) -> Feed {
    assembly_feed::read(&bytes(id)).unwrap().feed
}

fn words(text: &Option<Text>) -> &str {
    text.as_ref()
        .and_then(|text| text.for_reader("en", "en"))
        .map_or("", |(words, _)| words)
}

#[test]
fn every_feed_is_read_and_checked_without_an_error() {
    let today = "2026-11-22".parse().unwrap();
    for id in FEEDS {
        let reading = assembly_feed::read(&bytes(id)).unwrap();
        let checked = assembly_feed::check(&reading, today);
        let findings = reading.findings.iter().chain(&checked);
        let errors: Vec<String> = findings
            .filter(|finding| finding.severity == Severity::Error)
            .map(ToString::to_string)
            .collect();
        assert!(errors.is_empty(), "{id}: {errors:#?}");
        assert_eq!(reading.hidden, assembly_feed::Hidden::default(), "{id}");
        for finding in &checked {
            println!("{id}: {finding}");
        }
    }
}

#[test]
fn every_feed_fits_the_schema() {
    let schema = fs::read(demo::workspace().join("crates/feed/schema/assembly-feed-1.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_slice(&schema).unwrap()).unwrap();
    for id in FEEDS {
        let feed = serde_json::from_slice(&bytes(id)).unwrap();
        let errors: Vec<String> = schema
            .iter_errors(&feed)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{id}: {errors:#?}");
    }
}

/// Whoever reuses the data takes the warning along, however small the part.
#[test]
fn whatever_is_invented_says_so() {
    for id in FEEDS {
        let feed = feed(id);
        let invented = feed.recommendations.iter().any(|item| !invented(item).is_empty());
        assert_eq!(invented, id != "kingston-2019", "{id}");
        if invented {
            assert!(
                words(&feed.summary).contains("invented to show the widget"),
                "{id}"
            );
            assert!(
                words(&feed.attribution).contains("invented to show the widget"),
                "{id}"
            );
        }
        if let Some(promise) = &feed.follow_up {
            assert!(
                words(&promise.source.as_ref().unwrap().title).contains("invented"),
                "{id}"
            );
        }
        for item in &feed.recommendations {
            for words in self::invented(item) {
                assert!(
                    words.starts_with("Invented example: "),
                    "{id}, {}: {words}",
                    &*item.id
                );
            }
            if let Some(response) = &item.response {
                assert!(
                    words(&response.decided_by).contains("invented"),
                    "{id}, {}",
                    &*item.id
                );
            }
            for update in &item.updates {
                assert!(words(&update.by).contains("invented"), "{id}, {}", &*item.id);
            }
        }
    }
}

/// Everything that only a council could have said.
fn invented(item: &Recommendation) -> Vec<&str> {
    let response = item.response.iter().flat_map(|response| {
        std::iter::once(&response.explanation)
            .chain(Some(&response.agreed_text).filter(|text| text.is_some()))
    });
    response
        .chain(item.progress.iter().map(|progress| &progress.summary))
        .chain(item.next_step.iter().map(|step| &step.title))
        .chain(item.actions.iter().map(|action| &action.title))
        .chain(item.updates.iter().map(|update| &update.text))
        .chain(item.corrections.iter().map(|correction| &correction.text))
        .map(words)
        .collect()
}

#[test]
fn every_decision_and_every_state_can_be_seen() {
    use assembly_feed::words::{Decision, ProgressState};
    let feeds = FEEDS.map(feed);
    let items = || feeds.iter().flat_map(|feed| &feed.recommendations);
    for word in Decision::KNOWN {
        let shown = items().any(|item| {
            item.response
                .as_ref()
                .is_some_and(|answer| answer.decision.as_str() == *word)
        });
        assert!(shown, "{word}");
    }
    for word in ProgressState::KNOWN {
        let shown = items().any(|item| {
            item.progress
                .as_ref()
                .is_some_and(|progress| progress.state.as_str() == *word)
        });
        assert!(shown, "{word}");
    }
}

/// A few of the figures, so that no later hand improves them.
#[test]
fn figures_are_as_in_the_sources() {
    let dudley = feed("dudley-2019");
    let votes: Vec<_> = dudley
        .recommendations
        .iter()
        .map(|item| item.support.as_ref().unwrap().votes_for.unwrap())
        .collect();
    assert_eq!(votes, [34, 21, 20, 19, 20, 20, 19, 19, 37, 20, 20, 20]);

    let cambridge = feed("greater-cambridge-2019");
    let roads = cambridge.recommendations[0].support.as_ref().unwrap();
    assert_eq!(
        (roads.votes_for, roads.against, roads.abstain, roads.voted),
        (Some(48), Some(3), Some(2), Some(53))
    );
    assert_eq!(roads.percent, Some(90.6));

    let kingston = feed("kingston-2019");
    let support: Vec<_> = kingston
        .recommendations
        .iter()
        .map(|item| item.support.as_ref().unwrap().percent.unwrap())
        .collect();
    assert_eq!(support, [97.0, 94.0, 100.0, 92.0, 86.0]);

    assert!(
        feed("romsey-2019")
            .recommendations
            .iter()
            .all(|item| item.support.is_none())
    );
}

/// The sizes that a feed states are those of the files.
#[test]
fn documents_are_as_large_as_they_are_said_to_be() {
    for id in FEEDS {
        let feed = feed(id);
        let documents = feed.recommendations.iter().flat_map(|item| {
            let answer = item.response.iter().flat_map(|response| &response.documents);
            answer.chain(item.updates.iter().flat_map(|update| &update.documents))
        });
        for document in documents {
            let path = document
                .url
                .as_ref()
                .unwrap()
                .strip_prefix("../documents/")
                .unwrap();
            let file = demo::workspace().join("demo/documents").join(path);
            assert_eq!(document.bytes, Some(fs::metadata(&file).unwrap().len()), "{path}");
        }
    }
}
