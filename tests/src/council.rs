//! A council's web site on two origins: the demo site, and whatever a test puts over it. No policy and no other header of
//! the demo's stands on what a test puts there.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use anyhow::Result;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Response, header::DATE},
    middleware::{Next, from_fn_with_state},
};
use tokio::task::JoinHandle;

use crate::{Answer, Page};

/// The version that the widgets are built with: one for the whole workspace.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
pub const SCRIPT: &str = "/pkg/assembly-widgets.js";
pub const WASM: &str = concat!("/pkg/", env!("CARGO_PKG_VERSION"), "/assembly-tracker.wasm");

/// The Welsh texts.
pub const TEXTS: &str = concat!("/pkg/", env!("CARGO_PKG_VERSION"), "/assembly-cy.json");

/// Where the module for one kind of widget lies; `widgets` is the one for all of them.
pub fn module(name: &str) -> String {
    format!("/pkg/{VERSION}/assembly-{name}.wasm")
}

/// A request that reached the site.
#[derive(Clone, Debug)]
pub struct Asked {
    pub path: String,
    pub headers: HeaderMap,
}

#[derive(Default)]
struct Desk {
    answers: Mutex<HashMap<String, Answer>>,
    asked: Mutex<Vec<Asked>>,
}

pub struct Council {
    /// Where the pages are: `http://127.0.0.1:…`.
    pub origin: String,
    /// The same site to another origin, as a CDN or a supplier would be: `http://localhost:…`.
    pub elsewhere: String,
    desk: Arc<Desk>,
    server: JoinHandle<()>,
}

impl Council {
    pub async fn open() -> Result<Self> {
        let desk = Arc::new(Desk::default());
        let site = demo::site(demo::workspace()).layer(from_fn_with_state(desk.clone(), attend));
        let listeners = demo::Listeners::bind(0).await?;
        let port = listeners.port();
        Ok(Self {
            origin: format!("http://127.0.0.1:{port}"),
            elsewhere: format!("http://localhost:{port}"),
            desk,
            server: tokio::spawn(async move { listeners.serve(site).await.expect("the site is served") }),
        })
    }

    /// Puts an answer over whatever the site has at this path, on both origins.
    pub fn answer(&self, path: &str, answer: Answer) -> String {
        self.desk.answers.lock().unwrap().insert(path.into(), answer);
        self.url(path)
    }

    /// Puts a page of the test's own on the site.
    pub fn page(&self, path: &str, page: Page) -> String {
        self.answer(path, Answer::html(page.html()))
    }

    /// Puts a feed there.
    pub fn feed(&self, path: &str, feed: impl ToString) -> String {
        self.answer(path, Answer::json(feed.to_string()))
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// What was asked for at this path, in order.
    pub fn asked(&self, path: &str) -> Vec<Asked> {
        self.desk
            .asked
            .lock()
            .unwrap()
            .iter()
            .filter(|asked| asked.path == path)
            .cloned()
            .collect()
    }

    /// Everything that was asked for, in order.
    pub fn asked_at_all(&self) -> Vec<Asked> {
        self.desk.asked.lock().unwrap().clone()
    }
}

impl Drop for Council {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn attend(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let asked = Asked {
        path: path.clone(),
        headers: request.headers().clone(),
    };
    desk.asked.lock().unwrap().push(asked.clone());
    let answer = desk.answers.lock().unwrap().get(&path).cloned();
    let mut response = match answer {
        Some(answer) => answer.send(&asked.headers).await,
        None => next.run(request).await,
    };
    // Widgets put a clock right that is behind the server's, and tests set clocks back: without this, hyper says what time it is.
    let no_clock = HeaderValue::from_static("Thu, 01 Jan 1970 00:00:00 GMT");
    response.headers_mut().entry(DATE).or_insert(no_clock);
    response
}
