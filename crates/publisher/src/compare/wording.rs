//! Whether words that were published still stand.

use assembly_feed::Text;
use unicode_normalization::UnicodeNormalization;

/// Whether every word that was there, in whatever language, is there still. More languages may have come.
pub fn stands(before: &Option<Text>, now: &Option<Text>, languages: (&str, &str)) -> bool {
    let (before, now) = (by_language(before, languages.0), by_language(now, languages.1));
    before
        .iter()
        .all(|(language, words)| now.iter().any(|it| it.0 == *language && it.1 == *words))
}

/// The same for those who read one language: whether what they were shown is there still, in the language that it was in.
pub fn stands_for(wanted: &str, before: &Option<Text>, now: &Option<Text>, languages: (&str, &str)) -> bool {
    let shown = before
        .as_ref()
        .and_then(|before| before.for_reader(wanted, languages.0));
    let Some((words, language)) = shown else {
        return now.as_ref().is_none_or(Text::is_empty);
    };
    let shown = Text::ByLanguage(vec![(language.to_owned(), words.to_owned())]);
    stands(&Some(shown), now, languages)
}

/// The first words that do not stand any more, and those in their place.
pub fn reworded(texts: (&Option<Text>, &Option<Text>), languages: (&str, &str)) -> Option<(String, String)> {
    let (before, now) = (
        by_language(texts.0, languages.0),
        by_language(texts.1, languages.1),
    );
    let (language, old) = before.into_iter().find(|it| !now.contains(it))?;
    let new = now.into_iter().find(|it| it.0 == language);
    Some((old, new.map(|(_, words)| words).unwrap_or_default()))
}

/// As much of some words as a message has room for.
pub fn short(words: &str) -> String {
    const MOST: usize = 80;
    match words.char_indices().nth(MOST) {
        Some((end, _)) => [words.get(..end).unwrap_or(words).trim_end(), "…"].concat(),
        None => words.to_owned(),
    }
}

/// Whether there were words, and are none.
pub fn is_emptied(before: &Option<Text>, now: &Option<Text>) -> bool {
    let empty = |text: &Option<Text>| text.as_ref().is_none_or(Text::is_empty);
    !empty(before) && empty(now)
}

/// Language, without a region, and words; what Excel, Word and keyboards do to them is not counted.
fn by_language(text: &Option<Text>, document: &str) -> Vec<(String, String)> {
    let mut all = match text {
        None => Vec::new(),
        Some(Text::Plain(words)) => vec![(primary(document), plain(words))],
        Some(Text::ByLanguage(languages)) => languages
            .iter()
            .map(|(tag, words)| (primary(tag), plain(words)))
            .collect(),
    };
    all.retain(|(_, words)| !words.is_empty());
    all
}

/// `en` of `en-GB`.
fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}

/// Words with one kind of quotes, dashes and spaces, and letters with their accents in one piece.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for letter in words.nfc() {
        match letter {
            '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' => plain.push('\''),
            '“' | '”' | '„' | '‟' | '″' => plain.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => plain.push('-'),
            '…' => plain.push_str("..."),
            // Seen by nobody: soft hyphens, spaces without a width, byte-order marks.
            '\u{AD}' | '\u{200B}' | '\u{FEFF}' => {}
            other => plain.push(other),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
