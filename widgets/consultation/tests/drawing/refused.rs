//! What the receiver does not take, what comes too late, what has no place any more: said, and still there.

use assembly_consultation::state::draft::{Draft, Left};
use assembly_consultation::state::parcel::Parcel;
use assembly_consultation::state::reply::Trouble;
use assembly_consultation::state::{Place, Screen};
use assembly_kit::markup::{in_order, says, silent};

use crate::screens::shows;

/// What was answered to a question that is no more.
fn bridges() -> Vec<Left> {
    vec![Left {
        question: "bridges".to_owned(),
        words: "Mend the mill bridge".to_owned(),
    }]
}

#[test]
fn a_refusal_says_why_and_keeps_everything() {
    let html = shows("open", |screen| {
        screen.place = Place::Refused(Trouble {
            name: "answers".to_owned(),
            words: "Answers break rules.".to_owned(),
            answers: vec![
                ("how-often".to_owned(), "No option has this value.".to_owned()),
                ("gone".to_owned(), "No question has this id.".to_owned()),
            ],
        });
    });
    in_order(
        &html,
        &[
            "Your answers were not received",
            "did not accept your answers to these questions",
            "How often are you by the river?: No option has this value.",
            "gone: No question has this id.",
            "Nothing that you wrote is lost",
            "Check your answers",
            "Save a copy",
            "By post",
        ],
    );
    let html = shows("open", |screen| {
        screen.place = Place::Refused(Trouble {
            name: "conflict".to_owned(),
            words: String::new(),
            answers: Vec::new(),
        });
    });
    says(&html, "perhaps from another tab");
    let html = shows("open", |screen| {
        screen.place = Place::Refused(Trouble {
            name: "malformed".to_owned(),
            words: "The field is\nnot known.".to_owned(),
            answers: Vec::new(),
        });
    });
    in_order(&html, &["It said:", "The field is\nnot known."]);
    let html = shows("not-open", |screen| {
        screen.place = Place::Refused(Trouble {
            name: "not-yet-open".to_owned(),
            words: "It opens on the day that the council has published.".to_owned(),
            answers: Vec::new(),
        });
    });
    says(&html, "This consultation is not open yet.");
    silent(&html, "It opens on the day");
    let html = shows("closed", |screen| {
        screen.place = Place::Refused(Trouble {
            name: "closed".to_owned(),
            words: "It is closed.".to_owned(),
            answers: Vec::new(),
        });
    });
    // In the reader's words, and with no way to send again.
    says(&html, "The consultation had closed before they arrived.");
    silent(&html, "It is closed.");
    silent(&html, "Check your answers");
}

#[test]
fn what_was_received_meanwhile_is_told_wherever_somebody_is() {
    let html = shows("open", |screen| {
        screen.references = vec!["RIV-1111".to_owned(), "RIV-2222".to_owned()];
    });
    in_order(
        &html,
        &[
            "have been received. Their reference: RIV-1111",
            "have been received. Their reference: RIV-2222",
            "Start",
        ],
    );
}

#[test]
fn it_closes_while_somebody_answers() {
    let html = shows("closed", |screen| screen.place = Place::Check);
    in_order(
        &html,
        &[
            "This consultation closed before you sent your answers",
            "Save a copy",
            "Every week",
        ],
    );
    silent(&html, "Send my answers");
}

#[test]
fn what_has_no_place_any_more_is_shown() {
    let html = shows("open", |screen| {
        screen.place = Place::Check;
        screen.draft.left = bridges();
    });
    in_order(
        &html,
        &[
            "has no place for it",
            "bridges",
            "Mend the mill bridge",
            "Send my answers",
        ],
    );
    // And where it can no longer be sent.
    for name in ["closed", "open"] {
        let html = shows(name, |screen| {
            screen.draft.left = bridges();
            screen.place = Place::Refused(Trouble {
                name: "closed".to_owned(),
                words: String::new(),
                answers: Vec::new(),
            });
        });
        says(&html, "Mend the mill bridge");
    }
    let html = shows("closed", |screen| {
        screen.place = Place::Start;
        screen.draft.left = bridges();
    });
    in_order(&html, &["closed before you sent", "Mend the mill bridge"]);
}

#[test]
fn what_was_refused_while_somebody_else_answered_is_there_for_its_sender() {
    fn refused(screen: &mut Screen) {
        screen.draft = Default::default();
        screen.parcels.push(Parcel {
            address: String::new(),
            body: String::new(),
            draft: Draft {
                id: "two".to_owned(),
                ..Draft::default()
            },
            kept: false,
            tries: 1,
            next: None,
            refused: Some(Trouble {
                name: "closed".to_owned(),
                words: String::new(),
                answers: Vec::new(),
            }),
        });
    }
    let html = shows("open", refused);
    in_order(
        &html,
        &[
            "were not accepted by the council’s server (1 person)",
            "They are mine",
        ],
    );
    silent(&html, "They will be sent");
    let html = shows("open", |screen| {
        refused(screen);
        screen.place = Place::Page(0);
        screen.draft.id = "one".to_owned();
    });
    says(&html, "were not accepted");
    silent(&html, "They are mine");
}
