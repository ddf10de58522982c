//! People's words: text, never HTML, in their own language and direction.

use assembly_feed::Text;

use crate::link;
use crate::node::{Node, el, nothing};
use crate::reader::Reader;

/// Words chosen for a reader. `lang` only where it differs from the widget's own.
///
/// Where these words are all that an element holds, put `lang` and `dir="auto"` on that element itself: VoiceOver
/// passes over the `lang` of a `span`.
pub struct Said<'a> {
    /// The words.
    pub words: &'a str,
    /// Their BCP 47 tag, where it is not the root's.
    pub lang: Option<String>,
}

/// A text as paragraphs, its line breaks kept, its addresses made links.
pub fn block(reader: &Reader, text: &Text) -> Node {
    let Some(Said { words, lang }) = reader.words(text) else {
        return nothing();
    };
    let mut block = el("div").class("words");
    if let Some(lang) = lang {
        block = block.set("lang", &lang);
    }
    for lines in paragraphs(words) {
        let mut paragraph = el("p").lang(None);
        for (at, line) in lines.into_iter().enumerate() {
            if at > 0 {
                paragraph = paragraph.add(el("br"));
            }
            paragraph = link::linked(reader, line, paragraph);
        }
        block = block.add(paragraph);
    }
    block
}

/// A text within a line, kept apart from the direction of what is around it.
pub fn inline(reader: &Reader, text: &Text) -> Node {
    match reader.words(text) {
        Some(said) => said.isolated(),
        None => nothing(),
    }
}

impl Said<'_> {
    /// The words within a line, kept apart from the direction of what is around them.
    pub fn isolated(self) -> Node {
        let mut bdi = el("bdi");
        if let Some(lang) = self.lang {
            bdi = bdi.set("lang", &lang);
        }
        bdi.say(&closed(self.words))
    }
}

/// Words that are not the widget's and in no language: numbers as printed, words of the format that are not known.
pub fn foreign(words: &str) -> Node {
    el("bdi").say(&closed(words))
}

/// Words with an end to each isolate that they begin. In Chromium the end of the element would otherwise be taken for the
/// end of theirs, and what stands after it for a part of it.
fn closed(words: &str) -> String {
    let mut open = 0_usize;
    for letter in words.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => open += 1,
            '\u{2069}' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    let mut closed = words.to_owned();
    for _ in 0..open {
        closed.push('\u{2069}');
    }
    closed
}

/// Cuts words at blank lines, and paragraphs into lines.
fn paragraphs(words: &str) -> Vec<Vec<&str>> {
    let mut paragraphs: Vec<Vec<&str>> = Vec::new();
    let mut open = false;
    for line in words.lines() {
        let line = line.trim();
        if line.is_empty() {
            open = false;
        } else if let (true, Some(last)) = (open, paragraphs.last_mut()) {
            last.push(line);
        } else {
            paragraphs.push(vec![line]);
            open = true;
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_turn_round_ends_with_their_words() {
        assert_eq!(
            closed("a\u{202E}b\u{2066}c\u{2067}d"),
            "a\u{202E}b\u{2066}c\u{2067}d\u{2069}\u{2069}"
        );
        assert_eq!(closed("\u{2069}a\u{2068}b\u{2069}"), "\u{2069}a\u{2068}b\u{2069}");
    }

    #[test]
    fn blank_lines_make_paragraphs_and_breaks_are_kept() {
        assert_eq!(
            paragraphs("\n one\r\ntwo\n \n\nthree\n"),
            [vec!["one", "two"], vec!["three"]]
        );
        assert!(paragraphs(" \n").is_empty());
    }
}
