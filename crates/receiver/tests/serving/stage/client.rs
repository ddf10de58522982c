//! Asking a receiver over HTTP.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use assembly_feed::json::{self, Json};

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other == name)?;
        Some(&found.1)
    }

    pub fn json(&self) -> Json {
        json::parse(&self.body).unwrap_or_else(|fault| panic!("{fault}: {}", self.body))
    }

    /// The end of a problem document's `type`.
    pub fn problem(&self) -> String {
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{self:?}"
        );
        let json = self.json();
        assert_eq!(json.get("status"), Some(&Json::Number(self.status.into())));
        for field in ["title", "detail"] {
            assert!(
                json.get(field)
                    .and_then(Json::as_str)
                    .is_some_and(|words| !words.is_empty())
            );
        }
        json.get("type")
            .unwrap()
            .as_str()
            .unwrap()
            .strip_prefix("urn:assembly:problem:")
            .unwrap()
            .to_owned()
    }

    /// Question and rule of each error in a problem document.
    pub fn errors(&self) -> Vec<(String, String)> {
        let json = self.json();
        let Some(Json::Array(errors)) = json.get("errors") else {
            return Vec::new();
        };
        let field = |error: &Json, name| {
            error
                .get(name)
                .and_then(Json::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        errors
            .iter()
            .map(|error| (field(error, "question"), field(error, "rule")))
            .collect()
    }
}

/// Asks; `None` where no answer came.
pub fn ask(request: ureq::http::Request<Vec<u8>>) -> Option<Answer> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(60)))
        .allow_non_standard_methods(true)
        .build()
        .into();
    let mut response = agent.run(request).ok()?;
    let headers = response.headers().iter();
    let headers = headers
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    Some(Answer {
        status: response.status().as_u16(),
        headers,
        body: response.body_mut().read_to_string().ok()?,
    })
}

/// Sends bytes as they are, and gives what comes back until the other side closes. Bytes that are no longer wanted are not minded.
pub fn raw(address: &str, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let _ = stream.write_all(bytes);
    let mut said = Vec::new();
    let mut part = [0; 4096];
    while let Ok(length @ 1..) = stream.read(&mut part) {
        said.extend_from_slice(&part[..length]);
    }
    String::from_utf8_lossy(&said).into_owned()
}
