//! Entries put where they belong: actions to their recommendation, questions to their page.

pub mod findings;
pub mod ids;
mod keys;
mod object;
pub mod theme;

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value as Json};

use crate::import::notes::Notes;
use crate::import::plain::quoted;
use crate::import::rows::entry::{Entry, Field};
use crate::import::rows::home::Home;
use crate::import::tree::keys::Keys;
use crate::import::tree::object::{append, get, set};
use crate::problem::Place;
use crate::tables::{Form, Table, table};

/// What belongs to what. The feed itself is the first node.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    keys: Keys,
}

/// A thing and what belongs to it.
#[derive(Debug)]
struct Node {
    entry: Entry,
    parent: Option<usize>,
    /// What belongs to it: the list, and the nodes in it.
    children: Vec<(&'static str, Vec<usize>)>,
}

/// The document, and where each of its parts was found.
#[derive(Debug)]
pub struct Document {
    /// The feed as JSON.
    pub json: Json,
    /// Cells and rows by path in the feed.
    pub places: HashMap<String, Place>,
    /// Paths in the feed of what stands in a cell that could not be read.
    pub unread: HashSet<String>,
    /// Its things by path.
    things: HashMap<String, Thing>,
}

/// A thing of the document.
#[derive(Debug)]
pub struct Thing {
    /// The table that it is a row of.
    pub table: &'static Table,
    /// Its row.
    pub place: Place,
    /// Where its fields would stand.
    pub home: Home,
}

impl Document {
    /// The thing to which a path leads, and the rest of the path within it.
    pub fn node(&self, path: &str) -> (Option<&Thing>, String) {
        let found = above(path).find_map(|above| Some((self.things.get(above)?, above.len())));
        let Some((thing, length)) = found else {
            return (None, path.to_owned());
        };
        let rest = path.get(length..).unwrap_or_default().trim_start_matches('.');
        (Some(thing), rest.to_owned())
    }

    /// Where a path leads, or what is above it.
    pub fn nearest(&self, path: &str) -> Option<Place> {
        above(path).find_map(|above| self.places.get(above)).cloned()
    }
}

/// A path and all that are above it: `a[1].b`, `a[1]`, `a`, and the document itself.
pub(super) fn above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| match path.rfind(['.', '[']) {
        Some(at) => path.get(..at),
        None if path.is_empty() => None,
        None => Some(""),
    })
}

impl Tree {
    /// A tree with nothing but the feed's own facts.
    pub fn new(facts: Entry) -> Self {
        let root = Node {
            entry: facts,
            parent: None,
            children: Vec::new(),
        };
        Self {
            nodes: vec![root],
            keys: Keys::default(),
        }
    }

    /// Puts in entries of one table, whose own tables must be in already.
    pub fn grow(&mut self, entries: Vec<Entry>, notes: &mut Notes) {
        for entry in entries {
            let table = entry.table;
            let owner = match (table.form, table.of) {
                (Form::Documents, _) => self.document_owner(&entry),
                (_, None) => Ok((0, table.list)),
                (_, Some(of)) => self.owner(of, &entry).map(|owner| (owner, table.list)),
            };
            match owner {
                Ok((owner, list)) => self.put(owner, list, entry),
                Err((place, message)) => notes.error(place, "belongs-to-nothing", message),
            }
        }
    }

    fn put(&mut self, parent: usize, list: &'static str, mut entry: Entry) {
        let place = self.nodes.len();
        let below = std::mem::take(&mut entry.below);
        self.keys.add(&entry, place);
        self.nodes.push(Node {
            entry,
            parent: Some(parent),
            children: Vec::new(),
        });
        let Some(parent) = self.nodes.get_mut(parent) else {
            return;
        };
        match parent.children.iter_mut().find(|(known, _)| *known == list) {
            Some((_, children)) => children.push(place),
            None => parent.children.push((list, vec![place])),
        }
        for entry in below {
            self.put(place, entry.table.list, entry);
        }
    }

