//! OpenDocument spreadsheets (.ods), in one pass.
//!
//! LibreOffice writes a million empty rows as one that is repeated; calamine would lay them all out, and knows neither what is hidden nor
//! what is merged. So it reads in the tests, with other eyes.

mod cell;
mod styles;
mod table;

use quick_xml::events::Event;

use super::archive::Archive;
use super::reading::Reading;
use super::rows::Rows;
use super::xml::{attribute, name};
use super::{Limit, Unreadable};
use crate::Book;
use styles::Styles;

const CONTENT: &str = "content.xml";

pub(super) fn read(archive: &mut Archive<'_>, reading: &mut Reading<'_>) -> Result<Book, Unreadable> {
    refuse_password(archive)?;
    reading.expect(archive.said_size(CONTENT));
    let mut styles = Styles::default();
    if let Some(mut xml) = archive.xml("styles.xml", "its list of styles")? {
        loop {
            match xml.next()? {
                Event::Start(element) => styles.take(&element),
                Event::Eof => break,
                _ => {}
            }
        }
    }
    let Some(mut xml) = archive.xml(CONTENT, "the content")? else {
        return Err(Unreadable::Damaged("the content".to_owned()));
    };
    let mut book = Book::default();
    loop {
        match xml.next()? {
            Event::Start(element) => match element.name().as_ref() {
                // Tables that are fetched from elsewhere are in no sheet of this file.
                "table:dde-links" | "table:tracked-changes" => xml.skip()?,
                "table:table" => {
                    if book.sheets.len() as u64 >= Limit::Sheets.most() {
                        return Err(Unreadable::TooLarge {
                            limit: Limit::Sheets,
                            found: "it has more sheets".to_owned(),
                        });
                    }
                    let hidden = styles.hides(&element);
                    let called = name(&element, "table:name").unwrap_or_default();
                    let rows = Rows::new(reading, called, hidden);
                    book.sheets.extend(table::read(&mut xml, &styles, rows)?);
                }
                _ => styles.take(&element),
            },
            Event::Eof => return Ok(book),
            _ => {}
        }
    }
}

fn refuse_password(archive: &mut Archive<'_>) -> Result<(), Unreadable> {
    let Some(mut xml) = archive.xml("META-INF/manifest.xml", "its list of parts")? else {
        return Ok(());
    };
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => {
                return Err(Unreadable::Password);
            }
            // Of a whole that is locked up as one, only this is left to be seen.
            Event::Start(element)
                if attribute(&element, "full-path").as_deref() == Some("encrypted-package") =>
            {
                return Err(Unreadable::Password);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
