//! One recommendation: its summary always, its details when they are opened.

use std::any::Any;

use assembly_feed::Recommendation;
use assembly_feed::follow_up::overdue_actions;
use assembly_kit::{
    Acts, Node, Piece, Reader, Said, Tone, el, foreign, nothing, notice_of, region, tag, toggle,
};

use super::details::details;
use super::labels::{label, tone};
use super::permalink;
use super::screen::{Act, Data, Screen};
use super::story::story;
use crate::state::Facet;
use crate::state::permalink::anchor;
use crate::state::story::explanation_missing;
use crate::texts::keys::*;
use assembly_kit::parts::fact;

#[derive(PartialEq)]
pub struct Entry {
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
    pub prefix: String,
    /// Its address.
    pub link: String,
    pub acts: Acts<Screen>,
}

impl Piece for Entry {
    fn same(&self, other: &dyn Piece) -> bool {
        (other as &dyn Any).downcast_ref() == Some(self)
    }

    fn draw(&self) -> Node {
        match self.data.feed().recommendations.get(self.at) {
            Some(recommendation) => entry(self, recommendation),
            None => nothing(),
        }
    }
}

fn entry(it: &Entry, recommendation: &Recommendation) -> Node {
    let Entry {
        data,
        reader,
        at,
        open,
        still,
        ..
    } = it;
    let (feed, at) = (data.feed(), *at);
    let id = |name: &str| [&it.prefix, "-", name, "-", &at.to_string()].concat();
    let content = details(reader, feed, recommendation)
        .class("inside")
        .add(permalink::permalink(it, recommendation));
    let mut tags = el("dl").class("tags");
    for facet in [Facet::Decision, Facet::Progress] {
        let pick = facet.of(recommendation);
        let tag = tag(tone(facet, &pick), label(reader, feed, facet, &pick).words);
        tags = tags.add(fact(reader, super::labels::facet(facet), tag));
    }
    let story = el("p")
        .class("story")
        .part("story")
        .add(story(reader, feed, recommendation));
    let mut article = el("article")
        .set("id", &anchor(&it.prefix, &recommendation.id))
        .class("recommendation")
        .part("recommendation")
        .set("aria-labelledby", &id("heading"))
        .add(heading(reader, recommendation, at, &id("heading")))
        .add(tags)
        .add(story);
    let late = overdue_actions(recommendation, reader.today()).len();
    if late > 0 {
        let late = el("strong").say(&reader.count(ACTIONS_OVERDUE, late));
        article = article.add(el("p").add(late));
    }
    if explanation_missing(recommendation) {
        article = article.add(notice_of(Tone::Bad, reader.say(NO_EXPLANATION)));
    }
    if !recommendation.unread.is_empty() {
        article = article.add(notice_of(Tone::Waiting, reader.say(UNREAD_PART)));
    }
    if *still {
        return article.add(el("div").class("region").add(content));
    }
    let verb = reader.say(if *open { HIDE_DETAILS } else { SHOW_DETAILS });
    let about = reader.fill(DETAILS_ABOUT, &[("name", &name(reader, recommendation))]);
    let region_id = id("region");
    let acts = it.acts.clone();
    let flip = move || acts.act(Act::Toggle(at));
    article
        .add(toggle(&region_id, *open, verb, &about, flip))
        .add(region(&region_id, at, *open, content))
}

/// The printed number and the title; where there is no title, the number alone.
fn heading(reader: &Reader, recommendation: &Recommendation, at: usize, id: &str) -> Node {
    let number = number(recommendation);
    let title = title(reader, recommendation);
    let mut heading = el("h4")
        .set("id", id)
        .class("heading")
        .part("heading")
        .fix("tabindex", "-1")
        .set("data-heading", &at.to_string());
    if title.is_none() && number.is_none() {
        heading = heading.say(reader.say(RECOMMENDATION_UNTITLED));
    }
    if let Some(number) = number {
        let mut label = el("span")
            .class("number")
            .part("number")
            .add(reader.set(RECOMMENDATION, &[("number", foreign(number))]));
        if title.is_some() {
            label = label.add(el("span").class("unseen").say(": "));
        }
        heading = heading.add(label);
    }
    if let Some(Said { words, lang }) = title {
        heading = heading.add(el("span").class("name").lang(lang).say(words));
    }
    heading
}

/// How a recommendation is called where it is only mentioned.
pub fn name(reader: &Reader, recommendation: &Recommendation) -> String {
    if let Some(number) = number(recommendation) {
        return reader.fill(RECOMMENDATION, &[("number", number)]);
    }
    title(reader, recommendation)
        .map_or(reader.say(RECOMMENDATION_UNTITLED), |title| title.words)
        .to_owned()
}

fn number(recommendation: &Recommendation) -> Option<&str> {
    let number = recommendation.number.as_deref();
    number.filter(|it| !it.trim().is_empty())
}

fn title<'a>(reader: &'a Reader, recommendation: &'a Recommendation) -> Option<Said<'a>> {
    reader.words(recommendation.title.as_ref()?)
}
