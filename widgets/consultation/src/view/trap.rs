//! A field that people do not see.

use assembly_kit::{Node, On, el, page};

use super::sheet::Sheet;
use crate::state::Act;
use crate::texts::keys::*;

/// Its name. Programs that fill in everything give themselves away by it.
pub const TRAP: &str = "website";

/// The field. Words say what it is, for those who come upon it without a style sheet.
pub fn trap(it: &Sheet) -> Node {
    let id = [it.key, "-", TRAP].concat();
    let field = el("input")
        .fix("type", "text")
        .set("id", &id)
        .fix("name", TRAP)
        .fix("tabindex", "-1")
        .fix("autocomplete", "off");
    let field = it.on(field, On::Input, |event| Some(Act::Trap(page::value(event))));
    el("div")
        .class("unseen")
        .fix("aria-hidden", "true")
        .add(el("label").set("for", &id).say(it.reader.say(TRAP_LABEL)))
        .add(field)
}
