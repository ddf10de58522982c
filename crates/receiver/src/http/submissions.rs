//! `POST /submissions`.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderMap};
use axum::response::{IntoResponse, Response};
use tokio::time::{Duration, timeout};

use crate::http::{Desk, Peer, Problem, body, origin, sender};

/// What was not decided by then is not waited for. It may still be stored; asked again, it is told.
pub(super) const DEADLINE: Duration = Duration::from_secs(30);

/// Takes a submission: 201 with a receipt once it is on disk, 200 with the same receipt where it was before.
pub async fn take(
    State(desk): State<Arc<Desk>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let result = answer(&desk, peer, &headers, body).await;
    if let Err(Told::Here(problem)) = &result {
        desk.intake.tally.count(problem.name());
    }
    result.map_err(|(Told::Here(problem) | Told::Already(problem))| problem)
}

/// A problem, and whether it is counted.
enum Told {
    Here(Problem),
    Already(Problem),
}

async fn answer(desk: &Desk, peer: Peer, headers: &HeaderMap, body: Body) -> Result<Response, Told> {
    if !origin::may_send(headers, &desk.origins, desk.behind_proxy) {
        return Err(Told::Here(Problem::foreign_origin()));
    }
    if !body::is_json(headers) {
        return Err(Told::Here(Problem::not_json_type()));
    }
    if !desk.behind_proxy && headers.contains_key("x-forwarded-for") {
        desk.proxy_seen.call_once(|| {
            tracing::warn!("a proxy seems to stand before this: without --behind-proxy all residents count as one address");
        });
    }
    let address = sender(peer, headers, desk.behind_proxy);
    desk.rate.take(address, desk.started.elapsed()).map_err(|wait| {
        // To whole seconds, upwards.
        Told::Here(Problem::too_many(wait.as_secs() + 1))
    })?;
    let sent = body::read(headers, body, &desk.long_ones)
        .await
        .map_err(Told::Here)?;
    let taken = match timeout(DEADLINE, desk.intake.take(&sent.text)).await {
        Ok(taken) => taken.map_err(|not_taken| Told::Already(not_taken.into()))?,
        Err(_) => return Err(Told::Here(Problem::busy())),
    };
    let status = if taken.first {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    Ok((
        status,
        [(CONTENT_TYPE, "application/json")],
        taken.receipt.to_json(),
    )
        .into_response())
}
