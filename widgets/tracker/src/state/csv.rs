//! The recommendations as a table for spreadsheets: all of them, in the feed's order, one a row.
//!
//! UTF-8 with a byte-order mark (without it Excel garbles Welsh), lines ended by CR LF (RFC 4180), a first line of
//! headings. Dates are ISO 8601 in the precision given. The columns are those of [`Column`].

mod cell;
mod column;

use assembly_feed::recommendation::{Action, Update};
use assembly_feed::words::SupportKind;
use assembly_feed::{Date, Document, Feed, Id, Recommendation, Text};

use super::facet::theme_title;
use super::updates::newest_first;
use super::{Facet, Pick};
use cell::Cell;
pub use column::Column;

/// The words that the table needs, in the reader's language.
pub struct Wording<'a> {
    /// A heading.
    pub heading: &'a dyn Fn(Column) -> String,
    /// A decision or a state of progress; [`Facet`] says which.
    pub pick: &'a dyn Fn(Facet, &Pick) -> String,
    /// Majority or minority.
    pub kind: &'a dyn Fn(&SupportKind) -> String,
    /// "due 2027-03-31": the date comes as it is to stand.
    pub due: &'a dyn Fn(&str) -> String,
    /// "done 2027-03-31".
    pub done: &'a dyn Fn(&str) -> String,
    /// The address of a recommendation on the page.
    pub link: &'a dyn Fn(&Id) -> String,
}

/// The whole file, for a reader of that language.
pub fn csv(feed: &Feed, language: &str, wording: &Wording) -> String {
    let table = Table {
        feed,
        language,
        wording,
    };
    let mut out = String::from('\u{feff}');
    let headings = Column::ALL.map(|column| Cell::Text((wording.heading)(column)));
    line(&mut out, &headings);
    for recommendation in &feed.recommendations {
        line(
            &mut out,
            &Column::ALL.map(|column| table.cell(recommendation, column)),
        );
    }
    out
}

fn line(out: &mut String, cells: &[Cell]) {
    let cells: Vec<String> = cells.iter().map(Cell::written).collect();
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

struct Table<'a> {
    feed: &'a Feed,
    language: &'a str,
    wording: &'a Wording<'a>,
}

