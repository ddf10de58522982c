//! A headless Chromium, through WebDriver.

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
    WebElement, WindowHandle,
};

use crate::{chromedriver, console::Console};

const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Machines that build and test in containers have a small /dev/shm.
    "--disable-dev-shm-usage",
];

const EYES: &str = include_str!("eyes.js");

/// How long anything may take that a test waits for, unless it says otherwise.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Browser {
    driver: WebDriver,
    /// Where this session's downloads land.
    downloads: PathBuf,
}

impl Browser {
    pub async fn start() -> Result<Self> {
        let mut wanted = DesiredCapabilities::chrome();
        wanted.set_binary(&chromedriver::browser())?;
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        // A page that never finishes loading is one of the faults: tests wait for what they need themselves.
        wanted.set("pageLoadStrategy", "none")?;
        let driver = WebDriver::new(chromedriver::address(), wanted)
            .await
            .context("the browser does not start")?;
        driver.set_script_timeout(Duration::from_secs(60)).await?;
        let browser = Self {
            driver,
            downloads: new_folder()?,
        };
        browser.viewport(1280, 900).await?;
        let downloads = json!({ "behavior": "allow", "downloadPath": browser.downloads });
        browser.cdp("Browser.setDownloadBehavior", downloads).await?;
        Ok(browser)
    }

    pub async fn quit(self) {
        let _ = fs::remove_dir_all(&self.downloads);
        let _ = self.driver.quit().await;
    }

    // ---- pages ----

