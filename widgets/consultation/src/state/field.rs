//! Names of fields: in the plain form that is posted, and as ids on the page.

use assembly_feed::consultation::{Consultation, Question};
use assembly_feed::words::QuestionKind;
use assembly_submission::{Change, Entries};

/// One field of the form.
///
/// Its name is `q.<question>`, with a dot and a place after it for any but the question's own field. Ids of questions
/// have no dots, so that names read back as what they were made from, whatever the values of options are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Id of the question.
    pub question: String,
    /// Where in the question.
    pub place: Part,
}

/// A field among those of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The question's own field, or its options.
    Own,
    /// The day of a date.
    Day,
    /// The month of a date.
    Month,
    /// The year of a date.
    Year,
    /// The field beside the option of this value.
    Text(String),
    /// The row of this value.
    Row(String),
    /// The place that the option of this value has in a ranking, from 1. Without JavaScript only.
    Rank(String),
}

impl Field {
    /// A question's own field.
    pub fn own(question: &str) -> Self {
        Self::at(question, Part::Own)
    }

    /// A field of a question.
    pub fn at(question: &str, place: Part) -> Self {
        Self {
            question: question.to_owned(),
            place,
        }
    }

    /// The name that is posted.
    pub fn name(&self) -> String {
        let (place, value) = match &self.place {
            Part::Own => ("", ""),
            Part::Day => (".day", ""),
            Part::Month => (".month", ""),
            Part::Year => (".year", ""),
            Part::Text(value) => (".text.", value.as_str()),
            Part::Row(value) => (".row.", value.as_str()),
            Part::Rank(value) => (".rank.", value.as_str()),
        };
        ["q.", &self.question, place, value].concat()
    }

    /// The field of that name. `None` where no field can be called that.
    pub fn named(name: &str) -> Option<Self> {
        let rest = name.strip_prefix("q.")?;
        let Some((question, place)) = rest.split_once('.') else {
            return Some(Self::own(rest));
        };
        let place = match place.split_once('.') {
            None => match place {
                "day" => Part::Day,
                "month" => Part::Month,
                "year" => Part::Year,
                _ => return None,
            },
            Some(("text", value)) => Part::Text(value.to_owned()),
            Some(("row", value)) => Part::Row(value.to_owned()),
            Some(("rank", value)) => Part::Rank(value.to_owned()),
            Some(_) => return None,
        };
        Some(Self::at(question, place))
    }
}

/// What stands in the fields of a plain form that was posted, from its names and values in the order in which they came.
///
/// Whatever was typed or chosen is kept, sound or not. Names that are no field of the consultation are passed over. Options that were given
/// the same place in a ranking stand in the order of the form.
pub fn entered<'a>(
    consultation: &Consultation,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Entries {
    let mut entries = Entries::default();
    let mut ranks: Vec<(&Question, u64, String)> = Vec::new();
    for (name, value) in pairs {
        let Some(field) = Field::named(name) else {
            continue;
        };
        let Some(question) = consultation.question(&field.question) else {
            continue;
        };
        // Browsers post line breaks as two characters; people pressed one key.
        let value = value.replace("\r\n", "\n");
        let change = match field.place {
            Part::Rank(option) => {
                // No place, or none that a list offers: the option is not ranked.
                if let Ok(rank @ 1..) = value.trim().parse() {
                    ranks.push((question, rank, option));
                }
                continue;
            }
            Part::Own if is_chosen(&question.kind) && value.is_empty() => continue,
            Part::Own if is_chosen(&question.kind) => Change::Tick(value),
            Part::Own => Change::Type(String::new(), value),
            Part::Day => Change::Type("day".to_owned(), value),
            Part::Month => Change::Type("month".to_owned(), value),
            Part::Year => Change::Type("year".to_owned(), value),
            Part::Text(option) if question.options.iter().any(|other| other.value == option) => {
                Change::Type(option, value)
            }
            Part::Row(row) => Change::Cell(row, value),
            Part::Text(_) => continue,
        };
        entries.of(&question.id).change(change);
    }
    let place_in_form = |question: &Question, value: &str| {
        let mut options = question.options.iter();
        options.position(|option| option.value == value)
    };
    ranks.sort_by_key(|(question, rank, value)| (*rank, place_in_form(question, value)));
    for (question, _, value) in ranks {
        entries.of(&question.id).change(Change::Tick(value));
    }
    entries
}

/// Whether a question's own field holds values that were chosen, rather than words that were typed.
fn is_chosen(kind: &QuestionKind) -> bool {
    matches!(
        kind,
        QuestionKind::SingleChoice
            | QuestionKind::MultipleChoice
            | QuestionKind::Ranking
            | QuestionKind::Scale
    )
}

