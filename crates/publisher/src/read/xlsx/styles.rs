//! How cells look, as far as it says what is in them.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::colour::Theme;
use crate::read::Unreadable;
use crate::read::archive::Archive;
use crate::read::number::Format;
use crate::read::xml::{attribute, number};

/// Excel has at most 65,490 of a kind.
const MOST: usize = 65_536;

/// How cells of one style look.
#[derive(Clone, Copy, Default)]
pub(super) struct Style {
    pub format: Format,
    pub fill: Option<[u8; 3]>,
}

/// All styles of a workbook.
#[derive(Default)]
pub(super) struct Styles {
    cells: Vec<Style>,
}

impl Styles {
    pub fn read(archive: &mut Archive<'_>, path: &str, theme: &str) -> Result<Self, Unreadable> {
        let theme = Theme::read(archive, theme)?;
        let Some(mut xml) = archive.xml(path, "its list of styles")? else {
            return Ok(Self::default());
        };
        let mut formats = HashMap::new();
        let mut fills: Vec<Option<[u8; 3]>> = Vec::new();
        let mut cells = Vec::new();
        let mut list = String::new();
        let mut solid = false;
        loop {
            match xml.next()? {
                Event::Start(element) => match (list.as_str(), element.local_name().as_ref()) {
                    (_, name @ ("numFmts" | "fills" | "cellXfs" | "cellStyleXfs" | "dxfs")) => {
                        list = name.to_owned();
                    }
                    ("numFmts", "numFmt") => {
                        let code = attribute(&element, "formatCode").unwrap_or_default();
                        let id: Option<u32> = number(&element, "numFmtId");
                        formats.extend(id.map(|id| (id, Format::of(&code))));
                    }
                    ("fills", "fill") => fills.push(None),
                    ("fills", "patternFill") => {
                        let pattern = attribute(&element, "patternType");
                        solid = pattern.as_deref() == Some("solid");
                    }
                    ("fills", "fgColor") if solid => {
                        if let Some(last) = fills.last_mut() {
                            *last = theme.colour(&element).filter(|colour| *colour != [255; 3]);
                        }
                    }
                    ("cellXfs", "xf") => cells.push(style(&element, &formats, &fills)),
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == list => list.clear(),
                Event::Eof => return Ok(Self { cells }),
                _ => {}
            }
            if [formats.len(), fills.len(), cells.len()]
                .into_iter()
                .any(|len| len > MOST)
            {
                return Err(xml.damaged());
            }
        }
    }

    pub fn get(&self, place: usize) -> Style {
        self.cells.get(place).copied().unwrap_or_default()
    }
}

fn style(element: &BytesStart<'_>, formats: &HashMap<u32, Format>, fills: &[Option<[u8; 3]>]) -> Style {
    let format: u32 = number(element, "numFmtId").unwrap_or_default();
    let fill: usize = number(element, "fillId").unwrap_or_default();
    let own = formats.get(&format).copied();
    Style {
        format: own.unwrap_or_else(|| Format::numbered(format)),
        fill: fills.get(fill).copied().flatten(),
    }
}
