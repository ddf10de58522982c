//! Every sheet of the workbook and every column of it: what the template asks, the import understands and the export writes.
//!
//! Names, notes and synonyms stand in `texts/tables.*.json`, by the names used here.

mod consultations;
mod course;
mod recommendations;
mod whole;
mod words;

pub use whole::ASSEMBLY;
pub use words::{DECISION, List, PROGRESS, YES, lists};

/// A sheet of the workbook.
#[derive(Debug)]
pub struct Table {
    /// Its name in the texts and in mapping files.
    pub name: &'static str,
    /// How it is laid out.
    pub form: Form,
    /// The list that its rows go to: in the feed, or in a row of the table that they are `of`.
    pub list: &'static str,
    /// The table to one of whose rows each row belongs.
    pub of: Option<&'static str>,
    /// Its columns, in the template's order.
    pub columns: &'static [Column],
}

/// How a table is laid out, and what becomes of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A field a row: its name, then its value. All of it is one object, the feed itself.
    Facts,
    /// A thing a row.
    Rows,
    /// A document a row, which may belong to things of several tables.
    Documents,
    /// A value and its number a row: entries of a map.
    Counts,
}

/// A column, or in [`Form::Facts`] a row.
#[derive(Debug)]
pub struct Column {
    /// Where it goes, in the row's object: `response.decided_on`. `@recommendations` names the row of another table.
    pub path: &'static str,
    /// What may stand in it.
    pub kind: Kind,
    /// Whether only a council's own sheet has it: the template has a sheet of its own for this.
    pub own: bool,
}

/// What may stand in a column.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// An id.
    Id,
    /// A line that is no language's: a number as printed, a code.
    Line,
    /// A line of words, which may have a column for each of several languages.
    Text,
    /// Words of several lines, likewise.
    Long,
    /// One of a list of words.
    Word(&'static List),
    /// A day, month or year.
    Date,
    /// A day with a time, if it is known.
    Moment,
    /// An address.
    Url,
    /// An e-mail address.
    Email,
    /// A number.
    Number,
    /// A whole number from 0.
    Count,
    /// Per cent, 0 to 100.
    Percent,
    /// Yes or no.
    Yes,
    /// A length of time, such as 3 months.
    Length,
    /// A language.
    Language,
    /// A theme, by its name or id; one that no sheet lists is made.
    Theme,
    /// Names of bodies, parted by semicolons.
    Names,
    /// Values, parted by semicolons.
    List,
    /// A row of another table, by id, number or title.
    Of(&'static str),
}

impl Kind {
    /// Whether it may have a column for each of several languages.
    pub fn is_words(self) -> bool {
        matches!(self, Self::Text | Self::Long)
    }
}

/// The table of a name.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().copied().find(|table| table.name == name)
}

const fn column(path: &'static str, kind: Kind) -> Column {
    Column {
        path,
        kind,
        own: false,
    }
}

const fn own(path: &'static str, kind: Kind) -> Column {
    Column {
        path,
        kind,
        own: true,
    }
}

/// All tables, a row's own before those that belong to it.
pub static TABLES: &[&Table] = &[
    &ASSEMBLY,
    &recommendations::RECOMMENDATIONS,
    &recommendations::ACTIONS,
    &recommendations::UPDATES,
    &recommendations::CORRECTIONS,
    &recommendations::ADDRESSED_TO,
    &whole::THEMES,
    &course::PHASES,
    &course::SESSIONS,
    &course::SPEAKERS,
    &whole::DOCUMENTS,
    &whole::SIGNATORIES,
    &consultations::CONSULTATIONS,
    &consultations::PAGES,
    &consultations::QUESTIONS,
    &consultations::OPTIONS,
    &consultations::ROWS,
    &consultations::WAYS,
    &consultations::RESULTS,
    &consultations::COUNTS,
    &whole::INDICATORS,
    &whole::READINGS,
];
