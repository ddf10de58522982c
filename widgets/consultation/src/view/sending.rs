//! While answers are on their way, and when they did not get through.

use assembly_kit::{Node, Tone, el, nothing, notice_of, together};

use super::sheet::Sheet;
use super::{check, copy, labels, moment, ways};
use crate::state::Act;
use crate::state::parcel::Parcel;
use crate::state::reply::Trouble;
use crate::texts::keys::*;

/// On their way.
pub fn sending(it: &Sheet) -> Node {
    el("section")
        .class("screen")
        .part("sending")
        .add(it.heading(it.reader.say(SENDING)))
        .add(el("p").say(it.reader.say(SENDING_HINT)))
}

/// Not through yet: they are kept, and sent again.
pub fn waiting(it: &Sheet, parcel: &Parcel, offline: bool) -> Node {
    let reader = it.reader;
    let why = reader.say(if offline { OFFLINE } else { UNREACHABLE });
    let again = match parcel.next {
        _ if offline => el("p").say(reader.say(TRIED_ONLINE)),
        // Past, or so near that it is tried while this is read.
        Some(next) if next <= reader.now() => el("p").say(reader.say(TRIED_NOW)),
        Some(next) => {
            let time = moment::time_of(reader, next);
            el("p").say(&reader.fill(TRIED_AGAIN, &[("time", &time)]))
        }
        None => el("p").say(reader.say(TRIED_OFTEN)),
    };
    let kept = match parcel.kept {
        true => together(vec![
            el("p").say(reader.say(WAITING_KEPT)),
            buttons(it.button("plain", reader.say(KEEP_NO_MORE), || Act::Keep(false))),
        ]),
        false => together(vec![
            notice_of(Tone::Bad, reader.say(WAITING_NOT_KEPT)),
            buttons(it.button("quiet", reader.say(WAITING_KEEP), || Act::Keep(true))),
        ]),
    };
    let words = copy::copy(&Sheet {
        entries: &parcel.draft.entries,
        left: &parcel.draft.left,
        ..*it
    });
    let actions = buttons(it.button("main", reader.say(TRY_NOW), || Act::TryNow))
        .add_some(copy::save(it, None, words))
        .add_some(it.button("quiet", reader.say(ANSWER_AGAIN), || Act::Again));
    el("section")
        .class("screen")
        .part("waiting")
        .add(it.heading(reader.say(WAITING)))
        // Each try changes them, and the focus stays where it is.
        .add(el("div").fix("role", "status").add(el("p").say(why)).add(again))
        .add(kept)
        .add(actions)
        .add(ways::ways(it))
}

fn buttons(first: Option<Node>) -> Node {
    el("div").class("buttons").add_some(first)
}

/// Not taken by the receiver. What was answered is still there, and can be kept, or sent again while the consultation is `open`.
pub fn refused(it: &Sheet, trouble: &Trouble, open: bool) -> Node {
    let reader = it.reader;
    // What we have words for is said in the reader's language; the rest in the receiver's.
    let (key, words) = match (trouble.name.as_str(), trouble.words.trim()) {
        ("conflict", _) => (REFUSED_CONFLICT, ""),
        ("closed", _) => (REFUSED_CLOSED, ""),
        ("not-yet-open", _) => (NOT_OPEN, ""),
        ("answers", _) => (REFUSED_ANSWERS, ""),
        (_, "") => (REFUSED_SILENT, ""),
        (_, words) => (REFUSED_OTHER, words),
    };
    let detail = match words {
        "" => nothing(),
        words => receivers(el("p").class("typed detail"), words),
    };
    let mut answers = Vec::new();
    for (id, words) in &trouble.answers {
        answers.push(
            el("li")
                .add(labels::of_id(it, id))
                .say(": ")
                .add(receivers(el("span"), words)),
        );
    }
    let answers = match answers.is_empty() {
        true => nothing(),
        false => el("ul").add(together(answers)),
    };
    let again = it.button("main", reader.say(CHECK_AGAIN), || Act::Mend);
    let actions = buttons(again.filter(|_| open)).add_some(copy::save(it, None, copy::copy(it)));
    el("section")
        .class("screen")
        .part("refused")
        .add(it.heading(reader.say(REFUSED)))
        .add(el("p").say(reader.say(key)))
        .add(detail)
        .add(answers)
        .add(el("p").say(reader.say(REFUSED_KEPT)))
        .add(actions)
        .add(check::no_place(it))
        .add(ways::ways(it))
}

/// What the receiver says, in its own language.
fn receivers(node: Node, words: &str) -> Node {
    node.lang(Some("en".to_owned())).say(words)
}

/// It closed while somebody was answering. Nothing is taken away.
pub fn too_late(it: &Sheet) -> Node {
    let reader = it.reader;
    el("section")
        .class("screen")
        .part("refused")
        .add(it.heading(reader.say(TOO_LATE)))
        .add(el("p").say(reader.say(REFUSED_KEPT)))
        .add(buttons(copy::save(it, None, copy::copy(it))))
        .add(check::answers(it, false))
        .add(check::no_place(it))
        .add(ways::ways(it))
}
