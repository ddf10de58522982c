//! A council's web site on two origins: the demo site, and whatever a test puts over it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use anyhow::Result;
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, Response},
    middleware::{Next, from_fn_with_state},
};
use tokio::{net::TcpListener, task::JoinHandle};

use crate::Answer;

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
    servers: Vec<JoinHandle<()>>,
}

impl Council {
    pub async fn open() -> Result<Self> {
        let desk = Arc::new(Desk::default());
        let site = Router::new().layer(from_fn_with_state(desk.clone(), attend));
        let here = TcpListener::bind("127.0.0.1:0").await?;
        let elsewhere = TcpListener::bind("127.0.0.1:0").await?;
        Ok(Self {
            origin: format!("http://{}", here.local_addr()?),
            elsewhere: format!("http://localhost:{}", elsewhere.local_addr()?.port()),
            desk,
            servers: vec![serve(here, site.clone()), serve(elsewhere, site)],
        })
    }

    /// Puts an answer over whatever the site has at this path, on both origins.
    pub fn answer(&self, path: &str, answer: Answer) -> String {
        self.desk.answers.lock().unwrap().insert(path.into(), answer);
        self.url(path)
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// What was asked for at this path, in order.
    pub fn asked(&self, path: &str) -> Vec<Asked> {
        self.desk.asked.lock().unwrap().iter().filter(|asked| asked.path == path).cloned().collect()
    }
}

impl Drop for Council {
    fn drop(&mut self) {
        self.servers.iter().for_each(JoinHandle::abort);
    }
}

fn serve(listener: TcpListener, site: Router) -> JoinHandle<()> {
    tokio::spawn(async move { axum::serve(listener, site).await.unwrap() })
}

async fn attend(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let asked = Asked { path: path.clone(), headers: request.headers().clone() };
    desk.asked.lock().unwrap().push(asked.clone());
    let answer = desk.answers.lock().unwrap().get(&path).cloned();
    match answer {
        Some(answer) => answer.send(&asked.headers).await,
        // No page of ours names an icon; the browser asks all the same, and would log its absence.
        None if path == "/favicon.ico" => Response::builder().status(204).body(Body::empty()).unwrap(),
        None => next.run(request).await,
    }
}
