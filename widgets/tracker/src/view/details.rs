//! The details of a recommendation: each part only where there is something to say.

use assembly_feed::recommendation::{Correction, NextStep, Progress};
use assembly_feed::{Feed, Recommendation};
use assembly_kit::{Key, Reader, Tone, block, date, date_time, inline, link, tag};
use yew::{Html, html};

use super::labels::label;
use super::{actions, answer, labels, support, updates};
use crate::state::{Facet, Pick};
use crate::texts::keys::*;

pub fn details(reader: &Reader, feed: &Feed, it: &Recommendation) -> Html {
    let theme = it.theme.as_ref().map(|id| Pick::Word(id.to_string()));
    html! {
        <>
            if let Some(text) = it.text.as_ref().filter(|text| !text.is_empty()) {
                { part(reader, WORDS_OF_MEMBERS, html! { <blockquote part="words">{ block(reader, text) }</blockquote> }) }
            }
            if theme.is_some() || !it.addressed_to.is_empty() {
                <dl class="facts">
                    if let Some(theme) = &theme {
                        <div><dt>{ reader.say(THEME).to_owned() }</dt><dd>{ theme_words(reader, feed, theme) }</dd></div>
                    }
                    if !it.addressed_to.is_empty() {
                        <div>
                            <dt>{ reader.say(ADDRESSED_TO).to_owned() }</dt>
                            { for it.addressed_to.iter().map(|body| html! {
                                <dd>{ link(reader, body.url.as_ref(), inline(reader, &body.name)) }</dd>
                            }) }
                        </div>
                    }
                </dl>
            }
            if let Some(support) = &it.support { { support::support(reader, support) } }
            { answer::answer(reader, it) }
            if let Some(progress) = &it.progress { { progress_part(reader, feed, progress) } }
            if let Some(next) = &it.next_step { { next_step(reader, next) } }
            { actions::actions(reader, it) }
            { updates::updates(reader, it) }
            if !it.corrections.is_empty() { { corrections(reader, &it.corrections) } }
        </>
    }
}

/// A part with its heading.
pub fn part(reader: &Reader, heading: Key, content: Html) -> Html {
    html! { <section class="part"><h4>{ reader.say(heading).to_owned() }</h4>{ content }</section> }
}

fn theme_words(reader: &Reader, feed: &Feed, theme: &Pick) -> Html {
    let said = label(reader, feed, Facet::Theme, theme);
    html! { <bdi lang={said.lang}>{ said.words.to_owned() }</bdi> }
}

fn progress_part(reader: &Reader, feed: &Feed, progress: &Progress) -> Html {
    let pick = Pick::Word(progress.state.as_str().to_owned());
    let words = label(reader, feed, Facet::Progress, &pick).words;
    let tone: Tone = labels::tone(Facet::Progress, &pick);
    let content = html! {
        <>
            <p>
                { tag(tone, words) }
                if let Some(as_of) = &progress.as_of {
                    <span class="hint">{ " " }{ reader.set(AS_OF, &[("date", date(reader, as_of))]) }</span>
                }
            </p>
            if let Some(summary) = &progress.summary { { block(reader, summary) } }
        </>
    };
    part(reader, PROGRESS_HEADING, content)
}

fn next_step(reader: &Reader, next: &NextStep) -> Html {
    let title = next.title.as_ref().filter(|it| !it.is_empty());
    let body = next.body.as_ref().filter(|it| !it.is_empty());
    if title.is_none() && body.is_none() && next.date.is_none() && next.url.is_none() {
        return Html::default();
    }
    let content = html! {
        <>
            if let Some(title) = title { { block(reader, title) } }
            if body.is_some() || next.date.is_some() {
                <p>
                    if let Some(body) = body { { inline(reader, body) } }
                    if body.is_some() && next.date.is_some() { { ", " } }
                    if let Some(date) = &next.date { { date_time(reader, date) } }
                </p>
            }
            if next.url.is_some() {
                <p>{ link(reader, next.url.as_ref(), Html::from(reader.say(NEXT_STEP_PAGE).to_owned())) }</p>
            }
        </>
    };
    part(reader, NEXT_STEP, content)
}

fn corrections(reader: &Reader, corrections: &[Correction]) -> Html {
    let one = |correction: &Correction| {
        html! {
            <li>
                if let Some(on) = &correction.date { <p class="hint">{ date(reader, on) }</p> }
                if let Some(text) = &correction.text { { block(reader, text) } }
            </li>
        }
    };
    part(
        reader,
        CORRECTIONS,
        html! { <ul class="entries">{ for corrections.iter().map(one) }</ul> },
    )
}
