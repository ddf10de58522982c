//! From pieces to HTML. All words are escaped by Yew, which draws every element.

use std::rc::Rc;

use assembly_kit::{Held, Holder, Piece, Settings};
use yew::LocalServerRenderer;

use super::address;
use super::embed::Embed;
use super::made::Made;
use super::page::Page;
use super::site::Site;
use super::subject::Subject;
use crate::Package;

/// A whole page about a subject.
pub async fn page(site: &Rc<Site>, subject: Subject, language: &str) -> String {
    document(Rc::new(Page::new(site.clone(), subject, language))).await
}

/// The page that tells a web team how to embed all this.
pub async fn embed(site: &Rc<Site>, package: &Package) -> String {
    document(Rc::new(Embed::new(site.clone(), package))).await
}

/// What stands inside a placeholder on a council's own page.
pub async fn fragment(site: &Rc<Site>, subject: &Subject, language: &str) -> String {
    let settings = Settings {
        key: match subject {
            // As on the live tracker, so that links to a recommendation lead to it in either.
            Subject::Tracker => "assembly".to_owned(),
            // A page may have several.
            _ => subject.stem(),
        },
        ..site.settings(language)
    };
    let mut html = without_bars(&draw(subject.still(site.source.clone(), settings)).await);
    // What is late or comes next is true of one day, and this may stand for months.
    html.push_str(&draw(Rc::new(Made::new(site.clone(), language))).await);
    html.push('\n');
    html
}

/// A council's own page has no style sheet of ours, and without one a bar is a black box as wide as the page. It only repeats the
/// number beside it.
fn without_bars(html: &str) -> String {
    const BAR: &str = "<svg ";
    const END: &str = "</svg>";
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = rest.split_once(BAR) {
        kept.push_str(before);
        let Some((drawing, after)) = from.split_once(END) else {
            break;
        };
        let bar = drawing
            .split_once('>')
            .is_some_and(|(tag, _)| tag.contains("part=\"bar\""));
        if !bar {
            kept.extend([BAR, drawing, END]);
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

async fn document(piece: Rc<dyn Piece>) -> String {
    let html = address::relative(&draw(piece).await);
    ["<!DOCTYPE html>\n", &html, "\n"].concat()
}

async fn draw(piece: Rc<dyn Piece>) -> String {
    let renderer = LocalServerRenderer::<Holder>::with_props(Held { piece });
    renderer.hydratable(false).render().await
}

#[cfg(test)]
mod tests {
    use super::without_bars;

    #[test]
    fn only_bars_are_left_out() {
        let html = r#"<b>12</b><svg class="bar" part="bar"><rect></rect></svg><i></i><svg class="icon"><path></path></svg>."#;
        assert_eq!(
            without_bars(html),
            r#"<b>12</b><i></i><svg class="icon"><path></path></svg>."#
        );
        assert_eq!(without_bars("plain"), "plain");
    }
}
