//! Who does what by when.

use assembly_feed::Recommendation;
use assembly_feed::recommendation::{Action, Owner};
use assembly_kit::{Node, Reader, block, date, el, inline, nothing};

use crate::state::actions::{self, ActionState};
use crate::texts::keys::*;
use assembly_kit::contact_links;
use assembly_kit::keys::LENGTH_OVERDUE;
use assembly_kit::parts::{part, some};
use assembly_kit::strong_length;

pub fn actions(reader: &Reader, recommendation: &Recommendation) -> Node {
    if recommendation.actions.is_empty() {
        return nothing();
    }
    let mut list = el("ul").class("entries");
    for (it, state) in actions::actions(recommendation, reader.today()) {
        list = list.add(action(reader, it, state));
    }
    part(reader, ACTIONS).add(list)
}

fn action(reader: &Reader, action: &Action, state: ActionState) -> Node {
    let mut item = el("li");
    if let Some(title) = &action.title {
        item = item.add(block(reader, title));
    }
    if let Some(owner) = &action.owner {
        item = responsible(reader, owner, item);
    }
    let state = match state {
        ActionState::Done(on) => reader.set(ACTION_DONE, &[("date", date(reader, &on))]),
        ActionState::Due(due) => reader.set(ACTION_DUE, &[("date", date(reader, &due))]),
        ActionState::Overdue { due, days } => {
            let late = strong_length(reader, LENGTH_OVERDUE, days);
            reader.set(ACTION_OVERDUE, &[("date", date(reader, &due)), ("length", late)])
        }
        ActionState::Open => return item,
    };
    item.add(el("p").add(state))
}

fn responsible(reader: &Reader, owner: &Owner, mut item: Node) -> Node {
    let post = some(&owner.post).map(|it| inline(reader, it));
    let body = some(&owner.body).map(|it| inline(reader, it));
    let name = match (post, body) {
        (Some(post), Some(body)) => Some(reader.set(ACTION_OWNER_OF, &[("post", post), ("body", body)])),
        (post, body) => post.or(body),
    };
    if let Some(name) = name {
        item = item.add(el("p").add(reader.set(ACTION_OWNER, &[("owner", name)])));
    }
    if let Some(contact) = &owner.contact {
        item = item.add(contact_links(reader, contact));
    }
    item
}
