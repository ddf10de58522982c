//! The tokens of `root.css`, worked out as a browser does: for a page that is light or dark, and what a council set there.

use std::collections::HashMap;

use crate::colour::Colour;

const SHEET: &str = include_str!("../../css/root.css");

/// What browsers know of colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Browser {
    /// Neither `light-dark()` nor colours that follow from others.
    Old,
    New,
}

/// The tokens on one page.
pub struct Tokens {
    tokens: HashMap<String, String>,
    dark: bool,
    set: HashMap<String, String>,
}

impl Tokens {
    /// `set` is what a council gave: `("background", "#123456")` for `--assembly-background`.
    pub fn new(browser: Browser, dark: bool, set: &[(&str, &str)]) -> Self {
        let sheet = without_comments();
        let (old, new) = sheet.split_once("@supports").expect("the rule for new browsers");
        let mut tokens = declarations(old);
        if browser == Browser::New {
            tokens.extend(declarations(new));
        }
        let set = set
            .iter()
            .map(|&(name, value)| (name.to_owned(), value.to_owned()));
        Self {
            tokens,
            dark,
            set: set.collect(),
        }
    }

    /// A token as it is seen: over the background, and over the page where that lets it through.
    pub fn seen(&self, name: &str) -> Colour {
        let page = Colour::hex(if self.dark { "#121212" } else { "#ffffff" });
        let background = self.token("background").over(page);
        match name {
            "background" => background,
            _ => self.token(name).over(background),
        }
    }

    fn token(&self, name: &str) -> Colour {
        let value = self.tokens.get(name);
        self.colour(value.unwrap_or_else(|| panic!("root.css has no --{name}")))
    }

    fn colour(&self, value: &str) -> Colour {
        let value = value.trim();
        if value.starts_with('#') {
            return Colour::hex(value);
        }
        if value == "transparent" {
            return Colour {
                alpha: 0.0,
                ..Colour::hex("#000")
            };
        }
        let (function, inside) = call(value);
        match function {
            "var" => self.variable(inside),
            "light-dark" => self.colour(split(inside, ',')[usize::from(self.dark)]),
            "color-mix" => {
                let parts = split(inside, ',');
                assert_eq!(parts[0].trim(), "in oklab");
                let (other, share) = parts[2].trim().rsplit_once(' ').expect("a share");
                let share: f64 = share.strip_suffix('%').unwrap().parse().unwrap();
                self.colour(parts[1]).mix(self.colour(other), share / 100.0)
            }
            "oklch" => self.following(inside),
            _ => panic!("this test does not know {function}()"),
        }
    }

    fn variable(&self, inside: &str) -> Colour {
        let (name, fallback) = match inside.split_once(',') {
            Some((name, fallback)) => (name, Some(fallback)),
            None => (inside, None),
        };
        let name = name.trim().strip_prefix("--").unwrap();
        match name.strip_prefix("assembly-") {
            Some(own) => match self.set.get(own) {
                Some(value) => self.colour(value),
                None => self.colour(fallback.expect("what stands where a council set nothing")),
            },
            None => self.token(name),
        }
    }

    /// `from <colour> <lightness> <chroma> <hue> / 1`.
    fn following(&self, inside: &str) -> Colour {
        let parts: Vec<&str> = split(inside, ' ');
        let [from, of, lightness, chroma, hue, slash, alpha] = parts[..] else {
            panic!("this test does not know oklch({inside})");
        };
        assert_eq!((from, slash, alpha), ("from", "/", "1"));
        let of = self.colour(of);
        if (lightness, chroma, hue) == ("l", "c", "h") {
            return Colour { alpha: 1.0, ..of };
        }
        let (function, inside) = call(lightness);
        assert_eq!(function, "clamp");
        let limits = split(inside, ',');
        let wish = match limits[1].trim().strip_prefix("var(--") {
            Some(name) => &self.tokens[name.trim_end_matches(')')],
            None => limits[1],
        };
        let number = |text: &str| text.trim().parse::<f64>().unwrap();
        let lightness = product(wish, of.l).clamp(number(limits[0]), number(limits[2]));
        Colour::oklch(lightness, number(chroma), number(hue))
    }
}

/// `(0.6 - l) * 1e3`.
fn product(text: &str, l: f64) -> f64 {
    let number = |text: &str| match text.trim() {
        "l" => l,
        number => number.parse().unwrap(),
    };
    let (difference, factor) = text.trim().split_once('*').unwrap();
    let difference = difference.trim().trim_matches(['(', ')']);
    let (from, less) = difference.split_once('-').unwrap();
    (number(from) - number(less)) * number(factor)
}

/// `name(inside)`.
fn call(value: &str) -> (&str, &str) {
    let (name, inside) = value
        .split_once('(')
        .unwrap_or_else(|| panic!("no colour: {value}"));
    (name, inside.strip_suffix(')').unwrap())
}

/// Splits where no parenthesis is open.
fn split(text: &str, at: char) -> Vec<&str> {
    let (mut open, mut from, mut parts) = (0, 0, Vec::new());
    for (place, character) in text.char_indices() {
        match character {
            '(' => open += 1,
            ')' => open -= 1,
            _ if character == at && open == 0 => {
                parts.push(&text[from..place]);
                from = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

/// The custom properties of the first rule for `.assembly`.
fn declarations(sheet: &str) -> HashMap<String, String> {
    let (_, rule) = sheet.split_once(".assembly {").unwrap();
    let (rule, _) = rule.split_once('}').unwrap();
    rule.split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect()
}

fn without_comments() -> String {
    let mut kept = String::new();
    for piece in SHEET.split("/*") {
        kept += piece.split_once("*/").map_or(piece, |(_, after)| after);
    }
    kept
}
