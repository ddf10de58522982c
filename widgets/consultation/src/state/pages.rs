//! Which pages there are to go through.

use assembly_feed::consultation::{Consultation, Page};
use assembly_submission::{Entries, is_asked};

/// Places of the pages on which there is something to read or to answer, after what was answered so far.
pub fn pages(consultation: &Consultation, entries: &Entries) -> Vec<usize> {
    let mut places = Vec::new();
    for (place, page) in consultation.pages.iter().enumerate() {
        let asks = page
            .questions
            .iter()
            .any(|question| is_asked(consultation, question, entries));
        if asks || (page.questions.is_empty() && page.intro.is_some()) {
            places.push(place);
        }
    }
    places
}

/// The page on which a question stands.
pub fn page_of(consultation: &Consultation, question: &str) -> Option<usize> {
    let holds = |page: &Page| page.questions.iter().any(|other| &*other.id == question);
    consultation.pages.iter().position(holds)
}
