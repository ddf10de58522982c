//! What is shown: by where somebody is in the form, and by where the consultation stands.

use assembly_feed::consultation::Consultation;
use assembly_kit::{Node, Tone, el, foot, foreign, nothing, notice, notice_of, together};

use super::draft::Kept;
use super::drawing::{Drawing, Mode};
use super::sheet::Sheet;
use super::{check, draft, head, outcome, page, sending, sent, start};
use crate::state::{Act, Place, Standing};
use crate::texts::keys::*;

/// All that stands in the widget's root.
pub fn shown(it: &Drawing) -> Node {
    let (reader, screen) = (it.reader, it.screen);
    let feed = screen.source.feed();
    let Some((consultation, standing)) = screen.consultation().zip(it.standing) else {
        return together(vec![
            head::nameless(reader, feed, it.title),
            notice_of(Tone::None, reader.say(NOTHING)),
            foot(reader, feed),
        ]);
    };
    let sheet = it.sheet(consultation);
    let hidden = &screen.source.reading.hidden;
    let hidden = match hidden.pages + hidden.questions {
        0 => nothing(),
        many => notice_of(Tone::Waiting, &reader.count(HIDDEN, many)),
    };
    together(vec![
        head::head(&sheet, it.title, matches!(screen.place, Place::Start)),
        hidden,
        before(it, &sheet),
        place(it, &sheet, consultation, standing),
        foot(reader, feed),
    ])
}

fn place(it: &Drawing, sheet: &Sheet, consultation: &Consultation, standing: Standing) -> Node {
    let screen = it.screen;
    match &screen.place {
        Place::Sending(id) => {
            let parcel = screen.parcels.iter().find(|parcel| parcel.draft.id == *id);
            return match parcel {
                Some(parcel) if parcel.tries > 0 || screen.offline => {
                    sending::waiting(sheet, parcel, screen.offline)
                }
                _ => sending::sending(sheet),
            };
        }
        Place::Refused(trouble) => {
            return sending::refused(sheet, trouble, standing.is_open()).add(keeping(it, sheet));
        }
        Place::Sent(sent) => return sent::sent(sheet, sent),
        Place::Page(_) | Place::Check if !standing.is_open() => {
            return sending::too_late(sheet).add(keeping(it, sheet));
        }
        _ => {}
    }
    match (&screen.place, standing) {
        (Place::Page(at), _) => {
            let pages = screen.pages();
            let number = pages.iter().position(|place| place == at).unwrap_or_default() + 1;
            match consultation.pages.get(*at) {
                Some(page) => page::page(sheet, page, (number, pages.len()), said(it, sheet)),
                None => nothing(),
            }
            .add(keeping(it, sheet))
        }
        (Place::Check, _) => check::check(sheet, &screen.draft.left, screen.preview).add(keeping(it, sheet)),
        #[cfg(not(target_arch = "wasm32"))]
        (_, Standing::NotYet | Standing::Open { .. }) if it.mode == Mode::Still => {
            super::read::to_read(sheet)
        }
        (_, Standing::NotYet) => start::before(sheet),
        (_, Standing::Open { .. }) if screen.address.is_none() => start::elsewhere(sheet),
        (_, Standing::Open { .. }) => {
            let offered = screen.offered.as_ref().map(|draft| draft.saved);
            start::open(sheet, offered, screen.keep)
        }
        (_, Standing::Closed) => together(vec![outcome::being_read(sheet), unsent(it, sheet)]),
        (_, Standing::Outcome) => match &consultation.outcome {
            Some(outcome) => together(vec![outcome::outcome(sheet, outcome), unsent(it, sheet)]),
            None => nothing(),
        },
    }
}

/// What is said of a text's length, once somebody has stopped typing.
fn said(it: &Drawing, sheet: &Sheet) -> String {
    let typed = it.screen.typed.as_ref().filter(|_| it.screen.quiet);
    let question = typed.and_then(|id| sheet.consultation.question(id));
    let said =
        question.and_then(|question| super::count::left(sheet.reader, question, &sheet.entry(question)));
    said.unwrap_or_default()
}

/// Whether answers are kept on the device; nothing where they cannot be sent either.
fn keeping(it: &Drawing, sheet: &Sheet) -> Node {
    let screen = it.screen;
    if screen.preview || screen.address.is_none() {
        return nothing();
    }
    draft::kept(
        sheet,
        match (screen.keep, screen.unkept, screen.draft.saved) {
            (true, true, _) => Kept::Failed,
            (true, false, 0) => Kept::Soon,
            (true, false, since) => Kept::At(since),
            (false, ..) => Kept::Not,
        },
    )
}

/// What became of answers of before, while something else is on the screen. A status: nobody looks for it there.
fn before(it: &Drawing, sheet: &Sheet) -> Node {
    let screen = it.screen;
    let shown = |id: &str| matches!(&screen.place, Place::Sending(shown) if shown == id);
    let parcels = screen.parcels.iter();
    let waiting = match parcels.filter(|parcel| !shown(&parcel.draft.id)).count() {
        0 => nothing(),
        many => notice(
            Tone::Waiting,
            together(vec![
                el("p").say(&sheet.reader.count(ON_THEIR_WAY, many)),
                sheet
                    .button("plain", sheet.reader.say(TRY_NOW), || Act::TryNow)
                    .unwrap_or_default(),
            ]),
        ),
    };
    let mut told = Vec::new();
    for reference in &screen.references {
        let reference = el("strong").add(foreign(reference));
        let words = sheet.reader.set(RECEIVED_BEFORE, &[("reference", reference)]);
        told.push(notice(Tone::Good, el("p").add(words)));
    }
    el("div").fix("role", "status").add(waiting).add(together(told))
}

/// A draft that was found after the consultation had closed: it can no longer be sent, but is not taken away either.
fn unsent(it: &Drawing, sheet: &Sheet) -> Node {
    match &it.screen.offered {
        Some(offered) if it.mode == Mode::Live => {
            let sheet = Sheet {
                entries: &offered.entries,
                ..*sheet
            };
            draft::unsent(&sheet)
        }
        _ => nothing(),
    }
}
