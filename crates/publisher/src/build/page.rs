//! A page that stands alone: a widget as it was when the page was made, in a placeholder in which it comes alive.

use std::rc::Rc;

use assembly_kit::texts::unmarked;
use assembly_kit::{Key, Node, Piece, Reader, Settings, el, inline, nothing, together};

use super::WIDGETS;
use super::language::{is_kin, name_of};
use super::made::made;
use super::site::Site;
use super::structured;
use super::subject::Subject;
use super::words::keys::*;

/// A page about a subject.
pub struct Page {
    site: Rc<Site>,
    subject: Subject,
    language: String,
    settings: Settings,
    reader: Reader,
}

impl Page {
    pub fn new(site: Rc<Site>, subject: Subject, language: &str) -> Self {
        let settings = site.settings_here(language);
        Self {
            reader: site.reader(settings.clone()),
            language: language.to_owned(),
            settings,
            subject,
            site,
        }
    }
}

impl Piece for Page {
    fn same(&self, other: &dyn Piece) -> bool {
        std::ptr::addr_eq(self, other)
    }

    fn draw(&self) -> Node {
        let page = el("div")
            .class("page")
            .add(self.header())
            .add(el("main").add(self.placeholder()))
            .add(self.footer());
        el("html")
            .set("lang", self.reader.language())
            .set("dir", self.reader.direction())
            .add(self.head())
            .add(el("body").add(el("div").class("assembly").add(page)))
    }
}

impl Page {
    fn file(&self, language: &str) -> String {
        self.site.languages.file(&self.subject.stem(), language, "html")
    }

    /// The name of a file in the page's language.
    fn beside(&self, stem: &str, ending: &str) -> String {
        self.site.languages.file(stem, &self.language, ending)
    }

    fn head(&self) -> Node {
        let (reader, site) = (&self.reader, &self.site);
        let meta = |name, content: &str| el("meta").fix("name", name).set("content", content);
        let mut head = el("head")
            .add(el("meta").fix("charset", "utf-8"))
            .add(el("title").say(&self.subject.title(reader, site.feed())))
            .add(meta("viewport", "width=device-width, initial-scale=1"))
            .add(meta("color-scheme", "light dark"))
            .add(meta("description", &self.subject.about(reader, site.feed())));
        if let Some(canonical) = site.absolute(&self.file(&self.language)) {
            head = head.add(el("link").fix("rel", "canonical").set("href", &canonical));
        }
        if site.languages.into_iter().count() > 1 {
            for language in &site.languages {
                let link = el("link").fix("rel", "alternate").set("hreflang", language);
                head = head.add(link.set("href", &site.link(&self.file(language))));
            }
        }
        for (kind, stem, ending, words) in [
            ("application/atom+xml", "updates", "xml", TAKE_UPDATES),
            ("application/feed+json", "updates", "json", TAKE_UPDATES_JSON),
        ] {
            let link = el("link").fix("rel", "alternate").fix("type", kind);
            let link = link.set("title", &unmarked(reader.say(words)));
            head = head.add(link.set("href", &self.beside(stem, ending)));
        }
        for sheet in ["page", self.subject.widget()] {
            let href = [sheet, ".css?", &site.version].concat();
            head = head.add(el("link").fix("rel", "stylesheet").set("href", &href));
        }
        let script = [WIDGETS, "/assembly-widgets.js"].concat();
        head.add(el("script").fix("defer", "defer").set("src", &script))
            .add(structured::script(site, &self.subject, reader))
    }

    /// Whose page it is, the other pages, the other languages.
    fn header(&self) -> Node {
        let (reader, site) = (&self.reader, &self.site);
        let feed = site.feed();
        let body = &feed.commissioning_body.name;
        let name = inline(reader, if body.is_empty() { &feed.title } else { body });
        let mut languages = el("ul");
        let mut several = false;
        for language in &site.languages {
            if !is_kin(language, &self.language) {
                several = true;
                let link = el("a").set("href", &self.file(language)).set("lang", language);
                let link = link.set("hreflang", language).say(name_of(language));
                languages = languages.add(el("li").add(link));
            }
        }
        let languages = match several {
            true => self.nav(LANGUAGES, languages),
            false => nothing(),
        };
        el("header")
            .class("page-head")
            .add(el("h1").add(name))
            .add(self.pages())
            .add(languages)
    }

    fn pages(&self) -> Node {
        let (reader, feed) = (&self.reader, self.site.feed());
        let mut all = self.site.subjects();
        // Nobody needs a link to a page without anything on it.
        all.retain(|subject| {
            *subject == self.subject || *subject != Subject::Timeline || !feed.phases.is_empty()
        });
        if all.len() < 2 {
            return nothing();
        }
        let mut list = el("ul");
        for subject in all {
            let link = el("a").set("href", &self.beside(&subject.stem(), "html"));
            let link = link.say(&subject.name(reader, feed));
            let link = match subject == self.subject {
                true => link.fix("aria-current", "page"),
                false => link,
            };
            list = list.add(el("li").add(link));
        }
        self.nav(PAGES, list)
    }

    fn nav(&self, name: Key, list: Node) -> Node {
        let name = unmarked(self.reader.say(name));
        el("nav").set("aria-label", &name).add(list)
    }

    /// The widget, live where JavaScript runs; else as it is here.
    fn placeholder(&self) -> Node {
        let still = self
            .subject
            .still(self.site.source.clone(), self.settings.clone());
        let mut placeholder = el("div")
            .set("data-assembly-widget", self.subject.widget())
            .fix("data-feed", "feed.json");
        if let Subject::Consultation(id) = &self.subject {
            placeholder = placeholder.set("data-consultation", id);
        }
        placeholder.set("lang", &self.language).add(still.draw())
    }

    fn footer(&self) -> Node {
        let reader = &self.reader;
        let mut list = el("ul");
        for (stem, ending, words) in [
            ("updates", "xml", TAKE_UPDATES),
            ("updates", "json", TAKE_UPDATES_JSON),
            ("calendar", "ics", TAKE_CALENDAR),
            ("recommendations", "csv", TAKE_TABLE),
        ] {
            let link = el("a").set("href", &self.beside(stem, ending));
            list = list.add(el("li").add(link.say(reader.say(words))));
        }
        let data = el("a").fix("href", "feed.json").say(reader.say(TAKE_DATA));
        el("footer").class("page-foot").add(together(vec![
            el("h2").say(reader.say(TAKE_AWAY)),
            list.add(el("li").add(data)),
            el("p").class("hint").add(made(reader, &self.site)),
        ]))
    }
}
