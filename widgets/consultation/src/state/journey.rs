//! From page to page.

use assembly_feed::Id;
use assembly_submission::{Problem, answers, version};

use super::draft::Draft;
use super::pages::page_of;
use super::screen::{Place, Screen};
use super::uuid::uuid;
use super::wish::{Goal, Wish};

impl Screen {
    pub(super) fn begin(&mut self) {
        self.draft = Draft {
            id: uuid(self.source.host.random()),
            version: self.consultation().map(version).unwrap_or_default().to_owned(),
            begun: self.now(),
            ..Draft::default()
        };
        self.checked = false;
        self.forward(None);
    }

    /// To the page after this one (before the first where there is none), or to checking after the last.
    pub(super) fn forward(&mut self, from: Option<usize>) {
        let next = self
            .pages()
            .into_iter()
            .find(|place| from.is_none_or(|from| *place > from));
        match next {
            Some(place) => self.go(Place::Page(place)),
            None => self.check(),
        }
    }

    /// To checking, or to the first page on which something is wrong.
    pub(super) fn check(&mut self) {
        self.checked = true;
        match self.first_wrong(None) {
            Some(place) => self.stop_at(place),
            None => self.go(Place::Check),
        }
    }

    pub(super) fn stop_at(&mut self, place: usize) {
        let problems = self.wrong(Some(place));
        self.place = Place::Page(place);
        self.problems = problems;
        self.wish(Wish::Focus(Goal::Problems));
    }

    /// What is wrong on a page, or anywhere.
    pub(super) fn wrong(&self, page: Option<usize>) -> Vec<Problem> {
        let Some(consultation) = self.consultation() else {
            return Vec::new();
        };
        let mut problems = answers(consultation, &self.draft.entries)
            .err()
            .unwrap_or_default();
        if page.is_some() {
            problems.retain(|problem| page_of(consultation, &problem.question) == page);
        }
        problems
    }

    pub(super) fn first_wrong(&self, page: Option<usize>) -> Option<usize> {
        let problem = self.wrong(page).into_iter().next()?;
        page_of(self.consultation()?, &problem.question)
    }

    pub(super) fn next(&mut self) {
        let Place::Page(place) = self.place else {
            return;
        };
        self.save();
        if self.first_wrong(Some(place)).is_some() {
            self.stop_at(place);
        } else if self.checked {
            self.check();
        } else {
            self.forward(Some(place));
        }
    }

    pub(super) fn back(&mut self) {
        let before = |from: usize| self.pages().into_iter().rev().find(move |place| *place < from);
        let to = match self.place {
            Place::Page(place) => before(place),
            Place::Check => before(usize::MAX),
            _ => return,
        };
        self.go(to.map_or(Place::Start, Place::Page));
    }

    pub(super) fn go_to(&mut self, id: Id) {
        let page = self
            .consultation()
            .and_then(|consultation| page_of(consultation, &id));
        if let Some(page) = page {
            if !matches!(self.place, Place::Page(at) if at == page) {
                self.place = Place::Page(page);
                self.problems.clear();
            }
            self.wish(Wish::Focus(Goal::Question(id)));
        }
    }
}
