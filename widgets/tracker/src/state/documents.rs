//! What is said of a document before somebody opens it: its type and size.

use assembly_feed::Document;

/// The type of a file, for a short label such as "PDF".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// Word.
    Word,
    /// Excel.
    Excel,
    /// PowerPoint.
    PowerPoint,
    /// OpenDocument text.
    OpenText,
    /// OpenDocument spreadsheet.
    OpenSpreadsheet,
    /// OpenDocument presentation.
    OpenPresentation,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
    /// A page to read in the browser.
    WebPage,
    /// Plain text.
    PlainText,
    /// An e-book.
    Epub,
    /// A picture.
    Image,
    /// Sound.
    Audio,
    /// Film.
    Video,
    /// Several files in one.
    Zip,
}

impl FileKind {
    /// All, so that a test can see that each has a text.
    pub const ALL: [Self; 16] = [
        Self::Pdf,
        Self::Word,
        Self::Excel,
        Self::PowerPoint,
        Self::OpenText,
        Self::OpenSpreadsheet,
        Self::OpenPresentation,
        Self::Csv,
        Self::Json,
        Self::WebPage,
        Self::PlainText,
        Self::Epub,
        Self::Image,
        Self::Audio,
        Self::Video,
        Self::Zip,
    ];

    /// What a document's media type says, whatever its case and parameters. `None` where it says nothing known: an address
    /// that ends in `.pdf` is no promise.
    pub fn new(document: &Document) -> Option<Self> {
        let media_type = document
            .media_type
            .as_deref()?
            .split(';')
            .next()?
            .trim()
            .to_ascii_lowercase();
        let (family, kind) = media_type.split_once('/')?;
        let office = "vnd.openxmlformats-officedocument.";
        Some(match (family, kind) {
            ("application", "pdf") => Self::Pdf,
            ("application", "msword") => Self::Word,
            ("application", "vnd.ms-excel") => Self::Excel,
            ("application", "vnd.ms-powerpoint") => Self::PowerPoint,
            ("application", kind) if kind.starts_with(office) => {
                match kind.get(office.len()..)?.split('.').next()? {
                    "wordprocessingml" => Self::Word,
                    "spreadsheetml" => Self::Excel,
                    "presentationml" => Self::PowerPoint,
                    _ => return None,
                }
            }
            ("application", "vnd.oasis.opendocument.text") => Self::OpenText,
            ("application", "vnd.oasis.opendocument.spreadsheet") => Self::OpenSpreadsheet,
            ("application", "vnd.oasis.opendocument.presentation") => Self::OpenPresentation,
            ("application", "json") => Self::Json,
            ("application", kind) if kind.ends_with("+json") => Self::Json,
            ("application", "epub+zip") => Self::Epub,
            ("application", "zip" | "x-zip-compressed") => Self::Zip,
            ("application", "xhtml+xml") | ("text", "html") => Self::WebPage,
            ("text", "csv") => Self::Csv,
            ("text", "plain") => Self::PlainText,
            ("image", _) => Self::Image,
            ("audio", _) => Self::Audio,
            ("video", _) => Self::Video,
            _ => return None,
        })
    }

    /// Its name in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "word",
            Self::Excel => "excel",
            Self::PowerPoint => "powerpoint",
            Self::OpenText => "odt",
            Self::OpenSpreadsheet => "ods",
            Self::OpenPresentation => "odp",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::WebPage => "web-page",
            Self::PlainText => "plain-text",
            Self::Epub => "epub",
            Self::Image => "image",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::Zip => "zip",
        }
    }
}

/// A size rounded for people: whole bytes and kilobytes, one decimal from a megabyte, whole again from ten.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// How many of the unit, already rounded.
    pub value: f64,
    /// Of what.
    pub unit: Unit,
}

/// Decimal units, as file managers and browsers show them: 1 kB is 1000 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes.
    Bytes,
    /// Thousands.
    Kilobytes,
    /// Millions.
    Megabytes,
    /// Thousands of millions.
    Gigabytes,
}

