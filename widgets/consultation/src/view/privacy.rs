//! What happens to answers: told before the first question.

use assembly_kit::parts::block_of;
use assembly_kit::{Node, el, link, text};

use super::sheet::Sheet;
use crate::texts::keys::*;

pub fn privacy(it: &Sheet) -> Node {
    let reader = it.reader;
    let mut part = el("section")
        .class("part")
        .part("privacy")
        .add(el("h3").say(reader.say(PRIVACY)));
    if let Some(privacy) = &it.consultation.privacy {
        part = part.add(block_of(reader, &privacy.summary));
        if privacy.url.is_some() {
            let words = text(reader.say(PRIVACY_IN_FULL));
            let link = link(reader, privacy.url.as_ref(), words);
            part = part.add(el("p").class("alone").add(link));
        }
    }
    // Without a script, checking posts the answers, though it stores nothing.
    let nothing_yet = if it.is_plain() {
        NO_COOKIES_PLAIN
    } else {
        NO_COOKIES
    };
    part.add(el("p").say(reader.say(nothing_yet)))
        .add(el("p").say(reader.say(TWICE)))
}
