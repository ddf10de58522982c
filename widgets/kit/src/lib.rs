//! Yew parts that every widget uses: host, texts, dates, words, notices, tags.
//!
//! Parts are plain functions from a [`Reader`] and a piece of the feed to a [`Node`]: they draw the same in a
//! browser and natively. A [`Piece`] draws itself and is drawn again by itself. What only the host can tell comes through [`Host`]; what only a page can do is in [`page`].
#![warn(missing_docs)]

mod acts;
mod asked;
mod bar;
pub mod dates;
mod disclosure;
mod document;
#[cfg(not(target_arch = "wasm32"))]
mod example;
mod foot;
mod head;
pub mod host;
mod link;
#[cfg(not(target_arch = "wasm32"))]
#[doc(hidden)]
pub mod markup;
mod node;
mod notice;
pub mod page;
pub mod parts;
mod percent;
mod piece;
mod preview;
mod promise;
mod reader;
mod settings;
mod source;
mod spans;
mod tag;
pub mod texts;
mod words;

pub use acts::{Acts, Scene};
pub use asked::Asked;
pub use bar::bar;
pub use dates::{date, date_time, date_time_words, date_words, length_words, time_words, when};
pub use disclosure::{button, region, toggle};
pub use document::{documents, size_words};
#[cfg(not(target_arch = "wasm32"))]
pub use example::Example;
pub use foot::{contact_links, foot};
pub use head::head;
pub use host::{Host, Plural};
pub use link::{address, link, links_to};
pub use node::{Node, On, el, nothing, text, together};
pub use notice::{notice, notice_of};
pub use percent::percent_decode;
pub use piece::{Held, Holder, Piece, Widget, piece};
pub use promise::{answer_sentence, promise, promise_source, report_sentence, strong_length};
pub use reader::Reader;
pub use settings::Settings;
pub use source::Source;
pub use spans::{meeting_words, span_words};
pub use tag::{Tone, tag};
pub use texts::{Key, Texts};
pub use words::{Said, block, foreign, inline};

keys! {
    /// Keys of the kit's own texts.
    pub mod keys in "texts" {
        MONTH_1 = "month-1",
        MONTH_2 = "month-2",
        MONTH_3 = "month-3",
        MONTH_4 = "month-4",
        MONTH_5 = "month-5",
        MONTH_6 = "month-6",
        MONTH_7 = "month-7",
        MONTH_8 = "month-8",
        MONTH_9 = "month-9",
        MONTH_10 = "month-10",
        MONTH_11 = "month-11",
        MONTH_12 = "month-12",
        DATE_DAY = "date-day",
        DATE_MONTH = "date-month",
        WEEKDAY_1 = "weekday-1",
        WEEKDAY_2 = "weekday-2",
        WEEKDAY_3 = "weekday-3",
        WEEKDAY_4 = "weekday-4",
        WEEKDAY_5 = "weekday-5",
        WEEKDAY_6 = "weekday-6",
        WEEKDAY_7 = "weekday-7",
        DATE_WEEKDAY = "date-weekday",
        DATE_WEEKDAY_SHORT = "date-weekday-short",
        SPAN = "span",
        SPAN_DAYS = "span-days",
        SPAN_MONTHS = "span-months",
        SPAN_WHOLE_MONTHS = "span-whole-months",
        SPAN_TIMES = "span-times",
        SPAN_FROM = "span-from",
        SPAN_UNTIL = "span-until",
        TIME_ZONE = "time-zone",
        DATE_TIME = "date-time",
        WHEN_DAY = "when-day",
        WHEN_MONTH = "when-month",
        WHEN_YEAR = "when-year",
        TIME_AM = "time-am",
        TIME_PM = "time-pm",
        TIME_EVENING = "time-evening",
        TIME_AM_MINUTES = "time-am-minutes",
        TIME_PM_MINUTES = "time-pm-minutes",
        TIME_EVENING_MINUTES = "time-evening-minutes",
        TIME_MIDDAY = "time-midday",
        TIME_MIDNIGHT = "time-midnight",
        LENGTH_DAYS = "length-days",
        LENGTH_MONTHS = "length-months",
        LENGTH_YEARS = "length-years",
        SIZE_BYTES = "size-bytes",
        SIZE_KILOBYTES = "size-kilobytes",
        SIZE_MEGABYTES = "size-megabytes",
        TYPE_WEB_PAGE = "type-web-page",
        TYPE_SPREADSHEET = "type-spreadsheet",
        TYPE_DOCUMENT = "type-document",
        TYPE_SLIDES = "type-slides",
        TYPE_VIDEO = "type-video",
        TYPE_AUDIO = "type-audio",
        TYPE_IMAGE = "type-image",
        TYPE_TEXT = "type-text",
        DOCUMENT_UNTITLED = "document-untitled",
        DOCUMENT_NO_ADDRESS = "document-no-address",
        KIND_INVITATION_LETTER = "kind-invitation-letter",
        KIND_PROCESS_PLAN = "kind-process-plan",
        KIND_BRIEFING = "kind-briefing",
        KIND_EVIDENCE = "kind-evidence",
        KIND_SLIDES = "kind-slides",
        KIND_RECORDING = "kind-recording",
        KIND_TRANSCRIPT = "kind-transcript",
        KIND_MINUTES = "kind-minutes",
        KIND_REPORT = "kind-report",
        KIND_RESPONSE = "kind-response",
        KIND_PROGRESS_REPORT = "kind-progress-report",
        KIND_EVALUATION = "kind-evaluation",
        LANGUAGE_EN = "language-en",
        LANGUAGE_CY = "language-cy",
        LANGUAGE_GA = "language-ga",
        LANGUAGE_GD = "language-gd",
        LANGUAGE_PL = "language-pl",
        LANGUAGE_UR = "language-ur",
        LANGUAGE_AR = "language-ar",
        IN_LANGUAGE = "in-language",
        PREVIEW = "preview",
        SOURCE = "source",
        PROMISE = "promise",
        PROMISE_SOURCE = "promise-source",
        ANSWER_DUE = "answer-due",
        ANSWER_TODAY = "answer-today",
        ANSWER_OVERDUE = "answer-overdue",
        ANSWER_OVERDUE_PARTLY = "answer-overdue-partly",
        ANSWER_MET = "answer-met",
        ANSWER_MET_LATE = "answer-met-late",
        ANSWER_MET_SOME_TIME = "answer-met-some-time",
        REPORT_DUE = "report-due",
        REPORT_TODAY = "report-today",
        REPORT_OVERDUE = "report-overdue",
        ANSWERED_SO_FAR = "answered-so-far",
        IN_LENGTH = "in-length",
        LENGTH_LATE = "length-late",
        LENGTH_OVERDUE = "length-overdue",
        ASSEMBLY_DOCUMENTS = "assembly-documents",
        ABOUT_ASSEMBLY = "about-assembly",
        CONTACT = "contact",
        FOOT_SOURCE = "foot-source",
        LICENCE = "licence",
    }
}
