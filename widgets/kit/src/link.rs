//! Links that are safe to follow.

use assembly_feed::Url;

use crate::node::{Node, el, text};
use crate::reader::Reader;
use crate::words::foreign;

/// The absolute address behind an address of the feed, if it is safe.
///
/// The scheme is looked at again after resolving: browsers drop tabs and line breaks within a scheme, so only what
/// comes out of the address parser can be trusted.
pub fn address(reader: &Reader, url: &str) -> Option<String> {
    reader.resolve(url).filter(|resolved| is_safe(resolved))
}

fn is_safe(resolved: &str) -> bool {
    let scheme = resolved.split(':').next().unwrap_or_default();
    ["https", "http", "mailto", "tel"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
}

/// A link with this content; the content alone where the address is not safe.
pub fn link(reader: &Reader, url: Option<&Url>, content: Node) -> Node {
    match url.and_then(|url| address(reader, url)) {
        Some(href) => anchor(&href, content),
        None => content,
    }
}

/// An e-mail address or telephone number as a link; `scheme` is `mailto:` or `tel:`.
pub fn links_to(reader: &Reader, scheme: &str, value: &str) -> Node {
    let value = value.trim();
    // Strict, so that nothing is smuggled in (`?bcc=…`) and no words are taken for a number.
    let plain: String = match scheme {
        "tel:"
            if value
                .chars()
                .all(|letter| letter.is_ascii_digit() || "+ ()-.".contains(letter)) =>
        {
            value
                .chars()
                .filter(|letter| letter.is_ascii_digit() || *letter == '+')
                .collect()
        }
        "mailto:" if value.contains('@') && !value.contains(['?', '&', ',', ' ', '<', '>', '"']) => {
            value.to_owned()
        }
        _ => String::new(),
    };
    let shown = foreign(value);
    match (!plain.is_empty())
        .then(|| address(reader, &[scheme, &plain].concat()))
        .flatten()
    {
        Some(href) => anchor(&href, shown),
        None => shown,
    }
}

fn anchor(href: &str, content: Node) -> Node {
    el("a").set("href", href).fix("rel", "noopener").add(content)
}

/// Adds words to an element, with the `http(s)` addresses among them made links.
pub(crate) fn linked(reader: &Reader, words: &str, mut into: Node) -> Node {
    for (words, is_address) in addresses(words) {
        let href = if is_address { address(reader, words) } else { None };
        into = into.add(match href {
            Some(href) => anchor(&href, text(words)),
            None => text(words),
        });
    }
    into
}

/// Cuts words into pieces, each with whether it is an address.
fn addresses(words: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = words;
    let mut from = 0;
    while let Some(at) = next_address(rest, from) {
        let (before, found) = rest.split_at(at);
        let end = found.find(ends_address).unwrap_or(found.len());
        let address = without_punctuation(found.get(..end).unwrap_or_default());
        // A scheme alone is no address.
        if address.ends_with("://") {
            from = at + address.len();
            continue;
        }
        if !before.is_empty() {
            pieces.push((before, false));
        }
        pieces.push((address, true));
        rest = found.get(address.len()..).unwrap_or_default();
        from = 0;
    }
    if !rest.is_empty() {
        pieces.push((rest, false));
    }
    pieces
}

fn next_address(words: &str, from: usize) -> Option<usize> {
    let tail = words.get(from..)?;
    ["https://", "http://"]
        .iter()
        .filter_map(|scheme| tail.find(scheme))
        .min()
        .map(|at| from + at)
}

/// Spaces, quotes and brackets, and characters that could make an address look like another one.
fn ends_address(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(
            letter,
            '<' | '>' | '"' | '“' | '”' | '«' | '»' | '`' | '{' | '}' | '|' | '\\' | '^'
        )
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Leaves off what ends the sentence rather than the address.
fn without_punctuation(mut address: &str) -> &str {
    loop {
        let Some(last) = address.chars().next_back() else {
            return address;
        };
        let more = |open: char| address.matches(last).count() > address.matches(open).count();
        let sentence = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…' | '*' => true,
            ')' => more('('),
            ']' => more('['),
            _ => false,
        };
        if !sentence {
            return address;
        }
        address = address.get(..address.len() - last.len_utf8()).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_without_the_sentence_around_them() {
        assert_eq!(
            addresses("See (https://a.example/b_(c)), or http://d.example/?e=1&f. No https:// here"),
            [
                ("See (", false),
                ("https://a.example/b_(c)", true),
                ("), or ", false),
                ("http://d.example/?e=1&f", true),
                (". No https:// here", false)
            ]
        );
        assert_eq!(addresses("javascript:alert(1)"), [("javascript:alert(1)", false)]);
        assert_eq!(
            addresses("https://a.example/\u{202E}fdp"),
            [("https://a.example/", true), ("\u{202E}fdp", false)]
        );
        assert_eq!(addresses(""), []);
    }

    #[test]
    fn only_four_schemes_are_safe() {
        for good in ["https://a", "HTTP://a", "mailto:a@b", "tel:+44"] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
            "",
            "blob:https://a",
        ] {
            assert!(!is_safe(bad), "{bad}");
        }
    }
}
