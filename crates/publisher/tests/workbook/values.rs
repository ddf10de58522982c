//! What stands in cells.

use assembly_publish::book::{Moment, Value};
use assembly_publish::filled::{Filled, Heading};
use assembly_publish::tables::table;
use assembly_publish::workbook::write;
use calamine::Data;

use crate::parts::{at, book, cells, drop_downs, files, sheet};

fn filled(name: &str, columns: &[(&'static str, Option<&str>, usize)], rows: Vec<Vec<Value>>) -> Filled {
    let headings = columns.iter().map(|(path, language, part)| Heading {
        path,
        language: language.map(str::to_owned),
        part: *part,
    });
    Filled {
        table: table(name).unwrap(),
        headings: headings.collect(),
        rows,
    }
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn moment(year: i32, month: u8, day: u8, time: Option<(u8, u8, u8)>) -> Value {
    Value::Moment(Moment {
        year,
        month,
        day,
        time,
    })
}

/// Words come back as they were, whatever they look like; no cell is a formula.
#[test]
fn hostile_words_stay_words() {
    let hostile = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "{=1}",
        "https://example.org/",
        "007",
        "1-2",
        " two\nlines\tand a tab ",
        "<b>&amp;</b> ]]>",
        "_x0041_",
        "👩‍🚒 ŵŷ \u{202e}",
        "TRUE",
    ];
    let rows = hostile
        .map(|words| vec![text("r"), text(words), text(words)])
        .to_vec();
    let sheets = [filled(
        "recommendations",
        &[("id", None, 0), ("title", None, 0), ("number", None, 0)],
        rows,
    )];
    let bytes = write("en", &sheets).unwrap();
    let (_, range) = &cells(&bytes)[1];
    for (row, words) in (1..).zip(hostile) {
        for column in [1, 2] {
            assert_eq!(
                range.get_value((row, column)),
                Some(&Data::String(words.to_owned()))
            );
        }
    }
    assert!(!sheet(&bytes, 1).contains("<f>"));
    assert!(!files(&bytes).keys().any(|name| name.contains("external")));
}

#[test]
fn what_no_cell_can_have_is_left_out() {
    let long = "👩".repeat(20_000);
    let rows = vec![
        vec![text("a\u{0}b\u{1b}[31mc\u{7}\r\nd\re\u{ffff}"), text(&long)],
        vec![Value::Number(f64::NAN), Value::Fault("#REF!".to_owned())],
        vec![Value::Number(f64::INFINITY)],
    ];
    let sheets = [filled(
        "recommendations",
        &[("title", None, 0), ("text", None, 0)],
        rows,
    )];
    let (_, range) = &cells(&write("en", &sheets).unwrap())[1];
    assert_eq!(at(range, 1, 0), "ab[31mc\nd\ne");
    assert_eq!(at(range, 1, 1).encode_utf16().count(), 32_766);
    assert_eq!(at(range, 2, 1), "#REF!");
}

#[test]
fn headings_say_language_and_part() {
    let columns = [
        ("title", None, 0),
        ("title", Some("cy"), 0),
        ("text", None, 1),
        ("text", Some("x=\u{0}y"), 2),
    ];
    let sheets = [filled("recommendations", &columns, Vec::new())];
    let (_, range) = &cells(&write("en", &sheets).unwrap())[1];
    let written: Vec<String> = (0..4).map(|column| at(range, 0, column)).collect();
    assert_eq!(
        written,
        [
            "Title",
            "Title (Welsh)",
            "Recommendation (continued)",
            "Recommendation (x=y) (continued 2)"
        ]
    );
}

#[test]
fn dates_are_dates_where_a_spreadsheet_has_them() {
    let rows = vec![
        vec![moment(2026, 5, 14, None), moment(2026, 3, 7, Some((10, 30, 0)))],
        vec![text("2026-03"), moment(1850, 1, 2, Some((9, 5, 0)))],
        vec![Value::Number(2026.0), moment(2026, 2, 30, None)],
    ];
    let sheets = [filled(
        "sessions",
        &[("previous_start", None, 0), ("start", None, 0)],
        rows,
    )];
    let bytes = write("en", &sheets).unwrap();
    let (_, range) = &cells(&bytes)[1];
    let date = |row, column| match range.get_value((row, column)) {
        Some(Data::DateTime(date)) => date.to_ymd_hms_milli(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        [date(1, 0), date(1, 1)],
        [(2026, 5, 14, 0, 0, 0, 0), (2026, 3, 7, 10, 30, 0, 0)]
    );
    assert_eq!(
        [at(range, 2, 0), at(range, 2, 1)],
        ["2026-03", "1850-01-02 09:05:00"]
    );
    assert_eq!(range.get_value((3, 0)), Some(&Data::String("2026".to_owned())));
    assert_eq!(at(range, 3, 1), "2026-02-30");
    let styles = &files(&bytes)["xl/styles.xml"];
    assert!(styles.contains("\"d mmmm yyyy\"") && styles.contains("\"d mmmm yyyy hh:mm\""));
}

/// Spreadsheets keep a time as part of a day, in a number that is never quite it.
#[test]
fn no_second_is_lost() {
    let times = (0..86_400_u32).step_by(7).map(|second| {
        let part = |length: u32, of: u32| u8::try_from(second / length % of).unwrap();
        (part(3600, 24), part(60, 60), part(1, 60))
    });
    let rows: Vec<Vec<Value>> = times.map(|time| vec![moment(2026, 10, 25, Some(time))]).collect();
    let sheets = [filled("sessions", &[("start", None, 0)], rows.clone())];
    let read = &book(&write("en", &sheets).unwrap()).sheets[1];
    for (row, wanted) in read.rows[1..].iter().zip(&rows).skip(1) {
        assert_eq!(row.cells[0].value, wanted[0]);
    }
}

/// The feed's words have their names; those that it does not know stay as they are.
#[test]
fn words_of_lists_are_named_in_the_workbooks_language() {
    let columns = [
        ("@consultations", None, 0),
        ("required", None, 0),
        ("kind", None, 0),
    ];
    let rows = vec![
        vec![Value::Empty, Value::Yes(true), text("long-text")],
        vec![Value::Empty, Value::Yes(false), text("drawing")],
    ];
    for (language, expected) in [
        ("en", [["Yes", "Several lines of text"], ["No", "drawing"]]),
        ("cy", [["Ie", "Sawl llinell o destun"], ["Na", "drawing"]]),
        ("fr", [["Yes", "Several lines of text"], ["No", "drawing"]]),
    ] {
        let sheets = [filled("questions", &columns, rows.clone())];
        let (_, range) = &cells(&write(language, &sheets).unwrap())[1];
        for (row, words) in (1..).zip(expected) {
            assert_eq!([at(range, row, 1), at(range, row, 2)], words);
        }
    }
}

/// What an action's recommendation is called by decides which names are offered.
#[test]
fn other_rows_are_offered_by_the_names_that_are_used() {
    let of = |names: [&str; 2]| {
        let recommendations = vec![
            vec![text("r1"), text("1"), text("One")],
            vec![text("r2"), text("2"), text("Two")],
        ];
        let actions = names.map(|name| vec![text(name)]).to_vec();
        let sheets = [
            filled(
                "recommendations",
                &[("id", None, 0), ("number", None, 0), ("title", None, 0)],
                recommendations,
            ),
            filled("actions", &[("@recommendations", None, 0)], actions),
        ];
        let (cells, source) = drop_downs(&sheet(&write("en", &sheets).unwrap(), 2)).remove(0);
        assert_eq!(cells, "A2:A2000");
        source
    };
    assert!(of(["1", "2"]).starts_with("OFFSET('Recommendations'!$B$2,"));
    assert!(of(["r2", "r2"]).starts_with("OFFSET('Recommendations'!$A$2,"));
    assert!(of(["Two", ""]).starts_with("OFFSET('Recommendations'!$C$2,"));
}

#[test]
fn facts_are_written_down_the_sheet() {
    let columns = [
        ("title", None, 0),
        ("title", Some("cy"), 0),
        ("summary", None, 0),
        ("summary", None, 1),
        ("members.voted", None, 0),
    ];
    let row = vec![
        text("Streets"),
        text("Strydoedd"),
        text("Long …"),
        text("… words"),
        Value::Number(46.0),
    ];
    let bytes = write("en", &[filled("assembly", &columns, vec![row])]).unwrap();
    let (name, range) = &cells(&bytes)[1];
    assert_eq!(name, "Assembly");
    let rows: Vec<[String; 4]> = (0..4)
        .map(|row| [0, 1, 2, 3].map(|column| at(range, row, column)))
        .collect();
    assert_eq!(
        rows,
        [
            ["Field", "Value", "Value (Welsh)", "Value (continued)"],
            ["Title", "Streets", "Strydoedd", ""],
            ["Summary", "Long …", "", "… words"],
            ["Voted", "46", "", ""],
        ]
    );
    assert!(at(range, 1, 4).starts_with("Needed."));
    assert!(sheet(&bytes, 1).contains("sqref=\"B4\""));
}

#[test]
fn the_same_sheets_are_the_same_bytes() {
    let sheets = || {
        let rows = vec![vec![text("1"), text("One"), text("accepted")]];
        [filled(
            "recommendations",
            &[
                ("id", None, 0),
                ("title", None, 0),
                ("response.decision", None, 0),
            ],
            rows,
        )]
    };
    assert_eq!(write("cy", &sheets()).unwrap(), write("cy", &sheets()).unwrap());
}
