//! The demo's feeds are sound, true to their sources, and say what in them is invented.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;

use assembly_feed::document::Document;
use assembly_feed::{Feed, Recommendation, Severity, Text};

const FEEDS: [&str; 5] = [
    "dudley-2019",
    "greater-cambridge-2019",
    "romsey-2019",
    "kingston-2019",
    WELSH,
];
/// The one that is invented from end to end, in two languages.
const WELSH: &str = "dyffryn-arian-2026";

fn bytes(id: &str) -> Vec<u8> {
    fs::read(demo::workspace().join(format!("demo/feeds/{id}.json"))).unwrap()
}

fn feed(id: &str) -> Feed {
    assembly_feed::read(&bytes(id)).unwrap().feed
}

fn words(text: &Option<Text>) -> &str {
    words_in("en", text)
}

fn words_in<'a>(language: &str, text: &'a Option<Text>) -> &'a str {
    text.as_ref()
        .and_then(|text| text.for_reader(language, "en"))
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
            for text in self::invented(item) {
                let words = words(text);
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
fn invented(item: &Recommendation) -> Vec<&Option<Text>> {
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
        .collect()
}

/// Who reads the Welsh alone is warned as well, wherever a name could be taken for a real one.
#[test]
fn what_is_invented_from_end_to_end_says_so_in_both_languages() {
    let feed = feed(WELSH);
    let both = |text: &Option<Text>, welsh: &str, english: &str| {
        assert!(words_in("cy", text).contains(welsh), "{text:?}");
        assert!(words(text).contains(english), "{text:?}");
    };
    let invented = |text: &Option<Text>| both(text, "dychmygol", "invented");
    both(
        &feed.summary,
        "Dychmygol yw popeth yn y data hwn, i ddangos y teclyn",
        "invented to show the widget",
    );
    both(
        &feed.attribution,
        "i ddangos y teclyn",
        "invented to show the widget",
    );
    invented(&Some(feed.commissioning_body.name.clone()));
    for item in &feed.recommendations {
        for text in [&item.text].into_iter().chain(self::invented(item)) {
            both(text, "Enghraifft ddychmygol: ", "Invented example: ");
        }
    }
    for session in feed.phases.iter().flat_map(|phase| &phase.sessions) {
        assert!(
            session.venue.is_some() != session.online.is_some(),
            "{:?}",
            session.id
        );
        if session.venue.is_some() {
            invented(&session.venue);
        }
        for speaker in &session.speakers {
            invented(&speaker.name);
            invented(&speaker.organisation);
        }
    }
    for document in documents(&feed) {
        invented(&document.title);
    }
    for consultation in &feed.consultations {
        both(
            &consultation.summary,
            "Ymgynghoriad dychmygol yw hwn",
            "This consultation is invented",
        );
        if let Some(outcome) = &consultation.outcome {
            for text in [&outcome.summary, &outcome.you_said, &outcome.we_did] {
                both(text, "Enghraifft ddychmygol: ", "Invented example: ");
            }
        }
        for way in &consultation.ways_to_respond {
            invented(&way.text);
        }
    }
}

/// Every text is there in Welsh and in English, none in one of them only.
#[test]
fn the_welsh_feed_lacks_no_language() {
    let reading = assembly_feed::read(&bytes(WELSH)).unwrap();
    let findings = assembly_feed::check(&reading, "2026-11-22".parse().unwrap());
    let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{findings:#?}");
}

/// Seen from late November 2026 it is under way: a timeline has something of each kind to show.
#[test]
fn the_welsh_assembly_is_under_way() {
    use assembly_feed::words::{DocumentKind, PhaseKind, SessionState};
    let feed = feed(WELSH);
    let kinds: Vec<&str> = feed
        .phases
        .iter()
        .map(|phase| phase.kind.as_ref().unwrap().as_str())
        .collect();
    assert_eq!(kinds, PhaseKind::KNOWN);
    let today = "2026-11-22".parse().unwrap();
    let sessions = || feed.phases.iter().flat_map(|phase| &phase.sessions);
    assert!(sessions().any(|session| session.start.unwrap().last_day() < today));
    assert!(sessions().any(|session| session.start.unwrap().first_day() > today));
    for word in SessionState::KNOWN {
        assert!(
            sessions().any(|session| session.state.as_ref().unwrap().as_str() == *word),
            "{word}"
        );
    }
    let documents = documents(&feed);
    for kind in [
        DocumentKind::InvitationLetter,
        DocumentKind::ProcessPlan,
        DocumentKind::Briefing,
        DocumentKind::Evidence,
        DocumentKind::Slides,
        DocumentKind::Recording,
        DocumentKind::Transcript,
        DocumentKind::Minutes,
        DocumentKind::Report,
    ] {
        assert!(
            documents
                .iter()
                .any(|document| document.kind.as_ref() == Some(&kind)),
            "{kind:?}"
        );
    }
}

/// Whoever runs the demo, today or in two years, finds a form to fill in, with a question of every kind, and one that is over.
#[test]
fn one_consultation_is_over_and_the_last_one_can_be_answered() {
    use assembly_feed::words::QuestionKind;
    let feed = feed(WELSH);
    let [over, open] = &feed.consultations[..] else {
        panic!("{}", feed.consultations.len())
    };
    let moment = |date: Option<assembly_feed::Date>| date.unwrap().moment().unwrap();
    let updated = moment(feed.updated);
    assert!(moment(over.closes) < updated && over.outcome.is_some());
    // When this fails, move the day of closing.
    assert_eq!(open.closes.unwrap().year, 2029);
    assert!(moment(open.opens) < updated && open.outcome.is_none());
    assert_eq!(open.form_page.as_deref(), Some("/answers/form/teithio"));
    let questions = || open.pages.iter().flat_map(|page| &page.questions);
    for kind in QuestionKind::KNOWN {
        assert!(
            questions().any(|question| question.kind.as_str() == *kind),
            "{kind}"
        );
    }
    assert!(open.pages.last().unwrap().monitoring);
    assert!(questions().any(|question| question.show_if.is_some()));
    let options = || questions().flat_map(|question| &question.options);
    assert!(options().any(|option| option.write_in) && options().any(|option| option.exclusive));
}

/// All documents of a feed, wherever they stand.
fn documents(feed: &Feed) -> Vec<&Document> {
    let mut all: Vec<&Document> = feed.documents.iter().collect();
    for phase in &feed.phases {
        all.extend(&phase.documents);
        all.extend(phase.sessions.iter().flat_map(|session| &session.documents));
    }
    for item in &feed.recommendations {
        all.extend(item.response.iter().flat_map(|response| &response.documents));
        all.extend(item.updates.iter().flat_map(|update| &update.documents));
    }
    let outcomes = feed.consultations.iter().flat_map(|one| &one.outcome);
    all.extend(outcomes.flat_map(|outcome| &outcome.documents));
    all
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
        let mut seen = 0;
        for document in documents(&feed) {
            let url = document.url.as_ref().unwrap();
            let Some(path) = url.strip_prefix("../documents/") else {
                continue;
            };
            let file = demo::workspace().join("demo/documents").join(path);
            assert_eq!(document.bytes, Some(fs::metadata(&file).unwrap().len()), "{path}");
            seen += 1;
        }
        assert!(seen > 0 || id == "kingston-2019", "{id}");
    }
}
