//! What all pages have in common.

use std::rc::Rc;

use assembly_feed::reading::Reading;
use assembly_feed::{Date, Day, Feed, Text};
use assembly_kit::host::{DEFAULT_ZONE, Native};
use assembly_kit::texts::unmarked;
use assembly_kit::{Asked, Key, Reader, Settings, Source};

use super::address::{self, Address};
use super::language::{Languages, is_kin};
use super::subject::Subject;
use super::words::WELSH;
use super::words::keys::ENGLISH;

/// A feed and where it will be.
pub struct Site {
    /// The feed as it is published.
    pub source: Source,
    /// Its languages.
    pub languages: Languages,
    /// When all this is made, in seconds since 1970 in UTC.
    pub now: i64,
    /// Of the widgets.
    pub version: String,
    address: Option<Address>,
}

impl Site {
    pub fn new(reading: Reading, now: i64, address: Option<Address>, version: &str) -> Self {
        let bytes = assembly_feed::to_json(&reading.feed);
        Self {
            languages: Languages::of(&reading.feed),
            source: Source {
                reading: Rc::new(reading),
                bytes: bytes.into_bytes().into(),
                host: Rc::new(Native::at(now)),
            },
            now,
            address,
            version: version.to_owned(),
        }
    }

    pub fn feed(&self) -> &Feed {
        self.source.feed()
    }

    /// What there is a page about.
    pub fn subjects(&self) -> Vec<Subject> {
        let consultations = self.feed().consultations.iter();
        let consultations = consultations.map(|it| Subject::Consultation(it.id.clone()));
        [Subject::Tracker, Subject::Timeline]
            .into_iter()
            .chain(consultations)
            .collect()
    }

    /// The absolute address of a file, if it is known.
    pub fn absolute(&self, file: &str) -> Option<String> {
        self.address.as_ref().map(|address| address.of(file))
    }

    /// The address of a file, absolute if that is known, else from within the folder.
    pub fn link(&self, file: &str) -> String {
        self.absolute(file).unwrap_or_else(|| file.to_owned())
    }

    /// Settings of a widget for what leaves the folder: without an address of it, what is relative is no link.
    pub fn settings(&self, language: &str) -> Settings {
        Settings {
            feed: self.absolute("feed.json").unwrap_or_default(),
            lang: language.to_owned(),
            key: "assembly".to_owned(),
            texts: match is_kin(language, "cy") {
                true => WELSH.to_owned(),
                false => String::new(),
            },
            ..Settings::default()
        }
    }

    /// Settings of a widget on a page in the folder.
    pub fn settings_here(&self, language: &str) -> Settings {
        Settings {
            feed: self.absolute("feed.json").unwrap_or_else(address::nowhere),
            ..self.settings(language)
        }
    }

    /// Who reads a page, or what leaves the folder, with the words around the widgets.
    pub fn reader(&self, settings: Settings) -> Reader {
        Asked::new(self.source.clone(), settings, ("publisher", ENGLISH)).reader
    }

    /// Today in the council's zone.
    pub fn today(&self) -> Day {
        self.source.host.local(self.now, self.zone()).0
    }

    /// The same as a date.
    pub fn today_as_date(&self) -> Date {
        Date::from(self.today())
    }

    /// The council's zone.
    pub fn zone(&self) -> &str {
        self.feed().time_zone.as_deref().unwrap_or(DEFAULT_ZONE)
    }
}

/// The words of a text for a reader, on one line; empty where there are none.
pub fn line(reader: &Reader, text: &Text) -> String {
    one_line(reader.words(text).map_or("", |said| said.words))
}

/// Words on one line.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One of the program's own sentences, for what is no page.
pub fn fill(reader: &Reader, key: Key, parts: &[(&str, &str)]) -> String {
    unmarked(&reader.fill(key, parts))
}
