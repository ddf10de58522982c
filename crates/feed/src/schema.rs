//! The JSON Schema (2020-12), made from the types.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::document::Feed;
use crate::shape::Value;

/// A piece of JSON in the order in which it is written.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Number(u64),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// One field of an object.
pub(crate) struct Property<'a> {
    pub name: &'static str,
    pub description: &'a [&'a str],
    pub needed: bool,
    pub schema: Node,
}

/// What is described once and referred to by name.
#[derive(Default)]
pub(crate) struct Definitions {
    named: Vec<(String, Option<Node>)>,
}

/// The schema of Assembly Feed 1, as text.
pub fn json_schema() -> String {
    let mut definitions = Definitions::default();
    let reference = Feed::schema(&mut definitions);
    let mut named: Vec<(String, Node)> = definitions
        .named
        .into_iter()
        .filter_map(|(name, node)| Some((name, node?)))
        .collect();
    named.sort_by(|one, other| one.0.cmp(&other.0));
    let schema = Node::object([
        (
            "$schema",
            Node::text("https://json-schema.org/draft/2020-12/schema"),
        ),
        ("$id", Node::text("urn:assembly-widgets:assembly-feed-1")),
        ("title", Node::text("Assembly Feed 1")),
        ("allOf", Node::List(vec![reference])),
        ("$defs", Node::Object(named)),
    ]);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

impl Node {
    fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn object<const N: usize>(entries: [(&str, Self); N]) -> Self {
        Self::Object(
            entries
                .into_iter()
                .map(|(name, node)| (name.to_owned(), node))
                .collect(),
        )
    }

    pub fn of_type(name: &str) -> Self {
        Self::object([("type", Self::text(name))])
    }

    pub fn list_of(items: Self) -> Self {
        Self::object([("type", Self::text("array")), ("items", items)])
    }

    pub fn map_of(values: Self) -> Self {
        Self::object([("type", Self::text("object")), ("additionalProperties", values)])
    }

    pub fn count(most: u64) -> Self {
        let (least, most) = (Self::Number(0), Self::Number(most));
        Self::object([
            ("type", Self::text("integer")),
            ("minimum", least),
            ("maximum", most),
        ])
    }

    /// The same with a description, in front of what it has.
    fn described(self, description: &[&str]) -> Self {
        let words = description
            .iter()
            .map(|line| line.trim())
            .collect::<Vec<_>>()
            .join(" ");
        match self {
            Self::Object(mut entries) => {
                entries.insert(0, ("description".to_owned(), Self::Text(words)));
                Self::Object(entries)
            }
            other => other,
        }
    }
}

impl Definitions {
    /// An object with these fields, and any others: a later 1.x may have more.
    pub fn object(
        &mut self,
        name: &str,
        description: &[&str],
        properties: impl FnOnce(&mut Self) -> Vec<Property<'static>>,
    ) -> Node {
        self.define(name, |definitions| {
            let properties = properties(definitions);
            let needed: Vec<Node> = properties
                .iter()
                .filter(|property| property.needed)
                .map(|property| Node::text(property.name))
                .collect();
            let properties = properties
                .into_iter()
                .map(|property| {
                    (
                        property.name.to_owned(),
                        property.schema.described(property.description),
                    )
                })
                .collect();
            let mut entries = vec![
                ("type".to_owned(), Node::text("object")),
                ("properties".to_owned(), Node::Object(properties)),
            ];
            if !needed.is_empty() {
                entries.push(("required".to_owned(), Node::List(needed)));
            }
            Node::Object(entries).described(description)
        })
    }

    /// A list of words, open to words that are not known yet.
    pub fn words(&mut self, name: &str, description: &[&str], words: &[(&str, &[&str])]) -> Node {
        self.define(name, |_| {
            let mut choices: Vec<Node> = words
                .iter()
                .map(|(word, description)| Node::object([("const", Node::text(word))]).described(description))
                .collect();
            let other = Node::object([("type", Node::text("string")), ("pattern", Node::text("\\S"))]);
            choices.push(other.described(&["A word of a later version, shown as it stands."]));
            Node::object([("anyOf", Node::List(choices))]).described(description)
        })
    }

    /// A string of a form.
    pub fn string(&mut self, name: &str, description: &str, pattern: &str) -> Node {
        self.define(name, |_| {
            Node::object([("type", Node::text("string")), ("pattern", Node::text(pattern))])
                .described(&[description])
        })
    }

    /// A text in one language or several.
    pub fn text(&mut self) -> Node {
        self.define("Text", |_| {
            let plain = Node::of_type("string").described(&["In the document's language."]);
            let tag = Node::object([("pattern", Node::text("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"))]);
            let by_language = Node::object([
                ("type", Node::text("object")),
                ("propertyNames", tag),
                ("additionalProperties", Node::of_type("string")),
                ("minProperties", Node::Number(1)),
            ]);
            let by_language = by_language.described(&["BCP 47 tag to words."]);
            Node::object([("anyOf", Node::List(vec![plain, by_language]))])
                .described(&["Text, never HTML; line breaks in it are kept."])
        })
    }

    /// Describes it once, and refers to it.
    fn define(&mut self, name: &str, describe: impl FnOnce(&mut Self) -> Node) -> Node {
        if !self.named.iter().any(|(known, _)| known == name) {
            let place = self.named.len();
            self.named.push((name.to_owned(), None));
            let node = describe(self);
            if let Some(entry) = self.named.get_mut(place) {
                entry.1 = Some(node);
            }
        }
        Node::object([("$ref", Node::Text(format!("#/$defs/{name}")))])
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (name, node) in entries {
                    map.serialize_entry(name, node)?;
                }
                map.end()
            }
        }
    }
}