#[cfg(test)]
mod tests {
    use assembly_submission::{Answer, Chosen, answers};

    use super::*;

    fn consultation(questions: &str) -> Consultation {
        let json = format!(
            r#"{{"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "commissioning_body": {{"name": "C"}},
            "consultations": [{{"id": "c", "title": "C", "pages": [{{"id": "p", "questions": [{questions}]}}]}}]}}"#
        );
        let mut feed = assembly_feed::read(json.as_bytes()).unwrap().feed;
        feed.consultations.remove(0)
    }

    #[test]
    fn every_name_reads_back() {
        let value = || "a.b row.day".to_owned();
        for (place, name) in [
            (Part::Own, "q.how-often"),
            (Part::Day, "q.how-often.day"),
            (Part::Month, "q.how-often.month"),
            (Part::Year, "q.how-often.year"),
            (Part::Text(value()), "q.how-often.text.a.b row.day"),
            (Part::Row(value()), "q.how-often.row.a.b row.day"),
            (Part::Rank(value()), "q.how-often.rank.a.b row.day"),
            (Part::Text(String::new()), "q.how-often.text."),
        ] {
            let field = Field::at("how-often", place);
            assert_eq!(field.name(), name);
            assert_eq!(Field::named(name), Some(field));
        }
        for name in ["", "q", "website", "q.a.hour", "q.a.place.b", "Q.a"] {
            assert_eq!(Field::named(name), None, "{name}");
        }
    }

    #[test]
    fn what_was_posted_is_what_was_entered() {
        let consultation = consultation(
            r#"{"id": "why", "kind": "long-text"},
            {"id": "how", "kind": "single-choice", "options": [{"value": "bus"}, {"value": "other", "write_in": true}]},
            {"id": "what", "kind": "multiple-choice", "options": [{"value": "a"}, {"value": "b"}]},
            {"id": "order", "kind": "ranking", "options": [{"value": "x"}, {"value": "y"}, {"value": "z"}]},
            {"id": "each", "kind": "grid", "rows": [{"value": "r"}], "options": [{"value": "good"}]},
            {"id": "when", "kind": "date"},
            {"id": "much", "kind": "scale", "min": 1, "max": 5}"#,
        );
        let entries = entered(
            &consultation,
            [
                ("q.why", "one\r\ntwo"),
                ("q.how", "other"),
                ("q.how.text.other", "by boat"),
                ("q.how.text.plane", "no such option"),
                ("q.what", "b"),
                ("q.what", "a"),
                ("q.order.rank.x", "2"),
                ("q.order.rank.y", ""),
                ("q.order.rank.z", "1"),
                ("q.each.row.r", "good"),
                ("q.when.day", "5"),
                ("q.when.month", "3"),
                ("q.when.year", "2027"),
                ("q.much", "4"),
                ("q.nobody-asked", "x"),
                ("website", "https://spam.example"),
            ],
        );
        let chosen = |value: &str| Chosen {
            value: value.to_owned(),
            text: None,
        };
        let answers = answers(&consultation, &entries).unwrap();
        let answers: Vec<Answer> = answers.into_iter().map(|(_, answer)| answer).collect();
        assert_eq!(
            answers,
            [
                Answer::Words("one\ntwo".to_owned()),
                Answer::One(Chosen {
                    value: "other".to_owned(),
                    text: Some("by boat".to_owned())
                }),
                Answer::Several(vec![chosen("a"), chosen("b")]),
                Answer::Several(vec![chosen("z"), chosen("x")]),
                Answer::Grid(vec![("r".to_owned(), "good".to_owned())]),
                Answer::Words("2027-03-05".to_owned()),
                Answer::Number("4".to_owned()),
            ]
        );
    }

    #[test]
    fn what_is_not_sound_is_kept_and_two_at_one_place_stand_in_the_forms_order() {
        let consultation = consultation(
            r#"{"id": "when", "kind": "date"},
            {"id": "order", "kind": "ranking", "options": [{"value": "x"}, {"value": "y"}, {"value": "z"}]}"#,
        );
        let entries = entered(
            &consultation,
            [
                ("q.when.day", "thirty"),
                ("q.order.rank.z", "1"),
                ("q.order.rank.x", "1"),
                ("q.order.rank.y", "-3"),
            ],
        );
        assert_eq!(entries.get("when").unwrap().typed("day"), "thirty");
        assert_eq!(entries.get("order").unwrap().chosen, ["x", "z"]);
    }

    #[test]
    fn an_empty_form_is_empty() {
        let consultation =
            consultation(r#"{"id": "how", "kind": "single-choice", "options": [{"value": ""}]}"#);
        assert!(entered(&consultation, [("q.how", "")]).is_empty());
    }
}
