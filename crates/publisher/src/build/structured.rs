//! What search engines read: the sessions as events, and who commissioned the assembly (schema.org, as JSON-LD).

use std::collections::BTreeMap;

use assembly_feed::Feed;
use assembly_feed::schedule::Session;
use assembly_kit::parts::some;
use assembly_kit::texts::unmarked;
use assembly_kit::{Node, Reader, address, el};
use assembly_timeline::state::going::{Going, going};
use serde_json::{Value, json};

use super::address::is_nowhere;
use super::site::{Site, line};
use super::subject::Subject;

/// What stands in the head of the page about a subject.
pub fn script(site: &Site, subject: &Subject, reader: &Reader) -> Node {
    let feed = site.feed();
    let mut graph = vec![body(reader, feed)];
    if *subject == Subject::Timeline {
        let sessions = feed.phases.iter().flat_map(|phase| &phase.sessions);
        graph.extend(sessions.filter_map(|session| event(reader, feed, session)));
    }
    let json = json!({ "@context": "https://schema.org", "@graph": graph });
    el("script")
        .fix("type", "application/ld+json")
        .say(&safe(&json.to_string()))
}

/// JSON in which nothing can end the element that it stands in, nor begin a comment there.
fn safe(json: &str) -> String {
    let mut safe = String::new();
    for letter in unmarked(json).chars() {
        match letter {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            letter => safe.push(letter),
        }
    }
    safe
}

fn body(reader: &Reader, feed: &Feed) -> Value {
    let body = &feed.commissioning_body;
    let mut it = object("GovernmentOrganization");
    put(&mut it, "name", line(reader, &body.name));
    let url = body.url.as_ref().and_then(|url| address(reader, url));
    put(
        &mut it,
        "url",
        url.filter(|url| !is_nowhere(url)).unwrap_or_default(),
    );
    put(&mut it, "identifier", body.code.clone().unwrap_or_default());
    whole(it)
}

/// A session, if its date is known or was.
fn event(reader: &Reader, feed: &Feed, session: &Session) -> Option<Value> {
    let start = session.start.or(session.previous_start)?;
    let mut it = object("Event");
    let assembly = line(reader, &feed.title);
    let name = some(&session.title).map(|title| line(reader, title));
    let name = name.map_or(assembly.clone(), |name| [&name, " (", &assembly, ")"].concat());
    put(&mut it, "name", name);
    let summary = some(&session.summary).map(|summary| line(reader, summary));
    put(&mut it, "description", summary.unwrap_or_default());
    put(&mut it, "startDate", start.to_string());
    if let (Some(end), Some(_)) = (session.end, session.start) {
        put(&mut it, "endDate", end.to_string());
    }
    let (status, before) = match going(session) {
        Going::Cancelled => ("EventCancelled", None),
        Going::NoNewDate { .. } | Going::Unclear => ("EventPostponed", None),
        Going::Moved { from } => ("EventRescheduled", Some(from)),
        _ => ("EventScheduled", None),
    };
    put(&mut it, "eventStatus", ["https://schema.org/", status].concat());
    put(
        &mut it,
        "previousStartDate",
        before.map(|date| date.to_string()).unwrap_or_default(),
    );
    place(&mut it, reader, session);
    it.insert("organizer".to_owned(), body(reader, feed));
    Some(whole(it))
}

/// Where it is: in a room, online, or both.
fn place(it: &mut Thing, reader: &Reader, session: &Session) {
    let mut places = Vec::new();
    if let Some(venue) = some(&session.venue) {
        let mut room = object("Place");
        put(&mut room, "name", line(reader, venue));
        put(&mut room, "address", line(reader, venue));
        places.push(whole(room));
    }
    let online = session.online.as_ref().and_then(|url| address(reader, url));
    let in_room = !places.is_empty();
    if let Some(url) = online.filter(|url| !is_nowhere(url)) {
        let mut online = object("VirtualLocation");
        put(&mut online, "url", url);
        places.push(whole(online));
    }
    let mode = match (in_room, places.len()) {
        (_, 0) => return,
        (true, 1) => "OfflineEventAttendanceMode",
        (true, _) => "MixedEventAttendanceMode",
        (false, _) => "OnlineEventAttendanceMode",
    };
    put(it, "eventAttendanceMode", ["https://schema.org/", mode].concat());
    let location = match places.len() {
        1 => places.remove(0),
        _ => Value::Array(places),
    };
    it.insert("location".to_owned(), location);
}

/// By name, so that the order does not hang on how serde_json was built.
type Thing = BTreeMap<String, Value>;

fn whole(thing: Thing) -> Value {
    Value::Object(thing.into_iter().collect())
}

fn object(kind: &str) -> Thing {
    let mut object = Thing::new();
    put(&mut object, "@type", kind.to_owned());
    object
}

fn put(object: &mut Thing, name: &str, value: String) {
    if !value.is_empty() {
        object.insert(name.to_owned(), Value::String(value));
    }
}
