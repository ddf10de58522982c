//! The head: which assembly, what it was asked, who commissioned it, who took part, when this was published.

use assembly_feed::Feed;
use assembly_feed::document::{Link, Members};
use assembly_kit::{Key, Reader, Said, block, date, inline, link};
use yew::{Html, html};

use crate::texts::keys::*;

pub fn head(reader: &Reader, feed: &Feed, id: &str) -> Html {
    let title = reader.words(&feed.title);
    let (title, lang) = title.map_or(("", None), |Said { words, lang }| (words, lang));
    html! {
        <header class="head" part="header">
            <p class="kicker">{ reader.say(KICKER).to_owned() }</p>
            <h2 id={id.to_owned()} class="title" part="title" {lang} dir="auto">{ title.to_owned() }</h2>
            if let Some(question) = feed.question.as_ref().filter(|it| !it.is_empty()) {
                <div class="question" part="question">
                    <p class="label">{ reader.say(QUESTION).to_owned() }</p>
                    { block(reader, question) }
                </div>
            }
            <dl class="facts" part="facts">
                if !feed.commissioning_body.name.is_empty() {
                    { fact(reader, COMMISSIONED_BY, link(reader, feed.commissioning_body.url.as_ref(), inline(reader, &feed.commissioning_body.name))) }
                }
                if let Some(members) = feed.members.as_ref() {
                    { members_fact(reader, members) }
                }
                if let Some(updated) = &feed.updated {
                    { fact(reader, PUBLISHED, date(reader, updated)) }
                }
            </dl>
        </header>
    }
}

fn fact(reader: &Reader, label: Key, content: Html) -> Html {
    html! { <div><dt>{ reader.say(label).to_owned() }</dt><dd>{ content }</dd></div> }
}

fn members_fact(reader: &Reader, members: &Members) -> Html {
    let numbers = [
        (MEMBERS_INVITED, members.invited),
        (MEMBERS_APPLIED, members.applied),
        (MEMBERS_RECRUITED, members.recruited),
        (MEMBERS_ATTENDED, members.attended),
        (MEMBERS_VOTED, members.voted),
    ];
    let numbers: Vec<String> = numbers
        .into_iter()
        .filter_map(|(key, number)| Some(reader.count(key, usize::try_from(number?).ok()?)))
        .collect();
    let selection = members.selection.as_ref().filter(|it| !it.is_empty());
    if numbers.is_empty() && selection.is_none() {
        return Html::default();
    }
    let content = html! {
        <>
            if !numbers.is_empty() { <p>{ numbers.join(", ") }</p> }
            if let Some(selection) = selection { { block(reader, selection) } }
            if let Some(source) = &members.source { { source_line(reader, source) } }
        </>
    };
    fact(reader, MEMBERS, content)
}

/// "Source: …", where a figure stands.
pub fn source_line(reader: &Reader, source: &Link) -> Html {
    let titled = source.title.as_ref().filter(|it| !it.is_empty());
    if titled.is_none() && source.url.is_none() {
        return Html::default();
    }
    let content = match titled {
        Some(title) => {
            html! { <>{ reader.say(SOURCE).to_owned() }{ ": " }{ link(reader, source.url.as_ref(), inline(reader, title)) }</> }
        }
        None => link(
            reader,
            source.url.as_ref(),
            Html::from(reader.say(SOURCE).to_owned()),
        ),
    };
    html! { <p class="hint">{ content }</p> }
}
