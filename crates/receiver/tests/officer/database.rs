//! Databases for tests: SQLite always, and PostgreSQL where it is installed.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use assembly_receive::definition::Definition;
use assembly_receive::reference;
use assembly_receive::store::{Address, Store, Synchronous};
use assembly_submission::digest;
use serde_json::Value as Json;
use tempfile::TempDir;
use tokio::sync::Mutex;

use crate::server;

/// A database of one test.
pub struct Database {
    folder: TempDir,
    pub address: Address,
    /// As it is written on the command line.
    pub url: String,
    sent: AtomicU32,
    /// As a receiver's, it stays open while officers work.
    receiver: Mutex<Store>,
}

impl Database {
    /// One of each kind.
    pub async fn each() -> Vec<Self> {
        let folder = TempDir::new().unwrap();
        let url = format!("sqlite:{}", folder.path().join("answers.db").display());
        let mut all = vec![Self::at(folder, url).await];
        if let Some(url) = server::database() {
            all.push(Self::at(TempDir::new().unwrap(), url).await);
        }
        all
    }

    async fn at(folder: TempDir, url: String) -> Self {
        let address: Address = url.parse().unwrap();
        let receiver = Mutex::new(Store::open(&address, Synchronous::Full).await.unwrap());
        Self {
            folder,
            address,
            url,
            sent: AtomicU32::new(0),
            receiver,
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub async fn open(&self) -> Store {
        Store::open_existing(&self.address).await.unwrap()
    }

    /// Publishes a form, after those that were.
    pub async fn publish(&self, definition: &Definition, seen: &str) {
        let mut store = self.receiver.lock().await;
        sqlx::query(
            "INSERT INTO definitions (consultation, version, digest, language, seen, feed) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(definition.id().to_string())
        .bind(definition.version.clone())
        .bind(definition.digest.clone())
        .bind(definition.language.clone())
        .bind(seen)
        .bind(definition.feed.clone())
        .execute(store.connection())
        .await
        .unwrap();
    }

    /// Stores answers as they came, on a day of November 2026. What came, byte for byte.
    pub async fn send(&self, form: &Definition, answers: Json, day: u32) -> String {
        let body = self.body(form, &answers.to_string());
        self.store(form, &body, day, "").await;
        body
    }

    /// A submission with these answers.
    pub fn body(&self, form: &Definition, answers: &str) -> String {
        let id = uuid(self.sent.fetch_add(1, Ordering::Relaxed));
        format!(
            r#"{{"consultation":"{}","version":"{}","submission_id":"{id}","language":"cy","answers":{answers},"seconds":90}}"#,
            form.id(),
            form.version
        )
    }

    /// Stores this very body.
    pub async fn store(&self, form: &Definition, body: &str, day: u32, marks: &str) {
        let sent: Json = serde_json::from_str(body).unwrap();
        let id = sent["submission_id"].as_str().unwrap();
        let mut store = self.receiver.lock().await;
        sqlx::query(
            "INSERT INTO submissions (submission_id, consultation, version, definition, language, received, reference, content, body, marks)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(id)
        .bind(form.id().to_string())
        .bind(form.version.clone())
        .bind(form.digest.clone())
        .bind("cy")
        .bind(format!("2026-11-{day:02}T09:30:15.250Z"))
        .bind(reference(id))
        .bind(digest(body.as_bytes()))
        .bind(body)
        .bind(marks)
        .execute(store.connection())
        .await
        .unwrap();
    }
}

/// A UUID of version 4 with this number in it.
fn uuid(number: u32) -> String {
    format!("{number:08x}-8d0a-4c56-9b1e-0a9d2f6f3c11")
}
