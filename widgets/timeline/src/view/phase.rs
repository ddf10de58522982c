//! One phase: its name and number, its dates, how it stands, its sessions and documents.

use assembly_feed::Day;
use assembly_feed::schedule::Phase;
use assembly_kit::keys::SPAN_FROM;
use assembly_kit::parts::some;
use assembly_kit::{Node, Said, block, documents, el, nothing, region, span_words, text, toggle};

use super::drawing::Drawing;
use super::screen::Act;
use super::today::today;
use super::{labels, papers, session};
use crate::state::permalink::phase_anchor;
use crate::state::{Stage, Standing};
use crate::texts::keys::*;

/// Finds the heading of a phase.
pub fn heading_selector(at: usize) -> String {
    ["[data-phase=\"", &at.to_string(), "\"]"].concat()
}

pub fn phase(it: &Drawing, at: usize) -> Node {
    let Drawing {
        reader,
        screen,
        settings,
        ..
    } = *it;
    let all = &screen.feed().phases;
    let (Some(phase), Some(stage)) = (all.get(at), it.course.stages.get(at)) else {
        return nothing();
    };
    let class = match stage.standing {
        Standing::Past => "entry phase past",
        Standing::Current => "entry phase current",
        Standing::Next | Standing::Later => "entry phase to-come",
        Standing::Undated => "entry phase undated",
    };
    let mut item = el("li")
        .set("id", &phase_anchor(&settings.key, &phase.id))
        .class(class)
        .part("phase");
    if stage.standing == Standing::Current {
        item = item.fix("aria-current", "step");
    }
    item = item.add(heading(it, phase, at, all.len()));
    let tag = labels::standing(reader, stage.standing);
    let dates = dates(it, phase, stage);
    if tag.is_some() || !dates.is_empty() {
        let mut line = el("p").class("tags").add_some(tag);
        if !dates.is_empty() {
            line = line.say(" ").add(el("span").class("dates").say(&dates));
        }
        item = item.add(line);
    }
    if let Some(summary) = some(&phase.summary) {
        item = item.add(block(reader, summary));
    }
    if phase.sessions.is_empty() && phase.documents.is_empty() {
        return item;
    }
    let inside = inside(it, phase, stage, at);
    if it.still || !stage.folds {
        return item.add(inside);
    }
    let open = screen.printing || screen.open.contains(&at);
    let id = [&*settings.key, "-phase-region-", &at.to_string()].concat();
    let verb = reader.say(if open { HIDE_PAST } else { SHOW_PAST });
    let about = reader.fill(PAST_ABOUT, &[("name", labels::phase_name(reader, phase).words)]);
    let acts = it.acts.clone();
    item.add(toggle(&id, open, verb, &about, move || acts.act(Act::Toggle(at))))
        .add(region(&id, at, open, inside))
}

fn heading(it: &Drawing, phase: &Phase, at: usize, all: usize) -> Node {
    let reader = it.reader;
    let number = reader.fill(
        PHASE_OF,
        &[
            ("n", &reader.number((at + 1) as f64)),
            ("all", &reader.number(all as f64)),
        ],
    );
    let Said { words, lang } = labels::phase_name(reader, phase);
    let number = el("span")
        .class("number")
        .say(&number)
        .add(el("span").class("unseen").say(": "));
    el("h3")
        .class("heading")
        .part("heading")
        .fix("tabindex", "-1")
        .set("data-phase", &at.to_string())
        .add(number)
        .add(el("span").class("name").lang(lang).say(words))
}

/// The dates that the feed gives; those of the sessions where it gives none.
fn dates(it: &Drawing, phase: &Phase, stage: &Stage) -> String {
    let reader = it.reader;
    let words = span_words(reader, phase.start, phase.end, reader.zone());
    match (phase.start, phase.end, stage.span) {
        (Some(start), None, Some((_, last))) if start.day.is_some() || last == Day::MAX => {
            reader.fill(SPAN_FROM, &[("date", &words)])
        }
        (None, None, Some((first, last))) => {
            span_words(reader, Some(first.into()), Some(last.into()), reader.zone())
        }
        _ => words,
    }
}

fn inside(it: &Drawing, phase: &Phase, stage: &Stage, at: usize) -> Node {
    let reader = it.reader;
    let mut inside = el("div").class("inside");
    if !phase.sessions.is_empty() {
        let mut list = el("ol").class("sessions");
        for (place, (session, tense)) in phase.sessions.iter().zip(&stage.sessions).enumerate() {
            if stage.today_before == Some(place) {
                list = list.add(today(it));
            }
            list = list.add(session::session(it, session, *tense, (at, place)));
        }
        inside = inside.add(list);
    }
    if !phase.documents.is_empty() {
        inside = inside
            .add(el("h4").add(text(reader.say(PHASE_DOCUMENTS))))
            .add(documents(reader, &papers::by_kind(&phase.documents, false)));
    }
    inside
}
