//! Who does what by when.

use assembly_feed::Recommendation;
use assembly_feed::recommendation::{Action, Owner};
use assembly_kit::{Element, Reader, block, date, el, inline};
use yew::Html;

use super::details::{part, some};
use super::foot::contact_links;
use super::promise::strong_days;
use crate::state::actions::{self, ActionState};
use crate::texts::keys::*;

pub fn actions(reader: &Reader, recommendation: &Recommendation, into: &mut Element) {
    if recommendation.actions.is_empty() {
        return;
    }
    let mut list = el("ul");
    list.class("entries");
    for (it, state) in actions::actions(recommendation, reader.today()) {
        list.add(action(reader, it, state));
    }
    into.add(part(reader, ACTIONS).add(list.done()).done());
}

fn action(reader: &Reader, action: &Action, state: ActionState) -> Html {
    let mut item = el("li");
    if let Some(title) = &action.title {
        item.add(block(reader, title));
    }
    if let Some(owner) = &action.owner {
        responsible(reader, owner, &mut item);
    }
    let state = match state {
        ActionState::Done(on) => reader.set(ACTION_DONE, &[("date", date(reader, &on))]),
        ActionState::Due(due) => reader.set(ACTION_DUE, &[("date", date(reader, &due))]),
        ActionState::Overdue { due, days } => {
            let late = strong_days(reader, DAYS_OVERDUE, days);
            reader.set(ACTION_OVERDUE, &[("date", date(reader, &due)), ("days", late)])
        }
        ActionState::Open => return item.done(),
    };
    item.add(el("p").add(state).done()).done()
}

fn responsible(reader: &Reader, owner: &Owner, item: &mut Element) {
    let post = some(&owner.post).map(|it| inline(reader, it));
    let body = some(&owner.body).map(|it| inline(reader, it));
    let name = match (post, body) {
        (Some(post), Some(body)) => Some(reader.set(ACTION_OWNER_OF, &[("post", post), ("body", body)])),
        (post, body) => post.or(body),
    };
    if let Some(name) = name {
        item.add(el("p").add(reader.set(ACTION_OWNER, &[("owner", name)])).done());
    }
    if let Some(contact) = &owner.contact {
        item.add(contact_links(reader, contact));
    }
}
