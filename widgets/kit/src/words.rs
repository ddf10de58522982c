//! People's words: text, never HTML, in their own language and direction.

use assembly_feed::Text;
use yew::{Html, html};

use crate::link;
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
pub fn block(reader: &Reader, text: &Text) -> Html {
    let Some(Said { words, lang }) = reader.words(text) else {
        return Html::default();
    };
    html! {
        <div class="words" {lang}>
            { for paragraphs(words).into_iter().map(|lines| html! { <p dir="auto">{ lines_of(reader, &lines) }</p> }) }
        </div>
    }
}

/// A text within a line, kept apart from the direction of what is around it.
pub fn inline(reader: &Reader, text: &Text) -> Html {
    match reader.words(text) {
        Some(Said { words, lang }) => html! { <bdi {lang}>{ words.to_owned() }</bdi> },
        None => Html::default(),
    }
}

fn lines_of(reader: &Reader, lines: &[&str]) -> Html {
    let line = |(at, line): (usize, &&str)| {
        html! { <>if at > 0 { <br /> }{ link::linked(reader, line) }</> }
    };
    html! { <>{ for lines.iter().enumerate().map(line) }</> }
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
    fn blank_lines_make_paragraphs_and_breaks_are_kept() {
        assert_eq!(
            paragraphs("\n one\r\ntwo\n \n\nthree\n"),
            [vec!["one", "two"], vec!["three"]]
        );
        assert!(paragraphs(" \n").is_empty());
    }
}
