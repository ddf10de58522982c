//! Reading what is sent, with an end to its length, its time and its room.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use http_body_util::BodyExt;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::http::Problem;

/// The most bytes of a submission. The longest form of all, filled in to the brim, has half of it.
pub const MOST: usize = 1024 * 1024;
/// So much of what is too long is let pass, and not kept, before it is refused: most senders listen only when they have sent all.
const LET_PASS: usize = 4 * MOST;
/// What hardly any submission is longer than.
const USUAL: usize = 64 * 1024;
/// So many long ones at once: 16 MiB. Usual ones need no such limit, as there is one of connections.
pub const LONG_ONES: usize = 16;
/// By then it has to be there.
const DEADLINE: Duration = Duration::from_secs(20);

/// What was sent. While it is there, no more than [`LONG_ONES`] long ones are.
pub struct Sent {
    /// The text, byte for byte.
    pub text: String,
    _room: Option<OwnedSemaphorePermit>,
}

/// Whether a body comes as plain JSON. Anything else a page could send without asking first (CORS), and a compressed one could be
/// a thousand times as long as it looks.
pub fn is_json(headers: &HeaderMap) -> bool {
    is_plain(headers, "application/json")
}

/// Whether a body comes as browsers post a form without files.
pub fn is_form(headers: &HeaderMap) -> bool {
    is_plain(headers, "application/x-www-form-urlencoded")
}

fn is_plain(headers: &HeaderMap, wanted: &str) -> bool {
    let mut types = headers.get_all(CONTENT_TYPE).iter();
    let (Some(kind), None) = (types.next(), types.next()) else {
        return false;
    };
    let mut parts = kind.to_str().unwrap_or_default().split(';').map(str::trim);
    let found = parts.next().is_some_and(|kind| kind.eq_ignore_ascii_case(wanted));
    let utf8 = parts.all(|part| match part.split_once('=') {
        Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
            value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    });
    found && utf8 && !headers.contains_key(CONTENT_ENCODING)
}

/// Reads a body. What is far too long is refused before it is read, where its length is told, and else as soon as it is.
pub async fn read(headers: &HeaderMap, body: Body, long_ones: &Arc<Semaphore>) -> Result<Sent, Problem> {
    let told = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok());
    if told.is_some_and(|length: u64| length > LET_PASS as u64) {
        return Err(Problem::too_large(MOST));
    }
    match timeout(DEADLINE, collect(body, long_ones)).await {
        Ok(sent) => sent,
        Err(_) => Err(Problem::too_slow()),
    }
}

async fn collect(mut body: Body, long_ones: &Arc<Semaphore>) -> Result<Sent, Problem> {
    let (mut bytes, mut room, mut length) = (Vec::new(), None, 0);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Problem::cut_short())?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        length += data.len();
        if length > LET_PASS {
            break;
        }
        if length > MOST {
            (bytes, room) = (Vec::new(), None);
            continue;
        }
        if length > USUAL && room.is_none() {
            room = Some(
                long_ones
                    .clone()
                    .try_acquire_owned()
                    .map_err(|_| Problem::busy())?,
            );
        }
        bytes.extend_from_slice(data);
    }
    if length > MOST {
        return Err(Problem::too_large(MOST));
    }
    let text = String::from_utf8(bytes).map_err(|_| Problem::not_utf8())?;
    Ok(Sent { text, _room: room })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_json_alone() {
        let headers = |list: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in list {
                headers.append(*name, value.parse().unwrap());
            }
            headers
        };
        for sound in [
            "application/json",
            "Application/JSON; charset=UTF-8",
            "application/json;charset=\"utf-8\"",
        ] {
            assert!(is_json(&headers(&[("content-type", sound)])), "{sound}");
        }
        for wrong in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/json; charset=latin1",
            "application/jsonp",
            "text/plain; application/json",
            "",
        ] {
            assert!(!is_json(&headers(&[("content-type", wrong)])), "{wrong}");
        }
        assert!(!is_json(&headers(&[])));
        assert!(!is_json(&headers(&[
            ("content-type", "application/json"),
            ("content-type", "text/plain")
        ])));
        assert!(!is_json(&headers(&[
            ("content-type", "application/json"),
            ("content-encoding", "gzip")
        ])));
    }
}
