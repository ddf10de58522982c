//! Opening a database.

use std::fs::OpenOptions;
use std::io;
#[cfg(unix)]
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::str::FromStr;
use std::sync::Once;

use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, ConnectOptions, Connection, Row};

use crate::store::address::{Address, Engine};
use crate::store::fault::Fault;
use crate::store::migrations;
use crate::store::place::Place;

/// Makes a file that only its owner may read, where there is none: the log beside it gets the same rights.
fn make(file: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    options.mode(0o600);
    match options.open(file) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// How far SQLite goes to have a commit on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Synchronous {
    /// A commit returns after `fsync`: it outlives a power cut.
    #[default]
    Full,
    /// It does not. There only so that the test of power cuts can be seen to fail.
    Normal,
}

/// An open database, its tables up to date. One connection: SQLite has one writer at a time, and so has a receiver.
pub struct Store {
    engine: Engine,
    connection: AnyConnection,
    place: Option<Place>,
}

impl Store {
    /// Opens a database to write to it; a file that is not there is made.
    pub async fn open(address: &Address, synchronous: Synchronous) -> Result<Self, Fault> {
        if let Some(file) = address.file() {
            make(&file).map_err(|error| Fault::Closed(address.to_string(), error.into()))?;
        }
        Self::open_with(address, synchronous).await
    }

    /// Opens a database that is there already, for the commands of officers.
    pub async fn open_existing(address: &Address) -> Result<Self, Fault> {
        Self::open_with(address, Synchronous::Full).await
    }

    async fn open_with(address: &Address, synchronous: Synchronous) -> Result<Self, Fault> {
        let url = match address.engine() {
            Engine::Sqlite => [address.url(), "?mode=rw"].concat(),
            Engine::Postgres => address.url().to_owned(),
        };
        let mut store = Self::connect(address, &url).await?;
        store.settle(synchronous).await?;
        migrations::run(store.engine, &mut store.connection)
            .await
            .map_err(Fault::Migration)?;
        Ok(store)
    }

    async fn connect(address: &Address, url: &str) -> Result<Self, Fault> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        let closed = |error| Fault::Closed(address.to_string(), error);
        let options = AnyConnectOptions::from_str(url)
            .map_err(closed)?
            // What is bound is somebody's answer: it must not get into a log.
            .disable_statement_logging();
        let connection = options.connect().await.map_err(closed)?;
        Ok(Self {
            engine: address.engine(),
            connection,
            place: Place::of(address),
        })
    }

    /// Settings of the connection.
    async fn settle(&mut self, synchronous: Synchronous) -> Result<(), Fault> {
        match self.engine {
            Engine::Sqlite => {
                // Another process may hold the lock for a while: an export never does, a purge does.
                self.run("PRAGMA busy_timeout = 5000").await?;
                self.run("PRAGMA foreign_keys = ON").await?;
                self.run("PRAGMA journal_mode = WAL").await?;
                self.run(match synchronous {
                    Synchronous::Full => "PRAGMA synchronous = FULL",
                    Synchronous::Normal => "PRAGMA synchronous = NORMAL",
                })
                .await?;
                // On macOS `fsync` leaves data in the disk's own cache.
                self.run("PRAGMA fullfsync = ON").await?;
                self.run("PRAGMA checkpoint_fullfsync = ON").await?;
                // A log that once grew, under load or a long export, gives its room back.
                self.run("PRAGMA journal_size_limit = 67108864").await?;
            }
            Engine::Postgres => {
                // Servers can be set to answer before the commit is on disk.
                self.run("SET synchronous_commit = on").await?;
                self.run("SET lock_timeout = '5s'").await?;
                // A receiver whose machine is gone in the middle of a commit says nothing, and would keep what it wrote locked for hours.
                // Shorter than the wait for a lock, so that another receiver gets through.
                self.run("SET idle_in_transaction_session_timeout = '3s'").await?;
                let row = sqlx::query("SHOW server_encoding")
                    .fetch_one(&mut self.connection)
                    .await?;
                let encoding: String = row.try_get(0)?;
                if encoding != "UTF8" {
                    // Another has no letters for what people write, and would refuse their answers.
                    return Err(Fault::Encoding(encoding));
                }
            }
        }
        Ok(())
    }

    async fn run(&mut self, statement: &'static str) -> Result<(), Fault> {
        // Some of these give a row back, which is passed over.
        sqlx::query(statement)
            .fetch_optional(&mut self.connection)
            .await?;
        Ok(())
    }

    /// Writes all that is in SQLite's log into its file, and waits until that is on disk. Whether it could.
    pub async fn checkpoint(&mut self) -> Result<bool, Fault> {
        if self.engine == Engine::Postgres {
            return Ok(true);
        }
        let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .fetch_one(&mut self.connection)
            .await?;
        let busy: i32 = row.try_get(0)?;
        Ok(busy == 0)
    }

    /// Whether what was written is where the next process will look for it.
    pub fn is_in_place(&self) -> bool {
        self.place.as_ref().is_none_or(Place::is_kept)
    }

    /// Whether a PostgreSQL server is set to keep what it says that it keeps.
    pub async fn is_durable(&mut self) -> Result<bool, Fault> {
        let row = sqlx::query("SHOW fsync").fetch_one(&mut self.connection).await?;
        Ok(row.try_get::<String, _>(0)? == "on")
    }

    /// What keeps the data.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The connection.
    pub fn connection(&mut self) -> &mut AnyConnection {
        &mut self.connection
    }

    /// Closes it.
    pub async fn close(self) -> Result<(), Fault> {
        Ok(self.connection.close().await?)
    }
}
