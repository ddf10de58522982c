//! Our own reader of JSON against serde_json's.

use assembly_feed::json::{Fault, Json, Kind, by_name, parse};
use serde_json::Value;

/// Both accept the text and read the same, or both refuse it, and both or neither for ending early.
pub fn reads_as_serde_json(text: &str) {
    let (ours, theirs) = (parse(text), serde_json::from_str::<Value>(text));
    match (ours, theirs) {
        // Ours has lower limits.
        (
            Err(Fault {
                kind: Kind::TooLarge, ..
            }),
            _,
        ) => {}
        (Ok(ours), Ok(theirs)) => assert!(is_same(&ours, &theirs), "{text:?}: {ours:?}, not {theirs:?}"),
        (Err(ours), Err(theirs)) => {
            let same = match (ours.kind == Kind::EndsEarly, theirs.is_eof()) {
                (true, true) | (false, false) => true,
                // For them also what ends within the next four letters ends early, whatever they are.
                (false, true) => ours.what == "invalid escape",
                // They stop at a number that is too great; ours goes on.
                (true, false) => theirs.to_string().starts_with("number out of range"),
            };
            assert!(same, "{text:?}: {ours}, not {theirs}");
        }
        // Ours leaves it to whoever wants the number.
        (Ok(ours), Err(theirs)) => assert!(has_infinite(&ours), "{text:?}: {theirs}"),
        (Err(ours), Ok(_)) => panic!("{text:?}: {ours}"),
    }
}

fn is_same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Number(ours), Value::Number(theirs)) => {
            let theirs = theirs.as_f64().unwrap_or(f64::NAN);
            // Below 1e-300 there are fewer digits.
            (ours - theirs).abs() <= theirs.abs() * 1e-14 + 1e-300
        }
        (Json::String(ours), Value::String(theirs)) => ours == theirs,
        (Json::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(theirs)
                    .all(|(ours, theirs)| is_same(ours, theirs))
        }
        (Json::Object(ours), Value::Object(theirs)) => {
            let ours = by_name(ours.clone());
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(theirs)
                    .all(|((one, ours), (other, theirs))| one == other && is_same(ours, theirs))
        }
        _ => false,
    }
}

fn has_infinite(json: &Json) -> bool {
    match json {
        Json::Number(number) => number.is_infinite(),
        Json::Array(items) => items.iter().any(has_infinite),
        Json::Object(entries) => entries.iter().any(|(_, value)| has_infinite(value)),
        _ => false,
    }
}
