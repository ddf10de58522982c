//! What residents sent, and what they were promised.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, MutexGuard};

use assembly_submission::{Receipt, digest};

use crate::stage::{Database, Row};

/// What residents sent, and what they were promised.
#[derive(Default)]
pub struct Ledger(Mutex<Pages>);

#[derive(Default)]
struct Pages {
    /// Every body that was ever sent, by id.
    sent: HashMap<String, String>,
    /// Every receipt that was ever given, by id.
    receipts: HashMap<String, Receipt>,
    /// How often somebody had to send again.
    again: u64,
    /// Answers that were no receipt, by status.
    refusals: HashMap<u16, u64>,
}

impl Ledger {
    fn pages(&self) -> MutexGuard<'_, Pages> {
        self.0.lock().unwrap()
    }

    /// Written before it is sent: it may arrive and nothing come back.
    pub fn sends(&self, id: &str, body: &str) {
        let before = self.pages().sent.insert(id.to_owned(), body.to_owned());
        assert_eq!(before, None, "an id is of one answer alone");
    }

    pub fn is_refused(&self, status: u16) {
        *self.pages().refusals.entry(status).or_default() += 1;
    }

    pub fn tries_again(&self) {
        self.pages().again += 1;
    }

    /// A receipt came, and was found to be for these bytes.
    pub fn is_promised(&self, id: &str, receipt: Receipt) {
        self.pages().receipts.insert(id.to_owned(), receipt);
    }

    pub fn promised(&self) -> usize {
        self.pages().receipts.len()
    }

    /// The ids for which there is a receipt by now.
    pub fn ids(&self) -> Vec<String> {
        self.pages().receipts.keys().cloned().collect()
    }

    /// A body that was sent, and the receipt for it.
    pub fn entry(&self, id: &str) -> (String, Receipt) {
        let pages = self.pages();
        (pages.sent[id].clone(), pages.receipts[id].clone())
    }

    pub fn again(&self) -> u64 {
        self.pages().again
    }

    pub fn refusals(&self, status: u16) -> u64 {
        self.pages().refusals.get(&status).copied().unwrap_or(0)
    }

    pub fn all_refusals(&self) -> u64 {
        self.pages().refusals.values().sum()
    }

    /// How many receipts were given for what is not there. Everything else has to be right.
    pub fn lost(&self, rows: &[Row]) -> usize {
        let pages = self.pages();
        let mut stored: HashMap<&str, &Row> = HashMap::new();
        for row in rows {
            let twice = stored.insert(&row.submission_id, row);
            assert!(twice.is_none(), "stored twice: {row:?}");
            let sent = pages.sent.get(&row.submission_id);
            assert_eq!(sent, Some(&row.body), "nobody sent this: {row:?}");
            assert_eq!(row.content, digest(row.body.as_bytes()), "{row:?}");
        }
        let promised = pages.receipts.iter();
        let missing = promised.filter(|(id, receipt)| match stored.get(&***id) {
            Some(row) => {
                let of_row = Receipt {
                    reference: row.reference.clone(),
                    received: row.received.clone(),
                    content: row.content.clone(),
                };
                assert_eq!(of_row, **receipt, "the receipt of another");
                false
            }
            None => true,
        });
        missing.count()
    }

    /// Every receipt means one row, every row is what somebody sent, and none is there twice.
    pub fn check(&self, rows: &[Row]) {
        let lost = self.lost(rows);
        assert_eq!(lost, 0, "lost, of {} acknowledged", self.promised());
    }

    /// The same once everybody was heard: what was not acknowledged at first has got through by trying again.
    pub fn check_all(&self, rows: &[Row]) {
        self.check(rows);
        assert_eq!(rows.len(), self.promised());
    }
}

/// What stands in the files of an SQLite database after a crash, read from a copy so that the receiver still has to recover itself.
pub fn rows_after_crash(file: &Path) -> Vec<Row> {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    for ending in ["", "-wal"] {
        let mut from = file.as_os_str().to_owned();
        from.push(ending);
        let mut to = copy.as_os_str().to_owned();
        to.push(ending);
        if Path::new(&from).exists() {
            fs::copy(&from, &to).unwrap();
        }
    }
    let database = Database::sqlite(&copy);
    assert_eq!(database.text("PRAGMA integrity_check"), "ok");
    database.rows()
}
