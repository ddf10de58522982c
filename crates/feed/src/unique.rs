//! Ids that are used twice.

use std::rc::Rc;

use crate::document::Feed;
use crate::reader::{Reader, quoted};
use crate::sorting::by_key;
use crate::value::Id;

/// An id with the list it stands in, and its place there.
type Entry<'a> = (&'a mut Id, Rc<str>, usize);

/// Gives a free id to every later item that has the id of an earlier one of its kind, so that both can be shown
/// and found. Pages and questions count within their consultation, as submissions do.
pub(crate) fn mend(feed: &mut Feed, reader: &mut Reader) {
    mend_ids(entries(&mut feed.themes, "themes", |theme| &mut theme.id), reader);
    mend_ids(entries(&mut feed.phases, "phases", |phase| &mut phase.id), reader);
    mend_ids(
        entries(&mut feed.recommendations, "recommendations", |item| &mut item.id),
        reader,
    );
    mend_ids(
        entries(&mut feed.consultations, "consultations", |item| &mut item.id),
        reader,
    );
    if let Some(impact) = &mut feed.impact {
        mend_ids(
            entries(&mut impact.indicators, "impact.indicators", |item| &mut item.id),
            reader,
        );
    }
    let mut sessions = Vec::new();
    for (index, phase) in feed.phases.iter_mut().enumerate() {
        let list = format!("{}.sessions", reader.places.item("phases", index));
        sessions.extend(entries(&mut phase.sessions, &list, |session| &mut session.id));
    }
    mend_ids(sessions, reader);
    for (index, consultation) in feed.consultations.iter_mut().enumerate() {
        let pages = format!("{}.pages", reader.places.item("consultations", index));
        mend_ids(
            entries(&mut consultation.pages, &pages, |page| &mut page.id),
            reader,
        );
        let mut questions = Vec::new();
        for (index, page) in consultation.pages.iter_mut().enumerate() {
            let list = format!("{}.questions", reader.places.item(&pages, index));
            questions.extend(entries(&mut page.questions, &list, |question| &mut question.id));
        }
        mend_ids(questions, reader);
    }
}

fn entries<'a, T>(items: &'a mut [T], list: &str, id: fn(&mut T) -> &mut Id) -> Vec<Entry<'a>> {
    let list: Rc<str> = list.into();
    items
        .iter_mut()
        .enumerate()
        .map(|(index, item)| (id(item), Rc::clone(&list), index))
        .collect()
}

fn mend_ids(entries: Vec<Entry>, reader: &mut Reader) {
    let order = by_key(&entries, &|one, other| one.0.cmp(&other.0));
    let id = |place: &usize| entries.get(*place).map_or("", |entry| &**entry.0);
    let mut free: Vec<Option<String>> = Vec::new();
    free.resize(entries.len(), None);
    let mut number = 1_u64;
    for (first, second) in order.iter().zip(order.iter().skip(1)) {
        if id(first) != id(second) {
            number = 1;
            continue;
        }
        let mut name;
        loop {
            number += 1;
            name = format!("{}-{number}", id(second));
            let place = order.partition_point(|place| id(place) < name.as_str());
            if order.get(place).is_none_or(|place| id(place) != name) {
                break;
            }
        }
        if let Some(free) = free.get_mut(*second) {
            *free = Some(name);
        }
    }
    // In the order of the document, for the findings.
    for ((id, list, index), free) in entries.into_iter().zip(free) {
        let Some(free) = free else { continue };
        let path = format!("{}.id", reader.places.item(&list, index));
        let message = format!("is {}, as an earlier one; here it is called {free}", quoted(id));
        reader.error_at(path, "id-duplicate", message);
        *id = Id(free);
    }
}
