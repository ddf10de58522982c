//! Just enough of a client to see what is served, byte for byte.
// Not every program of tests needs every part of it.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};

use axum::Router;
use demo::Listeners;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub struct Site {
    pub port: u16,
}

pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Site {
    pub async fn start() -> Self {
        Self::of(&demo::workspace()).await
    }

    pub async fn of(root: &Path) -> Self {
        Self::with(demo::site(root)).await
    }

    pub async fn with(router: Router) -> Self {
        let listeners = Listeners::bind(0).await.unwrap();
        let port = listeners.port();
        tokio::spawn(listeners.serve(router));
        Self { port }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask("127.0.0.1", path, &[]).await
    }

    pub async fn get_from(&self, host: &str, path: &str) -> Answer {
        self.ask(host, path, &[]).await
    }

    pub async fn ask(&self, host: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", host, path, headers, "").await
    }

    /// Posts JSON, as the form on a page of the council does.
    pub async fn post(&self, path: &str, json: &str) -> Answer {
        let origin = format!("http://127.0.0.1:{}", self.port);
        let length = json.len().to_string();
        let headers = [
            ("Content-Type", "application/json"),
            ("Content-Length", &length),
            ("Origin", &origin),
        ];
        self.send("POST", "127.0.0.1", path, &headers, json).await
    }

    async fn send(
        &self,
        method: &str,
        host: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await.unwrap();
        let more: String = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let host = format!("{host}:{}", self.port);
        // HTTP/1.0, so that the answer ends with the connection and comes in no chunks.
        let request = format!("{method} {path} HTTP/1.0\r\nHost: {host}\r\n{more}\r\n{body}");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        Answer::read(&bytes)
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        Self {
            status,
            headers,
            body: bytes[end + 4..].to_vec(),
        }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// An empty folder of this name, for a site that the test makes itself.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
