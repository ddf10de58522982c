//! A bar beside a number: it only repeats it.

use crate::node::{Node, el};

/// A bar of so many thousandths, and perhaps a mark at so many. In attributes of SVG: a strict page forbids `style`.
pub fn bar(class: &'static str, per_mille: usize, mark: Option<usize>) -> Node {
    let percent = |per_mille: usize| format!("{}.{}%", per_mille / 10, per_mille % 10);
    let rect = |class, width: &str| el("rect").class(class).set("width", width).fix("height", "100%");
    let mut bar = el("svg")
        .class(class)
        .part("bar")
        .fix("width", "100%")
        .fix("height", "100%")
        .fix("aria-hidden", "true")
        .fix("focusable", "false");
    bar = bar
        .add(rect("track", "100%"))
        .add(rect("fill", &percent(per_mille)));
    if let Some(mark) = mark {
        let x = percent(mark);
        bar = bar.add(
            el("line")
                .class("mark")
                .set("x1", &x)
                .set("x2", &x)
                .fix("y1", "0")
                .fix("y2", "100%"),
        );
    }
    bar
}
