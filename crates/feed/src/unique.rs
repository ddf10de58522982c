//! Ids that are used twice.

use crate::document::Feed;
use crate::reader::{Reader, quoted};
use crate::sorting::by_key;
use crate::value::Id;

/// Gives a free id to every later item that has the id of an earlier one of its kind, so that both can be shown
/// and found. Pages and questions count within their consultation, as submissions do.
pub(crate) fn mend(feed: &mut Feed, reader: &mut Reader) {
    let mut ids = Ids::of("themes");
    for theme in &mut feed.themes {
        ids.push(&mut theme.id);
    }
    ids.mend(reader);
    let mut ids = Ids::of("phases");
    for phase in &mut feed.phases {
        ids.push(&mut phase.id);
    }
    ids.mend(reader);
    let mut ids = Ids::of("recommendations");
    for recommendation in &mut feed.recommendations {
        ids.push(&mut recommendation.id);
    }
    ids.mend(reader);
    let mut ids = Ids::of("consultations");
    for consultation in &mut feed.consultations {
        ids.push(&mut consultation.id);
    }
    ids.mend(reader);
    if let Some(impact) = &mut feed.impact {
        let mut ids = Ids::of("impact.indicators");
        for indicator in &mut impact.indicators {
            ids.push(&mut indicator.id);
        }
        ids.mend(reader);
    }
    let mut ids = Ids::default();
    for (index, phase) in feed.phases.iter_mut().enumerate() {
        ids.list(format!("{}.sessions", reader.places.item("phases", index)));
        for session in &mut phase.sessions {
            ids.push(&mut session.id);
        }
    }
    ids.mend(reader);
    for (index, consultation) in feed.consultations.iter_mut().enumerate() {
        let pages = format!("{}.pages", reader.places.item("consultations", index));
        let mut ids = Ids::of(&pages);
        for page in &mut consultation.pages {
            ids.push(&mut page.id);
        }
        ids.mend(reader);
        let mut ids = Ids::default();
        for (index, page) in consultation.pages.iter_mut().enumerate() {
            ids.list(format!("{}.questions", reader.places.item(&pages, index)));
            for question in &mut page.questions {
                ids.push(&mut question.id);
            }
        }
        ids.mend(reader);
    }
}

/// Ids among which each may stand once.
#[derive(Default)]
struct Ids<'a> {
    /// The lists that they stand in.
    lists: Vec<String>,
    /// How many there are in the last list.
    last: usize,
    entries: Vec<Entry<'a>>,
}

/// An id, and where it stands: in which list, counted from 1, and at which place there.
struct Entry<'a> {
    id: &'a mut Id,
    list: usize,
    place: usize,
}

impl<'a> Ids<'a> {
    fn of(list: &str) -> Self {
        let mut ids = Self::default();
        ids.list(list.to_owned());
        ids
    }

    /// What follows stands in the list at this path.
    fn list(&mut self, path: String) {
        self.lists.push(path);
        self.last = 0;
    }

    fn push(&mut self, id: &'a mut Id) {
        self.entries.push(Entry {
            id,
            list: self.lists.len(),
            place: self.last,
        });
        self.last += 1;
    }

    fn mend(self, reader: &mut Reader) {
        let Self { lists, entries, .. } = self;
        let order = by_key(&entries, &|one, other| one.id.cmp(&other.id));
        let id = |place: &usize| entries.get(*place).map_or("", |entry| &**entry.id);
        let mut free: Vec<String> = Vec::new();
        free.resize_with(entries.len(), String::new);
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
                *free = name;
            }
        }
        // In the order of the document, for the findings.
        for (entry, free) in entries.into_iter().zip(free) {
            let Some(list) = lists.get(entry.list - 1).filter(|_| !free.is_empty()) else {
                continue;
            };
            let path = format!("{}.id", reader.places.item(list, entry.place));
            let message = format!(
                "is {}, as an earlier one; here it is called {free}",
                quoted(entry.id)
            );
            reader.error_at(path, "id-duplicate", message);
            *entry.id = Id(free);
        }
    }
}
