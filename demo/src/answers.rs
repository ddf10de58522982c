//! The receiver of the demo's consultations.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use assembly_receive::clock::Clock;
use assembly_receive::serve::mounted;
use assembly_receive::settings::Settings;
use axum::Router;
use clap::Parser;

/// Where it is on the site, as the feed says.
const PATH: &str = "/answers";

/// The feed with the consultations.
const FEED: &str = "demo/feeds/dyffryn-arian-2026.json";

/// A receiver, and the file in which it stores.
pub struct Answers {
    router: Router,
    file: PathBuf,
}

/// The settings as the receiver itself takes them, so that the demo's are never others.
#[derive(Parser)]
struct Told {
    #[command(flatten)]
    settings: Settings,
}

impl Answers {
    /// Where the demo stores by itself: never among files that are in git.
    pub fn usual(root: &Path) -> PathBuf {
        root.join("target/demo/answers.db")
    }

    /// Opens a receiver that stores into this file, and makes it where there is none.
    pub async fn open(root: &Path, file: PathBuf, clock: Clock) -> Result<Self> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        let feed = root.join(FEED);
        let (feed, database) = (feed.display().to_string(), database(&file));
        // What the machine's own settings say is for a real receiver.
        let told = [
            "demo",
            "--feed",
            &feed,
            "--database",
            &database,
            "--burst",
            "1000000",
        ];
        let told = Told::try_parse_from(told)?;
        let router = mounted(told.settings, clock).await?;
        Ok(Self { router, file })
    }

    /// The site, with the receiver on it.
    pub fn on(self, site: Router) -> Router {
        // Beside the site and not in it: the receiver's pages have headers of their own.
        Router::new().nest(PATH, self.router).fallback_service(site)
    }

    /// What an officer types to see what was answered.
    pub fn commands(&self) -> [String; 2] {
        let database = database(&self.file);
        let program = "cargo run --quiet --package assembly-receive --";
        let command = |rest: &str| {
            let (verb, more) = rest.split_once(' ').unwrap_or((rest, ""));
            format!("{program} {verb} --database \"{database}\" --consultation teithio{more}")
        };
        [
            command("export  --format xlsx --output teithio.xlsx"),
            command("summary  --language cy"),
        ]
    }

    /// The file in which it stores.
    pub fn file(&self) -> &Path {
        &self.file
    }
}

fn database(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}
