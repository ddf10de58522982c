//! One widget on the page, as a reader meets it: what it shows, and what hands can do with it.

use anyhow::{Result, bail};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use crate::words::ways;
use crate::{Browser, said};

#[derive(Clone)]
pub struct Widget<'a> {
    pub browser: &'a Browser,
    n: usize,
    part: String,
}

impl<'a> Widget<'a> {
    pub fn nth(browser: &'a Browser, n: usize) -> Self {
        Self {
            browser,
            n,
            part: String::new(),
        }
    }

    /// Only what is in the first thing that a selector finds in the widget.
    pub fn part(&self, selector: &str) -> Self {
        Self {
            part: selector.to_owned(),
            ..self.clone()
        }
    }

    pub fn recommendation(&self, id: &str) -> Self {
        self.part(&format!("#recommendation-{id}"))
    }

    pub fn phase(&self, id: &str) -> Self {
        self.part(&format!("#phase-{id}"))
    }

    pub fn session(&self, id: &str) -> Self {
        self.part(&format!("#session-{id}"))
    }

    /// Where to look, as `eyes` wants it.
    fn place(&self) -> String {
        format!("{}, {}", self.n, json!(self.part))
    }

    // ---- states ----

    pub async fn is(&self, state: &str) -> Result<()> {
        let n = self.n;
        let now = format!("eyes.host({n})?.getAttribute('data-assembly-state') === '{state}'");
        let waited = self.browser.wait(&format!("widget {n} is {state}"), &now).await;
        if waited.is_err() {
            let found = self
                .browser
                .script(&format!("eyes.host({n})?.outerHTML.slice(0, 200) ?? 'no widget'"))
                .await?;
            bail!(
                "widget {n} should be {state}; it is {found}, and the console says:\n{}",
                self.browser.console().await?
            );
        }
        Ok(())
    }

    pub async fn is_ready(&self) -> Result<()> {
        self.is("ready").await
    }

    pub async fn has_failed(&self) -> Result<()> {
        self.is("failed").await
    }

    // ---- looking ----

    /// Everything shown, as laid out.
    pub async fn text(&self) -> Result<String> {
        self.browser.text(&format!("eyes.text({})", self.place())).await
    }

    pub async fn assert_shows(&self, words: &[&str]) -> Result<()> {
        let text = squash(&self.text().await?);
        for word in words {
            assert!(
                ways(word).iter().any(|way| text.contains(&squash(way))),
                "the widget should show “{word}”, but shows:\n{text}"
            );
        }
        Ok(())
    }

    pub async fn assert_shows_no(&self, words: &[&str]) -> Result<()> {
        let text = squash(&self.text().await?);
        for word in words {
            assert!(
                !ways(word).iter().any(|way| text.contains(&squash(way))),
                "the widget should not show “{word}”, but shows:\n{text}"
            );
        }
        Ok(())
    }

    pub async fn wait_until_shows(&self, words: &str) -> Result<()> {
        let ways: Vec<String> = ways(words).iter().map(|way| squash(way)).collect();
        let shows = format!(
            "{}.some((words) => eyes.squash(eyes.text({})).includes(words))",
            json!(ways),
            self.place()
        );
        if self
            .browser
            .wait(&format!("the widget shows “{words}”"), &shows)
            .await
            .is_err()
        {
            bail!(
                "the widget should come to show “{words}”, but shows:\n{}",
                self.text().await?
            );
        }
        Ok(())
    }

    pub async fn shows_fallback(&self) -> Result<bool> {
        self.browser.is(&format!("eyes.fallbackShown({})", self.n)).await
    }

    /// The squashed text of each shown element that a selector finds in the widget.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let found = format!(
            "eyes.visible({}, {}).map((one) => eyes.squash(one.innerText))",
            json!(selector),
            self.place()
        );
        Ok(serde_json::from_value(self.browser.script(&found).await?)?)
    }

    pub async fn count(&self, selector: &str) -> Result<usize> {
        Ok(self.texts(selector).await?.len())
    }

    /// The widget's shown element of a kind (`button`, `link`, `field`, `heading`, or a selector) with a name.
    pub async fn element(&self, kind: &str, name: &str) -> Result<WebElement> {
        let found = self.browser.element(&self.find(kind, name)).await;
        if found.is_err() {
            let names = format!(
                "eyes.visible(eyes.kinds[{0}] ?? {0}, {1}).map(eyes.name)",
                json!(kind),
                self.place()
            );
            bail!(
                "no {kind} “{name}”; there are {}",
                self.browser.script(&names).await?
            );
        }
        found
    }

    pub async fn has(&self, kind: &str, name: &str) -> Result<bool> {
        self.browser.is(&self.find(kind, name)).await
    }

    /// The value of an expression over `it`, the element of a kind with a name.
    pub async fn ask(&self, kind: &str, name: &str, expression: &str) -> Result<Value> {
        self.element(kind, name).await?;
        self.browser
            .run(
                &format!("const it = {}; return ({expression});", self.find(kind, name)),
                &[],
            )
            .await
    }

    fn find(&self, kind: &str, name: &str) -> String {
        let way = |way: &String| format!("eyes.find({}, {}, {})", json!(kind), json!(way), self.place());
        let ways: Vec<String> = ways(name).iter().map(way).collect();
        format!("({})", ways.join(" ?? "))
    }

    // ---- by mouse ----

    pub async fn click(&self, kind: &str, name: &str) -> Result<()> {
        let element = self.element(kind, name).await?;
        element.scroll_into_view().await?;
        Ok(element.click().await?)
    }

    pub async fn choose(&self, field: &str, option: &str) -> Result<()> {
        let select = self.element("field", field).await?;
        let wanted = format!(
            "[...({}).options].find((one) => eyes.squash(one.text).startsWith({}))",
            self.find("field", field),
            json!(said(option))
        );
        let Ok(option_element) = self.browser.element(&wanted).await else {
            let names = format!(
                "[...({}).options].map((one) => one.text)",
                self.find("field", field)
            );
            bail!(
                "“{field}” offers no “{option}”, only {}",
                self.browser.script(&names).await?
            );
        };
        select.scroll_into_view().await?;
        Ok(option_element.click().await?)
    }

    pub async fn type_into(&self, field: &str, words: &str) -> Result<()> {
        let element = self.element("field", field).await?;
        element.scroll_into_view().await?;
        element.click().await?;
        self.browser.press(words).await
    }

    // ---- by keyboard alone ----

    /// Presses Tab until the element has the focus, as a reader without a mouse must.
    pub async fn tab_to(&self, kind: &str, name: &str) -> Result<()> {
        self.travel(kind, name, false).await
    }

    pub async fn shift_tab_to(&self, kind: &str, name: &str) -> Result<()> {
        self.travel(kind, name, true).await
    }

    async fn travel(&self, kind: &str, name: &str, back: bool) -> Result<()> {
        self.element(kind, name).await?;
        let arrived = format!("eyes.active() === {}", self.find(kind, name));
        let mut way = Vec::new();
        for _ in 0..400 {
            if self.browser.is(&arrived).await? {
                return Ok(());
            }
            match back {
                false => self.browser.press(Key::Tab + "").await?,
                true => self.browser.press_with(Key::Shift, Key::Tab + "").await?,
            }
            way.push(self.focus().await?);
        }
        bail!("Tab never reaches the {kind} “{name}”; it passes {way:#?}")
    }

    /// What has the focus, in words.
    pub async fn focus(&self) -> Result<String> {
        self.browser.text("eyes.describe(eyes.active())").await
    }
}

pub fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
