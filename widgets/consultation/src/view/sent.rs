//! The answers were received: their reference, a copy, what happens next.

use assembly_feed::Date;
use assembly_kit::{Node, date_time, el, foreign, nothing, page};

use super::sheet::{Purpose, Sheet};
use super::{check, copy, moment};
use crate::state::Act;
use crate::state::parcel::Sent;
use crate::texts::keys::*;

pub fn sent(it: &Sheet, sent: &Sent) -> Node {
    let (reader, receipt) = (it.reader, &sent.receipt);
    let answered = Sheet {
        entries: &sent.draft.entries,
        // It was not sent.
        left: &[],
        ..*it
    };
    let reference = el("strong").class("reference").add(foreign(&receipt.reference));
    let panel = el("div")
        .class("panel")
        .part("receipt")
        .add(it.heading(reader.say(SENT)))
        .add(el("p").add(reader.set(REFERENCE, &[("reference", reference)])));
    let received = match receipt.received.parse::<Date>() {
        Ok(date) => el("p").add(reader.set(RECEIVED, &[("date", date_time(reader, &date))])),
        Err(_) => nothing(),
    };
    let buttons_there = matches!(it.purpose, Purpose::Live(_));
    let buttons = el("div")
        .class("buttons")
        .add_some(copy::save(it, Some(receipt), copy::copy(&answered)))
        .add_some(it.pressed("quiet", reader.say(PRINT), page::print));
    let closes = moment::closes(reader, it.consultation);
    let next = el("section")
        .class("part")
        .add(el("h4").say(reader.say(NEXT_STEPS)))
        .add(closes.map_or_else(nothing, |closes| el("p").add(closes)))
        .add(el("p").say(reader.say(NEXT_OUTCOME)));
    el("section")
        .class("screen")
        .part("sent")
        .add(panel)
        .add(received)
        .add(el("p").say(reader.say(match buttons_there {
            true => KEEP_REFERENCE,
            false => KEEP_REFERENCE_PLAIN,
        })))
        .add(buttons)
        .add(next)
        .add_some(it.button("quiet", reader.say(ANSWER_AGAIN), || Act::Again))
        .add(
            el("section")
                .class("part")
                .add(el("h4").say(reader.say(YOUR_ANSWERS)))
                .add(check::answers(&answered, false)),
        )
}
