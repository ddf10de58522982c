//! The receiver, as a council runs it: the real program, with a database of its own.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::line::Line;
use crate::pictures::WORKSPACE;

pub struct Receiver {
    process: Option<Child>,
    folder: PathBuf,
    origins: Vec<String>,
    /// `127.0.0.1:…`; the same after each start.
    listen: String,
    /// The line from browsers to it.
    pub line: Line,
}

impl Receiver {
    /// A receiver for a feed's consultations that takes answers from these origins.
    pub async fn start(feed: &str, origins: &[&str]) -> Result<Self> {
        static FOLDERS: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "assembly-receiver-{}-{}",
            std::process::id(),
            FOLDERS.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("feed.json"), feed)?;
        let mut receiver = Self {
            process: None,
            folder,
            origins: origins.iter().map(ToString::to_string).collect(),
            listen: "127.0.0.1:0".to_owned(),
            line: Line::to("127.0.0.1:1").await?,
        };
        receiver.begin()?;
        receiver.line = Line::to(&receiver.listen).await?;
        Ok(receiver)
    }

    /// Where answers are sent.
    pub fn submit_to(&self) -> String {
        format!("{}/submissions", self.line.address)
    }

    /// Where the form without JavaScript is.
    pub fn form_page(&self, consultation: &str) -> String {
        format!("{}/form/{consultation}", self.line.address)
    }

    /// Starts the program, after [`kill`](Self::kill) too.
    pub fn begin(&mut self) -> Result<()> {
        let mut command = Command::new(program()?);
        command
            .arg("serve")
            .arg("--feed")
            .arg(self.folder.join("feed.json"));
        command.args(["--database", &self.database(), "--listen", &self.listen]);
        for origin in &self.origins {
            command.args(["--allow-origin", origin]);
        }
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = process.stdout.take().context("the receiver has an output")?;
        self.process = Some(process);
        for line in BufReader::new(output).lines() {
            if let Some(address) = line?.strip_prefix("listening on http://") {
                self.listen = address.trim_end_matches('/').to_owned();
                return Ok(());
            }
        }
        bail!("the receiver does not start")
    }

    /// Kills it as a power cut would.
    pub fn kill(&mut self) -> Result<()> {
        if let Some(mut process) = self.process.take() {
            process.kill()?;
            process.wait()?;
        }
        Ok(())
    }

    /// Publishes another feed where the receiver reads it.
    pub fn publish(&self, feed: &str) -> Result<()> {
        Ok(fs::write(self.folder.join("feed.json"), feed)?)
    }

    /// Everything that is stored for a consultation, as an officer exports it: each submission as it was sent, with its reference.
    pub fn stored(&self, consultation: &str) -> Result<Vec<Value>> {
        let mut export = Command::new(program()?);
        export.args([
            "export",
            "--database",
            &self.database(),
            "--consultation",
            consultation,
        ]);
        let output = export.args(["--format", "jsonl", "--output", "-"]).output()?;
        if !output.status.success() {
            bail!("{}", String::from_utf8_lossy(&output.stderr));
        }
        let lines = String::from_utf8(output.stdout)?;
        let mut stored = Vec::new();
        for line in lines.lines() {
            let line: Value = serde_json::from_str(line)?;
            let mut submission = line["submission"].clone();
            submission["reference"] = line["reference"].clone();
            stored.push(submission);
        }
        Ok(stored)
    }

    fn database(&self) -> String {
        format!("sqlite:{}", self.folder.join("responses.db").display())
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        let _ = self.kill();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Built before the browser tests by `cargo xtask test`.
fn program() -> Result<PathBuf> {
    let named = std::env::var_os("ASSEMBLY_RECEIVE").map(PathBuf::from);
    let program = named.unwrap_or_else(|| PathBuf::from(WORKSPACE).join("target/debug/assembly-receive"));
    if !program.is_file() {
        bail!(
            "there is no receiver yet: run `cargo build -p assembly-receive`, or `cargo xtask test`, which does"
        );
    }
    Ok(program)
}
