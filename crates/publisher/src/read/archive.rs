//! The ZIP that a workbook is.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::Cursor;
use std::rc::Rc;

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Metered, Xml};
use super::{Limit, Unreadable};

/// What a file in a ZIP's directory begins with.
const ENTRY: &[u8] = b"PK\x01\x02";
/// So long is what the directory has of a file, beside its name.
const ENTRY_LENGTH: usize = 46;

/// An open ZIP.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// By name in small letters, since some programs write names otherwise than they point to them.
    places: HashMap<String, usize>,
    unpacked: Rc<Cell<u64>>,
}

impl<'b> Archive<'b> {
    pub fn open(bytes: &'b [u8], unpacked: Rc<Cell<u64>>) -> Result<Self, Unreadable> {
        directory_is_short(bytes)?;
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refusal(&error, "the file"))?;
        let places = (0..zip.len())
            .filter_map(|place| Some((canonical(&zip.name_for_index(place)?.ok()?), place)))
            .collect();
        Ok(Self {
            zip,
            places,
            unpacked,
        })
    }

    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(&canonical(name))
    }

    /// Every name, as the ZIP has it, in its order.
    pub fn names(&self) -> Vec<String> {
        self.zip
            .file_names()
            .filter_map(Result::ok)
            .map(|name| name.into_owned())
            .collect()
    }

    /// How large a file says that it is.
    pub fn said_size(&self, name: &str) -> u64 {
        let place = self.places.get(&canonical(name)).copied();
        place
            .and_then(|place| self.zip.by_index_data(place).ok())
            .map_or(0, |file| file.size())
    }

    /// A file as XML, if it is there; `part` is what a person would call it.
    pub fn xml(&mut self, name: &str, part: &str) -> Result<Option<Xml<'_>>, Unreadable> {
        let unpacked = Rc::clone(&self.unpacked);
        let file = self.file(name, part)?;
        Ok(file.map(|bytes| Xml::new(bytes, part.to_owned(), unpacked)))
    }

    /// A file, if it is there and no larger than allowed.
    pub fn bytes(&mut self, name: &str, most: Limit) -> Result<Option<Vec<u8>>, Unreadable> {
        let unpacked = Rc::clone(&self.unpacked);
        let Some(bytes) = self.file(name, name)? else {
            return Ok(None);
        };
        Metered::new(bytes, unpacked).all(most, name).map(Some)
    }

    fn file(&mut self, name: &str, part: &str) -> Result<Option<Box<dyn std::io::Read + '_>>, Unreadable> {
        let Some(place) = self.places.get(&canonical(name)).copied() else {
            return Ok(None);
        };
        match self.zip.by_index(place) {
            Ok(file) => Ok(Some(Box::new(file))),
            Err(error) => Err(refusal(&error, part)),
        }
    }
}

fn canonical(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

fn refusal(error: &ZipError, part: &str) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Unreadable::Password
        }
        _ => Unreadable::Damaged(part.to_owned()),
    }
}

/// Opening a ZIP keeps every name in it, and a million of them fit into a few MB: so they are counted first.
fn directory_is_short(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut length = 0;
    let mut rest = bytes;
    while let Some(at) = memchr::memmem::find(rest, ENTRY) {
        rest = rest.get(at..).unwrap_or_default();
        let names: usize = [28, 30, 32].map(|at| short(rest, at)).into_iter().sum();
        length += ENTRY_LENGTH + names;
        if length as u64 > Limit::Inside.most() {
            return Err(Unreadable::TooLarge {
                limit: Limit::Inside,
                found: "it has too many files inside".to_owned(),
            });
        }
        rest = rest.get(ENTRY.len()..).unwrap_or_default();
    }
    Ok(())
}

fn short(bytes: &[u8], at: usize) -> usize {
    let pair = bytes.get(at..).and_then(|rest| rest.first_chunk::<2>());
    pair.map_or(0, |pair| usize::from(u16::from_le_bytes(*pair)))
}
