//! GOV.UK Frontend's style sheet, without the font that only services on gov.uk may use.

use axum::Extension;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::Root;

/// Where npm puts it.
pub const FILE: &str = "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css";

pub async fn style_sheet(Extension(root): Extension<Root>) -> Response {
    match root.read(FILE).await {
        Ok(css) => ([(CONTENT_TYPE, "text/css; charset=utf-8")], without_font(&css)).into_response(),
        // A page without this sheet is plain, but whole.
        Err(_) => (StatusCode::NOT_FOUND, "GOV.UK Frontend is not installed.\n").into_response(),
    }
}

/// GDS Transport is licensed for gov.uk alone: its `@font-face` rules go, and its name gives way to a common font.
fn without_font(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, face)) = rest.split_once("@font-face{") {
        kept.push_str(before);
        rest = face.split_once('}').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    // The map stays behind in node_modules; a browser's tools would ask for it in vain.
    let kept = kept.split("/*# sourceMappingURL").next().unwrap_or_default();
    kept.replace("GDS Transport,arial", "Helvetica,Arial")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_is_gone() {
        let css = "a{b:c}@font-face{font-family:GDS Transport;src:url(x)}@font-face{src:url(y)}\
                   p{font-family:GDS Transport,arial,sans-serif}\n/*# sourceMappingURL=z.map */";
        assert_eq!(
            without_font(css),
            "a{b:c}p{font-family:Helvetica,Arial,sans-serif}\n"
        );
    }
}
