//! A PostgreSQL server of a test's own, to be killed.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

use tempfile::TempDir;

use crate::stage::{Database, as_user, eventually, program, unprivileged};

/// How a server ends early.
#[derive(Clone, Copy, Debug)]
pub enum Crash {
    /// SIGKILL of its first process. The others notice, and end.
    Killed,
    /// As `pg_ctl stop -m immediate`: all end at once, and nothing is tidied.
    Immediate,
}

pub struct Cluster {
    folder: TempDir,
    port: u16,
    running: Option<(Child, ChildStdin)>,
}

impl Cluster {
    /// A server that runs; `None` where there is no PostgreSQL.
    pub fn new() -> Option<Self> {
        let Some(initdb) = program("initdb") else {
            let required = std::env::var_os("ASSEMBLY_POSTGRES").is_some_and(|value| value == "required");
            assert!(!required, "PostgreSQL is required, and was not found");
            eprintln!("skipped: PostgreSQL is not installed");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        if let Some(user) = unprivileged() {
            let given = Command::new("chown").arg(user).arg(folder.path()).status();
            assert!(given.unwrap().success());
        }
        let mut make = as_user(unprivileged(), &initdb, folder.path());
        make.args([
            "--username=assembly",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "-D",
            "data",
        ]);
        let made = make.output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut cluster = Self {
            folder,
            port,
            running: None,
        };
        cluster.start();
        Some(cluster)
    }

    /// Its database, made when it was.
    pub fn database(&self) -> Database {
        Database::at(format!("postgres://assembly@127.0.0.1:{}/postgres", self.port))
    }

    /// Another database, whose tables are in this folder.
    pub fn database_in(&self, folder: &Path) -> Database {
        if let Some(user) = unprivileged() {
            let given = Command::new("chown").arg(user).arg(folder).status();
            assert!(given.unwrap().success());
        }
        let place = folder.display();
        self.database()
            .execute(&format!("CREATE TABLESPACE elsewhere LOCATION '{place}'"));
        self.database()
            .execute("CREATE DATABASE elsewhere TABLESPACE elsewhere TEMPLATE template0");
        Database::at(format!("postgres://assembly@127.0.0.1:{}/elsewhere", self.port))
    }

    /// Starts it, unless it runs, and waits until it takes connections.
    pub fn start(&mut self) {
        if self.running.is_some() {
            return;
        }
        let port = self.port.to_string();
        // After SIGKILL the memory that its processes share is in use until the last of them has ended.
        eventually("PostgreSQL starts again", || {
            let (mut keeper, pipe) = self.spawn(&port);
            let ready = program("pg_isready").unwrap();
            let mut ended = false;
            eventually("PostgreSQL", || {
                let asked = Command::new(&ready)
                    .args(["-q", "-h", "127.0.0.1", "-p", &port])
                    .status();
                ended = keeper.try_wait().unwrap().is_some();
                ended || asked.unwrap().success()
            });
            if ended {
                return false;
            }
            self.running = Some((keeper, pipe));
            true
        });
    }

    fn spawn(&self, port: &str) -> (Child, ChildStdin) {
        // When this process ends, however it does, its end of the pipe closes, and the server goes.
        let script = r#"exec 3<&0; "$0" "$@" < /dev/null & server=$!; (cat <&3 > /dev/null; kill -QUIT $server 2> /dev/null) & wait $server"#;
        let mut keeper = as_user(unprivileged(), Path::new("sh"), self.folder.path());
        keeper.args(["-c", script]).arg(program("postgres").unwrap());
        keeper.args(["-D", "data", "-h", "127.0.0.1", "-k", "", "-N", "400", "-p", port]);
        keeper.stdin(Stdio::piped()).stdout(Stdio::null());
        keeper.stderr(fs::File::create(self.folder.path().join("log")).unwrap());
        let mut keeper = keeper.spawn().unwrap();
        let pipe = keeper.stdin.take().unwrap();
        (keeper, pipe)
    }

    /// Ends it early, and waits until its first process is gone.
    pub fn crash(&mut self, crash: Crash) {
        let (mut keeper, pipe) = self.running.take().expect("it runs");
        let about = fs::read_to_string(self.folder.path().join("data/postmaster.pid")).unwrap();
        let id = about.lines().next().unwrap();
        let signal = match crash {
            Crash::Killed => "-KILL",
            Crash::Immediate => "-QUIT",
        };
        let sent = Command::new("kill").args([signal, id]).status();
        assert!(sent.unwrap().success());
        keeper.wait().unwrap();
        drop(pipe);
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if self.running.is_some() {
            self.crash(Crash::Immediate);
        }
    }
}
