//! One sheet: columns, rows, cells, each perhaps repeated.

use quick_xml::events::{BytesStart, Event};

use super::cell::Open;
use super::styles::Styles;
use crate::book::{Cell, Sheet, Value};
use crate::read::merge::Merge;
use crate::read::rows::Rows;
use crate::read::xml::{Xml, attribute, number};
use crate::read::{Limit, Unreadable};

/// Reads to the end of a table that has just begun. No sheet, if it is a copy of one in another file.
pub(super) fn read(
    xml: &mut Xml<'_>,
    styles: &Styles,
    mut rows: Rows<'_, '_>,
) -> Result<Option<Sheet>, Unreadable> {
    let mut fills = Vec::new();
    let mut columns = 0;
    let mut copied = false;
    loop {
        match xml.next()? {
            Event::Start(element) => match element.name().as_ref() {
                "table:table-column" => {
                    let end = repeated(&element, "table:number-columns-repeated").saturating_add(columns);
                    if is_hidden(&element) {
                        rows.hide_columns(columns, end)?;
                    }
                    let fill = styles.fill(&element, "table:default-cell-style-name").flatten();
                    fills.resize(end.min(Limit::Columns.most() as u32) as usize, fill);
                    columns = end;
                }
                "table:table-row" => row(&element.to_owned(), xml, styles, &fills, &mut rows)?,
                "table:table-source" => copied = true,
                // What is drawn on a sheet may have tables of its own.
                "table:shapes" | "office:forms" | "table:table" => xml.skip()?,
                _ => {}
            },
            Event::End(element) if element.name().as_ref() == "table:table" => {
                return match copied {
                    true => Ok(None),
                    false => rows.finish().map(Some),
                };
            }
            Event::Eof => return Err(xml.damaged()),
            _ => {}
        }
    }
}

fn row(
    element: &BytesStart<'_>,
    xml: &mut Xml<'_>,
    styles: &Styles,
    fills: &[Option<[u8; 3]>],
    rows: &mut Rows<'_, '_>,
) -> Result<(), Unreadable> {
    let times = repeated(element, "table:number-rows-repeated");
    let number = rows.number().saturating_add(1);
    rows.begin(number, is_hidden(element));
    let mut column = 0;
    // Colours alone wait for words to their right: whole rows are coloured, and wide.
    let mut colours: Vec<Run> = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(cell) => match cell.name().as_ref() {
                "table:table-cell" | "table:covered-table-cell" => {
                    let times = repeated(&cell, "table:number-columns-repeated");
                    let fill = styles.fill(&cell, "table:style-name");
                    if let Some(merge) = merge(&cell, number, column) {
                        rows.reading.cells(&rows.sheet.name, 1)?;
                        rows.merges.push(merge);
                    }
                    let open = Open::of(&cell);
                    let value = open.read(xml)?;
                    let run = Run {
                        columns: (column, column.saturating_add(times)),
                        fill,
                    };
                    match value {
                        Value::Empty if column < BEYOND => colours.push(run),
                        Value::Empty => {}
                        value => {
                            colours
                                .drain(..)
                                .try_for_each(|run| run.put(&Value::Empty, fills, rows))?;
                            run.put(&value, fills, rows)?;
                        }
                    }
                    column = column.saturating_add(times);
                }
                _ => xml.skip()?,
            },
            Event::End(_) => break,
            Event::Eof => return Err(xml.damaged()),
            _ => {}
        }
    }
    let width = rows.width();
    for run in colours.iter_mut().filter(|run| run.columns.0 < width) {
        run.columns.1 = run.columns.1.min(width);
        run.put(&Value::Empty, fills, rows)?;
    }
    rows.end()?;
    match rows.has_anything() {
        true => (1..times).try_for_each(|_| rows.again()),
        false => {
            rows.begin(number.saturating_add(times - 1), false);
            Ok(())
        }
    }
}

/// The first column that there may not be: what has words there must be refused.
const BEYOND: u32 = Limit::Columns.most() as u32;

/// Cells beside each other that are the same, up to before a column.
struct Run {
    columns: (u32, u32),
    fill: Option<Option<[u8; 3]>>,
}

impl Run {
    /// Where a cell says nothing of its colour, it has its column's.
    fn put(
        &self,
        value: &Value,
        fills: &[Option<[u8; 3]>],
        rows: &mut Rows<'_, '_>,
    ) -> Result<(), Unreadable> {
        let (first, end) = self.columns;
        for column in first..end.min(first.max(BEYOND).saturating_add(1)) {
            let own = fills.get(column as usize).copied().flatten();
            let fill = self.fill.unwrap_or(own);
            let value = value.clone();
            rows.put(column, Cell { value, fill })?;
        }
        Ok(())
    }
}

/// How often: once, if it does not say.
fn repeated(element: &BytesStart<'_>, attribute: &str) -> u32 {
    number(element, attribute).unwrap_or(1).max(1)
}

/// By hand, or by a filter.
fn is_hidden(element: &BytesStart<'_>) -> bool {
    let said = attribute(element, "table:visibility");
    matches!(said.as_deref(), Some("collapse" | "filter"))
}

fn merge(cell: &BytesStart<'_>, row: u32, column: u32) -> Option<Merge> {
    let down: u32 = number(cell, "table:number-rows-spanned").unwrap_or(1);
    let across: u32 = number(cell, "table:number-columns-spanned").unwrap_or(1);
    (down > 1 || across > 1).then(|| Merge {
        rows: (row, row.saturating_add(down.max(1) - 1)),
        columns: (column, column.saturating_add(across.max(1) - 1)),
    })
}
