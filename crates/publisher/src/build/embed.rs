//! The page that tells a web team how to embed all this: snippets to copy.

use std::rc::Rc;

use assembly_kit::{Node, Piece, el, nothing};
use serde_json::Value;

use super::WIDGETS;
use super::site::{Site, fill, line};
use super::subject::Subject;
use super::words::keys::TAKE_CALENDAR;
use crate::Package;

/// Stands in the snippets for the folder's address, where nobody knows it.
const SOMEWHERE: &str = "/path/to/this/folder/";

/// The page.
pub struct Embed {
    site: Rc<Site>,
    /// Of the script of this version.
    integrity: Option<String>,
}

impl Embed {
    pub fn new(site: Rc<Site>, package: &Package) -> Self {
        let hash = || {
            let hashes: Value = serde_json::from_slice(package.get("integrity.json")?).ok()?;
            let file = hashes.get("files")?.get("assembly-widgets.js")?;
            Some(file.get("integrity")?.as_str()?.to_owned())
        };
        Self {
            integrity: hash(),
            site,
        }
    }
}

impl Piece for Embed {
    fn same(&self, other: &dyn Piece) -> bool {
        std::ptr::addr_eq(self, other)
    }

    fn draw(&self) -> Node {
        let main = el("main")
            .add(self.before())
            .add(self.script())
            .add(self.placeholders())
            .add(self.policy())
            .add(self.subscribing());
        let header = el("header")
            .class("page-head")
            .add(el("h1").say("Put the widgets on your pages"));
        let page = el("div").class("page").add(header).add(main);
        let meta = |name, content| el("meta").fix("name", name).fix("content", content);
        let style = ["page.css?", &self.site.version].concat();
        let head = el("head")
            .add(el("meta").fix("charset", "utf-8"))
            .add(el("title").say("Put the widgets on your pages"))
            .add(meta("viewport", "width=device-width, initial-scale=1"))
            .add(meta("color-scheme", "light dark"))
            // For the web team alone.
            .add(meta("robots", "noindex"))
            .add(el("link").fix("rel", "stylesheet").set("href", &style));
        el("html")
            .fix("lang", "en")
            .fix("dir", "ltr")
            .add(head)
            .add(el("body").add(el("div").class("assembly").add(page)))
    }
}

impl Embed {
    /// The address of a file, as a snippet has it.
    fn at(&self, file: &str) -> String {
        let known = self.site.absolute(file);
        known.unwrap_or_else(|| [SOMEWHERE, file].concat())
    }

    fn widget_file(&self, name: &str) -> String {
        self.at(&[WIDGETS, "/", name].concat())
    }

    fn before(&self) -> Node {
        let known = self.site.absolute("").is_some();
        let somewhere = el("p")
            .say("Where it says ")
            .add(el("code").say(SOMEWHERE))
            .say(" write the address to which you uploaded this folder.");
        part("What this is")
            .add(el("p").say(
                "This folder is all there is to upload. Put it on your own web server as it is, then copy the snippets below into \
                 your pages. The pages in it can also be linked to as they are.",
            ))
            .add(if known { nothing() } else { somewhere })
    }

    fn script(&self) -> Node {
        let tag = |name: &str, more: &str| {
            let address = self.widget_file(name);
            format!("<script defer src=\"{}\"{more}></script>", attribute(&address))
        };
        let follow = tag("assembly-widgets.js", "");
        let mut part = part("Once in your template")
            .add(el("p").say("Editors often take scripts out of pages, so this goes into the template."))
            .add(snippet("Script", &follow));
        if let Some(integrity) = &self.integrity {
            let name = [&self.site.version, "/assembly-widgets.js"].concat();
            let more = format!(
                " integrity=\"{}\" crossorigin=\"anonymous\"",
                attribute(integrity)
            );
            part = part
                .add(el("p").say(
                    "Or this very version and no other. The browser runs nothing else than these bytes, and the \
                     script checks what it loads; change the tag when you upload a new version.",
                ))
                .add(snippet("Script of this version", &tag(&name, &more)));
        }
        part
    }

