//! The line for today.

use assembly_kit::{Node, date, el};

use super::drawing::Drawing;
use crate::texts::keys::*;

/// The line for today, as an entry of a list.
pub fn today(it: &Drawing) -> Node {
    let today = date(it.reader, &it.course.today.into());
    el("li")
        .class("today")
        .part("today")
        .fix("aria-current", "date")
        .add(el("p").add(it.reader.set(TODAY, &[("date", today)])))
}
