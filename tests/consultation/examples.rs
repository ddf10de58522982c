//! The named examples, as the gallery shows them.

use anyhow::{Context, Result};
use assembly_tests::{Page, Visit, Widget, page};

/// Opens one of the form's examples, as the example says it is looked at.
pub async fn example<'a>(visit: &'a Visit, name: &str) -> Result<Widget<'a>> {
    let example = assembly_consultation::fixtures::example(name)
        .with_context(|| format!("the form has no example {name}"))?;
    visit.browser.at_second(example.now).await?;
    visit.council.feed("/feed.json", &example.json);
    let mut attributes = String::new();
    if !example.lang.is_empty() {
        attributes = format!("data-lang=\"{}\"", example.lang);
    }
    let placeholder = page::placeholder("consultation", "/feed.json", &attributes);
    let page = visit.council.page("/page.html", Page::of(placeholder));
    visit.browser.open(&page).await?;
    let widget = visit.widget();
    widget.is_ready().await?;
    Ok(widget)
}
