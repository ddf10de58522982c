//! The columns of a table of answers.

use std::collections::{HashMap, HashSet};

use assembly_feed::consultation::{Consultation, Question};
use assembly_feed::words::QuestionKind;

use crate::definition::Definition;

/// What of a question stands in a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Its one answer.
    Answer,
    /// Whether the option of this value was chosen (1 or 0); its rank where options are put into order.
    Option(String),
    /// What was written beside the option of this value.
    Text(String),
    /// The option chosen in the row of this value.
    Row(String),
}

/// A column of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Id of the question.
    pub question: String,
    /// What of it.
    pub part: Part,
    /// Its name, as in the first row: no other has it.
    pub name: String,
}

/// Which questions are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All; those about who answers come last.
    #[default]
    All,
    /// All but those about who answers.
    WithoutMonitoring,
    /// Those about who answers, by themselves, so that nobody can tell who said what.
    OnlyMonitoring,
}

/// The columns of a table of answers: a few for each question, however it is answered, so that a table can be counted and filtered.
///
/// Several choices get a column for each option (1 chosen, 0 not, empty where the question was not answered, or had no such option).
/// Questions and their parts stand in the order of the newest form; what only earlier ones had follows, questions after all questions,
/// options after their question's. Questions about who answers stand last; one that ever was such a question is one.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    list: Vec<Column>,
    places: HashMap<(String, Part), usize>,
}

impl Columns {
    /// The columns for definitions, from the newest on. `taken` are names of columns that stand before them.
    pub fn of(definitions: &[Definition], scope: Scope, taken: &[&str]) -> Self {
        let forms = || definitions.iter().map(|definition| &definition.consultation);
        let mut monitoring = HashSet::new();
        let mut order: Vec<&str> = Vec::new();
        let mut known = HashSet::new();
        for form in forms() {
            for page in &form.pages {
                for question in &page.questions {
                    if page.monitoring {
                        monitoring.insert(&*question.id);
                    }
                    if known.insert(&*question.id) {
                        order.push(&question.id);
                    }
                }
            }
        }
        order.retain(|id| match scope {
            Scope::All => true,
            Scope::WithoutMonitoring => !monitoring.contains(id),
            Scope::OnlyMonitoring => monitoring.contains(id),
        });
        order.sort_by_key(|id| monitoring.contains(id));

        let mut columns = Self::default();
        let mut names: HashSet<String> = taken.iter().map(|name| (*name).to_owned()).collect();
        let mut by_id: HashMap<&str, Vec<&Question>> = HashMap::new();
        for question in forms().flat_map(Consultation::questions) {
            by_id.entry(&question.id).or_default().push(question);
        }
        for id in order {
            for part in by_id
                .get(id)
                .into_iter()
                .flatten()
                .flat_map(|question| parts(question))
            {
                columns.add(id, part, &mut names);
            }
        }
        columns
    }

    fn add(&mut self, question: &str, part: Part, names: &mut HashSet<String>) {
        let key = (question.to_owned(), part);
        if self.places.contains_key(&key) {
            return;
        }
        let plain = match &key.1 {
            Part::Answer => question.to_owned(),
            Part::Option(value) | Part::Row(value) => format!("{question}.{value}"),
            Part::Text(value) => format!("{question}.{value}.text"),
        };
        // An option may be called "other.text".
        let mut name = plain.clone();
        let mut number = 1;
        while !names.insert(name.clone()) {
            number += 1;
            name = format!("{plain} ({number})");
        }
        self.places.insert(key.clone(), self.list.len());
        self.list.push(Column {
            question: key.0,
            part: key.1,
            name,
        });
    }

    /// From left to right.
    pub fn list(&self) -> &[Column] {
        &self.list
    }

    /// The place of a part of a question, from 0.
    pub fn place(&self, question: &str, part: Part) -> Option<usize> {
        self.places.get(&(question.to_owned(), part)).copied()
    }

    /// Whether anything of a question stands here.
    pub fn has(&self, question: &str) -> bool {
        self.list.iter().any(|column| column.question == question)
    }
}

/// The parts of a question, in the form's order.
fn parts(question: &Question) -> Vec<Part> {
    let mut parts = Vec::new();
    let rows = question.rows.iter().map(|row| Part::Row(row.value.clone()));
    match question.kind {
        QuestionKind::Information => {}
        QuestionKind::Grid => parts.extend(rows),
        QuestionKind::SingleChoice => {
            parts.push(Part::Answer);
            for option in question.options.iter().filter(|option| option.write_in) {
                parts.push(Part::Text(option.value.clone()));
            }
        }
        QuestionKind::MultipleChoice | QuestionKind::Ranking => {
            for option in &question.options {
                parts.push(Part::Option(option.value.clone()));
                if option.write_in {
                    parts.push(Part::Text(option.value.clone()));
                }
            }
        }
        _ => parts.push(Part::Answer),
    }
    parts
}
