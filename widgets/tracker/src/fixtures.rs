//! Named examples: one source for the docs, the demo, the tests and the pictures. Places and contents are invented.
//!
//! Not in what residents download: this module exists on computers only.

use std::borrow::Cow;
use std::fmt::Write as _;

use assembly_kit::Example;

/// The day on which the examples are looked at, so that what is overdue stays so: `YYYY-MM-DD`.
pub const TODAY: &str = "2026-11-16";

/// The same moment in Unix seconds: noon in London.
pub const NOW: i64 = 1_794_830_400;

/// All of them.
pub fn examples() -> Vec<Example> {
    macro_rules! examples {
        ($($name:literal: $about:literal,)+) => {
            vec![$(Example {
                name: $name,
                about: $about,
                json: Cow::Borrowed(include_str!(concat!("../fixtures/", $name, ".json"))),
                now: NOW,
                view: "",
                lang: "",
            },)+]
        };
    }
    let mut examples = examples! {
        "answered": "Every decision and every state of progress; one explanation is missing, one action is late.",
        "not-answered": "The answer is overdue.",
        "no-report": "Everything is answered, nothing has been reported since.",
        "partly-unreadable": "One recommendation is broken; the others are shown.",
        "hostile": "Markup, scripts, dangerous addresses and deceptive letters in every field: all shown as text.",
        "empty": "No recommendations yet.",
        "one": "A single recommendation, without a number.",
        "unknown-words": "Words of a later version of the format, shown as they stand.",
        "two-languages": "English and Welsh, with a text missing in each.",
    };
    examples.push(Example {
        name: "long",
        about: "A hundred and ten recommendations, shown in steps.",
        json: Cow::Owned(long(110)),
        now: NOW,
        view: "",
        lang: "",
    });
    examples
}

/// The example of that name.
pub fn example(name: &str) -> Option<Example> {
    examples().into_iter().find(|example| example.name == name)
}

/// A feed of so many recommendations, the same each time: the list that steps, and the one that speed is measured on.
pub fn long(count: usize) -> String {
    let mut recommendations = String::new();
    for n in 1..=count {
        let (what, where_) = (pick(&WHAT, n), pick(&WHERE, n / WHAT.len()));
        let theme = pick(&THEMES, n).0;
        let _ = write!(
            recommendations,
            r#"{}{{"id": "{n}", "number": "{n}", "theme": "{theme}", "title": "{what} {where_}",
      "text": "{what} {where_}, beginning where the need is greatest, and tell residents each year how far it has got.",
      "support": {{"for": {votes}, "against": {against}, "voted": 50, "percent": {percent}}}{answer}{progress}}}"#,
            if n == 1 { "" } else { ",\n    " },
            votes = 50 - n % 13,
            against = n % 13,
            percent = 100 - 2 * (n % 13),
            answer = pick(&ANSWERS, n / 2),
            progress = pick(&REPORTS, n / 3).replace("DAY", &format!("{:02}", n % 28 + 1)),
        );
    }
    let themes = THEMES
        .map(|(id, title)| format!(r#"{{"id": "{id}", "title": "{title}"}}"#))
        .join(", ");
    format!(
        r#"{{
  "assembly_feed": "1.0", "id": "norvale-climate", "language": "en",
  "title": "Norvale Citizens’ Assembly on Climate",
  "summary": "An invented example of a long list.",
  "question": "How can Norvale stop adding to climate change, fairly and by 2035?",
  "updated": "2026-10-20T11:00:00+01:00",
  "licence": {{"name": "Open Government Licence v3.0", "url": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"}},
  "commissioning_body": {{"name": "Norvale County Council", "url": "https://norvale.example/"}},
  "contact": {{"name": "Climate Team", "email": "climate@norvale.example"}},
  "members": {{"recruited": 50, "attended": 50, "voted": 50}},
  "follow_up": {{"response_due": "2026-06-30", "report_every": "P6M"}},
  "themes": [{themes}],
  "recommendations": [
    {recommendations}
  ]
}}
"#
    )
}

fn pick<T: Copy + Default>(from: &[T], n: usize) -> T {
    from.get(n % from.len().max(1)).copied().unwrap_or_default()
}

const THEMES: [(&str, &str); 5] = [
    ("homes", "Homes"),
    ("travel", "Travel"),
    ("food", "Food"),
    ("land", "Land and nature"),
    ("work", "Work"),
];

const WHAT: [&str; 12] = [
    "Insulate the coldest homes",
    "Plant street trees",
    "Open repair workshops",
    "Share cars and cargo bikes",
    "Collect food waste every week",
    "Put solar panels on public roofs",
    "Restore hedges and ponds",
    "Run a bus every twenty minutes",
    "Teach low-carbon building trades",
    "Serve local food in schools",
    "Publish a yearly carbon account",
    "Store rain in parks",
];

const WHERE: [&str; 10] = [
    "in the county town",
    "in the market towns",
    "in the hill villages",
    "along the coast",
    "on the estates",
    "around schools",
    "near hospitals",
    "on council land",
    "with farmers",
    "with small firms",
];

const ANSWERS: [&str; 4] = [
    r#", "response": {"decision": "accepted", "decided_by": "Cabinet", "decided_on": "2026-06-18", "explanation": "We agree."}"#,
    r#", "response": {"decision": "accepted-in-part", "decided_by": "Cabinet", "decided_on": "2026-06-18", "agreed_text": "In the first three years, where the county owns the land.", "explanation": "The rest depends on money that the county does not have yet."}"#,
    r#", "response": {"decision": "rejected", "decided_by": "Cabinet", "decided_on": "2026-06-18", "explanation": "The county has no power to do this."}"#,
    "",
];

const REPORTS: [&str; 3] = [
    r#", "progress": {"state": "under-way", "as_of": "2026-09-DAY"}, "updates": [{"id": "u", "date": "2026-09-DAY", "title": "Begun", "text": "The first money has been spent.", "by": "Climate Team"}]"#,
    r#", "progress": {"state": "not-started", "as_of": "2026-10-01"}"#,
    "",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_read_and_no_two_share_a_name() {
        let mut names = Vec::new();
        for example in examples() {
            let reading = assembly_feed::read(example.json.as_bytes())
                .unwrap_or_else(|it| panic!("{}: {it}", example.name));
            let sound = !["partly-unreadable", "hostile"].contains(&example.name);
            assert_eq!(
                reading.findings.is_empty(),
                sound,
                "{}: {:#?}",
                example.name,
                reading.findings
            );
            assert!(!names.contains(&example.name));
            names.push(example.name);
        }
    }

    #[test]
    fn what_is_broken_hides_nothing_else() {
        let read = |name: &str| assembly_feed::read(example(name).unwrap().json.as_bytes()).unwrap();
        let partly = read("partly-unreadable");
        assert_eq!(
            (partly.feed.recommendations.len(), partly.hidden.recommendations),
            (4, 1)
        );
        let hostile = read("hostile");
        assert_eq!(
            (hostile.feed.recommendations.len(), hostile.hidden.recommendations),
            (12, 2)
        );
    }

    #[test]
    fn the_long_one_is_the_same_each_time() {
        assert_eq!(long(110), long(110));
        assert!(example("long").unwrap().json.len() > 30_000);
    }
}
