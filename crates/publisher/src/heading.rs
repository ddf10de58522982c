//! How a column's heading is written: its name, its language where it is another, its part of words that are too long for a cell.

use crate::filled::Heading;
use crate::tables::Table;
use crate::wording::{LANGUAGES, Wording};

/// Languages that have a name in headings, with their names in each language that a workbook comes in (as in
/// [`LANGUAGES`]) and in themselves. Any other is written by its tag.
const NAMES: [(&str, [&str; LANGUAGES.len()], &str); 7] = [
    ("en", ["English", "Saesneg"], "English"),
    ("cy", ["Welsh", "Cymraeg"], "Cymraeg"),
    ("ga", ["Irish", "Gwyddeleg"], "Gaeilge"),
    ("gd", ["Scottish Gaelic", "Gaeleg yr Alban"], "Gàidhlig"),
    ("pl", ["Polish", "Pwyleg"], "Polski"),
    ("ur", ["Urdu", "Wrdw"], "اردو"),
    ("ar", ["Arabic", "Arabeg"], "العربية"),
];

/// How a further part of long words is marked, in the order of [`LANGUAGES`].
const CONTINUED: [&str; LANGUAGES.len()] = ["continued", "parhad"];

/// A heading as it is written: `Title`, `Title (Welsh)`, `Title (pl) (continued 2)`.
pub fn name(wording: &Wording, table: &Table, heading: &Heading) -> String {
    let base = wording
        .column(table.name, heading.path)
        .map_or(heading.path, |words| words.name.as_str());
    join(wording, base, heading.language.as_deref(), heading.part)
}

/// A name with its language and part, as in [`name`].
pub fn join(wording: &Wording, base: &str, language: Option<&str>, part: usize) -> String {
    let mut written = base.to_owned();
    if let Some(tag) = language {
        written.push_str(&format!(" ({})", language_name(wording, tag)));
    }
    let continued = CONTINUED.get(place(wording)).copied().unwrap_or_default();
    match part {
        0 => (),
        1 => written.push_str(&format!(" ({continued})")),
        part => written.push_str(&format!(" ({continued} {part})")),
    }
    written
}

/// What a heading says: the name, the language's tag, the part. A word in brackets that is neither language nor part
/// (`Source (link)`) stays with the name. Some names look as if they had a language (`Votes (no)`): ask for the whole of
/// it first.
pub fn split(written: &str) -> (String, Option<String>, usize) {
    let mut base = written.trim();
    let mut part = 0;
    if let Some((before, within)) = brackets(base)
        && let Some(found) = part_of(within)
    {
        (base, part) = (before, found);
    }
    let mut language = None;
    if let Some((before, within)) = brackets(base)
        && let Some(found) = language_of(within)
    {
        (base, language) = (before, Some(found));
    }
    (base.to_owned(), language, part)
}

/// What a language is called in a workbook's own: `Welsh`; its tag where it has no name.
pub fn language_name(wording: &Wording, tag: &str) -> String {
    let known = NAMES.iter().find(|(known, ..)| *known == tag);
    let name = known.and_then(|(_, names, _)| names.get(place(wording)));
    name.copied().unwrap_or(tag).to_owned()
}

/// The tag of a language that is named in any language, or by its tag: `cy` for `Welsh`, `Cymraeg` and `CY`.
pub fn language_of(words: &str) -> Option<String> {
    let words = words.trim();
    let words = words.strip_prefix("in ").unwrap_or(words).to_lowercase();
    let named = NAMES.iter().find(|(_, names, own)| {
        let mut names = names.iter().chain([own]);
        names.any(|name| name.to_lowercase() == words)
    });
    if let Some((tag, ..)) = named {
        return Some((*tag).to_owned());
    }
    let mut subtags = words.split('-');
    let primary = subtags.next().unwrap_or_default();
    let is_tag = (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && subtags.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    is_tag.then(|| cased(&words))
}

/// A tag in the letters that tags are written in: `zh-Hant-TW`.
fn cased(tag: &str) -> String {
    let mut subtags = tag.split('-');
    let mut cased = subtags.next().unwrap_or_default().to_owned();
    // After a lone letter everything is an extension's own.
    let mut extension = false;
    for subtag in subtags {
        extension |= subtag.len() == 1;
        cased.push('-');
        match subtag.len() {
            2 if !extension => cased.push_str(&subtag.to_uppercase()),
            4 if !extension => {
                let (first, rest) = subtag.split_at_checked(1).unwrap_or((subtag, ""));
                cased.push_str(&first.to_uppercase());
                cased.push_str(rest);
            }
            _ => cased.push_str(subtag),
        }
    }
    cased
}

fn part_of(words: &str) -> Option<usize> {
    let words = words.trim().to_lowercase();
    let rest = CONTINUED.iter().find_map(|name| words.strip_prefix(name))?.trim();
    match rest {
        "" => Some(1),
        rest => rest.parse().ok().filter(|part| *part > 0),
    }
}

/// What stands before brackets at the end, and in them.
fn brackets(words: &str) -> Option<(&str, &str)> {
    let inner = words.strip_suffix(')')?;
    let (before, within) = inner.rsplit_once('(')?;
    let before = before.trim_end();
    (!before.is_empty()).then_some((before, within))
}

fn place(wording: &Wording) -> usize {
    let place = LANGUAGES.iter().position(|(tag, _)| *tag == wording.language);
    place.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::TABLES;
    use crate::wording;

    #[test]
    fn a_heading_is_named_in_the_workbooks_language() {
        let heading = |language: Option<&str>, part| Heading {
            path: "title",
            language: language.map(str::to_owned),
            part,
        };
        let table = crate::tables::table("recommendations").unwrap();
        let written =
            |language: &str, heading: Heading| name(wording::of(language).unwrap(), table, &heading);
        assert_eq!(written("en", heading(None, 0)), "Title");
        assert_eq!(written("en", heading(Some("cy"), 0)), "Title (Welsh)");
        assert!(written("cy", heading(Some("en"), 1)).ends_with(" (Saesneg) (parhad)"));
        assert_eq!(
            written("en", heading(Some("pt-BR"), 2)),
            "Title (pt-BR) (continued 2)"
        );
    }

    #[test]
    fn every_heading_is_taken_apart_again() {
        for wording in wording::all() {
            for table in TABLES {
                for column in table.columns {
                    for language in [
                        None,
                        Some("en"),
                        Some("cy"),
                        Some("gd"),
                        Some("fr"),
                        Some("zh-Hant-TW"),
                    ] {
                        for part in [0, 1, 2, 11] {
                            let heading = Heading {
                                path: column.path,
                                language: language.map(str::to_owned),
                                part,
                            };
                            let written = name(wording, table, &heading);
                            let base = wording.column(table.name, column.path).unwrap().name.clone();
                            assert_eq!(split(&written), (base, heading.language, part), "{written}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn people_write_languages_in_their_own_way() {
        let languages = [
            "Title (cymraeg)",
            "Title (CY)",
            "Title ( Welsh )",
            "Title (in Welsh)",
        ]
        .map(split);
        for (base, language, part) in languages {
            assert_eq!(
                (base.as_str(), language.as_deref(), part),
                ("Title", Some("cy"), 0)
            );
        }
        for whole in [
            "Support (%)",
            "Source (link)",
            "(Welsh)",
            "Title (Welsh",
            "Title (continued 0)",
            "",
            "()",
        ] {
            assert_eq!(split(whole), (whole.to_owned(), None, 0));
        }
    }
}
