//! What a file is, by what is in it; names lie.

use super::archive::Archive;
use super::{Unreadable, xlsx};

/// Files that people take for spreadsheets, by what they begin with.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"{\\rtf", "a text document"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
];

/// What a file that is not packed looks like it is, by its first words.
const WORDS: &[(&str, &str)] = &[
    ("<!doctype html", "a web page (HTML)"),
    ("<html", "a web page (HTML)"),
    ("<head", "a web page (HTML)"),
    ("<table", "a web page (HTML)"),
    ("<?xml", "an XML file"),
    ("{\"", "a JSON file"),
    ("[{", "a JSON file"),
];

/// What a ZIP is, by what is in it.
pub(super) enum Packed {
    /// Where its workbook is.
    Xlsx(String),
    Ods,
    /// The names of its CSV files, in the order of the alphabet.
    Folder(Vec<String>),
}

/// Refuses what is neither a ZIP nor text.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound(bytes));
    }
    let other = OTHERS.iter().find(|(begin, _)| bytes.starts_with(begin));
    if let Some((_, thing)) = other {
        return Err(Unreadable::NotASpreadsheet(thing));
    }
    let begin = bytes.get(..bytes.len().min(1_000)).unwrap_or_default();
    let marked = begin.starts_with(b"\xff\xfe") || begin.starts_with(b"\xfe\xff");
    if begin.contains(&0) && !marked {
        return Err(Unreadable::NotASpreadsheet(
            "a file of a kind that is not known here",
        ));
    }
    let words = String::from_utf8_lossy(begin).to_lowercase();
    // Spaces say nothing in these.
    let words: String = words
        .trim_start_matches('\u{feff}')
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let close = words.replace("{ \"", "{\"").replace("[ {", "[{");
    match WORDS.iter().find(|(begin, _)| close.starts_with(begin)) {
        Some((_, thing)) => Err(Unreadable::NotASpreadsheet(thing)),
        None => Ok(()),
    }
}

/// What Office wrote before 2007, and still writes around what has a password.
fn compound(bytes: &[u8]) -> Unreadable {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        Unreadable::Password
    } else if has("WordDocument") {
        Unreadable::NotASpreadsheet("a Word document")
    } else if has("PowerPoint Document") {
        Unreadable::NotASpreadsheet("a presentation")
    } else {
        Unreadable::OldFormat
    }
}

pub(super) fn packed(archive: &mut Archive<'_>) -> Result<Packed, Unreadable> {
    if let Some(kind) = archive.bytes("mimetype", super::Limit::Inside)? {
        return match kind.trim_ascii() {
            b"application/vnd.oasis.opendocument.spreadsheet"
            | b"application/vnd.oasis.opendocument.spreadsheet-template" => Ok(Packed::Ods),
            _ => Err(Unreadable::NotASpreadsheet("a document of another kind")),
        };
    }
    let other = |path: &str| path.starts_with("word/") || path.starts_with("ppt/");
    if let Some(path) = xlsx::workbook(archive)?
        && path.ends_with(".xml")
        && !other(&path)
    {
        return Ok(Packed::Xlsx(path));
    }
    let others = [
        ("word/document.xml", "a Word document"),
        ("ppt/presentation.xml", "a presentation"),
        ("xl/workbook.bin", "a binary workbook (.xlsb)"),
        (
            "Index/Document.iwa",
            "a file of Apple's Numbers, Pages or Keynote",
        ),
        ("Index.zip", "a file of Apple's Numbers, Pages or Keynote"),
    ];
    if let Some((_, thing)) = others.iter().find(|(name, _)| archive.has(name)) {
        return Err(Unreadable::NotASpreadsheet(thing));
    }
    let mut names = archive.names();
    names.retain(|name| is_csv(name));
    names.sort();
    match names.is_empty() {
        true => Err(Unreadable::NotASpreadsheet("a ZIP with no CSV file in it")),
        false => Ok(Packed::Folder(names)),
    }
}

/// Whether a file of a folder is a sheet; what a Mac adds is none.
pub(super) fn is_csv(name: &str) -> bool {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    matches!(ending.as_deref(), Some("csv" | "tsv"))
        && !file.starts_with('.')
        && !name.starts_with("__MACOSX/")
}
