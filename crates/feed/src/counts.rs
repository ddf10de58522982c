//! How often each value was chosen.

#[cfg(feature = "arbitrary")]
use crate::arbitrary::Source;
use crate::json::{self, Object};
use crate::reader::Reader;
#[cfg(feature = "schema")]
use crate::schema::{Definitions, Node};
use crate::shape::{Field, Value};

/// Values, in the order of the alphabet and each once, with how often each was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(String, u64)>);

impl Counts {
    /// Each value with its count.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(value, count)| (value.as_str(), *count))
    }
}

impl Field for Counts {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(&mut self, object: &mut Object, name: &'static str, needed: bool, reader: &mut Reader) -> bool {
        if let Some(value) = reader.enter(object, name, needed) {
            let entries = reader.object(value);
            let kept = entries.is_some();
            for (key, value) in json::by_name(entries.unwrap_or_default()) {
                reader.enter_key(&key);
                let mut count = 0;
                let kept = count.read(value, reader);
                if kept {
                    self.0.push((key, count));
                }
                reader.leave(kept);
            }
            reader.leave(kept);
        }
        true
    }

    #[cfg(feature = "write")]
    fn is_missing(&self) -> bool {
        self.0.is_empty()
    }

    #[cfg(feature = "schema")]
    fn describe(definitions: &mut Definitions) -> Node {
        Node::map_of(u64::schema(definitions))
    }

    #[cfg(feature = "arbitrary")]
    fn make(source: &mut Source) -> Self {
        // Each value starts with a letter of its own, so that they are in order.
        let many = source.below(4) as usize;
        let count = |letter| (format!("{letter}{}", source.words()), u64::arbitrary(source));
        Self(('a'..'e').take(many).map(count).collect())
    }
}

#[cfg(feature = "write")]
impl serde::Serialize for Counts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
