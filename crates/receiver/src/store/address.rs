//! Where a database is.

use std::error::Error;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// What keeps the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// One file on this machine.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// Where a database is: `sqlite:responses.db` or `postgres://user:password@host/name`.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    engine: Engine,
    url: String,
}

impl Address {
    /// What keeps the data.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The file, where it is one.
    pub fn file(&self) -> Option<PathBuf> {
        let path = self.url.strip_prefix("sqlite:")?;
        Some(path.strip_prefix("//").unwrap_or(path).into())
    }

    /// As the driver takes it. It may hold a password.
    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

/// Without the password, if it has one.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let without_query = self.url.split('?').next().unwrap_or_default();
        let Some((scheme, rest)) = without_query
            .split_once("://")
            .filter(|_| self.engine == Engine::Postgres)
        else {
            return f.write_str(&self.url);
        };
        let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
        write!(f, "{scheme}://{host}")
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What was written is no address of a database that is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAddress;

impl fmt::Display for NotAnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no address of a database; wanted sqlite:FILE or postgres://USER@HOST/NAME")
    }
}

impl Error for NotAnAddress {}

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(written: &str) -> Result<Self, NotAnAddress> {
        let file = |path: &str| {
            let path = path.strip_prefix("//").unwrap_or(path);
            // In memory, or with settings of the driver's own, nothing would be kept for good.
            !path.is_empty() && !path.starts_with(':') && !path.contains(['?', '#', '%'])
        };
        let server = |rest: &str| !rest.is_empty();
        let engine = match written.split_once(':') {
            Some(("sqlite", path)) if file(path) => Engine::Sqlite,
            Some(("postgres" | "postgresql", rest)) if rest.strip_prefix("//").is_some_and(server) => {
                Engine::Postgres
            }
            _ => return Err(NotAnAddress),
        };
        Ok(Self {
            engine,
            url: written.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_or_a_server() {
        for (written, engine) in [
            ("sqlite:responses.db", Engine::Sqlite),
            ("sqlite:///var/lib/assembly/responses.db", Engine::Sqlite),
            (
                "postgres://assembly@db.council.example/responses",
                Engine::Postgres,
            ),
            ("postgresql:///responses?host=/run/postgresql", Engine::Postgres),
        ] {
            assert_eq!(written.parse::<Address>().unwrap().engine(), engine);
        }
        for wrong in [
            "",
            "responses.db",
            "sqlite:",
            "sqlite::memory:",
            "sqlite:a.db?mode=memory",
            "mysql://x",
            "postgres:",
        ] {
            assert_eq!(wrong.parse::<Address>(), Err(NotAnAddress), "{wrong}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let address: Address = "postgres://me:se@cret@db.example:5432/responses?password=secret"
            .parse()
            .unwrap();
        assert_eq!(address.to_string(), "postgres://db.example:5432/responses");
        assert_eq!(format!("{address:?}"), "postgres://db.example:5432/responses");
    }
}
