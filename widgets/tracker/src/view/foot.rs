//! The foot: where this comes from, under what licence, and whom to ask.

use assembly_feed::Feed;
use assembly_feed::document::Contact;
use assembly_kit::{Reader, block, inline, link, links_to, when};
use yew::{Html, html};

use crate::texts::keys::*;

pub fn foot(reader: &Reader, feed: &Feed) -> Html {
    let body = link(
        reader,
        feed.commissioning_body.url.as_ref(),
        inline(reader, &feed.commissioning_body.name),
    );
    let source = match &feed.updated {
        Some(updated) => reader.set(FOOT_SOURCE, &[("body", body), ("when", when(reader, updated))]),
        None => html! { <>{ reader.say(SOURCE).to_owned() }{ ": " }{ body }</> },
    };
    let licence = feed.licence.as_ref().and_then(|licence| {
        let name = licence
            .name
            .clone()
            .or_else(|| licence.url.as_ref().map(|url| url.to_string()))?;
        Some(link(reader, licence.url.as_ref(), html! { <bdi>{ name }</bdi> }))
    });
    html! {
        <footer class="foot" part="footer">
            <p>{ source }</p>
            if feed.url.is_some() {
                <p>{ link(reader, feed.url.as_ref(), Html::from(reader.say(ABOUT_ASSEMBLY).to_owned())) }</p>
            }
            if let Some(contact) = &feed.contact {
                <div class="contact">
                    <p class="label">{ reader.say(CONTACT).to_owned() }</p>
                    { contact_links(reader, contact) }
                </div>
            }
            if let Some(licence) = licence { <p>{ reader.set(LICENCE, &[("licence", licence)]) }</p> }
            if let Some(attribution) = &feed.attribution { { block(reader, attribution) } }
        </footer>
    }
}

/// A team or post, and the ways to reach it.
pub fn contact_links(reader: &Reader, contact: &Contact) -> Html {
    let email = contact
        .email
        .as_deref()
        .map(|email| links_to(reader, "mailto:", email));
    let phone = contact
        .phone
        .as_deref()
        .map(|phone| links_to(reader, "tel:", phone));
    let name = contact
        .name
        .as_ref()
        .filter(|it| !it.is_empty())
        .map(|name| link(reader, contact.url.as_ref(), inline(reader, name)));
    let page = contact
        .url
        .as_ref()
        .filter(|_| name.is_none())
        .map(|url| link(reader, Some(url), html! { <bdi>{ url.to_string() }</bdi> }));
    let ways: Vec<Html> = [name, page, email, phone].into_iter().flatten().collect();
    html! { <ul class="lines">{ for ways.into_iter().map(|way| html! { <li>{ way }</li> }) }</ul> }
}
