//! Problems as the page shows them.

use assembly_publish::book::letters;
use assembly_publish::{Place, Problem};
use serde_json::{Value, json};

/// Problems as JSON, the worst first; those of one weight as they were found.
pub fn problems(found: &[Problem]) -> Value {
    let mut found: Vec<&Problem> = found.iter().collect();
    found.sort_by_key(|problem| problem.weight);
    found.into_iter().map(problem).collect()
}

fn problem(problem: &Problem) -> Value {
    let (sheet, cell) = place(&problem.place);
    json!({
        "weight": problem.weight.to_string(),
        "sheet": sheet,
        "cell": cell,
        "rule": problem.rule,
        "message": problem.message,
    })
}

/// The sheet, and where in it; both are empty where it is about the whole.
fn place(place: &Place) -> (&str, String) {
    match place {
        Place::Whole => ("", String::new()),
        Place::Sheet(sheet) => (sheet, String::new()),
        Place::Row(sheet, row) => (sheet, row.to_string()),
        Place::Cell(sheet, row, column) => (sheet, format!("{}{row}", letters(*column))),
        Place::Path(path) => ("", path.clone()),
    }
}

#[cfg(test)]
mod tests {
    use assembly_publish::Weight;

    use super::*;

    #[test]
    fn errors_come_first_and_cells_have_their_names() {
        let problem = |weight, place| Problem {
            weight,
            place,
            rule: "r",
            message: "m".into(),
        };
        let shown = problems(&[
            problem(Weight::Note, Place::Whole),
            problem(Weight::Error, Place::Cell("Actions".into(), 7, 27)),
        ]);
        assert_eq!(shown.pointer("/0/cell").unwrap(), "AB7");
        assert_eq!(shown.pointer("/0/sheet").unwrap(), "Actions");
        assert_eq!(shown.pointer("/1/weight").unwrap(), "note");
    }
}
