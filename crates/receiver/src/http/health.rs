//! `GET /health`.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tokio::time::{Duration, Instant};

use crate::feeds::State as FeedState;
use crate::http::Desk;

/// Writing is not tried more often than this, however often somebody asks.
const AT_LEAST: Duration = Duration::from_secs(2);

/// When writing was last tried, and whether it worked.
#[derive(Debug, Default)]
pub struct Pulse(Mutex<Option<(Instant, bool)>>);

impl Pulse {
    async fn works(&self, desk: &Desk) -> bool {
        let mut last = self.0.lock().await;
        if let Some((when, worked)) = *last
            && when.elapsed() < AT_LEAST
        {
            return worked;
        }
        let works = desk.intake.writer.pulse(desk.intake.clock.stamp()).await.is_ok();
        *last = Some((Instant::now(), works));
        works
    }
}

/// 200 where submissions can be taken, else 503; in JSON what works. A feed that cannot be read any more stops nothing: its last good
/// reading counts.
pub async fn tell(State(desk): State<Arc<Desk>>) -> Response {
    let writable = desk.pulse.works(&desk).await;
    let questions = !desk.intake.feeds.known().is_empty();
    let feeds = desk.intake.feeds.states().into_iter().map(|(source, state)| {
        let state = match state {
            FeedState::Unread => "unread",
            FeedState::Read => "read",
            FeedState::Old => "old",
        };
        json!({"feed": source.to_string(), "state": state})
    });
    let health = json!({
        "status": if writable && questions { "ok" } else { "failing" },
        "database": if writable { "writable" } else { "not-writable" },
        "consultations": if questions { "known" } else { "none" },
        "feeds": feeds.collect::<Vec<Value>>(),
        "waiting": desk.intake.writer.waiting(),
    });
    let status = match writable && questions {
        true => StatusCode::OK,
        false => StatusCode::SERVICE_UNAVAILABLE,
    };
    (status, [(CONTENT_TYPE, "application/json")], health.to_string()).into_response()
}
