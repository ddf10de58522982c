//! What can go wrong with a database.

use std::error::Error;
use std::fmt;

use crate::store::Engine;

/// What went wrong with the database; `Display` gives a sentence for whoever looks after it.
#[derive(Debug)]
pub enum Fault {
    /// It cannot be opened; where, and why.
    Closed(String, sqlx::Error),
    /// Its tables could not be brought up to date.
    Migration(sqlx::migrate::MigrateError),
    /// It is made for another encoding than UTF-8.
    Encoding(String),
    /// What was stored is not what it should be.
    Stored(String),
    /// It did not do what it was asked. Nothing of it is stored, or it may be: only a commit that succeeded says that it is.
    Failed(sqlx::Error),
    /// It did not answer in time.
    Late,
    /// Its file was moved or deleted while it was open.
    Moved,
}

/// How far a connection can be trusted after a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsure {
    /// The statement failed, and all else is sound: no room, locked, a rule of the database.
    Statement,
    /// The connection is lost, or may be: open another.
    Connection,
    /// The machine failed to read or write. What the operating system then says about the file is not to be believed:
    /// after a failed `fsync` the next one succeeds without the data being on disk
    /// ("fsyncgate", <https://wiki.postgresql.org/wiki/Fsync_Errors>). Or somebody took the file away. End the process; opening
    /// checkpoints before anything is taken.
    Machine,
}

impl Fault {
    /// Whether it is about something that was to be stored: that alone fails, and would again.
    pub fn is_of_content(&self, engine: Engine) -> bool {
        let Self::Failed(sqlx::Error::Database(error)) = self else {
            return false;
        };
        let code = error.code().unwrap_or_default();
        match engine {
            // Too big, a constraint, of the wrong type.
            Engine::Sqlite => code.parse().is_ok_and(|code: u32| matches!(code & 0xFF, 18..=20)),
            // Data, constraints, limits.
            Engine::Postgres => matches!(code.get(..2), Some("22" | "23" | "54")),
        }
    }

    /// How far the connection can be trusted now.
    pub fn unsure(&self, engine: Engine) -> Unsure {
        let error = match self {
            Self::Failed(sqlx::Error::Database(error)) => error,
            Self::Moved => return Unsure::Machine,
            _ => return Unsure::Connection,
        };
        match (engine, error.code()) {
            (Engine::Sqlite, Some(code)) => sqlite(code.parse().unwrap_or_default()),
            // PostgreSQL ends by itself when it cannot write. Classes 08 (connection), 25 (it gave up a transaction that stood still, or
            // became a copy that is only read), 57 (it is stopping), 58 and XX (its machine).
            (Engine::Postgres, Some(code)) => match code.get(..2) {
                Some("08" | "25" | "57" | "58" | "XX") => Unsure::Connection,
                _ => Unsure::Statement,
            },
            (_, None) => Unsure::Connection,
        }
    }
}

/// By the result code, <https://sqlite.org/rescode.html>.
fn sqlite(code: u32) -> Unsure {
    const NOMEM: u32 = 7;
    const INTERRUPT: u32 = 9;
    const IOERR: u32 = 10;
    const CORRUPT: u32 = 11;
    const FULL: u32 = 13;
    const NOTADB: u32 = 26;
    const IOERR_SHMSIZE: u32 = 4874;
    match code {
        // No room for the index of the write-ahead log, which is no part of what is kept.
        IOERR_SHMSIZE => Unsure::Connection,
        _ => match code & 0xFF {
            IOERR | CORRUPT | NOTADB => Unsure::Machine,
            // SQLite itself has ended the transaction, which the driver does not know.
            NOMEM | INTERRUPT | FULL => Unsure::Connection,
            _ => Unsure::Statement,
        },
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed(place, error) => write!(f, "The database {place} cannot be opened: {error}."),
            Self::Migration(error) => {
                write!(
                    f,
                    "The tables of the database could not be brought up to date: {error}."
                )
            }
            Self::Encoding(encoding) => write!(
                f,
                "The database is made for {encoding}, which cannot hold all that people write: make one with ENCODING 'UTF8'."
            ),
            Self::Stored(what) => write!(f, "The database holds something that cannot be read: {what}."),
            Self::Failed(error) => write!(f, "The database did not do what it was asked: {error}."),
            Self::Late => f.write_str("The database did not answer in time."),
            Self::Moved => f.write_str("The file of the database was moved or deleted while it was in use."),
        }
    }
}

impl Error for Fault {}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_machine_failed_to_do_ends_the_process() {
        // A failed fsync, write and read; a file that is damaged.
        for code in [1034, 778, 266, 10, 11, 267, 26] {
            assert_eq!(sqlite(code), Unsure::Machine, "{code}");
        }
        // No room, for data or for the index of the log.
        for code in [13, 4874] {
            assert_eq!(sqlite(code), Unsure::Connection, "{code}");
        }
        // Locked; no such table; a constraint.
        for code in [5, 517, 1, 2067] {
            assert_eq!(sqlite(code), Unsure::Statement, "{code}");
        }
    }
}
