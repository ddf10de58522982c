//! What a page is about.

use std::rc::Rc;

use assembly_consultation::Form;
use assembly_feed::{Feed, Id, Text};
use assembly_kit::parts::some;
use assembly_kit::{Piece, Reader, Settings, Source};
use assembly_timeline::Timeline;
use assembly_tracker::Tracker;

use super::site::{fill, line};
use super::words::keys::*;

/// What a page is about: one widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The recommendations.
    Tracker,
    /// The course of the assembly.
    Timeline,
    /// A consultation.
    Consultation(Id),
}

impl Subject {
    /// The name of its files, without language and ending.
    pub fn stem(&self) -> String {
        match self {
            Self::Consultation(id) => ["consultation-", id].concat(),
            _ => self.widget().to_owned(),
        }
    }

    /// The name of its widget, and of its style sheet.
    pub fn widget(&self) -> &'static str {
        match self {
            Self::Tracker => "tracker",
            Self::Timeline => "timeline",
            Self::Consultation(_) => "consultation",
        }
    }

    /// The widget, with everything open and nothing to press.
    pub fn still(&self, source: Source, settings: Settings) -> Rc<dyn Piece> {
        match self {
            Self::Tracker => Tracker::still(source, settings),
            Self::Timeline => Timeline::still(source, settings),
            Self::Consultation(id) => {
                let consultation = id.to_string();
                Form::still(
                    source,
                    Settings {
                        consultation,
                        ..settings
                    },
                )
            }
        }
    }

    /// What a link to its page says.
    pub fn name(&self, reader: &Reader, feed: &Feed) -> String {
        match self {
            Self::Tracker => fill(reader, TRACKER_LINK, &[]),
            Self::Timeline => fill(reader, TIMELINE_LINK, &[]),
            Self::Consultation(id) => match consultation_title(feed, id) {
                Some(title) => line(reader, title),
                None => id.to_string(),
            },
        }
    }

    /// The title of its page.
    pub fn title(&self, reader: &Reader, feed: &Feed) -> String {
        let title = line(reader, &feed.title);
        match self {
            Self::Tracker => fill(reader, TRACKER_TITLE, &[("title", &title)]),
            Self::Timeline => fill(reader, TIMELINE_TITLE, &[("title", &title)]),
            Self::Consultation(_) => {
                let name = self.name(reader, feed);
                fill(reader, CONSULTATION_TITLE, &[("name", &name), ("title", &title)])
            }
        }
    }

    /// What search engines say of its page.
    pub fn about(&self, reader: &Reader, feed: &Feed) -> String {
        let title = line(reader, &feed.title);
        match self {
            Self::Tracker => fill(reader, ABOUT_TRACKER, &[("title", &title)]),
            Self::Timeline => fill(reader, ABOUT_TIMELINE, &[("title", &title)]),
            Self::Consultation(id) => {
                let consultation = feed.consultations.iter().find(|it| it.id == *id);
                let summary = consultation.and_then(|it| some(&it.summary));
                match summary {
                    Some(summary) => shortened(&line(reader, summary)),
                    None => {
                        let body = line(reader, &feed.commissioning_body.name);
                        fill(reader, ABOUT_CONSULTATION, &[("body", &body)])
                    }
                }
            }
        }
    }
}

fn consultation_title<'a>(feed: &'a Feed, id: &Id) -> Option<&'a Text> {
    let consultation = feed.consultations.iter().find(|it| it.id == *id)?;
    some(&consultation.title)
}

/// As much as search engines show, in whole words.
fn shortened(words: &str) -> String {
    const MOST: usize = 160;
    let mut short = String::new();
    for word in words.split(' ') {
        if short.chars().count() + word.chars().count() >= MOST {
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}
