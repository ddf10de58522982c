//! What other bodies promised, and the documents of the assembly as a whole.

use assembly_feed::Feed;
use assembly_feed::document::Signatory;
use assembly_kit::{Reader, Said, block, link, when};
use yew::{Html, html};

use crate::texts::keys::*;

pub fn charter(reader: &Reader, feed: &Feed) -> Html {
    let Some(charter) = feed.charter.as_ref() else {
        return Html::default();
    };
    let title = charter.title.as_ref().and_then(|title| reader.words(title));
    if title.is_none() && charter.signatories.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section" part="charter">
            <h3>{ reader.say(CHARTER).to_owned() }</h3>
            if let Some(Said { words, lang }) = title {
                <p {lang} dir="auto">{ link(reader, charter.url.as_ref(), Html::from(words.to_owned())) }</p>
            }
            if !charter.signatories.is_empty() {
                <ul class="entries">{ for charter.signatories.iter().map(|it| signatory(reader, it)) }</ul>
            }
        </section>
    }
}

fn signatory(reader: &Reader, it: &Signatory) -> Html {
    let name = it.name.as_ref().and_then(|name| reader.words(name));
    html! {
        <li>
            if let Some(Said { words, lang }) = name { <p {lang} dir="auto"><strong>{ words.to_owned() }</strong></p> }
            if let Some(commitment) = &it.commitment { { block(reader, commitment) } }
            if let Some(on) = &it.date { <p class="hint">{ reader.set(CHARTER_SIGNED, &[("when", when(reader, on))]) }</p> }
        </li>
    }
}

pub fn documents(reader: &Reader, feed: &Feed) -> Html {
    if feed.documents.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section">
            <h3>{ reader.say(ASSEMBLY_DOCUMENTS).to_owned() }</h3>
            { assembly_kit::documents(reader, &feed.documents) }
        </section>
    }
}
