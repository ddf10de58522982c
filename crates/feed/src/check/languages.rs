//! Rules about the languages of texts.

use std::collections::BTreeMap;

use super::Checker;
use crate::reader::quoted;
use crate::text::{Text, primary_language};

/// The texts of a feed: their paths, and the languages that they have words in.
#[derive(Default)]
pub struct Texts(Vec<(String, Vec<String>)>);

/// Looks at one text, and keeps its languages for [`all`].
pub fn text(checker: &mut Checker, path: &str, text: &Text) {
    let primary = |tag: &str| primary_language(tag).to_ascii_lowercase();
    let mut languages = Vec::new();
    match text {
        _ if text.is_empty() => return,
        Text::Plain(_) => languages.push(primary(&checker.feed.language)),
        Text::ByLanguage(words) => {
            for (tag, words) in words {
                if !is_tag(tag) {
                    let message = format!("{} is no BCP 47 tag such as en or cy", quoted(tag));
                    checker.error(format!("{path}.{tag}"), "language-malformed", message);
                } else if !words.trim().is_empty() {
                    languages.push(primary(tag));
                }
            }
        }
    }
    // `en` and `en-GB` are one language.
    languages.dedup();
    checker.texts.0.push((path.to_owned(), languages));
}

/// Where most texts are given in two languages, those given in one are not finished.
pub fn all(checker: &mut Checker) {
    let texts = std::mem::take(&mut checker.texts).0;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in texts.iter().flat_map(|(_, languages)| languages) {
        *counts.entry(language).or_insert(0) += 1;
    }
    let usual: Vec<&str> = counts
        .into_iter()
        .filter(|(_, count)| count * 2 > texts.len())
        .map(|(language, _)| language)
        .collect();
    for (path, languages) in &texts {
        let lacking: Vec<&str> = usual
            .iter()
            .copied()
            .filter(|usual| !languages.iter().any(|language| language == usual))
            .collect();
        // With one usual language there is nothing to compare with.
        if usual.len() > 1 && !lacking.is_empty() {
            let message = format!(
                "has no words in {}, as most texts here have",
                lacking.join(" and ")
            );
            checker.warn(path.clone(), "language-missing", message);
        }
    }
}

/// Whether it can be a BCP 47 tag: subtags of letters and digits, the first of letters.
pub fn is_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let first = subtags.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
