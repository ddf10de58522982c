use std::path::Path;

use crate::desk::{Desk, FACTS, TRACKER};

/// Whether the program carries the widgets: `cargo xtask test` builds them before.
fn carries() -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../pkg/integrity.json")
        .exists()
}

#[test]
fn without_the_widgets_inside_it_nothing_is_built() {
    if carries() {
        return;
    }
    let desk = Desk::new();
    desk.takes("demo/workbooks/dudley-2019.xlsx", "sheet.xlsx");
    let said = desk.types("build sheet.xlsx --output out");
    assert_eq!(said.code, 1);
    assert!(said.out.contains("cargo xtask build"), "{}", said.out);
}

#[test]
fn a_spreadsheet_becomes_a_folder_in_one_step_and_a_silent_change_is_refused() {
    if !carries() {
        return;
    }
    let desk = Desk::new();
    desk.write("tracker.csv", &TRACKER.replace("TBC", ""));
    desk.write("mapping.csv", FACTS);
    let said = desk.types("build tracker.csv --mapping mapping.csv --output out --as-of 2026-03-03");
    assert_eq!(said.code, 0, "{}{}", said.out, said.errors);
    for name in [
        "feed.json",
        "tracker.html",
        "timeline.html",
        "updates.json",
        "updates.xml",
        "calendar.ics",
        "recommendations.csv",
        "embed.html",
        "studio.html",
        "assembly-widgets/assembly-widgets.js",
    ] {
        assert!(desk.path("out").join(name).exists(), "{name} is not there");
    }
    let before = desk.read("out/feed.json");

    // The second answer turns, and nobody says why.
    let turned = TRACKER.replace("TBC", "").replace("Rejected", "Accepted");
    desk.write("tracker.csv", &turned);
    desk.write("mapping.csv", &FACTS.replace("2/3/2026", "9/3/2026"));
    let said = desk.types("build tracker.csv --mapping mapping.csv --output out --as-of 2026-03-10");
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("correction"), "{}", said.out);
    assert!(said.out.contains("tracker, cell C3: "), "{}", said.out);
    assert!(said.errors.contains("stays as it was"), "{}", said.errors);
    assert_eq!(desk.read("out/feed.json"), before);

    // As is a row that has gone.
    desk.write(
        "tracker.csv",
        &TRACKER
            .lines()
            .take(2)
            .map(|line| format!("{line}\r\n"))
            .collect::<String>(),
    );
    let said = desk.types("build tracker.csv --mapping mapping.csv --output out --as-of 2026-03-10");
    assert_eq!(said.code, 1, "{}", said.out);
    assert_eq!(desk.read("out/feed.json"), before);
}

#[test]
fn a_silent_change_is_refused_also_after_a_run_that_was_killed() {
    let desk = Desk::new();
    desk.write("tracker.csv", &TRACKER.replace("TBC", ""));
    desk.write("mapping.csv", FACTS);
    std::fs::create_dir_all(desk.path(".out.being-published-x/old")).unwrap();
    desk.write(".out.being-published-x/old/feed.json", "{}");
    let said = desk.types("build tracker.csv --mapping mapping.csv --output out --as-of 2026-03-03");
    assert_eq!(said.code, 1, "{}{}", said.out, said.errors);
    assert!(said.out.contains("previous-unreadable"), "{}", said.out);
    assert_eq!(desk.read("out/feed.json"), "{}");
}

#[test]
fn a_folder_of_others_is_left_alone() {
    if !carries() {
        return;
    }
    let desk = Desk::new();
    desk.takes("demo/workbooks/romsey-2019.xlsx", "sheet.xlsx");
    std::fs::create_dir(desk.path("home")).unwrap();
    desk.write("home/letter.txt", "Dear council");
    let said = desk.types("build sheet.xlsx --output home");
    assert_eq!(said.code, 2, "{}", said.out);
    assert_eq!(desk.read("home/letter.txt"), "Dear council");
    assert!(!desk.path("home/feed.json").exists());
}

#[test]
fn where_nobody_says_when_it_is_published_it_is_published_now() {
    if !carries() {
        return;
    }
    let desk = Desk::new();
    desk.write("tracker.csv", &TRACKER.replace("TBC", ""));
    desk.write("mapping.csv", FACTS.split_once("value,,updated").unwrap().0);
    let line = "build tracker.csv --mapping mapping.csv --output out --as-of 2026-06-02T09:00:00+00:00";
    let said = desk.types(line);
    assert_eq!(said.code, 0, "{}{}", said.out, said.errors);
    assert!(
        desk.read("out/feed.json")
            .contains("\"updated\": \"2026-06-02T10:00:00+01:00\"")
    );
}

