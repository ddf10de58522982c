//! The recommendations as a table for spreadsheets: all of them, in the feed's order, one a row.
//!
//! UTF-8 with a byte-order mark (without it Excel garbles Welsh), lines ended by CR LF (RFC 4180), a first line of
//! headings. Dates are ISO 8601 in the precision given. The columns are those of [`Column`].

mod cell;
mod column;

use assembly_feed::recommendation::{Action, Correction, NextStep, Update};
use assembly_feed::words::SupportKind;
use assembly_feed::{Date, Feed, Id, Recommendation, Text};

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
    line(&mut out, &|column| Cell::Text((wording.heading)(column)));
    for recommendation in &feed.recommendations {
        line(&mut out, &|column| table.cell(recommendation, column));
    }
    out
}

fn line(out: &mut String, cell: &dyn Fn(Column) -> Cell) {
    for (place, column) in Column::ALL.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&cell(column).written());
    }
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
            Column::AddressedTo => lines(&it.addressed_to, &|body| self.words(Some(&body.name))),
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
            Column::NextStep => text(it.next_step.as_ref().and_then(|next| self.next_step(next))),
            Column::Actions => lines(&it.actions, &|action| self.action(action)),
            Column::Updates => lines(&newest_first(it), &|update| self.update(update)),
            Column::Documents => self.documents(it),
            Column::Corrections => lines(&it.corrections, &|correction| self.correction(correction)),
            Column::Id => text(Some(it.id.to_string())),
            Column::Link => text(Some((self.wording.link)(&it.id))),
        }
    }

    fn next_step(&self, next: &NextStep) -> Option<String> {
        entry(&[
            written(next.date),
            self.words(next.title.as_ref()),
            self.words(next.body.as_ref()),
            next.url.as_ref().map(|url| url.to_string()),
        ])
    }

    fn action(&self, action: &Action) -> Option<String> {
        let owner = action.owner.as_ref();
        entry(&[
            self.words(action.title.as_ref()),
            owner.and_then(|it| self.words(it.body.as_ref())),
            owner.and_then(|it| self.words(it.post.as_ref())),
            written(action.due).map(|date| (self.wording.due)(&date)),
            written(action.done_on).map(|date| (self.wording.done)(&date)),
        ])
    }

    fn update(&self, update: &Update) -> Option<String> {
        entry(&[
            written(update.date),
            self.words(update.title.as_ref()),
            self.words(update.text.as_ref()),
            self.words(update.by.as_ref()),
        ])
    }

    fn correction(&self, correction: &Correction) -> Option<String> {
        entry(&[written(correction.date), self.words(correction.text.as_ref())])
    }

    /// Those of the answer, then those of the updates.
    fn documents(&self, it: &Recommendation) -> Cell {
        let mut documents = Vec::new();
        if let Some(response) = &it.response {
            documents.extend(&response.documents);
        }
        for update in newest_first(it) {
            documents.extend(&update.documents);
        }
        lines(&documents, &|document| {
            entry(&[
                self.words(document.title.as_ref()),
                document.url.as_ref().map(|url| url.to_string()),
            ])
        })
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

/// A number that can be: shares and votes are never below nought, and a minus would begin a formula.
fn number(number: Option<f64>) -> Cell {
    number
        .filter(|number| number.is_finite() && *number >= 0.0)
        .map_or(Cell::Empty, Cell::Number)
}

fn count(count: Option<u64>) -> Cell {
    number(count.map(|count| count as f64))
}

fn date(date: Option<Date>) -> Cell {
    text(written(date))
}

fn written(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// Several things in one cell, each on a line of its own.
fn lines<T>(things: &[T], entry: &dyn Fn(&T) -> Option<String>) -> Cell {
    let mut lines = String::new();
    for thing in things {
        join(&mut lines, "\n", entry(thing).as_deref());
    }
    text(Some(lines))
}

/// The parts that are given, on one line.
fn entry(parts: &[Option<String>]) -> Option<String> {
    let mut entry = String::new();
    for part in parts.iter().flatten() {
        let mut words = String::new();
        for word in part.split_whitespace() {
            join(&mut words, " ", Some(word));
        }
        join(&mut entry, " \u{2013} ", Some(&words));
    }
    Some(entry).filter(|entry| !entry.is_empty())
}

/// Adds a part, if there is one, after those that are there.
fn join(whole: &mut String, between: &str, part: Option<&str>) {
    let Some(part) = part.filter(|part| !part.is_empty()) else {
        return;
    };
    if !whole.is_empty() {
        whole.push_str(between);
    }
    whole.push_str(part);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{feed, read};
    use super::*;

    /// Reads a table back as RFC 4180 has it, by other means than it was written.
    fn rows(file: &str) -> Vec<Vec<String>> {
        let mut rows = vec![vec![String::new()]];
        let mut quoted = false;
        let mut chars = file
            .strip_prefix('\u{feff}')
            .expect("a byte-order mark")
            .chars()
            .peekable();
        while let Some(char) = chars.next() {
            let row = rows.last_mut().unwrap();
            match char {
                '"' if quoted && chars.peek() == Some(&'"') => row.last_mut().unwrap().extend(chars.next()),
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(String::new()),
                '\r' if !quoted => {
                    assert_eq!(chars.next(), Some('\n'));
                    rows.push(vec![String::new()]);
                }
                char => row.last_mut().unwrap().push(char),
            }
        }
        assert_eq!(rows.pop(), Some(vec![String::new()]), "the last line is ended");
        rows
    }

    fn table(feed: &Feed, language: &str) -> Vec<Vec<String>> {
        rows(&csv(
            feed,
            language,
            &Wording {
                heading: &|column| column.name().to_owned(),
                pick: &|facet, pick| facet.name_of(pick).to_owned(),
                kind: &|kind| kind.as_str().to_owned(),
                due: &|date| format!("due {date}"),
                done: &|date| format!("done {date}"),
                link: &|id| format!("https://ambleford.example/#recommendation-{id}"),
            },
        ))
    }

    fn at(row: &[String], column: Column) -> &str {
        &row[Column::ALL.iter().position(|it| *it == column).unwrap()]
    }

    #[test]
    fn a_row_a_recommendation() {
        let rows = table(&feed("answered"), "en");
        assert_eq!(rows.len(), 12);
        assert_eq!(rows[0], Column::ALL.map(|column| column.name().to_owned()));
        let one = &rows[1];
        assert_eq!(at(one, Column::Theme), "Buses");
        assert_eq!(at(one, Column::Percent), "94.7");
        assert_eq!(at(one, Column::DecidedOn), "2026-03-05");
        assert_eq!(
            at(one, Column::Actions).lines().next(),
            Some(
                "Agree late services with the operator – Ambleford Borough Council – Head of Passenger Transport \
                 – due 2026-06-30 – done 2026-06-11"
            )
        );
        assert!(at(one, Column::Updates).starts_with("2026-09-21 – Late buses on routes 1, 2 and 7 – "));
        assert!(
            at(one, Column::Explanation).contains("\n\n"),
            "paragraphs are kept"
        );
        assert_eq!(at(&rows[11], Column::Decision), "not-answered");
    }

    #[test]
    fn the_readers_language_comes_first() {
        let rows = table(&feed("two-languages"), "cy");
        assert_eq!(at(&rows[1], Column::Title), "Bws bob awr");
        assert!(
            at(&rows[2], Column::Explanation).starts_with("Lighting"),
            "what is there in one language only"
        );
    }

    #[test]
    fn no_columns_share_a_name() {
        let mut names = Column::ALL.map(Column::name);
        names.sort_unstable();
        assert!(names.windows(2).all(|two| two[0] != two[1]));
    }

    fn is_harmless(cell: &str) -> bool {
        !cell
            .trim_start()
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
            && !cell.starts_with(['\t', '\r', '\n'])
    }

    #[test]
    fn hostile_cells_are_not_calculated() {
        let feed = feed("hostile");
        let rows = table(&feed, "en");
        assert_eq!(rows.len(), feed.recommendations.len() + 1);
        for cell in rows.iter().flatten() {
            assert!(is_harmless(cell), "{cell:?}");
        }
    }

    #[test]
    fn headings_are_made_harmless_too() {
        let heading = |_: Column| "=1+1".to_owned();
        let none = |_: &str| String::new();
        let wording = Wording {
            heading: &heading,
            pick: &|_, _| String::new(),
            kind: &|_| String::new(),
            due: &none,
            done: &none,
            link: &|_| String::new(),
        };
        let rows = rows(&csv(&Feed::default(), "en", &wording));
        assert!(rows[0].iter().all(|cell| cell == "'=1+1"));
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_none_is_a_formula(title in ".*", text in "[ \t\r\n=+@,;\"'a＝-]{0,12}", number in ".{0,4}") {
            let mut feed = read(
                r#"{"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "updated": "2026-10-01T10:00:00Z",
                "commissioning_body": {"name": "A"}, "recommendations": [{"id": "1", "title": "One"}]}"#,
            );
            feed.recommendations[0].title = Some(title.as_str().into());
            feed.recommendations[0].text = Some(text.as_str().into());
            feed.recommendations[0].number = Some(number.clone());
            let rows = table(&feed, "en");
            prop_assert_eq!(rows.len(), 2);
            prop_assert!(rows.iter().all(|row| row.len() == Column::ALL.len()));
            for (column, given) in [(Column::Title, &title), (Column::Text, &text), (Column::Number, &number)] {
                let cell = at(&rows[1], column);
                prop_assert!(is_harmless(cell), "{:?}", cell);
                let given = given.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
                let blank = column != Column::Number && given.trim().is_empty();
                prop_assert!(cell == given || cell.strip_prefix('\'') == Some(&given) || blank && cell.is_empty());
            }
        }
    }
}
