//! What was answered to one question, counted.

use assembly_feed::consultation::Question;
use assembly_feed::words::QuestionKind;
use assembly_submission::Answer;

/// Steps of a scale that are shown though nobody chose them.
const MOST_STEPS: f64 = 100.0;

/// How often a value was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The value.
    pub value: String,
    /// So often.
    pub times: u64,
    /// Whether the newest form offers it.
    pub offered: bool,
    /// Whether it is not to be shown.
    pub hidden: bool,
}

/// What was answered to one question, counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The question, as the newest form that had it put it.
    pub question: Question,
    /// The language of its plain texts.
    pub language: String,
    /// Whether the newest form has it.
    pub current: bool,
    /// So many answered it.
    pub answered: u64,
    /// Options or steps. In a ranking: how often each was the first choice. Empty in a grid.
    pub counts: Vec<Count>,
    /// In a grid: each row by itself, and how often each option was chosen in it.
    pub rows: Vec<(String, Vec<Count>)>,
    /// In a ranking: each option, how often it got a rank, and the sum of these.
    pub ranks: Vec<(String, u64, u64)>,
    /// Of numbers: the least and the greatest, each of which is somebody's own.
    pub span: Option<(f64, f64)>,
    /// Of numbers: the sum.
    pub sum: Option<f64>,
    /// Whether so few answered that nothing is to be shown.
    pub withheld: bool,
}

impl Tally {
    /// Nothing counted yet. `None` for what cannot be answered.
    pub fn new(question: &Question, language: &str, current: bool) -> Option<Self> {
        if question.kind == QuestionKind::Information {
            return None;
        }
        let mut values: Vec<String> = question
            .options
            .iter()
            .map(|option| option.value.clone())
            .collect();
        if let (QuestionKind::Scale, Some(first), Some(last)) = (&question.kind, question.min, question.max) {
            // From one end to the other, with words or without.
            let named = std::mem::take(&mut values);
            let mut step = first.ceil();
            while step <= last && step - first < MOST_STEPS {
                values.push(step.to_string());
                step += 1.0;
            }
            values.extend(named);
        }
        let mut counts: Vec<Count> = Vec::new();
        for value in values {
            find(&mut counts, &value).offered = current;
        }
        let mut rows: Vec<(String, Vec<Count>)> = Vec::new();
        if question.kind == QuestionKind::Grid {
            for row in &question.rows {
                if !rows.iter().any(|(value, _)| *value == row.value) {
                    rows.push((row.value.clone(), counts.clone()));
                }
            }
            counts.clear();
        }
        Some(Self {
            question: question.clone(),
            language: language.to_owned(),
            current,
            answered: 0,
            counts,
            rows,
            ranks: Vec::new(),
            span: None,
            sum: None,
            withheld: false,
        })
    }

    /// Counts an answer to the question, which was of this kind when it was given.
    pub fn add(&mut self, kind: &QuestionKind, answer: &Answer) {
        self.answered += 1;
        match answer {
            Answer::One(chosen) => self.count(&chosen.value),
            Answer::Several(several) if *kind == QuestionKind::Ranking => {
                if let Some(first) = several.first() {
                    self.count(&first.value);
                }
                for (rank, chosen) in (1..).zip(several) {
                    match self.ranks.iter_mut().find(|(value, ..)| *value == chosen.value) {
                        Some((_, times, sum)) => (*times, *sum) = (*times + 1, *sum + rank),
                        None => self.ranks.push((chosen.value.clone(), 1, rank)),
                    }
                }
            }
            Answer::Several(several) => several.iter().for_each(|chosen| self.count(&chosen.value)),
            Answer::Grid(cells) => {
                for (row, value) in cells {
                    let place = self.rows.iter().position(|(other, _)| other == row);
                    let place = place.unwrap_or_else(|| {
                        self.rows.push((row.clone(), Vec::new()));
                        self.rows.len() - 1
                    });
                    if let Some((_, counts)) = self.rows.get_mut(place) {
                        find(counts, value).times += 1;
                    }
                }
            }
            Answer::Number(step) if *kind == QuestionKind::Scale => self.count(step),
            Answer::Number(number) => {
                let number: f64 = number.parse().unwrap_or_default();
                let (least, greatest) = self.span.unwrap_or((number, number));
                self.span = Some((least.min(number), greatest.max(number)));
                self.sum = Some(self.sum.unwrap_or_default() + number);
            }
            Answer::Words(_) => {}
        }
    }

    fn count(&mut self, value: &str) {
        find(&mut self.counts, value).times += 1;
    }

    /// Every count, in a grid row by row.
    pub fn all(&self) -> impl Iterator<Item = &Count> {
        let of_rows = self.rows.iter().flat_map(|(_, counts)| counts);
        self.counts.iter().chain(of_rows)
    }

    /// So many counts are hidden. Where all of it is withheld, all that is not nothing.
    pub fn hidden(&self) -> usize {
        self.all()
            .filter(|count| count.hidden || (self.withheld && count.times > 0))
            .count()
    }
}

/// The count of a value, at the end where it is new.
fn find<'a>(counts: &'a mut Vec<Count>, value: &str) -> &'a mut Count {
    let place = match counts.iter().position(|count| count.value == value) {
        Some(place) => place,
        None => {
            counts.push(Count {
                value: value.to_owned(),
                times: 0,
                offered: false,
                hidden: false,
            });
            counts.len() - 1
        }
    };
    // The place was just found, or made.
    #[expect(clippy::indexing_slicing)]
    &mut counts[place]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_goes_from_one_end_to_the_other_whichever_steps_have_words() {
        let json = r#"{"assembly_feed":"1.0","id":"a","title":"A","language":"en","commissioning_body":{"name":"C"},"consultations":[{"id":"c",
            "pages":[{"id":"p","questions":[{"id":"q","kind":"scale","min":1,"max":4,"options":[{"value":"4"},{"value":"1"}]}]}]}]}"#;
        let feed = assembly_feed::read(json.as_bytes()).unwrap().feed;
        let question = feed.consultations[0].questions().next().unwrap();
        let tally = Tally::new(question, "en", true).unwrap();
        let values: Vec<_> = tally.counts.iter().map(|count| &*count.value).collect();
        assert_eq!(values, ["1", "2", "3", "4"]);
    }
}
