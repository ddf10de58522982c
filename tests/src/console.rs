//! What the browser's console holds.

use std::fmt;

use thirtyfour::BrowserLogEntry;

#[derive(Clone, Debug)]
pub struct Entry {
    pub level: String,
    /// `console-api`, `network`, `security`, `javascript` …
    pub source: String,
    pub message: String,
}

#[derive(Clone, Debug, Default)]
pub struct Console(pub Vec<Entry>);

impl Console {
    /// What the page's scripts wrote, ours among them; not what the browser itself noted about requests.
    pub fn written(&self) -> Vec<&Entry> {
        self.0
            .iter()
            .filter(|entry| entry.source == "console-api")
            .collect()
    }

    /// The one entry that the page's scripts wrote.
    pub fn only(&self) -> &Entry {
        let written = self.written();
        assert_eq!(
            written.len(),
            1,
            "one message was expected in the console:\n{self}"
        );
        written[0]
    }

    pub fn assert_says(&self, words: &[&str]) {
        for word in words {
            let said = self.written().iter().any(|entry| entry.message.contains(word));
            assert!(said, "the console should say “{word}”, but says:\n{self}");
        }
    }

    /// Nothing was thrown into the page.
    pub fn assert_throws_nothing(&self) {
        let thrown = self.0.iter().any(|entry| entry.source == "javascript");
        assert!(!thrown, "nothing should be thrown, but the console says:\n{self}");
    }

    pub fn assert_empty(&self) {
        assert!(
            self.0.is_empty(),
            "the console should be empty, but says:\n{self}"
        );
    }
}

impl From<Vec<BrowserLogEntry>> for Console {
    fn from(entries: Vec<BrowserLogEntry>) -> Self {
        let entry = |entry: BrowserLogEntry| Entry {
            level: entry.level,
            source: entry.source.unwrap_or_default(),
            message: entry.message,
        };
        Self(entries.into_iter().map(entry).collect())
    }
}

impl fmt::Display for Console {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for entry in &self.0 {
            writeln!(f, "  {} {}: {}", entry.level, entry.source, entry.message)?;
        }
        Ok(())
    }
}
