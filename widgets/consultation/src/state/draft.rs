//! Answers that are not sent yet, as they are kept on the device.

use assembly_feed::json::Json;
use assembly_submission::{Entries, Entry};

use super::notes::{self, Note};

/// Answers that are not sent yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The UUID under which they will be sent: these answers' own.
    pub id: String,
    /// The version of the questions that they were given to.
    pub version: String,
    /// When they were kept last, in seconds since 1970 in UTC.
    pub saved: i64,
    /// When the form was begun, likewise.
    pub begun: i64,
    /// What stands in the fields.
    pub entries: Entries,
    /// What no question of today's version has a place for.
    pub left: Vec<Left>,
}

/// Something that was answered to a question that is no more, or is another now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// The id of the question.
    pub question: String,
    /// What was answered, in as many words as are known.
    pub words: String,
}

impl Draft {
    /// As it is kept.
    pub fn to_json(&self) -> String {
        let mut entries = Note::new();
        for (id, entry) in self.entries.iter() {
            let note = Note::new()
                .json("words", &notes::map(&entry.words))
                .json("chosen", &notes::list(&entry.chosen))
                .json("cells", &notes::map(&entry.cells));
            entries = entries.json(id, &note.done());
        }
        let mut left = Note::new();
        for Left { question, words } in &self.left {
            left = left.string(question, words);
        }
        Note::new()
            .string("id", &self.id)
            .string("version", &self.version)
            .number("saved", self.saved)
            .number("begun", self.begun)
            .json("entries", &entries.done())
            .json("left", &left.done())
            .done()
    }

    /// As it was kept. What cannot be read of it is passed over; `None` where nothing can.
    pub fn read(json: &str) -> Option<Self> {
        Self::of(&notes::read(json)?)
    }

    pub(super) fn of(json: &Json) -> Option<Self> {
        let mut draft = Self {
            id: notes::string(json, "id")?,
            version: notes::string(json, "version")?,
            saved: notes::number(json, "saved")?,
            begun: notes::number(json, "begun")?,
            ..Self::default()
        };
        if let Some(Json::Object(entries)) = json.get("entries") {
            for (id, note) in entries {
                let Ok(id) = id.parse() else {
                    continue;
                };
                *draft.entries.of(&id) = Entry {
                    words: notes::pairs(note.get("words")),
                    chosen: notes::strings(note.get("chosen")),
                    cells: notes::pairs(note.get("cells")),
                };
            }
        }
        for (question, words) in notes::pairs(json.get("left")) {
            draft.left.push(Left { question, words });
        }
        Some(draft)
    }
}
