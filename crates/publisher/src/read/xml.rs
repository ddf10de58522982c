//! XML, one piece after the other, however large the whole is.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::{Limit, Unreadable};

/// A tag, a comment or a run of words longer than this is nobody's.
const PIECE: u64 = 1 << 20;
/// Elements in elements in elements: spreadsheets have about ten.
const DEEPEST: u32 = 100;

/// A part of a file that is XML.
pub(super) struct Xml<'a> {
    reader: quick_xml::Reader<Metered<'a>>,
    buffer: Vec<u8>,
    part: String,
    depth: u32,
}

impl<'a> Xml<'a> {
    /// `part` is what a person would call it; what is unpacked counts on `unpacked`.
    pub fn new(bytes: Box<dyn Read + 'a>, part: String, unpacked: Rc<Cell<u64>>) -> Self {
        let mut reader = quick_xml::Reader::from_reader(Metered {
            bytes: BufReader::new(bytes),
            unpacked,
            piece: 0,
        });
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            part,
            depth: 0,
        }
    }

    /// The next piece; empty elements begin and end.
    pub fn next(&mut self) -> Result<Event<'_>, Unreadable> {
        self.buffer.clear();
        self.reader.get_mut().piece = 0;
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(error)) => return Err(refusal(&error, &self.part)),
            Err(_) => return Err(Unreadable::Damaged(self.part.clone())),
        };
        match &event {
            Event::Start(_) if self.depth == DEEPEST => {
                return Err(Unreadable::Damaged(self.part.clone()));
            }
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(Unreadable::Damaged(self.part.clone())),
            _ => {}
        }
        Ok(event)
    }

    /// Passes over the element that has just begun.
    pub fn skip(&mut self) -> Result<(), Unreadable> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// That it makes no sense.
    pub fn damaged(&self) -> Unreadable {
        Unreadable::Damaged(self.part.clone())
    }
}

/// What to say of a failure to unpack.
pub(super) fn refusal(error: &io::Error, part: &str) -> Unreadable {
    let ours = error.get_ref().and_then(|inner| inner.downcast_ref());
    ours.cloned()
        .unwrap_or_else(|| Unreadable::Damaged(part.to_owned()))
}

/// An attribute; of its name, what comes before the colon does not matter unless it is asked for.
pub(super) fn attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<Cow<'e, str>> {
    element
        .attributes()
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.as_ref() == name || attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
}

/// An attribute that is kept as a name; nobody's name is endless.
pub(super) fn name(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let value = attribute(element, name)?;
    (value.len() < 1_000).then(|| value.into_owned())
}

/// An attribute that is a number.
pub(super) fn number<T: std::str::FromStr>(element: &BytesStart<'_>, name: &str) -> Option<T> {
    attribute(element, name)?.trim().parse().ok()
}

/// Whether an attribute says yes.
pub(super) fn yes(element: &BytesStart<'_>, name: &str) -> bool {
    matches!(attribute(element, name).as_deref(), Some("1" | "true" | "on"))
}

/// Adds the words of a piece, if it is words.
pub(super) fn push(event: &Event<'_>, words: &mut String) -> Result<(), Unreadable> {
    match event {
        Event::Text(text) => words.push_str(&text.xml10_content()),
        Event::CData(text) => words.push_str(&text.xml10_content()),
        Event::GeneralRef(entity) => match entity.resolve_char_ref() {
            Ok(Some(char)) => words.push(char),
            _ => words.push_str(resolve_predefined_entity(entity).unwrap_or_default()),
        },
        _ => {}
    }
    match words.len() as u64 > Limit::Cell.most() {
        true => Err(Unreadable::TooLarge {
            limit: Limit::Cell,
            found: format!(
                "a cell that begins \"{}…\" goes on and on",
                words.chars().take(40).collect::<String>()
            ),
        }),
        false => Ok(()),
    }
}

/// Counts what comes out of an archive, whatever the archive says of itself.
pub(super) struct Metered<'a> {
    bytes: BufReader<Box<dyn Read + 'a>>,
    unpacked: Rc<Cell<u64>>,
    piece: u64,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Metered<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let (limit, found) = if self.unpacked.get() > Limit::Unpacked.most() {
            (Limit::Unpacked, "there is still more packed inside it")
        } else if self.piece > PIECE {
            (Limit::Cell, "one piece of text in it has more than 1 MB")
        } else {
            return self.bytes.fill_buf();
        };
        let found = found.to_owned();
        Err(io::Error::other(Unreadable::TooLarge { limit, found }))
    }

    fn consume(&mut self, count: usize) {
        self.bytes.consume(count);
        self.piece += count as u64;
        self.unpacked.set(self.unpacked.get() + count as u64);
    }
}

impl<'a> Metered<'a> {
    pub fn new(bytes: Box<dyn Read + 'a>, unpacked: Rc<Cell<u64>>) -> Self {
        Self {
            bytes: BufReader::new(bytes),
            unpacked,
            piece: 0,
        }
    }

    /// All of it; no more than `most`.
    pub fn all(mut self, most: Limit, part: &str) -> Result<Vec<u8>, Unreadable> {
        let mut all = Vec::new();
        loop {
            self.piece = 0;
            let more = self.fill_buf().map_err(|error| refusal(&error, part))?;
            if more.is_empty() {
                return Ok(all);
            }
            all.extend_from_slice(more);
            let count = more.len();
            self.consume(count);
            if all.len() as u64 > most.most() {
                return Err(Unreadable::TooLarge {
                    limit: most,
                    found: format!("\"{part}\" has more"),
                });
            }
        }
    }
}
