//! One definition for each part of the format: the struct, how it is read, written and described.
//!
//! Reading with serde's derive would double the module that residents download, and would give up at the first
//! error. So `shape!` makes all of it from the struct itself, and nothing can drift apart.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

#[cfg(feature = "arbitrary")]
use crate::arbitrary::Source;
use crate::reader::Reader;
#[cfg(feature = "schema")]
use crate::schema::{Definitions, Node};
use crate::visitor::Visitor;

/// A kind of value: something that can stand in a field or in a list.
pub(crate) trait Value: Sized {
    /// Reads one. What is wrong is said to the reader; `None` when nothing of it can be kept.
    fn read(value: Json, reader: &mut Reader) -> Option<Self>;

    /// Shows what stands in it, one thing after the other.
    fn visit(&self, _path: &str, _visitor: &mut dyn Visitor) {}

    /// What the JSON Schema says of it.
    #[cfg(feature = "schema")]
    fn schema(definitions: &mut Definitions) -> Node;

    /// One made from arbitrary bytes, sound by itself.
    #[cfg(feature = "arbitrary")]
    fn arbitrary(source: &mut Source) -> Self;
}

/// A field of an object, which may be missing.
pub(crate) trait Field: Sized {
    /// Whether an object without it is incomplete.
    const NEEDED: bool = false;

    /// Takes it out of `object`; `None` only where it is needed and cannot be had.
    fn take(
        object: &mut Map<String, Json>,
        name: &'static str,
        needed: bool,
        reader: &mut Reader,
    ) -> Option<Self>;

    /// Shows what stands in it.
    fn look(&self, _path: &str, _visitor: &mut dyn Visitor) {}

    /// Whether it is left out when written.
    #[cfg(feature = "write")]
    fn is_missing(&self) -> bool {
        false
    }

    /// What the JSON Schema says of it.
    #[cfg(feature = "schema")]
    fn describe(definitions: &mut Definitions) -> Node;

    /// One made from arbitrary bytes.
    #[cfg(feature = "arbitrary")]
    fn make(source: &mut Source) -> Self;
}

impl<T: Value> Field for T {
    const NEEDED: bool = true;

    fn take(
        object: &mut Map<String, Json>,
        name: &'static str,
        _: bool,
        reader: &mut Reader,
    ) -> Option<Self> {
        let value = reader.enter(object, name, true)?;
        let read = T::read(value, reader);
        reader.leave(read.is_some());
        read
    }

    fn look(&self, path: &str, visitor: &mut dyn Visitor) {
        self.visit(path, visitor);
    }

    #[cfg(feature = "schema")]
    fn describe(definitions: &mut Definitions) -> Node {
        T::schema(definitions)
    }

    #[cfg(feature = "arbitrary")]
    fn make(source: &mut Source) -> Self {
        T::arbitrary(source)
    }
}

impl<T: Value> Field for Option<T> {
    fn take(
        object: &mut Map<String, Json>,
        name: &'static str,
        needed: bool,
        reader: &mut Reader,
    ) -> Option<Self> {
        let Some(value) = reader.enter(object, name, needed) else {
            return Some(None);
        };
        let read = T::read(value, reader);
        reader.leave(read.is_some());
        Some(read)
    }

    fn look(&self, path: &str, visitor: &mut dyn Visitor) {
        if let Some(value) = self {
            value.visit(path, visitor);
        }
    }

    #[cfg(feature = "write")]
    fn is_missing(&self) -> bool {
        self.is_none()
    }

    #[cfg(feature = "schema")]
    fn describe(definitions: &mut Definitions) -> Node {
        T::schema(definitions)
    }

    #[cfg(feature = "arbitrary")]
    fn make(source: &mut Source) -> Self {
        source.chance().then(|| T::arbitrary(source))
    }
}

impl<T: Value> Field for Vec<T> {
    fn take(
        object: &mut Map<String, Json>,
        name: &'static str,
        needed: bool,
        reader: &mut Reader,
    ) -> Option<Self> {
        let Some(value) = reader.enter(object, name, needed) else {
            return Some(Self::new());
        };
        let items = reader.list(value, name);
        let found = items.is_some();
        let mut read = Self::new();
        for (index, item) in items.unwrap_or_default().into_iter().enumerate() {
            reader.enter_item(index);
            let item = T::read(item, reader);
            reader.leave_item(item.is_some(), name, index);
            read.extend(item);
        }
        reader.leave(found);
        Some(read)
    }

    fn look(&self, path: &str, visitor: &mut dyn Visitor) {
        for (index, item) in self.iter().enumerate() {
            let path = visitor.places().item(path, index);
            item.visit(&path, visitor);
        }
    }

    #[cfg(feature = "write")]
    fn is_missing(&self) -> bool {
        self.is_empty()
    }

    #[cfg(feature = "schema")]
    fn describe(definitions: &mut Definitions) -> Node {
        Node::list_of(T::schema(definitions))
    }

    #[cfg(feature = "arbitrary")]
    fn make(source: &mut Source) -> Self {
        (0..source.below(4)).map(|_| T::arbitrary(source)).collect()
    }
}

/// A yes or no that is no where it is missing.
impl Field for bool {
    fn take(
        object: &mut Map<String, Json>,
        name: &'static str,
        needed: bool,
        reader: &mut Reader,
    ) -> Option<Self> {
        let Some(value) = reader.enter(object, name, needed) else {
            return Some(false);
        };
        let read = value.as_bool();
        if read.is_none() {
            reader.wrong(&value, "true or false");
        }
        reader.leave(read.is_some());
        Some(read.unwrap_or_default())
    }

