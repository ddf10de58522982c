//! What is wrong with an answer.

use assembly_feed::Id;

/// Something that is wrong with the answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The question.
    pub question: Id,
    /// Which rule is broken.
    pub rule: Rule,
}

/// A rule of answering. The form has the sentences for people, under [`Rule::name`].
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// Words are needed.
    WordsNeeded,
    /// One option must be chosen.
    ChoiceNeeded,
    /// At least one option must be chosen.
    ChoicesNeeded,
    /// At least one option must be put into order.
    OrderNeeded,
    /// An option must be chosen in this row (its value).
    RowNeeded(String),
    /// A date is needed.
    DateNeeded,
    /// A number is needed.
    NumberNeeded,
    /// The option of this value asks for words beside it.
    WriteInNeeded(String),
    /// At most so many characters may be written; there are so many more.
    TooLong(u64, u64),
    /// It is no number.
    NotANumber,
    /// It is less than this.
    TooSmall(f64),
    /// It is more than this.
    TooGreat(f64),
    /// It is no day of the calendar.
    NotADate,
    /// It is no email address.
    NotAnEmail,
    /// It is no postcode.
    NotAPostcode,
    /// At most so many options may be chosen.
    TooMany(u64),
    /// The option of this value rules out the others.
    Exclusive(String),
    /// No option, row or step has this value. People cannot do this; programs can.
    UnknownValue(String),
    /// The answer is of another kind than the question. People cannot do this; programs can.
    WrongType,
    /// No question has this id. People cannot do this; programs can.
    UnknownQuestion,
}

impl Rule {
    /// Its name, in texts and in problem documents.
    pub fn name(&self) -> &'static str {
        match self {
            Self::WordsNeeded => "words-needed",
            Self::ChoiceNeeded => "choice-needed",
            Self::ChoicesNeeded => "choices-needed",
            Self::OrderNeeded => "order-needed",
            Self::RowNeeded(_) => "row-needed",
            Self::DateNeeded => "date-needed",
            Self::NumberNeeded => "number-needed",
            Self::WriteInNeeded(_) => "write-in-needed",
            Self::TooLong(..) => "too-long",
            Self::NotANumber => "not-a-number",
            Self::TooSmall(_) => "too-small",
            Self::TooGreat(_) => "too-great",
            Self::NotADate => "not-a-date",
            Self::NotAnEmail => "not-an-email",
            Self::NotAPostcode => "not-a-postcode",
            Self::TooMany(_) => "too-many",
            Self::Exclusive(_) => "exclusive",
            Self::UnknownValue(_) => "unknown-value",
            Self::WrongType => "wrong-type",
            Self::UnknownQuestion => "unknown-question",
        }
    }
}
