//! The bare database: one row, one commit, with the settings that the receiver has.

use std::sync::Arc;
use std::time::Instant;

use assembly_receive::store::{Address, Engine, Store, Synchronous};
use tokio::sync::Mutex;

use crate::SPAN;
use crate::clients::body;
use crate::figures::Figures;
use crate::stage::{Database, submission_id};

const INSERT: &str = "INSERT INTO submissions
    (submission_id, consultation, version, definition, language, received, reference, content, body, marks)
    VALUES ($1, 'bare', '1', $2, 'en', '2026-01-01T00:00:00.000Z', 'XXXX-XXXX-XX', $2, $3, '')";

/// As many clients as write to it at once. PostgreSQL gives each a connection; SQLite has one writer at a time, so they take turns on
/// one, which is faster than many connections that wait for each other's locks.
pub fn measure(database: &Database, clients: usize) -> Figures {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let address: Address = database.url.parse().unwrap();
    runtime.block_on(async {
        let connections = match address.engine() {
            Engine::Sqlite => 1,
            Engine::Postgres => clients,
        };
        let mut stores = Vec::new();
        for _ in 0..connections {
            let store = Store::open(&address, Synchronous::Full).await.unwrap();
            stores.push(Arc::new(Mutex::new(store)));
        }
        let start = Instant::now();
        let tasks: Vec<_> = (0..clients)
            .map(|client| {
                let store = stores[client % connections].clone();
                tokio::spawn(async move {
                    let mut took = Vec::new();
                    while start.elapsed() < SPAN {
                        let asked = Instant::now();
                        let id = submission_id();
                        let body = body(&id);
                        let mut store = store.lock().await;
                        sqlx::query(INSERT)
                            .bind(id)
                            .bind(assembly_submission::digest(body.as_bytes()))
                            .bind(body)
                            .execute(store.connection())
                            .await
                            .unwrap();
                        drop(store);
                        took.push(asked.elapsed());
                    }
                    took
                })
            })
            .collect();
        let mut took = Vec::new();
        for task in tasks {
            took.extend(task.await.unwrap());
        }
        Figures::new(took, start.elapsed())
    })
}
