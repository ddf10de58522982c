//! The colours of `root.css` have the contrast that WCAG 2.2 AA asks for (1.4.3 and 1.4.11): in browsers old and new, on light
//! and dark pages, and whichever of them a council set alone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod colour;
mod tokens;

use colour::{Colour, contrast};
use tokens::{Browser, Tokens};

/// Text, and what it stands on.
const TEXTS: [(&str, &str); 26] = [
    ("text", "background"),
    ("text", "panel"),
    ("quiet", "background"),
    ("quiet", "panel"),
    ("link", "background"),
    ("link", "panel"),
    ("accent", "background"),
    ("ground", "accent"),
    // A button under the pointer.
    ("ground", "text"),
    ("on-focus", "focus"),
    ("good", "good-pale"),
    ("good", "background"),
    ("good", "panel"),
    ("part", "part-pale"),
    ("part", "background"),
    ("part", "panel"),
    ("bad", "bad-pale"),
    ("bad", "background"),
    ("bad", "panel"),
    ("waiting", "waiting-pale"),
    ("waiting", "background"),
    ("waiting", "panel"),
    ("plain", "plain-pale"),
    ("plain", "background"),
    ("plain", "panel"),
    ("text", "plain-pale"),
];

/// Edges of fields, and bars on their tracks.
const SHAPES: [(&str, &str); 8] = [
    ("field", "background"),
    ("field", "panel"),
    ("good", "panel"),
    ("part", "panel"),
    ("bad", "panel"),
    ("waiting", "panel"),
    ("plain", "panel"),
    ("quiet", "panel"),
];

fn assert_legible(page: &str, tokens: &Tokens, mine: &[&str]) {
    let pairs = TEXTS.iter().map(|pair| (pair, 4.5));
    let shapes = SHAPES.iter().map(|pair| (pair, 3.0));
    for (&(one, other), least) in pairs.chain(shapes) {
        // A colour that a council chose is the council's to choose well.
        if mine.contains(&one) || (one == "ground" && mine.contains(&other)) {
            continue;
        }
        let ratio = contrast(tokens.seen(one), tokens.seen(other));
        assert!(
            ratio >= least,
            "{page}: --{one} on --{other} has {ratio:.2}:1 of {least}:1"
        );
    }
    // The mark of focus is bright with a dark edge: one of both shows on any background.
    let ring = ["focus", "on-focus"].map(|name| contrast(tokens.seen(name), tokens.seen("background")));
    assert!(ring[0].max(ring[1]) >= 3.0, "{page}: the focus has {ring:?}");
}

#[test]
fn the_defaults_are_legible_in_light_and_dark() {
    assert_legible("old browsers", &Tokens::new(Browser::Old, false, &[]), &[]);
    assert_legible("light", &Tokens::new(Browser::New, false, &[]), &[]);
    assert_legible("dark", &Tokens::new(Browser::New, true, &[]), &[]);
}

#[test]
fn light_is_light_and_dark_is_dark() {
    let white = Colour::hex("#ffffff");
    let against_white = |browser, dark| contrast(Tokens::new(browser, dark, &[]).seen("background"), white);
    assert!(against_white(Browser::Old, true) < 1.01);
    assert!(against_white(Browser::New, false) < 1.01);
    assert!(against_white(Browser::New, true) > 15.0);
}

/// New browsers show on a light page what old ones do, so that a council sees one widget.
#[test]
fn old_and_new_browsers_agree_on_light_pages() {
    let (old, new) = (
        Tokens::new(Browser::Old, false, &[]),
        Tokens::new(Browser::New, false, &[]),
    );
    for name in [
        "accent", "text", "link", "field", "quiet", "good", "part", "bad", "waiting", "panel",
    ] {
        let ratio = contrast(old.seen(name), new.seen(name));
        assert!(ratio < 1.1, "--{name} differs by {ratio:.2}:1");
    }
}

