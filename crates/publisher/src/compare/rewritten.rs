//! What was published about a recommendation and may change only with a correction that says why.

use assembly_feed::recommendation::Response;
use assembly_feed::words::Decision;
use assembly_feed::{Date, Day, Recommendation};

use super::wording::{is_emptied, reworded, short, stands};
use super::{error, is_corrected, name, of};
use crate::{Problem, Weight};

/// A recommendation before and now.
pub struct Rewriting<'a> {
    pub earlier: &'a Recommendation,
    pub now: &'a Recommendation,
    /// Its place in the feed.
    pub place: usize,
    /// The day of the publication before.
    pub since: Option<Day>,
    pub today: Day,
    /// The languages of the feeds.
    pub languages: (&'a str, &'a str),
}

impl Rewriting<'_> {
    /// Finds what is other, unless a correction says why.
    pub fn look(&self, found: &mut Vec<Problem>) {
        self.look_at_reports(found);
        if is_corrected(self.earlier, self.now, self.since, self.today) {
            return;
        }
        if !stands(&self.earlier.text, &self.now.text, self.languages) {
            self.found(
                found,
                "text",
                "words-rewritten",
                "the members’ own words are others",
            );
        }
        match (&self.earlier.response, &self.now.response) {
            (Some(_), None) => self.found(
                found,
                "response",
                "answer-gone",
                "it had an answer, and has none now",
            ),
            (Some(before), Some(now)) => self.look_at_answer(before, now, found),
            (None, _) => {}
        }
    }

    fn look_at_answer(&self, before: &Response, now: &Response, found: &mut Vec<Problem>) {
        // What was not decided yet, or is for another body to decide, may be decided now.
        let open = matches!(before.decision, Decision::UnderConsideration | Decision::PassedOn);
        if before.decision != now.decision {
            if !open {
                let what = format!(
                    "the decision was “{}” and is “{}”",
                    before.decision.as_str(),
                    now.decision.as_str()
                );
                self.found(found, "response.decision", "decision-rewritten", &what);
            }
            return;
        }
        if is_emptied(&before.explanation, &now.explanation) {
            self.found(
                found,
                "response.explanation",
                "explanation-gone",
                "the explanation is gone",
            );
        } else if !stands(&before.explanation, &now.explanation, self.languages) {
            self.reworded(found, before, now);
        }
        if !open && !stands(&before.decided_by, &now.decided_by, self.languages) {
            self.found(
                found,
                "response.decided_by",
                "decider-rewritten",
                "who decided is given otherwise",
            );
        }
        if !stands(&before.agreed_text, &now.agreed_text, self.languages) {
            self.found(
                found,
                "response.agreed_text",
                "agreed-rewritten",
                "what was agreed is worded otherwise",
            );
        }
        match (before.decided_on, now.decided_on) {
            (Some(before), Some(now)) if !is_within(now, before) && !open => {
                let what = format!("the decision was dated {before} and is dated {now}");
                self.found(found, "response.decided_on", "decision-redated", &what);
            }
            (Some(before), None) => {
                let what = format!("the decision was dated {before} and bears no date now");
                self.found(found, "response.decided_on", "decision-redated", &what);
            }
            _ => {}
        }
    }

    /// What was reported, corrected and counted: doubtful, but no decision.
    fn look_at_reports(&self, found: &mut Vec<Problem>) {
        let (before, now) = (self.earlier, self.now);
        let gone = |many: usize, now: usize| many.saturating_sub(now);
        for (path, rule, what, gone) in [
            (
                "updates",
                "update-gone",
                "fewer updates than before",
                gone(before.updates.len(), now.updates.len()),
            ),
            (
                "corrections",
                "correction-gone",
                "fewer corrections than before",
                gone(before.corrections.len(), now.corrections.len()),
            ),
        ] {
            if gone > 0 {
                let message = format!("{} has {what} ({gone} gone). Was that meant?", self.name());
                found.push(of(Weight::Warning, self.path(path), rule, message));
            }
        }
        if before.support.is_some() && before.support != now.support {
            let message = format!(
                "{}: how members voted is given otherwise than before. Was that meant?",
                self.name()
            );
            found.push(of(
                Weight::Warning,
                self.path("support"),
                "votes-changed",
                message,
            ));
        }
    }

    /// An explanation in other words is allowed, and may have been meant as another answer.
    fn reworded(&self, found: &mut Vec<Problem>, before: &Response, now: &Response) {
        let Some((old, new)) = reworded((&before.explanation, &now.explanation), self.languages) else {
            return;
        };
        let message = format!(
            "{}: the explanation was “{}” and is “{}”. If that is more than better words, add a correction that says so",
            self.name(),
            short(&old),
            short(&new)
        );
        let path = self.path("response.explanation");
        found.push(of(Weight::Warning, path, "explanation-reworded", message));
    }

    fn found(&self, found: &mut Vec<Problem>, path: &str, rule: &'static str, what: &str) {
        let since = self.since.map_or_else(String::new, |since| {
            format!(" ({} or later, up to today)", Date::from(since))
        });
        let message = format!(
            "{}: {what}. If that is right, add a correction to this recommendation with its date{since} that says what was changed and \
             why; else put back what was there",
            self.name()
        );
        found.push(error(self.path(path), rule, message));
    }

    fn path(&self, field: &str) -> String {
        format!("recommendations[{}].{field}", self.place)
    }

    fn name(&self) -> String {
        name(self.now, self.languages.1)
    }
}

/// Whether a date says the same as another, perhaps more precisely.
fn is_within(date: Date, other: Date) -> bool {
    date.first_day() >= other.first_day() && date.last_day() <= other.last_day()
}
