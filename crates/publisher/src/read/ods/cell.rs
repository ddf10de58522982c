//! One cell.

use quick_xml::events::{BytesStart, Event};

use crate::book::Value;
use crate::read::xml::{Xml, attribute, number, push};
use crate::read::{Unreadable, number, words};

/// A cell whose element has begun.
pub(super) struct Open {
    kind: String,
    said: Option<String>,
    formula: bool,
    fault: bool,
}

impl Open {
    pub fn of(element: &BytesStart<'_>) -> Self {
        let kind = attribute(element, "office:value-type")
            .unwrap_or_default()
            .into_owned();
        let told = match kind.as_str() {
            "date" => "office:date-value",
            "time" => "office:time-value",
            "boolean" => "office:boolean-value",
            "string" => "office:string-value",
            _ => "office:value",
        };
        Self {
            said: attribute(element, told).map(|said| said.into_owned()),
            formula: attribute(element, "table:formula").is_some(),
            fault: attribute(element, "calcext:value-type").as_deref() == Some("error"),
            kind,
        }
    }

    pub fn read(self, xml: &mut Xml<'_>) -> Result<Value, Unreadable> {
        let shown = shown(xml)?;
        if self.fault {
            return Ok(Value::Fault(shown.trim().to_owned()));
        }
        let said = self.said.as_deref().unwrap_or_default();
        let plain = said
            .trim()
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite());
        Ok(match (self.kind.as_str(), plain) {
            ("percentage", Some(plain)) => Value::Number(number::percent(plain)),
            ("float" | "currency", Some(plain)) => Value::Number(plain),
            ("date", _) => number::iso(said),
            ("time", _) => number::iso_time(said),
            ("boolean", _) => Value::Yes(said == "true"),
            // A program wrote the formula, and no spreadsheet program has worked it out since.
            ("", _) if self.formula && shown.is_empty() => {
                Value::Fault("formula without a result".to_owned())
            }
            // The words as they are shown have their lines.
            _ if shown.is_empty() => words::value(words::lines(said)),
            _ => words::value(shown),
        })
    }
}

/// The words in a cell, to its end.
fn shown(xml: &mut Xml<'_>) -> Result<String, Unreadable> {
    let (mut shown, mut depth, mut paragraphs) = (String::new(), 1, 0);
    // Words stand in paragraphs; between them is only how the file is laid out.
    let mut within = 0;
    while depth > 0 {
        match xml.next()? {
            Event::Start(element) => {
                depth += 1;
                match element.name().as_ref() {
                    "text:p" | "text:h" => {
                        if paragraphs > 0 {
                            shown.push('\n');
                        }
                        paragraphs += 1;
                        within = depth;
                    }
                    "text:s" => {
                        let count: usize = number(&element, "text:c").unwrap_or(1);
                        shown.extend(std::iter::repeat_n(' ', count.min(1_000)));
                    }
                    "text:tab" => shown.push('\t'),
                    "text:line-break" => shown.push('\n'),
                    "text:span" | "text:a" => {}
                    // Comments, pictures and what else lies on a cell is not in it.
                    _ => {
                        xml.skip()?;
                        depth -= 1;
                    }
                }
            }
            Event::End(_) => {
                if within == depth {
                    within = 0;
                }
                depth -= 1;
            }
            Event::Eof => return Err(xml.damaged()),
            event if within > 0 => push(&event, &mut shown)?,
            _ => {}
        }
    }
    Ok(words::lines(&shown))
}
