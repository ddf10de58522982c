//! One recommendation: its summary always, its details when they are opened.

use assembly_feed::Recommendation;
use assembly_kit::{Reader, Said, Tone, el, foreign, notice_of, region, tag, toggle};
use yew::{AttrValue, Callback, Html, Properties, UseReducerDispatcher, component};

use super::details::details;
use super::head::fact;
use super::labels::{label, tone};
use super::permalink;
use super::screen::{Act, Data, Screen};
use super::story::story;
use crate::state::Facet;
use crate::state::permalink::anchor;
use crate::state::story::explanation_missing;
use crate::texts::keys::*;

#[derive(Clone, PartialEq, Properties)]
pub struct EntryProps {
    pub data: Data,
    pub reader: Reader,
    /// Place in the feed.
    pub at: usize,
    pub open: bool,
    /// Without controls.
    pub still: bool,
    /// Whether its link was copied, if that was tried last.
    pub copied: Option<bool>,
    /// What the ids of its elements begin with, apart from other widgets' on the page.
    pub prefix: AttrValue,
    /// Its address.
    pub link: AttrValue,
    pub act: UseReducerDispatcher<Screen>,
}

#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let EntryProps {
        data,
        reader,
        at,
        open,
        still,
        ..
    } = props;
    let (feed, at) = (data.feed(), *at);
    let Some(recommendation) = feed.recommendations.get(at) else {
        return Html::default();
    };
    let id = |name: &str| format!("{}-{name}-{at}", props.prefix);
    let region_id = id("region");
    let flip = {
        let act = props.act.clone();
        Callback::from(move |_| act.dispatch(Act::Toggle(at)))
    };
    let verb = reader.say(if *open { HIDE_DETAILS } else { SHOW_DETAILS });
    let mut content = el("div");
    details(reader, feed, recommendation, &mut content);
    content.class("inside").add(permalink::permalink(props));
    let content = content.done();
    let mut article = el("article");
    article
        .set("id", &anchor(&recommendation.id))
        .class("recommendation")
        .part("recommendation");
    article.set("aria-labelledby", &id("heading"));
    article.add(heading(reader, recommendation, at, &id("heading")));
    let mut tags = el("dl");
    tags.class("tags");
    for facet in [Facet::Decision, Facet::Progress] {
        let pick = facet.of(recommendation);
        fact(
            reader,
            &mut tags,
            super::labels::facet(facet),
            tag(tone(facet, &pick), label(reader, feed, facet, &pick).words),
        );
    }
    article.add(tags.done());
    article.add(
        el("p")
            .class("story")
            .part("story")
            .add(story(reader, feed, recommendation))
            .done(),
    );
    if explanation_missing(recommendation) {
        article.add(notice_of(Tone::Bad, reader.say(NO_EXPLANATION)));
    }
    if !recommendation.unread.is_empty() {
        article.add(notice_of(Tone::Waiting, reader.say(UNREAD_PART)));
    }
    if *still {
        article.add(el("div").class("region").add(content).done());
    } else {
        let about = reader.fill(DETAILS_ABOUT, &[("name", &name(reader, recommendation))]);
        article.add(toggle(&region_id, *open, verb, &about, flip));
        article.add(region(region_id, at, *open, content));
    }
    article.done()
}

/// The printed number and the title; where there is no title, the number alone.
fn heading(reader: &Reader, recommendation: &Recommendation, at: usize, id: &str) -> Html {
    let number = recommendation
        .number
        .as_deref()
        .filter(|it| !it.trim().is_empty());
    let title = recommendation
        .title
        .as_ref()
        .and_then(|title| reader.words(title));
    let mut heading = el("h3");
    heading
        .set("id", id)
        .class("heading")
        .part("heading")
        .set("tabindex", "-1")
        .set("data-heading", &at.to_string());
    if title.is_none() && number.is_none() {
        heading.say(reader.say(RECOMMENDATION_UNTITLED));
    }
    if let Some(number) = number {
        let mut label = el("span");
        label
            .class("number")
            .part("number")
            .add(reader.set(RECOMMENDATION, &[("number", foreign(number))]));
        if title.is_some() {
            label.add(el("span").class("unseen").say(": ").done());
        }
        heading.add(label.done());
    }
    if let Some(Said { words, lang }) = title {
        heading.add(el("span").class("name").lang(lang).say(words).done());
    }
    heading.done()
}

/// How a recommendation is called where it is only mentioned.
pub fn name(reader: &Reader, recommendation: &Recommendation) -> String {
    if let Some(number) = recommendation
        .number
        .as_deref()
        .filter(|it| !it.trim().is_empty())
    {
        return reader.fill(RECOMMENDATION, &[("number", number)]);
    }
    let title = recommendation
        .title
        .as_ref()
        .and_then(|title| reader.words(title));
    title
        .map_or(reader.say(RECOMMENDATION_UNTITLED), |title| title.words)
        .to_owned()
}