/// A background alone: all else follows it, whatever the page's own scheme.
#[test]
fn what_stands_on_a_councils_background_fits_it() {
    let backgrounds = [
        "#ffffff",
        "#f3f2f1",
        "#fdf6e3",
        "#eef5f4",
        "#12243a",
        "#0b0c0c",
        "#1d1d1b",
        "#00241b",
        "#2b1045",
        "transparent",
    ];
    for background in backgrounds {
        for dark in [false, true] {
            let tokens = Tokens::new(Browser::New, dark, &[("background", background)]);
            assert_legible(&format!("{background}, dark: {dark}"), &tokens, &["background"]);
        }
    }
}

/// Even on a middling purple, which is no background for text, large text could be read.
#[test]
fn text_can_be_read_on_any_background() {
    for red in (0..=255).step_by(51) {
        for green in (0..=255).step_by(51) {
            for blue in (0..=255).step_by(51) {
                let background = format!("#{red:02x}{green:02x}{blue:02x}");
                let tokens = Tokens::new(Browser::New, false, &[("background", &background)]);
                let ratio = contrast(tokens.seen("text"), tokens.seen("background"));
                assert!(ratio >= 3.0, "{background}: {ratio:.2}:1");
            }
        }
    }
}

/// A dark brand colour that was set when the page was light, and now the page is dark.
#[test]
fn a_councils_dark_colour_keeps_its_light_background() {
    for (name, value) in [
        ("link", "#00594c"),
        ("accent", "#12484f"),
        ("text", "#222222"),
        ("link", "#1d70b8"),
    ] {
        for dark in [false, true] {
            let tokens = Tokens::new(Browser::New, dark, &[(name, value)]);
            let page = format!("--assembly-{name}: {value}, dark: {dark}");
            assert_legible(&page, &tokens, &[]);
            let ratio = contrast(tokens.seen(name), tokens.seen("background"));
            assert!(ratio >= 4.5, "{page}: {ratio:.2}:1");
        }
    }
}

/// A pale brand colour turns a light page's widget dark only where it is the colour of all text.
#[test]
fn a_councils_pale_colour_changes_no_light_page() {
    let white = Colour::hex("#ffffff");
    for (name, value) in [("accent", "#f47738"), ("accent", "#ffdd00"), ("link", "#f47738")] {
        let tokens = Tokens::new(Browser::New, false, &[(name, value)]);
        assert!(
            contrast(tokens.seen("background"), white) < 1.01,
            "{name} {value}"
        );
    }
    let tokens = Tokens::new(Browser::New, false, &[("text", "#ffffff")]);
    assert_legible("white text", &tokens, &[]);
}

/// The mark of focus has text on it that can be read, whichever colour it has.
#[test]
fn a_councils_focus_fits_any_page() {
    for focus in ["#ffdd00", "#1d2d8f", "#0b0c0c", "#ffffff", "#d53880"] {
        for dark in [false, true] {
            let tokens = Tokens::new(Browser::New, dark, &[("focus", focus)]);
            assert_legible(&format!("focus {focus}"), &tokens, &[]);
        }
    }
}

/// What the guide says of the defaults is what people see.
#[test]
fn the_guide_has_these_colours() {
    let guide = include_str!("../../../../docs/looks.md");
    let mut rows = 0;
    for line in guide
        .lines()
        .filter_map(|line| line.strip_prefix("| `--assembly-"))
    {
        let cells: Vec<&str> = line
            .split('|')
            .map(|cell| cell.trim().trim_matches('`'))
            .collect();
        let [name, _, light, dark, ..] = cells[..] else {
            panic!("a row of {} cells: {line}", cells.len());
        };
        for (value, dark) in [(light, false), (dark, true)] {
            if value.starts_with('#') {
                rows += 1;
                let seen = Tokens::new(Browser::New, dark, &[]).seen(name);
                let ratio = contrast(Colour::hex(value), seen);
                assert!(ratio < 1.08, "{name}, dark: {dark}: {value} is {ratio:.2}:1 off");
            }
        }
    }
    assert_eq!(rows, 12);
}
