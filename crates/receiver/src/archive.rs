//! What is stored of one consultation, as officers' commands read it: up to what was there when they began, and a little at a time.

use std::error::Error;
use std::fmt;

use assembly_submission::{Refused, Submission};
use futures_util::{Stream, TryStreamExt};
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::definition::Definition;
use crate::store::{Fault, Store};

/// So many are read at once: with the longest bodies that are taken, some tens of megabytes.
const PAGE: i64 = 100;

/// What is stored of one consultation.
pub struct Archive {
    store: Store,
    consultation: String,
    definitions: Vec<Definition>,
    last: i64,
}

/// A submission as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its place in the order of arrival.
    pub sequence: i64,
    /// Version of the questions that it answers.
    pub version: String,
    /// Digest of those questions.
    pub definition: String,
    /// BCP 47 tag of the language in which the form was read.
    pub language: String,
    /// When it came: RFC 3339, UTC.
    pub received: String,
    /// What its sender can quote.
    pub reference: String,
    /// Digest of the body.
    pub content: String,
    /// What came, byte for byte.
    pub body: String,
    /// What is odd about it, with spaces between.
    pub marks: String,
}

/// Why nothing can be read of a consultation.
#[derive(Debug)]
pub enum NotRead {
    /// Nothing of this id is known; what is.
    Unknown(String, Vec<String>),
    /// The database.
    Fault(Fault),
}

impl fmt::Display for NotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(id, known) if known.is_empty() => {
                write!(
                    f,
                    "There is no consultation \"{id}\" in this database, nor any other."
                )
            }
            Self::Unknown(id, known) => {
                let known = known.join(", ");
                write!(
                    f,
                    "There is no consultation \"{id}\" in this database. There is: {known}."
                )
            }
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}

impl Error for NotRead {}

impl From<Fault> for NotRead {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<sqlx::Error> for NotRead {
    fn from(error: sqlx::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl Archive {
    /// What is stored now of a consultation. What arrives later does not get into an export half-way.
    pub async fn of(mut store: Store, consultation: &str) -> Result<Self, NotRead> {
        let connection = store.connection();
        let rows = sqlx::query(
            "SELECT digest, feed, seen FROM definitions WHERE consultation = $1 ORDER BY seen DESC, version DESC, digest",
        )
        .bind(consultation)
        .fetch_all(&mut *connection)
        .await?;
        if rows.is_empty() {
            let known = sqlx::query("SELECT DISTINCT consultation FROM definitions ORDER BY consultation")
                .fetch_all(&mut *connection)
                .await?;
            let known: Result<_, _> = known.iter().map(|row| row.try_get(0)).collect();
            return Err(NotRead::Unknown(consultation.to_owned(), known?));
        }
        let answered = sqlx::query("SELECT DISTINCT definition FROM submissions WHERE consultation = $1")
            .bind(consultation)
            .fetch_all(&mut *connection)
            .await?;
        let answered: Vec<String> = answered
            .iter()
            .map(|row| row.try_get(0))
            .collect::<Result<_, _>>()?;
        let last = sqlx::query("SELECT MAX(sequence) FROM submissions WHERE consultation = $1")
            .bind(consultation)
            .fetch_one(connection)
            .await?;
        let mut definitions: Vec<Definition> = Vec::new();
        for row in rows {
            let (digest, feed, seen): (String, String, String) =
                (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            // What nobody answered was a draft. The newest one tells what is asked now.
            if definitions.is_empty() || answered.contains(&digest) {
                let definition =
                    Definition::read(&feed, seen).map_err(|error| Fault::Stored(error.to_string()))?;
                definitions.push(Definition { digest, ..definition });
            }
        }
        Ok(Self {
            store,
            consultation: consultation.to_owned(),
            definitions,
            last: last.try_get::<Option<i64>, _>(0)?.unwrap_or(0),
        })
    }

    /// The newest questions, then earlier ones that somebody answered, from the newest on.
    pub fn definitions(&self) -> &[Definition] {
        &self.definitions
    }

    /// Those that follow in the order of arrival; none where all are read.
    pub async fn after(&mut self, sequence: i64) -> Result<Vec<Stored>, Fault> {
        let rows = sqlx::query(
            "SELECT sequence, version, definition, language, received, reference, content, body, marks FROM submissions
             WHERE consultation = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence LIMIT $4",
        )
        .bind(&*self.consultation)
        .bind(sequence)
        .bind(self.last)
        .bind(PAGE)
        .fetch_all(self.store.connection())
        .await?;
        rows.iter().map(stored).collect()
    }

    /// All of them in an order that says nothing of their arrival, and another one each time. The database sorts on its disk.
    pub fn shuffled(&mut self) -> impl Stream<Item = Result<Stored, Fault>> {
        sqlx::query(
            "SELECT sequence, version, definition, language, received, reference, content, body, marks FROM submissions
             WHERE consultation = $1 AND sequence <= $2 ORDER BY random()",
        )
        .bind(self.consultation.clone())
        .bind(self.last)
        .fetch(self.store.connection())
        .map_err(Fault::from)
        .and_then(async |row| stored(&row))
    }

    /// Closes the database.
    pub async fn close(self) -> Result<(), Fault> {
        self.store.close().await
    }
}

fn stored(row: &AnyRow) -> Result<Stored, Fault> {
    Ok(Stored {
        sequence: row.try_get(0)?,
        version: row.try_get(1)?,
        definition: row.try_get(2)?,
        language: row.try_get(3)?,
        received: row.try_get(4)?,
        reference: row.try_get(5)?,
        content: row.try_get(6)?,
        body: row.try_get(7)?,
        marks: row.try_get(8)?,
    })
}

impl Stored {
    /// The questions that it answers, and its answers. `None` where they are not known or the answers break their rules: this
    /// happens only when the rules of a newer version of this program are stricter than those by which it was taken.
    pub fn read<'a>(&self, definitions: &'a [Definition]) -> Option<(&'a Definition, Submission)> {
        let definition = definitions
            .iter()
            .find(|definition| definition.digest == self.definition)?;
        let read: Result<_, Refused> =
            assembly_submission::read(&self.body, |_, _| Some(&definition.consultation));
        Some((definition, read.ok()?))
    }
}
