use crate::desk::{Desk, FACTS, TRACKER};

#[test]
fn the_template_says_cell_by_cell_what_is_missing() {
    let desk = Desk::new();
    assert_eq!(desk.types("template --output tracker.xlsx").code, 0);
    let said = desk.types("import tracker.xlsx --output feed.json");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("Assembly, cell B"), "{}", said.out);
    assert!(said.out.contains("Title” is missing"), "{}", said.out);
    // No example row is taken for a recommendation.
    assert!(!said.out.contains("Recommendations,"), "{}", said.out);
    assert!(!desk.path("feed.json").exists());
}

#[test]
fn welsh_officers_get_a_welsh_workbook() {
    let desk = Desk::new();
    assert_eq!(desk.types("template --output olrhain.xlsx --language cy").code, 0);
    let said = desk.types("import olrhain.xlsx --output feed.json");
    assert!(said.out.contains("Cynulliad, cell B"), "{}", said.out);
    assert_eq!(desk.types("template --output x.xlsx --language xx").code, 2);
}

#[test]
fn a_councils_own_sheet_is_imported_by_the_mapping_that_was_suggested() {
    let desk = Desk::new();
    desk.write("tracker.csv", &TRACKER.replace("TBC", "spring"));
    let said = desk.types("import tracker.csv --output feed.json --suggest mapping.csv");
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("tracker, cell G3: Due is “spring”"),
        "{}",
        said.out
    );
    let suggested = desk.read("mapping.csv");
    for line in [
        "sheet,tracker,,recommendations",
        "column,tracker,Lead officer,actions.0.owner.post",
        "value,,title,",
    ] {
        assert!(suggested.contains(line), "{line} is not in\n{suggested}");
    }

    desk.write("tracker.csv", TRACKER);
    desk.write(
        "mapping.csv",
        &format!("{}{}", suggested, FACTS.split_once("\r\n").unwrap().1),
    );
    let said = desk.types("import tracker.csv --output feed.json --mapping mapping.csv");
    assert_eq!(said.code, 0, "{}{}", said.out, said.errors);
    let feed = desk.read("feed.json");
    for part in [
        "\"decision\": \"rejected\"",
        "\"state\": \"under-way\"",
        "\"due\": \"2027-03-31\"",
        "\"post\": \"Highways\"",
    ] {
        assert!(feed.contains(part), "{part} is not in\n{feed}");
    }
}

#[test]
fn two_imports_give_the_same_bytes_and_an_export_loses_nothing() {
    let desk = Desk::new();
    desk.takes("demo/workbooks/dyffryn-arian-2026.xlsx", "sheet.xlsx");
    assert_eq!(desk.types("import sheet.xlsx --output one.json").code, 0);
    assert_eq!(desk.types("import sheet.xlsx --output two.json").code, 0);
    assert_eq!(desk.read("one.json"), desk.read("two.json"));
    for language in ["en", "cy"] {
        assert_eq!(
            desk.types(&format!(
                "export one.json --output back-{language}.xlsx --language {language}"
            ))
            .code,
            0
        );
        assert_eq!(
            desk.types(&format!("import back-{language}.xlsx --output again.json"))
                .code,
            0
        );
        assert_eq!(desk.read("one.json"), desk.read("again.json"), "{language}");
    }
}

#[test]
fn what_cannot_be_read_is_said_in_a_sentence() {
    let desk = Desk::new();
    desk.write("page.xlsx", "<!DOCTYPE html><p>Sign in</p>");
    desk.write(
        "mapping.csv",
        "what,where,found,means\r\nword,progress,Amber,late\r\n",
    );
    for (line, sentence) in [
        ("import page.xlsx --output feed.json", "page"),
        (
            "import nowhere.xlsx --output feed.json",
            "nowhere.xlsx cannot be read",
        ),
        (
            "import mapping.csv --mapping mapping.csv --output feed.json",
            "mapping.csv, row 2",
        ),
        ("export page.xlsx --output x.xlsx", "web page"),
    ] {
        let said = desk.types(line);
        assert_eq!(said.code, 2, "{line}");
        assert!(said.errors.contains(sentence), "{line}: {}", said.errors);
    }
}

