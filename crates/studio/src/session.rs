//! What an officer does, from choosing files to the finished folder.

use std::io::Read;

use assembly_publish::{Book, Folder, Package, Problem};
use flate2::read::GzDecoder;
use serde_json::{Value, json};

use crate::work::{self, Imported, Tell};
use crate::{Before, archive, report};

/// The part of the progress that reading takes; the rest is the import.
const READING: f64 = 0.6;

/// The files of one officer, and what was made of them so far.
#[derive(Default)]
pub struct Session {
    package: Package,
    book: Book,
    mapping: Option<Vec<u8>>,
    imported: Option<Imported>,
    folder: Option<Folder>,
}

impl Session {
    /// A session that gives this version of the widgets along.
    pub fn new(version: &str) -> Self {
        Self {
            package: Package {
                version: version.to_owned(),
                files: Vec::new(),
            },
            ..Self::default()
        }
    }

    /// Puts a file of the widgets in, and from `name.gz` also the plain `name`.
    pub fn pack(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), std::io::Error> {
        if let Some(plain) = name.strip_suffix(".gz") {
            let mut inflated = Vec::new();
            GzDecoder::new(&*bytes).read_to_end(&mut inflated)?;
            self.give(plain, inflated);
        }
        self.give(name, bytes);
        Ok(())
    }

    /// Puts a file of the widgets in as it is.
    pub fn give(&mut self, name: &str, bytes: Vec<u8>) {
        let files = &mut self.package.files;
        let place = files.partition_point(|(known, _)| known.as_str() < name);
        files.insert(place, (name.to_owned(), bytes));
    }

    /// A file of the widgets.
    pub fn packed(&self, name: &str) -> Option<&[u8]> {
        self.package.get(name)
    }

    /// Reads the files of a spreadsheet and makes a feed of it. What was made before is gone.
    pub fn open(
        &mut self,
        files: &[(String, Vec<u8>)],
        mapping: Option<Vec<u8>>,
        now: i64,
        tell: Tell,
    ) -> Value {
        self.imported = None;
        self.folder = None;
        self.mapping = mapping;
        self.book = match work::read(files, &mut |part| tell(part * READING)) {
            Ok(book) => book,
            Err(problems) => return json!({ "problems": report::problems(&problems) }),
        };
        let imported = work::import(&self.book, self.mapping.as_deref(), now, &mut |part| {
            tell(READING + part * (1.0 - READING));
        });
        let told = json!({
            "problems": report::problems(&imported.problems),
            "feed": imported.feed.is_some(),
        });
        self.imported = Some(imported);
        told
    }

    /// The feed that was made, as it will be published.
    pub fn feed(&self) -> Option<&[u8]> {
        self.imported.as_ref()?.feed.as_deref()
    }

    /// How the columns were understood.
    pub fn mapping(&self) -> Option<&[u8]> {
        Some(&self.imported.as_ref()?.mapping)
    }

    /// Makes the folder. `address` is where it will lie, or empty; `before` is what was published last.
    pub fn build(&mut self, before: &Before, now: i64, address: &str, tell: Tell) -> Value {
        self.folder = None;
        let Some(feed) = self
            .imported
            .as_ref()
            .and_then(|imported| imported.feed.as_deref())
        else {
            return json!({ "problems": [] });
        };
        match work::build(feed, before, now, address, &self.package, tell) {
            Ok((folder, problems)) => {
                let files: Vec<Value> = folder
                    .files()
                    .map(|(name, bytes)| json!({ "name": name, "bytes": bytes.len() }))
                    .collect();
                self.folder = Some(folder);
                json!({ "problems": report::problems(&problems), "files": files })
            }
            Err(problems) => json!({ "problems": report::problems(&problems) }),
        }
    }

    /// The folder as a ZIP.
    pub fn zip(&self) -> Result<Vec<u8>, String> {
        let folder = self.folder.as_ref().ok_or("There is no folder yet.")?;
        archive::zipped(folder).map_err(|error| error.to_string())
    }

    /// An empty workbook.
    pub fn template(&self, language: &str) -> Result<Vec<u8>, String> {
        work::template(language)
    }

    /// A published feed as a workbook.
    pub fn export(&self, feed: &[u8]) -> Result<Vec<u8>, String> {
        work::export(feed).map_err(|problems| {
            let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
            lines.join("\n")
        })
    }
}
