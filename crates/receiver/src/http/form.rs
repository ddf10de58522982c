//! `GET` and `POST /form/{consultation}`: the form for people without JavaScript.

mod answer;
mod visit;

use std::sync::Arc;

use assembly_consultation::state::Standing;
use assembly_consultation::view::Stage;
use assembly_kit::Host;
use assembly_kit::host::Native;
use axum::body::Body;
use axum::extract::{Extension, Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, ORIGIN, REFERRER_POLICY, RETRY_AFTER,
};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};

use crate::form::words::STYLE;
use crate::form::words::keys::*;
use crate::form::{Page, Posted, Shown, draw};
use crate::http::{Desk, Peer, Problem, body, origin, sender};

use visit::Visit;

/// When to come back, in seconds, where a feed cannot be read now.
const LATER: u64 = 60;

/// Nothing but the style sheet and the form itself.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// An answer: always a page.
struct Told {
    status: StatusCode,
    page: Page,
    retry_after: Option<u64>,
}

impl Told {
    fn new(status: StatusCode, page: Page) -> Self {
        Self {
            status,
            page,
            retry_after: None,
        }
    }

    async fn response(self) -> Response {
        let html = draw(self.page).await;
        let headers = [
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            (CONTENT_SECURITY_POLICY, POLICY),
            // With no referrer at all browsers would not say either that it is our own page that posts.
            (REFERRER_POLICY, "same-origin"),
        ];
        let mut response = (self.status, headers, html).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        response
    }
}

/// The style sheet. Its address changes with it.
pub async fn style() -> Response {
    let headers = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (CACHE_CONTROL, "public, max-age=86400"),
    ];
    (headers, STYLE).into_response()
}

/// The form, or what there is to read while it is not open.
pub async fn ask(
    State(desk): State<Arc<Desk>>,
    Path(consultation): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let visit = Visit::of(&desk, &consultation, &uri, &headers).await;
    let Some(latest) = visit.latest.clone() else {
        return missing(&desk, &visit).response().await;
    };
    let zone = latest.time_zone.as_deref().unwrap_or("Europe/London");
    let day_of = |moment| Native::at(visit.now).local(moment, zone).0;
    let standing = Standing::of(&latest.consultation, visit.now, &day_of);
    let language = visit.language(None);
    let shown = match standing.is_open() {
        true => Shown::Answering(Stage::Fields(Vec::new()), Default::default()),
        false => Shown::Read,
    };
    let page = Page {
        fresh: true,
        carried: answer::fresh(&latest, &language, visit.now),
        ..visit.page(&latest, language, shown)
    };
    Told::new(StatusCode::OK, page).response().await
}

/// Takes a turn: shows what is wrong, or all answers, or stores them and shows the receipt. Nothing that was typed is lost on the way.
pub async fn take(
    State(desk): State<Arc<Desk>>,
    Extension(peer): Extension<Peer>,
    Path(consultation): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let visit = Visit::of(&desk, &consultation, &uri, &headers).await;
    if visit.latest.is_none() {
        return missing(&desk, &visit).response().await;
    }
    let refused = |status, key| {
        let mut told = Told::new(status, visit.blank(key));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            told.retry_after = Some(LATER);
        }
        told
    };
    if !may_post(&desk, &headers) {
        desk.intake.tally.count(Problem::foreign_origin().name());
        return refused(StatusCode::FORBIDDEN, OTHER_SITE).response().await;
    }
    if !body::is_form(&headers) {
        desk.intake.tally.count(Problem::not_json_type().name());
        return refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, UNREADABLE)
            .response()
            .await;
    }
    // Held to the end: it bounds how many long ones there are at once.
    let sent = match body::read(&headers, body, &desk.long_ones).await {
        Ok(sent) => sent,
        Err(problem) => {
            desk.intake.tally.count(problem.name());
            let key = match problem.name() {
                "too-large" => TOO_LARGE,
                "not-json" => UNREADABLE,
                _ => BROKEN_OFF,
            };
            return refused(problem.status(), key).response().await;
        }
    };
    let Ok(posted) = Posted::read(&sent.text) else {
        return refused(StatusCode::PAYLOAD_TOO_LARGE, TOO_LARGE).response().await;
    };
    let address = sender(peer, &headers, desk.behind_proxy);
    answer::answer(&desk, &visit, &posted, address)
        .await
        .response()
        .await
}

/// Whether the page that posts may: our own, one of the council's, or none. Some browsers hide which it is under a strict policy of a
/// proxy, but say that it is our own.
fn may_post(desk: &Desk, headers: &HeaderMap) -> bool {
    let hidden = headers.get(ORIGIN).is_some_and(|origin| origin == "null");
    let own = headers
        .get("sec-fetch-site")
        .is_some_and(|site| site == "same-origin");
    origin::may_send(headers, &desk.origins, desk.behind_proxy) || (hidden && own)
}

/// There is no such consultation, or none that is known now.
fn missing(desk: &Desk, visit: &Visit) -> Told {
    match desk.intake.feeds.settled() {
        true => Told::new(StatusCode::NOT_FOUND, visit.blank(MISSING)),
        false => Told {
            retry_after: Some(LATER),
            ..Told::new(StatusCode::SERVICE_UNAVAILABLE, visit.blank(UNREAD))
        },
    }
}
