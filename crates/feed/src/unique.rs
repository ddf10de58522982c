//! Ids that are used twice.

use crate::document::Feed;
use crate::reader::{Reader, quoted};
use crate::sorting::by_key;
use crate::value::Id;

/// Gives a free id to every later item that has the id of an earlier one of its kind, so that both can be shown
/// and found. Pages and questions count within their consultation, as submissions do.
pub(crate) fn mend(feed: &mut Feed, reader: &mut Reader) {
    Ids::of("themes", &mut feed.themes.iter_mut().map(|it| &mut it.id)).mend(reader);
    Ids::of("phases", &mut feed.phases.iter_mut().map(|it| &mut it.id)).mend(reader);
    Ids::of(
        "recommendations",
        &mut feed.recommendations.iter_mut().map(|it| &mut it.id),
    )
    .mend(reader);
    Ids::of(
        "consultations",
        &mut feed.consultations.iter_mut().map(|it| &mut it.id),
    )
    .mend(reader);
    if let Some(impact) = &mut feed.impact {
        Ids::of(
            "impact.indicators",
            &mut impact.indicators.iter_mut().map(|it| &mut it.id),
        )
        .mend(reader);
    }
    let mut ids = Ids::default();
    for (index, phase) in feed.phases.iter_mut().enumerate() {
        let path = format!("{}.sessions", reader.places.item("phases", index));
        ids.list(path, &mut phase.sessions.iter_mut().map(|it| &mut it.id));
    }
    ids.mend(reader);
    for (index, consultation) in feed.consultations.iter_mut().enumerate() {
        let pages = format!("{}.pages", reader.places.item("consultations", index));
        Ids::of(&pages, &mut consultation.pages.iter_mut().map(|it| &mut it.id)).mend(reader);
        let mut ids = Ids::default();
        for (index, page) in consultation.pages.iter_mut().enumerate() {
            let path = format!("{}.questions", reader.places.item(&pages, index));
            ids.list(path, &mut page.questions.iter_mut().map(|it| &mut it.id));
        }
        ids.mend(reader);
    }
}

/// Ids among which each may stand once.
#[derive(Default)]
struct Ids<'a> {
    /// The lists that they stand in.
    lists: Vec<String>,
    entries: Vec<Entry<'a>>,
}

/// An id, and where it stands: in which list, and at which place there.
struct Entry<'a> {
    id: &'a mut Id,
    list: usize,
    place: usize,
}

impl<'a> Ids<'a> {
    fn of(list: &str, ids: &mut dyn Iterator<Item = &'a mut Id>) -> Self {
        let mut all = Self::default();
        all.list(list.to_owned(), ids);
        all
    }

    /// Adds those of the list at this path.
    fn list(&mut self, path: String, ids: &mut dyn Iterator<Item = &'a mut Id>) {
        let list = self.lists.len();
        self.lists.push(path);
        for (place, id) in ids.enumerate() {
            self.entries.push(Entry { id, list, place });
        }
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
            let Some(list) = lists.get(entry.list).filter(|_| !free.is_empty()) else {
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
