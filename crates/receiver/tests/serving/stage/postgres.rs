//! A PostgreSQL server of this run's own, with `fsync` on.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::database::Database;
use super::wait::eventually;

/// It ends when the pipe to its keeper is closed, however the tests end.
struct Server {
    port: u16,
    _keeper: Child,
}

/// An empty database of its own for each test; `None` where there is no PostgreSQL.
pub fn database() -> Option<Database> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let Some(server) = SERVER.get_or_init(start) else {
        let required = env::var_os("ASSEMBLY_POSTGRES").is_some_and(|value| value == "required");
        assert!(!required, "PostgreSQL is required, and was not found");
        eprintln!("skipped: PostgreSQL is not installed");
        return None;
    };
    let name = format!("test{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let url = |name| format!("postgres://assembly@127.0.0.1:{}/{name}", server.port);
    // Of an empty template, which nobody else reads at the same time.
    Database::at(url("postgres")).execute(&format!("CREATE DATABASE {name} TEMPLATE template0"));
    Some(Database::at(url(&name)))
}

/// PATH, and where Debian keeps servers.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let mut folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    folders.extend(versions.map(|version| version.path().join("bin")));
    folders
        .into_iter()
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

fn start() -> Option<Server> {
    let (initdb, postgres, ready) = (program("initdb")?, program("postgres")?, program("pg_isready")?);
    let folder = env::temp_dir().join(format!("assembly-postgres-{}", std::process::id()));
    fs::create_dir(&folder).unwrap();
    let user = unprivileged();
    if let Some(user) = user {
        assert!(
            Command::new("chown")
                .arg(user)
                .arg(&folder)
                .status()
                .unwrap()
                .success()
        );
    }
    let data = folder.join("data");
    let made = as_user(user, &initdb, &folder)
        .args([
            "--username=assembly",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "-D",
        ])
        .arg(&data)
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    // When this process ends, however it does, its end of the pipe closes, and the server with its data goes.
    let script = r#""$0" "$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; here=$PWD; cd /; rm -rf "$here""#;
    let keeper = as_user(user, Path::new("sh"), &folder)
        .args(["-c", script])
        .arg(&postgres)
        .args([
            "-D",
            "data",
            "-h",
            "127.0.0.1",
            "-k",
            "",
            "-N",
            "200",
            "-p",
            &port.to_string(),
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(fs::File::create(folder.join("log")).unwrap())
        .spawn()
        .unwrap();
    eventually("PostgreSQL", || {
        let asked = Command::new(&ready)
            .args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()])
            .status();
        asked.unwrap().success()
    });
    Some(Server {
        port,
        _keeper: keeper,
    })
}

/// Servers refuse to run as root; whom to be then.
pub fn unprivileged() -> Option<&'static str> {
    let id = Command::new("id").arg("-u").output().unwrap();
    (id.stdout == b"0\n").then_some("nobody")
}

pub fn as_user(user: Option<&str>, program: &Path, folder: &Path) -> Command {
    let mut command = match user {
        Some(user) => {
            let mut command = Command::new("setpriv");
            command
                .args(["--reuid", user, "--clear-groups", "--"])
                .arg(program);
            command
        }
        None => Command::new(program),
    };
    command.current_dir(folder);
    command
}
