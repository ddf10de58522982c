//! Hiding small counts, by which somebody could be known.

use crate::summary::tally::{Count, Tally};

/// Hides counts from 1 to below `below`, and what else would tell them. Nothing at all is shown where fewer answered.
///
/// Nobody chose it: that tells of nobody, and is shown.
pub fn suppress(tally: &mut Tally, below: u64) {
    tally.withheld = tally.answered > 0 && tally.answered < below;
    // Each is one person's, however many answered.
    tally.span = None;
    if tally.withheld {
        tally.sum = None;
    }
    hide(&mut tally.counts, below, Some(tally.answered));
    for (_, counts) in &mut tally.rows {
        hide(counts, below, None);
    }
    tally.ranks.retain(|(_, times, _)| *times >= below);
}

/// Where the sum is known, one hidden count could be worked out from the others, and so could several that are as small as can be:
/// then the next smallest are hidden with them, until those that are hidden are two or more and together no small count.
///
/// The sum is that of those who answered, where each chose once; that of a grid's rows is taken to be known (`None`).
fn hide(counts: &mut [Count], below: u64, answered: Option<u64>) {
    for count in counts.iter_mut() {
        count.hidden = count.times > 0 && count.times < below;
    }
    let sum = counts
        .iter()
        .fold(0_u64, |sum, count| sum.saturating_add(count.times));
    if answered.is_some_and(|answered| answered < sum) {
        // Several could be chosen: nobody knows how often all together were.
        return;
    }
    loop {
        let hidden = counts.iter().filter(|count| count.hidden);
        let (many, together) = hidden.fold((0, 0), |(many, sum), count| (many + 1, sum + count.times));
        if many == 0 || (many > 1 && together >= below) {
            return;
        }
        let next = counts
            .iter_mut()
            .filter(|count| !count.hidden && count.times > 0)
            .min_by_key(|count| count.times);
        match next {
            Some(next) => next.hidden = true,
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use assembly_feed::words::QuestionKind;
    use assembly_submission::Answer;

    use super::*;

    /// What is shown of counts, and `None` for what is hidden.
    fn shown(times: &[u64], below: u64, answered: Option<u64>) -> Vec<Option<u64>> {
        let mut counts: Vec<Count> = Vec::new();
        for (place, times) in times.iter().enumerate() {
            counts.push(Count {
                value: place.to_string(),
                times: *times,
                offered: true,
                hidden: false,
            });
        }
        hide(&mut counts, below, answered);
        counts
            .iter()
            .map(|count| (!count.hidden).then_some(count.times))
            .collect()
    }

    #[test]
    fn one_small_count_takes_another_with_it() {
        assert_eq!(
            shown(&[3, 40, 9, 0], 5, Some(52)),
            [None, Some(40), None, Some(0)]
        );
        assert_eq!(shown(&[5, 40], 5, Some(45)), [Some(5), Some(40)]);
        assert_eq!(shown(&[4, 40], 5, Some(44)), [None, None]);
        assert_eq!(shown(&[0, 44], 5, Some(44)), [Some(0), Some(44)]);
    }

    /// Of two hidden counts that are 2 together each is 1.
    #[test]
    fn small_counts_are_no_small_sum() {
        assert_eq!(shown(&[1, 1, 40, 30], 5, Some(72)), [None, None, Some(40), None]);
        assert_eq!(shown(&[4, 4, 40], 5, Some(48)), [None, None, Some(40)]);
    }

    #[test]
    fn where_people_choose_several_nothing_can_be_subtracted() {
        assert_eq!(shown(&[3, 40, 9], 5, Some(45)), [None, Some(40), Some(9)]);
        // Each chose one after all.
        assert_eq!(shown(&[3, 40, 9], 5, Some(52)), [None, Some(40), None]);
        // A row of a grid.
        assert_eq!(shown(&[3, 40, 9], 5, None), [None, Some(40), None]);
    }
    /// A small count in one row takes another of its own row with it, and none of any other.
    #[test]
    fn a_grid_is_hidden_row_by_row() {
        let feed = r#"{"assembly_feed":"1.0","id":"a","title":"A","language":"en","commissioning_body":{"name":"C"},
            "consultations":[{"id":"c","pages":[{"id":"p","questions":[{"id":"rooms","kind":"grid",
            "rows":[{"value":"bed"},{"value":"bath"}],"options":[{"value":"cold"},{"value":"mild"},{"value":"warm"}]}]}]}]}"#;
        let feed = assembly_feed::read(feed.as_bytes()).unwrap().feed;
        let question = &feed.consultations[0].pages[0].questions[0];
        let mut tally = Tally::new(question, "en", true).unwrap();
        for (times, bed, bath) in [(30, "cold", "mild"), (7, "mild", "cold"), (2, "warm", "cold")] {
            for _ in 0..times {
                let cells = [("bed", bed), ("bath", bath)];
                let cells = cells.map(|(row, value)| (row.to_owned(), value.to_owned()));
                tally.add(&QuestionKind::Grid, &Answer::Grid(cells.to_vec()));
            }
        }
        suppress(&mut tally, 5);
        assert_eq!((tally.withheld, tally.hidden()), (false, 2));
        let hidden: Vec<(&str, &str)> = (tally.rows.iter())
            .flat_map(|(row, counts)| counts.iter().map(move |count| (&**row, count)))
            .filter(|(_, count)| count.hidden)
            .map(|(row, count)| (row, &*count.value))
            .collect();
        assert_eq!(hidden, [("bed", "mild"), ("bed", "warm")]);
    }
}
