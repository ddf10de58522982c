//! Writing feeds, on computers only.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

use crate::document::Feed;

/// The feed as JSON, indented, its fields in the order of the format: the same feed gives the same bytes.
pub fn to_json(feed: &Feed) -> String {
    let mut json = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut json, Plain(PrettyFormatter::new()));
    // Every map has strings for keys, every number is finite and memory takes all, so nothing can fail.
    let _ = feed.serialize(&mut serializer);
    json.push(b'\n');
    String::from_utf8(json).unwrap_or_default()
}

/// Indented, with whole numbers as people write them: 80 per cent is `80`, not `80.0`.
struct Plain(PrettyFormatter<'static>);

impl Formatter for Plain {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> Result<()> {
        let whole = value.fract() == 0.0 && value.abs() < 1e15;
        match whole {
            true => write!(writer, "{value:.0}"),
            false => self.0.write_f64(writer, value),
        }
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.end_object_value(writer)
    }
}