    /// Goes to an address and waits until its HTML is parsed and the scripts that it defers have run.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.go(url).await?;
        self.wait("the page is parsed", "document.readyState !== 'loading'")
            .await?;
        Ok(())
    }

    /// Goes to an address and waits only until it is the page's address.
    pub async fn go(&self, url: &str) -> Result<()> {
        // Navigation to another fragment of the same page is not a new document; coming from nowhere it always is.
        self.driver.goto("about:blank").await?;
        self.wait("the last page is gone", "location.href === 'about:blank'")
            .await?;
        self.driver.goto(url).await?;
        self.wait("the page has come", "location.href !== 'about:blank'")
            .await?;
        Ok(())
    }

    pub async fn reload(&self) -> Result<()> {
        self.script("window.beforeReload = true").await?;
        self.driver.refresh().await?;
        self.wait(
            "the page is loaded again",
            "!window.beforeReload && document.readyState !== 'loading'",
        )
        .await?;
        Ok(())
    }

    pub async fn back(&self) -> Result<()> {
        Ok(self.driver.back().await?)
    }

    /// The page crashes, as tabs do when a phone runs out of memory; a new tab takes its place.
    pub async fn crash(&self) -> Result<()> {
        // It answers no more, so neither does the command.
        let crash = self.cdp("Page.crash", json!({}));
        let _ = tokio::time::timeout(Duration::from_secs(1), crash).await;
        self.new_tab_instead().await
    }

    /// Closes the tab, whatever it does, and opens another.
    pub async fn new_tab_instead(&self) -> Result<()> {
        let old = self.driver.window().await?;
        let new = self.driver.new_tab().await?;
        self.driver.switch_to_window(old).await?;
        // A tab that has crashed cannot be closed; nor does it do anything any more.
        let _ = self.driver.close_window().await;
        self.driver.switch_to_window(new).await?;
        self.viewport(1280, 900).await
    }

    /// Opens another tab beside those that are open, and goes there; gives the names of both.
    pub async fn second_tab(&self) -> Result<(WindowHandle, WindowHandle)> {
        let first = self.driver.window().await?;
        let second = self.driver.new_tab().await?;
        self.driver.switch_to_window(second.clone()).await?;
        self.viewport(1280, 900).await?;
        Ok((first, second))
    }

    /// Goes to a tab.
    pub async fn to_tab(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.driver.switch_to_window(tab.clone()).await?)
    }

    pub async fn address(&self) -> Result<String> {
        self.text("location.href").await
    }

    // ---- scripts ----

    /// Runs statements in the page, with `eyes` at hand; what they return, promises awaited.
    pub async fn run(&self, statements: &str, args: &[Value]) -> Result<Value> {
        let script = format!("{EYES}\n{statements}");
        let answer = self.driver.execute(script, args.to_vec()).await;
        Ok(answer
            .with_context(|| format!("in the page: {statements}"))?
            .json()
            .clone())
    }

    /// The value of an expression in the page.
    pub async fn script(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return ({expression});"), &[]).await
    }

    pub async fn text(&self, expression: &str) -> Result<String> {
        match self.script(expression).await? {
            Value::String(text) => Ok(text),
            other => bail!("`{expression}` should be a text, but is {other}"),
        }
    }

    pub async fn is(&self, expression: &str) -> Result<bool> {
        Ok(self.script(&format!("Boolean({expression})")).await? == Value::Bool(true))
    }

    pub async fn number(&self, expression: &str) -> Result<f64> {
        let value = self.script(expression).await?;
        value
            .as_f64()
            .with_context(|| format!("`{expression}` should be a number, but is {value}"))
    }

    /// The element that an expression gives.
    pub async fn element(&self, expression: &str) -> Result<WebElement> {
        let value = self
            .wait(&format!("there is an element: {expression}"), expression)
            .await?;
        Ok(WebElement::from_json(value, self.driver.handle().clone())?)
    }

    /// Waits until an expression is truthy and gives its value; says what it was if it never is.
    pub async fn wait(&self, what: &str, expression: &str) -> Result<Value> {
        self.wait_for(PATIENCE, what, expression).await
    }

    pub async fn wait_for(&self, patience: Duration, what: &str, expression: &str) -> Result<Value> {
        let start = Instant::now();
        loop {
            // While one document gives way to the next, a script may have nowhere to run.
            let value = self.script(expression).await;
            if let Ok(value) = &value
                && !matches!(value, Value::Null | Value::Bool(false))
                && value != &json!(0)
                && value != &json!("")
            {
                return Ok(value.clone());
            }
            if start.elapsed() > patience {
                bail!("waited {patience:?} in vain until {what}: `{expression}` is {value:?}");
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Runs a script before any other in every page to come.
    pub async fn before_every_page(&self, script: &str) -> Result<()> {
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await?;
        Ok(())
    }

    /// Has every page from now on believe that it is this moment (ISO 8601), so that what is overdue stays so.
    pub async fn at(&self, moment: &str) -> Result<()> {
        self.before_every_page(&clock(&json!(moment))).await
    }

    /// The same for a moment in seconds since 1970.
    pub async fn at_second(&self, second: i64) -> Result<()> {
        self.before_every_page(&clock(&json!(second * 1000))).await
    }

    /// Time goes on to this moment while the page stays open.
    pub async fn becomes(&self, moment: &str) -> Result<()> {
        self.run(&clock(&json!(moment)), &[]).await?;
        Ok(())
    }

    // ---- what the reader's device is like ----

    pub async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// `("forced-colors", "active")`, `("prefers-reduced-motion", "reduce")`, `("prefers-color-scheme", "dark")`.
    pub async fn prefers(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<_> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features }))
            .await?;
        Ok(())
    }

    /// `print`, or the screen again with an empty name.
    pub async fn medium(&self, medium: &str) -> Result<()> {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": medium }))
            .await?;
        Ok(())
    }

    pub async fn offline(&self, offline: bool) -> Result<()> {
        let line =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.enable", json!({})).await?;
        self.cdp("Network.emulateNetworkConditions", line).await?;
        Ok(())
    }

    pub async fn time_zone(&self, zone: &str) -> Result<()> {
        self.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }))
            .await?;
        Ok(())
    }

    pub async fn cdp(&self, method: &str, params: Value) -> Result<Value> {
        self.driver
            .cdp()
            .send_raw(method, params)
            .await
            .with_context(|| method.to_owned())
    }

    // ---- hands ----

    /// Types into whatever has the focus; a `Key` is typed by `Key::Tab + ""` or `&Key::Tab.value().to_string()`.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        let keys: thirtyfour::TypingData = keys.into();
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    pub async fn press_with(
        &self,
        held: thirtyfour::Key,
        keys: impl Into<thirtyfour::TypingData>,
    ) -> Result<()> {
        let keys: thirtyfour::TypingData = keys.into();
        let chain = self
            .driver
            .action_chain()
            .key_down(held.clone())
            .send_keys(keys)
            .key_up(held);
        Ok(chain.perform().await?)
    }

    /// Takes the mouse to a place of the view, where it hovers over nothing that a test looks at.
    pub async fn point_at(&self, x: i64, y: i64) -> Result<()> {
        Ok(self.driver.action_chain().move_to(x, y).perform().await?)
    }

    // ---- what it leaves behind ----

    /// The console's entries since the last call.
    pub async fn console(&self) -> Result<Console> {
        Ok(self.driver.browser_log().await?.into())
    }

    /// The bytes of a download, once it is whole. It is taken away, so that the next of that name is another one.
    pub async fn download(&self, name: &str) -> Result<Vec<u8>> {
        let file = self.downloads.join(name);
        let start = Instant::now();
        // Chromium makes the file before it has anything to put in.
        while !fs::metadata(&file).is_ok_and(|found| found.len() > 0) {
            if start.elapsed() > PATIENCE {
                let there: Vec<_> = fs::read_dir(&self.downloads)?
                    .flatten()
                    .map(|entry| entry.file_name())
                    .collect();
                bail!("no download named {name}, only {there:?}");
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        let bytes = fs::read(&file)?;
        fs::remove_file(file)?;
        Ok(bytes)
    }
}

/// A script that stops the clock of a page.
fn clock(moment: &Value) -> String {
    r#"{
        const Real = Date, now = new Real(MOMENT).getTime();
        window.Date = class extends Real {
            constructor(...given) { given.length ? super(...given) : super(now); }
            static now() { return now; }
        };
    }"#
    .replace("MOMENT", &moment.to_string())
}

fn new_folder() -> Result<PathBuf> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let folder = chromedriver::folder().join(format!("downloads-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
