use crate::desk::Desk;

#[test]
fn a_feed_is_checked_for_a_day() {
    let desk = Desk::new();
    desk.takes("demo/feeds/dudley-2019.json", "feed.json");
    let early = desk.types("check feed.json --as-of 2020-01-01");
    assert_eq!(early.code, 0, "{}", early.out);
    assert!(!early.out.contains("answer-overdue"));
    let late = desk.types("check feed.json --as-of 2026-11-22");
    assert_eq!(late.code, 0);
    assert!(
        late.out
            .contains("warning follow_up.response_due: the answer was due by 2020-09-30, 2244 days ago"),
        "{}",
        late.out
    );
}

#[test]
fn programs_read_findings_as_json() {
    let desk = Desk::new();
    desk.write("feed.json", r#"{"assembly_feed":"1.0","id":"a","title":"A","language":"en","recommendations":[{"id":"r1","title":"T","response":{"decision":"rejected"}}]}"#);
    let said = desk.types("check feed.json --format json --as-of 2026-11-22");
    assert_eq!(said.code, 1);
    let findings: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let found = findings["findings"].as_array().unwrap();
    assert!(found.iter().any(|one| one["path"] == "recommendations[0].response.explanation" && one["severity"] == "error"), "{findings:#}");
    assert_eq!(
        findings["errors"],
        found.iter().filter(|one| one["severity"] == "error").count()
    );
}

#[test]
fn what_is_no_feed_ends_with_2() {
    let desk = Desk::new();
    desk.write("page.json", "<html>");
    assert_eq!(desk.types("check page.json").code, 2);
    assert_eq!(desk.types("check http://127.0.0.1:9/feed.json").code, 2);
    assert_eq!(desk.types("check feed.json --as-of spring").code, 2);
}

#[test]
fn programs_read_as_json_too_what_could_not_be_read() {
    let desk = Desk::new();
    desk.write("page.json", "<html>");
    desk.write("page.xlsx", "<html>");
    desk.write("good.csv", "Number,Recommendation\n1,Buses\n");
    desk.write(
        "mapping.csv",
        "what,where,found,means\nword,progress,Amber,late\n",
    );
    for (line, words) in [
        ("check page.json", "web page"),
        ("check nowhere.json", "nowhere.json cannot be read"),
        ("import page.xlsx --output feed.json", "web page"),
        (
            "import good.csv --mapping mapping.csv --output feed.json",
            "mapping.csv, row 2",
        ),
        ("build nowhere.xlsx --output out", "nowhere.xlsx cannot be read"),
        ("build nowhere.json --output out", "nowhere.json cannot be read"),
        (
            "build page.json --previous nowhere.json --output out",
            "nowhere.json cannot be read",
        ),
    ] {
        let said = desk.types(&format!("{line} --format json"));
        assert_eq!(said.code, 2, "{line}");
        let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(told["errors"], 1, "{line}");
        let finding = &told["findings"][0];
        assert_eq!(
            (&finding["severity"], &finding["rule"]),
            (&"error".into(), &"unreadable".into())
        );
        assert!(
            finding["message"].as_str().unwrap().contains(words),
            "{line}: {finding}"
        );
        assert!(said.errors.contains(words), "{line}: {}", said.errors);
        // People read it once.
        assert_eq!(desk.types(line).out, "", "{line}");
    }
}
