//! Where reading stands in the document, and what it found on the way.

use std::fmt::Write;
use std::str::FromStr;

use crate::finding::{Finding, Severity};
use crate::json::{self, Json, Object};
use crate::places::Places;
use crate::reading::{Hidden, MOST_TEXT};

/// So many findings of one severity are kept. A damaged file of 32 MiB must not become gigabytes of complaints.
const MOST_FINDINGS: usize = 1_000;

/// A place in the document and what was found up to there.
///
/// Nothing here is generic, so that the many kinds of values cost a resident few bytes.
#[derive(Default)]
pub(crate) struct Reader {
    place: Vec<Step>,
    pub findings: Vec<Finding>,
    pub hidden: Hidden,
    pub places: Places,
    /// The items of lists that were left out, by the list's path.
    left_out: Vec<(String, Vec<usize>)>,
    /// Paths that could not be read, within the item of a top list (a recommendation) that is being read.
    unread: Vec<String>,
    errors: usize,
    warnings: usize,
}

/// A list that is being read.
pub(crate) struct Items {
    name: &'static str,
    /// The place of the next item.
    next: usize,
    rest: std::vec::IntoIter<Json>,
    left_out: Vec<usize>,
}

/// One step into the document.
enum Step {
    Field(&'static str),
    Item(usize),
    Key(String),
}

impl Reader {
    /// Takes the value of a field and goes there. `None`, and no step, when there is no such field.
    #[inline(never)]
    pub fn enter(&mut self, object: &mut Object, name: &'static str, needed: bool) -> Option<Json> {
        let value = json::get_mut(object, name).map(std::mem::take);
        self.place.push(Step::Field(name));
        match value {
            Some(Json::Null) if !needed => {
                self.warn("null", "is null; leave the field out instead".to_owned())
            }
            Some(Json::Null) | None if needed => self.error("missing", "is missing".to_owned()),
            None => {}
            present => return present,
        }
        self.place.pop();
        None
    }

    /// Goes to a list and takes its items. A list that is none may hide anything, so it counts as hidden itself.
    #[inline(never)]
    pub fn enter_list(&mut self, object: &mut Object, name: &'static str, needed: bool) -> Option<Items> {
        match self.enter(object, name, needed)? {
            Json::Array(list) => Some(Items {
                name,
                next: 0,
                rest: list.into_iter(),
                left_out: Vec::new(),
            }),
            other => {
                self.wrong(&other, "a list");
                let items = match other {
                    Json::Object(object) => object.len().max(1),
                    _ => 1,
                };
                self.hidden.count(name, items);
                self.leave(false);
                None
            }
        }
    }

    /// Goes to the next item of the list, if there is one.
    #[inline(never)]
    pub fn enter_item(&mut self, items: &mut Items) -> Option<Json> {
        let value = items.rest.next()?;
        if self.place.len() == 1 {
            self.unread.clear();
        }
        self.place.push(Step::Item(items.next));
        items.next += 1;
        Some(value)
    }

    /// Goes to an entry of the map that was entered.
    #[inline(never)]
    pub fn enter_key(&mut self, key: &str) {
        self.place.push(Step::Key(key.to_owned()));
    }

    /// Goes back from a field or an entry, and notes when nothing of it could be kept.
    #[inline(never)]
    pub fn leave(&mut self, kept: bool) {
        // The first two steps are `recommendations[3]`; elsewhere nobody asks.
        let within = self.place.get(2..).unwrap_or_default();
        if !kept && !within.is_empty() && self.unread.len() < MOST_FINDINGS {
            self.unread.push(written(within));
        }
        self.place.pop();
    }

    /// Goes back from an item of the list.
    #[inline(never)]
    pub fn leave_item(&mut self, kept: bool, items: &mut Items) {
        if !kept {
            self.hidden.count(items.name, 1);
            items.left_out.push(items.next - 1);
        }
        self.leave(kept);
    }

    /// Goes back from the list.
    #[inline(never)]
    pub fn leave_list(&mut self, items: Items) {
        if !items.left_out.is_empty() {
            self.left_out.push((self.path(), items.left_out));
        }
        self.leave(true);
    }

    /// Puts what was left out where it is looked up, when all is read.
    pub fn settle(&mut self) {
        self.places = Places::new(std::mem::take(&mut self.left_out));
    }

    /// The paths that could not be read since the last call, as a recommendation keeps them.
    pub fn take_unread(&mut self) -> Vec<String> {
        std::mem::take(&mut self.unread)
    }

    /// Where reading stands: `recommendations[3].response.decided_on`.
    pub fn path(&self) -> String {
        written(&self.place)
    }

