//! The rules of answering, kind by kind, and the documents that travel.
// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use assembly_feed::Id;
use assembly_feed::consultation::Consultation;
use assembly_submission::{Answer, Change, Chosen, Entries, Entry, Rule, answers};
use serde_json::{Value as Json, json};

mod choices;
mod conditions;
mod dates;
mod documents;
mod entries;
mod grids;
mod hostile;
mod numbers;
mod property;
mod receipts;
mod words;

/// A consultation with these pages.
fn pages(pages: Json) -> Consultation {
    let feed = json!({
        "assembly_feed": "1.0", "id": "glan-yr-afon", "title": "Warm homes", "language": "en",
        "updated": "2026-11-30T09:00:00Z", "commissioning_body": {"name": "Glan yr Afon Council"},
        "consultations": [{"id": "homes", "version": "2", "title": "Which homes first?", "pages": pages}],
    });
    let reading = assembly_feed::read(feed.to_string().as_bytes()).expect("a feed");
    reading
        .feed
        .consultations
        .into_iter()
        .next()
        .expect("a consultation")
}

/// A consultation with these questions on one page.
fn questions(questions: Json) -> Consultation {
    pages(json!([{"id": "page", "title": "Page", "questions": questions}]))
}

fn id(id: &str) -> Id {
    id.parse().expect("an id")
}

/// What follows from an entry to a question of this kind; `more` is what else the question has.
fn one(kind: &str, more: Json, entry: &Entry) -> Result<Option<Answer>, Rule> {
    let mut question = json!({"id": "q", "kind": kind, "label": "Question"});
    for (name, value) in more.as_object().expect("an object") {
        question[name] = value.clone();
    }
    let consultation = questions(json!([question]));
    let mut entries = Entries::default();
    *entries.of(&id("q")) = entry.clone();
    match answers(&consultation, &entries) {
        Ok(mut answers) => {
            assert!(answers.len() < 2, "one question, one answer: {answers:?}");
            Ok(answers.pop().map(|(question, answer)| {
                assert_eq!(&*question, "q");
                answer
            }))
        }
        Err(problems) => {
            assert_eq!(problems.len(), 1, "one question, one problem: {problems:?}");
            assert_eq!(&*problems[0].question, "q");
            Err(problems[0].rule.clone())
        }
    }
}

/// An entry in which these words stand in the question's own field.
fn typed(words: &str) -> Entry {
    let mut entry = Entry::default();
    entry.change(Change::Type(String::new(), words.to_owned()));
    entry
}

/// An entry in which these options are chosen, in this order.
fn ticked(values: &[&str]) -> Entry {
    let mut entry = Entry::default();
    for value in values {
        entry.change(Change::Tick((*value).to_owned()));
    }
    entry
}

/// The same, with words beside an option.
fn beside(mut entry: Entry, value: &str, words: &str) -> Entry {
    entry.change(Change::Type(value.to_owned(), words.to_owned()));
    entry
}

fn said(words: &str) -> Result<Option<Answer>, Rule> {
    Ok(Some(Answer::Words(words.to_owned())))
}

fn counted(number: &str) -> Result<Option<Answer>, Rule> {
    Ok(Some(Answer::Number(number.to_owned())))
}

fn option(value: &str) -> Chosen {
    Chosen {
        value: value.to_owned(),
        text: None,
    }
}

fn option_with(value: &str, text: &str) -> Chosen {
    Chosen {
        value: value.to_owned(),
        text: Some(text.to_owned()),
    }
}
