//! A recommendation keeps its id, whatever else becomes of the sheet: addresses of the council's pages go by it.

use std::collections::BTreeMap;

use assembly_publish::Book;
use assembly_publish::book::{Cell, Row, Sheet};
use assembly_publish::import::{Told, import};
use assembly_publish::mapping::Mapping;
use proptest::prelude::*;

/// A tracker with these rows: number and words.
fn tracker(rows: &[(u32, String)]) -> Book {
    let head = ["No", "Recommendation", "Decision"].map(Cell::from);
    let rows = rows
        .iter()
        .map(|(number, words)| [number.to_string().as_str(), words, "Accepted"].map(Cell::from));
    let rows = (1..)
        .zip(std::iter::once(head).chain(rows))
        .map(|(number, cells)| Row {
            number,
            hidden: false,
            cells: cells.into(),
        });
    Book {
        sheets: vec![Sheet {
            name: "Tracker".to_owned(),
            rows: rows.collect(),
            ..Sheet::default()
        }],
    }
}

/// Ids by number.
fn ids(rows: &[(u32, String)]) -> BTreeMap<String, String> {
    let imported = import(&tracker(rows), &Mapping::default(), &Told::default());
    let feed: serde_json::Value = serde_json::from_slice(&imported.unchecked).unwrap();
    let items = feed["recommendations"].as_array().cloned().unwrap_or_default();
    let said = |item: &serde_json::Value, name: &str| item[name].as_str().unwrap().to_owned();
    items
        .iter()
        .map(|item| (said(item, "number"), said(item, "id")))
        .collect()
}

proptest! {
    #[test]
    fn ids_outlive_new_rows_another_order_and_other_words(
        words in proptest::collection::btree_map(1_u32..60, "[a-z]{3,9}( [a-z]{3,9}){2,5}", 1..20),
        order in proptest::collection::vec(any::<u32>(), 20),
        other in "[a-z]{3,9} [a-z]{3,9} [a-z]{3,9}",
    ) {
        let before: Vec<(u32, String)> = words.clone().into_iter().collect();
        let mut after: Vec<(u32, String)> = before.iter().map(|(number, words)| (*number, format!("{words} {other}"))).collect();
        after.push((77, other));
        let mut keys = order.iter().cycle();
        after.sort_by_cached_key(|_| keys.next().copied());
        let (before, after) = (ids(&before), ids(&after));
        for (number, id) in &before {
            prop_assert_eq!(after.get(number), Some(id), "number {}", number);
        }
    }
}
