//! Answers as they travel.

use crate::quote::quote;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Words; a date as `2026-11-30`. In JSON a string.
    Words(String),
    /// A number or a step of a scale, as it is written in JSON.
    Number(String),
    /// One option. In JSON its value, or `{"value": "…", "text": "…"}` with words of the resident's own.
    One(Chosen),
    /// Several options, or options from the first choice on. In JSON a list of these.
    Several(Vec<Chosen>),
    /// Rows with the option chosen in each. In JSON an object.
    Grid(Vec<(String, String)>),
}

/// An option that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its value.
    pub value: String,
    /// What was written beside it.
    pub text: Option<String>,
}

impl Answer {
    /// Appends the answer to JSON.
    pub fn write(&self, json: &mut String) {
        match self {
            Self::Words(words) => quote(words, json),
            Self::Number(number) => json.push_str(number),
            Self::One(chosen) => chosen.write(json),
            Self::Several(several) => {
                json.push('[');
                for (place, chosen) in several.iter().enumerate() {
                    comma(place, json);
                    chosen.write(json);
                }
                json.push(']');
            }
            Self::Grid(cells) => {
                json.push('{');
                for (place, (row, value)) in cells.iter().enumerate() {
                    comma(place, json);
                    quote(row, json);
                    json.push(':');
                    quote(value, json);
                }
                json.push('}');
            }
        }
    }
}

impl Chosen {
    fn write(&self, json: &mut String) {
        match &self.text {
            None => quote(&self.value, json),
            Some(text) => {
                json.push_str("{\"value\":");
                quote(&self.value, json);
                json.push_str(",\"text\":");
                quote(text, json);
                json.push('}');
            }
        }
    }
}

pub(crate) fn comma(place: usize, json: &mut String) {
    if place > 0 {
        json.push(',');
    }
}
