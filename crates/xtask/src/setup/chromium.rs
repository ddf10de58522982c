//! A Chromium and the chromedriver that fits it, for tests in a real browser.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::command;

const ADVICE: &str = "Install Chromium and the chromedriver of the same version \
    (on Debian: sudo apt-get install chromium chromium-driver), or name them in CHROMIUM and CHROMEDRIVER.";

pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

pub fn ready() -> Result<Chromium> {
    let chromium = match find() {
        Some(found) => found,
        None => install().context(ADVICE)?,
    };
    let browser = major(&chromium.browser).context(ADVICE)?;
    let driver = major(&chromium.driver).context(ADVICE)?;
    if browser != driver {
        bail!("Chromium is version {browser} but chromedriver {driver}. {ADVICE}");
    }
    Ok(chromium)
}

fn find() -> Option<Chromium> {
    let named = |variable: &str, names: &[&str]| {
        env::var_os(variable)
            .map(PathBuf::from)
            .or_else(|| command::find(names))
    };
    Some(Chromium {
        browser: named("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?,
        driver: named("CHROMEDRIVER", &["chromedriver"])?,
    })
}

fn install() -> Result<Chromium> {
    if !apt::usable() {
        bail!("there is none here, and it can only be installed for you on Debian, as root");
    }
    // Without a font Chromium draws no letters; these two also cover Welsh, Arabic and Hebrew.
    println!("installing chromium, chromium-driver, fonts-liberation and fonts-dejavu-core with apt-get");
    apt::update()?;
    apt::install(&[
        "chromium",
        "chromium-driver",
        "fonts-liberation",
        "fonts-dejavu-core",
    ])?;
    find().context("apt-get brought no chromium and chromedriver")
}

/// `Chromium 148.0.7778.167 built on Debian …` and `ChromeDriver 148.0.7778.167 (…)` alike give 148.
fn major(program: &Path) -> Result<u32> {
    let said = command::output(Command::new(program).arg("--version"))?;
    let number = said
        .split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse().ok());
    number.with_context(|| format!("{} does not tell its version", program.display()))
}
