//! One recommendation: its summary always, its details when they are opened.

use assembly_feed::Recommendation;
use assembly_kit::{Reader, Said, Tone, notice, region, tag, toggle};
use yew::{AttrValue, Callback, Html, Properties, UseReducerDispatcher, component, html};

use super::details::details;
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
    let content = html! {
        <>
            { details(reader, feed, recommendation) }
            { permalink::permalink(props) }
        </>
    };
    html! {
        <article id={anchor(&recommendation.id)} class="recommendation" part="recommendation" aria-labelledby={id("heading")}>
            { heading(reader, recommendation, at, id("heading")) }
            <dl class="tags">
                { tags(reader, feed, recommendation, Facet::Decision) }
                { tags(reader, feed, recommendation, Facet::Progress) }
            </dl>
            <p class="story" part="story">{ story(reader, feed, recommendation) }</p>
            if explanation_missing(recommendation) {
                { notice(Tone::Bad, html! { <p>{ reader.say(NO_EXPLANATION).to_owned() }</p> }) }
            }
            if !recommendation.unread.is_empty() {
                { notice(Tone::Waiting, html! { <p>{ reader.say(UNREAD_PART).to_owned() }</p> }) }
            }
            if *still {
                <div class="region">{ content }</div>
            } else {
                { toggle(&region_id, *open, verb, &reader.fill(DETAILS_ABOUT, &[("name", &name(reader, recommendation))]), flip) }
                { region(region_id, at, *open, content) }
            }
        </article>
    }
}

/// The printed number and the title; where there is no title, the number alone.
fn heading(reader: &Reader, recommendation: &Recommendation, at: usize, id: String) -> Html {
    let number = recommendation
        .number
        .as_deref()
        .filter(|it| !it.trim().is_empty());
    let title = recommendation
        .title
        .as_ref()
        .and_then(|title| reader.words(title));
    let untitled = title.is_none() && number.is_none();
    html! {
        <h3 {id} class="heading" part="heading" tabindex="-1" data-heading={at.to_string()}>
            if let Some(number) = number {
                <span class="number" part="number">
                    { reader.set(RECOMMENDATION, &[("number", html! { <bdi>{ number.to_owned() }</bdi> })]) }
                    if title.is_some() { <span class="unseen">{ ": " }</span> }
                </span>
            }
            if let Some(Said { words, lang }) = title { <span class="name" {lang} dir="auto">{ words.to_owned() }</span> }
            if untitled { { reader.say(RECOMMENDATION_UNTITLED).to_owned() } }
        </h3>
    }
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

fn tags(reader: &Reader, feed: &assembly_feed::Feed, recommendation: &Recommendation, facet: Facet) -> Html {
    let pick = facet.of(recommendation);
    html! {
        <div>
            <dt>{ reader.say(super::labels::facet(facet)).to_owned() }</dt>
            <dd>{ tag(tone(facet, &pick), label(reader, feed, facet, &pick).words) }</dd>
        </div>
    }
}
