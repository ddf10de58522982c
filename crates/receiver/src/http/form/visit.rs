//! Somebody who asks for a form: which one, when, in which language.

use std::sync::Arc;

use axum::http::Uri;
use axum::http::header::{ACCEPT_LANGUAGE, HeaderMap};
use url::Url;

use crate::definition::Definition;
use crate::feeds::Source;
use crate::form::{Page, Posted, Said, Shown, language, offered};
use crate::http::{Desk, origin};

use assembly_kit::Key;

/// Somebody who asks for a form.
pub struct Visit {
    /// Id of the consultation.
    pub consultation: String,
    /// Its newest questions, if it is known.
    pub latest: Option<Arc<Definition>>,
    /// Seconds since 1970 in UTC.
    pub now: i64,
    asked: Option<String>,
    accepted: Option<String>,
    base: String,
}

impl Visit {
    /// Whoever sent this request.
    pub async fn of(desk: &Desk, consultation: &str, uri: &Uri, headers: &HeaderMap) -> Self {
        let feeds = &desk.intake.feeds;
        if feeds.known().latest(consultation).is_none() {
            // It may be newer than what was read here.
            feeds.read_for_stranger().await;
        }
        let known = feeds.known();
        let query = Posted::read(uri.query().unwrap_or_default()).unwrap_or_default();
        let asked = query.get("lang");
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let states = feeds.states();
        let source = known.source(consultation).and_then(|place| states.get(place));
        Self {
            consultation: consultation.to_owned(),
            latest: known.latest(consultation).cloned(),
            now: desk.intake.clock.now().as_second(),
            asked: (!asked.is_empty()).then(|| asked.to_owned()),
            accepted: accepted.map(str::to_owned),
            base: base(source.map(|(source, _)| *source), headers, desk.behind_proxy),
        }
    }

    /// The language of a page; `before` is that of the page that posted.
    pub fn language(&self, before: Option<&str>) -> String {
        let (offered, document) = match &self.latest {
            Some(latest) => (offered(latest), &*latest.language),
            None => (vec!["en", "cy"], "en"),
        };
        let asked = before.or(self.asked.as_deref());
        language(asked, self.accepted.as_deref(), &offered, document)
    }

    /// A page of these questions.
    pub fn page(&self, definition: &Arc<Definition>, language: String, shown: Shown) -> Page {
        let dates = self.latest.as_ref().map(|latest| &latest.consultation);
        Page {
            definition: Some(definition.clone()),
            language,
            base: self.base.clone(),
            now: self.now,
            dates: dates.map(|dates| (dates.opens, dates.closes)).unwrap_or_default(),
            shown,
            said: Vec::new(),
            fresh: false,
            carried: Vec::new(),
        }
    }

    /// A page that says something, and nothing else.
    pub fn blank(&self, key: Key) -> Page {
        Page {
            definition: self.latest.clone(),
            language: self.language(None),
            base: self.base.clone(),
            now: self.now,
            dates: (None, None),
            shown: Shown::Nothing,
            said: vec![Said::Words(key)],
            fresh: false,
            carried: Vec::new(),
        }
    }
}

/// To what addresses in the feed are relative: where it was published. A file does not tell; then to the site that the form is on.
fn base(source: Option<&Source>, headers: &HeaderMap, behind_proxy: bool) -> String {
    if let Some(Source::Address(url)) = source {
        let mut url = url.clone();
        // Nobody's business.
        let _ = (url.set_username(""), url.set_password(None));
        return url.into();
    }
    let scheme = match headers.get("x-forwarded-proto").filter(|_| behind_proxy) {
        Some(scheme) if scheme == "https" => "https",
        _ => "http",
    };
    let hosts = origin::hosts(headers, behind_proxy);
    let site = hosts.first().map(|host| [scheme, "://", host, "/"].concat());
    let site = site.and_then(|site| Url::parse(&site).ok());
    site.map(String::from).unwrap_or_default()
}
