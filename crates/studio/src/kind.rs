//! What a file is that an officer gives, whatever it is called.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use serde_json::Value;
use zip::ZipArchive;

/// The headings of a mapping.
const MAPPING: [&str; 4] = ["what", "where", "found", "means"];
/// The feed's name in a finished folder, and that of the list of updates in the feed's own language.
const FEED: &str = "feed.json";
const UPDATES: &str = "updates.json";

/// Whether a name is that of a list of updates: `updates.json`, or `updates.cy.json` in another language.
fn is_list(name: &str) -> bool {
    name.starts_with("updates.") && name.ends_with(".json") && !name.contains('/')
}

/// The name of a list that was downloaded by itself: a second download of it is called `updates.cy (1).json`. One that was
/// given a name of its own is taken for the one in the feed's language.
fn list_name(name: &str) -> String {
    let stem = name.strip_suffix(".json").unwrap_or(name);
    let stem = stem.split([' ', '(']).next().unwrap_or_default();
    let name = [stem, ".json"].concat();
    match is_list(&name) {
        true => name,
        false => UPDATES.to_owned(),
    }
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To be read as a spreadsheet, or as a part of one.
    Workbook,
    /// What the columns of one mean.
    Mapping,
    /// A feed.
    Feed,
    /// A folder that was made before, or a list of updates out of one.
    Folder,
}

impl Kind {
    /// What these bytes are.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK") {
            return match from_folder(bytes).iter().any(|(name, _)| name == FEED) {
                true => Self::Folder,
                false => Self::Workbook,
            };
        }
        if let Ok(Value::Object(json)) = serde_json::from_slice(bytes) {
            return match json.contains_key("assembly_feed") {
                true => Self::Feed,
                false => Self::Folder,
            };
        }
        let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let first = String::from_utf8_lossy(first).to_lowercase();
        let first = first.trim_start_matches('\u{feff}').trim_end();
        match first
            .split([',', ';'])
            .map(|name| name.trim_matches('"'))
            .eq(MAPPING)
        {
            true => Self::Mapping,
            false => Self::Workbook,
        }
    }

    /// Its name for the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Mapping => "mapping",
            Self::Feed => "feed",
            Self::Folder => "folder",
        }
    }
}

/// What was published before.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The feed.
    pub feed: Option<Vec<u8>>,
    /// The lists of updates, by the names of their files.
    pub updates: Vec<(String, Vec<u8>)>,
}

impl Before {
    /// Out of the files that an officer gives: a feed, lists of updates, or the whole folder as a ZIP.
    pub fn of(files: Vec<(String, Vec<u8>)>) -> Self {
        let mut before = Self::default();
        for (name, bytes) in files {
            match Kind::of(&bytes) {
                Kind::Feed => before.feed = Some(bytes),
                Kind::Folder if bytes.starts_with(b"PK") => {
                    for (name, bytes) in from_folder(&bytes) {
                        match name == FEED {
                            true => before.feed = Some(bytes),
                            false => before.updates.push((name, bytes)),
                        }
                    }
                }
                Kind::Folder => before.updates.push((list_name(&name), bytes)),
                Kind::Mapping | Kind::Workbook => {}
            }
        }
        before.updates.sort();
        before
    }
}

/// The feed and the lists of updates in a ZIP; it may have the folder itself inside, as some programs make it.
fn from_folder(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return found;
    };
    let mut left = LARGEST;
    let names: Vec<String> = archive.file_names().flatten().map(Cow::into_owned).collect();
    for path in names {
        let name = match path.split_once('/') {
            None => path.as_str(),
            Some((_, inside)) => inside,
        };
        if name != FEED && !is_list(name) {
            continue;
        }
        let mut bytes = Vec::new();
        let read = archive
            .by_name(&path)
            .is_ok_and(|file| file.take(left).read_to_end(&mut bytes).is_ok());
        if read {
            left = left.saturating_sub(bytes.len() as u64);
            found.push((name.to_owned(), bytes));
        }
    }
    found
}

/// A feed has half of that at most, and lists of updates are small; so a ZIP that swells does no harm.
const LARGEST: u64 = 64 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use assembly_publish::Folder;

    use super::*;
    use crate::archive::zipped;

    fn zip(files: &[(&str, &str)]) -> Vec<u8> {
        let mut folder = Folder::default();
        for (name, words) in files {
            folder.put(*name, *words);
        }
        zipped(&folder).unwrap()
    }

    #[test]
    fn files_are_known_by_what_is_in_them() {
        let kinds = [
            (Kind::Feed, br#"{"assembly_feed": "1.0"}"#.to_vec()),
            (
                Kind::Folder,
                br#"{"version": "https://jsonfeed.org/version/1.1"}"#.to_vec(),
            ),
            (
                Kind::Mapping,
                "\u{feff}what,where,found,means\r\nsheet,,Tracker,x".into(),
            ),
            (Kind::Mapping, "What;Where;Found;Means\n".into()),
            (Kind::Workbook, b"Number,Recommendation\n1,Buses\n".to_vec()),
            (Kind::Workbook, zip(&[("xl/workbook.xml", "<workbook/>")])),
            (Kind::Workbook, zip(&[("recommendations.csv", "Number\n1")])),
            (Kind::Folder, zip(&[("feed.json", "{}"), ("tracker.html", "")])),
            (Kind::Workbook, b"PK\x03\x04 damaged".to_vec()),
            (Kind::Workbook, Vec::new()),
        ];
        for (kind, bytes) in kinds {
            assert_eq!(Kind::of(&bytes), kind, "{}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn a_folder_gives_its_feed_and_its_updates() {
        let feed = r#"{"assembly_feed": "1.0"}"#;
        let files = [
            ("out/feed.json", feed),
            ("out/updates.json", "{}"),
            ("out/deep/feed.json", "no"),
        ];
        let before = Before::of(vec![("last.zip".into(), zip(&files))]);
        assert_eq!(before.feed.as_deref(), Some(feed.as_bytes()));
        assert_eq!(before.updates, [("updates.json".to_owned(), b"{}".to_vec())]);
    }

    #[test]
    fn lists_of_updates_keep_their_languages() {
        let feed = r#"{"assembly_feed": "1.0"}"#;
        let lists = [
            ("updates.cy.json", r#"{"cy": 1}"#),
            ("updates.json", r#"{"en": 1}"#),
        ];
        let expected = lists.map(|(name, words)| (name.to_owned(), words.as_bytes().to_vec()));
        let others = [
            ("feed.json", feed),
            ("updates.xml", "<feed/>"),
            ("fallback/old/updates.json", "no"),
        ];
        let files: Vec<_> = others.into_iter().chain(lists).collect();
        assert_eq!(
            Before::of(vec![("last.zip".into(), zip(&files))]).updates,
            expected
        );
        // As they come out of the folder one by one, and as browsers and people name them.
        for (own, welsh) in [
            ("updates.json", "updates.cy.json"),
            ("updates (2).json", "updates.cy (1).json"),
            ("updates(1).json", "updates.cy - Copy.json"),
            ("published.json", "updates.cy.json"),
        ] {
            let loose = [(welsh, lists[0].1), (own, lists[1].1)];
            let loose = loose.map(|(name, words)| (name.to_owned(), words.as_bytes().to_vec()));
            assert_eq!(Before::of(loose.to_vec()).updates, expected, "{own}, {welsh}");
        }
    }
}
