//! What stands before and after the questions.

use assembly_consultation::fixtures::{NOW, example};
use assembly_consultation::state::draft::Draft;
use assembly_consultation::state::parcel::Sent;
use assembly_consultation::state::{Act, Place, Screen};
use assembly_kit::markup::{in_order, says, silent, values};
use assembly_submission::{Change, Receipt};

use crate::drawn::{id, live, live_of, picks, settings, source, still};

fn sent() -> Vec<Act> {
    vec![
        Act::Begin,
        picks("how-often", "never"),
        Act::Next,
        picks("support", "4"),
        Act::Next,
        Act::Send("en".into()),
    ]
}

fn and(mut acts: Vec<Act>, more: Vec<Act>) -> Vec<Act> {
    acts.extend(more);
    acts
}

#[test]
fn before_it_begins() {
    in_order(
        &live("open", Vec::new),
        &[
            "Consultation A plan for the river Amble",
            "Closes: 14 December 2026 at 5pm",
            "4 questions on 2 pages.",
            "What happens to your answers",
            "Read the privacy notice in full",
            "This form sets no cookies.",
            "cannot stop somebody answering twice",
            "Other ways to respond",
            "By post",
            "Keep my answers on this device",
            "Do not choose this on a device that others use.",
            "Start",
        ],
    );
    // Consent is given, never assumed.
    let html = live("open", Vec::new);
    assert!(!html.contains(" checked"));
    says(&live("closes-today", Vec::new), "Closes today at 5pm");
    let html = live("not-open", Vec::new);
    in_order(
        &html,
        &[
            "This consultation is not open yet.",
            "Opens: 1 December 2026 at 9am",
            "Closes: 15 January 2027, at the end of the day",
        ],
    );
    assert!(!html.contains("<button"));
}

#[test]
fn after_it_has_closed() {
    in_order(
        &live("closed", Vec::new),
        &[
            "This consultation has closed, and the answers are being read.",
            "Closed: 20 November 2026",
        ],
    );
    let html = live("outcome", Vec::new);
    in_order(
        &html,
        &[
            "What came of this consultation",
            "Published on 10 November 2026",
            "412 people answered.",
            "You said",
            "We did",
            "Answers in numbers",
            "Why does it matter to you?",
            "233 people answered.",
            "Answers in people’s own words.",
            "How do you mostly get there?410 people answered.",
            "On foot250 (61%)",
            "What would help you most?",
            "People could choose more than one.",
            "A path without steps212 (53%)",
            "Something elseNo number is published",
            "None of these12 (3%)",
            "How safe do you feel there after dark?",
            "What should be done first?",
            "How many people put each first.",
            "Cleaner water201 (53%)",
            "A new treatment stage at Hollins",
            "Good300 (76%)",
            "Two bathing places",
            "Not sureNo number is published",
            "What 412 people told us (PDF, 812 KB)",
        ],
    );
    silent(&html, "treatment:");
}

#[test]
fn what_ends_at_midnight_ends_with_the_day_before() {
    let ends = |closes: &str| {
        let mut example = example("open").unwrap();
        example.json = example.json.replace("2026-12-14T17:00:00+00:00", closes).into();
        live_of(example, Vec::new)
    };
    says(
        &ends("2026-12-15T00:00:00+00:00"),
        "Closes: 14 December 2026, at the end of the day",
    );
    says(
        &ends("2026-12-15T00:01:00+00:00"),
        "Closes: 15 December 2026 at 12:01am",
    );
    says(
        &ends("2026-11-23T00:00:00+00:00"),
        "Closes today, at the end of the day",
    );
    says(&ends("2026-11-20T00:00:00+00:00"), "Closed: 19 November 2026");
}

#[test]
fn what_can_be_read_has_nothing_to_press() {
    in_order(
        &still("not-open"),
        &["This consultation is not open yet.", "Opens:", "What is asked"],
    );
    let html = still("open");
    silent(&html, "not open");
    in_order(
        &html,
        &[
            "Closes:",
            "Answer this consultation",
            "What happens to your answers",
            "What is asked",
            "How often are you by the river?",
        ],
    );
    for none in ["<button", "<input", "<textarea", "<form"] {
        assert!(!html.contains(none), "{none}");
    }
    assert!(values(&html, "href").contains(&"https://respond.ambleford.example/form/river-plan"));
}

#[test]
fn on_their_way() {
    let html = live("open", sent);
    says(&html, "Sending your answers…");
    let html = live("open", || and(sent(), vec![Act::Online(false)]));
    in_order(
        &html,
        &[
            "Your answers have not been sent yet",
            "This device is not connected to the internet.",
            "Leave this page open: if you close it, your answers are lost.",
            "Keep them on this device until they are sent",
            "Try now",
            "Save a copy",
            "Other ways to respond",
        ],
    );
    let html = live("open", || and(sent(), vec![Act::Online(false), Act::Keep(true)]));
    says(
        &html,
        "They are kept on this device until they have been received.",
    );
    // Somebody else answers meanwhile; nobody forgets the first.
    let html = live("open", || and(sent(), vec![Act::Online(false), Act::Again]));
    says(
        &html,
        "Answers that were given here before have not been sent yet (1 person).",
    );
}

