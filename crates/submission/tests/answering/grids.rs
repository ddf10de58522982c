//! Grids.

use super::*;

fn cells(cells: &[(&str, &str)]) -> Entry {
    let mut entry = Entry::default();
    for (row, value) in cells {
        entry.change(Change::Cell((*row).to_owned(), (*value).to_owned()));
    }
    entry
}

fn rooms(required: bool) -> Json {
    json!({
        "required": required,
        "rows": [{"value": "bedroom", "label": "Bedroom"}, {"value": "kitchen", "label": "Kitchen"}],
        "options": [{"value": "warm", "label": "Warm"}, {"value": "cold", "label": "Cold"}],
    })
}

fn grid(cells: &[(&str, &str)]) -> Result<Option<Answer>, Rule> {
    let owned = |(row, value): &(&str, &str)| ((*row).to_owned(), (*value).to_owned());
    Ok(Some(Answer::Grid(cells.iter().map(owned).collect())))
}

#[test]
fn rows_are_answered_in_the_order_of_the_form() {
    let both = [("kitchen", "cold"), ("bedroom", "warm")];
    for required in [false, true] {
        assert_eq!(
            one("grid", rooms(required), &cells(&both)),
            grid(&[("bedroom", "warm"), ("kitchen", "cold")])
        );
    }
    let later = cells(&[("bedroom", "warm"), ("bedroom", "cold")]);
    assert_eq!(one("grid", rooms(false), &later), grid(&[("bedroom", "cold")]));
}

#[test]
fn every_row_of_a_required_grid_is_needed() {
    assert_eq!(
        one("grid", rooms(true), &cells(&[])),
        Err(Rule::RowNeeded("bedroom".to_owned()))
    );
    let one_row = cells(&[("bedroom", "warm"), ("kitchen", "")]);
    assert_eq!(
        one("grid", rooms(true), &one_row),
        Err(Rule::RowNeeded("kitchen".to_owned()))
    );
    assert_eq!(one("grid", rooms(false), &one_row), grid(&[("bedroom", "warm")]));
    assert_eq!(one("grid", rooms(false), &cells(&[("kitchen", "")])), Ok(None));
}

#[test]
fn rows_and_options_are_known() {
    for (row, value, unknown) in [
        ("attic", "warm", "attic"),
        ("attic", "", "attic"),
        ("attic", "hot", "attic"),
        ("bedroom", "hot", "hot"),
    ] {
        let wanted = Err(Rule::UnknownValue(unknown.to_owned()));
        assert_eq!(one("grid", rooms(false), &cells(&[(row, value)])), wanted);
    }
}

/// The checker says that a row stands there twice; until somebody mends it, residents can still answer.
#[test]
fn a_row_that_stands_there_twice_is_answered_once() {
    let mut twice = rooms(true);
    twice["rows"] = json!([{"value": "bedroom", "label": "A"}, {"value": "bedroom", "label": "B"}]);
    assert_eq!(
        one("grid", twice, &cells(&[("bedroom", "warm")])),
        grid(&[("bedroom", "warm")])
    );
}
