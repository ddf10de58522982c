//! A page: the form or what follows from it, and what stands around it.

use std::rc::Rc;
use std::sync::Arc;

use assembly_consultation::Form;
use assembly_consultation::view::{Plain, Stage};
use assembly_feed::{Date, Feed, Id};
use assembly_kit::host::Native;
use assembly_kit::texts::unmarked;
use assembly_kit::{
    Asked, Key, Node, Piece, Reader, Settings, Source, Tone, el, inline, nothing, notice, text, together,
};
use assembly_submission::Entries;

use crate::definition::Definition;
use crate::form::language::is_kin;
use crate::form::words::keys::*;
use crate::form::words::{STYLE, WELSH};
use crate::form::{LANGUAGES, offered};

/// A page, before it is drawn.
#[derive(Clone, Debug)]
pub struct Page {
    /// The questions; `None` where none are known.
    pub definition: Option<Arc<Definition>>,
    /// BCP 47 tag in which it is.
    pub language: String,
    /// Absolute address to which those in the feed are relative; empty where nobody knows.
    pub base: String,
    /// Seconds since 1970 in UTC.
    pub now: i64,
    /// When the consultation opens and closes, as it was published last: the questions may be older.
    pub dates: (Option<Date>, Option<Date>),
    /// What is on it.
    pub shown: Shown,
    /// What is said above that.
    pub said: Vec<Said>,
    /// Whether nobody has entered anything yet, so that a link to another language loses nothing.
    pub fresh: bool,
    /// Fields that nobody sees, to be posted with the next turn.
    pub carried: Vec<(String, String)>,
}

/// What is on a page.
#[derive(Clone, Debug)]
pub enum Shown {
    /// What there is to read before it opens and after it has closed.
    Read,
    /// A stage of answering.
    Answering(Stage, Entries),
    /// Nothing but what is said.
    Nothing,
}

/// Something that is said above all else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Options of this question were given the same place.
    SamePlace(Id),
    /// A sentence.
    Words(Key),
}

impl Page {
    /// The page as a piece that Yew draws.
    pub(super) fn piece(self) -> Rc<dyn Piece> {
        let feed = self.definition.as_ref().and_then(|definition| {
            let reading = assembly_feed::read(definition.feed.as_bytes()).ok()?;
            Some(reading.feed)
        });
        let mut feed = feed.unwrap_or_default();
        for consultation in &mut feed.consultations {
            // It would lead here.
            consultation.form_page = None;
            (consultation.opens, consultation.closes) = self.dates;
        }
        let source = Source {
            reading: Rc::new(feed.into()),
            bytes: Rc::default(),
            host: Rc::new(Native::at(self.now)),
        };
        let consultation = self.definition.as_ref().map(|definition| definition.id());
        let settings = Settings {
            feed: self.base.clone(),
            lang: self.language.clone(),
            key: "assembly".to_owned(),
            texts: match is_kin(&self.language, "cy") {
                true => WELSH.to_owned(),
                false => String::new(),
            },
            consultation: consultation.map(ToString::to_string).unwrap_or_default(),
            ..Settings::default()
        };
        Rc::new(Drawn {
            asked: Asked::new(source.clone(), settings, ("receiver", ENGLISH)),
            source,
            page: self,
        })
    }
}

struct Drawn {
    page: Page,
    source: Source,
    asked: Asked,
}

impl Piece for Drawn {
    fn draw(&self) -> Node {
        let reader = &self.asked.reader;
        let body = el("body").add(
            el("div").class("assembly").add(
                el("div")
                    .class("page")
                    .add(self.header())
                    .add(el("main").add(self.notices()).add(self.content())),
            ),
        );
        el("html")
            .set("lang", reader.language())
            .set("dir", reader.direction())
            .add(self.head())
            .add(body)
    }

    fn same(&self, other: &dyn Piece) -> bool {
        std::ptr::addr_eq(self, other)
    }
}

impl Drawn {
    fn reader(&self) -> &Reader {
        &self.asked.reader
    }

    fn feed(&self) -> &Feed {
        self.source.feed()
    }

    fn head(&self) -> Node {
        let meta = |name, content| el("meta").fix("name", name).fix("content", content);
        // By its content, so that a browser may keep it and yet never has an old one.
        let style = ["style.css?", &style_version()].concat();
        el("head")
            .add(el("meta").fix("charset", "utf-8"))
            .add(el("title").say(&self.title()))
            .add(meta("viewport", "width=device-width, initial-scale=1"))
            // Whatever a proxy says: with none, a browser would hide from us that it is our own page that sends.
            .add(meta("referrer", "same-origin"))
            .add(meta("color-scheme", "light dark"))
            .add(el("link").fix("rel", "stylesheet").set("href", &style))
    }

    fn title(&self) -> String {
        let reader = self.reader();
        let consultation = self.feed().consultations.first();
        let title = consultation.and_then(|consultation| consultation.title.as_ref());
        let title = title.and_then(|title| reader.words(title));
        let title = title.or_else(|| reader.words(&self.feed().title));
        let title = match (title, self.page.said.first()) {
            (Some(title), _) => title.words.to_owned(),
            (None, Some(Said::Words(key))) => return unmarked(reader.say(*key)),
            (None, _) => String::new(),
        };
        let wrong =
            matches!(&self.page.shown, Shown::Answering(Stage::Fields(problems), _) if !problems.is_empty());
        let key = match &self.page.shown {
            _ if wrong || !self.page.said.is_empty() => PAGE_ERROR,
            Shown::Answering(Stage::Check, _) => PAGE_CHECK,
            Shown::Answering(Stage::Sent(_), _) => PAGE_SENT,
            _ => return title,
        };
        unmarked(&reader.fill(key, &[("title", &title)]))
    }

