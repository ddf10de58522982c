//! Putting options in order by buttons.

use assembly_feed::consultation::{Question, QuestionOption};
use assembly_submission::{Change, Entry};

/// What a button does with an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Puts it into the order.
    In,
    /// Moves it one place up.
    Up,
    /// Moves it one place down.
    Down,
    /// Takes it out.
    Out,
}

impl Move {
    /// Its part of a button's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Up => "up",
            Self::Down => "down",
            Self::Out => "out",
        }
    }
}

/// The name of the button that does this with the option in this place of the form.
pub fn button(question: &Question, does: Move, at: usize) -> String {
    ["q.", &question.id, ".", does.name(), ".", &at.to_string()].concat()
}

/// How many options can be in order.
pub fn most(question: &Question) -> usize {
    let all = question.options.len();
    question.max_choices.map_or(all, |most| all.min(most as usize))
}

/// Whether as many options are in order as there may be, and others are left.
pub fn is_full(question: &Question, entry: &Entry) -> bool {
    let most = most(question);
    entry.chosen.len() >= most && most < question.options.len()
}

/// The button to which the focus goes after a change that was made by one, as that may be gone, or another option's, now.
/// It follows the option that moves; after one is put in, it goes on to the next. `None` where the question is not one of order.
pub fn next_button(question: &Question, entry: &Entry, change: &Change) -> Option<String> {
    let (Change::Up(value) | Change::Down(value) | Change::Tick(value) | Change::Untick(value)) = change
    else {
        return None;
    };
    let at = question
        .options
        .iter()
        .position(|option| option.value == *value)?;
    if matches!(change, Change::Tick(_)) && !is_full(question, entry) {
        let free = |option: &QuestionOption| !entry.has(&option.value);
        let next = question.options.iter().skip(at).position(free);
        let next = next.map(|next| at + next);
        if let Some(next) = next.or_else(|| question.options.iter().position(free)) {
            return Some(button(question, Move::In, next));
        }
    }
    let last = entry.chosen.len().saturating_sub(1);
    let does = match (change, entry.place(value)) {
        (_, None) => Move::In,
        (Change::Up(_), Some(1..)) => Move::Up,
        (Change::Up(_), Some(_)) if last > 0 => Move::Down,
        (Change::Down(_), Some(place)) if place < last => Move::Down,
        (Change::Down(_), Some(1..)) => Move::Up,
        _ => Move::Out,
    };
    Some(button(question, does, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The button after these changes, the last of which was just made.
    fn after(most: &str, changes: &[Change]) -> String {
        let json = format!(
            r#"{{"assembly_feed": "1.0", "id": "a", "title": "A", "language": "en", "commissioning_body": {{"name": "C"}},
            "consultations": [{{"id": "c", "title": "C", "pages": [{{"id": "p", "questions": [{{"id": "o", "kind": "ranking", {most}
            "options": [{{"value": "a"}}, {{"value": "b"}}, {{"value": "c"}}]}}]}}]}}]}}"#
        );
        let mut feed = assembly_feed::read(json.as_bytes()).unwrap().feed;
        let question = feed.consultations.remove(0).pages.remove(0).questions.remove(0);
        let mut entry = Entry::default();
        for change in changes {
            entry.change(change.clone());
        }
        next_button(&question, &entry, changes.last().unwrap()).unwrap()
    }

    #[test]
    fn the_focus_follows_what_moves() {
        let tick = |value: &str| Change::Tick(value.to_owned());
        let up = |value: &str| Change::Up(value.to_owned());
        let down = |value: &str| Change::Down(value.to_owned());
        let abc = [tick("a"), tick("b"), tick("c")];
        let and = |changes: &[Change]| after("", &[&abc, changes].concat());
        assert_eq!(after("", &[tick("a")]), "q.o.in.1");
        assert_eq!(after("", &[tick("c")]), "q.o.in.0");
        assert_eq!(and(&[]), "q.o.out.2");
        assert_eq!(and(&[up("c")]), "q.o.up.2");
        assert_eq!(and(&[up("c"), up("c")]), "q.o.down.2");
        assert_eq!(and(&[down("a")]), "q.o.down.0");
        assert_eq!(and(&[down("b")]), "q.o.up.1");
        assert_eq!(and(&[Change::Untick("b".to_owned())]), "q.o.in.1");
        assert_eq!(after("\"max_choices\": 1,", &[tick("b")]), "q.o.out.1");
    }
}
