//! The two origins under which one server is reached.

use axum::http::HeaderMap;
use axum::http::header::HOST;

/// The council is at `127.0.0.1`, the campaign at `localhost`: to a browser, two origins.
pub struct Origins {
    pub council: String,
    pub campaign: String,
}

impl Origins {
    /// Both, on the port that the request came in by. Nothing else is taken from the header: it ends up in markup.
    pub fn of(headers: &HeaderMap) -> Self {
        let port = port(headers).map(|port| format!(":{port}")).unwrap_or_default();
        Self {
            council: format!("http://127.0.0.1{port}"),
            campaign: format!("http://localhost{port}"),
        }
    }
}

/// Whether the request was made to the council's origin.
pub fn is_council(headers: &HeaderMap) -> bool {
    host(headers).is_some_and(|host| host == "127.0.0.1" || host.starts_with("127.0.0.1:"))
}

fn port(headers: &HeaderMap) -> Option<u16> {
    host(headers)?.rsplit_once(':')?.1.parse().ok()
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(HOST)?.to_str().ok()
}
