//! What an officer does, from choosing files to the finished folder.

use std::io::Read;

use assembly_publish::import::Imported;
use assembly_publish::{Folder, Package};
use flate2::read::GzDecoder;
use serde_json::{Value, json};

use crate::work::{self, Tell};
use crate::{Before, archive, report};

/// The files of one officer, and what was made of them so far.
#[derive(Default)]
pub struct Session {
    package: Package,
    imported: Option<Imported>,
    folder: Option<Folder>,
}

/// The files of a spreadsheet, and what belongs to reading them.
#[derive(Default)]
pub struct Chosen {
    /// A workbook, or CSV files; each with its name.
    pub files: Vec<(String, Vec<u8>)>,
    /// What its own headings and words mean.
    pub mapping: Option<(String, Vec<u8>)>,
    /// The day of this publication, where the spreadsheet does not say it.
    pub updated: Option<String>,
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
    pub fn open(&mut self, chosen: &Chosen, now: i64, tell: Tell) -> Value {
        (self.imported, self.folder) = (None, None);
        let imported = work::read(&chosen.files, tell).and_then(|book| {
            let updated = chosen.updated.as_deref();
            work::import(&book, chosen.mapping.as_ref(), updated, now)
        });
        match imported {
            Ok(imported) => {
                let told = json!({
                    "problems": report::problems(&imported.problems),
                    "good": imported.feed.is_some(),
                });
                self.imported = Some(imported);
                told
            }
            Err(problems) => json!({ "problems": report::problems(&problems), "good": false }),
        }
    }

    /// The feed that was made, as it will be published; with errors in it, as far as it goes.
    pub fn feed(&self) -> Option<&[u8]> {
        let imported = self.imported.as_ref()?;
        let feed = imported.feed.as_deref().unwrap_or(&imported.unchecked);
        (!feed.is_empty()).then_some(feed)
    }

    /// How the sheets were understood, to be corrected and given along the next time.
    pub fn mapping(&self) -> Option<Vec<u8>> {
        Some(self.imported.as_ref()?.suggestion.write())
    }

    /// Makes the folder, or says what stands against it besides what `open` has told. `address` is where it will lie, or empty;
    /// `before` is what was published last.
    pub fn build(&mut self, before: &Before, now: i64, address: &str) -> Value {
        self.folder = None;
        let Some(imported) = &self.imported else {
            return json!({ "problems": [] });
        };
        let address = Some(address).filter(|address| !address.is_empty());
        match work::build(imported, before, now, address, &self.package) {
            Ok(built) => {
                let files = built.folder.files();
                let files: Value = files
                    .map(|(name, bytes)| json!({ "name": name, "bytes": bytes.len() }))
                    .collect();
                self.folder = Some(built.folder);
                json!({ "problems": report::problems(&built.problems), "files": files })
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

    /// A published feed as a workbook, and what of it could not be read.
    pub fn export(&self, feed: &[u8]) -> Result<(Vec<u8>, Vec<String>), String> {
        work::export(feed)
    }
}
