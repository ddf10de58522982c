//! The consultations that are known here.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use assembly_feed::Feed;
use assembly_submission::{Refused, Submission, read};

use crate::definition::Definition;
use crate::period::Period;

/// So many definitions of one version are tried, from the newest on: nobody forgets to change the version more often while people answer.
const MOST_TRIED: usize = 16;

/// Every definition that was ever published, and those that are now.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// By consultation and version, from the newest on.
    versions: HashMap<(String, String), Vec<Arc<Definition>>>,
    /// By consultation: what was published last, and in which feed (its place among the settings); `None` before one was read.
    latest: HashMap<String, (Arc<Definition>, Option<usize>)>,
}

/// What a feed brings that was not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    /// To be stored, and then [added](Known::add).
    pub definitions: Vec<Definition>,
    /// Ids of consultations whose questions changed while the version did not.
    pub forgotten_versions: Vec<String>,
    /// Ids of consultations that stand in another feed as well, whose questions count.
    pub elsewhere: Vec<String>,
}

impl Known {
    /// Those that were stored, from the oldest on.
    pub fn stored(definitions: Vec<Definition>) -> Self {
        let mut known = Self::default();
        for definition in definitions {
            known.add(definition, None);
        }
        known
    }

    /// Whether nothing is known at all.
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }

    /// What a feed brings that was not known. `source` is its place among the settings, `seen` now.
    pub fn news(&self, feed: &Feed, source: usize, seen: &str) -> News {
        let mut news = News::default();
        for consultation in &feed.consultations {
            let definition = Definition::of(feed, consultation, seen.to_owned());
            let id = definition.id().to_string();
            let latest = self.latest.get(&id);
            if latest.is_some_and(|(_, other)| other.is_some_and(|other| other != source)) {
                news.elsewhere.push(id);
                continue;
            }
            if latest.is_some_and(|(latest, other)| latest.feed == definition.feed && *other == Some(source))
            {
                continue;
            }
            let same_version = latest.is_some_and(|(latest, _)| latest.version == definition.version);
            if same_version && latest.is_some_and(|(latest, _)| latest.digest != definition.digest) {
                news.forgotten_versions.push(id);
            }
            news.definitions.push(definition);
        }
        news
    }

    /// Notes which consultations stand in a feed, and that others do no longer. `source` is its place among the settings.
    pub fn claim(&mut self, feed: &Feed, source: usize) {
        for (id, (_, owner)) in &mut self.latest {
            let there = feed
                .consultations
                .iter()
                .any(|consultation| *consultation.id == **id);
            match owner {
                None if there => *owner = Some(source),
                Some(other) if *other == source && !there => *owner = None,
                _ => {}
            }
        }
    }

    /// Adds a definition as the newest one, from a feed or from what was stored.
    pub fn add(&mut self, definition: Definition, source: Option<usize>) {
        let definition = Arc::new(definition);
        let of_version = self.versions_like(&definition);
        of_version.retain(|other| other.digest != definition.digest);
        of_version.insert(0, definition.clone());
        self.latest
            .insert(definition.id().to_string(), (definition, source));
    }

    /// Adds a definition that another receiver has stored. What was read here goes before it, and tells the dates.
    pub fn learn(&mut self, definition: Definition) {
        let definition = Arc::new(definition);
        let of_version = self.versions_like(&definition);
        if of_version.iter().all(|other| other.digest != definition.digest) {
            of_version.push(definition.clone());
            let latest = self.latest.entry(definition.id().to_string());
            latest.or_insert((definition, None));
        }
    }

    /// All definitions of the same consultation and version, from the newest on.
    fn versions_like(&mut self, definition: &Definition) -> &mut Vec<Arc<Definition>> {
        let key = (definition.id().to_string(), definition.version.clone());
        self.versions.entry(key).or_default()
    }

    /// The digests of all definitions.
    pub fn digests(&self) -> HashSet<String> {
        let definitions = self.versions.values().flatten();
        definitions.map(|definition| definition.digest.clone()).collect()
    }

    /// What was published last of a consultation: its dates, and the form that is shown to people now.
    pub fn latest(&self, consultation: &str) -> Option<&Arc<Definition>> {
        self.latest.get(consultation).map(|(definition, _)| definition)
    }

    /// The feed in which a consultation stands now (its place among the settings); `None` where only what was stored is known.
    pub fn source(&self, consultation: &str) -> Option<usize> {
        self.latest.get(consultation)?.1
    }

    /// The newest definition of a version.
    pub fn of_version(&self, consultation: &str, version: &str) -> Option<&Arc<Definition>> {
        let key = (consultation.to_owned(), version.to_owned());
        self.versions.get(&key)?.first()
    }

    /// When a consultation takes answers, by what was published last.
    pub fn period(&self, consultation: &str) -> Option<Period> {
        let latest = self.latest(consultation)?;
        Some(Period::of(&latest.consultation, latest.time_zone.as_deref()))
    }

    /// A definition by its digest.
    pub fn definition(&self, consultation: &str, version: &str, digest: &str) -> Option<&Arc<Definition>> {
        let key = (consultation.to_owned(), version.to_owned());
        self.versions
            .get(&key)?
            .iter()
            .find(|definition| definition.digest == digest)
    }

    /// Reads a submission by the questions that it was given to. Where a council changed questions and not their version,
    /// it is enough that it fits one of them; what is wrong is told by the newest.
    pub fn read(&self, text: &str) -> Result<(Submission, Arc<Definition>), Refused> {
        let mut candidates: &[Arc<Definition>] = &[];
        let newest = read(text, |consultation, version| {
            candidates = self
                .versions
                .get(&(consultation.to_owned(), version.to_owned()))?;
            candidates.first().map(|definition| &definition.consultation)
        });
        let refused = match (newest, candidates.first()) {
            (Ok(submission), Some(definition)) => return Ok((submission, definition.clone())),
            (Err(refused), _) => refused,
            // What is not known cannot have been read.
            (Ok(submission), None) => {
                return Err(Refused::Unknown(
                    submission.consultation.to_string(),
                    submission.version,
                ));
            }
        };
        if matches!(refused, Refused::Answers(..)) {
            for older in candidates.iter().take(MOST_TRIED).skip(1) {
                if let Ok(submission) = read(text, |_, _| Some(&older.consultation)) {
                    return Ok((submission, older.clone()));
                }
            }
        }
        Err(refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(version: &str, question: &str, extra: &str) -> Feed {
        let json = format!(
            r#"{{"assembly_feed":"1.0","id":"a","title":"A","language":"en","updated":"2026-01-01T00:00:00Z",
            "commissioning_body":{{"name":"C"}},"consultations":[{{"id":"views","version":"{version}",{extra}
            "pages":[{{"id":"p","questions":[{{"id":"{question}","kind":"short-text","required":true}}]}}]}}]}}"#
        );
        assembly_feed::read(json.as_bytes()).unwrap().feed
    }

    fn sent(version: &str, question: &str) -> String {
        format!(
            r#"{{"consultation":"views","version":"{version}","submission_id":"8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f","language":"en","answers":{{"{question}":"x"}}}}"#
        )
    }

    fn publish(known: &mut Known, feed: &Feed) -> News {
        known.claim(feed, 0);
        let news = known.news(feed, 0, "2026-01-01T00:00:00.000Z");
        for definition in news.definitions.clone() {
            known.add(definition, Some(0));
        }
        news
    }

    #[test]
    fn earlier_versions_stay_known() {
        let mut known = Known::default();
        publish(&mut known, &feed("1", "one", ""));
        publish(&mut known, &feed("2", "two", ""));
        assert!(known.read(&sent("1", "one")).is_ok());
        assert!(known.read(&sent("2", "two")).is_ok());
        assert!(matches!(known.read(&sent("2", "one")), Err(Refused::Answers(..))));
        assert!(matches!(known.read(&sent("3", "two")), Err(Refused::Unknown(..))));
    }

    #[test]
    fn questions_that_changed_under_one_version_are_both_taken_and_said() {
        let mut known = Known::default();
        assert_eq!(
            publish(&mut known, &feed("1", "one", ""))
                .forgotten_versions
                .len(),
            0
        );
        assert_eq!(
            publish(&mut known, &feed("1", "two", "")).forgotten_versions,
            ["views"]
        );
        let (_, old) = known.read(&sent("1", "one")).unwrap();
        let (_, new) = known.read(&sent("1", "two")).unwrap();
        assert_ne!(old.digest, new.digest);
        assert_eq!(known.latest("views").unwrap().digest, new.digest);
        assert!(known.definition("views", "1", &old.digest).is_some());
    }

    #[test]
    fn what_another_has_read_is_known_and_tells_no_dates() {
        let of = |feed: &Feed| Definition::of(feed, &feed.consultations[0], String::new());
        let mut known = Known::default();
        publish(&mut known, &feed("1", "one", r#""closes":"2026-06-30","#));
        let digest = known.latest("views").unwrap().digest.clone();
        for learnt in [
            feed("2", "two", ""),
            feed("1", "changed", ""),
            feed("1", "one", r#""closes":"2020-06-30","#),
        ] {
            known.learn(of(&learnt));
        }
        for (version, question) in [("2", "two"), ("1", "changed"), ("1", "one")] {
            assert!(
                known.read(&sent(version, question)).is_ok(),
                "{version} {question}"
            );
        }
        assert_eq!(known.of_version("views", "1").unwrap().digest, digest);
        assert_eq!(known.latest("views").unwrap().digest, digest);
        assert_eq!(known.digests().len(), 3);
        let closes = known.period("views").unwrap().closes;
        // In the feed here it is no news that it is there.
        assert_eq!(
            publish(&mut known, &feed("1", "one", r#""closes":"2026-06-30","#)),
            News::default()
        );
        assert_eq!(known.period("views").unwrap().closes, closes);
    }

    #[test]
    fn other_dates_are_news_but_no_other_questions() {
        let mut known = Known::default();
        publish(&mut known, &feed("1", "one", ""));
        assert_eq!(publish(&mut known, &feed("1", "one", "")), News::default());
        let news = publish(&mut known, &feed("1", "one", r#""closes":"2026-06-30","#));
        assert_eq!((news.definitions.len(), news.forgotten_versions.len()), (1, 0));
        assert!(known.period("views").unwrap().closes.is_some());
    }

    #[test]
    fn what_is_stored_reads_back_and_is_no_news() {
        let first = feed("1", "one", r#""closes":"2026-06-30","#);
        let definition = Definition::of(
            &first,
            &first.consultations[0],
            "2026-01-01T00:00:00.000Z".to_owned(),
        );
        let back = Definition::read(&definition.feed, definition.seen.clone()).unwrap();
        assert_eq!(back, definition);
        let mut known = Known::stored(vec![back]);
        assert_eq!(publish(&mut known, &first), News::default());
    }

    #[test]
    fn a_consultation_that_stands_in_two_feeds_is_the_first_ones() {
        let mut known = Known::default();
        publish(&mut known, &feed("1", "one", ""));
        let news = known.news(&feed("1", "two", ""), 1, "");
        assert_eq!(
            (news.elsewhere, news.definitions.len()),
            (vec!["views".to_owned()], 0)
        );
    }
}
