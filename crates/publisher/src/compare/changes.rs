//! What changed, told so that people can see whether it is what they meant.

use assembly_feed::{Feed, Id, Recommendation};

use super::ById;
use crate::{Place, Problem, Weight};

/// Whether something is other, in a recommendation before and now.
type Other = fn(&Recommendation, &Recommendation) -> bool;

/// What is looked at, as one sentence has it and as several have it.
const LOOKED_AT: [(&str, &str, &str, Other); 9] = [
    (
        "new-answers",
        "answer is new",
        "answers are new",
        |before, now| before.response.is_none() && now.response.is_some(),
    ),
    (
        "changed-answers",
        "answer changed",
        "answers changed",
        |before, now| before.response.is_some() && now.response.is_some() && before.response != now.response,
    ),
    (
        "changed-progress",
        "report on progress is new or changed",
        "reports on progress are new or changed",
        |before, now| before.progress != now.progress,
    ),
    (
        "changed-updates",
        "recommendation has other updates",
        "recommendations have other updates",
        |before, now| before.updates != now.updates,
    ),
    (
        "changed-actions",
        "recommendation has other actions",
        "recommendations have other actions",
        |before, now| before.actions != now.actions,
    ),
    (
        "changed-next-steps",
        "next step is new or changed",
        "next steps are new or changed",
        |before, now| before.next_step != now.next_step,
    ),
    (
        "new-corrections",
        "recommendation has other corrections",
        "recommendations have other corrections",
        |before, now| before.corrections != now.corrections,
    ),
    (
        "changed-words",
        "recommendation is worded otherwise",
        "recommendations are worded otherwise",
        |before, now| before.title != now.title || before.text != now.text || before.number != now.number,
    ),
    (
        "changed-belonging",
        "recommendation has another theme or is addressed otherwise",
        "recommendations have another theme or are addressed otherwise",
        |before, now| before.theme != now.theme || before.addressed_to != now.addressed_to,
    ),
];

/// All changes, each in a sentence.
pub fn notes(before: &Feed, now: &Feed, earlier_ones: &ById) -> Vec<Problem> {
    let mut notes = Vec::new();
    let fresh = now
        .recommendations
        .iter()
        .filter(|it| earlier_ones.find(it).is_none());
    tell(
        &mut notes,
        "new-recommendations",
        ("recommendation is new", "recommendations are new"),
        fresh.map(label).collect(),
    );
    for (rule, one, several, other) in LOOKED_AT {
        let changed = now
            .recommendations
            .iter()
            .filter(|it| earlier_ones.find(it).is_some_and(|before| other(before, it)));
        tell(&mut notes, rule, (one, several), changed.map(label).collect());
    }
    let sessions = |feed: &Feed| -> Vec<_> {
        let sessions = feed.phases.iter().flat_map(|phase| phase.sessions.clone());
        sessions.collect()
    };
    let (earlier, sessions) = (sessions(before), sessions(now));
    let gone = |ids: Vec<&Id>, now: Vec<&Id>| -> Vec<String> {
        let gone = ids.into_iter().filter(|id| !now.contains(id));
        gone.map(ToString::to_string).collect()
    };
    let changed = sessions.iter().filter(|it| !earlier.contains(it));
    tell(
        &mut notes,
        "changed-sessions",
        ("session is new or changed", "sessions are new or changed"),
        changed.map(|it| it.id.to_string()).collect(),
    );
    let ids = |sessions: &'_ [assembly_feed::schedule::Session]| -> Vec<Id> {
        sessions.iter().map(|it| it.id.clone()).collect()
    };
    let (before_ids, now_ids) = (ids(&earlier), ids(&sessions));
    tell(
        &mut notes,
        "sessions-gone",
        ("session is gone", "sessions are gone"),
        gone(before_ids.iter().collect(), now_ids.iter().collect()),
    );
    let changed = now
        .consultations
        .iter()
        .filter(|it| !before.consultations.contains(it));
    tell(
        &mut notes,
        "changed-consultations",
        (
            "consultation is new or changed",
            "consultations are new or changed",
        ),
        changed.map(|it| it.id.to_string()).collect(),
    );
    tell(
        &mut notes,
        "consultations-gone",
        ("consultation is gone", "consultations are gone"),
        gone(
            before.consultations.iter().map(|it| &it.id).collect(),
            now.consultations.iter().map(|it| &it.id).collect(),
        ),
    );
    notes
}

fn label(recommendation: &Recommendation) -> String {
    let number = recommendation.number.clone();
    let number = number.filter(|number| !number.trim().is_empty());
    number.unwrap_or_else(|| recommendation.id.to_string())
}

/// `3 answers are new: 4, 7b, 9`.
fn tell(notes: &mut Vec<Problem>, rule: &'static str, (one, several): (&str, &str), labels: Vec<String>) {
    /// More than people read.
    const MOST: usize = 30;
    if labels.is_empty() {
        return;
    }
    let words = if labels.len() == 1 { one } else { several };
    let shown: Vec<&str> = labels.iter().take(MOST).map(String::as_str).collect();
    let more = match labels.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    notes.push(Problem {
        weight: Weight::Note,
        place: Place::Whole,
        rule,
        message: format!("{} {words}: {}{more}", labels.len(), shown.join(", ")),
    });
}
