//! A spreadsheet as it was read: sheets of rows of cells, whatever program wrote it.

/// A spreadsheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Its sheets, in its order; those that are hidden too.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name; of a CSV file the file's name without its ending.
    pub name: String,
    /// Whether nobody sees it.
    pub hidden: bool,
    /// Columns that nobody sees, from 0.
    pub hidden_columns: Vec<u32>,
    /// Its rows that have anything in them, in order.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its number as a person sees it, from 1.
    pub number: u32,
    /// Whether nobody sees it: hidden by hand, or by a filter.
    pub hidden: bool,
    /// Its cells from the first column on; empty ones at the end are left out. What is merged downwards stands in each row.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub value: Value,
    /// Its colour behind the words (red, green, blue), where it has one of its own that is not white.
    pub fill: Option<[u8; 3]>,
}

/// What stands in a cell; of a formula, what it last came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing, or only spaces.
    #[default]
    Empty,
    /// Words as they were typed; lines are parted by `\n`.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Yes(bool),
    /// A date, with its time of day where the cell has one.
    Moment(Moment),
    /// An error of the spreadsheet program, such as `#REF!`.
    Fault(String),
}

/// A date as a spreadsheet has it: on a calendar, in no time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
    /// Hour, minute and second, where they are not all 0.
    pub time: Option<(u8, u8, u8)>,
}

impl Cell {
    /// Whether nothing stands in it, whatever its colour.
    pub fn is_empty(&self) -> bool {
        self.value == Value::Empty
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        let value = match words.trim().is_empty() {
            true => Value::Empty,
            false => Value::Text(words.to_owned()),
        };
        Self { value, fill: None }
    }
}

/// A column's letters: `A` for 0, `AA` for 26.
pub fn letters(column: u32) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", letters(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
