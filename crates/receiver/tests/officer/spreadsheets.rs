//! Spreadsheets, as calamine reads them.

use std::io::Cursor;

use super::*;
use crate::forms::second;
use calamine::{Data, Reader, Xlsx};
use serde_json::json;

fn text(words: &str) -> Data {
    Data::String(words.to_owned())
}

#[tokio::test]
async fn cells_have_types_and_columns_a_meaning() {
    for database in Database::each().await {
        let form = second();
        database.publish(&form, "2026-11-05T00:00:00.000Z").await;
        let formula = "=HYPERLINK(\"http://evil.example\")";
        database
            .send(
                &form,
                json!({"tenure": "own", "story": formula, "warm": 2, "bill": -12.5, "since": "2024-02-29", "order": ["b"]}),
                6,
            )
            .await;
        database
            .send(&form, json!({"tenure": "own", "story": "a\u{0}b\r\nc_x0041_ 👩 ŷ", "since": "1850-01-01", "bill": 123456789012.125}), 7)
            .await;
        let (_, bytes) = exported(&database, &all(Format::Xlsx)).await;
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["Answers", "Questions"]);
        assert!(
            book.worksheet_formula("Answers")
                .unwrap()
                .used_cells()
                .next()
                .is_none(),
            "no formula at all"
        );
        let answers = book.worksheet_range("Answers").unwrap();
        let head: Vec<String> = answers
            .rows()
            .next()
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        let cell = |row: u32, name: &str| {
            let place = head.iter().position(|other| other == name).expect("a column");
            answers
                .get_value((row, place as u32))
                .cloned()
                .unwrap_or_default()
        };
        assert_eq!(cell(1, "story"), text(formula));
        assert_eq!(
            (cell(1, "warm"), cell(1, "bill")),
            (Data::Float(2.0), Data::Float(-12.5))
        );
        assert_eq!(cell(1, "order.b"), Data::Float(1.0));
        assert_eq!(cell(1, "order.a"), Data::Empty);
        assert!(
            matches!(cell(1, "since"), Data::DateTime(date) if date.as_f64() == 45_351.0),
            "{:?}",
            cell(1, "since")
        );
        // 2026-11-06 at 09:30:15.25.
        let moment = 46_332.0 + 34_215.25 / 86_400.0;
        let received = cell(1, "received");
        assert!(
            matches!(received, Data::DateTime(date) if (date.as_f64() - moment).abs() < 1e-7),
            "{received:?}"
        );
        assert_eq!(cell(2, "since"), text("1850-01-01"));
        assert_eq!(cell(2, "bill"), Data::Float(123_456_789_012.125));
        let words = cell(2, "story").to_string();
        assert_eq!(words.replace("\r\n", "\n"), "a␀b\nc_x0041_ 👩 ŷ");

        let legend = book.worksheet_range("Questions").unwrap();
        let rows: Vec<Vec<String>> = legend
            .rows()
            .map(|row| row.iter().map(ToString::to_string).collect())
            .collect();
        assert_eq!(
            rows[0],
            [
                "column",
                "kind",
                "versions",
                "question (en)",
                "option or row (en)",
                "values (en)",
                "question (cy)",
                "option or row (cy)",
                "values (cy)"
            ]
        );
        assert_eq!(
            rows.len() + 5,
            head.len() + 1,
            "one row for each column of answers"
        );
        assert!(
            rows.contains(
                &[
                    "rooms.bed",
                    "grid",
                    "2",
                    "Rooms",
                    "Bedroom",
                    "cold = COLD; mild = MILD",
                    "Ystafelloedd",
                    "Ystafell wely",
                    "cold = cold (cy); mild = mild (cy)"
                ]
                .map(str::to_owned)
                .to_vec()
            )
        );
    }
}

#[tokio::test]
async fn a_text_that_is_too_long_for_a_cell_stands_on_its_own_sheet() {
    for database in Database::each().await {
        let form = second();
        database.publish(&form, "2026-11-05T00:00:00.000Z").await;
        let long: String = (0..50_000_u32)
            .map(|place| char::from(b'a' + (place % 26) as u8))
            .collect();
        database.send(&form, json!({"tenure": "own"}), 6).await;
        database
            .send(&form, json!({"tenure": "own", "story": long}), 6)
            .await;
        let (_, bytes) = exported(&database, &all(Format::Xlsx)).await;
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["Answers", "Questions", "Long answers"]);
        let sheet = book.worksheet_range("Long answers").unwrap();
        let rows: Vec<&[Data]> = sheet.rows().skip(1).collect();
        assert_eq!(
            rows[0][..4],
            [text("Answers"), Data::Float(3.0), text("story"), Data::Float(1.0)]
        );
        let whole: String = rows.iter().map(|row| row[4].to_string()).collect();
        assert_eq!(whole, long);
        let answers = book.worksheet_range("Answers").unwrap();
        let shown = answers
            .rows()
            .nth(2)
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .find(|cell| cell.len() > 30_000);
        assert!(
            shown
                .unwrap()
                .ends_with(" […] (the whole of it: sheet \"Long answers\", from row 2)")
        );
    }
}