    fn placeholders(&self) -> Node {
        let mut part = part("Where a widget is to be").add(
            el("p")
                .say(
                    "What is inside is shown without JavaScript, while the widget loads, and if anything goes wrong. Instead of the link \
                     you can put the contents of the file in ",
                )
                .add(el("code").say("fallback/"))
                .say(" that has the same name as the page."),
        );
        for language in &self.site.languages {
            for subject in self.site.subjects() {
                part = part.add(self.placeholder(&subject, language));
            }
        }
        part
    }

    fn placeholder(&self, subject: &Subject, language: &str) -> Node {
        let site = &self.site;
        let reader = site.reader(site.settings(language));
        let name = subject.name(&reader, site.feed());
        let file = site.languages.file(&subject.stem(), language, "html");
        let consultation = match subject {
            Subject::Consultation(id) => format!("\n     data-consultation=\"{}\"", attribute(id)),
            _ => String::new(),
        };
        let html = format!(
            "<div data-assembly-widget=\"{widget}\" lang=\"{language}\"{consultation}\n     data-feed=\"{feed}\">\n  \
             <p><a href=\"{page}\">{name}</a></p>\n</div>",
            widget = subject.widget(),
            language = attribute(language),
            feed = attribute(&self.at("feed.json")),
            page = attribute(&self.at(&file)),
            name = attribute(&name),
        );
        snippet(&file, &html)
    }

    fn policy(&self) -> Node {
        let policy = "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'";
        part("If your site sends a Content-Security-Policy, or is another than the folder’s")
            .add(el("p").say(
                "These parts are needed. If this folder is on another site than the page, write that site beside 'self' in \
                 script-src and connect-src. The consultation form needs the receiver’s site in connect-src.",
            ))
            .add(snippet("Header", policy))
            .add(el("p").say(
                "Whether or not your site sends one: if this folder is on another site than the page, browsers let the page read it \
                 only where the folder is sent with this.",
            ))
            .add(snippet("Header of the folder", "Access-Control-Allow-Origin: *"))
    }

    fn subscribing(&self) -> Node {
        let site = &self.site;
        let (mut lines, mut calendars) = (String::new(), String::new());
        for language in &site.languages {
            let reader = site.reader(site.settings(language));
            let title = line(&reader, &site.feed().title);
            for (kind, ending) in [("application/atom+xml", "xml"), ("application/feed+json", "json")] {
                let href = self.at(&site.languages.file("updates", language, ending));
                lines.push_str(&format!(
                    "<link rel=\"alternate\" type=\"{kind}\" hreflang=\"{}\" title=\"{}\" href=\"{}\">\n",
                    attribute(language),
                    attribute(&title),
                    attribute(&href)
                ));
            }
            let calendar = self.at(&site.languages.file("calendar", language, "ics"));
            let calendar = match calendar.strip_prefix("https:") {
                Some(rest) => ["webcal:", rest].concat(),
                None => calendar,
            };
            calendars.push_str(&format!(
                "<a href=\"{}\" lang=\"{}\">{}</a>\n",
                attribute(&calendar),
                attribute(language),
                attribute(&fill(&reader, TAKE_CALENDAR, &[]))
            ));
        }
        part("So that people can subscribe")
            .add(el("p").say("For feed readers, in the head of your pages:"))
            .add(snippet("Updates", lines.trim_end()))
            .add(el("p").say("For calendars, where you write about the sessions:"))
            .add(snippet("Calendar", calendars.trim_end()))
    }
}

fn part(heading: &str) -> Node {
    el("section").add(el("h2").say(heading))
}

/// Something to copy. It can be scrolled, so it can have the focus, and then needs a name.
fn snippet(name: &str, words: &str) -> Node {
    let code = el("code")
        .fix("tabindex", "0")
        .fix("role", "group")
        .set("aria-label", name)
        .say(words);
    el("div").add(el("h3").say(name)).add(el("pre").add(code))
}

/// Words as an HTML attribute or text has them.
fn attribute(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
