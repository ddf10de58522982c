//! What the columns of a table mean.

use assembly_feed::Text;
use assembly_feed::consultation::Question;

use crate::definition::Definition;
use crate::export::column::{Column, Columns, Part};

/// What a column means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Name of the column.
    pub column: String,
    /// Kind of the question, as the feed says it.
    pub kind: String,
    /// Versions of the form that had it, from the newest on, with commas between.
    pub versions: String,
    /// For each of the languages.
    pub words: Vec<Wording>,
}

/// What a column means, in one language. Empty where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The question.
    pub question: String,
    /// The option or row that the column is about.
    pub choice: String,
    /// What values in the cells mean, where they name options: `bus = By bus; car = By car`.
    pub values: String,
}

/// The languages in which questions were asked, from that of the newest form on.
pub fn languages(definitions: &[Definition]) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    let mut add = |language: &str| {
        if !languages.iter().any(|other| other == language) {
            languages.push(language.to_owned());
        }
    };
    for definition in definitions {
        add(&definition.language);
        for label in definition
            .consultation
            .questions()
            .filter_map(|question| question.label.as_ref())
        {
            if let Text::ByLanguage(words) = label {
                words.iter().for_each(|(language, _)| add(language));
            }
        }
    }
    languages
}

/// What every column means, in these languages, as the newest form put it that had it.
pub fn meanings(columns: &Columns, definitions: &[Definition], languages: &[String]) -> Vec<Meaning> {
    let meaning = |column: &Column| {
        let mut versions: Vec<&str> = Vec::new();
        let mut newest: Option<(&Definition, &Question)> = None;
        for definition in definitions {
            let found = definition
                .consultation
                .questions()
                .find(|question| *question.id == *column.question && has(question, &column.part));
            if let Some(question) = found {
                newest.get_or_insert((definition, question));
                if versions.last() != Some(&&*definition.version) {
                    versions.push(&definition.version);
                }
            }
        }
        let words = |language: &String| {
            let Some((definition, question)) = newest else {
                return Wording::default();
            };
            let say = |text: Option<&Text>| {
                let words = text.and_then(|text| text.for_reader(language, &definition.language));
                words.map(|(words, _)| words.to_owned()).unwrap_or_default()
            };
            Wording {
                question: say(question.label.as_ref()),
                choice: say(choice(question, &column.part)),
                values: match &column.part {
                    Part::Answer | Part::Row(_) => values(question, say),
                    Part::Option(_) | Part::Text(_) => String::new(),
                },
            }
        };
        Meaning {
            column: column.name.clone(),
            kind: newest
                .map(|(_, question)| question.kind.as_str().to_owned())
                .unwrap_or_default(),
            versions: versions.join(", "),
            words: languages.iter().map(words).collect(),
        }
    };
    columns.list().iter().map(meaning).collect()
}

/// What the values of a question's options mean, as far as they do not say so themselves.
fn values(question: &Question, say: impl Fn(Option<&Text>) -> String) -> String {
    let mut values = Vec::new();
    for option in &question.options {
        let words = say(option.label.as_ref());
        if !words.is_empty() && words != option.value {
            values.push([&*option.value, " = ", &words].concat());
        }
    }
    values.join("; ")
}

fn has(question: &Question, part: &Part) -> bool {
    match part {
        Part::Answer => true,
        Part::Option(value) | Part::Text(value) => {
            question.options.iter().any(|option| option.value == *value)
        }
        Part::Row(value) => question.rows.iter().any(|row| row.value == *value),
    }
}

/// The label of the option or row that a part is about.
fn choice<'a>(question: &'a Question, part: &Part) -> Option<&'a Text> {
    match part {
        Part::Answer => None,
        Part::Option(value) | Part::Text(value) => {
            let option = question.options.iter().find(|option| option.value == *value)?;
            option.label.as_ref()
        }
        Part::Row(value) => question
            .rows
            .iter()
            .find(|row| row.value == *value)?
            .label
            .as_ref(),
    }
}
