//! Pictures of the page, for people to look at: `target/pictures/<name>.png`. They take as long as what they show, so they are taken where
//! `ASSEMBLY_PICTURES` is set, and where a test has failed.

use std::{fs, path::Path};

use anyhow::Result;

use crate::Browser;

pub const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

impl Browser {
    /// The whole page, as long as it is, where pictures are wanted.
    pub async fn picture(&self, name: &str) -> Result<()> {
        match std::env::var_os("ASSEMBLY_PICTURES") {
            Some(_) => self.picture_now(name).await,
            None => Ok(()),
        }
    }

    /// The whole page.
    pub async fn picture_now(&self, name: &str) -> Result<()> {
        let folder = Path::new(WORKSPACE).join("target/pictures");
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        // The page is laid out anew for the picture, without them, and would not fit what is drawn.
        let scrollbars = |hidden: bool| serde_json::json!({ "hidden": hidden });
        self.cdp("Emulation.setScrollbarsHidden", scrollbars(true))
            .await?;
        let shot = self
            .cdp(
                "Page.captureScreenshot",
                serde_json::json!({ "format": "png", "captureBeyondViewport": true }),
            )
            .await?;
        self.cdp("Emulation.setScrollbarsHidden", scrollbars(false))
            .await?;
        let data = shot["data"].as_str().unwrap_or_default();
        fs::write(
            &file,
            base64::Engine::decode(&base64::engine::general_purpose::STANDARD, data)?,
        )?;
        Ok(())
    }
}
