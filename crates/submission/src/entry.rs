//! What stands in a form's fields.

use assembly_feed::Id;

/// What stands in the fields of one question, sound or not.
///
/// The same for every kind, so that a draft and a plain HTML form can keep whatever somebody has typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What was typed, by field: the empty name is the question's own field; `day`, `month` and `year` are those of a date;
    /// any other is the field beside the option of that value.
    pub words: Vec<(String, String)>,
    /// What was chosen: values of options, in order for a ranking; the step of a scale.
    pub chosen: Vec<String>,
    /// Rows of a grid, each with the option chosen in it.
    pub cells: Vec<(String, String)>,
}

/// What somebody does to an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Types into a field; its name is as in [`Entry::words`].
    Type(String, String),
    /// Chooses an option, and no other.
    Pick(String),
    /// Ticks an option, or ranks it after those that are ranked already.
    Tick(String),
    /// Takes the tick away, or takes an option out of the ranking.
    Untick(String),
    /// Moves a ranked option one place up.
    Up(String),
    /// Moves a ranked option one place down.
    Down(String),
    /// Chooses an option in a row.
    Cell(String, String),
    /// Chooses nothing any more.
    Clear,
}

impl Entry {
    /// What was typed into a field; nothing counts as empty.
    pub fn typed(&self, field: &str) -> &str {
        find(&self.words, field)
    }

    /// Whether an option is chosen.
    pub fn has(&self, value: &str) -> bool {
        self.place(value).is_some()
    }

    /// The option chosen in a row; empty where none is.
    pub fn cell(&self, row: &str) -> &str {
        find(&self.cells, row)
    }

    /// The place of a chosen option among those chosen, from 0.
    pub fn place(&self, value: &str) -> Option<usize> {
        self.chosen.iter().position(|chosen| chosen == value)
    }

    /// Whether nothing was typed but white space, and nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
            && self.words.iter().all(|(_, words)| words.trim().is_empty())
            && self.cells.iter().all(|(_, value)| value.is_empty())
    }

    /// What follows from a change. Nothing typed is ever cleared: what was written beside an option stays when it is no longer chosen.
    pub fn change(&mut self, change: Change) {
        match change {
            Change::Type(field, words) => put(&mut self.words, field, words),
            Change::Pick(value) => self.chosen = vec![value],
            Change::Tick(value) => {
                if !self.has(&value) {
                    self.chosen.push(value);
                }
            }
            Change::Untick(value) => {
                while let Some(place) = self.place(&value) {
                    self.chosen.remove(place);
                }
            }
            Change::Up(value) => {
                if let Some(place) = self.place(&value).filter(|place| *place > 0) {
                    self.chosen.swap(place - 1, place);
                }
            }
            Change::Down(value) => {
                if let Some(place) = self.place(&value).filter(|place| place + 1 < self.chosen.len()) {
                    self.chosen.swap(place, place + 1);
                }
            }
            Change::Cell(row, value) => put(&mut self.cells, row, value),
            Change::Clear => {
                self.chosen.clear();
                self.cells.clear();
            }
        }
    }
}

fn find<'a>(list: &'a [(String, String)], name: &str) -> &'a str {
    list.iter()
        .find(|(other, _)| other == name)
        .map_or("", |(_, value)| value)
}

fn put(list: &mut Vec<(String, String)>, name: String, value: String) {
    match list.iter_mut().find(|(other, _)| *other == name) {
        Some((_, old)) => *old = value,
        None => list.push((name, value)),
    }
}

/// What stands in the fields of a whole form, by question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries(Vec<(Id, Entry)>);

impl Entries {
    /// The entry of a question, if anything was ever entered.
    pub fn get(&self, question: &str) -> Option<&Entry> {
        self.0
            .iter()
            .find(|(id, _)| &**id == question)
            .map(|(_, entry)| entry)
    }

    /// The entry of a question, to change it; an empty one is made where there is none.
    pub fn of(&mut self, question: &Id) -> &mut Entry {
        let place = match self.0.iter().position(|(id, _)| id == question) {
            Some(place) => place,
            None => {
                self.0.push((question.clone(), Entry::default()));
                self.0.len() - 1
            }
        };
        // The place was just found, or made.
        #[expect(clippy::indexing_slicing)]
        &mut self.0[place].1
    }

    /// Every question with its entry, in the order in which they were first entered.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &Entry)> {
        self.0.iter().map(|(id, entry)| (id, entry))
    }

    /// Whether nothing is entered anywhere.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, entry)| entry.is_empty())
    }
}
