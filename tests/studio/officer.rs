//! What an officer does.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use assembly_tests::{Visit, chromedriver, pictures::WORKSPACE};

/// Where the test's site has the page.
pub const PAGE: &str = "/pkg/studio.html";
/// The moment at which all tests are.
pub const NOW: &str = "2026-11-22T12:00:00Z";

/// An officer in front of the page.
pub struct Officer<'a> {
    pub visit: &'a Visit,
}

impl<'a> Officer<'a> {
    /// Opens the page on a site.
    pub async fn at_work(visit: &'a Visit) -> Result<Self> {
        Self::at(visit, &visit.council.url(PAGE)).await
    }

    /// Opens the page from a disk, as by a double click.
    pub async fn with_a_disk(visit: &'a Visit) -> Result<Self> {
        let page = fs::canonicalize(PathBuf::from(WORKSPACE).join("pkg/studio.html"))?;
        Self::at(visit, &format!("file://{}", page.display())).await
    }

    /// Opens the page at an address.
    pub async fn at(visit: &'a Visit, address: &str) -> Result<Self> {
        visit.browser.at(NOW).await?;
        visit.browser.open(address).await?;
        visit
            .browser
            .wait("the page is whole", "document.readyState === 'complete'")
            .await?;
        Ok(Self { visit })
    }

    /// Gives a field files with these names and bytes.
    pub async fn choose(&self, field: &str, files: &[(&str, &[u8])]) -> Result<()> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = chromedriver::folder().join(format!("chosen-{count}"));
        fs::create_dir_all(&folder)?;
        let mut paths = Vec::new();
        for (name, bytes) in files {
            let path = folder.join(name);
            fs::write(&path, bytes)?;
            paths.push(path.display().to_string());
        }
        let field = format!("document.getElementById('{field}')");
        // As when it is opened to choose other ones; WebDriver would add to those that are there.
        self.visit
            .browser
            .run(&format!("{field}.value = ''"), &[])
            .await?;
        let element = self.visit.browser.element(&field).await?;
        element.send_keys(paths.join("\n")).await?;
        Ok(())
    }

    /// Chooses a workbook and waits until it was read.
    pub async fn choose_workbook(&self, bytes: &[u8]) -> Result<()> {
        self.choose("workbook", &[("tracker.xlsx", bytes)]).await?;
        self.sees("findings").await
    }

    /// Writes into a field, as by hand.
    pub async fn writes(&self, field: &str, words: &str) -> Result<()> {
        let write = format!(
            "const field = document.getElementById('{field}');
             field.value = {words:?};
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        self.visit.browser.run(&write, &[]).await?;
        Ok(())
    }

    /// Waits until a part of the page is there.
    pub async fn sees(&self, part: &str) -> Result<()> {
        let shown = format!("eyes.shown(document.getElementById('{part}'))");
        self.visit
            .browser
            .wait(&format!("{part} is shown"), &shown)
            .await?;
        Ok(())
    }

    /// Waits until a part of the page says something with these words.
    pub async fn hears(&self, part: &str, words: &str) -> Result<()> {
        let said = format!("document.getElementById('{part}').innerText.includes({words:?})");
        self.visit
            .browser
            .wait(&format!("{part} says {words}"), &said)
            .await?;
        Ok(())
    }

    /// Presses a button or a tab.
    pub async fn presses(&self, id: &str) -> Result<()> {
        self.visit
            .browser
            .run(&format!("document.getElementById('{id}').click()"), &[])
            .await?;
        Ok(())
    }

    /// Goes to the preview of a kind of widget, and waits until it is ready.
    pub async fn previews(&self, kind: &str) -> Result<()> {
        self.presses(&format!("tab-{kind}")).await?;
        let near = "document.getElementById('tabs').scrollIntoView({ behavior: 'instant' })";
        self.visit.browser.run(near, &[]).await?;
        let ready = format!("document.getElementById('preview-{kind}')?.dataset.assemblyState === 'ready'");
        self.visit
            .browser
            .wait(&format!("{kind} is ready"), &ready)
            .await?;
        Ok(())
    }

    /// Downloads the folder: the ZIP.
    pub async fn downloads(&self) -> Result<Vec<u8>> {
        self.presses("download").await?;
        let outcome = "eyes.shown(document.getElementById('made')) ? 'made' : document.getElementById('trouble').innerText";
        let outcome = self.visit.browser.wait("the folder is made", outcome).await?;
        assert_eq!(outcome, "made");
        self.visit.browser.download("assembly-widgets.zip").await
    }
}
