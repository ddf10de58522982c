//! How many chose what, question by question: numbers in words, and bars that only repeat them.

use assembly_feed::consultation::{Outcome, Question, QuestionResult};
use assembly_feed::words::QuestionKind;
use assembly_kit::{Node, Said, bar, el, nothing};

use super::labels;
use super::sheet::Sheet;
use crate::texts::keys::*;

/// The results in the form's order, whatever order they are published in.
pub fn results(it: &Sheet, outcome: &Outcome) -> Node {
    let mut all = el("section")
        .class("part results")
        .part("results")
        .add(el("h4").say(it.reader.say(RESULTS)));
    let mut some = false;
    for question in it.consultation.questions() {
        let mut results = outcome.results.iter();
        if let Some(result) = results.find(|result| result.question == question.id) {
            some = true;
            all = all.add(self::result(it, question, result));
        }
    }
    match some {
        true => all,
        false => nothing(),
    }
}

fn result(it: &Sheet, question: &Question, result: &QuestionResult) -> Node {
    let reader = it.reader;
    let answered = match result.answered {
        Some(many) => el("p")
            .class("hint")
            .say(&reader.count(RESULT_ANSWERED, many as usize)),
        None => nothing(),
    };
    let heading = labels::put(el("h5"), labels::question(it, question));
    let mut whole = el("section").class("result").add(heading).add(answered);
    if result.counts.iter().next().is_none() {
        return whole.add(el("p").say(reader.say(RESULT_WORDS)));
    }
    let note = match question.kind {
        QuestionKind::MultipleChoice => Some(RESULT_SEVERAL),
        QuestionKind::Ranking => Some(RESULT_RANKING),
        _ => None,
    };
    whole = whole.add_some(note.map(|note| el("p").class("hint").say(reader.say(note))));
    let values = values(question);
    let count = |value: &str| {
        let mut counts = result.counts.iter();
        counts
            .find(|(counted, _)| *counted == value)
            .map(|(_, count)| count)
    };
    let mut told = Vec::new();
    // In a grid, each row has its own counts, under the row's value and the option's.
    for row in &question.rows {
        let key = |value: &str| [&row.value, ":", value].concat();
        if values.iter().any(|value| count(&key(value)).is_some()) {
            let counts: Vec<_> = values
                .iter()
                .map(|value| (value.clone(), count(&key(value))))
                .collect();
            told.extend(values.iter().map(|value| key(value)));
            let name = labels::put(el("caption"), labels::row(reader, row));
            whole = whole.add(table(it, question, result.answered, name, &counts));
        }
    }
    let by_row = !told.is_empty();
    // Without rows: every option, then whatever else was counted.
    let mut counts = Vec::new();
    if !by_row {
        for value in values {
            counts.push((value.clone(), count(&value)));
            told.push(value);
        }
    }
    for (value, count) in result.counts.iter() {
        if !told.iter().any(|known| known == value) {
            counts.push((value.to_owned(), Some(count)));
        }
    }
    match counts.is_empty() {
        true => whole,
        false => {
            let name = labels::question(it, question).isolated();
            let name = el("caption").class("unseen").add(name);
            whole.add(table(it, question, result.answered, name, &counts))
        }
    }
}

/// What can be counted, in the form's order.
fn values(question: &Question) -> Vec<String> {
    let steps = match (&question.kind, question.min, question.max) {
        (QuestionKind::Scale, Some(first), Some(last)) if last >= first && last - first < 100.0 => {
            Some((first.ceil() as i64..=last.floor() as i64).map(|step| step.to_string()))
        }
        _ => None,
    };
    let options = || question.options.iter().map(|option| option.value.clone());
    steps.map_or_else(|| options().collect(), Iterator::collect)
}

fn table(
    it: &Sheet,
    question: &Question,
    answered: Option<u64>,
    caption: Node,
    counts: &[(String, Option<u64>)],
) -> Node {
    let reader = it.reader;
    let most = counts.iter().filter_map(|(_, count)| *count).max().unwrap_or(0);
    // A share of those who answered; without their number the bars only compare with one another.
    let whole = answered.unwrap_or(0).max(most).max(1);
    let mut rows = el("tbody");
    for (value, count) in counts {
        let Said { words, lang } = labels::chosen(reader, question, value);
        let mut row = el("tr")
            .class("tone-part")
            .add(el("th").fix("scope", "row").lang(lang).say(words));
        let Some(count) = *count else {
            let cell = el("td").fix("colspan", "2").class("hint");
            rows = rows.add(
                row.class("tone-none")
                    .add(cell.say(reader.say(RESULT_UNPUBLISHED))),
            );
            continue;
        };
        // No count of a feed is beyond 2^53.
        let per_mille = (count * 1000 / whole) as usize;
        let number = reader.number(count as f64);
        let words = match answered {
            Some(_) => {
                let percent = reader.number(((per_mille + 5) / 10) as f64);
                reader.fill(RESULT_SHARE, &[("n", &number), ("percent", &percent)])
            }
            None => number,
        };
        row = row.add(el("td").class("number").say(&words));
        let bar = el("td")
            .class("bar-cell")
            .fix("aria-hidden", "true")
            .add(bar("bar", per_mille, None));
        rows = rows.add(row.add(bar));
    }
    el("table").add(caption).add(rows)
}
