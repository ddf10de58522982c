//! What other bodies promised, and the documents of the assembly as a whole.

use assembly_feed::Feed;
use assembly_feed::document::Signatory;
use assembly_kit::{Element, Key, Reader, Said, block, el, link, text, when};
use yew::Html;

use crate::texts::keys::*;

pub fn charter(reader: &Reader, feed: &Feed) -> Html {
    let Some(charter) = &feed.charter else {
        return Html::default();
    };
    let title = charter.title.as_ref().and_then(|title| reader.words(title));
    if title.is_none() && charter.signatories.is_empty() {
        return Html::default();
    }
    let mut section = section(reader, CHARTER);
    section.part("charter");
    if let Some(Said { words, lang }) = title {
        section.add(
            el("p")
                .lang(lang)
                .add(link(reader, charter.url.as_ref(), text(words)))
                .done(),
        );
    }
    if !charter.signatories.is_empty() {
        let mut list = el("ul");
        list.class("entries");
        for it in &charter.signatories {
            list.add(signatory(reader, it));
        }
        section.add(list.done());
    }
    section.done()
}

fn signatory(reader: &Reader, it: &Signatory) -> Html {
    let mut item = el("li");
    if let Some(Said { words, lang }) = it.name.as_ref().and_then(|name| reader.words(name)) {
        item.add(el("p").class("label").lang(lang).say(words).done());
    }
    if let Some(commitment) = &it.commitment {
        item.add(block(reader, commitment));
    }
    if let Some(on) = &it.date {
        item.add(
            el("p")
                .class("hint")
                .add(reader.set(CHARTER_SIGNED, &[("when", when(reader, on))]))
                .done(),
        );
    }
    item.done()
}

pub fn documents(reader: &Reader, feed: &Feed) -> Html {
    if feed.documents.is_empty() {
        return Html::default();
    }
    section(reader, ASSEMBLY_DOCUMENTS)
        .add(assembly_kit::documents(reader, &feed.documents))
        .done()
}

fn section(reader: &Reader, heading: Key) -> Element {
    let mut section = el("section");
    section
        .class("section")
        .add(el("h3").say(reader.say(heading)).done());
    section
}
