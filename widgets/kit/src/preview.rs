//! What is shown as of another day than today.

use crate::dates::day_words;
use crate::keys::PREVIEW;
use crate::node::{Node, nothing};
use crate::notice::notice_of;
use crate::reader::Reader;
use crate::tag::Tone;

/// Says so where the widget was asked to take another day for today, so that nobody takes it for the real state.
pub fn preview(reader: &Reader) -> Node {
    if !reader.is_preview() {
        return nothing();
    }
    let date = day_words(reader, reader.today());
    notice_of(Tone::Plain, &reader.fill(PREVIEW, &[("date", &date)]))
}
