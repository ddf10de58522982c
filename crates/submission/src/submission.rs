//! The document that travels.

use assembly_feed::Id;
use assembly_feed::consultation::Consultation;

use crate::answer::{Answer, comma};
use crate::quote::quote;

/// A resident's answers to a consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// Id of the consultation.
    pub consultation: Id,
    /// [`version`] of its questions.
    pub version: String,
    /// A UUID of version 4, of these answers alone: never a session's, a browser's or an address's.
    pub submission_id: String,
    /// BCP 47 tag of the language in which the form was read.
    pub language: String,
    /// Each question that was answered, in the form's order.
    pub answers: Vec<(Id, Answer)>,
    /// What tells people from programs. The receiver marks by them and never drops anything.
    pub signs: Signs,
}

/// What tells people from programs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// Seconds from the form's opening to its sending, by the form's own clock.
    pub seconds: Option<u32>,
    /// What stands in a field that people do not see.
    pub website: String,
}

/// The version of a consultation's questions; `1` where the feed names none.
pub fn version(consultation: &Consultation) -> &str {
    consultation.version.as_deref().unwrap_or("1")
}

impl Submission {
    /// As JSON, in one line. The same submission gives the same bytes.
    pub fn to_json(&self) -> String {
        let mut json = "{\"consultation\":".to_owned();
        quote(&self.consultation, &mut json);
        for (name, value) in [
            (",\"version\":", &self.version),
            (",\"submission_id\":", &self.submission_id),
            (",\"language\":", &self.language),
        ] {
            json.push_str(name);
            quote(value, &mut json);
        }
        json.push_str(",\"answers\":{");
        for (place, (question, answer)) in self.answers.iter().enumerate() {
            comma(place, &mut json);
            quote(question, &mut json);
            json.push(':');
            answer.write(&mut json);
        }
        json.push('}');
        if let Some(seconds) = self.signs.seconds {
            json.push_str(",\"seconds\":");
            json.push_str(&seconds.to_string());
        }
        if !self.signs.website.is_empty() {
            json.push_str(",\"website\":");
            quote(&self.signs.website, &mut json);
        }
        json.push('}');
        json
    }
}
