//! The things of a feed that are rows of a table, with the names of what they belong to.

use serde_json::{Value as Json, json};

use crate::export::cell::at;
use crate::tables::{Form, Table, table};

/// A thing, and how its row names those that it belongs to: by the path of the column.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What stands in columns that name other rows.
    pub names: Vec<(&'static str, String)>,
    /// The thing.
    pub value: Json,
}

/// Every row of a table, in the feed's order.
pub fn rows(table: &'static Table, feed: &Json) -> Vec<Placed> {
    match table.form {
        Form::Documents => documents(feed),
        Form::Facts => Vec::new(),
        Form::Rows | Form::Counts => {
            let Some(owners) = table.of else {
                return list(feed, table.list)
                    .map(|value| Placed {
                        names: Vec::new(),
                        value: value.clone(),
                    })
                    .collect();
            };
            let owners = super::rows::owners(owners, feed);
            owners
                .into_iter()
                .flat_map(|(chain, owner)| below(table, &chain, &owner))
                .collect()
        }
    }
}

/// A chain of owners, from the outermost on: the table and what the row is called.
type Chain = Vec<(&'static str, String)>;

/// The rows of a table that others belong to, each with its chain, itself last.
fn owners(name: &'static str, feed: &Json) -> Vec<(Chain, Json)> {
    let Some(table) = table(name) else {
        return Vec::new();
    };
    let above = match table.of {
        Some(of) => owners(of, feed),
        None => vec![(Vec::new(), feed.clone())],
    };
    above
        .into_iter()
        .flat_map(|(chain, owner)| {
            let rows = list(&owner, table.list).cloned().collect::<Vec<_>>();
            rows.into_iter().map(move |row| {
                let mut chain = chain.clone();
                chain.push((table.name, called(&row)));
                (chain, row)
            })
        })
        .collect()
}

fn below(table: &'static Table, chain: &Chain, owner: &Json) -> Vec<Placed> {
    let names = table.columns.iter().filter_map(|column| {
        let wanted = column.path.strip_prefix('@')?;
        let (_, name) = chain.iter().find(|(known, _)| *known == wanted)?;
        Some((column.path, name.clone()))
    });
    let names: Vec<(&'static str, String)> = names.collect();
    let row = |value| Placed {
        names: names.clone(),
        value,
    };
    match table.form {
        Form::Counts => {
            let counts = at(owner, table.list).and_then(Json::as_object);
            counts
                .into_iter()
                .flatten()
                .map(|(value, count)| row(json!({ "value": value, "count": count })))
                .collect()
        }
        _ => list(owner, table.list).map(|value| row(value.clone())).collect(),
    }
}

/// By what others name it.
fn called(row: &Json) -> String {
    let name = row.get("id").or_else(|| row.get("question"));
    name.and_then(Json::as_str).unwrap_or_default().to_owned()
}

fn list<'a>(owner: &'a Json, path: &str) -> impl Iterator<Item = &'a Json> + use<'a> {
    at(owner, path).and_then(Json::as_array).into_iter().flatten()
}

/// Documents of the assembly, then of everything else that has some.
fn documents(feed: &Json) -> Vec<Placed> {
    let mut found = Vec::new();
    let mut add = |owner: &Json, path: &str, of: &str, which: &str| {
        for value in list(owner, path) {
            let names = vec![("@of", of.to_owned()), ("@which", which.to_owned())];
            found.push(Placed {
                names,
                value: value.clone(),
            });
        }
    };
    add(feed, "documents", "assembly", "");
    for phase in list(feed, "phases") {
        add(phase, "documents", "phase", &called(phase));
        for session in list(phase, "sessions") {
            add(session, "documents", "session", &called(session));
        }
    }
    for recommendation in list(feed, "recommendations") {
        let id = called(recommendation);
        add(recommendation, "response.documents", "answer", &id);
        for (number, update) in (1..).zip(list(recommendation, "updates")) {
            let which = match called(update) {
                name if name.is_empty() => format!("{id} / {number}"),
                name => name,
            };
            add(update, "documents", "update", &which);
        }
    }
    for consultation in list(feed, "consultations") {
        add(
            consultation,
            "outcome.documents",
            "outcome",
            &called(consultation),
        );
    }
    found
}
