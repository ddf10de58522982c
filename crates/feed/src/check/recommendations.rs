//! Rules about recommendations, the answers to them and what came of them.

use super::Checker;
use crate::follow_up::overdue_actions;
use crate::reader::quoted;
use crate::recommendation::{Recommendation, Support};
use crate::text::Text;
use crate::words::{Decision, ProgressState};

pub fn recommendation(checker: &mut Checker, path: &str, recommendation: &Recommendation) {
    if let (Some(theme), Some(themes)) = (&recommendation.theme, &checker.themes)
        && !themes.contains(&**theme)
    {
        let message = format!("is {}, and no theme has this id", quoted(theme));
        checker.error(format!("{path}.theme"), "unknown-reference", message);
    }
    answer(checker, path, recommendation);
    progress(checker, path, recommendation);
    actions(checker, path, recommendation);
}

fn answer(checker: &mut Checker, path: &str, recommendation: &Recommendation) {
    let Some(response) = &recommendation.response else {
        return;
    };
    let needs_reason = matches!(response.decision, Decision::Rejected | Decision::AcceptedInPart);
    if needs_reason && is_blank(&response.explanation) {
        let message = format!(
            "is missing: the decision is {}, and members must learn why",
            response.decision.as_str()
        );
        checker.error(format!("{path}.response.explanation"), "no-explanation", message);
    }
    if let Some(date) = response
        .decided_on
        .filter(|date| date.first_day() > checker.today)
    {
        let message = format!("is {date}, after today");
        checker.warn(
            format!("{path}.response.decided_on"),
            "decided-in-future",
            message,
        );
    }
}

fn progress(checker: &mut Checker, path: &str, recommendation: &Recommendation) {
    let Some(progress) = &recommendation.progress else {
        return;
    };
    let documents = recommendation
        .response
        .as_ref()
        .is_some_and(|response| !response.documents.is_empty());
    match progress.state {
        ProgressState::Completed if recommendation.updates.is_empty() && !documents => {
            let message = "is completed, with no update or document to show for it";
            checker.warn(
                format!("{path}.progress.state"),
                "completed-without-evidence",
                message,
            );
        }
        ProgressState::Delayed | ProgressState::Stopped if is_blank(&progress.summary) => {
            let message = format!("is missing: why is it {}?", progress.state.as_str());
            checker.warn(format!("{path}.progress.summary"), "no-reason", message);
        }
        _ => {}
    }
}

fn actions(checker: &mut Checker, path: &str, recommendation: &Recommendation) {
    let overdue = overdue_actions(recommendation, checker.today);
    for (index, action) in recommendation.actions.iter().enumerate() {
        if let Some(due) = action.due
            && overdue.iter().any(|late| std::ptr::eq(*late, action))
        {
            let path = format!("{}.due", checker.places.item(&format!("{path}.actions"), index));
            checker.warn(
                path,
                "action-overdue",
                format!("was {due}, and nothing says that it is done"),
            );
        }
    }
}

pub fn support(checker: &mut Checker, path: &str, support: &Support) {
    let votes: u64 = [support.votes_for, support.against, support.abstain]
        .into_iter()
        .flatten()
        .sum();
    if let Some(voted) = support.voted.filter(|voted| votes > *voted) {
        let message = format!("is {voted}, fewer than the {votes} votes for, against and abstaining");
        checker.error(format!("{path}.voted"), "counts-disagree", message);
    }
    let recruited = checker
        .feed
        .members
        .as_ref()
        .and_then(|members| members.recruited);
    if let (Some(voted), Some(recruited)) = (support.voted, recruited)
        && voted > recruited
    {
        let message = format!("is {voted}, more than the {recruited} members");
        checker.error(format!("{path}.voted"), "counts-disagree", message);
    }
    for (field, value) in [("percent", support.percent), ("threshold", support.threshold)] {
        if let Some(value) = value.filter(|value| !(0.0..=100.0).contains(value)) {
            let message = format!("is {value}; wanted 0 to 100");
            checker.error(format!("{path}.{field}"), "counts-disagree", message);
            return;
        }
    }
    share(checker, path, support);
}

/// A percentage and the votes must not tell two stories. Reports count shares of all votes or without abstentions, and
/// round: only what fits neither is wrong.
fn share(checker: &mut Checker, path: &str, support: &Support) {
    let (Some(percent), Some(votes_for)) = (support.percent, support.votes_for) else {
        return;
    };
    let decided = support.against.map(|against| votes_for + against);
    let wholes: Vec<u64> = support
        .voted
        .into_iter()
        .chain(decided)
        .filter(|whole| *whole > 0)
        .collect();
    let share = |whole: &u64| 100.0 * votes_for as f64 / *whole as f64;
    if !wholes.is_empty() && wholes.iter().all(|whole| (share(whole) - percent).abs() > 1.0) {
        let right = wholes.first().map_or(0.0, share);
        let message = format!("is {percent}, but the votes make {right:.1}");
        checker.error(format!("{path}.percent"), "counts-disagree", message);
    }
}

fn is_blank(text: &Option<Text>) -> bool {
    text.as_ref().is_none_or(Text::is_empty)
}
