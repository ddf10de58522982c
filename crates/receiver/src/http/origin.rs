//! Which pages may send.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use axum::http::header::{HeaderMap, HeaderValue, ORIGIN};
use url::Url;

/// The origin of a page: `https://www.council.example`, with its port where it is not the usual one (RFC 6454).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(HeaderValue);

/// What was written is no origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnOrigin(Option<String>);

impl fmt::Display for NotAnOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no origin; wanted one such as https://www.council.example")?;
        match &self.0 {
            Some(meant) => write!(f, ", so perhaps {meant}"),
            None => Ok(()),
        }
    }
}

impl Error for NotAnOrigin {}

impl FromStr for Origin {
    type Err = NotAnOrigin;

    fn from_str(written: &str) -> Result<Self, NotAnOrigin> {
        let url = Url::parse(written).map_err(|_| NotAnOrigin(None))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(NotAnOrigin(None));
        }
        let origin = url.origin().ascii_serialization();
        // Compared letter by letter with what browsers send: a slash at the end would let nobody in.
        if origin != written {
            return Err(NotAnOrigin(Some(origin)));
        }
        HeaderValue::from_str(&origin)
            .map(Self)
            .map_err(|_| NotAnOrigin(None))
    }
}

impl From<Origin> for HeaderValue {
    fn from(origin: Origin) -> Self {
        origin.0
    }
}

/// Whether a request comes from a page that may send, or from no page at all. `null` is a page that hides where it is from.
pub fn may_send(headers: &HeaderMap, allowed: &[Origin]) -> bool {
    let mut origins = headers.get_all(ORIGIN).iter();
    match (origins.next(), origins.next()) {
        (None, _) => true,
        (Some(origin), None) => allowed.iter().any(|other| other.0 == *origin),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_and_nothing_else() {
        for sound in [
            "https://www.council.example",
            "http://127.0.0.1:8080",
            "https://xn--4gbrim.example",
        ] {
            assert!(sound.parse::<Origin>().is_ok(), "{sound}");
        }
        for wrong in [
            "*",
            "null",
            "",
            "council.example",
            "https://council.example/",
            "https://council.example/page",
            "https://Council.example",
            "https://council.example:443",
            "file:///etc",
            "https://me@council.example",
        ] {
            assert!(wrong.parse::<Origin>().is_err(), "{wrong}");
        }
        let error = "https://council.example/".parse::<Origin>().unwrap_err();
        assert!(error.to_string().ends_with("perhaps https://council.example"));
    }

    #[test]
    fn only_exactly_those_that_are_allowed() {
        let allowed = ["https://council.example".parse().unwrap()];
        let may = |origins: &[&str]| {
            let mut headers = HeaderMap::new();
            for origin in origins {
                headers.append(ORIGIN, HeaderValue::from_str(origin).unwrap());
            }
            may_send(&headers, &allowed)
        };
        assert!(may(&[]));
        assert!(may(&["https://council.example"]));
        for foreign in [
            "null",
            "",
            "http://council.example",
            "https://council.example.evil.tld",
            "https://evilcouncil.example",
            "https://council.example:8443",
            "https://council.example/",
            "https://COUNCIL.example",
        ] {
            assert!(!may(&[foreign]), "{foreign}");
        }
        assert!(!may(&["https://council.example", "https://council.example"]));
    }
}