impl Table<'_> {
    fn cell(&self, it: &Recommendation, column: Column) -> Cell {
        let support = it.support.as_ref();
        let response = it.response.as_ref();
        let progress = it.progress.as_ref();
        match column {
            Column::Number => text(it.number.clone()),
            Column::Title => self.text(it.title.as_ref()),
            Column::Text => self.text(it.text.as_ref()),
            Column::Theme => text(it.theme.as_ref().map(|id| self.theme(id))),
            Column::AddressedTo => lines(it.addressed_to.iter().map(|body| self.words(Some(&body.name)))),
            Column::Ballot => self.text(support.and_then(|it| it.ballot.as_ref())),
            Column::Percent => number(support.and_then(|it| it.percent)),
            Column::For => count(support.and_then(|it| it.votes_for)),
            Column::Against => count(support.and_then(|it| it.against)),
            Column::Abstain => count(support.and_then(|it| it.abstain)),
            Column::Voted => count(support.and_then(|it| it.voted)),
            Column::Threshold => number(support.and_then(|it| it.threshold)),
            Column::Kind => text(support.and_then(|it| it.kind.as_ref()).map(self.wording.kind)),
            Column::Decision => self.pick(Facet::Decision, it),
            Column::DecidedBy => self.text(response.and_then(|it| it.decided_by.as_ref())),
            Column::DecidedOn => date(response.and_then(|it| it.decided_on)),
            Column::Explanation => self.text(response.and_then(|it| it.explanation.as_ref())),
            Column::AgreedText => self.text(response.and_then(|it| it.agreed_text.as_ref())),
            Column::Progress => self.pick(Facet::Progress, it),
            Column::ProgressOn => date(progress.and_then(|it| it.as_of)),
            Column::ProgressSummary => self.text(progress.and_then(|it| it.summary.as_ref())),
            Column::NextStep => lines(it.next_step.iter().map(|next| {
                entry([
                    next.date.map(iso),
                    self.words(next.title.as_ref()),
                    self.words(next.body.as_ref()),
                    next.url.as_ref().map(|url| url.to_string()),
                ])
            })),
            Column::Actions => lines(it.actions.iter().map(|action| self.action(action))),
            Column::Updates => lines(newest_first(it).into_iter().map(|update| self.update(update))),
            Column::Documents => {
                let answer = response.iter().flat_map(|it| &it.documents);
                let since = newest_first(it).into_iter().flat_map(|it| &it.documents);
                lines(answer.chain(since).map(|document| self.document(document)))
            }
            Column::Corrections => {
                lines(it.corrections.iter().map(|correction| {
                    entry([correction.date.map(iso), self.words(correction.text.as_ref())])
                }))
            }
            Column::Id => text(Some(it.id.to_string())),
            Column::Link => text(Some((self.wording.link)(&it.id))),
        }
    }

    fn action(&self, action: &Action) -> Option<String> {
        let owner = action.owner.as_ref();
        entry([
            self.words(action.title.as_ref()),
            owner.and_then(|it| self.words(it.body.as_ref())),
            owner.and_then(|it| self.words(it.post.as_ref())),
            action.due.map(|date| (self.wording.due)(&iso(date))),
            action.done_on.map(|date| (self.wording.done)(&iso(date))),
        ])
    }

    fn update(&self, update: &Update) -> Option<String> {
        entry([
            update.date.map(iso),
            self.words(update.title.as_ref()),
            self.words(update.text.as_ref()),
            self.words(update.by.as_ref()),
        ])
    }

    fn document(&self, document: &Document) -> Option<String> {
        entry([
            self.words(document.title.as_ref()),
            document.url.as_ref().map(|url| url.to_string()),
        ])
    }

    fn theme(&self, id: &str) -> String {
        self.words(theme_title(self.feed, id))
            .unwrap_or_else(|| id.to_owned())
    }

    fn pick(&self, facet: Facet, it: &Recommendation) -> Cell {
        text(Some((self.wording.pick)(facet, &facet.of(it))))
    }

    fn text(&self, words: Option<&Text>) -> Cell {
        text(self.words(words))
    }

    fn words(&self, text: Option<&Text>) -> Option<String> {
        text?
            .for_reader(self.language, &self.feed.language)
            .map(|(words, _)| words.to_owned())
    }
}

fn text(words: Option<String>) -> Cell {
    words
        .filter(|words| !words.is_empty())
        .map_or(Cell::Empty, Cell::Text)
}

fn number(number: Option<f64>) -> Cell {
    number
        .filter(|number| number.is_finite())
        .map_or(Cell::Empty, Cell::Number)
}

fn count(count: Option<u64>) -> Cell {
    number(count.map(|count| count as f64))
}

fn date(date: Option<Date>) -> Cell {
    text(date.map(iso))
}

/// Several things in one cell, each on a line of its own.
fn lines(entries: impl Iterator<Item = Option<String>>) -> Cell {
    text(Some(entries.flatten().collect::<Vec<_>>().join("\n")))
}

/// The parts that are given, on one line.
fn entry<const PARTS: usize>(parts: [Option<String>; PARTS]) -> Option<String> {
    let parts = parts
        .into_iter()
        .flatten()
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    let entry = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" \u{2013} ");
    Some(entry).filter(|entry| !entry.is_empty())
}

// TODO(feed): Date's own Display once it is there.
fn iso(date: Date) -> String {
    let mut out = format!("{:04}", date.year);
    for part in [date.month, date.day].into_iter().flatten() {
        out.push_str(&format!("-{part:02}"));
    }
    out
}
