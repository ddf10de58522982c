//! Filling in fields.

use assembly_feed::Id;
use assembly_feed::words::QuestionKind;
use assembly_submission::{Change, Entry};

use super::order::next_button;
use super::screen::Screen;
use super::wish::{Goal, Wish};

impl Screen {
    pub(super) fn change(&mut self, id: &Id, change: Change) {
        let change = match change {
            // An option that stands alone rules the others out, and they it, as on GOV.UK.
            Change::Tick(value) => {
                let exclusive = |value: &str| self.option_is_exclusive(id, value);
                let (alone, chosen) = (exclusive(&value), self.chosen(id));
                let out = chosen.into_iter().filter(|other| alone || exclusive(other));
                let out: Vec<String> = out.collect();
                for other in out {
                    self.draft.entries.of(id).change(Change::Untick(other));
                }
                Change::Tick(value)
            }
            other => other,
        };
        self.quiet = true;
        if let Change::Type(field, _) = &change {
            self.quiet = false;
            self.typed = Some((id.clone(), field.clone()));
            self.wish(Wish::AwaitQuiet);
        }
        self.draft.entries.of(id).change(change.clone());
        if let Some(button) = self.next_button(id, &change) {
            self.wish(Wish::Focus(Goal::Button(button)));
        }
        self.save();
    }

    /// Where the focus goes after a button that puts options in order.
    fn next_button(&self, id: &Id, change: &Change) -> Option<String> {
        let question = self.consultation()?.question(id)?;
        let entry = self.draft.entries.get(id)?;
        (question.kind == QuestionKind::Ranking).then(|| next_button(question, entry, change))?
    }

    pub(super) fn chosen(&self, id: &str) -> Vec<String> {
        let entry: Option<&Entry> = self.draft.entries.get(id);
        entry.map(|entry| entry.chosen.clone()).unwrap_or_default()
    }

    pub(super) fn option_is_exclusive(&self, id: &str, value: &str) -> bool {
        let consultation = self.consultation();
        let question = consultation.and_then(|consultation| consultation.question(id));
        question.is_some_and(|question| {
            let mut options = question.options.iter();
            options.any(|option| option.value == value && option.exclusive)
        })
    }
}