    #[cfg(feature = "write")]
    fn is_missing(&self) -> bool {
        !self
    }

    #[cfg(feature = "schema")]
    fn describe(_: &mut Definitions) -> Node {
        Node::of_type("boolean")
    }

    #[cfg(feature = "arbitrary")]
    fn make(source: &mut Source) -> Self {
        source.chance()
    }
}

/// Counts by value.
impl Field for BTreeMap<String, u64> {
    fn take(
        object: &mut Map<String, Json>,
        name: &'static str,
        needed: bool,
        reader: &mut Reader,
    ) -> Option<Self> {
        let Some(value) = reader.enter(object, name, needed) else {
            return Some(Self::new());
        };
        let entries = reader.object(value);
        let found = entries.is_some();
        let mut read = Self::new();
        for (key, value) in entries.unwrap_or_default() {
            reader.enter_key(&key);
            let count = u64::read(value, reader);
            reader.leave(count.is_some());
            read.extend(count.map(|count| (key, count)));
        }
        reader.leave(found);
        Some(read)
    }

    #[cfg(feature = "write")]
    fn is_missing(&self) -> bool {
        self.is_empty()
    }

    #[cfg(feature = "schema")]
    fn describe(definitions: &mut Definitions) -> Node {
        Node::map_of(u64::schema(definitions))
    }

    #[cfg(feature = "arbitrary")]
    fn make(source: &mut Source) -> Self {
        (0..source.below(4))
            .map(|_| (String::arbitrary(source), u64::arbitrary(source)))
            .collect()
    }
}

/// Defines a struct of the format.
///
/// - `pub title: Option<Text>`: may be missing. `pub id: Id`: needed; without it the whole object is unreadable.
/// - `pub title: Text = Text::default()`: needed, but where it cannot be read this stands in its place.
/// - `pub votes_for as "for": …`: its name in JSON, where Rust keeps that word for itself.
/// - `beside { … }`: fields that are no part of the format.
/// - `then path`: a last look at what was read, `fn(Self, &mut Reader) -> Option<Self>`.
macro_rules! shape {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:ident),+)])?
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])*
            pub $field:ident $(as $json:literal)? : $type:ty $(= $default:expr)?,)*
        }
        $(beside { $($(#[doc = $beside_doc:literal])* pub $beside:ident : $beside_type:ty,)* })?
        $(then $then:path)?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq $(, $($derive),+)?)]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
            $($($(#[doc = $beside_doc])* pub $beside: $beside_type,)*)?
        }

        impl $crate::shape::Value for $name {
            fn read(value: serde_json::Value, reader: &mut $crate::reader::Reader) -> Option<Self> {
                let mut object = reader.object(value)?;
                // Every field is read before the first is missed, so that all findings come at once.
                $(let $field = <$type as $crate::shape::Field>::take(
                    &mut object,
                    $crate::shape::json_name!($field $($json)?),
                    $crate::shape::is_needed!($type $(, $default)?),
                    reader,
                );)*
                let read = Self {
                    $($field: $crate::shape::or_default!($field $(, $default)?),)*
                    $($($beside: Default::default(),)*)?
                };
                $(let read = $then(read, reader)?;)?
                Some(read)
            }

            fn visit(&self, path: &str, visitor: &mut dyn $crate::visitor::Visitor) {
                visitor.object(path, self);
                $($crate::shape::Field::look(
                    &self.$field,
                    &$crate::visitor::within(path, $crate::shape::json_name!($field $($json)?)),
                    visitor,
                );)*
            }

            #[cfg(feature = "schema")]
            fn schema(definitions: &mut $crate::schema::Definitions) -> $crate::schema::Node {
                definitions.object(stringify!($name), &[$($doc),*], |definitions| vec![
                    $($crate::schema::Property {
                        name: $crate::shape::json_name!($field $($json)?),
                        description: &[$($field_doc),*],
                        needed: $crate::shape::is_needed!($type $(, $default)?),
                        schema: <$type as $crate::shape::Field>::describe(definitions),
                    },)*
                ])
            }

            #[cfg(feature = "arbitrary")]
            fn arbitrary(source: &mut $crate::arbitrary::Source) -> Self {
                Self {
                    $($field: <$type as $crate::shape::Field>::make(source),)*
                    $($($beside: Default::default(),)*)?
                }
            }
        }

        #[cfg(feature = "write")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $(if !<$type as $crate::shape::Field>::is_missing(&self.$field) {
                    map.serialize_entry($crate::shape::json_name!($field $($json)?), &self.$field)?;
                })*
                map.end()
            }
        }
    };
}

/// A field's name in JSON.
macro_rules! json_name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $json:literal) => {
        $json
    };
}

/// Whether a field is needed: by its type, or because something is given to stand in its place.
macro_rules! is_needed {
    ($type:ty) => {
        <$type as $crate::shape::Field>::NEEDED
    };
    ($type:ty, $default:expr) => {
        true
    };
}

/// A field that was read, or what stands in its place.
macro_rules! or_default {
    ($field:ident) => {
        $field?
    };
    ($field:ident, $default:expr) => {
        $field.unwrap_or_else(|| $default)
    };
}

pub(crate) use {is_needed, json_name, or_default, shape};
