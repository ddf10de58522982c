//! Consultations and their questions.

use crate::counts::Counts;
use crate::date::Date;
use crate::document::Document;
use crate::shape::shape;
use crate::text::Text;
use crate::value::{Id, Url};
use crate::words::{QuestionKind, WayKind};

shape! {
    /// A consultation that residents can answer.
    #[derive(Default)]
    pub struct Consultation {
        /// Id.
        pub id: Id,
        /// Version of its questions; every submission names the one it answers.
        pub version: Option<String>,
        /// Its name.
        pub title: Option<Text>,
        /// A paragraph about it.
        pub summary: Option<Text>,
        /// When it opens.
        pub opens: Option<Date>,
        /// When it closes.
        pub closes: Option<Date>,
        /// Where submissions are sent.
        pub submit_to: Option<Url>,
        /// The same form without JavaScript.
        pub form_page: Option<Url>,
        /// What is done with answers.
        pub privacy: Option<Privacy>,
        /// Other ways to take part.
        pub ways_to_respond: Vec<Way>,
        /// Questions, by page.
        pub pages: Vec<Page>,
        /// What came of it.
        pub outcome: Option<Outcome>,
    }
}

impl Consultation {
    /// Every question, in the form's order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    /// The question of this id. Not written out wherever somebody looks for one: residents download this.
    #[inline(never)]
    pub fn question(&self, id: &str) -> Option<&Question> {
        for page in &self.pages {
            for question in &page.questions {
                if *question.id == *id {
                    return Some(question);
                }
            }
        }
        None
    }
}

shape! {
    /// What is done with answers.
    #[derive(Default)]
    pub struct Privacy {
        /// In a paragraph.
        pub summary: Option<Text>,
        /// In full.
        pub url: Option<Url>,
    }
}

shape! {
    /// Another way to take part.
    #[derive(Default)]
    pub struct Way {
        /// How.
        pub kind: Option<WayKind>,
        /// In words.
        pub text: Option<Text>,
        /// Where.
        pub url: Option<Url>,
    }
}

shape! {
    /// One page of questions.
    #[derive(Default)]
    pub struct Page {
        /// Id.
        pub id: Id,
        /// Its title.
        pub title: Option<Text>,
        /// Text before its questions.
        pub intro: Option<Text>,
        /// Whether it asks who answers (age, disability and so on), to see who is heard: nobody has to answer.
        pub monitoring: bool,
        /// Its questions, in order.
        pub questions: Vec<Question>,
    }
}

shape! {
    /// One question.
    pub struct Question {
        /// Id.
        pub id: Id,
        /// Kind.
        pub kind: QuestionKind,
        /// The question.
        pub label: Option<Text>,
        /// Help beside it.
        pub hint: Option<Text>,
        /// Longer text that opens.
        pub background: Option<Text>,
        /// Whether it must be answered.
        pub required: bool,
        /// What can be chosen.
        pub options: Vec<QuestionOption>,
        /// Rows of a grid.
        pub rows: Vec<Row>,
        /// Least number, or first step of a scale.
        pub min: Option<f64>,
        /// Greatest number, or last step of a scale.
        pub max: Option<f64>,
        /// Most characters.
        pub max_length: Option<u64>,
        /// Most options.
        pub max_choices: Option<u64>,
        /// When it is asked.
        pub show_if: Option<Condition>,
    }
}

shape! {
    /// One thing that can be chosen.
    #[derive(Default)]
    pub struct QuestionOption {
        /// Stored in answers.
        pub value: String,
        /// Shown.
        pub label: Option<Text>,
        /// Whether it takes words of the resident.
        pub write_in: bool,
        /// Whether it rules out the others ("none of these").
        pub exclusive: bool,
    }
}

shape! {
    /// One row of a grid.
    #[derive(Default)]
    pub struct Row {
        /// Stored in answers.
        pub value: String,
        /// Shown.
        pub label: Option<Text>,
    }
}

shape! {
    /// When a question is asked.
    #[derive(Default)]
    pub struct Condition {
        /// An earlier question.
        pub question: Id,
        /// Any of these values.
        pub any_of: Vec<String>,
    }
}

shape! {
    /// What came of a consultation.
    #[derive(Default)]
    pub struct Outcome {
        /// In a paragraph.
        pub summary: Option<Text>,
        /// What residents said.
        pub you_said: Option<Text>,
        /// What was done.
        pub we_did: Option<Text>,
        /// When it was published.
        pub published: Option<Date>,
        /// Counts by question.
        pub results: Vec<QuestionResult>,
        /// Reports.
        pub documents: Vec<Document>,
    }
}

shape! {
    /// Counts for one question.
    #[derive(Default)]
    pub struct QuestionResult {
        /// Its id.
        pub question: Id,
        /// How many answered it.
        pub answered: Option<u64>,
        /// Value to how many chose it.
        pub counts: Counts,
    }
}
