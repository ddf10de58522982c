//! In which languages everything is made.

use std::slice::Iter;

use assembly_feed::{Feed, Text};

/// Languages that the widgets' own words are in, with their names.
const KNOWN: [(&str, &str); 2] = [("en", "English"), ("cy", "Cymraeg")];

/// The languages of a feed, its own first: BCP 47 tags.
#[derive(Clone, Debug)]
pub struct Languages(Vec<String>);

impl Languages {
    /// The feed's own language, and those that the widgets have words in and one of its names is given in.
    pub fn of(feed: &Feed) -> Self {
        let own = match feed.language.trim() {
            "" => "en",
            own => own,
        };
        let mut languages = vec![own.to_owned()];
        for (tag, _) in KNOWN {
            if !is_kin(own, tag) && names(feed).any(|text| has(text, tag)) {
                languages.push(tag.to_owned());
            }
        }
        Self(languages)
    }

    /// The feed's own.
    pub fn own(&self) -> &str {
        self.0.first().map_or("en", String::as_str)
    }

    /// The name of a file in one of the languages: the feed's own goes without saying.
    pub fn file(&self, stem: &str, language: &str, ending: &str) -> String {
        match language == self.own() {
            true => [stem, ".", ending].concat(),
            false => [stem, ".", language, ".", ending].concat(),
        }
    }
}

impl<'a> IntoIterator for &'a Languages {
    type Item = &'a String;
    type IntoIter = Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// What a language calls itself; its tag where nobody knows.
pub fn name_of(tag: &str) -> &str {
    let known = KNOWN.iter().find(|(known, _)| is_kin(known, tag));
    known.map_or(tag, |(_, name)| name)
}

/// Whether two tags are of one language: `cy-GB` and `cy`.
pub fn is_kin(tag: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(tag) == primary(other)
}

/// By what people would say that a feed is in a language.
fn names(feed: &Feed) -> impl Iterator<Item = &Text> {
    let recommendations = feed.recommendations.iter();
    let sessions = feed.phases.iter().flat_map(|phase| &phase.sessions);
    std::iter::once(&feed.title)
        .chain(
            recommendations
                .clone()
                .flat_map(|it| it.title.iter().chain(&it.text)),
        )
        .chain(feed.phases.iter().flat_map(|it| &it.title))
        .chain(sessions.flat_map(|it| &it.title))
        .chain(feed.consultations.iter().flat_map(|it| &it.title))
}

fn has(text: &Text, language: &str) -> bool {
    match text {
        Text::Plain(_) => false,
        Text::ByLanguage(languages) => languages
            .iter()
            .any(|(tag, words)| is_kin(tag, language) && !words.trim().is_empty()),
    }
}
