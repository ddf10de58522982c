//! What a web server sends, well or badly.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, Response, StatusCode, header},
};
use futures_util::stream;

/// One answer to every request for one path.
#[derive(Clone, Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Bytes,
    late: Duration,
    manner: Manner,
}

#[derive(Clone, Debug)]
enum Manner {
    Whole,
    /// So many bytes, then nothing more, the connection open.
    Stall(usize),
    /// So many bytes, then the connection closes: fewer than `content-length` said.
    Cut(usize),
    /// So many bytes at a time, with a pause after each.
    Drip(usize, Duration),
}

impl Answer {
    /// A feed as a well kept server sends it: JSON, to any origin.
    pub fn json(text: impl Into<Bytes>) -> Self {
        Self::of("application/json", text).header("access-control-allow-origin", "*")
    }

    pub fn html(text: impl Into<Bytes>) -> Self {
        Self::of("text/html; charset=utf-8", text)
    }

    pub fn of(mime: &str, body: impl Into<Bytes>) -> Self {
        let headers = vec![("content-type".into(), mime.into())];
        Self {
            status: 200,
            headers,
            body: body.into(),
            late: Duration::ZERO,
            manner: Manner::Whole,
        }
    }

    pub fn redirect(to: &str) -> Self {
        Self::json("").status(302).header("location", to)
    }

    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(n, _)| n != name);
        self
    }

    pub fn mime(self, mime: &str) -> Self {
        self.without("content-type").header("content-type", mime)
    }

    pub fn late(mut self, by: Duration) -> Self {
        self.late = by;
        self
    }

    pub fn stall_after(mut self, bytes: usize) -> Self {
        self.manner = Manner::Stall(bytes);
        self
    }

    pub fn cut_after(mut self, bytes: usize) -> Self {
        self.manner = Manner::Cut(bytes);
        self
    }

    pub fn drip(mut self, bytes: usize, pause: Duration) -> Self {
        self.manner = Manner::Drip(bytes, pause);
        self
    }

    pub(crate) async fn send(self, asked: &HeaderMap) -> Response<Body> {
        tokio::time::sleep(self.late).await;
        let tag = self
            .headers
            .iter()
            .find(|(name, _)| name == "etag")
            .map(|(_, tag)| tag.as_str());
        let unchanged =
            tag.is_some_and(|tag| asked.get(header::IF_NONE_MATCH).is_some_and(|known| known == tag));
        let mut response = Response::builder();
        for (name, value) in &self.headers {
            response = response.header(name, value);
        }
        if unchanged {
            return response
                .status(StatusCode::NOT_MODIFIED)
                .body(Body::empty())
                .unwrap();
        }
        if !matches!(self.manner, Manner::Whole) {
            response = response.header(header::CONTENT_LENGTH, self.body.len());
        }
        response.status(self.status).body(self.body()).unwrap()
    }

    fn body(self) -> Body {
        let whole = self.body;
        match self.manner {
            Manner::Whole => Body::from(whole),
            Manner::Stall(bytes) => Body::from_stream(stream::unfold(
                Some(whole.slice(..bytes)),
                async |part| match part {
                    Some(part) => Some((Ok::<_, std::io::Error>(part), None)),
                    None => std::future::pending().await,
                },
            )),
            Manner::Cut(bytes) => Body::from_stream(stream::unfold(
                Some(whole.slice(..bytes)),
                async |part| match part {
                    Some(part) => Some((Ok(part), None)),
                    None => {
                        // What was sent must leave before the connection is torn down, or the browser sees no answer at all.
                        tokio::time::sleep(Duration::from_millis(100)).await;
                        Some((Err(std::io::Error::other("cut short on purpose")), None))
                    }
                },
            )),
            Manner::Drip(bytes, pause) => {
                Body::from_stream(stream::unfold(whole, move |mut rest| async move {
                    if rest.is_empty() {
                        return None;
                    }
                    tokio::time::sleep(pause).await;
                    let part = rest.split_to(bytes.min(rest.len()));
                    Some((Ok::<_, std::io::Error>(part), rest))
                }))
            }
        }
    }
}
