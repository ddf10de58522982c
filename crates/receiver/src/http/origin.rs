//! Which pages may send.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use axum::http::header::{HOST, HeaderMap, HeaderValue, ORIGIN};
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

/// Whether a request comes from a page that may send: one of an allowed origin, the receiver's own, or none at all. `null` is a page
/// that hides where it is from.
pub fn may_send(headers: &HeaderMap, allowed: &[Origin], behind_proxy: bool) -> bool {
    let mut origins = headers.get_all(ORIGIN).iter();
    match (origins.next(), origins.next()) {
        (None, _) => true,
        (Some(origin), None) => {
            allowed.iter().any(|other| other.0 == *origin) || is_own(origin, headers, behind_proxy)
        }
        _ => false,
    }
}

/// Whether an origin is the one by which the receiver was reached. A proxy may take HTTPS for it, so the scheme says nothing.
fn is_own(origin: &HeaderValue, headers: &HeaderMap, behind_proxy: bool) -> bool {
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    let (Some(own), usual) = (match origin.split_once("://") {
        Some(("https", own)) => (Some(own), ":443"),
        Some(("http", own)) => (Some(own), ":80"),
        _ => (None, ""),
    }) else {
        return false;
    };
    let bare = |host: &str| host.strip_suffix(usual).unwrap_or(host).to_ascii_lowercase();
    hosts(headers, behind_proxy).iter().any(|host| bare(host) == own)
}

/// The names, with ports, by which the receiver was reached: what a proxy says it was asked for, if one stands before, then `Host`.
/// No page can make a browser send others than it really uses.
pub fn hosts(headers: &HeaderMap, behind_proxy: bool) -> Vec<&str> {
    let mut hosts = Vec::new();
    if behind_proxy {
        let forwarded = headers.get_all("x-forwarded-host").iter();
        let forwarded = forwarded.filter_map(|value| value.to_str().ok());
        hosts.extend(forwarded.flat_map(|value| value.split(',')).map(str::trim));
    }
    hosts.extend(headers.get(HOST).and_then(|host| host.to_str().ok()));
    hosts
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
            may_send(&headers, &allowed, false)
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

    #[test]
    fn its_own_pages_may_too() {
        let may = |origin: &str, host: &str, forwarded: &str, behind_proxy| {
            let mut headers = HeaderMap::new();
            for (name, value) in [
                ("origin", origin),
                ("host", host),
                ("x-forwarded-host", forwarded),
            ] {
                headers.append(name, HeaderValue::from_str(value).unwrap());
            }
            may_send(&headers, &[], behind_proxy)
        };
        let own = "https://www.council.example";
        assert!(may(own, "www.council.example", "", false));
        assert!(may(own, "WWW.council.example:443", "", false));
        assert!(may(own, "127.0.0.1:8090", "www.council.example", true));
        assert!(may("http://127.0.0.1:8090", "127.0.0.1:8090", "", false));
        // Without a proxy anybody could write that.
        assert!(!may(own, "127.0.0.1:8090", "www.council.example", false));
        for foreign in [
            "null",
            "https://www.council.example.evil.tld",
            "https://www.council.example:8443",
            "ftp://www.council.example",
            "www.council.example",
        ] {
            assert!(!may(foreign, "www.council.example", "", false), "{foreign}");
        }
        assert!(!may("null", "null", "", false));
    }
}
