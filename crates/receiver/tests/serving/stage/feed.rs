//! A feed in a file, and submissions to its consultation.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

pub struct Feed(PathBuf);

impl Feed {
    pub fn at(path: PathBuf) -> Self {
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Publishes as a council should: written beside it, then renamed.
    pub fn publish(&self, consultations: &[String]) {
        let feed = format!(
            r#"{{"assembly_feed":"1.0","id":"a","title":"A","language":"en","updated":"2026-01-01T00:00:00Z",
            "commissioning_body":{{"name":"C"}},"consultations":[{}]}}"#,
            consultations.join(",")
        );
        self.write(&feed);
    }

    pub fn write(&self, text: &str) {
        let beside = self.0.with_extension("new");
        fs::write(&beside, text).unwrap();
        fs::rename(&beside, &self.0).unwrap();
    }
}

/// A consultation "views" with a question of each kind. `more` are fields of its own, such as `"closes":"2026-06-30",`.
pub fn views(version: &str, more: &str) -> String {
    format!(
        r#"{{"id":"views","version":"{version}",{more}"pages":[{{"id":"p","questions":[
        {{"id":"why","kind":"long-text","required":true,"max_length":20000}},
        {{"id":"name","kind":"short-text"}},
        {{"id":"mail","kind":"email"}},
        {{"id":"post","kind":"postcode"}},
        {{"id":"when","kind":"date"}},
        {{"id":"count","kind":"number","min":1,"max":10}},
        {{"id":"agree","kind":"scale","min":1,"max":5}},
        {{"id":"how","kind":"single-choice","options":[{{"value":"bus"}},{{"value":"other","write_in":true}}]}},
        {{"id":"which","kind":"multiple-choice","max_choices":2,"options":[{{"value":"a"}},{{"value":"b"}},{{"value":"c"}},{{"value":"none","exclusive":true}}]}},
        {{"id":"order","kind":"ranking","options":[{{"value":"a"}},{{"value":"b"}}]}},
        {{"id":"grid","kind":"grid","rows":[{{"value":"r"}}],"options":[{{"value":"a"}}]}}
        ]}}]}}"#
    )
}

/// A UUID of version 4 that no other test has.
pub fn submission_id() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{:08x}-aaaa-4bbb-8ccc-{number:012x}", std::process::id())
}

/// A submission; `answers` are entries of JSON.
pub fn submission(id: &str, answers: &str) -> String {
    format!(
        r#"{{"consultation":"views","version":"1","submission_id":"{id}","language":"en","answers":{{{answers}}},"seconds":40}}"#
    )
}
