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
