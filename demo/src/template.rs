//! Pages are HTML files with `{{names}}` in them; this fills the names in.

use anyhow::{Context, Result, anyhow};

/// Puts `value(name)` in place of each `{{name}}`. A name that nobody knows is a mistake in the page.
pub fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String> {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, from)) = rest.split_once("{{") {
        let (name, after) = from.split_once("}}").context("a page has {{ without }}")?;
        filled.push_str(before);
        filled.push_str(
            &value(name).ok_or_else(|| anyhow!("a page names {{{{{name}}}}}, which is not known"))?,
        );
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Text as it may stand in HTML, also between quotation marks.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled_in() {
        let filled = fill("a {{b}} c {{b}}", |name| {
            (name == "b").then(|| "{{d}}".to_owned())
        })
        .unwrap();
        assert_eq!(filled, "a {{d}} c {{d}}");
    }

    #[test]
    fn an_unknown_name_is_a_mistake() {
        let error = fill("{{nobody}}", |_| None).unwrap_err();
        assert_eq!(error.to_string(), "a page names {{nobody}}, which is not known");
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(
            escape(r#"<a title="b's">&"#),
            "&lt;a title=&quot;b&#39;s&quot;&gt;&amp;"
        );
    }
}
