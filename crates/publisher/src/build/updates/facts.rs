//! Everything in a feed that subscribers may want to hear of.

use std::collections::{BTreeMap, BTreeSet};

use assembly_feed::consultation::Consultation;
use assembly_feed::recommendation::{Action, Correction, Progress, Response, Update};
use assembly_feed::{Date, Document, Feed, Recommendation, Text};
use assembly_kit::parts::some;
use assembly_kit::{Reader, address};

use super::fact::{About, Fact};
use super::id::id;
use super::names::{Places, date_words};
use super::states::{decision, state};
use crate::build::site::{fill, line, one_line};
use crate::build::words::keys::*;
use crate::compare::wording::stands_for;

/// Everything, in the order of the feed; that an answer was changed can be told only beside the feed before.
pub fn facts(reader: &Reader, feed: &Feed, before: Option<&Feed>) -> Vec<Fact> {
    let answers = before.iter().flat_map(|before| &before.recommendations);
    let mut it = Facts {
        reader,
        feed,
        before: before.map_or("", |before| &before.language),
        answers: answers
            .filter_map(|it| Some((&*it.id, it.response.as_ref()?)))
            .collect(),
        // One who reads both has to be told in both, so each language has ids of its own.
        language: primary(reader.wanted()),
        facts: Vec::new(),
        documents: BTreeSet::new(),
    };
    for recommendation in &feed.recommendations {
        it.recommendation(recommendation);
    }
    it.documents(&feed.documents, None);
    for phase in &feed.phases {
        it.documents(&phase.documents, None);
        for session in &phase.sessions {
            it.documents(&session.documents, None);
        }
    }
    for consultation in &feed.consultations {
        it.outcome(consultation);
    }
    it.facts
}

struct Facts<'a> {
    reader: &'a Reader,
    feed: &'a Feed,
    /// The language of the feed before, and its answers.
    before: &'a str,
    answers: BTreeMap<&'a str, &'a Response>,
    language: String,
    facts: Vec<Fact>,
    /// The same document may stand in several places.
    documents: BTreeSet<String>,
}

/// A recommendation, what happened, and the names that tell it from all else.
struct Told<'a> {
    it: &'a Recommendation,
    kind: &'static str,
    names: &'a [&'a str],
    date: Option<Date>,
    what: String,
    words: Vec<String>,
}

