//! What the workbook says of itself.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// Words of the guide, of the facts' headings and of alerts.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    pub guide: String,
    pub lists: String,
    pub title: String,
    pub what: Vec<String>,
    pub steps_title: String,
    pub steps: Vec<String>,
    pub rules_title: String,
    pub rules: Vec<String>,
    pub colours_title: String,
    pub heading: String,
    pub other_language: String,
    pub example: String,
    pub sheets_title: String,
    pub field: String,
    pub value: String,
    pub note: String,
    pub for_example: String,
    pub alert_title: String,
    pub not_listed: String,
    pub not_found: String,
    pub not_a_day: String,
    pub not_a_count: String,
    pub not_a_percent: String,
}

/// A test reads both: they are part of the program.
static ALL: LazyLock<BTreeMap<&str, Said>> = LazyLock::new(|| {
    [
        ("en", include_str!("../../texts/workbook.en.json")),
        ("cy", include_str!("../../texts/workbook.cy.json")),
    ]
    .into_iter()
    .map(|(language, text)| (language, serde_json::from_str(text).unwrap_or_default()))
    .collect()
});

static NOTHING: LazyLock<Said> = LazyLock::new(Said::default);

/// What is said in a language.
pub fn said(language: &str) -> &'static Said {
    ALL.get(language).unwrap_or(&NOTHING)
}

/// Whether a sheet of this name is the workbook's guide or its lists, in any language: nothing in it is published.
pub fn is_guide(sheet: &str) -> bool {
    let sheet = sheet.trim().to_lowercase();
    ALL.values().any(|said| {
        [&said.guide, &said.lists]
            .into_iter()
            .any(|name| name.to_lowercase() == sheet)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::LANGUAGES;

    #[test]
    fn every_language_says_as_much() {
        let [english, welsh] = LANGUAGES.map(|(tag, _)| said(tag));
        assert!(!english.title.is_empty() && !welsh.title.is_empty());
        for (one, other) in [
            (&english.what, &welsh.what),
            (&english.steps, &welsh.steps),
            (&english.rules, &welsh.rules),
        ] {
            assert_eq!(one.len(), other.len());
        }
        for (said, example) in [(english, "Example"), (welsh, "Enghraifft")] {
            assert!(said.for_example.contains("{example}") && said.not_found.contains("{sheet}"));
            assert!(
                said.rules
                    .iter()
                    .any(|rule| rule.contains(&format!("“{example}”")))
            );
        }
    }

    #[test]
    fn guides_are_known_by_name() {
        assert!(
            ["Read me", "LISTS", "Darllen", " Rhestrau "]
                .iter()
                .all(|name| is_guide(name))
        );
        assert!(!is_guide("Recommendations"));
    }
}
