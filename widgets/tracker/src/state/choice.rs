//! What the reader chose, and how it stands in the page's address so that it can be shared.

use assembly_kit::percent_decode;

use super::{Facet, Index, Pick};

/// What the reader searches for, filters by and orders by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// As typed.
    pub search: String,
    /// Only this theme.
    pub theme: Option<Pick>,
    /// Only what was decided so.
    pub decision: Option<Pick>,
    /// Only what has got so far.
    pub progress: Option<Pick>,
    /// Which comes first.
    pub order: Order,
}

/// Which recommendation comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As printed in the members' report.
    #[default]
    Number,
    /// What was reported on last; without any report last.
    Latest,
}

impl Order {
    /// Both, in the order in which a page offers them.
    pub const ALL: [Self; 2] = [Self::Number, Self::Latest];

    /// Its name in addresses and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Latest => "latest",
        }
    }
}

/// Characters of a search that are looked at; the input field's `maxlength`.
pub const LONGEST_SEARCH: usize = 200;

impl Choice {
    /// The choice in a page's query (`location.search`, with or without its `?`) for the widget of that key.
    ///
    /// Parameters `<key>-search`, `-theme`, `-decision`, `-progress`, `-order`; of several alike the first counts.
    pub fn from_query(query: &str, key: &str) -> Self {
        let mut choice = Self::default();
        let mut seen = Vec::new();
        for piece in pieces(query) {
            let Some((field, value)) = own(piece, key) else {
                continue;
            };
            if value.is_empty() || seen.contains(&field) {
                continue;
            }
            seen.push(field);
            match field {
                Field::Search => choice.search = value.chars().take(LONGEST_SEARCH).collect(),
                Field::Facet(facet) => *choice.pick_mut(facet) = Some(facet.pick_named(&value)),
                Field::Order => {
                    choice.order = Order::ALL
                        .into_iter()
                        .find(|it| it.name() == value)
                        .unwrap_or_default();
                }
            }
        }
        choice
    }

    /// The query with this choice in it: starts with `?`, or is empty. Every parameter of others is kept byte for
    /// byte and in its place; this widget's come last. What is at its default is left out.
    pub fn to_query(&self, query: &str, key: &str) -> String {
        let mut kept: Vec<String> = pieces(query)
            .filter(|piece| own(piece, key).is_none())
            .map(str::to_owned)
            .collect();
        let mut add = |name: &str, value: &str| {
            kept.push(format!("{}={}", encode(&format!("{key}-{name}")), encode(value)));
        };
        if !self.search.trim().is_empty() {
            add(SEARCH, &self.search);
        }
        for facet in Facet::ALL {
            if let Some(pick) = self.pick(facet) {
                add(facet.name(), facet.name_of(pick));
            }
        }
        if self.order != Order::default() {
            add(ORDER, self.order.name());
        }
        if kept.is_empty() {
            String::new()
        } else {
            format!("?{}", kept.join("&"))
        }
    }

    /// What is picked in a facet.
    pub fn pick(&self, facet: Facet) -> Option<&Pick> {
        match facet {
            Facet::Theme => self.theme.as_ref(),
            Facet::Decision => self.decision.as_ref(),
            Facet::Progress => self.progress.as_ref(),
        }
    }

    fn pick_mut(&mut self, facet: Facet) -> &mut Option<Pick> {
        match facet {
            Facet::Theme => &mut self.theme,
            Facet::Decision => &mut self.decision,
            Facet::Progress => &mut self.progress,
        }
    }

    /// The same with another pick in a facet.
    pub fn with(mut self, facet: Facet, pick: Option<Pick>) -> Self {
        *self.pick_mut(facet) = pick;
        self
    }

    /// The same without picks that mean nothing in this feed (an old or mistyped address); the rest is kept.
    pub fn within(mut self, index: &Index) -> Self {
        for facet in Facet::ALL {
            let slot = self.pick_mut(facet);
            if slot.as_ref().is_some_and(|pick| !index.knows(facet, pick)) {
                *slot = None;
            }
        }
        self
    }

    /// Whether anything is searched or filtered, so that something may be hidden. Order hides nothing.
    pub fn narrows(&self) -> bool {
        !self.search.trim().is_empty() || Facet::ALL.into_iter().any(|facet| self.pick(facet).is_some())
    }

    /// The way back from an empty result: everything shown, in the order that was chosen.
    pub fn widened(&self) -> Self {
        Self {
            order: self.order,
            ..Self::default()
        }
    }
}

const SEARCH: &str = "search";
const ORDER: &str = "order";

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Search,
    Facet(Facet),
    Order,
}

/// The parameters as they stand, without the `?`.
fn pieces(query: &str) -> impl Iterator<Item = &str> {
    let query = query.strip_prefix('?').unwrap_or(query);
    query.split('&').filter(move |_| !query.is_empty())
}

/// What a parameter says, if it is this widget's.
fn own(piece: &str, key: &str) -> Option<(Field, String)> {
    let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
    let name = decode(name);
    let field = match name.strip_prefix(key)?.strip_prefix('-')? {
        SEARCH => Field::Search,
        ORDER => Field::Order,
        other => Field::Facet(Facet::ALL.into_iter().find(|facet| facet.name() == other)?),
    };
    Some((field, decode(value)))
}

