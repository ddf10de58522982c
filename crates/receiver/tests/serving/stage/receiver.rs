//! A receiver that runs.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};

use ureq::http::Request;

use super::client::{Answer, ask};

pub struct Receiver {
    child: Child,
    /// `127.0.0.1:` and its port.
    pub address: String,
    log: Option<JoinHandle<String>>,
}

impl Receiver {
    pub fn start(feed: &Path, database: &str, settings: &[&str]) -> Result<Self, String> {
        Self::start_under(&[], feed, database, settings)
    }

    /// With these variables in its environment.
    pub fn start_under(
        environment: &[(&str, &OsStr)],
        feed: &Path,
        database: &str,
        settings: &[&str],
    ) -> Result<Self, String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_assembly-receive"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ASSEMBLY_")) {
            command.env_remove(name);
        }
        command
            .args(["serve", "--database", database, "--feed"])
            .arg(feed);
        // Any port; and tests, which all come from one address, may send as much as they like.
        for (flag, value) in [("--listen", "127.0.0.1:0"), ("--burst", "1000000")] {
            if !settings.contains(&flag) {
                command.args([flag, value]);
            }
        }
        command
            .args(settings)
            .env("ASSEMBLY_LOG", "debug")
            .envs(environment.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut errors = child.stderr.take().unwrap();
        let log = thread::spawn(move || {
            let mut said = String::new();
            let _ = errors.read_to_string(&mut said);
            said
        });
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        match line.trim_end().strip_prefix("listening on http://") {
            Some(address) => Ok(Self {
                address: address.to_owned(),
                child,
                log: Some(log),
            }),
            None => {
                let status = child.wait().unwrap();
                assert!(!status.success(), "it ended well without listening");
                Err(log.join().unwrap())
            }
        }
    }

    fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answer> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        ask(request.body(body.to_vec()).unwrap())
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        self.request(method, path, headers, body).expect("an answer")
    }

    /// Sends a submission as a program does: from no page.
    pub fn send(&self, body: &str) -> Answer {
        self.ask(
            "POST",
            "/submissions",
            &[("content-type", "application/json")],
            body.as_bytes(),
        )
    }

    /// The same; `None` where no answer came.
    pub fn try_send(&self, body: &str) -> Option<Answer> {
        self.request(
            "POST",
            "/submissions",
            &[("content-type", "application/json")],
            body.as_bytes(),
        )
    }

    pub fn health(&self) -> Answer {
        self.ask("GET", "/health", &[], b"")
    }

    /// Most memory that it ever had, in KiB.
    pub fn peak_memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// Asks it to stop, as a service manager does.
    pub fn terminate(&self) {
        self.signal("-TERM");
    }

    /// Lets it stand still, as if its machine did.
    pub fn freeze(&self) {
        self.signal("-STOP");
    }

    /// Lets it go on.
    pub fn thaw(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    }

    /// Waits for its end: how it ended, and all that it logged.
    pub fn ended(mut self) -> (ExitStatus, String) {
        let status = self.child.wait().unwrap();
        (status, self.log.take().unwrap().join().unwrap())
    }

    /// Asks it to stop, and waits.
    pub fn stop(self) -> (ExitStatus, String) {
        self.terminate();
        self.ended()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
