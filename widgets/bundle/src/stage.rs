//! What stands around every widget: it runs the drill, and reports the first drawing.

use std::cell::Cell;
use std::ptr;
use std::rc::Rc;

use assembly_kit::{Node, On, Piece, Settings, Source, Widget, el, piece};

use crate::drill::Drill;
use crate::{report, sheets};

/// A kind of widget in this module.
pub struct Kind {
    /// Makes one.
    pub make: fn(Source, Settings) -> Rc<dyn Widget>,
    /// Its own style sheet.
    pub style: &'static str,
}

impl Kind {
    /// By its name in `data-assembly-widget`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            #[cfg(feature = "consultation")]
            "consultation" => Some(Self {
                make: |source, settings| assembly_consultation::Form::new(source, settings),
                style: sheets::CONSULTATION,
            }),
            #[cfg(feature = "timeline")]
            "timeline" => Some(Self {
                make: |source, settings| assembly_timeline::Timeline::new(source, settings),
                style: sheets::TIMELINE,
            }),
            #[cfg(feature = "tracker")]
            "tracker" => Some(Self {
                make: |source, settings| assembly_tracker::Tracker::new(source, settings),
                style: sheets::TRACKER,
            }),
            _ => None,
        }
    }
}

/// The widget with what stands around it.
pub struct Stage {
    /// The widget.
    pub widget: Rc<dyn Widget>,
    /// How it is to break, if at all.
    pub drill: Option<Drill>,
    /// Whether it was drawn, and that was told.
    pub told: Cell<bool>,
}

impl Piece for Stage {
    fn same(&self, other: &dyn Piece) -> bool {
        ptr::addr_eq(self, other)
    }

    fn draw(&self) -> Node {
        if self.drill == Some(Drill::Panic) {
            Drill::Panic.strike();
        }
        let shown = piece(0, self.widget.clone());
        match self.drill {
            Some(drill) => el("div").on(On::Click, move |_| drill.strike()).add(shown),
            None => shown,
        }
    }

    fn drawn(&self) {
        // From the inside out: by now the widget itself knows that it is drawn.
        if !self.told.replace(true) {
            report::ready();
        }
    }
}