    /// The node of a table that an entry names; where it names none, the only one there is.
    fn owner(&mut self, of: &'static str, entry: &Entry) -> Result<usize, (Place, String)> {
        let named: Vec<(&str, &str, &Field)> = entry
            .names
            .iter()
            .filter_map(|field| Some((field.path.strip_prefix('@')?, field.value.as_str()?, field)))
            .collect();
        let direct = named.iter().find(|(table, ..)| *table == of);
        let mut candidates = match direct {
            Some((_, written, _)) => self.keys.find(of, written),
            None => self.keys.all(of).to_vec(),
        };
        for (table, written, _) in named.iter().filter(|(table, ..)| *table != of) {
            let wanted = self.keys.find(table, written);
            candidates.retain(|node| self.ancestors(*node).any(|above| wanted.contains(&above)));
        }
        match (candidates.as_slice(), named.last()) {
            ([one], _) => Ok(*one),
            ([], None) if self.keys.all(of).is_empty() => self.implied(of, entry),
            ([], Some((name, written, field))) => {
                let message = format!(
                    "is {}, but no row of {} has that id, number or title",
                    quoted(written),
                    self.sheet(name)
                );
                Err((field.place.clone(), message))
            }
            (several, _) => {
                let place = named
                    .last()
                    .map_or_else(|| entry.place.clone(), |(_, _, field)| field.place.clone());
                Err((
                    place,
                    format!(
                        "may belong to any of {} rows of {}; say to which, by its id",
                        several.len(),
                        self.sheet(of)
                    ),
                ))
            }
        }
    }

    /// What councils leave out because there is only one of it: the phase of all sessions, the page of all questions.
    fn implied(&mut self, of: &'static str, entry: &Entry) -> Result<usize, (Place, String)> {
        let missing = || {
            (
                entry.place.clone(),
                format!(
                    "belongs to no row of the sheet {}, which is empty or missing",
                    sheet_of(of)
                ),
            )
        };
        let table = table(of)
            .filter(|_| ["phases", "pages"].contains(&of))
            .ok_or_else(missing)?;
        let owner = match table.of {
            Some(above) => self.owner(above, entry)?,
            None => 0,
        };
        let mut fields = vec![Field {
            path: "id",
            value: Json::from(of),
            place: entry.place.clone(),
        }];
        if let Place::Row(sheet, _) = &entry.place {
            fields.push(Field {
                path: "title",
                value: Json::from(sheet.as_str()),
                place: entry.place.clone(),
            });
        }
        let mut made = Entry::new(table, entry.place.clone());
        made.fields = fields;
        self.put(owner, table.list, made);
        Ok(self.nodes.len() - 1)
    }

    /// Where a document belongs, by what it says it belongs to.
    fn document_owner(&self, entry: &Entry) -> Result<(usize, &'static str), (Place, String)> {
        let named = |path: &str| entry.names.iter().find(|field| field.path == path);
        let which = named("@which");
        let kind = named("@of")
            .and_then(|field| field.value.as_str())
            .unwrap_or("assembly");
        let (table, list) = match kind {
            "phase" => ("phases", "documents"),
            "session" => ("sessions", "documents"),
            "answer" => ("recommendations", "response.documents"),
            "update" => ("updates", "documents"),
            "outcome" => ("consultations", "outcome.documents"),
            _ => return Ok((0, "documents")),
        };
        let place = which.map_or_else(|| entry.place.clone(), |field| field.place.clone());
        let written = which.and_then(|field| field.value.as_str()).unwrap_or_default();
        let found = match written {
            "" => self.keys.all(table).to_vec(),
            _ => self.keys.find(table, written),
        };
        let found = match (found.as_slice(), written.rsplit_once('/')) {
            // An update without an id is the how-manieth of its recommendation: `r1 / 2`.
            ([], Some((owner, number))) if table == "updates" => {
                self.update(owner, number).into_iter().collect()
            }
            _ => found,
        };
        match found.as_slice() {
            [one] => Ok((*one, list)),
            [] => Err((
                place,
                format!(
                    "is {}, but no row of {} has that id, number or title",
                    quoted(written),
                    self.sheet(table)
                ),
            )),
            several => Err((
                place,
                format!(
                    "may belong to any of {} rows of {}; say to which, by its id",
                    several.len(),
                    self.sheet(table)
                ),
            )),
        }
    }

