//! The answers were received: their reference, a copy, what happens next.

use assembly_feed::Date;
use assembly_kit::{Node, date_time, el, foreign, nothing};
use assembly_submission::Receipt;

use super::drawing::Drawing;
use super::screen::Act;
use super::{check, moment};
use crate::texts::keys::*;

pub fn sent(it: &Drawing, receipt: &Receipt) -> Node {
    let reader = it.reader;
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
    let buttons = el("div")
        .class("buttons")
        .add_some(it.button("quiet", reader.say(SAVE), Act::Save))
        .add_some(it.button("quiet", reader.say(PRINT), Act::Print));
    let closes = moment::closes(reader, it.consultation);
    let next = el("section")
        .class("part")
        .add(el("h4").say(reader.say(NEXT_STEPS)))
        .add(closes.map_or_else(nothing, |closes| el("p").add(closes)))
        .add(el("p").say(reader.say(NEXT_READ)))
        .add(el("p").say(reader.say(NEXT_OUTCOME)));
    let again = it.button("plain", reader.say(ANSWER_AGAIN), Act::AnswerAgain);
    el("section")
        .class("screen")
        .part("sent")
        .add(panel)
        .add(received)
        .add(el("p").say(reader.say(KEEP_REFERENCE)))
        .add(buttons)
        .add(next)
        .add_some(again)
        .add(
            el("section")
                .class("part")
                .add(el("h4").say(reader.say(YOUR_ANSWERS)))
                .add(check::answers(it, false)),
        )
}
