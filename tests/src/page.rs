//! HTML pages that a test writes for itself.

/// A plain council page around some content: everything that a page must have, and nothing else.
pub struct Page {
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    pub head: String,
    pub body: String,
}

impl Page {
    /// A page with the script as the docs show it, and this in its main part.
    pub fn of(content: impl Into<String>) -> Self {
        Self::with(content).head(&script(crate::council::SCRIPT))
    }

    /// A page without the script.
    pub fn with(content: impl Into<String>) -> Self {
        Self {
            lang: crate::words::LANGUAGE.clone(),
            dir: "ltr",
            head: String::new(),
            body: format!("<main><h1>Council page</h1>{}</main>", content.into()),
        }
    }

    pub fn head(mut self, more: &str) -> Self {
        self.head.push_str(more);
        self
    }

    pub fn html(&self) -> String {
        let Self {
            lang,
            dir,
            head,
            body,
        } = self;
        format!(
            "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><title>Council page</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{head}</head><body>{body}</body></html>"
        )
    }
}

/// The content that stands in every placeholder of the tests until the widget has painted.
pub const FALLBACK: &str = "<p><a href=\"/report.html\">Read the recommendations</a></p>";

/// A placeholder for the tracker with the usual fallback.
pub fn tracker(feed: &str) -> String {
    tracker_with(feed, "")
}

/// The same with more attributes.
pub fn tracker_with(feed: &str, attributes: &str) -> String {
    placeholder("tracker", feed, attributes)
}

/// A placeholder for any widget.
pub fn placeholder(widget: &str, feed: &str, attributes: &str) -> String {
    format!("<div data-assembly-widget=\"{widget}\" data-feed=\"{feed}\" {attributes}>{FALLBACK}</div>")
}

/// A placeholder for the timeline.
pub fn timeline(feed: &str) -> String {
    timeline_with(feed, "")
}

/// The same with more attributes.
pub fn timeline_with(feed: &str, attributes: &str) -> String {
    format!("<div data-assembly-widget=\"timeline\" data-feed=\"{feed}\" {attributes}>{FALLBACK}</div>")
}

/// The script tag as the docs show it.
pub fn script(src: &str) -> String {
    format!("<script defer src=\"{src}\"></script>")
}