    fn update(&self, owner: &str, number: &str) -> Option<usize> {
        let owner = *self.keys.find("recommendations", owner.trim()).first()?;
        let (_, updates) = self
            .nodes
            .get(owner)?
            .children
            .iter()
            .find(|(list, _)| *list == "updates")?;
        updates
            .get(number.trim().parse::<usize>().ok()?.checked_sub(1)?)
            .copied()
    }

    /// The sheet where a table's rows stand; where there are none, as the template calls it.
    fn sheet(&self, table: &str) -> String {
        let first = self
            .keys
            .all(table)
            .first()
            .and_then(|node| self.nodes.get(*node));
        match first.map(|node| &node.entry.place) {
            Some(Place::Row(sheet, _)) => format!("the sheet {sheet}"),
            _ => format!("the sheet {}", sheet_of(table)),
        }
    }

    fn ancestors(&self, node: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(node), |node| self.nodes.get(*node)?.parent)
    }

    /// The document.
    pub fn document(&self) -> Document {
        let mut document = Document {
            json: Json::Null,
            places: HashMap::new(),
            things: HashMap::new(),
            unread: HashSet::new(),
        };
        document.json = self.json(0, "", &mut document);
        document
    }

    fn json(&self, node: usize, path: &str, document: &mut Document) -> Json {
        let mut object = Map::new();
        let Some(node) = self.nodes.get(node) else {
            return Json::Null;
        };
        let Entry {
            table, place, home, ..
        } = &node.entry;
        let thing = Thing {
            table,
            place: place.clone(),
            home: home.clone(),
        };
        document.things.insert(path.to_owned(), thing);
        document.places.insert(path.to_owned(), place.clone());
        let unread = node.entry.unread.iter();
        document
            .unread
            .extend(unread.map(|field| steps(path, field).pop().unwrap_or_default()));
        for field in &node.entry.fields {
            note_place(path, field.path, &field.place, &mut document.places);
            set(&mut object, field.path, field.value.clone());
        }
        for (list, children) in &node.children {
            if *list == "counts" {
                let counts = children.iter().filter_map(|child| {
                    let entry = &self.nodes.get(*child)?.entry;
                    let count = entry.fields.iter().find(|field| field.path == "count")?;
                    Some((entry.words("value")?.to_owned(), count.value.clone()))
                });
                object.insert((*list).to_owned(), Json::Object(counts.collect()));
                continue;
            }
            let before = get(&object, list).and_then(Json::as_array).map_or(0, Vec::len);
            let below: Vec<Json> = children
                .iter()
                .enumerate()
                .map(|(index, child)| {
                    self.json(
                        *child,
                        &format!("{}[{}]", within(path, list), before + index),
                        document,
                    )
                })
                .collect();
            append(&mut object, list, below);
        }
        Json::Object(object)
    }
}

/// What the template calls a table's sheet.
pub fn sheet_of(name: &str) -> String {
    let words = crate::wording::of("en").and_then(|wording| wording.table(name));
    words.map_or(name, |words| words.name.as_str()).to_owned()
}

fn within(path: &str, field: &str) -> String {
    if path.is_empty() {
        field.to_owned()
    } else {
        format!("{path}.{field}")
    }
}

/// `actions.0.due` as feeds name places, step by step: `actions`, `actions[0]`, `actions[0].due`.
fn steps(path: &str, field: &str) -> Vec<String> {
    let mut at = path.to_owned();
    let step = |step: &str| {
        at = match step.parse::<usize>() {
            Ok(index) => format!("{at}[{index}]"),
            Err(_) => within(&at, step),
        };
        at.clone()
    };
    field.split('.').map(step).collect()
}

fn note_place(path: &str, field: &str, place: &Place, places: &mut HashMap<String, Place>) {
    let steps = steps(path, field);
    for at in &steps {
        // Of a part of a thing, the first cell that says something of it.
        places.entry(at.clone()).or_insert_with(|| place.clone());
    }
    if let Some(at) = steps.last() {
        places.insert(at.clone(), place.clone());
    }
}
