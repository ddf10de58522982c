//! The receiver's word that a submission is stored.

use super::*;
use assembly_submission::{Receipt, digest};

const SENT: &str = r#"{"consultation":"homes"}"#;

fn receipt() -> Receipt {
    Receipt {
        reference: "HOME-7K2M".to_owned(),
        received: "2026-11-30T09:00:00Z".to_owned(),
        content: digest(SENT.as_bytes()),
    }
}

#[test]
fn the_bytes_of_a_receipt_never_change() {
    assert_eq!(
        receipt().to_json(),
        format!(
            r#"{{"reference":"HOME-7K2M","received":"2026-11-30T09:00:00Z","content":"{}"}}"#,
            digest(SENT.as_bytes())
        )
    );
    assert_eq!(Receipt::read(&receipt().to_json(), SENT), Some(receipt()));
}

/// A draft is thrown away on a receipt: whatever else comes back, it must stay.
#[test]
fn only_the_receipt_for_the_very_bytes_counts() {
    let good: Json = serde_json::from_str(&receipt().to_json()).expect("JSON");
    for (field, value) in [
        ("reference", json!("")),
        ("reference", json!(null)),
        ("reference", json!(7)),
        ("received", json!("")),
        ("received", json!(null)),
        ("content", json!("")),
        ("content", json!(null)),
        ("content", json!(digest(b"other"))),
        ("content", json!(digest(SENT.as_bytes()).to_uppercase())),
        (
            "content",
            json!(digest(SENT.as_bytes()).trim_start_matches("sha-256:")),
        ),
        ("content", json!(format!("{} ", digest(SENT.as_bytes())))),
    ] {
        let mut bad = good.clone();
        bad[field] = value.clone();
        assert_eq!(Receipt::read(&bad.to_string(), SENT), None, "{field} = {value}");
    }
    for other in [
        "",
        "{}",
        "[]",
        "null",
        "OK",
        "<!doctype html><title>Log in to the library's wifi</title>",
        "{\"type\":\"about:blank\",\"status\":503}",
    ] {
        assert_eq!(Receipt::read(other, SENT), None, "{other}");
    }
    let whole = receipt().to_json();
    for end in 0..whole.len() {
        assert_eq!(Receipt::read(&whole[..end], SENT), None, "cut after {end}");
    }
    for sent in ["", "{\"consultation\":\"homes\"} ", "{\"consultation\":\"home\"}"] {
        assert_eq!(Receipt::read(&whole, sent), None);
    }
    // White space and fields to come do no harm.
    let later = format!(" {}, \"next\": [] }}", whole.trim_end_matches('}'));
    assert_eq!(Receipt::read(&later, SENT), Some(receipt()));
}
