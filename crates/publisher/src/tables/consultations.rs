//! Sheets about consultations.

use super::words::*;
use super::{Form, Kind::*, Table, column};

pub static CONSULTATIONS: Table = Table {
    name: "consultations",
    form: Form::Rows,
    list: "consultations",
    of: None,
    columns: &[
        column("id", Id),
        column("version", Line),
        column("title", Text),
        column("summary", Long),
        column("opens", Moment),
        column("closes", Moment),
        column("submit_to", Url),
        column("form_page", Url),
        column("privacy.summary", Long),
        column("privacy.url", Url),
        column("outcome.summary", Long),
        column("outcome.you_said", Long),
        column("outcome.we_did", Long),
        column("outcome.published", Date),
    ],
};

pub static PAGES: Table = Table {
    name: "pages",
    form: Form::Rows,
    list: "pages",
    of: Some("consultations"),
    columns: &[
        column("@consultations", Of("consultations")),
        column("id", Id),
        column("title", Text),
        column("intro", Long),
        column("monitoring", Yes),
    ],
};

pub static QUESTIONS: Table = Table {
    name: "questions",
    form: Form::Rows,
    list: "questions",
    of: Some("pages"),
    columns: &[
        column("@consultations", Of("consultations")),
        column("@pages", Of("pages")),
        column("id", Id),
        column("kind", Word(&QUESTION)),
        column("label", Text),
        column("hint", Text),
        column("background", Long),
        column("required", Yes),
        column("min", Number),
        column("max", Number),
        column("max_length", Count),
        column("max_choices", Count),
        column("show_if.question", Line),
        column("show_if.any_of", List),
    ],
};

pub static OPTIONS: Table = Table {
    name: "options",
    form: Form::Rows,
    list: "options",
    of: Some("questions"),
    columns: &[
        column("@consultations", Of("consultations")),
        column("@questions", Of("questions")),
        column("value", Line),
        column("label", Text),
        column("write_in", Yes),
        column("exclusive", Yes),
    ],
};

pub static ROWS: Table = Table {
    name: "rows",
    form: Form::Rows,
    list: "rows",
    of: Some("questions"),
    columns: &[
        column("@consultations", Of("consultations")),
        column("@questions", Of("questions")),
        column("value", Line),
        column("label", Text),
    ],
};

pub static WAYS: Table = Table {
    name: "ways",
    form: Form::Rows,
    list: "ways_to_respond",
    of: Some("consultations"),
    columns: &[
        column("@consultations", Of("consultations")),
        column("kind", Word(&WAY)),
        column("text", Long),
        column("url", Url),
    ],
};

pub static RESULTS: Table = Table {
    name: "results",
    form: Form::Rows,
    list: "outcome.results",
    of: Some("consultations"),
    columns: &[
        column("@consultations", Of("consultations")),
        column("question", Line),
        column("answered", Count),
    ],
};

pub static COUNTS: Table = Table {
    name: "counts",
    form: Form::Counts,
    list: "counts",
    of: Some("results"),
    columns: &[
        column("@consultations", Of("consultations")),
        column("@results", Of("results")),
        column("value", Line),
        column("count", Count),
    ],
};
