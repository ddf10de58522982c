//! What is shown: by where somebody is in the form, and by where the consultation stands.

use assembly_feed::consultation::Consultation;
use assembly_kit::{Node, Tone, el, foot, foreign, nothing, notice, notice_of, together};

use super::draft::Kept;
use super::drawing::{Drawing, Mode};
use super::sheet::Sheet;
use super::{check, count, draft, head, outcome, page, sending, sent, start};
use crate::state::draft::Draft;
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
        place if !standing.is_open() => {
            // Whoever went back to the start has answers as well.
            let answering = matches!(place, Place::Page(_) | Place::Check);
            if answering || !screen.draft.entries.is_empty() {
                return sending::too_late(sheet).add(keeping(it, sheet));
            }
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
        (Place::Check, _) => check::check(sheet, screen.preview).add(keeping(it, sheet)),
        #[cfg(any(not(target_arch = "wasm32"), feature = "still"))]
        (_, Standing::NotYet | Standing::Open { .. }) if it.mode == Mode::Still => {
            super::read::to_read(sheet, standing.is_open())
        }
        (_, Standing::NotYet) => start::before(sheet),
        (_, Standing::Open { .. }) if screen.address.is_none() => start::elsewhere(sheet),
        (_, Standing::Open { .. }) => {
            let offered = offered(it).map(|draft| draft.saved);
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
    let said = typed.and_then(|(id, field)| {
        let question = sheet.consultation.question(id)?;
        count::left(sheet.reader, question, sheet.entry(question).typed(field))
    });
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

/// The draft on the device, where nobody has begun beside it.
fn offered<'a>(it: &Drawing<'a>) -> Option<&'a Draft> {
    it.screen
        .offered
        .as_ref()
        .filter(|_| it.screen.draft.id.is_empty())
}

/// What became of answers of before, while something else is on the screen. A status: nobody looks for it there.
fn before(it: &Drawing, sheet: &Sheet) -> Node {
    let screen = it.screen;
    let (mut waiting, mut refused) = (0, 0);
    for parcel in &screen.parcels {
        match (&screen.place, &parcel.refused) {
            (Place::Sending(shown), _) if *shown == parcel.draft.id => {}
            (_, Some(_)) => refused += 1,
            (_, None) => waiting += 1,
        }
    }
    let mut told = Vec::new();
    let mut tell = |tone, many, key, button: Option<Node>| {
        if many > 0 {
            let words = el("p").say(&sheet.reader.count(key, many));
            told.push(notice(tone, together(vec![words, button.unwrap_or_default()])));
        }
    };
    let button = |key, act| sheet.button("plain", sheet.reader.say(key), act);
    tell(
        Tone::Waiting,
        waiting,
        ON_THEIR_WAY,
        button(TRY_NOW, || Act::TryNow),
    );
    // Nobody is to be surprised by what another has written, nor in the middle of their own answers.
    let free = matches!(screen.place, Place::Start) && screen.draft.id.is_empty();
    let mine = button(REFUSED_MINE, || Act::Mine).filter(|_| free);
    tell(Tone::Bad, refused, REFUSED_BEFORE, mine);
    for reference in &screen.references {
        let reference = el("strong").add(foreign(reference));
        let words = sheet.reader.set(RECEIVED_BEFORE, &[("reference", reference)]);
        told.push(notice(Tone::Good, el("p").add(words)));
    }
    el("div").fix("role", "status").add(together(told))
}

/// A draft that was found after the consultation had closed: it can no longer be sent, but is not taken away either.
fn unsent(it: &Drawing, sheet: &Sheet) -> Node {
    match offered(it) {
        Some(offered) if it.mode == Mode::Live => {
            let sheet = Sheet {
                entries: &offered.entries,
                left: &offered.left,
                ..*sheet
            };
            draft::unsent(&sheet)
        }
        _ => nothing(),
    }
}
