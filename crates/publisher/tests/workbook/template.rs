//! The empty workbook.

use assembly_publish::tables::{Form, TABLES, table};
use assembly_publish::workbook::{example::is_example, is_guide, template};
use assembly_publish::{heading, wording};

use crate::parts::{at, cells, drop_downs, files, sheet};

/// Sheet, heading and note of every column that the template has.
#[test]
fn every_sheet_has_its_headings_and_each_its_note() {
    for (language, also, asked) in [
        ("en", None, None),
        ("cy", Some("en"), None),
        ("en", Some("pl"), Some("pl")),
    ] {
        let wording = wording::of(language).unwrap();
        let bytes = template(language, asked).unwrap();
        let sheets = cells(&bytes);
        assert!(is_guide(&sheets[0].0) && is_guide(&sheets[sheets.len() - 1].0));
        assert_eq!(sheets.len(), TABLES.len() + 2);
        let notes: String = files(&bytes)
            .into_iter()
            .filter(|(name, _)| name.starts_with("xl/comments"))
            .map(|(_, text)| text)
            .collect();
        for table in TABLES {
            let name = &wording.table(table.name).unwrap().name;
            let (_, range) = sheets.iter().find(|(sheet, _)| sheet == name).unwrap();
            let written: Vec<String> = match table.form {
                Form::Facts => (1..range.height()).map(|row| at(range, row as u32, 0)).collect(),
                _ => (0..range.width())
                    .map(|column| at(range, 0, column as u32))
                    .collect(),
            };
            let own: Vec<&str> = written
                .iter()
                .filter(|heading| heading::split(heading).1.is_none())
                .map(String::as_str)
                .collect();
            let expected: Vec<&str> = table
                .columns
                .iter()
                .filter(|column| !column.own)
                .map(|column| wording.column(table.name, column.path).unwrap().name.as_str())
                .collect();
            assert_eq!(own, expected, "{name}");
            let others = written.iter().filter_map(|heading| heading::split(heading).1);
            assert!(
                others.into_iter().all(|found| Some(found.as_str()) == also),
                "{name}"
            );
            for column in table.columns.iter().filter(|column| !column.own) {
                let note = &wording.column(table.name, column.path).unwrap().note;
                match table.form {
                    Form::Facts => {
                        let said = (1..range.height()).any(|row| {
                            at(range, row as u32, range.width() as u32 - 1).starts_with(note.as_str())
                        });
                        assert!(said, "{name} {}", column.path);
                    }
                    _ => assert!(notes.contains(note.as_str()), "{name} {}", column.path),
                }
            }
        }
    }
}

#[test]
fn the_main_texts_have_a_column_in_the_other_language() {
    let welsh = template("cy", None).unwrap();
    let sheets = cells(&welsh);
    let headings = |name: &str| -> Vec<String> {
        let (_, range) = sheets.iter().find(|(sheet, _)| sheet == name).unwrap();
        (0..range.width())
            .map(|column| at(range, 0, column as u32))
            .collect()
    };
    let recommendations = headings("Argymhellion");
    for heading in [
        "Teitl",
        "Teitl (Saesneg)",
        "Pam (Saesneg)",
        "Beth sydd wedi digwydd (Saesneg)",
    ] {
        assert!(recommendations.iter().any(|found| found == heading), "{heading}");
    }
    assert_eq!(headings("Cynulliad")[..3], ["Maes", "Gwerth", "Gwerth (Saesneg)"]);
    let alone = cells(&template("cy", Some("Cymraeg")).unwrap());
    let one = |sheets: &[(String, calamine::Range<calamine::Data>)]| -> bool {
        sheets.iter().any(|(_, range)| {
            let row = range.rows().next();
            row.is_some_and(|row| row.iter().any(|cell| cell.to_string().ends_with("(Saesneg)")))
        })
    };
    assert!(one(&sheets) && !one(&alone));
    assert!(template("en", Some("=cmd|' /C calc'!A0")).is_err());
}

#[test]
fn each_sheet_has_one_row_and_it_is_an_example() {
    for language in ["en", "cy"] {
        for (name, range) in cells(&template(language, None).unwrap()) {
            let table = TABLES
                .iter()
                .find(|table| wording::of(language).unwrap().table(table.name).unwrap().name == name);
            match table.map(|table| table.form) {
                None => assert!(is_guide(&name)),
                Some(Form::Facts) => {
                    let value = |row: usize| at(&range, row as u32, 1);
                    assert!((1..range.height()).all(|row| value(row).is_empty()));
                }
                Some(_) => {
                    assert_eq!(range.height(), 2, "{name}");
                    assert!(is_example(&at(&range, 1, 0)), "{name}");
                }
            }
        }
    }
}

