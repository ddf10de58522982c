//! Questions that are answered by a date, in three fields: nobody has to find a day in a calendar that pops up.

use assembly_kit::{Node, el};

use super::asking::{self, Asking};
use super::words;
use crate::state::Part;
use crate::texts::keys::*;

pub fn date(asking: &Asking) -> Node {
    let mut fields = el("div").class("date");
    for (name, place, label, class) in [
        ("day", Part::Day, DAY, "two"),
        ("month", Part::Month, MONTH, "two"),
        ("year", Part::Year, YEAR, "four"),
    ] {
        let suffix = [".", name].concat();
        let field = words::line(class)
            .fix("inputmode", "numeric")
            .fix("autocomplete", "off")
            .value(asking.entry.typed(name));
        let field = words::typing(asking, asking.field(field, place, &suffix), name);
        let label = assembly_kit::text(asking.it.reader.say(label));
        fields = fields.add(asking::labelled(&asking.id(&suffix), label, field));
    }
    asking.group(fields)
}
