//! What the tracker draws of each example: facts that a reader must find, and things that must never be there.
#![allow(clippy::unwrap_used)]

use std::rc::Rc;

use assembly_kit::host::Native;
use assembly_kit::markup::{is_strict, is_whole, says, silent, values, words};
use assembly_kit::{Held, Holder, Settings, Source};
use assembly_tracker::Tracker;
use assembly_tracker::fixtures::{NOW, example, examples};
use yew::ServerRenderer;

struct Wish {
    lang: &'static str,
    still: bool,
}

const LIVE: Wish = Wish {
    lang: "",
    still: false,
};
const STILL: Wish = Wish {
    lang: "",
    still: true,
};

fn draw_json(json: &str, wish: Wish) -> String {
    let json = json.to_owned();
    let renderer = ServerRenderer::<Holder>::with_props(move || {
        let source = Source {
            reading: Rc::new(assembly_feed::read(json.as_bytes()).unwrap()),
            bytes: json.as_bytes().into(),
            host: Rc::new(Native::at(NOW)),
        };
        let settings = Settings {
            feed: "https://council.example/data/feed.json".into(),
            lang: wish.lang.into(),
            key: "assembly".into(),
            ..Settings::default()
        };
        Held {
            piece: match wish.still {
                true => Tracker::still(source, settings),
                false => Tracker::new(source, settings),
            },
        }
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(renderer.hydratable(false).render())
}

fn draw(name: &str, wish: Wish) -> String {
    draw_json(&example(name).unwrap().json, wish)
}

#[test]
fn each_is_strict_and_whole() {
    for example in examples() {
        for wish in [LIVE, STILL] {
            let html = draw_json(&example.json, wish);
            is_strict(example.name, &html, &["#recommendation-"]);
            is_whole(example.name, &html);
        }
    }
}

#[test]
fn the_head_names_assembly_question_body_and_dates() {
    let html = draw("answered", LIVE);
    says(&html, "Ambleford Citizens’ Assembly on Getting Around");
    says(&html, "How should we get around Ambleford");
    says(&html, "Commissioned byAmbleford Borough Council");
    says(
        &html,
        "9,000 invited, 412 applied, 42 chosen, 40 took part, 38 voted",
    );
    says(&html, "Published1 October 2026");
    says(
        &html,
        "A report on progress was due by 8 September 2026. It is 69 days overdue.",
    );
    says(
        &html,
        "Source: Ambleford Borough Council, published on 1 October 2026",
    );
    says(&html, "Open Government Licence v3.0");
}

#[test]
fn one_sentence_says_what_happened() {
    let html = draw("answered", LIVE);
    for sentence in [
        "Cabinet accepted this on 5 March 2026; as of 21 September 2026, work was under way.",
        "Cabinet passed this on to Norvale County Transport Board on 5 March 2026; as of 1 October 2026, work had not started.",
        "Cabinet accepted part of this on 5 March 2026; it was reported as completed on 31 August 2026.",
        "Communities Committee said on 17 March 2026 that it was still considering this.",
        "Cabinet rejected this on 5 March 2026.",
    ] {
        says(&html, sentence);
    }
    let html = draw("not-answered", LIVE);
    says(&html, "is published here yet, though it was promised by");
    says(&html, "The answer is 47 days overdue");
}

#[test]
fn a_missing_explanation_is_flagged() {
    says(
        &draw("answered", LIVE),
        "No explanation has been published for this decision.",
    );
    silent(&draw("no-report", LIVE), "No explanation has been published");
}

#[test]
fn silence_is_said_and_never_drawn_as_nought() {
    let html = draw("no-report", LIVE);
    says(&html, "No report on progress with any of");
    says(&html, "No report here yet");
    let html = draw("not-answered", LIVE);
    says(&html, "No answer to any of");
    for example in examples() {
        let html = draw_json(&example.json, STILL);
        assert!(
            !html.contains("width=\"0.0%\"") && !html.contains("width=\"0%\""),
            "{}",
            example.name
        );
    }
}

#[test]
fn where_nothing_was_promised_no_promise_is_drawn() {
    let json = r#"{"assembly_feed": "1.0", "id": "it", "title": "It", "commissioning_body": {"name": "Council"},
        "recommendations": [
            {"id": "1", "title": "One", "response": {"decision": "accepted"}},
            {"id": "2", "title": "Two"}
        ]}"#;
    silent(&draw_json(json, LIVE), "What was promised");
}

#[test]
fn asked_and_agreed_stand_beside_each_other() {
    let html = draw("answered", LIVE);
    says(&html, "What members asked forMake 20 mph the limit");
    says(
        &html,
        "What was agreedMake 20 mph the limit on every street where people live and on every street with a school, but",
    );
}

#[test]
fn actions_updates_documents_and_corrections_are_told() {
    let html = draw("answered", LIVE);
    says(
        &html,
        "Responsible: Head of Passenger Transport, Ambleford Borough Council",
    );
    says(&html, "Due: 31 October 2026, 16 days overdue");
    says(&html, "Done: 11 June 2026");
    says(&html, "Cabinet minutes, item 6 (PDF, 348 KB)");
    says(&html, "Until 4 September this page said 241 streets.");
    says(&html, "94.7% of the 38 members who voted were in favour");
    says(&html, "80% was needed");
    let words = words(&html);
    let newest = words.find("Late buses on routes 1, 2 and 7").unwrap();
    assert!(
        newest < words.find("Operator signed").unwrap(),
        "updates are newest first"
    );
}

#[test]
fn what_could_not_be_read_is_said() {
    let html = draw("partly-unreadable", LIVE);
    says(&html, "could not be read and is missing here.");
    let html = draw("hostile", LIVE);
    says(&html, "could not be shown in full.");
    says(&html, "Part of this entry could not be read");
}

#[test]
fn words_of_a_later_format_stand_as_they_are() {
    let html = draw("unknown-words", LIVE);
    assert!(html.contains("tone-plain"));
    says(&html, "answered “");
}

#[test]
fn an_empty_feed_says_so_and_offers_no_search() {
    let html = draw("empty", LIVE);
    says(&html, "No recommendations have been published yet.");
    assert!(!html.contains("<form"));
}

#[test]
fn a_long_list_comes_in_steps_and_on_paper_whole() {
    let html = draw("long", LIVE);
    assert_eq!(html.matches("<article").count(), 25);
    says(&html, "Showing 25 of 110");
    says(&html, "Show 25 more");
    let html = draw("long", STILL);
    assert_eq!(html.matches("<article").count(), 110);
    assert!(!html.contains("<button") && !html.contains("<form") && !html.contains(" hidden="));
}

#[test]
fn people_are_heard_in_the_readers_language_and_the_widget_in_one_it_has() {
    let html = draw(
        "two-languages",
        Wish {
            lang: "cy",
            still: false,
        },
    );
    assert!(html.starts_with("<section"));
    assert!(html.split_once('>').unwrap().0.contains("lang=\"en\""));
    assert!(values(&html, "lang").contains(&"cy"));
    let html = draw(
        "two-languages",
        Wish {
            lang: "en-GB",
            still: false,
        },
    );
    assert!(html.split_once('>').unwrap().0.contains("lang=\"en-GB\""));
}
