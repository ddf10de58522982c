//! A browser without scripts: it asks for pages, fills in their forms, and posts what stands in them.

use scraper::{ElementRef, Html, Selector};
use url::form_urlencoded;

use crate::stage::Receiver;

/// A page that a browser shows.
pub struct Page {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub html: Html,
    path: String,
    /// What somebody has entered, by name of the field: instead of what the page has there.
    entered: Vec<(String, Vec<String>)>,
}

/// Asks for a page.
pub fn open(receiver: &Receiver, path: &str, headers: &[(&str, &str)]) -> Page {
    Page::of(receiver.ask("GET", path, headers, b""), path)
}

/// Posts a body as it is.
pub fn post(receiver: &Receiver, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Page {
    Page::of(receiver.ask("POST", path, headers, body), path)
}

pub const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

impl Page {
    fn of(answer: crate::stage::Answer, path: &str) -> Self {
        assert_eq!(
            answer.header("content-type"),
            Some("text/html; charset=utf-8"),
            "{answer:?}"
        );
        for (name, value) in [
            ("cache-control", "no-store"),
            ("referrer-policy", "same-origin"),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(answer.header(name), Some(value));
        }
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none';") && policy.contains("form-action 'self'"));
        assert_eq!(answer.header("set-cookie"), None);
        let html = Html::parse_document(&answer.body);
        let page = Self {
            status: answer.status,
            headers: answer.headers,
            html,
            path: path.to_owned(),
            entered: Vec::new(),
        };
        for never in [
            "script",
            "style",
            "img",
            "iframe",
            "object",
            "base",
            "[onerror]",
            "[style]",
        ] {
            assert!(page.all(never).is_empty(), "{never}");
        }
        page
    }

    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).unwrap();
        self.html.select(&selector).collect()
    }

    /// The words in the first element that fits, with single spaces.
    pub fn words(&self, selector: &str) -> String {
        let found = self.all(selector);
        let found = found
            .first()
            .unwrap_or_else(|| panic!("no {selector} in {}", self.html.html()));
        let words: String = found.text().collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn says(&self, words: &str) {
        assert!(
            self.words("body").contains(words),
            "{words:?} in {}",
            self.words("body")
        );
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| &**value)
    }

    /// Fills in a field that is there: types, chooses or ticks these values and no other.
    pub fn fill(mut self, name: &str, values: &[&str]) -> Self {
        let fields = self.all(&format!("form [name={name:?}]"));
        assert!(!fields.is_empty(), "no field {name}");
        let offered: Vec<String> = fields.iter().flat_map(offers).collect();
        for value in values {
            let free = offered.is_empty() || offered.iter().any(|offered| offered == value);
            assert!(free, "{value} is not offered by {name}");
        }
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        self.entered.push((name.to_owned(), values));
        self
    }

    /// What a browser would post by the button of this value (<https://html.spec.whatwg.org/#constructing-the-form-data-set>).
    pub fn pairs(&self, button: &str) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut pressed = false;
        let mut filled: Vec<&str> = Vec::new();
        for field in self.all("form input, form textarea, form select, form button") {
            let Some(name) = field.attr("name") else { continue };
            let entered = self.entered.iter().rev().find(|(other, _)| other == name);
            let mut add = |value: &str| pairs.push((name.to_owned(), value.replace('\n', "\r\n")));
            let is_hidden = field.attr("type") == Some("hidden");
            match (field.value().name(), entered) {
                ("button", _) => {
                    if field.attr("value") == Some(button) {
                        pressed = true;
                        add(button);
                    }
                }
                (_, Some((_, values))) if !is_hidden => {
                    if !filled.contains(&name) {
                        filled.push(name);
                        values.iter().for_each(|value| add(value));
                    }
                }
                _ => stands(&field).iter().for_each(|value| add(value)),
            }
        }
        assert!(pressed, "no button {button}");
        pairs
    }

    /// Presses a button, as a browser on this very page.
    pub fn press(&self, receiver: &Receiver, button: &str) -> Self {
        let forms = self.all("form");
        assert_eq!(forms.len(), 1);
        assert_eq!(
            (forms[0].attr("method"), forms[0].attr("action")),
            (Some("post"), None)
        );
        let origin = format!("http://{}", receiver.address);
        let headers = [FORM, ("origin", &origin)];
        post(
            receiver,
            &self.path,
            &headers,
            encoded(&self.pairs(button)).as_bytes(),
        )
    }

    /// What stands in a field of the page as it came.
    pub fn value(&self, name: &str) -> Vec<String> {
        let fields = self.all(&format!("form [name={name:?}]"));
        fields.iter().flat_map(stands).collect()
    }
}

pub fn encoded(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// What of a field would be posted as it stands.
fn stands(field: &ElementRef) -> Vec<String> {
    let own = |field: &ElementRef| field.attr("value").unwrap_or("on").to_owned();
    match (field.value().name(), field.attr("type")) {
        ("textarea", _) => vec![field.text().collect()],
        ("select", _) => {
            let options = Selector::parse("option").unwrap();
            let options: Vec<ElementRef> = field.select(&options).collect();
            let selected = options.iter().find(|option| option.attr("selected").is_some());
            selected.or(options.first()).map(own).into_iter().collect()
        }
        (_, Some("radio" | "checkbox")) if field.attr("checked").is_none() => Vec::new(),
        (_, Some("radio" | "checkbox")) => vec![own(field)],
        _ => vec![field.attr("value").unwrap_or_default().to_owned()],
    }
}

/// The values among which somebody can choose; none where anything can be typed.
fn offers(field: &ElementRef) -> Vec<String> {
    match (field.value().name(), field.attr("type")) {
        ("select", _) => {
            let options = Selector::parse("option").unwrap();
            field
                .select(&options)
                .map(|option| option.attr("value").unwrap_or_default().to_owned())
                .collect()
        }
        (_, Some("radio" | "checkbox")) => vec![field.attr("value").unwrap_or_default().to_owned()],
        _ => Vec::new(),
    }
}