/// As application/x-www-form-urlencoded has it.
fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => out.push(char::from(byte)),
            _ => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    out.extend(char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()));
                }
            }
        }
    }
    out
}

fn decode(value: &str) -> String {
    percent_decode(&value.replace('+', " "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{feed, fold};
    use super::*;

    #[test]
    fn an_address_says_what_was_chosen() {
        let choice = Choice {
            search: "late bus & tram".to_owned(),
            theme: Some(Pick::Word("buses".to_owned())),
            decision: Some(Pick::None),
            progress: Some(Pick::None),
            order: Order::Latest,
        };
        let query = choice.to_query("?id=42&x", "assembly");
        assert_eq!(
            query,
            "?id=42&x&assembly-search=late+bus+%26+tram&assembly-theme=buses&assembly-decision=not-answered\
             &assembly-progress=no-report&assembly-order=latest"
        );
        assert_eq!(Choice::from_query(&query, "assembly"), choice);
        assert_eq!(Choice::default().to_query(&query, "assembly"), "?id=42&x");
    }

    #[test]
    fn a_default_choice_leaves_the_address_alone() {
        assert_eq!(Choice::default().to_query("", "assembly"), "");
        assert_eq!(Choice::default().to_query("?", "assembly"), "");
        assert_eq!(
            Choice::default().to_query("?%zz&&a=b=c&%E2%82%AC", "assembly"),
            "?%zz&&a=b=c&%E2%82%AC"
        );
    }

    #[test]
    fn two_widgets_on_a_page_do_not_touch_each_other() {
        let query = "?assembly-search=bus&assembly-2-search=tram&assembly-2-theme=x";
        assert_eq!(Choice::from_query(query, "assembly").search, "bus");
        assert_eq!(Choice::from_query(query, "assembly-2").search, "tram");
        assert_eq!(
            Choice::default().to_query(query, "assembly"),
            "?assembly-2-search=tram&assembly-2-theme=x"
        );
    }

    #[test]
    fn of_several_alike_the_first_counts_and_nonsense_is_passed_over() {
        let choice = Choice::from_query(
            "?k-theme=&k-theme=a&k-theme=b&k-order=up&k-search&k-other=1&k%2Dsearch=%C3%28%",
            "k",
        );
        assert_eq!(choice.theme, Some(Pick::Word("a".to_owned())));
        assert_eq!(choice.order, Order::Number);
        assert_eq!(choice.search, "\u{fffd}(%");
    }

    #[test]
    fn what_the_feed_does_not_know_is_dropped_and_the_rest_kept() {
        let index = Index::new(&feed("answered"), &fold);
        let choice = Choice::from_query(
            "?k-search=bus&k-theme=trams&k-decision=rejected&k-progress=nonsense",
            "k",
        );
        let choice = choice.within(&index);
        assert_eq!(
            (choice.search.as_str(), &choice.theme, &choice.progress),
            ("bus", &None, &None)
        );
        assert_eq!(choice.decision, Some(Pick::Word("rejected".to_owned())));
        // A word of the format that does not occur at present still means something.
        let none_yet =
            Choice::from_query("?k-decision=accepted", "k").within(&Index::new(&feed("not-answered"), &fold));
        assert_eq!(none_yet.decision, Some(Pick::Word("accepted".to_owned())));
    }

    #[test]
    fn the_way_back_keeps_the_order() {
        let choice = Choice {
            search: "x".to_owned(),
            order: Order::Latest,
            ..Choice::default()
        };
        assert!(choice.narrows());
        assert!(!choice.widened().narrows());
        assert_eq!(choice.widened().order, Order::Latest);
    }

    fn pick(facet: Facet) -> impl Strategy<Value = Option<Pick>> {
        prop::option::of(".+".prop_map(move |word| facet.pick_named(&word)))
    }

    proptest! {
        #[test]
        fn any_choice_comes_back_from_its_address(
            search in "\\PC{0,200}", theme in pick(Facet::Theme), decision in pick(Facet::Decision),
            progress in pick(Facet::Progress), latest: bool, query in "[?]?[a-z=&%+é-]{0,40}", key in "\\PC{1,12}",
        ) {
            let search = if search.trim().is_empty() { String::new() } else { search };
            let order = if latest { Order::Latest } else { Order::Number };
            let choice = Choice { search, theme, decision, progress, order };
            let written = choice.to_query(&query, &key);
            prop_assert!(written.is_empty() || written.starts_with('?'));
            prop_assert_eq!(&Choice::from_query(&written, &key), &choice);
            prop_assert_eq!(&choice.to_query(&written, &key), &written);
            // What others wrote is still there, byte for byte.
            let others = Choice::default().to_query(&query, &key);
            prop_assert!(written.starts_with(&others));
            prop_assert_eq!(Choice::default().to_query(&written, &key), others);
        }

        #[test]
        fn no_address_is_too_strange(query in ".*", key in ".*") {
            let _ = Choice::from_query(&query, &key).to_query(&query, &key);
        }
    }
}
