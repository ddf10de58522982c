//! The `results` of a feed.

use assembly_feed::words::QuestionKind;
use assembly_submission::quote;

use crate::summary::{Summary, Tally};

impl Summary {
    /// The `results` of the consultation's `outcome` in the feed, ready to paste: `[{question, answered, counts: {value: n}}]`.
    ///
    /// Questions with options or steps only: for words there is nothing to count. A ranking counts first choices, a grid each option
    /// in all rows together. What the newest form does not ask or offer is left out, as the feed could not name it; so is what is hidden.
    pub fn to_json(&self) -> String {
        let results: Vec<String> = self
            .tallies
            .iter()
            .filter(|tally| tally.is_result())
            .map(result)
            .collect();
        match results.is_empty() {
            true => "[]\n".to_owned(),
            false => format!("[\n  {}\n]\n", results.join(",\n  ")),
        }
    }
}

impl Tally {
    /// Whether it is one of the feed's results.
    fn is_result(&self) -> bool {
        let counted = matches!(
            self.question.kind,
            QuestionKind::SingleChoice
                | QuestionKind::MultipleChoice
                | QuestionKind::Ranking
                | QuestionKind::Grid
                | QuestionKind::Scale
        );
        counted && self.current && !self.withheld
    }
}

fn result(tally: &Tally) -> String {
    let mut json = "{ \"question\": ".to_owned();
    quote(&tally.question.id, &mut json);
    json.push_str(&format!(", \"answered\": {}, \"counts\": {{", tally.answered));
    let shown = tally.counts.iter().filter(|count| count.offered && !count.hidden);
    for (place, count) in shown.enumerate() {
        json.push_str(if place == 0 { " " } else { ", " });
        quote(&count.value, &mut json);
        json.push_str(&format!(": {}", count.times));
    }
    json.push_str(" } }");
    json
}
