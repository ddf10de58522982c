//! One turn: what somebody posted, read by the questions that they were asked.

use std::collections::HashSet;
use std::sync::Arc;

use assembly_consultation::state::{Field, Part, entered};
use assembly_feed::Id;
use assembly_submission::{Answer, Entries, Problem, answers};

use crate::definition::Definition;
use crate::form::Posted;
use crate::known::Known;

/// What was posted, read by the questions that were asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The questions.
    pub definition: Arc<Definition>,
    /// Whether these are others than somebody was asked, as nobody knows those any more.
    pub changed: bool,
    /// What stands in the fields.
    pub entries: Entries,
    /// Questions of order in which options were given the same place.
    pub same_place: Vec<Id>,
    /// The answers, or what is wrong with them.
    pub answers: Result<Vec<(Id, Answer)>, Vec<Problem>>,
}

/// Reads what was posted to a consultation; `None` where that is not known.
pub fn turn(known: &Known, consultation: &str, posted: &Posted) -> Option<Turn> {
    let (version, digest) = (posted.get("version"), posted.get("questions"));
    let asked = known
        .definition(consultation, version, digest)
        .or_else(|| known.of_version(consultation, version));
    let definition = asked.or_else(|| known.latest(consultation))?.clone();
    let entries = entered(&definition.consultation, posted.fields());
    Some(Turn {
        changed: asked.is_none(),
        same_place: same_place(&definition, posted),
        answers: answers(&definition.consultation, &entries),
        entries,
        definition,
    })
}

/// Nobody's order may be decided by the form: it has to be asked again.
fn same_place(definition: &Definition, posted: &Posted) -> Vec<Id> {
    let mut taken: HashSet<(String, u64)> = HashSet::new();
    let mut twice = HashSet::new();
    for (name, place) in posted.fields() {
        let (Some(field), Ok(place @ 1..)) = (Field::named(name), place.trim().parse::<u64>()) else {
            continue;
        };
        let Part::Rank(_) = field.place else {
            continue;
        };
        if let Some((question, _)) = taken.replace((field.question, place)) {
            twice.insert(question);
        }
    }
    let pages = definition.consultation.pages.iter();
    let questions = pages.flat_map(|page| &page.questions).map(|one| &one.id);
    questions.filter(|id| twice.contains(&***id)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let of = |version: &str, question: &str| {
            let json = format!(
                r#"{{"assembly_feed":"1.0","id":"a","title":"A","language":"en","commissioning_body":{{"name":"C"}},
                "consultations":[{{"id":"views","version":"{version}","pages":[{{"id":"p","questions":[
                {{"id":"{question}","kind":"short-text","required":true}},
                {{"id":"order","kind":"ranking","options":[{{"value":"a"}},{{"value":"b"}},{{"value":"c"}}]}}]}}]}}]}}"#
            );
            let feed = assembly_feed::read(json.as_bytes()).unwrap().feed;
            Definition::of(
                &feed,
                &feed.consultations[0],
                "2026-01-01T00:00:00.000Z".to_owned(),
            )
        };
        Known::stored(vec![of("1", "old"), of("1", "older-id"), of("2", "new")])
    }

    fn turned(text: &str) -> Turn {
        turn(&known(), "views", &Posted::read(text).unwrap()).unwrap()
    }

    #[test]
    fn answers_are_read_by_the_questions_that_were_asked() {
        let known = known();
        let old = known.latest("views").unwrap().digest.clone();
        let first = turned("version=1&q.older-id=x");
        assert!(!first.changed && first.answers.is_ok());
        // One of the same version, by its digest.
        let digest = turned(&format!("version=2&questions={old}&q.new=x"));
        assert!(!digest.changed && digest.answers.is_ok());
        let gone = turned("version=9&q.new=x&q.old=y");
        assert!(gone.changed && gone.answers.is_ok());
        assert_eq!(gone.definition.version, "2");
        assert_eq!(turn(&known, "other", &Posted::default()), None);
    }

    #[test]
    fn two_options_on_one_place_are_told() {
        let order = |text: &str| turned(&format!("version=2&q.new=x&{text}")).same_place.len();
        assert_eq!(order("q.order.rank.a=1&q.order.rank.b=1"), 1);
        assert_eq!(order("q.order.rank.a=1&q.order.rank.b=1&q.order.rank.c=1"), 1);
        assert_eq!(order("q.order.rank.a=2&q.order.rank.b=1&q.order.rank.c="), 0);
        assert_eq!(order("q.none.rank.a=1&q.none.rank.b=1"), 0);
    }
}
