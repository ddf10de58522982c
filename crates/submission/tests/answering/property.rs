//! Properties: what a form makes, a receiver reads as the same.

use super::*;
use assembly_submission::{Refused, Signs, Submission, number, quote, read};
use proptest::collection::vec;
use proptest::prelude::*;

const KINDS: [&str; 13] = [
    "short-text",
    "long-text",
    "single-choice",
    "multiple-choice",
    "scale",
    "ranking",
    "grid",
    "number",
    "date",
    "email",
    "postcode",
    "information",
    "unheard-of",
];
/// Values that options, rows and conditions have, so that they often meet.
const VALUES: [&str; 7] = ["a", "b", "other", "4", "1,200", "a@b.example", "constructor"];

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => proptest::sample::select(&VALUES[..]).prop_map(str::to_owned),
        1 => ".{0,6}",
    ]
}

/// What people and programs type.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => value(),
        2 => proptest::sample::select(&["kt11eu", " KT1 ", "29", "2", "2024", "−3", "00.50", "1,200.0", " ", "a\r\nb", "=1+1"][..])
            .prop_map(str::to_owned),
        2 => "[-−]?[0-9,. ]{1,20}",
        2 => any::<String>(),
    ]
}

prop_compose! {
    fn question()(
        kind in proptest::sample::select(&KINDS[..]),
        required in any::<bool>(),
        options in vec((value(), any::<bool>(), proptest::bool::weighted(0.2)), 0..5),
        rows in vec(value(), 0..4),
        min in proptest::option::of(-3..3_i32),
        max in proptest::option::of(3..2000_i32),
        max_length in proptest::option::weighted(0.2, 0..8_u64),
        max_choices in proptest::option::weighted(0.2, 0..4_u64),
        waits in proptest::option::weighted(0.4, (0..8_usize, vec(value(), 0..3))),
    ) -> Json {
        let options: Vec<Json> = options
            .into_iter()
            .map(|(value, write_in, exclusive)| {
                json!({"value": value, "label": "L", "write_in": write_in, "exclusive": exclusive})
            })
            .collect();
        let rows: Vec<Json> = rows.into_iter().map(|value| json!({"value": value, "label": "L"})).collect();
        let waits = waits.map(|(other, any_of)| json!({"question": format!("q{other}"), "any_of": any_of}));
        json!({
            "kind": kind, "label": "L", "required": required, "options": options, "rows": rows, "min": min, "max": max,
            "max_length": max_length, "max_choices": max_choices, "show_if": waits,
        })
    }
}

prop_compose! {
    fn consultation()(
        list in vec((question(), any::<bool>()), 1..8),
    ) -> Consultation {
        let mut both = [Vec::new(), Vec::new()];
        for (place, (mut question, monitoring)) in list.into_iter().enumerate() {
            question["id"] = json!(format!("q{place}"));
            both[usize::from(monitoring)].push(question);
        }
        let [first, second] = both;
        pages(json!([
            {"id": "one", "title": "One", "questions": first},
            {"id": "two", "title": "Two", "monitoring": true, "questions": second},
        ]))
    }
}

prop_compose! {
    fn entry()(
        own in words(),
        date in proptest::option::of((1..32_u8, 1..13_u8, 1990..2030_u16)),
        texts in vec((value(), words()), 0..3),
        chosen in vec(value(), 0..4),
        cells in vec((value(), value()), 0..4),
    ) -> Entry {
        let mut entry = typed(&own);
        if let Some((day, month, year)) = date {
            for (field, number) in [("day", u16::from(day)), ("month", u16::from(month)), ("year", year)] {
                entry = beside(entry, field, &number.to_string());
            }
        }
        for (value, words) in texts {
            entry = beside(entry, &value, &words);
        }
        for value in chosen {
            entry.change(Change::Tick(value));
        }
        for (row, value) in cells {
            entry.change(Change::Cell(row, value));
        }
        entry
    }
}

/// Takes out of each entry whatever is wrong with it, as somebody would who is told.
fn mended(consultation: &Consultation, entries: &mut Entries) -> Option<Vec<(Id, Answer)>> {
    for _ in 0..40 {
        let problems = match answers(consultation, entries) {
            Ok(answers) => return Some(answers),
            Err(problems) => problems,
        };
        for problem in problems {
            let entry = entries.of(&problem.question);
            match problem.rule {
                Rule::UnknownValue(value) => {
                    entry.chosen.retain(|chosen| *chosen != value);
                    entry
                        .cells
                        .retain(|(row, chosen)| *row != value && *chosen != value);
                }
                Rule::TooMany(_) | Rule::Exclusive(_) => drop(entry.chosen.pop()),
                _ => *entry = Entry::default(),
            }
        }
    }
    // What is required here can never be answered.
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_read_is_what_was_sent(
        consultation in consultation(),
        list in vec(entry(), 8),
        seconds in any::<Option<u32>>(),
        website in "\\PC{0,200}",
    ) {
        let mut entries = Entries::default();
        for (place, entry) in list.into_iter().enumerate() {
            *entries.of(&id(&format!("q{place}"))) = entry;
        }
        let answers = mended(&consultation, &mut entries);
        prop_assume!(answers.is_some());
        let answers = answers.unwrap_or_default();
        let again = super::answers(&consultation, &assembly_submission::entries(&consultation, &answers));
        prop_assert_eq!(again.as_ref(), Ok(&answers));
        let sent = Submission {
            consultation: id("homes"),
            version: "2".to_owned(),
            submission_id: "5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3c11".to_owned(),
            language: "en".to_owned(),
            answers,
            signs: Signs { seconds, website },
        };
        let json = sent.to_json();
        let others: Result<Json, _> = serde_json::from_str(&json);
        prop_assert!(others.is_ok(), "{}", json);
        let found = read(&json, |_, _| Some(&consultation));
        prop_assert_eq!(found.as_ref(), Ok(&sent), "{}", json);
        prop_assert_eq!(found.map(|found| found.to_json()), Ok(json));
    }

    #[test]
    fn anything_may_be_sent(consultation in consultation(), answers in "\\PC{0,60}", text in any::<String>()) {
        let sent = format!(
            "{{\"consultation\":\"homes\",\"version\":\"2\",\"submission_id\":\"5f0c7f3e-8d0a-4c56-9b1e-0a9d2f6f3c11\",\
             \"language\":\"en\",\"answers\":{{\"q0\":{answers}}}}}"
        );
        let _ = read(&sent, |_, _| Some(&consultation));
        let refused = matches!(read(&text, |_, _| Some(&consultation)), Err(Refused::NotJson(_) | Refused::Malformed(..)));
        prop_assert!(refused);
    }

    #[test]
    fn a_number_is_written_in_one_way(written in "[-−]?[0-9,. ]{1,24}") {
        if let Some(found) = number(&written) {
            let again = number(&found);
            prop_assert_eq!(again.as_ref(), Some(&found));
            let value: Json = serde_json::from_str(&found).expect("JSON");
            let others = value.as_f64().map(|value| value.to_string());
            prop_assert_eq!(others, Some(found.clone()));
            let sent = assembly_feed::json::parse(&found);
            prop_assert_eq!(sent, Ok(assembly_feed::json::Json::Number(found.parse().expect("a number"))));
        }
    }

    #[test]
    fn any_words_are_quoted(words in any::<String>()) {
        let mut json = String::new();
        quote(&words, &mut json);
        prop_assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), words);
    }
}
