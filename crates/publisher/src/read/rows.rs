//! The rows of a sheet as they come in, kept as short as they may be.

use super::merge::{self, Merge};
use super::reading::Reading;
use super::{Limit, Unreadable};
use crate::book::{Cell, Row, Sheet, Value, letters};

/// After so many rows it is said how far it is.
const TELL: u32 = 1_000;

/// A sheet in the making.
pub(super) struct Rows<'r, 'p> {
    pub reading: &'r mut Reading<'p>,
    pub sheet: Sheet,
    pub merges: Vec<Merge>,
    hidden_columns: Vec<bool>,
    row: Row,
    /// Up to where any row has words: colours beyond are a background, not an answer.
    width: usize,
}

impl<'r, 'p> Rows<'r, 'p> {
    pub fn new(reading: &'r mut Reading<'p>, name: String, hidden: bool) -> Self {
        reading.tell(&name);
        Self {
            reading,
            sheet: Sheet {
                name,
                hidden,
                ..Sheet::default()
            },
            merges: Vec::new(),
            hidden_columns: Vec::new(),
            row: Row::default(),
            width: 0,
        }
    }

    /// The number of the row under way.
    pub fn number(&self) -> u32 {
        self.row.number
    }

    /// Up to before which column the row under way, or any before it, has words.
    pub fn width(&self) -> u32 {
        let last = self.row.cells.iter().rposition(|cell| !cell.is_empty());
        self.width.max(last.map_or(0, |last| last + 1)) as u32
    }

    /// Columns from `first` to before `end` are hidden.
    pub fn hide_columns(&mut self, first: u32, end: u32) -> Result<(), Unreadable> {
        let most = Limit::Columns.most() as u32;
        let (first, end) = (first.min(most) as usize, end.min(most) as usize);
        // No honest file hides a column twice; counting them keeps a hostile one short.
        self.reading.cells(&self.sheet.name, end.saturating_sub(first))?;
        if self.hidden_columns.len() < end {
            self.hidden_columns.resize(end, false);
        }
        let columns = self.hidden_columns.iter_mut().take(end).skip(first);
        columns.for_each(|hidden| *hidden = true);
        Ok(())
    }

    pub fn begin(&mut self, number: u32, hidden: bool) {
        if number.is_multiple_of(TELL) {
            self.reading.tell(&self.sheet.name);
        }
        self.row = Row {
            number,
            hidden,
            cells: std::mem::take(&mut self.row.cells),
        };
        self.row.cells.clear();
    }

    pub fn put(&mut self, column: u32, cell: Cell) -> Result<(), Unreadable> {
        let beyond = u64::from(column) >= Limit::Columns.most();
        match &cell.value {
            Value::Empty if cell.fill.is_none() || beyond => return Ok(()),
            _ if beyond => {
                return Err(self.beyond(Limit::Columns, column));
            }
            Value::Text(words) | Value::Fault(words) => {
                if words.len() as u64 > Limit::Cell.most() {
                    return Err(self.beyond(Limit::Cell, column));
                }
                self.reading.words(&self.sheet.name, words.len())?
            }
            _ => {}
        }
        let column = column as usize;
        if self.row.cells.len() <= column {
            self.row.cells.resize_with(column + 1, Cell::default);
        }
        if let Some(place) = self.row.cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    fn beyond(&self, limit: Limit, column: u32) -> Unreadable {
        let what = match limit {
            Limit::Cell => "has more text",
            _ => "has something",
        };
        let place = format!("{}{}", letters(column), self.row.number);
        let found = format!("\"{}\" {what} in cell {place}", self.sheet.name);
        Unreadable::TooLarge { limit, found }
    }

    /// Keeps the row, if there is anything in it.
    pub fn end(&mut self) -> Result<(), Unreadable> {
        if !self.has_anything() {
            return Ok(());
        }
        self.width = self.width() as usize;
        self.row.cells.truncate(self.width);
        // No program counts so far; rows after this one would have its number.
        if self.row.number == u32::MAX {
            return Err(self.beyond(Limit::Rows, 0));
        }
        self.reading.row(&self.sheet.name, self.row.number)?;
        self.reading.cells(&self.sheet.name, self.row.cells.len())?;
        let mut row = self.row.clone();
        row.cells.shrink_to_fit();
        self.sheet.rows.push(row);
        Ok(())
    }

    /// Keeps the row that was just ended once more, under the next number.
    pub fn again(&mut self) -> Result<(), Unreadable> {
        self.row.number = self.row.number.saturating_add(1);
        for cell in &self.row.cells {
            if let Value::Text(words) | Value::Fault(words) = &cell.value {
                self.reading.words(&self.sheet.name, words.len())?;
            }
        }
        self.end()
    }

    /// Whether the row under way has anything in it.
    pub fn has_anything(&self) -> bool {
        self.row.cells.iter().any(|cell| !cell.is_empty())
    }

    pub fn finish(mut self) -> Result<Sheet, Unreadable> {
        let Self {
            reading,
            sheet,
            merges,
            hidden_columns,
            ..
        } = &mut self;
        merge::spread(sheet, merges, reading)?;
        let width = sheet.rows.iter().map(|row| row.cells.len()).max();
        let hidden = hidden_columns.iter().take(width.unwrap_or_default());
        sheet.hidden_columns = (0..)
            .zip(hidden)
            .filter_map(|(column, hidden)| hidden.then_some(column))
            .collect();
        reading.tell(&sheet.name);
        Ok(self.sheet)
    }
}
