//! Questions that are answered by typing.

use assembly_feed::words::QuestionKind;
use assembly_kit::{Node, On, el, nothing, page};
use assembly_submission::{Change, limit};

use super::asking::Asking;
use super::count;
use crate::state::Act;
use crate::state::Part;

/// One line, or several, by the kind of question.
pub fn words(asking: &Asking) -> Node {
    let Asking { question, entry, .. } = asking;
    let written = entry.typed("");
    let field = match question.kind {
        QuestionKind::ShortText => line("").value(written),
        QuestionKind::Email => exact(line("email"))
            .fix("inputmode", "email")
            .fix("autocomplete", "email")
            .fix("autocapitalize", "none")
            .value(written),
        QuestionKind::Postcode => exact(line("short"))
            .fix("autocomplete", "postal-code")
            .fix("autocapitalize", "characters")
            .value(written),
        // A keypad on which everything can be typed that may be: that of telephones has no minus.
        QuestionKind::Number if question.min.is_some_and(|least| least >= 0.0) => {
            exact(line("short")).fix("inputmode", "decimal").value(written)
        }
        QuestionKind::Number => exact(line("short")).value(written),
        _ => area(asking, written),
    };
    let field = typing(asking, asking.field(field, Part::Own, ""), "");
    let whole = asking.single(field);
    match limit(question) {
        Some(most) => whole.add(count::count(asking, "", written, most)),
        None => whole.add(nothing()),
    }
}

/// A field of one line. Never `type="number"`, which drops what it does not understand, nor `type="email"`, which
/// changes what was typed.
pub fn line(class: &'static str) -> Node {
    let field = el("input").fix("type", "text").fix("dir", "auto");
    match class {
        "" => field,
        class => field.class(class),
    }
}

fn exact(field: Node) -> Node {
    field.fix("spellcheck", "false").fix("autocomplete", "off")
}

fn area(asking: &Asking, written: &str) -> Node {
    let area = el("textarea").fix("rows", "6").fix("dir", "auto");
    // A reader of HTML drops the first line break in a `<textarea>`; browsers that are told the value do not.
    match asking.it.is_plain() && written.starts_with(['\n', '\r']) {
        true => area.value(&["\n", written].concat()),
        false => area.value(written),
    }
}

/// Makes a field one that is typed into; `name` is as in [`Entry::words`](assembly_submission::Entry::words).
pub fn typing(asking: &Asking, field: Node, name: &str) -> Node {
    let (question, name) = (asking.question.id.clone(), name.to_owned());
    asking.it.on(field, On::Input, move |event| {
        let change = Change::Type(name.clone(), page::value(event));
        Some(Act::Change(question.clone(), change))
    })
}
