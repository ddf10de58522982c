//! Numbers and scales.

use super::*;
use assembly_submission::number;

#[test]
fn a_number_is_written_in_many_ways() {
    for (written, wanted) in [
        ("0", "0"),
        ("7", "7"),
        ("007", "7"),
        ("00.50", "0.5"),
        (".5", "0.5"),
        ("-.25", "-0.25"),
        ("1,200", "1200"),
        ("1 200", "1200"),
        ("1\u{a0}200", "1200"),
        ("12,345,678.90", "12345678.9"),
        ("\u{2212}3", "-3"),
        ("-3", "-3"),
        ("- 3", "-3"),
        (" 12.5 ", "12.5"),
        ("5.0", "5"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("999999999999999", "999999999999999"),
        ("-999,999,999,999,999", "-999999999999999"),
        ("0.123456789012345", "0.123456789012345"),
        ("12345678.1234567", "12345678.1234567"),
        ("12345678.12345670000000", "12345678.1234567"),
        ("000000000000000000001", "1"),
    ] {
        assert_eq!(number(written).as_deref(), Some(wanted), "{written:?}");
        assert_eq!(number(wanted).as_deref(), Some(wanted), "{wanted:?} again");
    }
    for written in [
        "",
        " ",
        ".",
        "-",
        "3.",
        "1e5",
        "½",
        "1/2",
        "+5",
        "--3",
        "3-",
        "1.2.3",
        "1,2",
        "1,20",
        "1,2000",
        "1234,567",
        ",200",
        "1,,200",
        "1,200,",
        "1.000,5",
        "0x10",
        "ten",
        "£5",
        "12 people",
        "NaN",
        "inf",
        "Infinity",
        "１２",
        "٣",
        "1000000000000000",
        "0.1234567890123456",
        "123456789.1234567",
        "\u{0}1",
    ] {
        assert_eq!(number(written), None, "{written:?}");
    }
}

#[test]
fn a_number_stands_between_its_bounds() {
    let bounds = json!({"min": -2.5, "max": 1_000});
    for (written, wanted) in [
        ("-2.5", counted("-2.5")),
        ("-2.51", Err(Rule::TooSmall(-2.5))),
        ("1,000", counted("1000")),
        ("1,000.01", Err(Rule::TooGreat(1000.0))),
        ("0", counted("0")),
        ("many", Err(Rule::NotANumber)),
        ("  ", Ok(None)),
    ] {
        assert_eq!(
            one("number", bounds.clone(), &typed(written)),
            wanted,
            "{written:?}"
        );
    }
    assert_eq!(
        one("number", json!({}), &typed("-999999999999999")),
        counted("-999999999999999")
    );
    let required = json!({"required": true});
    assert_eq!(
        one("number", required.clone(), &typed(" ")),
        Err(Rule::NumberNeeded)
    );
    assert_eq!(one("number", required, &typed("0")), counted("0"));
    assert_eq!(
        one("number", json!({"max_length": 2}), &typed(".5")),
        counted("0.5"),
        "a number has bounds, and is kept in a form of its own"
    );
}

#[test]
fn a_scale_has_whole_steps() {
    let steps = json!({"min": -1, "max": 5});
    for (step, wanted) in [
        ("-1", counted("-1")),
        ("0", counted("0")),
        ("5", counted("5")),
        ("05", counted("5")),
        ("-2", Err(Rule::UnknownValue("-2".to_owned()))),
        ("6", Err(Rule::UnknownValue("6".to_owned()))),
        ("2.5", Err(Rule::UnknownValue("2.5".to_owned()))),
        ("", Err(Rule::UnknownValue(String::new()))),
        ("five", Err(Rule::UnknownValue("five".to_owned()))),
    ] {
        assert_eq!(one("scale", steps.clone(), &ticked(&[step])), wanted, "{step:?}");
    }
    assert_eq!(
        one(
            "scale",
            json!({"required": true, "min": 1, "max": 5}),
            &ticked(&[])
        ),
        Err(Rule::ChoiceNeeded)
    );
    assert_eq!(one("scale", steps.clone(), &ticked(&[])), Ok(None));
    // Of two steps neither may be dropped.
    assert_eq!(one("scale", steps, &ticked(&["1", "2"])), Err(Rule::TooMany(1)));
}
