//! The words around the form that the form itself does not have.

assembly_kit::keys! {
    /// Keys of the words around the form.
    pub mod keys in "texts" {
        PAGE_ERROR = "page-error",
        PAGE_CHECK = "page-check",
        PAGE_SENT = "page-sent",
        CHECK_ANSWERS = "check-answers",
        CHECK_ANSWERS_HINT = "check-answers-hint",
        NOT_STORED = "not-stored",
        SEND = "send",
        CHANGE = "change",
        SAME_PLACE = "same-place",
        CHANGED = "changed",
        DAMAGED = "damaged",
        CONFLICT = "conflict",
        BUSY = "busy",
        TOO_MANY = "too-many",
        TOO_LARGE = "too-large",
        BROKEN_OFF = "broken-off",
        UNREADABLE = "unreadable",
        OTHER_SITE = "other-site",
        UNREAD = "unread",
        MISSING = "missing",
        OPEN_FORM = "open-form",
    }
}

/// Every word of the pages in Welsh, as `Settings` of the kit want them.
pub const WELSH: &str = concat!(
    r#"{"language":"cy","kit":"#,
    include_str!("../../../../widgets/kit/texts/cy.json"),
    r#","consultation":"#,
    include_str!("../../../../widgets/consultation/texts/cy.json"),
    r#","receiver":"#,
    include_str!("../../texts/cy.json"),
    "}"
);

/// What the pages look like: the widget's own style sheets, and what stands around it.
pub const STYLE: &str = concat!(
    include_str!("../../../../widgets/kit/css/root.css"),
    include_str!("../../../../widgets/kit/css/parts.css"),
    include_str!("../../../../widgets/consultation/css/consultation.css"),
    include_str!("../../../../widgets/kit/css/print.css"),
    include_str!("../../css/page.css"),
);
