//! The receiver over HTTP.

mod arriving;
mod body;
mod connections;
mod form;
mod health;
mod origin;
mod peer;
mod problem;
mod rate;
mod submissions;

use std::sync::{Arc, Once};
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS};
use axum::http::{Method, Response};
use axum::middleware::map_response;
use axum::routing::{get, post};
use tokio::sync::Semaphore;
use tokio::time::Instant;
use tower_http::cors::{AllowOrigin, CorsLayer};

pub use connections::Connections;
pub use origin::{NotAnOrigin, Origin};
pub use peer::{Peer, sender};
pub use problem::Problem;
pub use rate::Rate;

use crate::intake::Intake;

/// How long a browser may go by what it was told of who may send.
const PREFLIGHT: Duration = Duration::from_secs(600);

/// What answers are made with.
#[derive(Debug)]
pub struct Desk {
    /// Takes submissions.
    pub intake: Intake,
    /// Pages that may send.
    pub origins: Vec<Origin>,
    /// How much one address may send.
    pub rate: Rate,
    /// Whether a proxy stands before, whose word on addresses counts.
    pub behind_proxy: bool,
    long_ones: Arc<Semaphore>,
    started: Instant,
    pulse: health::Pulse,
    /// Said once in the log.
    proxy_seen: Once,
}

impl Desk {
    /// A desk that opens now.
    pub fn new(intake: Intake, origins: Vec<Origin>, rate: Rate, behind_proxy: bool) -> Self {
        Self {
            intake,
            origins,
            rate,
            behind_proxy,
            long_ones: Arc::new(Semaphore::new(body::LONG_ONES)),
            started: Instant::now(),
            pulse: health::Pulse::default(),
            proxy_seen: Once::new(),
        }
    }
}

/// Everything that is answered.
pub fn router(desk: Arc<Desk>) -> Router {
    let origins = desk.origins.iter().cloned().map(HeaderValue::from);
    let cors = CorsLayer::new()
        // Never with credentials: there are none, no cookie either.
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::POST])
        .allow_headers([CONTENT_TYPE])
        .expose_headers([RETRY_AFTER])
        .max_age(PREFLIGHT);
    Router::new()
        .route("/submissions", post(submissions::take))
        .route("/health", get(health::tell))
        .route("/form/style.css", get(form::style))
        .route("/form/{consultation}", get(form::ask).post(form::take))
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::wrong_method())
        // Bodies are read by our own hand, which has limits of its own.
        .layer(DefaultBodyLimit::disable())
        .layer(cors)
        .layer(map_response(async |mut response: Response<axum::body::Body>| {
            let headers = response.headers_mut();
            if !headers.contains_key(CACHE_CONTROL) {
                headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            }
            headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
            response
        }))
        .with_state(desk)
}