impl Facts<'_> {
    fn recommendation(&mut self, it: &Recommendation) {
        self.tell(Told {
            it,
            kind: "recommendation",
            names: &[],
            date: None,
            what: fill(self.reader, NEW, &[]),
            words: vec![self.words(&it.text)],
        });
        if let Some(response) = &it.response {
            self.answer(it, response);
        }
        if let Some(progress) = &it.progress {
            self.progress(it, progress);
        }
        let mut places = Places::default();
        for action in &it.actions {
            self.action(it, action, &mut places);
        }
        let mut places = Places::default();
        for update in &it.updates {
            self.update(it, update, &mut places);
            self.documents(&update.documents, Some(it));
        }
        let mut places = Places::default();
        for correction in &it.corrections {
            self.correction(it, correction, &mut places);
        }
    }

    fn answer(&mut self, it: &Recommendation, response: &Response) {
        let what = match decision(&response.decision) {
            Some(key) => fill(
                self.reader,
                ANSWERED_AS,
                &[("word", &fill(self.reader, key, &[]))],
            ),
            None => fill(self.reader, ANSWERED, &[]),
        };
        let words = vec![
            self.words(&response.agreed_text),
            self.words(&response.explanation),
        ];
        let decision = response.decision.as_str();
        self.tell(Told {
            it,
            kind: "answer",
            // Not its date, which may become known more precisely.
            names: &[decision],
            date: response.decided_on,
            what,
            words: words.clone(),
        });
        if self.is_reworded(it, response) {
            self.tell(Told {
                it,
                kind: "answer-changed",
                names: &[decision, &one_line(&words.join("\n"))],
                date: None,
                what: fill(self.reader, ANSWER_CHANGED, &[]),
                words,
            });
        }
        self.documents(&response.documents, Some(it));
    }

    /// Whether readers of this list read other words than before; another decision is an answer of its own.
    fn is_reworded(&self, it: &Recommendation, now: &Response) -> bool {
        let before = self.answers.get(&*it.id);
        before.is_some_and(|before| {
            let languages = (self.before, &*self.feed.language);
            let stands = |before, now| stands_for(self.reader.wanted(), before, now, languages);
            before.decision == now.decision
                && !(stands(&before.agreed_text, &now.agreed_text)
                    && stands(&before.explanation, &now.explanation))
        })
    }

    fn progress(&mut self, it: &Recommendation, progress: &Progress) {
        let what = match state(&progress.state) {
            Some(key) => fill(
                self.reader,
                PROGRESS_AS,
                &[("word", &fill(self.reader, key, &[]))],
            ),
            None => fill(self.reader, PROGRESS, &[]),
        };
        self.tell(Told {
            it,
            kind: "progress",
            names: &[progress.state.as_str(), &date_words(progress.as_of)],
            date: progress.as_of,
            what,
            words: vec![self.words(&progress.summary)],
        });
        if let Some(fact) = self.facts.last_mut() {
            fact.topic = Some([&*it.id, " ", progress.state.as_str()].concat());
        }
    }

    fn action(&mut self, it: &Recommendation, action: &Action, places: &mut Places) {
        let place = places.of(action.id.as_deref(), action.done_on);
        if action.done_on.is_some() {
            self.tell(Told {
                it,
                kind: "action",
                names: &[&place],
                date: action.done_on,
                what: fill(self.reader, DONE, &[]),
                words: vec![self.words(&action.title)],
            });
        }
    }

    fn update(&mut self, it: &Recommendation, update: &Update, places: &mut Places) {
        let place = places.of(update.id.as_deref(), update.date);
        if update.date.is_some() {
            let title = some(&update.title).map(|title| line(self.reader, title));
            self.tell(Told {
                it,
                kind: "update",
                names: &[&place],
                date: update.date,
                what: title.unwrap_or_else(|| fill(self.reader, UPDATE, &[])),
                words: vec![self.words(&update.text)],
            });
        }
    }

    fn correction(&mut self, it: &Recommendation, correction: &Correction, places: &mut Places) {
        let place = places.of(None, correction.date);
        if correction.date.is_some() {
            self.tell(Told {
                it,
                kind: "correction",
                names: &[&place],
                date: correction.date,
                what: fill(self.reader, CORRECTION, &[]),
                words: vec![self.words(&correction.text)],
            });
        }
    }

    fn documents(&mut self, documents: &[Document], of: Option<&Recommendation>) {
        for document in documents.iter().filter(|document| document.published.is_some()) {
            let url = document.url.as_deref().unwrap_or_default();
            let name = document.id.as_deref().unwrap_or(url);
            if name.is_empty() || !self.documents.insert(name.to_owned()) {
                continue;
            }
            let title = some(&document.title).map_or_else(|| url.to_owned(), |it| line(self.reader, it));
            let address = document.url.as_ref().and_then(|url| address(self.reader, url));
            self.facts.push(Fact {
                id: self.id(&["document", name]),
                kind: "document",
                about: match (of, &address) {
                    (Some(it), _) => About::Recommendation(it.id.clone()),
                    (None, Some(address)) => About::Address(address.clone()),
                    (None, None) => About::Assembly,
                },
                date: document.published,
                topic: None,
                title: fill(self.reader, DOCUMENT, &[("title", &title)]),
                text: paragraphs([title, address.unwrap_or_default()]),
            });
        }
    }

    fn outcome(&mut self, consultation: &Consultation) {
        let Some(outcome) = consultation.outcome.as_ref().filter(|it| it.published.is_some()) else {
            return;
        };
        let title = some(&consultation.title);
        let title = title.map_or_else(|| consultation.id.to_string(), |title| line(self.reader, title));
        self.facts.push(Fact {
            id: self.id(&["outcome", &consultation.id]),
            kind: "outcome",
            about: About::Consultation(consultation.id.clone()),
            date: outcome.published,
            topic: None,
            title: fill(self.reader, OUTCOME, &[("title", &title)]),
            text: paragraphs([
                self.words(&outcome.summary),
                self.words(&outcome.you_said),
                self.words(&outcome.we_did),
            ]),
        });
    }

    /// Tells of a recommendation.
    fn tell(&mut self, told: Told) {
        let Told { it, kind, names, .. } = told;
        let mut all = vec![kind, &it.id];
        all.extend(names);
        let id = self.id(&all);
        let number = it.number.as_deref().map(one_line).filter(|it| !it.is_empty());
        let title = some(&it.title).map(|title| line(self.reader, title));
        let name = match (number, &title) {
            (Some(number), _) => fill(self.reader, NUMBERED, &[("number", &number)]),
            (None, Some(title)) => title.clone(),
            (None, None) => fill(self.reader, UNNUMBERED, &[]),
        };
        let mut words = vec![title.unwrap_or_default()];
        words.extend(told.words);
        self.facts.push(Fact {
            id,
            kind,
            about: About::Recommendation(it.id.clone()),
            date: told.date,
            topic: None,
            title: fill(self.reader, ENTRY, &[("name", &name), ("what", &told.what)]),
            text: paragraphs(words),
        });
    }

    fn id(&self, names: &[&str]) -> String {
        id(&[&[&*self.feed.id, &*self.language], names].concat())
    }

    fn words(&self, text: &Option<Text>) -> String {
        let words = text.as_ref().and_then(|text| self.reader.words(text));
        words.map_or_else(String::new, |said| said.words.trim().to_owned())
    }
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

fn paragraphs(words: impl IntoIterator<Item = String>) -> String {
    let words: Vec<String> = words.into_iter().filter(|words| !words.is_empty()).collect();
    words.join("\n\n")
}
