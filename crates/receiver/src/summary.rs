//! How often what was answered.

mod json;
mod paper;
mod suppression;
mod tally;

use crate::archive::Archive;
use crate::definition::Definition;
use crate::store::Fault;

pub use tally::{Count, Tally};

/// What is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Counts from 1 to below this are hidden, with as many others as are needed so that they cannot be worked out. So are the least
    /// and the greatest of numbers.
    pub suppress_below: Option<u64>,
    /// Counts questions about who answers, too.
    pub with_monitoring: bool,
    /// Leaves out submissions that bear a mark (too fast, a filled trap, late).
    pub without_marked: bool,
}

/// How often what was answered to each question of a consultation.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The newest questions.
    pub newest: Definition,
    /// So many submissions are counted.
    pub submissions: u64,
    /// So many of all bear a mark.
    pub marked: u64,
    /// So many could not be read by the rules of this version of the program, and are not counted.
    pub unread: u64,
    /// Below so many, counts are hidden.
    pub suppress_below: Option<u64>,
    /// Each question: those of the newest form in its order, then those that only earlier ones had.
    pub tallies: Vec<Tally>,
}

/// Counts what is stored. Memory does not grow with it.
pub async fn summary(archive: &mut Archive, wish: &Wish) -> Result<Summary, Fault> {
    let definitions = archive.definitions().to_vec();
    let Some(newest) = definitions.first().cloned() else {
        return Err(Fault::Stored("a consultation without questions".to_owned()));
    };
    let mut summary = Summary {
        tallies: tallies(&definitions, wish.with_monitoring),
        newest,
        submissions: 0,
        marked: 0,
        unread: 0,
        suppress_below: wish.suppress_below,
    };
    let mut after = 0;
    loop {
        let page = archive.after(after).await?;
        let Some(last) = page.last() else { break };
        after = last.sequence;
        for stored in &page {
            summary.marked += u64::from(!stored.marks.is_empty());
            if wish.without_marked && !stored.marks.is_empty() {
                continue;
            }
            let Some((definition, submission)) = stored.read(&definitions) else {
                summary.unread += 1;
                continue;
            };
            summary.submissions += 1;
            for (id, answer) in &submission.answers {
                let question = definition.consultation.question(id);
                let tally = summary.tallies.iter_mut().find(|tally| tally.question.id == *id);
                if let (Some(question), Some(tally)) = (question, tally) {
                    tally.add(&question.kind, answer);
                }
            }
        }
    }
    if let Some(below) = wish.suppress_below {
        for tally in &mut summary.tallies {
            suppression::suppress(tally, below);
        }
    }
    Ok(summary)
}

/// One tally for each question that can be answered, with nothing counted yet.
fn tallies(definitions: &[Definition], with_monitoring: bool) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    let mut monitoring = Vec::new();
    for (place, definition) in definitions.iter().enumerate() {
        for page in &definition.consultation.pages {
            for question in &page.questions {
                if page.monitoring {
                    monitoring.push(question.id.clone());
                }
                if !tallies.iter().any(|tally| tally.question.id == question.id) {
                    tallies.extend(Tally::new(question, &definition.language, place == 0));
                }
            }
        }
    }
    // One that ever was about who answers is one.
    tallies.retain(|tally| with_monitoring || !monitoring.contains(&tally.question.id));
    tallies
}

impl Summary {
    /// So many counts are hidden.
    pub fn hidden(&self) -> usize {
        self.tallies.iter().map(Tally::hidden).sum()
    }

    /// Ids of questions that wait for an answer whose count is hidden: how many were asked them could tell it.
    pub fn telltale(&self) -> Vec<&str> {
        let tells = |tally: &&Tally| {
            let Some(condition) = &tally.question.show_if else {
                return false;
            };
            let waited_for = self
                .tallies
                .iter()
                .find(|other| other.question.id == condition.question);
            !tally.withheld
                && waited_for.is_some_and(|other| {
                    other.withheld
                        || other
                            .all()
                            .any(|count| count.hidden && condition.any_of.contains(&count.value))
                })
        };
        self.tallies
            .iter()
            .filter(tells)
            .map(|tally| &*tally.question.id)
            .collect()
    }
}
