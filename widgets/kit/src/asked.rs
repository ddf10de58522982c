//! What a placeholder asks for, and who reads: what every widget begins with.

use yew::NodeRef;

use crate::node::{Node, el};
use crate::preview::preview;
use crate::reader::Reader;
use crate::settings::Settings;
use crate::source::Source;
use crate::texts::Part;

/// What a placeholder asks for, and the reader that follows from it.
pub struct Asked {
    /// What is asked for.
    pub settings: Settings,
    /// Who reads.
    pub reader: Reader,
    source: Source,
    own: Part,
}

impl Asked {
    /// What is asked for of a feed by a placeholder; `own` are the widget's texts.
    pub fn new(source: Source, settings: Settings, own: Part) -> Self {
        Self {
            reader: Reader::new(&source, &settings, own),
            settings,
            source,
            own,
        }
    }

    /// Follows other settings. Whether they are others, and everything is to be drawn anew.
    pub fn follow(&mut self, settings: Settings) -> bool {
        let others = self.settings != settings;
        if others {
            *self = Self::new(self.source.clone(), settings, self.own);
        }
        others
    }

    /// Begins the widget's root: its language and direction, and whether it is a preview. `name` is its class.
    pub fn root(&self, name: &'static str, found: &NodeRef) -> Node {
        el("section")
            .found_by(found)
            .set("class", &["widget ", name].concat())
            .set("lang", self.reader.language())
            .set("dir", self.reader.direction())
            .add(preview(&self.reader))
    }

    /// The id of the widget's heading.
    pub fn title(&self) -> String {
        [&*self.settings.key, "-title"].concat()
    }
}
