//! The sentence that says when something was drawn.

use std::rc::Rc;

use assembly_kit::{Node, Piece, Reader, date, el};

use super::site::Site;
use super::words::keys::MADE;

/// "This page was made on …": what is late or comes next is as it stood then.
pub fn made(reader: &Reader, site: &Site) -> Node {
    reader.set(MADE, &[("date", date(reader, &site.today_as_date()))])
}

/// The sentence by itself, as a paragraph.
pub struct Made {
    site: Rc<Site>,
    reader: Reader,
}

impl Made {
    pub fn new(site: Rc<Site>, language: &str) -> Self {
        let reader = site.reader(site.settings_here(language));
        Self { site, reader }
    }
}

impl Piece for Made {
    fn draw(&self) -> Node {
        el("p").add(made(&self.reader, &self.site))
    }

    fn same(&self, other: &dyn Piece) -> bool {
        std::ptr::addr_eq(self, other)
    }
}
