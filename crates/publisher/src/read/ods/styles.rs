//! How cells and sheets look, as far as it says what is in them.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use crate::read::xlsx::rgb;
use crate::read::xml::{attribute, name};

/// More styles than anyone has.
const MOST: usize = 65_536;

#[derive(Clone, Default)]
struct Style {
    parent: Option<String>,
    /// Its colour behind the words: none said, none wanted, or one.
    fill: Option<Option<[u8; 3]>>,
    hides: bool,
}

/// All styles by their names.
#[derive(Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    current: String,
}

impl Styles {
    /// Takes what an element says, if it is about styles.
    pub fn take(&mut self, element: &BytesStart<'_>) {
        match element.name().as_ref() {
            "style:style" => {
                self.current = name(element, "style:name").unwrap_or_default();
                if self.styles.len() < MOST {
                    let parent = name(element, "style:parent-style-name");
                    let style = Style {
                        parent,
                        ..Style::default()
                    };
                    self.styles.insert(self.current.clone(), style);
                }
            }
            "style:table-cell-properties" => {
                let said = attribute(element, "fo:background-color");
                if let (Some(style), Some(said)) = (self.styles.get_mut(&self.current), said) {
                    style.fill = Some(rgb(&said).filter(|colour| *colour != [255; 3]));
                }
            }
            "style:table-properties" => {
                let said = attribute(element, "table:display");
                if let Some(style) = self.styles.get_mut(&self.current) {
                    style.hides = said.as_deref() == Some("false");
                }
            }
            _ => {}
        }
    }

    /// Whether a sheet is hidden.
    pub fn hides(&self, table: &BytesStart<'_>) -> bool {
        let style = attribute(table, "table:style-name").and_then(|name| self.styles.get(&*name));
        style.is_some_and(|style| style.hides)
    }

    /// The colour that an element names, if it names a style; a style that says nothing goes by its parent.
    pub fn fill(&self, element: &BytesStart<'_>, attribute_name: &str) -> Option<Option<[u8; 3]>> {
        let named = attribute(element, attribute_name)?;
        let mut style = self.styles.get(&*named);
        // Styles that are each other's parents are nobody's.
        for _ in 0..8 {
            let Some(found) = style else { break };
            if let Some(fill) = found.fill {
                return Some(fill);
            }
            style = found.parent.as_ref().and_then(|parent| self.styles.get(parent));
        }
        Some(None)
    }
}
