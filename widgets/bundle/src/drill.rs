//! Fire drills: a web team (and our tests) can see what residents would see if a widget broke.

/// When the widget is to break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drill {
    /// At its first drawing.
    Panic,
    /// At a click anywhere in it.
    PanicOnClick,
}

impl Drill {
    /// By its name in `data-drill`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "panic" => Some(Self::Panic),
            "panic-on-click" => Some(Self::PanicOnClick),
            _ => None,
        }
    }

    /// Breaks the widget.
    #[expect(clippy::panic, reason = "the drill is this panic")]
    pub fn strike(self) -> ! {
        panic!()
    }
}
