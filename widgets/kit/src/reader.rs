//! Who reads: in which language, with which texts, on which day.

use std::cell::Cell;
use std::rc::Rc;

use assembly_feed::{Date, Day, Text};
use yew::html::ImplicitClone;

use crate::host::{DEFAULT_ZONE, Host};
use crate::node::{Node, el, text, together};
use crate::settings::Settings;
use crate::source::Source;
use crate::texts::{Key, Part, Piece, Texts, fill, marked, pieces, primary, unmarked};
use crate::words::Said;

const KIT: Part = ("kit", crate::keys::ENGLISH);

/// What every part needs to know to draw itself. Cheap to clone; equal when it is the same one.
#[derive(Clone)]
pub struct Reader(Rc<Inner>);

struct Inner {
    texts: Texts,
    wanted: String,
    document: String,
    zone: String,
    base: String,
    now: Cell<i64>,
    today: Cell<Day>,
    preview: bool,
    host: Rc<dyn Host>,
}

impl PartialEq for Reader {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl ImplicitClone for Reader {}

impl Reader {
    /// The reader of a feed. `own` is the widget's own part of the texts; that of the kit is added.
    ///
    /// People's words come in the language of the placeholder, else of the page, else of the feed; the widget's own
    /// words in the same if there are texts in it, else in English.
    pub fn new(source: &Source, settings: &Settings, own: Part) -> Self {
        let feed = source.feed();
        let wanted = [&settings.lang, &settings.page_lang, &feed.language]
            .into_iter()
            .map(|tag| tag.trim())
            .find(|tag| !tag.is_empty())
            .unwrap_or("en");
        let zone = feed.time_zone.as_deref().unwrap_or(DEFAULT_ZONE);
        let preview = settings.as_of.trim().parse::<Date>().ok();
        let now = match preview {
            Some(date) => moment(&date),
            None => source.host.now(),
        };
        Self(Rc::new(Inner {
            texts: Texts::new(wanted, &[KIT, own], &settings.texts),
            wanted: wanted.to_owned(),
            document: feed.language.clone(),
            zone: zone.to_owned(),
            base: settings.feed.clone(),
            now: Cell::new(now),
            today: Cell::new(source.host.local(now, zone).0),
            preview: preview.is_some(),
            host: source.host.clone(),
        }))
    }

    /// BCP 47 tag of the widget's own words: `lang` of its root.
    pub fn language(&self) -> &str {
        self.0.texts.language()
    }

    /// `ltr` or `rtl`, of the widget's own words: `dir` of its root.
    pub fn direction(&self) -> &'static str {
        match primary(self.language()).to_ascii_lowercase().as_str() {
            "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
            _ => "ltr",
        }
    }

    /// BCP 47 tag in which people's words are wanted.
    pub fn wanted(&self) -> &str {
        &self.0.wanted
    }

    /// BCP 47 tag of the feed's plain texts.
    pub fn document(&self) -> &str {
        &self.0.document
    }

    /// The council's time zone.
    pub fn zone(&self) -> &str {
        &self.0.zone
    }

    /// When it last looked at the clock, in seconds since 1970 in UTC.
    pub fn now(&self) -> i64 {
        self.0.now.get()
    }

    /// Looks at the clock, as a page may be left open overnight. A preview's clock stands still.
    pub fn look_at_clock(&self) {
        if !self.is_preview() {
            self.0.now.set(self.0.host.now());
            self.0.today.set(self.0.host.local(self.now(), self.zone()).0);
        }
    }

    /// Whether that is not so really, but was asked for to see what it will look like.
    pub fn is_preview(&self) -> bool {
        self.0.preview
    }

    /// What the reader's language has no words for, as part and key.
    pub fn missing(&self) -> &[String] {
        self.0.texts.missing()
    }

    /// Today in that zone.
    pub fn today(&self) -> Day {
        self.0.today.get()
    }

    /// The host.
    pub fn host(&self) -> &dyn Host {
        &*self.0.host
    }

    /// An address of the feed, made absolute.
    pub fn resolve(&self, address: &str) -> Option<String> {
        self.0.host.resolve(&self.0.base, address)
    }

    /// A text as it stands.
    pub fn say(&self, key: Key) -> &str {
        self.0.texts.get(key)
    }

    /// A text, its places filled with words.
    pub fn fill(&self, key: Key, parts: &[(&str, &str)]) -> String {
        fill(self.say(key), parts)
    }

    /// A text about a number, which stands at `{n}`.
    pub fn count(&self, key: Key, number: usize) -> String {
        self.count_of(key, number, &[])
    }

    /// A text about a number, which stands at `{n}`, with other places filled.
    pub fn count_of(&self, key: Key, number: usize, parts: &[(&str, &str)]) -> String {
        let written = self.number(number as f64);
        let mut all = vec![("n", written.as_str())];
        all.extend_from_slice(parts);
        fill(self.plural(key, number), &all)
    }

    /// A text about a number, its places not filled yet.
    pub fn plural(&self, key: Key, number: usize) -> &str {
        self.0
            .texts
            .plural(key, self.0.host.plural(self.language(), number as f64))
    }

    /// A number as the language writes it.
    pub fn number(&self, number: f64) -> String {
        self.0.host.number(self.language(), number)
    }

    /// A text, its places filled with parts of a page.
    pub fn set(&self, key: Key, parts: &[(&str, Node)]) -> Node {
        set(self.say(key), parts)
    }

    /// The words of a text for this reader.
    pub fn words<'a>(&'a self, text: &'a Text) -> Option<Said<'a>> {
        let (words, language) = text.for_reader(self.wanted(), self.document())?;
        let lang = (!language.eq_ignore_ascii_case(self.language())).then(|| language.to_owned());
        Some(Said { words, lang })
    }
}

/// Sets parts of a page into a text.
fn set(words: &str, parts: &[(&str, Node)]) -> Node {
    let mut set = Vec::new();
    let plain = unmarked(words);
    let english = plain.len() < words.len();
    for piece in pieces(&plain) {
        match piece {
            Piece::Words(words) if english => set.push(text(&marked(words))),
            Piece::Words(words) => set.push(text(words)),
            Piece::Place(name) => {
                set.extend(
                    parts
                        .iter()
                        .find(|(part, _)| *part == name)
                        .map(|(_, html)| html.clone()),
                );
            }
        }
    }
    let set = together(set);
    // English is put together from left to right, also among words that run the other way.
    match english {
        true => el("bdi").fix("dir", "ltr").add(set),
        false => set,
    }
}

/// The moment that a preview takes for now: noon in London where only a day was given.
fn moment(date: &Date) -> i64 {
    let noon = date.first_day().since_epoch() * 86_400 + 43_200;
    date.moment().unwrap_or(noon)
}
