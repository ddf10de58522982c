//! Recommendations without a number among others that have one.

use std::collections::HashMap;

use crate::import::notes::Notes;
use crate::import::rows::entry::Entry;
use crate::problem::Place;

/// Tells rows that became recommendations of their own although nothing numbers them: often they go on from the row above.
pub fn tell(entries: &[Entry], notes: &mut Notes) {
    let known = |entry: &Entry| entry.words("number").is_some() || entry.unread.contains(&"number");
    // Of each sheet how many there are, and how many have a number.
    let mut sheets: HashMap<&str, (usize, usize)> = HashMap::new();
    for entry in entries {
        let (all, numbered) = sheets.entry(sheet(entry)).or_default();
        *all += 1;
        *numbered += usize::from(known(entry));
    }
    for entry in entries {
        let most = sheets
            .get(sheet(entry))
            .is_some_and(|(all, numbered)| numbered * 2 >= *all);
        let Some(cell) = entry.home.cell(&entry.place, "number").filter(|_| most) else {
            continue;
        };
        if !known(entry) && entry.words("id").is_none() {
            let message = "has no number, unlike most others, and was read as a recommendation of its own; give it its number, or that of the recommendation it belongs to";
            notes.warn(cell, "number-missing", message.to_owned());
        }
    }
}

fn sheet(entry: &Entry) -> &str {
    match &entry.place {
        Place::Row(sheet, _) => sheet,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use crate::import::{Told, import};
    use crate::mapping::Mapping;

    #[test]
    fn a_row_without_a_number_is_told_among_numbered_ones() {
        for (text, told) in [
            ("Number,Recommendation\n1,Keep bees.\n,Mow less.\n2,Plant.\n", 1),
            ("Number,Recommendation\n,Keep bees.\n,Mow less.\n2,Plant.\n", 0),
            ("Id,Number,Recommendation\na,1,Keep bees.\nb,,Mow less.\n", 0),
        ] {
            let book = crate::read("Recs.csv", text.as_bytes()).unwrap();
            let found = import(&book, &Mapping::default(), &Told::default()).problems;
            let places: Vec<String> = found
                .iter()
                .filter(|problem| problem.rule == "number-missing")
                .map(|problem| problem.place.to_string())
                .collect();
            assert_eq!(places, vec!["Recs, cell A3"; told], "{text}");
        }
    }
}
