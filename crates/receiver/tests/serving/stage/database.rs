//! A database, read without the receiver.

use std::path::Path;
use std::sync::Once;

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Row as _};

pub struct Database {
    /// As the receiver takes it.
    pub url: String,
}

/// A stored submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub submission_id: String,
    pub version: String,
    pub received: String,
    pub reference: String,
    pub content: String,
    pub body: String,
    pub marks: String,
}

impl Database {
    pub fn sqlite(file: &Path) -> Self {
        Self {
            url: format!("sqlite:{}", file.display()),
        }
    }

    pub fn at(url: String) -> Self {
        Self { url }
    }

    /// Every submission, in the order in which they were stored.
    pub fn rows(&self) -> Vec<Row> {
        let statement = "SELECT submission_id, version, received, reference, content, body, marks FROM submissions ORDER BY sequence";
        run(async {
            let mut connection = self.connect().await;
            let rows = sqlx::query(statement).fetch_all(&mut connection).await.unwrap();
            let rows = rows.iter().map(|row| Row {
                submission_id: row.get(0),
                version: row.get(1),
                received: row.get(2),
                reference: row.get(3),
                content: row.get(4),
                body: row.get(5),
                marks: row.get(6),
            });
            rows.collect()
        })
    }

    /// The first column of the first row.
    pub fn text(&self, statement: &str) -> String {
        run(async {
            let mut connection = self.connect().await;
            let row = sqlx::query(AssertSqlSafe(statement.to_owned()))
                .fetch_one(&mut connection)
                .await;
            row.unwrap().get(0)
        })
    }

    pub fn execute(&self, statement: &str) {
        run(async {
            let mut connection = self.connect().await;
            sqlx::raw_sql(AssertSqlSafe(statement.to_owned()))
                .execute(&mut connection)
                .await
                .unwrap();
        });
    }

    /// Locks the table of submissions against writing until `release` ends.
    pub fn locked(&self, release: impl FnOnce()) {
        let lock = match self.url.starts_with("sqlite") {
            true => "BEGIN EXCLUSIVE",
            false => "BEGIN; LOCK TABLE submissions IN ACCESS EXCLUSIVE MODE",
        };
        self.held(lock, release);
    }

    /// Keeps what a transaction, which this statement begins, has locked until `release` ends.
    pub fn held(&self, statement: &'static str, release: impl FnOnce()) {
        let runtime = runtime();
        let mut connection = runtime.block_on(async {
            let mut connection = self.connect().await;
            sqlx::raw_sql(statement).execute(&mut connection).await.unwrap();
            connection
        });
        release();
        let ended = sqlx::raw_sql("ROLLBACK").execute(&mut connection);
        runtime.block_on(ended).unwrap();
    }

    async fn connect(&self) -> AnyConnection {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(install_default_drivers);
        AnyConnection::connect(&self.url).await.unwrap()
    }
}

fn run<T>(work: impl Future<Output = T>) -> T {
    runtime().block_on(work)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
}
