//! What was reported, newest first.

use assembly_feed::Recommendation;
use assembly_feed::recommendation::Update;
use assembly_kit::{Reader, Said, block, date, documents, inline};
use yew::{Html, html};

use super::details::part;
use crate::state::updates::newest_first;
use crate::texts::keys::*;

pub fn updates(reader: &Reader, recommendation: &Recommendation) -> Html {
    let updates = newest_first(recommendation);
    if updates.is_empty() {
        return Html::default();
    }
    let list = html! { <ol class="entries" part="updates">{ for updates.into_iter().map(|it| update(reader, it)) }</ol> };
    part(reader, UPDATES, list)
}

fn update(reader: &Reader, update: &Update) -> Html {
    let by = update.by.as_ref().filter(|it| !it.is_empty());
    let title = update.title.as_ref().and_then(|title| reader.words(title));
    html! {
        <li>
            if update.date.is_some() || by.is_some() {
                <p class="hint">
                    if let Some(on) = &update.date { { date(reader, on) } }
                    if update.date.is_some() && by.is_some() { { " " } }
                    if let Some(by) = by { { reader.set(UPDATE_BY, &[("by", inline(reader, by))]) } }
                </p>
            }
            if let Some(Said { words, lang }) = title { <h5 {lang} dir="auto">{ words.to_owned() }</h5> }
            if let Some(text) = &update.text { { block(reader, text) } }
            { documents(reader, &update.documents) }
        </li>
    }
}
