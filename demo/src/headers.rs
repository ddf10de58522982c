//! What a careful council's server says beside each file.

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

use crate::origins::Origins;

/// Adds them. One place for all, so that the rules can be read together.
pub async fn add(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let origins = Origins::of(request.headers());
    let mut response = next.run(request).await;
    let lasting = is_released(&path) && response.status().is_success();
    let headers = response.headers_mut();

    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // The studio has a policy of its own, which is stricter in all but its worker.
    if is_html(headers)
        && !path.starts_with("/pkg/")
        && let Ok(policy) = HeaderValue::from_str(&content_security_policy(&path, &origins))
    {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if ["/pkg/", "/feeds/", "/documents/"]
        .iter()
        .any(|folder| path.starts_with(folder))
    {
        // What anybody may embed, anybody may read. No cookie is involved, so `*` gives nothing away.
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    if path.starts_with("/pkg/") {
        headers.append(VARY, HeaderValue::from_static("accept-encoding"));
    }
    // `no-cache` lets a browser keep a copy and ask whether it is still good: an upgrade shows at the next visit.
    let keep = if lasting {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    response
}

/// The strictest policy under which the widgets work: `'wasm-unsafe-eval'` is all they need beyond `'self'`.
fn content_security_policy(path: &str, origins: &Origins) -> String {
    let widgets = match path {
        "/campaign/" => origins.council.as_str(),
        _ => "'self'",
    };
    format!(
        "default-src 'none'; script-src {widgets} 'wasm-unsafe-eval'; connect-src {widgets}; style-src 'self'; \
         img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// `/pkg/<version>/…`, whose bytes never change once it is released. The version that is being worked on here is
/// built again and again under one name: a copy kept from the last build would fail the script's integrity check.
fn is_released(path: &str) -> bool {
    path.strip_prefix("/pkg/")
        .and_then(|rest| rest.split_once('/'))
        .is_some_and(|(folder, _)| {
            folder.starts_with(|first: char| first.is_ascii_digit()) && folder != env!("CARGO_PKG_VERSION")
        })
}

fn is_html(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
