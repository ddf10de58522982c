//! The words around the widgets, and the style sheets of pages.

assembly_kit::keys! {
    /// Keys of the words around the widgets.
    pub mod keys in "texts/build" {
        TRACKER_TITLE = "tracker-title",
        TIMELINE_TITLE = "timeline-title",
        CONSULTATION_TITLE = "consultation-title",
        TRACKER_LINK = "tracker-link",
        TIMELINE_LINK = "timeline-link",
        ABOUT_TRACKER = "about-tracker",
        ABOUT_TIMELINE = "about-timeline",
        ABOUT_CONSULTATION = "about-consultation",
        PAGES = "pages",
        LANGUAGES = "languages",
        TAKE_AWAY = "take-away",
        TAKE_UPDATES = "take-updates",
        TAKE_UPDATES_JSON = "take-updates-json",
        TAKE_CALENDAR = "take-calendar",
        TAKE_TABLE = "take-table",
        TAKE_DATA = "take-data",
        MADE = "made",
        UPDATES_TITLE = "updates-title",
        UNNUMBERED = "unnumbered",
        NUMBERED = "numbered",
        NUMBERED_TITLE = "numbered-title",
        ENTRY = "entry",
        ANSWERED = "answered",
        ANSWERED_AS = "answered-as",
        ANSWER_CHANGED = "answer-changed",
        PROGRESS = "progress",
        PROGRESS_AS = "progress-as",
        UPDATE = "update",
        CORRECTION = "correction",
        DONE = "done",
        NEW = "new",
        DOCUMENT = "document",
        OUTCOME = "outcome",
        ACCEPTED = "accepted",
        ACCEPTED_IN_PART = "accepted-in-part",
        REJECTED = "rejected",
        UNDER_CONSIDERATION = "under-consideration",
        PASSED_ON = "passed-on",
        NOT_STARTED = "not-started",
        UNDER_WAY = "under-way",
        COMPLETED = "completed",
        DELAYED = "delayed",
        STOPPED = "stopped",
    }
}

/// Every word of the pages in Welsh, as `Settings` of the kit want them.
pub const WELSH: &str = concat!(
    r#"{"language":"cy","kit":"#,
    include_str!("../../../../widgets/kit/texts/cy.json"),
    r#","tracker":"#,
    include_str!("../../../../widgets/tracker/texts/cy.json"),
    r#","timeline":"#,
    include_str!("../../../../widgets/timeline/texts/cy.json"),
    r#","consultation":"#,
    include_str!("../../../../widgets/consultation/texts/cy.json"),
    r#","publisher":"#,
    include_str!("../../texts/build/cy.json"),
    "}"
);

/// What pages look like, by name: what all share, then what each widget adds, as both are adopted where it is live.
pub const SHEETS: [(&str, &str); 4] = [
    (
        "page.css",
        concat!(
            include_str!("../../../../widgets/kit/css/root.css"),
            include_str!("../../../../widgets/kit/css/parts.css"),
            include_str!("../../../../widgets/kit/css/print.css"),
            include_str!("../../css/page.css"),
        ),
    ),
    (
        "tracker.css",
        include_str!("../../../../widgets/tracker/css/tracker.css"),
    ),
    (
        "timeline.css",
        include_str!("../../../../widgets/timeline/css/timeline.css"),
    ),
    (
        "consultation.css",
        include_str!("../../../../widgets/consultation/css/consultation.css"),
    ),
];
