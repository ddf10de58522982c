//! How a file in `demo/pages` becomes an answer.

use anyhow::Result;
use axum::Extension;
use axum::extract::Path as UrlPath;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde_json::Value;

use crate::Root;
use crate::origins::{self, Origins};
use crate::pages::{CAMPAIGN, MISSING, Page, Script};
use crate::template::{escape, fill};
use crate::{fallback, gallery};

/// Answers a request for `page`.
pub async fn show(page: &'static Page, root: Root, headers: HeaderMap) -> Response {
    let origins = Origins::of(&headers);
    if page.path == CAMPAIGN && origins::is_council(&headers) {
        // It shows how the widget works from another origin; on the council's own it would show nothing.
        return Redirect::temporary(&format!("{}{CAMPAIGN}", origins.campaign)).into_response();
    }
    answer(StatusCode::OK, page, &root, &origins).await
}

/// Answers a request for the feed of an example in the gallery.
pub async fn example(UrlPath((widget, file)): UrlPath<(String, String)>) -> Response {
    match gallery::feed(&widget, &file) {
        Some(json) => ([(CONTENT_TYPE, "application/json")], json).into_response(),
        None => (StatusCode::NOT_FOUND, "There is no such example.\n").into_response(),
    }
}

/// Answers a request for anything else.
pub async fn missing(Extension(root): Extension<Root>, headers: HeaderMap) -> Response {
    answer(StatusCode::NOT_FOUND, &MISSING, &root, &Origins::of(&headers)).await
}

async fn answer(status: StatusCode, page: &Page, root: &Root, origins: &Origins) -> Response {
    match html(root, page, origins).await {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}.\n")).into_response(),
    }
}

async fn html(root: &Root, page: &Page, origins: &Origins) -> Result<String> {
    let body = root.read(&format!("demo/pages/{}", page.file)).await?;
    let pinned = pinned(root).await;
    let origin = if page.path == CAMPAIGN {
        origins.council.as_str()
    } else {
        ""
    };
    let fallbacks = fallbacks(root, &body, origin).await?;
    let value = |name: &str| match name {
        "title" => Some(escape(page.title)),
        "council" => Some(origins.council.clone()),
        "gallery" => Some(gallery::html()),
        "campaign" => Some(origins.campaign.clone()),
        "pinned-snippet" => Some(escape(
            pinned.as_deref().unwrap_or("Not built yet: cargo xtask build"),
        )),
        _ => fallbacks
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, html)| html.clone()),
    };
    let body = fill(&body, value)?;
    if body.starts_with("<!DOCTYPE") {
        return Ok(body);
    }
    let layout = root.read("demo/pages/layout.html").await?;
    fill(&layout, |name| match name {
        "main" => Some(body.clone()),
        "navigation" => Some(navigation(page.path)),
        "script" => Some(match page.script {
            Script::Standard => STANDARD.to_owned(),
            Script::Pinned => pinned.clone().unwrap_or_default(),
            Script::Own => String::new(),
        }),
        _ => value(name),
    })
}

const STANDARD: &str = r#"<script defer src="/pkg/assembly-widgets.js"></script>"#;

/// The script tag with a version and its hash, once the widgets are built.
async fn pinned(root: &Root) -> Option<String> {
    let built: Value = serde_json::from_str(&root.read("pkg/integrity.json").await.ok()?).ok()?;
    let version = escape(built.get("version")?.as_str()?);
    let hash = escape(built.pointer("/files/assembly-widgets.js/integrity")?.as_str()?);
    Some(format!(
        "<script defer src=\"/pkg/{version}/assembly-widgets.js\"\n        \
         integrity=\"{hash}\"\n        crossorigin=\"anonymous\"></script>"
    ))
}

/// What each `{{fallback <feed>}}` in the page stands for.
async fn fallbacks(root: &Root, body: &str, origin: &str) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for name in body
        .split("{{")
        .skip(1)
        .filter_map(|from| from.split_once("}}"))
        .map(|(name, _)| name)
    {
        if let Some(id) = name.strip_prefix("fallback ") {
            let feed = root.read(&format!("demo/feeds/{id}.json")).await?;
            found.push((name.to_owned(), fallback::html(&feed, id, origin)?));
        }
    }
    Ok(found)
}

/// The council's menu, with the page that the reader is on marked.
fn navigation(path: &str) -> String {
    let menu = [
        ("/", "Home"),
        ("/assemblies/", "Citizens’ assemblies"),
        ("/embed/", "Ways to embed"),
        ("/gallery/", "Gallery"),
        ("/about/", "About"),
    ];
    menu.map(|(to, label)| {
        let active = if to == "/" {
            path == to
        } else {
            path.starts_with(to)
        };
        let class = if active {
            " govuk-service-navigation__item--active"
        } else {
            ""
        };
        let current = match active {
            true if path == to => " aria-current=\"page\"",
            true => " aria-current=\"true\"",
            false => "",
        };
        let label = if active {
            format!("<strong class=\"govuk-service-navigation__active-fallback\">{label}</strong>")
        } else {
            label.to_owned()
        };
        format!(
            "<li class=\"govuk-service-navigation__item{class}\">\
             <a class=\"govuk-service-navigation__link\" href=\"{to}\"{current}>{label}</a></li>"
        )
    })
    .join("\n            ")
}
