//! Sheets about recommendations and what became of them.

use super::words::*;
use super::{Form, Kind::*, Table, column, own};

pub static RECOMMENDATIONS: Table = Table {
    name: "recommendations",
    form: Form::Rows,
    list: "recommendations",
    of: None,
    columns: &[
        column("id", Id),
        column("number", Line),
        column("title", Text),
        column("text", Long),
        column("theme", Theme),
        own("addressed_to", Names),
        column("support.ballot", Text),
        column("support.for", Count),
        column("support.against", Count),
        column("support.abstain", Count),
        column("support.voted", Count),
        column("support.percent", Percent),
        column("support.threshold", Percent),
        column("support.kind", Word(&SUPPORT)),
        column("support.source.title", Text),
        column("support.source.url", Url),
        column("response.decision", Word(&DECISION)),
        column("response.explanation", Long),
        column("response.agreed_text", Long),
        column("response.decided_by", Text),
        column("response.decided_on", Date),
        own("response.documents.0.url", Url),
        column("progress.state", Word(&PROGRESS)),
        column("progress.as_of", Date),
        column("progress.summary", Long),
        column("next_step.title", Text),
        column("next_step.body", Text),
        column("next_step.date", Date),
        column("next_step.url", Url),
        own("actions.0.title", Text),
        own("actions.0.owner.post", Text),
        own("actions.0.due", Date),
        own("actions.0.done_on", Date),
    ],
};

pub static ACTIONS: Table = Table {
    name: "actions",
    form: Form::Rows,
    list: "actions",
    of: Some("recommendations"),
    columns: &[
        column("@recommendations", Of("recommendations")),
        column("id", Id),
        column("title", Text),
        column("owner.body", Text),
        column("owner.post", Text),
        column("owner.contact.name", Text),
        column("owner.contact.email", Email),
        column("owner.contact.phone", Line),
        column("owner.contact.url", Url),
        column("due", Date),
        column("done_on", Date),
    ],
};

pub static UPDATES: Table = Table {
    name: "updates",
    form: Form::Rows,
    list: "updates",
    of: Some("recommendations"),
    columns: &[
        column("@recommendations", Of("recommendations")),
        column("id", Id),
        column("date", Date),
        column("title", Text),
        column("text", Long),
        column("by", Text),
    ],
};

pub static CORRECTIONS: Table = Table {
    name: "corrections",
    form: Form::Rows,
    list: "corrections",
    of: Some("recommendations"),
    columns: &[
        column("@recommendations", Of("recommendations")),
        column("date", Date),
        column("text", Long),
    ],
};

pub static ADDRESSED_TO: Table = Table {
    name: "addressed_to",
    form: Form::Rows,
    list: "addressed_to",
    of: Some("recommendations"),
    columns: &[
        column("@recommendations", Of("recommendations")),
        column("name", Text),
        column("url", Url),
        column("code", Line),
    ],
};
