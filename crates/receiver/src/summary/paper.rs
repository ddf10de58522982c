//! A summary for people.

use assembly_feed::Text;
use assembly_feed::words::QuestionKind;

use crate::summary::{Count, Summary, Tally};

impl Summary {
    /// As text, with the questions in this language as far as they have it.
    pub fn to_text(&self, language: &str) -> String {
        let form = &self.newest.consultation;
        let title = say(form.title.as_ref(), language, &self.newest.language).unwrap_or(&form.id);
        let mut text = format!("{title} ({}). Submissions: {}\n", form.id, self.submissions);
        for tally in &self.tallies {
            text.push('\n');
            text.push_str(&tally.to_text(language));
        }
        text
    }
}

impl Tally {
    fn to_text(&self, language: &str) -> String {
        let label = say(self.question.label.as_ref(), language, &self.language).unwrap_or_default();
        let mut text = format!("{label} ({}, {}", self.question.id, self.question.kind.as_str());
        if !self.current {
            text.push_str(", only in earlier versions of the form");
        }
        text.push_str(")\n");
        if self.withheld {
            text.push_str("  few answered\n");
            return text;
        }
        text.push_str(&format!("  {} answered\n", self.answered));
        if let Some(sum) = self.sum {
            let mean = sum / self.answered as f64;
            let span = self
                .span
                .map(|(least, greatest)| format!("from {least} to {greatest}, "));
            text.push_str(&format!("  {}{mean:.2} on average\n", span.unwrap_or_default()));
        }
        if self.rows.is_empty() {
            let first = self.question.kind == QuestionKind::Ranking;
            for count in &self.counts {
                let mut line = self.line(count, self.answered, language);
                if first {
                    line.push_str(" as first choice");
                    let ranks = self.ranks.iter().find(|(value, ..)| *value == count.value);
                    if let Some((_, times, sum)) = ranks {
                        let mean = *sum as f64 / *times as f64;
                        line.push_str(&format!("; ranked by {times}, {mean:.2} on average"));
                    }
                }
                text.push_str(&line);
                text.push('\n');
            }
        }
        for (value, counts) in &self.rows {
            let row = self.question.rows.iter().find(|row| row.value == *value);
            let label = row.and_then(|row| say(row.label.as_ref(), language, &self.language));
            let all = counts.iter().map(|count| count.times).sum();
            text.push_str(&format!("  {} ({value})\n", label.unwrap_or_default()));
            for count in counts {
                text.push_str(&format!("  {}\n", self.line(count, all, language)));
            }
        }
        text
    }

    fn line(&self, count: &Count, of: u64, language: &str) -> String {
        let option = self
            .question
            .options
            .iter()
            .find(|option| option.value == count.value);
        let label = option.and_then(|option| say(option.label.as_ref(), language, &self.language));
        let name = match label {
            Some(label) => format!("{label} ({})", count.value),
            None => count.value.clone(),
        };
        if count.hidden {
            return format!("      hidden         {name}");
        }
        let share = match of {
            0 => 0.0,
            of => count.times as f64 * 100.0 / of as f64,
        };
        format!("  {:>10}  {share:>5.1} %  {name}", count.times)
    }
}

fn say<'a>(text: Option<&'a Text>, language: &str, document: &'a str) -> Option<&'a str> {
    text?.for_reader(language, document).map(|(words, _)| words)
}
