//! From which day to which a phase goes, where the feed says only half of it.

use assembly_feed::schedule::Phase;
use assembly_feed::{Day, Feed};

use super::clock::Clock;
use super::going::{Going, going};
use super::tense;

/// First and last day; the last that can be written where no end is in sight.
pub type Span = (Day, Day);

/// The days of each phase in the document's order; `None` where nothing is known.
///
/// A partial date counts for all of what it can mean. A phase is not over while a session of it is to come, whatever
/// its own end says. One without an end goes on until the next one begins; one without a start begins
/// when the one before it has ended.
pub fn spans(feed: &Feed, clock: Clock) -> Vec<Option<Span>> {
    let mut met = Vec::new();
    for phase in &feed.phases {
        met.push(meetings(phase, clock));
    }
    let mut begins = Vec::new();
    for (phase, met) in feed.phases.iter().zip(&met) {
        let stated = phase.start.map(|date| clock.first_day(&date, clock.zone));
        begins.push(stated.or(met.map(|(first, _)| first)));
    }
    let mut spans = Vec::new();
    let mut before = None;
    for (at, (phase, met)) in feed.phases.iter().zip(met).enumerate() {
        let later = begins.get(at + 1..).unwrap_or_default();
        let stated = stated(phase, clock, later, before, met);
        let span = match (stated, met) {
            (Some((first, last)), Some((one, other))) => Some((first.min(one), last.max(other))),
            (stated, met) => stated.or(met),
        };
        before = span.map(follower).or(before);
        spans.push(span);
    }
    spans
}

/// When what comes after a phase can begin at the earliest, as far as is known: after its end, else no sooner than it.
fn follower((first, last): Span) -> Day {
    match last == Day::MAX {
        true => first,
        false => last.plus_days(1),
    }
}

fn stated(
    phase: &Phase,
    clock: Clock,
    later: &[Option<Day>],
    before: Option<Day>,
    met: Option<Span>,
) -> Option<Span> {
    let end = phase.end.map(|date| clock.last_day(&date, clock.zone));
    let Some(start) = phase.start else {
        let end = end?;
        let first = met.map(|(first, _)| first).or(before.filter(|day| *day <= end));
        return Some((first.unwrap_or(Day::MIN), end));
    };
    let first = clock.first_day(&start, clock.zone);
    let least = clock.last_day(&start, clock.zone);
    let last = end.unwrap_or_else(|| {
        let next = later.iter().flatten().filter(|day| **day > first).min();
        match (next, met) {
            (Some(next), _) => next.plus_days(-1),
            (None, Some((_, last))) => last,
            (None, None) => Day::MAX,
        }
    });
    Some((first, last.max(least)))
}

/// The days on which its sessions are. What does not take place, or not then, says nothing of the phase.
fn meetings(phase: &Phase, clock: Clock) -> Option<Span> {
    let mut met: Option<Span> = None;
    for session in &phase.sessions {
        if matches!(going(session), Going::Cancelled | Going::Unclear) {
            continue;
        }
        if let Some((first, last)) = tense::days(session, clock) {
            met = Some(match met {
                Some((one, other)) => (one.min(first), other.max(last)),
                None => (first, last),
            });
        }
    }
    met
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOON, feed_of, with_clock};
    use super::*;

    #[track_caller]
    fn spans_are(phases: &str, expected: &[&str]) {
        let feed = feed_of(phases);
        with_clock(NOON, |clock| {
            let spans: Vec<String> = spans(&feed, clock)
                .into_iter()
                .map(|span| span.map_or("none".into(), |(first, last)| format!("{first} {last}")))
                .collect();
            assert_eq!(spans, expected);
        });
    }

    #[test]
    fn partial_dates_count_for_all_they_can_mean() {
        spans_are(
            r#"{"id": "a", "start": "2020", "end": "2020"}, {"id": "b", "start": "2020-03", "end": "2020-04"}"#,
            &["2020-01-01 2020-12-31", "2020-03-01 2020-04-30"],
        );
    }

    #[test]
    fn half_a_date_is_completed_by_the_neighbours() {
        spans_are(
            r#"{"id": "a", "start": "2026-01-10"}, {"id": "b", "start": "2026-03-01"}"#,
            &["2026-01-10 2026-02-28", "2026-03-01 9999-12-31"],
        );
        spans_are(
            r#"{"id": "a", "end": "2026-01-10"}, {"id": "b", "end": "2026-03-01"}"#,
            &["0000-01-01 2026-01-10", "2026-01-11 2026-03-01"],
        );
        spans_are(
            r#"{"id": "a", "start": "2027-01-10"}, {"id": "b", "end": "2027-03-01"}"#,
            &["2027-01-10 9999-12-31", "2027-01-10 2027-03-01"],
        );
    }

    #[test]
    fn sessions_date_a_phase_and_keep_it_open() {
        spans_are(
            r#"{"id": "a", "sessions": [{"id": "1", "start": "2026-02-01"}, {"id": "2", "start": "2026-02-20T10:00:00Z"},
                {"id": "3", "start": "2026-05-01", "state": "cancelled"}]},
               {"id": "b", "start": "2026-03-01", "end": "2026-03-02", "sessions": [{"id": "4", "start": "2026-04-01"}]},
               {"id": "c"}"#,
            &["2026-02-01 2026-02-20", "2026-03-01 2026-04-01", "none"],
        );
    }

    #[test]
    fn an_end_before_the_start_is_no_span_backwards() {
        spans_are(
            r#"{"id": "a", "start": "2026-02-10", "end": "2026-01-01"}"#,
            &["2026-02-10 2026-02-10"],
        );
    }
}
