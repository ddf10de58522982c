//! From a page to its HTML.

use assembly_kit::{Held, Holder};
use yew::ServerRenderer;

use crate::form::Page;

/// The page as a whole HTML document. All words are escaped by Yew, which draws every element of it.
pub async fn draw(page: Page) -> String {
    let renderer = ServerRenderer::<Holder>::with_props(move || Held { piece: page.piece() });
    let html = renderer.hydratable(false).render().await;
    ["<!DOCTYPE html>\n", &html].concat()
}
