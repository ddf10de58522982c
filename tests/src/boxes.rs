//! Every box inside a widget, with all that the browser computed for it: to hold one page's rendering against another's.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use crate::Widget;

/// What a page may well decide: the host's own place on it. Everything else inside must be the same anywhere.
const MEASURE: &str = r#"
    const host = eyes.host(0);
    const origin = host.getBoundingClientRect();
    const round = (value) => Math.round(value * 100) / 100;
    return [...host.shadowRoot.querySelectorAll("*")].map((element) => {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const facts = { box: [box.left - origin.left, box.top - origin.top, box.width, box.height].map(round).join(" ") };
        for (const name of style) if (!name.startsWith("--")) facts[name] = style.getPropertyValue(name);
        for (const part of ["::before", "::after", "::marker"]) {
            const made = getComputedStyle(element, part);
            for (const name of ["content", "color", "font-size", "display", "margin", "padding"]) {
                facts[`${part} ${name}`] = made.getPropertyValue(name);
            }
        }
        return [`<${element.localName} class="${element.className}"> “${eyes.squash(element.textContent).slice(0, 40)}”`, facts];
    });
"#;

pub struct Boxes(Vec<(String, BTreeMap<String, String>)>);

impl Boxes {
    pub async fn of(widget: &Widget<'_>) -> Result<Self> {
        let value: Value = widget.browser.run(MEASURE, &[]).await?;
        Ok(Self(serde_json::from_value(value)?))
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
