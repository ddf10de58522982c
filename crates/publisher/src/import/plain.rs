//! Words as they are compared: without case, punctuation and stray spaces.

/// A heading or word of a list, as it is compared with others. `Council's Response:` is `councils response`.
pub fn plain(written: &str) -> String {
    let mut plain = String::with_capacity(written.len());
    let mut gap = false;
    for letter in written.chars() {
        match letter {
            // An apostrophe parts nothing.
            '\'' | '’' | '‘' | '.' => {}
            '%' | '#' | '✓' | '✔' => push(&mut plain, letter, &mut gap),
            _ if letter.is_alphanumeric() => letter
                .to_lowercase()
                .for_each(|lower| push(&mut plain, lower, &mut gap)),
            _ => gap = true,
        }
    }
    plain
}

fn push(plain: &mut String, letter: char, gap: &mut bool) {
    if *gap && !plain.is_empty() {
        plain.push(' ');
    }
    *gap = false;
    plain.push(letter);
}

/// An id made of words: `Clean air, now!` is `clean-air-now`. Empty where no letter of the Latin alphabet is in them.
pub fn slug(words: &str) -> String {
    const LONGEST: usize = 48;
    let mut slug = String::new();
    for word in plain(words).split(' ') {
        let letters: String = word.chars().filter_map(latin).collect();
        if letters.is_empty() {
            continue;
        }
        if !slug.is_empty() {
            if slug.len() + 1 + letters.len() > LONGEST {
                break;
            }
            slug.push('-');
        }
        slug.extend(letters.chars().take(LONGEST));
    }
    slug
}

/// A letter without its accent; those of English and Welsh, and their neighbours.
fn latin(letter: char) -> Option<char> {
    let plain = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ẁ' | 'ẃ' | 'ŵ' | 'ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => 'y',
        other => other,
    };
    plain.is_ascii_alphanumeric().then_some(plain)
}

/// `Rec 7b` is 7b.
pub fn without_kind(written: &str) -> &str {
    let lower = written.trim().to_lowercase();
    let kinds = ["recommendation", "argymhelliad", "rec.", "rec", "no.", "#"];
    let kind = kinds.iter().find(|kind| lower.starts_with(**kind));
    kind.and_then(|kind| written.trim().get(kind.len()..))
        .unwrap_or(written)
}

/// What was found, short enough for a line.
pub fn quoted(found: &str) -> String {
    const MOST: usize = 60;
    let line: String = found
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("“{}…”", line.get(..end).unwrap_or_default().trim_end()),
        None => format!("“{line}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_compared_as_people_do() {
        assert_eq!(plain("  Council’s  Response: "), "councils response");
        assert_eq!(plain("Rec. No."), "rec no");
        assert_eq!(plain("RAG\nstatus"), "rag status");
        assert_eq!(plain("Support (%)"), "support %");
    }

    #[test]
    fn ids_are_made_of_letters_that_an_address_bears() {
        assert_eq!(slug("Clean air, now!"), "clean-air-now");
        assert_eq!(slug("Tŷ’r Cyffredin – gŵyl"), "tyr-cyffredin-gwyl");
        assert_eq!(slug("العربية"), "");
        assert!(slug(&"word ".repeat(40)).len() <= 48);
    }
}
