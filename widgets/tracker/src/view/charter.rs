//! What other bodies promised, and the documents of the assembly as a whole.

use assembly_feed::Feed;
use assembly_feed::document::Signatory;
use assembly_kit::keys::ASSEMBLY_DOCUMENTS;
use assembly_kit::parts::section;
use assembly_kit::{Node, Reader, Said, block, el, link, nothing, text, when};

use crate::texts::keys::*;

pub fn charter(reader: &Reader, feed: &Feed) -> Node {
    let Some(charter) = &feed.charter else {
        return nothing();
    };
    let title = charter.title.as_ref().and_then(|title| reader.words(title));
    if title.is_none() && charter.signatories.is_empty() {
        return nothing();
    }
    let mut section = section(reader.say(CHARTER));
    section = section.part("charter");
    if let Some(Said { words, lang }) = title {
        section = section.add(
            el("p")
                .lang(lang)
                .add(link(reader, charter.url.as_ref(), text(words))),
        );
    }
    if !charter.signatories.is_empty() {
        let mut list = el("ul").class("entries");
        for it in &charter.signatories {
            list = list.add(signatory(reader, it));
        }
        section = section.add(list);
    }
    section
}

fn signatory(reader: &Reader, it: &Signatory) -> Node {
    let mut item = el("li");
    if let Some(Said { words, lang }) = it.name.as_ref().and_then(|name| reader.words(name)) {
        item = item.add(el("p").class("label").lang(lang).say(words));
    }
    if let Some(commitment) = &it.commitment {
        item = item.add(block(reader, commitment));
    }
    if let Some(on) = &it.date {
        item = item.add(
            el("p")
                .class("hint")
                .add(reader.set(CHARTER_SIGNED, &[("when", when(reader, on))])),
        );
    }
    item
}

pub fn documents(reader: &Reader, feed: &Feed) -> Node {
    if feed.documents.is_empty() {
        return nothing();
    }
    section(reader.say(ASSEMBLY_DOCUMENTS)).add(assembly_kit::documents(reader, &feed.documents))
}
