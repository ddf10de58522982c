//! Every box inside a widget, with all that the browser computed for it: to hold one page's rendering against another's.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use crate::Widget;

/// Each element's box, then its computed values. Values are many and mostly the same, so they travel as numbers of their
/// places in one list.
const MEASURE: &str = r#"
    const host = eyes.host(0);
    const origin = host.getBoundingClientRect();
    const round = (value) => Math.round(value * 100) / 100;
    const names = [...getComputedStyle(host)].filter((name) => !name.startsWith("--"));
    const parts = ["::before", "::after", "::marker"];
    const ofParts = ["content", "color", "font-size", "display", "margin", "padding"];
    const values = [], places = new Map();
    const place = (value) => {
        if (!places.has(value)) { places.set(value, values.length); values.push(value); }
        return places.get(value);
    };
    // Not the loader's frame around it: the slot there carries the page's own content, which looks like the page.
    const elements = [...host.shadowRoot.querySelectorAll(".assembly, .assembly *")].map((element) => {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const facts = [[box.left - origin.left, box.top - origin.top, box.width, box.height].map(round).join(" ")];
        for (const name of names) facts.push(style.getPropertyValue(name));
        for (const part of parts) {
            const made = getComputedStyle(element, part);
            for (const name of ofParts) facts.push(made.getPropertyValue(name));
        }
        const words = eyes.squash(element.textContent).slice(0, 40);
        return [`<${element.localName} class="${element.getAttribute("class") ?? ""}"> “${words}”`, facts.map(place)];
    });
    const all = ["box", ...names, ...parts.flatMap((part) => ofParts.map((name) => `${part} ${name}`))];
    return { names: all, values, elements };
"#;

pub struct Boxes(Vec<(String, BTreeMap<String, String>)>);

impl Boxes {
    pub async fn of(widget: &Widget<'_>) -> Result<Self> {
        let value: Value = widget.browser.run(MEASURE, &[]).await?;
        let texts = |name: &str| serde_json::from_value::<Vec<String>>(value[name].clone());
        let (names, values) = (texts("names")?, texts("values")?);
        let elements: Vec<(String, Vec<usize>)> = serde_json::from_value(value["elements"].clone())?;
        let facts = |places: Vec<usize>| {
            names
                .iter()
                .cloned()
                .zip(places.into_iter().map(|place| values[place].clone()))
        };
        Ok(Self(
            elements
                .into_iter()
                .map(|(name, places)| (name, facts(places).collect()))
                .collect(),
        ))
    }

    /// Fails with each element that is not rendered as on the other page; `but` names properties that may differ.
    pub fn assert_same(&self, other: &Self, but: &[&str]) {
        let names = |boxes: &Self| boxes.0.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert!(!self.0.is_empty(), "the widget has no elements to compare");
        assert_eq!(names(self), names(other), "the two pages show different elements");
        let mut differences = Vec::new();
        for ((name, here), (_, there)) in self.0.iter().zip(&other.0) {
            for (property, value) in here {
                let other = there.get(property).map(String::as_str).unwrap_or("nothing");
                if value != other && !but.contains(&property.as_str()) {
                    differences.push(format!("  {name}: {property} is {value} and {other}"));
                }
            }
        }
        assert!(
            differences.is_empty(),
            "{} differences inside the widget:\n{}",
            differences.len(),
            differences
                .iter()
                .take(40)
                .cloned()
                .collect::<Vec<_>>()
                .join("\n")
        );
    }
}
