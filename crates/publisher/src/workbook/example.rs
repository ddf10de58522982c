//! Rows that show how a sheet is filled in, and are never published.

/// The word that an example's first cell begins with, in each language that a workbook comes in.
const WORDS: [(&str, &str); 2] = [("en", "Example"), ("cy", "Enghraifft")];

/// Whether a row is an example, by its first cell that is not empty: the word alone, or followed by a colon.
pub fn is_example(first_cell: &str) -> bool {
    let said = first_cell
        .split(':')
        .next()
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    WORDS.iter().any(|(_, word)| word.to_lowercase() == said)
}

/// An example's first cell: `Example: 1`.
pub fn mark(language: &str, words: &str) -> String {
    let known = WORDS.iter().find(|(tag, _)| *tag == language);
    let (_, word) = known.or(WORDS.first()).copied().unwrap_or_default();
    match words.is_empty() {
        true => word.to_owned(),
        false => format!("{word}: {words}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_known_by_its_first_word_alone() {
        for first in [
            "Example",
            "Example: 1",
            "ENGHRAIFFT : a1",
            " example:",
            &mark("cy", "r1"),
            &mark("en", ""),
        ] {
            assert!(is_example(first), "{first}");
        }
        for first in ["Examples of care", "Example 1", "", "1", "An example: 1"] {
            assert!(!is_example(first), "{first}");
        }
    }
}