impl Size {
    /// The size of so many bytes; `None` for none, which is no size to speak of.
    pub fn new(bytes: u64) -> Option<Self> {
        // Where rounding would make a thousand of a unit, it is one of the next.
        let (unit, value) = match bytes {
            0 => return None,
            1..1_000 => (Unit::Bytes, bytes as f64),
            1_000..999_500 => (Unit::Kilobytes, (bytes as f64 / 1e3).round()),
            999_500..9_950_000 => (Unit::Megabytes, (bytes as f64 / 1e5).round() / 10.0),
            9_950_000..999_500_000 => (Unit::Megabytes, (bytes as f64 / 1e6).round()),
            _ => (Unit::Gigabytes, (bytes as f64 / 1e8).round() / 10.0),
        };
        Some(Self { value, unit })
    }
}

impl Unit {
    /// All, so that a test can see that each has a text.
    pub const ALL: [Self; 4] = [Self::Bytes, Self::Kilobytes, Self::Megabytes, Self::Gigabytes];

    /// Its name in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Kilobytes => "kilobytes",
            Self::Megabytes => "megabytes",
            Self::Gigabytes => "gigabytes",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(media_type: &str) -> Option<FileKind> {
        FileKind::new(&Document {
            media_type: Some(media_type.to_owned()),
            ..Document::default()
        })
    }

    #[test]
    fn media_types_have_short_labels() {
        assert_eq!(kind("application/pdf"), Some(FileKind::Pdf));
        assert_eq!(kind(" Text/CSV; charset=utf-8"), Some(FileKind::Csv));
        let office = "application/vnd.openxmlformats-officedocument";
        assert_eq!(
            kind(&format!("{office}.wordprocessingml.document")),
            Some(FileKind::Word)
        );
        assert_eq!(
            kind(&format!("{office}.spreadsheetml.sheet")),
            Some(FileKind::Excel)
        );
        assert_eq!(
            kind(&format!("{office}.presentationml.presentation")),
            Some(FileKind::PowerPoint)
        );
        assert_eq!(kind("video/mp4"), Some(FileKind::Video));
        assert_eq!(kind("application/feed+json"), Some(FileKind::Json));
    }

    #[test]
    fn what_is_unknown_is_not_labelled() {
        assert_eq!(FileKind::new(&Document::default()), None);
        for odd in [
            "",
            "pdf",
            "application/",
            "application/x-thing",
            "font/woff2",
            "application/vnd.openxmlformats-officedocument.",
        ] {
            assert_eq!(kind(odd), None, "{odd:?}");
        }
    }

    #[test]
    fn names_are_different() {
        let mut names: Vec<_> = FileKind::ALL.iter().map(|it| it.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FileKind::ALL.len());
    }

    #[test]
    fn sizes_are_rounded_for_people() {
        let size = |bytes| Size::new(bytes).map(|size| (size.value, size.unit));
        assert_eq!(size(0), None);
        assert_eq!(size(999), Some((999.0, Unit::Bytes)));
        assert_eq!(size(1_000), Some((1.0, Unit::Kilobytes)));
        assert_eq!(size(348_200), Some((348.0, Unit::Kilobytes)));
        assert_eq!(size(999_499), Some((999.0, Unit::Kilobytes)));
        assert_eq!(size(999_500), Some((1.0, Unit::Megabytes)));
        assert_eq!(size(2_449_000), Some((2.4, Unit::Megabytes)));
        assert_eq!(size(9_950_000), Some((10.0, Unit::Megabytes)));
        assert_eq!(size(25_400_000), Some((25.0, Unit::Megabytes)));
        assert_eq!(size(999_500_000), Some((1.0, Unit::Gigabytes)));
        assert_eq!(size(u64::MAX).map(|(_, unit)| unit), Some(Unit::Gigabytes));
    }
}