#[test]
fn what_is_only_imported_is_the_same_whenever_it_is_read() {
    let desk = Desk::new();
    desk.write("tracker.csv", &TRACKER.replace("TBC", ""));
    desk.write("mapping.csv", FACTS.split_once("value,,updated").unwrap().0);
    let line = "import tracker.csv --output feed.json --mapping mapping.csv";
    let said = desk.types(line);
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("the date of this publication is missing"),
        "{}",
        said.out
    );
    assert_eq!(
        desk.types(&format!("{line} --updated 2026-05-01T09:00:00+01:00"))
            .code,
        0
    );
    let feed = desk.read("feed.json");
    assert!(
        feed.contains("\"updated\": \"2026-05-01T09:00:00+01:00\""),
        "{feed}"
    );
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("folder.csvs")).unwrap();
    for name in ["large.xlsx", "large.json", "folder.csvs/large.csv"] {
        let file = std::fs::File::create(desk.path(name)).unwrap();
        file.set_len(900 << 20).unwrap();
    }
    for line in [
        "import large.xlsx --output feed.json",
        "import folder.csvs --output feed.json",
        "import large.xlsx --mapping large.json --output feed.json",
        "export large.json --output x.xlsx",
        "check large.json",
        "build large.xlsx --output out",
        "build large.json --output out",
    ] {
        let said = desk.types(line);
        assert_eq!(said.code, 2, "{line}");
        assert!(
            said.errors.contains("too large: it has 900 MB"),
            "{line}: {}",
            said.errors
        );
    }
}

/// It says of itself that it has no bytes, and never ends.
#[cfg(unix)]
#[test]
fn what_never_ends_is_refused() {
    let desk = Desk::new();
    for line in ["import /dev/zero --output feed.json", "check /dev/zero"] {
        assert_eq!(desk.types(line).code, 2, "{line}");
    }
}

#[test]
fn an_export_says_which_fields_it_does_not_hold() {
    let desk = Desk::new();
    for feed in ["dudley-2019", "dyffryn-arian-2026"] {
        desk.takes(&format!("demo/feeds/{feed}.json"), "feed.json");
        let said = desk.types(&format!("export feed.json --output {feed}.xlsx"));
        let whole = format!("{feed}.xlsx holds all of feed.json.\n");
        assert_eq!(said.out, whole, "{}", said.errors);
        assert_eq!(said.code, 0);
    }
    let feed = r#"{"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "colour": "red", "nothing": "",
        "commissioning_body": {"name": "B", "motto": {"en": "C"}}, "updated": "2026-01-01T00:00:00Z",
        "recommendations": [{"id": "r1", "title": "T", "cost": 5}, {"id": "r2", "title": "U"}]}"#;
    desk.write("feed.json", feed);
    let said = desk.types("export feed.json --output back.xlsx");
    assert_eq!(said.code, 0, "{}", said.errors);
    assert_eq!(
        said.out,
        "back.xlsx holds all of feed.json but what is told above.\n"
    );
    let named: Vec<&str> = said
        .errors
        .lines()
        .filter_map(|line| line.strip_prefix("note ")?.split(':').next())
        .collect();
    assert_eq!(
        named,
        ["colour", "commissioning_body.motto", "recommendations[0].cost"],
        "{}",
        said.errors
    );
}

#[test]
fn what_an_officer_filled_in_is_never_overwritten() {
    let desk = Desk::new();
    desk.takes("demo/workbooks/romsey-2019.xlsx", "mine.xlsx");
    desk.takes("demo/feeds/romsey-2019.json", "feed.json");
    desk.write("mapping.csv", FACTS);
    let before = std::fs::read(desk.path("mine.xlsx")).unwrap();
    for line in [
        "template --output mine.xlsx",
        "export feed.json --output mine.xlsx",
        "import mine.xlsx --output mine.xlsx",
        "import mine.xlsx --output feed.json --suggest mapping.csv",
    ] {
        let said = desk.types(line);
        assert_eq!(said.code, 2, "{line}: {}{}", said.out, said.errors);
        assert!(
            said.errors.contains("was left as it is"),
            "{line}: {}",
            said.errors
        );
    }
    assert!(std::fs::read(desk.path("mine.xlsx")).unwrap() == before);
    assert_eq!(desk.read("mapping.csv"), FACTS);
    // A feed that was made before gives way to a new one.
    assert_eq!(desk.types("import mine.xlsx --output feed.json").code, 0);
}
