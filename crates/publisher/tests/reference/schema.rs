//! The JSON Schema of the feed, as far as it is used there.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

/// The schema.
#[derive(Deserialize)]
pub struct Schema {
    #[serde(rename = "$defs")]
    definitions: InOrder<Definition>,
}

/// What is described once and referred to by name.
#[derive(Deserialize)]
pub struct Definition {
    pub description: String,
    properties: Option<InOrder<Property>>,
    #[serde(default)]
    required: Vec<String>,
    #[serde(rename = "anyOf", default)]
    any_of: Vec<Choice>,
}

/// A field of an object, or what a list is made of.
#[derive(Deserialize)]
pub struct Property {
    #[serde(default)]
    pub description: String,
    #[serde(rename = "$ref")]
    reference: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    items: Option<Box<Property>>,
    #[serde(rename = "additionalProperties")]
    values: Option<Box<Property>>,
}

#[derive(Deserialize)]
struct Choice {
    description: String,
    #[serde(rename = "const")]
    word: Option<String>,
}

/// What stands in a field.
pub enum Kind<'a> {
    /// An object with a name.
    Object(&'a str),
    /// A list of objects with a name.
    Objects(&'a str),
    /// A value with a name: a date, a word of a list.
    Named(&'a str),
    /// A list of words.
    Strings,
    /// A number for each of several values.
    Numbers,
    /// A string, number, or yes and no, by its name in JSON Schema.
    Plain(&'a str),
}

impl Schema {
    pub fn committed() -> Self {
        serde_json::from_str(include_str!("../../../feed/schema/assembly-feed-1.schema.json"))
            .expect("the committed schema")
    }

    pub fn definition(&self, name: &str) -> &Definition {
        let found = self.definitions.0.iter().find(|(known, _)| known == name);
        &found.unwrap_or_else(|| panic!("{name} is defined")).1
    }

    /// Objects, each before what stands in it.
    pub fn objects(&self) -> Vec<(&str, &Definition)> {
        let mut found = Vec::new();
        self.gather("Feed", &mut found);
        found
    }

    fn gather<'a>(&'a self, name: &'a str, found: &mut Vec<(&'a str, &'a Definition)>) {
        if found.iter().any(|(known, _)| *known == name) {
            return;
        }
        let definition = self.definition(name);
        found.push((name, definition));
        for (_, property) in definition.fields() {
            if let Kind::Object(inner) | Kind::Objects(inner) = self.kind(property) {
                self.gather(inner, found);
            }
        }
    }

    /// All else that has a name.
    pub fn values(&self) -> impl Iterator<Item = (&str, &Definition)> {
        let all = self.definitions.0.iter();
        all.filter(|(_, definition)| definition.properties.is_none())
            .map(|(name, definition)| (name.as_str(), definition))
    }

    pub fn kind<'a>(&'a self, property: &'a Property) -> Kind<'a> {
        if let Some(name) = property.name() {
            return match self.definition(name).properties {
                Some(_) => Kind::Object(name),
                None => Kind::Named(name),
            };
        }
        match (&property.items, &property.values) {
            (Some(items), _) => items.name().map_or(Kind::Strings, Kind::Objects),
            (None, Some(_)) => Kind::Numbers,
            (None, None) => Kind::Plain(property.kind.as_deref().expect("a type")),
        }
    }
}

impl Definition {
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Property)> {
        let fields = self.properties.iter().flat_map(|fields| &fields.0);
        fields.map(|(name, property)| (name.as_str(), property))
    }

    pub fn field(&self, name: &str) -> &Property {
        let mut fields = self.fields();
        let found = fields.find(|(known, _)| *known == name);
        found.unwrap_or_else(|| panic!("a field {name}")).1
    }

    pub fn needs(&self, field: &str) -> bool {
        self.required.iter().any(|needed| needed == field)
    }

    /// Words of a list, with what they mean.
    pub fn words(&self) -> Vec<(&str, &str)> {
        let words = self.any_of.iter();
        words
            .filter_map(|choice| Some((choice.word.as_deref()?, choice.description.as_str())))
            .collect()
    }
}

impl Property {
    fn name(&self) -> Option<&str> {
        self.reference.as_deref()?.strip_prefix("#/$defs/")
    }
}

/// The entries of a JSON object in the order in which they are written.
struct InOrder<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for InOrder<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = InOrder<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<InOrder<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(InOrder(entries))
            }
        }
        deserializer.deserialize_map(Entries(std::marker::PhantomData))
    }
}
