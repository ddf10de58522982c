//! What somebody does to the fields of a form.

use super::*;

#[test]
fn nothing_typed_is_ever_cleared() {
    let mut entry = beside(ticked(&["other"]), "other", "by boat");
    for change in [
        Change::Pick("bus".to_owned()),
        Change::Untick("bus".to_owned()),
        Change::Untick("never-chosen".to_owned()),
        Change::Tick("train".to_owned()),
    ] {
        entry.change(change);
        assert_eq!(entry.typed("other"), "by boat");
    }
    assert_eq!(entry.chosen, ["train"]);
    assert_eq!(entry.typed("nothing"), "");
}

#[test]
fn options_are_put_into_order() {
    let mut entry = ticked(&["a", "b", "c", "a"]);
    assert_eq!(entry.chosen, ["a", "b", "c"]);
    for (change, wanted) in [
        (Change::Up("c".to_owned()), ["a", "c", "b"]),
        (Change::Up("c".to_owned()), ["c", "a", "b"]),
        (Change::Up("c".to_owned()), ["c", "a", "b"]),
        (Change::Down("c".to_owned()), ["a", "c", "b"]),
        (Change::Down("b".to_owned()), ["a", "c", "b"]),
        (Change::Up("d".to_owned()), ["a", "c", "b"]),
        (Change::Down("d".to_owned()), ["a", "c", "b"]),
    ] {
        entry.change(change);
        assert_eq!(entry.chosen, wanted);
    }
    assert_eq!((entry.place("c"), entry.place("d")), (Some(1), None));
    entry.change(Change::Untick("c".to_owned()));
    assert_eq!(entry.chosen, ["a", "b"]);
}

#[test]
fn an_empty_entry_is_told_from_a_full_one() {
    let mut cell = Entry::default();
    cell.change(Change::Cell("row".to_owned(), String::new()));
    for empty in [
        Entry::default(),
        typed(" \n"),
        beside(typed(""), "other", " "),
        cell.clone(),
    ] {
        assert!(empty.is_empty(), "{empty:?}");
    }
    cell.change(Change::Cell("row".to_owned(), "a".to_owned()));
    assert_eq!((cell.cell("row"), cell.cell("other")), ("a", ""));
    for full in [typed("x"), ticked(&["a"]), beside(typed(""), "other", "x"), cell] {
        assert!(!full.is_empty(), "{full:?}");
    }
    let mut entries = Entries::default();
    assert!(entries.is_empty() && entries.get("q").is_none());
    entries.of(&id("q"));
    assert!(entries.is_empty() && entries.get("q").is_some());
    *entries.of(&id("q")) = typed("x");
    assert!(!entries.is_empty());
    assert_eq!(entries.iter().count(), 1);
}
