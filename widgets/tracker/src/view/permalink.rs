//! The address of a recommendation, to follow and to copy.

use assembly_kit::page;
use yew::events::MouseEvent;
use yew::{Callback, Html, html};

use super::entry::EntryProps;
use super::screen::Act;
use crate::state::permalink::anchor;
use crate::texts::keys::*;

/// Finds the field with a link that the browser would not copy.
pub const FIELD_SELECTOR: &str = "[data-field=link]";

pub fn permalink(props: &EntryProps) -> Html {
    let EntryProps {
        data,
        reader,
        at,
        link,
        ..
    } = props;
    let Some(recommendation) = data.feed().recommendations.get(*at) else {
        return Html::default();
    };
    let follow = {
        let fragment = anchor(&recommendation.id);
        Callback::from(move |event: MouseEvent| {
            // The link leaves out filters, and following it would load the page anew.
            if page::is_plain(&event) {
                event.prevent_default();
                page::go_to(&fragment);
            }
        })
    };
    let copy = {
        let (act, at, link) = (props.act.clone(), *at, link.clone());
        let words = reader.say(LINK_COPIED).to_owned();
        Callback::from(move |_| {
            let act = act.clone();
            let words = words.clone();
            page::copy(&link, move |well| {
                act.dispatch(Act::Copied(at, well));
                if well {
                    act.dispatch(Act::Say(words.clone()));
                }
            });
        })
    };
    let id = format!("{}-link-{at}", props.prefix);
    html! {
        <div class="permalink">
            <a href={link.clone()} onclick={follow}>{ reader.say(PERMALINK).to_owned() }</a>
            if !props.still {
                <button type="button" class="plain" part="button" onclick={copy}>{ reader.say(COPY_LINK).to_owned() }</button>
            }
            if props.copied == Some(true) { <span class="hint">{ reader.say(LINK_COPIED).to_owned() }</span> }
            if props.copied == Some(false) {
                <p class="field field-wide">
                    <label for={id.clone()}>{ reader.say(LINK_TO_COPY).to_owned() }</label>
                    <input {id} data-field="link" type="text" readonly=true value={link.clone()} onfocus={|event| page::select_all(&event)} />
                </p>
            }
        </div>
    }
}
