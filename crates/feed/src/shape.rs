//! One definition for each part of the format: the struct, how it is read, written and described.
//!
//! Reading with serde's derive would double the module that residents download, and would give up at the first
//! error. So `shape!` makes all of it from the struct itself, and nothing can drift apart.

#[cfg(feature = "arbitrary")]
use crate::arbitrary::Source;
use crate::json::{Json, Object};
use crate::reader::Reader;
#[cfg(feature = "schema")]
use crate::schema::{Definitions, Node};
use crate::visitor::Visitor;

/// A kind of value: something that can stand in a field or in a list.
pub(crate) trait Value: Sized {
    /// One with nothing in it, to read into: this way nothing large is handed about, which keeps the module small.
    fn blank() -> Self;

    /// Reads one. What is wrong is said to the reader; `false` when it cannot be kept.
    fn read(&mut self, value: Json, reader: &mut Reader) -> bool;

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

    /// One with nothing in it.
    fn blank() -> Self;

    /// Fills it from `object`; `false` only where it is needed and cannot be had.
    fn fill(&mut self, object: &mut Object, name: &'static str, needed: bool, reader: &mut Reader) -> bool;

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

    fn blank() -> Self {
        T::blank()
    }

    #[inline(never)]
    fn fill(&mut self, object: &mut Object, name: &'static str, _: bool, reader: &mut Reader) -> bool {
        let Some(value) = reader.enter(object, name, true) else {
            return false;
        };
        let kept = self.read(value, reader);
        reader.leave(kept);
        kept
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
    fn blank() -> Self {
        None
    }

    #[inline(never)]
    fn fill(&mut self, object: &mut Object, name: &'static str, needed: bool, reader: &mut Reader) -> bool {
        if let Some(value) = reader.enter(object, name, needed) {
            let kept = self.insert(T::blank()).read(value, reader);
            if !kept {
                *self = None;
            }
            reader.leave(kept);
        }
        true
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
    fn blank() -> Self {
        Self::new()
    }

    #[inline(never)]
    fn fill(&mut self, object: &mut Object, name: &'static str, needed: bool, reader: &mut Reader) -> bool {
        let Some(mut items) = reader.enter_list(object, name, needed) else {
            return true;
        };
        while let Some(value) = reader.enter_item(&mut items) {
            let mut item = T::blank();
            let kept = item.read(value, reader);
            if kept {
                self.push(item);
            }
            reader.leave_item(kept, &mut items);
        }
        reader.leave_list(items);
        true
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
    fn blank() -> Self {
        false
    }

    fn fill(&mut self, object: &mut Object, name: &'static str, needed: bool, reader: &mut Reader) -> bool {
        if let Some(value) = reader.enter(object, name, needed) {
            let kept = match value {
                Json::Bool(yes) => {
                    *self = yes;
                    true
                }
                other => {
                    reader.wrong(&other, "true or false");
                    false
                }
            };
            reader.leave(kept);
        }
        true
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

/// Defines a struct of the format.
///
/// - `pub title: Option<Text>`: may be missing. `pub id: Id`: needed; without it the whole object is unreadable.
/// - `pub title: Text = blank`: needed, but the object stands without it.
/// - `pub votes_for as "for": …`: its name in JSON, where Rust keeps that word for itself.
/// - `beside { … }`: fields that are no part of the format.
/// - `then path`: a last look at what was read, `fn(&mut Self, &mut Reader) -> bool`.
macro_rules! shape {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:ident),+)])?
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])*
            pub $field:ident $(as $json:literal)? : $type:ty $(= $blank:ident)?,)*
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
            fn blank() -> Self {
                Self {
                    $($field: <$type as $crate::shape::Field>::blank(),)*
                    $($($beside: Default::default(),)*)?
                }
            }

            #[inline(never)]
            fn read(&mut self, value: $crate::json::Json, reader: &mut $crate::reader::Reader) -> bool {
                let Some(mut object) = reader.object(value) else { return false };
                let mut whole = true;
                // Every field is read even when one is missed, so that all findings come at once.
                $(
                    let taken = <$type as $crate::shape::Field>::fill(
                        &mut self.$field,
                        &mut object,
                        $crate::shape::json_name!($field $($json)?),
                        $crate::shape::is_needed!($type $(, $blank)?),
                        reader,
                    );
                    whole &= $crate::shape::or_blank!(taken $(, $blank)?);
                )*
                $(whole = whole && $then(self, reader);)?
                whole
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
                        needed: $crate::shape::is_needed!($type $(, $blank)?),
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

/// Whether a field is needed: by its type, or because it says so.
macro_rules! is_needed {
    ($type:ty) => {
        <$type as $crate::shape::Field>::NEEDED
    };
    ($type:ty, blank) => {
        true
    };
}

/// Whether the object can stand: with the field, or without it.
macro_rules! or_blank {
    ($taken:ident) => {
        $taken
    };
    ($taken:ident, blank) => {
        $taken || true
    };
}

pub(crate) use {is_needed, json_name, or_blank, shape};
