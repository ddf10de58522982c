//! Who does what by when.

use assembly_feed::Recommendation;
use assembly_feed::recommendation::{Action, Owner};
use assembly_kit::{Reader, block, date, inline};
use yew::{Html, html};

use super::details::part;
use super::foot::contact_links;
use crate::state::actions::{self, ActionState};
use crate::texts::keys::*;

pub fn actions(reader: &Reader, recommendation: &Recommendation) -> Html {
    if recommendation.actions.is_empty() {
        return Html::default();
    }
    let actions = actions::actions(recommendation, reader.today());
    let list = html! { <ul class="entries">{ for actions.into_iter().map(|(it, state)| action(reader, it, state)) }</ul> };
    part(reader, ACTIONS, list)
}

fn action(reader: &Reader, action: &Action, state: ActionState) -> Html {
    let state = match state {
        ActionState::Done(on) => Some(reader.set(ACTION_DONE, &[("date", date(reader, &on))])),
        ActionState::Due(due) => Some(reader.set(ACTION_DUE, &[("date", date(reader, &due))])),
        ActionState::Overdue { due, days } => {
            let late = reader.count(DAYS_OVERDUE, usize::try_from(days).unwrap_or_default());
            let late = html! { <strong>{ late }</strong> };
            Some(reader.set(ACTION_OVERDUE, &[("date", date(reader, &due)), ("days", late)]))
        }
        ActionState::Open => None,
    };
    html! {
        <li>
            if let Some(title) = &action.title { { block(reader, title) } }
            if let Some(owner) = &action.owner { { responsible(reader, owner) } }
            if let Some(state) = state { <p>{ state }</p> }
        </li>
    }
}

fn responsible(reader: &Reader, owner: &Owner) -> Html {
    let post = owner
        .post
        .as_ref()
        .filter(|it| !it.is_empty())
        .map(|it| inline(reader, it));
    let body = owner
        .body
        .as_ref()
        .filter(|it| !it.is_empty())
        .map(|it| inline(reader, it));
    let name = match (post, body) {
        (Some(post), Some(body)) => Some(reader.set(ACTION_OWNER_OF, &[("post", post), ("body", body)])),
        (post, body) => post.or(body),
    };
    html! {
        <>
            if let Some(name) = name { <p>{ reader.set(ACTION_OWNER, &[("owner", name)]) }</p> }
            if let Some(contact) = &owner.contact { { contact_links(reader, contact) } }
        </>
    }
}