/// Each list's drop-down is of just the words that the list has, in the workbook's language.
#[test]
fn cells_offer_the_words_of_their_list() {
    for (language, place, first, last) in [
        ("en", "Decision", "Accepted", "Passed on"),
        ("cy", "Penderfyniad", "Derbyniwyd", "Trosglwyddwyd"),
    ] {
        let bytes = template(language, None).unwrap();
        let sheets = cells(&bytes);
        let name = &wording::of(language)
            .unwrap()
            .table("recommendations")
            .unwrap()
            .name;
        let number = sheets.iter().position(|(sheet, _)| sheet == name).unwrap();
        let (_, range) = &sheets[number];
        let column = (0..).find(|column| at(range, 0, *column) == place).unwrap();
        let letter = assembly_publish::book::letters(column);
        let (_, source) = drop_downs(&sheet(&bytes, number))
            .into_iter()
            .find(|(cells, _)| *cells == format!("{letter}2:{letter}2000"))
            .unwrap();
        let (lists, words) = sheets.last().unwrap();
        let (sheet, range) = source.split_once('!').unwrap();
        assert_eq!(sheet, format!("'{lists}'"));
        let ends: Vec<&str> = range.split(':').collect();
        let say = |address: &str| {
            let parts: Vec<&str> = address.trim_start_matches('$').split('$').collect();
            let column = parts[0]
                .bytes()
                .fold(0, |sum, byte| sum * 26 + u32::from(byte - b'A') + 1)
                - 1;
            at(words, parts[1].parse::<u32>().unwrap() - 1, column)
        };
        assert_eq!([say(ends[0]), say(ends[1])], [first, last]);
    }
}

/// An action's recommendation is chosen by the number that people know, below the example.
#[test]
fn rows_of_other_sheets_are_offered_by_the_name_people_know() {
    let bytes = template("en", None).unwrap();
    let place = |name: &str| cells(&bytes).iter().position(|(sheet, _)| sheet == name).unwrap();
    let source = |name: &str, cells: &str| {
        let found = drop_downs(&sheet(&bytes, place(name)));
        found.into_iter().find(|(known, _)| known == cells).unwrap().1
    };
    assert_eq!(
        source("Actions", "A2:A2000"),
        "OFFSET('Recommendations'!$B$3,0,0,MAX(1,COUNTA('Recommendations'!$B$3:$B$2000)),1)"
    );
    assert!(source("Sessions", "A2:A2000").contains("'Timeline'!$C$3,"));
    assert!(source("Recommendations", "E2:E2000").contains("'Themes'!$B$3,"));
}

/// Nothing that a council writes is refused: every alert can be passed by.
#[test]
fn nothing_is_forbidden() {
    let files = files(&template("en", None).unwrap());
    let mut rules = 0;
    for (_, xml) in files
        .iter()
        .filter(|(name, _)| name.starts_with("xl/worksheets/sheet"))
    {
        for rule in xml.split("<dataValidation ").skip(1) {
            let head = rule.split('>').next().unwrap();
            let passable =
                head.contains("errorStyle=\"warning\"") || head.contains("errorStyle=\"information\"");
            assert!(passable || !head.contains("showErrorMessage"), "{head}");
            rules += 1;
        }
        assert!(!xml.contains("sheetProtection"));
    }
    assert!(rules > 50);
}

#[test]
fn the_same_workbook_is_the_same_bytes() {
    for language in ["en", "cy"] {
        assert_eq!(
            template(language, None).unwrap(),
            template(language, None).unwrap()
        );
    }
    let core = files(&template("en", None).unwrap())["docProps/core.xml"].clone();
    assert!(core.contains("2026-01-01T00:00:00Z</dcterms:created>"));
    assert!(core.contains("2026-01-01T00:00:00Z</dcterms:modified>"));
}

/// The heading row stays in sight, can be filtered by, and is printed on every page.
#[test]
fn the_heading_row_stays() {
    let bytes = template("en", None).unwrap();
    for (place, (name, range)) in cells(&bytes).iter().enumerate() {
        let xml = sheet(&bytes, place);
        let english = wording::of("en").unwrap();
        let known = TABLES
            .iter()
            .find(|table| english.table(table.name).unwrap().name == *name);
        let Some(known) = known.and_then(|known| table(known.name)) else {
            continue;
        };
        assert!(
            xml.contains("ySplit=\"1\"") && xml.contains("state=\"frozen\""),
            "{name}"
        );
        if known.form != Form::Facts {
            let last = assembly_publish::book::letters(range.width() as u32 - 1);
            assert!(xml.contains(&format!("<autoFilter ref=\"A1:{last}2\"")), "{name}");
        }
    }
}