    /// Notes an error here.
    #[inline(never)]
    pub fn error(&mut self, rule: &'static str, message: String) {
        self.find(Severity::Error, None, rule, message);
    }

    /// Notes a warning here.
    pub fn warn(&mut self, rule: &'static str, message: String) {
        self.find(Severity::Warning, None, rule, message);
    }

    /// Notes an error at a path.
    pub fn error_at(&mut self, path: String, rule: &'static str, message: String) {
        self.find(Severity::Error, Some(path), rule, message);
    }

    /// At a path, else here. Beyond what is kept it is only counted: a bomb may have a million.
    fn find(&mut self, severity: Severity, path: Option<String>, rule: &'static str, message: String) {
        let count = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        if *count <= MOST_FINDINGS {
            let path = path.unwrap_or_else(|| self.path());
            self.findings.push(Finding {
                severity,
                path,
                rule,
                message,
            });
        }
    }

    /// All findings, with a last one that says how many are not listed.
    pub fn finish(mut self) -> (Vec<Finding>, Hidden, Places) {
        for (severity, count) in [(Severity::Error, self.errors), (Severity::Warning, self.warnings)] {
            if count > MOST_FINDINGS {
                let message = format!("{} more are not listed", count - MOST_FINDINGS);
                self.findings.push(Finding {
                    severity,
                    path: String::new(),
                    rule: "more",
                    message,
                });
            }
        }
        (self.findings, self.hidden, self.places)
    }

    /// Notes that what stands here is of another kind.
    #[inline(never)]
    pub fn wrong(&mut self, value: &Json, wanted: &str) {
        let found = match value {
            Json::Null => "null",
            Json::Bool(_) => "true or false",
            Json::Number(_) => "a number",
            Json::String(_) => "a string",
            Json::Array(_) => "a list",
            Json::Object(_) => "an object",
        };
        self.error("wrong-type", format!("is {found}; wanted {wanted}"));
    }

    /// The entries of an object.
    #[inline(never)]
    pub fn object(&mut self, value: Json) -> Option<Object> {
        match value {
            Json::Object(object) => Some(object),
            other => {
                self.wrong(&other, "an object");
                None
            }
        }
    }

    /// A string, no longer than a page can show.
    #[inline(never)]
    pub fn string(&mut self, value: Json) -> Option<String> {
        match value {
            Json::String(string) if string.len() <= MOST_TEXT => return Some(string),
            Json::String(string) => {
                let message = format!(
                    "has {} bytes, and at most {MOST_TEXT} are read; give long documents by address",
                    string.len()
                );
                self.error("too-long", message);
            }
            other => self.wrong(&other, "a string"),
        }
        None
    }

    /// A string that is read further; `rule` and `wanted` say what is wrong where it cannot be.
    pub fn parsed<T: FromStr>(
        &mut self,
        into: &mut T,
        value: Json,
        rule: &'static str,
        wanted: &str,
    ) -> bool {
        let Some(written) = self.string(value) else {
            return false;
        };
        let parsed = written.parse().ok();
        if parsed.is_none() {
            self.not(rule, &written, wanted);
        }
        parsed.map(|parsed| *into = parsed).is_some()
    }

    /// Notes that what was written here is not what is wanted.
    pub fn not(&mut self, rule: &'static str, written: &str, wanted: &str) {
        self.error(rule, format!("is {}, {wanted}", quoted(written)));
    }

    /// A string with something in it.
    pub fn word(&mut self, value: Json) -> Option<String> {
        let word = self.string(value)?;
        if word.trim().is_empty() {
            self.error("empty", "is empty".to_owned());
            return None;
        }
        Some(word)
    }
}

/// A path as it is written. Without the first steps it is the path within an object.
fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(index) => {
                // Writing to a string cannot fail.
                let _ = write!(path, "[{index}]");
                continue;
            }
            Step::Field(name) => {
                separate(&mut path);
                path.push_str(name);
            }
            Step::Key(key) => {
                separate(&mut path);
                path.push_str(key);
            }
        }
    }
    path
}

fn separate(path: &mut String) {
    if !path.is_empty() {
        path.push('.');
    }
}

/// What was found, short enough for a line: `"31/02/2020"`. Controls are shown as a mark.
pub(crate) fn quoted(found: &str) -> String {
    const MOST: usize = 60;
    // Not `{:?}`: its tables of what can be printed weigh 5 KB.
    let mut short = String::from('"');
    for (index, shown) in found.chars().enumerate() {
        if index == MOST {
            short.push('…');
            break;
        }
        short.push(if shown.is_control() { '\u{fffd}' } else { shown });
    }
    short.push('"');
    short
}
