//! The formal answer: decision, who took it and when, why, and what was agreed beside what was asked.

use assembly_feed::Recommendation;
use assembly_kit::{Reader, Tone, block, date, documents, inline, notice};
use yew::{Html, html};

use super::details::part;
use crate::state::story::{asked_and_agreed, explanation_missing};
use crate::texts::keys::*;

pub fn answer(reader: &Reader, recommendation: &Recommendation) -> Html {
    let Some(response) = &recommendation.response else {
        return Html::default();
    };
    let both = asked_and_agreed(recommendation);
    let by = response.decided_by.as_ref().filter(|it| !it.is_empty());
    let explanation = response.explanation.as_ref().filter(|it| !it.is_empty());
    let agreed = response
        .agreed_text
        .as_ref()
        .filter(|it| both.is_none() && !it.is_empty());
    let missing = explanation_missing(recommendation);
    if by.is_none()
        && response.decided_on.is_none()
        && explanation.is_none()
        && agreed.is_none()
        && both.is_none()
        && response.documents.is_empty()
        && !missing
    {
        return Html::default();
    }
    let content = html! {
        <>
            if by.is_some() || response.decided_on.is_some() {
                <dl class="facts">
                    if let Some(by) = by { <div><dt>{ reader.say(DECIDED_BY).to_owned() }</dt><dd>{ inline(reader, by) }</dd></div> }
                    if let Some(on) = &response.decided_on {
                        <div><dt>{ reader.say(DECIDED_ON).to_owned() }</dt><dd>{ date(reader, on) }</dd></div>
                    }
                </dl>
            }
            if let Some((asked, agreed)) = both {
                <div class="both" part="both">
                    <div><h5>{ reader.say(ASKED).to_owned() }</h5>{ block(reader, asked) }</div>
                    <div><h5>{ reader.say(AGREED).to_owned() }</h5>{ block(reader, agreed) }</div>
                </div>
            }
            if let Some(agreed) = agreed { <h5>{ reader.say(AGREED).to_owned() }</h5>{ block(reader, agreed) } }
            if let Some(explanation) = explanation { <h5>{ reader.say(EXPLANATION).to_owned() }</h5>{ block(reader, explanation) } }
            if missing {
                <h5>{ reader.say(EXPLANATION).to_owned() }</h5>
                { notice(Tone::Bad, html! { <p>{ reader.say(NO_EXPLANATION).to_owned() }</p> }) }
            }
            if !response.documents.is_empty() {
                <h5>{ reader.say(DOCUMENTS).to_owned() }</h5>
                { documents(reader, &response.documents) }
            }
        </>
    };
    part(reader, ANSWER, content)
}