#[test]
fn there_may_be_two_publications_on_one_day() {
    if !carries() {
        return;
    }
    let desk = Desk::new();
    desk.write("tracker.csv", &TRACKER.replace("TBC", ""));
    // The day that is typed in the sheet is the day on which it is published.
    desk.write("mapping.csv", FACTS);
    let line = "build tracker.csv --mapping mapping.csv --output out --as-of 2026-03-02T";
    assert_eq!(desk.types(&format!("{line}09:00:00+00:00")).code, 0);
    desk.write("tracker.csv", &TRACKER.replace("TBC", "30/6/2027"));
    let said = desk.types(&format!("{line}16:00:00+00:00"));
    assert_eq!(said.code, 0, "{}{}", said.out, said.errors);
    assert!(
        desk.read("out/feed.json")
            .contains("\"updated\": \"2026-03-02T16:00:00+00:00\"")
    );
}

#[test]
fn all_errors_are_told_at_once() {
    let desk = Desk::new();
    let good = TRACKER.replace("TBC", "");
    desk.write("tracker.csv", &good);
    desk.write("mapping.csv", FACTS);
    let said = desk.types("import tracker.csv --mapping mapping.csv --output before.json");
    assert_eq!(said.code, 0, "{}{}", said.out, said.errors);

    // A day that is none, an answer that turns and a row that has gone; and an address that is none.
    let line =
        "build tracker.csv --mapping mapping.csv --previous before.json --output out --as-of 2026-03-10";
    let wrong = good.replace("31/03/2027", "31/02/2027");
    let turned = wrong.replace("Rejected", "Accepted");
    desk.write("tracker.csv", &turned);
    desk.write("mapping.csv", &FACTS.replace("2/3/2026", "9/3/2026"));
    let said = desk.types(&format!("{line} --address council"));
    assert_eq!(said.code, 1, "{}{}", said.out, said.errors);
    for found in [
        "tracker, cell G2: ",
        "[date-impossible]",
        "tracker, cell C3: ",
        "[decision-rewritten]",
        "[address]",
    ] {
        assert!(said.out.contains(found), "{found} is not in\n{}", said.out);
    }
    let first: String = wrong.lines().take(2).map(|line| format!("{line}\r\n")).collect();
    desk.write("tracker.csv", &first);
    let said = desk.types(line);
    assert!(said.out.contains("[date-impossible]"), "{}", said.out);
    assert!(said.out.contains("[recommendation-gone]"), "{}", said.out);
}

#[test]
fn what_only_follows_from_an_error_is_not_told_beside_it() {
    let desk = Desk::new();
    let good = TRACKER.replace("TBC", "");
    desk.write("tracker.csv", &good);
    desk.write("mapping.csv", FACTS);
    let said = desk.types("import tracker.csv --mapping mapping.csv --output before.json");
    assert_eq!(said.code, 0, "{}{}", said.out, said.errors);
    let untitled = FACTS.replace("value,,title,Streets Assembly\r\n", "");
    for (tracker, mapping) in [
        (good.replace("Rejected", "Perhaps"), FACTS),
        (good.replace("The operator cannot", ""), FACTS),
        (good.clone(), untitled.as_str()),
        (good.replace("Recommendation,", "Something,"), FACTS),
    ] {
        desk.write("tracker.csv", &tracker);
        desk.write("mapping.csv", &mapping.replace("2/3/2026", "9/3/2026"));
        let line =
            "build tracker.csv --mapping mapping.csv --previous before.json --output out --as-of 2026-03-10";
        let said = desk.types(line);
        assert_eq!(said.code, 1, "{}{}", said.out, said.errors);
        let errors = said.out.lines().filter(|line| line.starts_with("error"));
        let errors: Vec<&str> = errors.filter(|line| !line.contains("[no-widgets]")).collect();
        for gone in ["gone]", "rewritten]", "[other-assembly]", "is empty"] {
            assert!(
                !errors.iter().any(|line| line.contains(gone)),
                "{gone} in\n{}",
                said.out
            );
        }
    }
}