#[test]
fn the_check_has_a_way_to_each_answer() {
    let html = live("open", || {
        let mut acts = sent();
        acts.pop();
        acts
    });
    in_order(
        &html,
        &[
            "Check your answers",
            "Nothing has been sent yet.",
            "You and the river",
            "How often are you by the river?",
            "Never",
            "Change: How often are you by the river?",
            "How far do you support the plan?4",
            "What should change in the plan?Not answered",
            "Send my answers",
            "Back",
        ],
    );
    silent(&html, "What for?");
}

#[test]
fn what_is_not_asked_any_more_is_said_and_not_sent() {
    let html = live("open", || {
        vec![
            Act::Begin,
            picks("how-often", "week"),
            crate::drawn::ticks("what-for", "swim"),
            picks("how-often", "never"),
            Act::Next,
            picks("support", "4"),
            Act::Next,
        ]
    });
    in_order(&html, &["are not asked any more", "What for?"]);
}

/// The screen of an example as a test has made it.
pub fn shows(name: &'static str, made: fn(&mut Screen)) -> String {
    live(name, move || {
        let example = example(name).unwrap();
        let mut screen = Screen::new(source(&example), &settings(&example), &|_| Vec::new());
        screen.draft.id = "one".to_owned();
        for (question, value) in [("how-often", "week"), ("what-for", "fish")] {
            screen
                .draft
                .entries
                .of(&id(question))
                .change(Change::Tick(value.to_owned()));
        }
        made(&mut screen);
        vec![Act::Show(Box::new(screen))]
    })
}

#[test]
fn received() {
    let html = shows("open", |screen| {
        screen.place = Place::Sent(Sent {
            id: "one".to_owned(),
            receipt: Receipt {
                reference: "RIV-7K2M".to_owned(),
                received: "2026-11-22T12:00:05Z".to_owned(),
                content: "sha-256:0".to_owned(),
            },
            draft: screen.draft.clone(),
        });
    });
    in_order(
        &html,
        &[
            "Your answers have been received",
            "Your reference: RIV-7K2M",
            "Received: 22 November 2026 at midday",
            "Save a copy",
            "Print",
            "What happens next",
            "Closes: 14 December 2026 at 5pm",
            "Answer for somebody else",
            "Your answers",
            "You and the river",
            "How often are you by the river?Every week",
            "What for?Fishing",
        ],
    );
}

#[test]
fn a_draft_is_offered_with_its_age() {
    let offered = |saved| Draft {
        id: "one".to_owned(),
        saved,
        ..Draft::default()
    };
    let html = live("open", move || {
        let example = example("open").unwrap();
        let mut screen = Screen::new(source(&example), &settings(&example), &|_| Vec::new());
        screen.offered = Some(offered(NOW - 3 * 86_400));
        vec![Act::Show(Box::new(screen))]
    });
    in_order(
        &html,
        &[
            "last 3 days ago: 19 November 2026 at midday",
            "Continue",
            "Delete them and start again",
        ],
    );
    silent(&html, "Start");
    let html = live("closed", move || {
        let example = example("closed").unwrap();
        let mut screen = Screen::new(source(&example), &settings(&example), &|_| Vec::new());
        screen.offered = Some(offered(NOW - 600));
        vec![Act::Show(Box::new(screen))]
    });
    in_order(
        &html,
        &[
            "your answers were not sent before the consultation closed",
            "Save a copy",
            "Delete",
        ],
    );
}

#[test]
fn every_page_says_whether_it_is_kept() {
    let html = shows("open", |screen| screen.place = Place::Page(0));
    in_order(
        &html,
        &["are not kept on this device", "Keep my answers on this device"],
    );
    let html = shows("open", |screen| {
        screen.place = Place::Page(0);
        screen.keep = true;
        screen.draft.saved = NOW;
    });
    in_order(
        &html,
        &["Kept on this device at midday", "Delete them from this device"],
    );
    let html = shows("open", |screen| {
        screen.place = Place::Page(0);
        screen.keep = true;
        screen.unkept = true;
    });
    // Aloud, which the time of keeping is not.
    let aloud = |html: &str| html.contains("role=\"status\">This browser does not let us keep");
    assert!(aloud(&html), "{html}");
}

#[test]
fn a_preview_sends_nothing() {
    let html = shows("open", |screen| {
        screen.place = Place::Check;
        screen.preview = true;
    });
    says(&html, "This is a preview: nothing is sent.");
    silent(&html, "Send my answers");
}
