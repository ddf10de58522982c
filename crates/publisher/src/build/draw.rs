//! From pieces to HTML. All words are escaped by Yew, which draws every element.

use std::rc::Rc;

use assembly_kit::{Held, Holder, Piece, Settings};
use yew::LocalServerRenderer;

use super::address;
use super::embed::Embed;
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
pub async fn fragment(site: &Site, subject: &Subject, language: &str) -> String {
    let settings = Settings {
        key: match subject {
            // As on the live tracker, so that links to a recommendation lead to it in either.
            Subject::Tracker => "assembly".to_owned(),
            // A page may have several.
            _ => subject.stem(),
        },
        ..site.settings(language)
    };
    let mut html = draw(subject.still(site.source.clone(), settings)).await;
    html.push('\n');
    html
}

async fn document(piece: Rc<dyn Piece>) -> String {
    let html = address::relative(&draw(piece).await);
    ["<!DOCTYPE html>\n", &html, "\n"].concat()
}

async fn draw(piece: Rc<dyn Piece>) -> String {
    let renderer = LocalServerRenderer::<Holder>::with_props(Held { piece });
    renderer.hydratable(false).render().await
}
