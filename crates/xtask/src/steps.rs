//! A run of named steps: the first that fails ends it, and a summary closes it.

use std::time::Instant;

use anyhow::{Result, bail};

#[derive(Default)]
pub struct Steps {
    passed: Vec<String>,
    failed: Option<String>,
}

impl Steps {
    /// Run the step, unless one has failed before.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<()>) {
        if self.failed.is_some() {
            return;
        }
        println!("\n── {name}");
        let start = Instant::now();
        let outcome = work();
        let line = format!("{:>6.1} s  {name}", start.elapsed().as_secs_f64());
        match outcome {
            Ok(()) => self.passed.push(line),
            Err(error) => {
                eprintln!("xtask: {error:#}");
                self.failed = Some(line);
            }
        }
    }

    pub fn finish(self) -> Result<()> {
        println!();
        for line in &self.passed {
            println!("passed {line}");
        }
        if let Some(line) = &self.failed {
            println!("FAILED {line}; what would have followed was not run");
        }
        println!(
            "{} passed, {} failed",
            self.passed.len(),
            usize::from(self.failed.is_some())
        );
        if self.failed.is_some() {
            bail!("a step failed");
        }
        Ok(())
    }
}