    /// Who asks, and the way to the other language.
    fn header(&self) -> Node {
        let body = &self.feed().commissioning_body.name;
        let name = match body.is_empty() {
            true => inline(self.reader(), &self.feed().title),
            false => inline(self.reader(), body),
        };
        let heading = match self.page.definition {
            Some(_) => el("h1").add(name),
            None => nothing(),
        };
        let mut header = el("header").class("page-head").add(heading);
        if self.page.fresh {
            for (tag, name) in self.others() {
                let link = el("a").set("href", &["?lang=", tag].concat());
                let link = link.fix("lang", tag).fix("hreflang", tag).say(name);
                header = header.add(el("p").add(link));
            }
        }
        header
    }

    /// The other languages that the form is in, and their names.
    fn others(&self) -> Vec<(&'static str, &'static str)> {
        let offered = self.page.definition.as_deref().map(offered).unwrap_or_default();
        let mut others = LANGUAGES.to_vec();
        others.retain(|(tag, _)| offered.contains(tag) && !is_kin(tag, &self.page.language));
        others
    }

    /// What is said first. The focus is there, unless the summary of what is wrong has it.
    fn notices(&self) -> Node {
        let has_summary =
            matches!(&self.page.shown, Shown::Answering(Stage::Fields(problems), _) if !problems.is_empty());
        let mut all = Vec::new();
        for (place, said) in self.page.said.iter().enumerate() {
            let words = match said {
                Said::Words(key) => text(self.reader().say(*key)),
                Said::SamePlace(id) => self.reader().set(SAME_PLACE, &[("question", self.question(id))]),
            };
            let id = format!("said-{place}");
            // Where no questions are known, it is all there is, and the page's heading.
            let alone = self.page.definition.is_none() && place == 0;
            let sentence = el(if alone { "h1" } else { "p" }).set("id", &id).add(words);
            let node = notice(Tone::Bad, sentence)
                .fix("role", "group")
                .fix("tabindex", "-1")
                .set("aria-labelledby", &id);
            all.push(match place == 0 && !has_summary {
                true => node.fix("autofocus", "autofocus"),
                false => node,
            });
        }
        together(all)
    }

    /// A link to a question, by its words.
    fn question(&self, id: &Id) -> Node {
        let pages = self
            .page
            .definition
            .iter()
            .flat_map(|one| &one.consultation.pages);
        let mut questions = pages.flat_map(|page| &page.questions);
        let question = questions.find(|question| question.id == *id);
        let label = question.and_then(|question| question.label.as_ref());
        let label = label.and_then(|label| self.reader().words(label));
        let words = label.map_or_else(|| text(id), |label| label.isolated());
        el("a").set("href", &["#assembly-q.", id].concat()).add(words)
    }

    fn content(&self) -> Node {
        let page = &self.page;
        match &page.shown {
            Shown::Nothing => self.way_back(),
            Shown::Read => Form::still(self.source.clone(), self.asked.settings.clone()).draw(),
            Shown::Answering(stage, entries) => {
                let Some(consultation) = self.feed().consultations.first() else {
                    return nothing();
                };
                let plain = Plain::at(
                    stage.clone(),
                    self.source.clone(),
                    self.asked.settings.clone(),
                    consultation.clone(),
                    entries.clone(),
                );
                let plain = plain.draw();
                match stage {
                    Stage::Fields(_) => self
                        .form()
                        .add(plain)
                        .add(self.hint(CHECK_ANSWERS_HINT))
                        .add(self.buttons("check", CHECK_ANSWERS, "change")),
                    Stage::Check => {
                        let buttons = self
                            .buttons("send", SEND, "check")
                            .add(self.button("quiet", "change", CHANGE));
                        together(vec![self.hint(NOT_STORED), plain, self.form().add(buttons)])
                    }
                    Stage::Sent(_) => together(vec![plain, self.way_back()]),
                    Stage::TooLate | Stage::TooEarly => plain,
                }
            }
        }
    }

    fn hint(&self, words: Key) -> Node {
        el("p").class("before-buttons").say(self.reader().say(words))
    }

    /// Posts to where it came from.
    fn form(&self) -> Node {
        let mut form = el("form")
            .fix("method", "post")
            .fix("accept-charset", "utf-8")
            .fix("novalidate", "novalidate");
        for (name, value) in &self.page.carried {
            let field = el("input").fix("type", "hidden").set("name", name);
            form = form.add(field.value(value));
        }
        form
    }

    /// The main button of a form: Enter in a field presses it. Then, once something was entered, one for each other language.
    fn buttons(&self, step: &'static str, words: Key, again: &str) -> Node {
        let mut buttons = el("div").class("buttons").add(self.button("main", step, words));
        if !self.page.fresh {
            for (tag, name) in self.others() {
                let button = el("button").fix("type", "submit").class("quiet");
                let button = button
                    .fix("name", "step")
                    .set("value", &[again, ".", tag].concat())
                    .fix("lang", tag);
                buttons = buttons.add(button.say(name));
            }
        }
        buttons
    }

    fn button(&self, class: &'static str, step: &'static str, words: Key) -> Node {
        el("button")
            .fix("type", "submit")
            .class(class)
            .fix("name", "step")
            .fix("value", step)
            .say(self.reader().say(words))
    }

    fn way_back(&self) -> Node {
        if self.page.definition.is_none() {
            return nothing();
        }
        let link = el("a").set("href", &["?lang=", &self.page.language].concat());
        el("p")
            .class("alone before-buttons")
            .add(link.say(self.reader().say(OPEN_FORM)))
    }
}

/// A name for the style sheet that changes with it.
fn style_version() -> String {
    let digest = assembly_submission::digest(STYLE.as_bytes());
    digest.chars().rev().take(12).collect()
}
