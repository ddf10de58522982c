//! A consultation in English and Welsh, and the form of it.

use assembly_feed::json::{self, Json};

use crate::browser::{Page, open};
use crate::stage::{Receiver, Stage};

pub const PATH: &str = "/form/views";

/// The consultation "views" with a question of each kind and one that waits for another. `more` are fields of its own.
pub fn views(version: &str, more: &str) -> String {
    format!(
        r#"{{"id":"views","version":"{version}",{more}"title":{{"en":"Your views","cy":"Eich barn"}},"pages":[{{"id":"p","questions":[
        {{"id":"why","label":{{"en":"Why?","cy":"Pam?"}},"kind":"long-text","required":true,"max_length":50}},
        {{"id":"name","label":"Name","kind":"short-text"}},
        {{"id":"mail","label":"Mail","kind":"email"}},
        {{"id":"post","label":"Postcode","kind":"postcode"}},
        {{"id":"when","label":"When?","kind":"date"}},
        {{"id":"count","label":"How many?","kind":"number","min":1,"max":2000}},
        {{"id":"agree","label":"Agree?","kind":"scale","min":1,"max":5}},
        {{"id":"how","label":"How?","kind":"single-choice","options":[{{"value":"bus","label":"Bus"}},{{"value":"other","label":"Other","write_in":true}}]}},
        {{"id":"line","label":"Which line?","kind":"short-text","required":true,"show_if":{{"question":"how","any_of":["bus"]}}}},
        {{"id":"which","label":"Which?","kind":"multiple-choice","max_choices":2,"options":[{{"value":"a","label":"A"}},{{"value":"b","label":"B"}},{{"value":"c","label":"C"}},{{"value":"none","label":"None","exclusive":true}}]}},
        {{"id":"order","label":"In which order?","kind":"ranking","options":[{{"value":"a","label":"A"}},{{"value":"b","label":"B"}},{{"value":"c","label":"C"}}]}},
        {{"id":"grid","label":"Rooms","kind":"grid","rows":[{{"value":"r","label":"R"}},{{"value":"s","label":"S"}}],"options":[{{"value":"good","label":"Good"}},{{"value":"bad","label":"Bad"}}]}}
        ]}}]}}"#
    )
}

pub fn publish(stage: &Stage) {
    stage.feed.publish(&[views("1", "")]);
}

pub fn form(receiver: &Receiver) -> Page {
    open(receiver, PATH, &[])
}

/// The form with every question answered.
pub fn filled(receiver: &Receiver) -> Page {
    form(receiver)
        .fill("q.why", &["first line\nŵ & \"second\""])
        .fill("q.name", &["=1+1 <b>Siân</b>"])
        .fill("q.mail", &["sian@example.org"])
        .fill("q.post", &["ll571dt"])
        .fill("q.when.day", &["5"])
        .fill("q.when.month", &["3"])
        .fill("q.when.year", &["2026"])
        .fill("q.count", &["1,200"])
        .fill("q.agree", &["4"])
        .fill("q.how", &["bus"])
        .fill("q.how.text.other", &["kept, and not sent"])
        .fill("q.line", &["T2"])
        .fill("q.which", &["c", "a"])
        .fill("q.order.rank.b", &["1"])
        .fill("q.order.rank.a", &["3"])
        .fill("q.grid.row.r", &["good"])
        .fill("q.grid.row.s", &["bad"])
}

/// The same answers as the form with scripts sends them.
pub const FILLED: &str = r#""why":"first line\nŵ & \"second\"","name":"=1+1 <b>Siân</b>","mail":"sian@example.org","post":"LL57 1DT","when":"2026-03-05","count":1200,"agree":4,"how":"bus","line":"T2","which":["a","c"],"order":["b","a"],"grid":{"r":"good","s":"bad"}"#;

/// The answers in a stored body, as they are written.
pub fn answers(body: &str) -> Json {
    json::parse(body).unwrap().get("answers").unwrap().clone()
}
