//! Rules about documents, wherever they stand.

use super::Checker;
use super::languages::is_tag;
use crate::document::Document;
use crate::reader::quoted;

pub fn document(checker: &mut Checker, path: &str, document: &Document) {
    if document.url.is_none() {
        checker.warn(
            format!("{path}.url"),
            "document-without-url",
            "is missing: nobody can open the document",
        );
    }
    if let Some(language) = document.language.as_deref().filter(|language| !is_tag(language)) {
        let message = format!("is {}; wanted a BCP 47 tag such as en or cy", quoted(language));
        checker.error(format!("{path}.language"), "language-malformed", message);
    }
    let Some(id) = &document.id else { return };
    // One answer to many recommendations is one document, and may be named with each.
    match checker.documents.get(&**id) {
        Some(earlier) if earlier == document => {}
        Some(_) => {
            let message = format!("is {}, as an earlier document that is not the same", quoted(id));
            checker.error(format!("{path}.id"), "id-duplicate", message);
        }
        None => {
            checker.documents.insert(id.to_string(), document.clone());
        }
    }
}
