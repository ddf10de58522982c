//! Sheets about the course of the assembly.

use super::words::*;
use super::{Form, Kind::*, Table, column};

pub static PHASES: Table = Table {
    name: "phases",
    form: Form::Rows,
    list: "phases",
    of: None,
    columns: &[
        column("id", Id),
        column("kind", Word(&PHASE)),
        column("title", Text),
        column("summary", Long),
        column("start", Date),
        column("end", Date),
    ],
};

pub static SESSIONS: Table = Table {
    name: "sessions",
    form: Form::Rows,
    list: "sessions",
    of: Some("phases"),
    columns: &[
        column("@phases", Of("phases")),
        column("id", Id),
        column("title", Text),
        column("summary", Long),
        column("start", Moment),
        column("end", Moment),
        column("time_zone", Line),
        column("venue", Text),
        column("online", Url),
        column("state", Word(&SESSION)),
        column("previous_start", Moment),
    ],
};

pub static SPEAKERS: Table = Table {
    name: "speakers",
    form: Form::Rows,
    list: "speakers",
    of: Some("sessions"),
    columns: &[
        column("@sessions", Of("sessions")),
        column("name", Text),
        column("role", Text),
        column("organisation", Text),
    ],
};
