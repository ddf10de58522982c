//! Sentences for every rule.

use assembly_kit::markup::says;

use crate::drawn::plain;

#[test]
fn every_rule_that_people_can_break_has_its_sentence() {
    let html = plain(
        "every-kind",
        &[
            ("q.name-of-place", ""),
            ("q.why", "x"),
            ("q.travel", "other"),
            ("q.travel.text.other", " "),
            ("q.needs", "path"),
            ("q.needs", "none"),
            ("q.parts.row.treatment", "good"),
            ("q.visits", "32"),
            ("q.last.day", "31"),
            ("q.last.month", "2"),
            ("q.last.year", "2026"),
            ("q.mail", "nobody"),
            ("q.where", "nowhere"),
        ],
    );
    for sentence in [
        "There are 10 problems",
        "What do you call the place?: Enter your answer",
        "How do you mostly get there?: Enter details for “In another way”",
        "What would help you most?: Select either “None of these” or other answers, not both",
        "How safe do you feel there after dark?: Select an answer",
        "What should be done first?: Put at least one of these in order",
        "What do you think of each part of the plan?: Select an answer for “Raised paths”",
        "How many times did you visit in October?: The number must be 31 or less",
        "When were you last there?: Enter a real date, like 27 3 2026",
        "Where can we send you the outcome?: Enter an email address, like name@example.com",
        "What is your postcode?: Enter a UK postcode",
    ] {
        says(&html, sentence);
    }
    let html = plain(
        "every-kind",
        &[
            ("q.needs", "path"),
            ("q.needs", "bench"),
            ("q.needs", "light"),
            ("q.visits", "some"),
            ("q.last.day", ""),
        ],
    );
    says(&html, "Select no more than 2 answers");
    says(&html, "Enter a number in figures");
    says(&html, "When were you last there?: Enter a date");
}
