//! Sheets about the assembly as a whole.

use super::words::*;
use super::{Form, Kind::*, Table, column};

/// Facts about the assembly.
pub static ASSEMBLY: Table = Table {
    name: "assembly",
    form: Form::Facts,
    list: "",
    of: None,
    columns: &[
        // What is needed or expected stands first, so that a new workbook begins with it.
        column("title", Text),
        column("commissioning_body.name", Text),
        column("question", Long),
        column("contact.name", Text),
        column("contact.email", Email),
        column("licence.name", Line),
        column("licence.url", Url),
        column("updated", Moment),
        column("url", Url),
        column("summary", Long),
        column("remit", Long),
        column("commissioning_body.url", Url),
        column("commissioning_body.code", Line),
        column("contact.phone", Line),
        column("contact.url", Url),
        column("members.invited", Count),
        column("members.applied", Count),
        column("members.recruited", Count),
        column("members.attended", Count),
        column("members.voted", Count),
        column("members.selection", Long),
        column("members.source.title", Text),
        column("members.source.url", Url),
        column("follow_up.response_within", Length),
        column("follow_up.report_every", Length),
        column("follow_up.response_due", Date),
        column("follow_up.source.title", Text),
        column("follow_up.source.url", Url),
        column("charter.title", Text),
        column("charter.url", Url),
        column("attribution", Text),
        column("language", Language),
        column("time_zone", Line),
        column("id", Id),
        column("register_id", Line),
    ],
};

pub static THEMES: Table = Table {
    name: "themes",
    form: Form::Rows,
    list: "themes",
    of: None,
    columns: &[column("id", Id), column("title", Text), column("summary", Long)],
};

pub static DOCUMENTS: Table = Table {
    name: "documents",
    form: Form::Documents,
    list: "documents",
    of: None,
    columns: &[
        column("@of", Word(&BELONGING)),
        column("@which", Line),
        column("id", Id),
        column("kind", Word(&DOCUMENT)),
        column("title", Text),
        column("url", Url),
        column("media_type", Line),
        column("bytes", Count),
        column("language", Language),
        column("published", Date),
    ],
};

pub static SIGNATORIES: Table = Table {
    name: "signatories",
    form: Form::Rows,
    list: "charter.signatories",
    of: None,
    columns: &[
        column("name", Text),
        column("commitment", Long),
        column("date", Date),
    ],
};

pub static INDICATORS: Table = Table {
    name: "indicators",
    form: Form::Rows,
    list: "impact.indicators",
    of: None,
    columns: &[
        column("id", Id),
        column("about", Word(&ABOUT)),
        column("title", Text),
        column("unit", Text),
        column("target", Number),
    ],
};

pub static READINGS: Table = Table {
    name: "readings",
    form: Form::Rows,
    list: "readings",
    of: Some("indicators"),
    columns: &[
        column("@indicators", Of("indicators")),
        column("date", Date),
        column("value", Number),
        column("source.title", Text),
        column("source.url", Url),
        column("note", Text),
    ],
};
