//! The words of a workbook, which its cells point to.

use quick_xml::events::Event;

use crate::read::archive::Archive;
use crate::read::reading::Reading;
use crate::read::xml::{Xml, push};
use crate::read::{Unreadable, words};

/// All of them in one piece: a million short ones cost what they are long.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub fn read(
        archive: &mut Archive<'_>,
        path: &str,
        reading: &mut Reading<'_>,
    ) -> Result<Self, Unreadable> {
        let mut strings = Self::default();
        let part = "its list of texts";
        let Some(mut xml) = archive.xml(path, part)? else {
            return Ok(strings);
        };
        // They count by themselves: what cells make of them counts once more.
        let mut ignore = |_: crate::read::Progress<'_>| {};
        let mut own = Reading::new(&mut ignore);
        loop {
            match xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "si" => {
                    let item = item(&mut xml)?;
                    own.cells(part, 1)?;
                    own.words(part, item.len())?;
                    strings.text.push_str(&item);
                    strings.ends.push(strings.text.len() as u32);
                    if strings.ends.len().is_multiple_of(10_000) {
                        reading.tell("");
                    }
                }
                Event::Eof => return Ok(strings),
                _ => {}
            }
        }
    }

    pub fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)? as usize;
        let before = place.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(before.map_or(0, |end| *end as usize)..end)
    }
}

/// The words inside the element that has just begun, whatever their looks; not how they are pronounced.
pub(super) fn item(xml: &mut Xml<'_>) -> Result<String, Unreadable> {
    let (mut text, mut depth, mut in_text) = (String::new(), 1, false);
    while depth > 0 {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "rPh" => xml.skip()?,
            Event::Start(element) => {
                in_text = element.local_name().as_ref() == "t";
                depth += 1;
            }
            Event::End(_) => {
                in_text = false;
                depth -= 1;
            }
            event if in_text => push(&event, &mut text)?,
            Event::Eof => return Err(xml.damaged()),
            _ => {}
        }
    }
    Ok(words::lines(&words::unescape(text)))
}
