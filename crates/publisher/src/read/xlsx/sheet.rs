//! One sheet of a workbook.

use quick_xml::events::{BytesStart, Event};

use super::{Shared, strings};
use crate::book::{Cell, Sheet, Value};
use crate::read::merge::Merge;
use crate::read::rows::Rows;
use crate::read::xml::{Xml, attribute, number, push, yes};
use crate::read::{Unreadable, number, words};

/// Reads it to its end: what is merged stands below the rows.
pub(super) fn read(xml: &mut Xml<'_>, shared: &Shared, mut rows: Rows<'_, '_>) -> Result<Sheet, Unreadable> {
    // The column after the last cell, for programs that do not say where a cell is.
    let mut column = 0;
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let said: Option<u32> = number(&element, "r");
                    let number = said.unwrap_or(rows.number().saturating_add(1));
                    let hidden = yes(&element, "hidden") || is_nothing(&element, "ht");
                    if number <= rows.number() {
                        return Err(xml.damaged());
                    }
                    rows.begin(number, hidden);
                    column = 0;
                }
                "c" => {
                    let open = Open::of(&element);
                    column = open.column.unwrap_or(column);
                    let cell = open.read(xml, shared)?;
                    rows.put(column, cell)?;
                    column = column.saturating_add(1);
                }
                "col" if yes(&element, "hidden") || is_nothing(&element, "width") => {
                    let first: u32 = number(&element, "min").unwrap_or_default();
                    let last: u32 = number(&element, "max").unwrap_or_default();
                    rows.hide_columns(first.saturating_sub(1), last)?;
                }
                "mergeCell" => {
                    if let Some(merge) = attribute(&element, "ref").and_then(|region| merge(&region)) {
                        rows.reading.cells(&rows.sheet.name, 1)?;
                        rows.merges.push(merge);
                    }
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "row" => rows.end()?,
            Event::Eof => return rows.finish(),
            _ => {}
        }
    }
}

fn is_nothing(element: &BytesStart<'_>, length: &str) -> bool {
    number::<f64>(element, length) == Some(0.0)
}

/// A cell whose element has begun.
struct Open {
    column: Option<u32>,
    kind: Kind,
    style: usize,
}

enum Kind {
    Number,
    Shared,
    Formula,
    Inline,
    Yes,
    Fault,
    Date,
}

impl Kind {
    fn of(said: &str) -> Self {
        match said {
            "s" => Self::Shared,
            "str" => Self::Formula,
            "inlineStr" => Self::Inline,
            "b" => Self::Yes,
            "e" => Self::Fault,
            "d" => Self::Date,
            _ => Self::Number,
        }
    }
}

impl Open {
    /// In one go over its attributes: a sheet has far more cells than anything else.
    fn of(element: &BytesStart<'_>) -> Self {
        let mut open = Self {
            column: None,
            kind: Kind::Number,
            style: 0,
        };
        for attribute in element.attributes().with_checks(false).flatten() {
            let said = attribute.value.as_ref();
            match attribute.key.as_ref() {
                "r" => open.column = place_of(said).map(|(column, _)| column),
                "s" => open.style = said.parse().unwrap_or_default(),
                "t" => open.kind = Kind::of(said),
                _ => {}
            }
        }
        open
    }

    fn read(self, xml: &mut Xml<'_>, shared: &Shared) -> Result<Cell, Unreadable> {
        let (mut found, mut inline, mut formula) = (String::new(), None, false);
        let mut in_value = false;
        let mut depth = 1;
        while depth > 0 {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "is" => inline = Some(strings::item(xml)?),
                    name => {
                        formula |= name == "f";
                        in_value = name == "v";
                        depth += 1;
                    }
                },
                Event::End(_) => {
                    in_value = false;
                    depth -= 1;
                }
                Event::Eof => return Err(xml.damaged()),
                event if in_value => push(&event, &mut found)?,
                _ => {}
            }
        }
        let style = shared.styles.get(self.style);
        let text = found.trim();
        let value = match self.kind {
            Kind::Inline => words::value(inline.unwrap_or_default()),
            Kind::Formula => words::value(words::lines(&words::unescape(found))),
            // A program wrote the formula, and no spreadsheet program has worked it out since.
            _ if formula && text.is_empty() => Value::Fault("formula without a result".to_owned()),
            _ if text.is_empty() => inline.map_or(Value::Empty, words::value),
            Kind::Shared => {
                let place = text.parse().ok();
                let words = place.and_then(|place| shared.strings.get(place));
                words::value(words.ok_or_else(|| xml.damaged())?.to_owned())
            }
            Kind::Yes => Value::Yes(matches!(text, "1" | "true")),
            Kind::Fault => Value::Fault(text.to_owned()),
            Kind::Date => number::iso(text),
            Kind::Number => match text.parse() {
                Ok(number) => style.format.value(number, shared.from_1904),
                Err(_) => words::value(found),
            },
        };
        let fill = style.fill;
        Ok(Cell { value, fill })
    }
}

/// `B7`: column 1, row 7.
fn place_of(place: &str) -> Option<(u32, u32)> {
    let place = place.trim();
    let digits = place.find(|char: char| char.is_ascii_digit())?;
    let (letters, row) = place.split_at(digits);
    let mut column: u32 = 0;
    for letter in letters.bytes().filter(|letter| *letter != b'$') {
        let step = letter
            .to_ascii_uppercase()
            .checked_sub(b'A')
            .filter(|step| *step < 26)?;
        column = column.checked_mul(26)?.checked_add(u32::from(step) + 1)?;
    }
    Some((column.checked_sub(1)?, row.trim_start_matches('$').parse().ok()?))
}

/// `A2:C4`.
fn merge(region: &str) -> Option<Merge> {
    let (first, last) = region.split_once(':')?;
    let ((left, top), (right, bottom)) = (place_of(first)?, place_of(last)?);
    Some(Merge {
        rows: (top.min(bottom), top.max(bottom)),
        columns: (left.min(right), left.max(right)),
    })
}
