//! One test's browser and site, from opening to the last check.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    sync::LazyLock,
};

use anyhow::{Context, Result, ensure};
use tokio::runtime::{Builder, Runtime};

use crate::{Browser, Council, Page, Widget, council::SCRIPT, feeds, page, pictures};

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().enable_all().build().unwrap());

pub struct Visit {
    pub browser: Browser,
    pub council: Council,
}

impl Visit {
    /// Opens a page of the demo site and waits for its first widget.
    pub async fn demo(&self, path: &str) -> Result<Widget<'_>> {
        self.browser.open(&self.council.url(path)).await?;
        let widget = self.widget();
        widget.is_ready().await?;
        Ok(widget)
    }

    /// A page of the test's own with one of the tracker's examples, on the day for which they were written.
    pub async fn example(&self, name: &str) -> Result<Widget<'_>> {
        self.example_at(name, "").await
    }

    /// The same at an address with this query or fragment.
    pub async fn example_at(&self, name: &str, more: &str) -> Result<Widget<'_>> {
        self.browser.at(feeds::NOON).await?;
        self.council.feed("/feed.json", feeds::fixture(name));
        let page = self
            .council
            .page("/page.html", Page::of(page::tracker("/feed.json")));
        self.browser.open(&format!("{page}{more}")).await?;
        let widget = self.widget();
        widget.is_ready().await?;
        Ok(widget)
    }

    /// The same with the script, the WASM and the feed on another origin than the page.
    pub async fn example_from_elsewhere(&self, name: &str) -> Result<Widget<'_>> {
        self.browser.at(feeds::NOON).await?;
        let far = &self.council.elsewhere;
        self.council.feed("/feed.json", feeds::fixture(name));
        let page = Page::with(page::tracker(&format!("{far}/feed.json")))
            .head(&page::script(&format!("{far}{SCRIPT}")));
        self.browser.open(&self.council.page("/page.html", page)).await?;
        let widget = self.widget();
        widget.is_ready().await?;
        Ok(widget)
    }

    /// A page of the test's own with one of the timeline's examples, as the example says it is looked at.
    pub async fn timeline(&self, name: &str) -> Result<Widget<'_>> {
        self.timeline_at(name, "").await
    }

    /// The same at an address with this query or fragment.
    pub async fn timeline_at(&self, name: &str, more: &str) -> Result<Widget<'_>> {
        let example = assembly_timeline::fixtures::example(name)
            .with_context(|| format!("the timeline has no example {name}"))?;
        self.browser.at_second(example.now).await?;
        self.council.feed("/feed.json", &example.json);
        let mut attributes = format!("data-view=\"{}\"", example.view);
        if !example.lang.is_empty() {
            attributes.push_str(&format!(" data-lang=\"{}\"", example.lang));
        }
        let placeholder = page::timeline_with("/feed.json", &attributes);
        let page = self.council.page("/page.html", Page::of(placeholder));
        self.browser.open(&format!("{page}{more}")).await?;
        let widget = self.widget();
        widget.is_ready().await?;
        Ok(widget)
    }

    /// Opens a page of the test's own with the script and this in its main part.
    pub async fn open(&self, path: &str, content: impl Into<String>) -> Result<()> {
        self.browser
            .open(&self.council.page(path, Page::of(content)))
            .await
    }

    /// The first widget on the page.
    pub fn widget(&self) -> Widget<'_> {
        Widget::nth(&self.browser, 0)
    }

    pub fn nth(&self, n: usize) -> Widget<'_> {
        Widget::nth(&self.browser, n)
    }
}

/// Runs a test in a visit of its own. The browser is quit whatever happens; a failure leaves a picture behind.
pub fn visit(test: impl AsyncFnOnce(&Visit) -> Result<()>) -> Result<()> {
    let (browser, council) = RUNTIME.block_on(async {
        ensure!(
            Path::new(pictures::WORKSPACE)
                .join("pkg/integrity.json")
                .is_file(),
            "pkg/ has no widgets yet: run `cargo xtask test`, which builds them first"
        );
        Ok((Browser::start().await?, Council::open().await?))
    })?;
    let visit = Visit { browser, council };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async {
            test(&visit).await?;
            visit.browser.console().await?.assert_empty();
            Ok(())
        })
    }));
    let good = matches!(outcome, Ok(Ok(())));
    RUNTIME.block_on(async {
        if !good {
            let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
            let _ = visit.browser.picture_now(&format!("failed-{name}")).await;
            if let Ok(console) = visit.browser.console().await {
                eprintln!("left in the console:\n{console}");
            }
        }
        visit.browser.quit().await;
    });
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}
