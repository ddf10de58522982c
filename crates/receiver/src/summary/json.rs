//! The `results` of a feed.

use assembly_feed::words::QuestionKind;
use assembly_submission::quote;

use crate::summary::{Count, Summary, Tally};

impl Summary {
    /// The `results` of the consultation's `outcome` in the feed, ready to paste: `[{question, answered, counts: {value: n}}]`.
    ///
    /// Questions with options or steps only: for words there is nothing to count. A ranking counts first choices, a grid each row
    /// by itself, as `row:option`. What the newest form does not ask or offer is left out, as the feed could not name it; so is what is hidden.
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
    let mut begun = false;
    let mut count = |row: &str, count: &Count| {
        if !count.offered || count.hidden {
            return;
        }
        json.push_str(if begun { ", " } else { " " });
        begun = true;
        quote(&[row, &count.value].concat(), &mut json);
        json.push_str(&format!(": {}", count.times));
    };
    tally.counts.iter().for_each(|one| count("", one));
    for (row, counts) in &tally.rows {
        let row = [row, ":"].concat();
        counts.iter().for_each(|one| count(&row, one));
    }
    json.push_str(" } }");
    json
}
