//! One chromedriver for the whole test program.

use std::{
    env,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::OnceLock,
};

const HOW: &str =
    "run the browser tests with `cargo xtask test`, which sets up Chromium and builds the widgets first";

/// Ends the driver when the test program's end of the pipe closes, however the program ended: a static is never
/// dropped, and a killed program drops nothing. The driver's browsers are in its process group and go with it, and so
/// does the folder for what they leave behind.
const WATCH: &str =
    r#"trap : TERM; mkdir -p "$TMPDIR"; "$@" & read -r _; kill -TERM 0; wait; rm -rf "$TMPDIR""#;

struct Driver {
    address: String,
    // Its standard input is the pipe that keeps the driver alive.
    _watch: Child,
}

/// The address of the running chromedriver, started at the first call.
pub fn address() -> &'static str {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    &DRIVER.get_or_init(start).address
}

/// The browser that the sessions start.
pub fn browser() -> String {
    env::var("CHROMIUM").unwrap_or_else(|_| on_path("chromium"))
}

/// Where this program's browsers keep what is temporary.
pub fn folder() -> PathBuf {
    env::temp_dir().join(format!("assembly-tests-{}", std::process::id()))
}

fn on_path(name: &str) -> String {
    env::split_paths(&env::var_os("PATH").unwrap_or_default())
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .unwrap_or_else(|| panic!("no {name} on the PATH: {HOW}"))
        .display()
        .to_string()
}

fn start() -> Driver {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| on_path("chromedriver"));
    let mut watch = Command::new("sh")
        .args(["-c", WATCH, "watch", &program, "--port=0"])
        .env("TMPDIR", folder())
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} does not start ({error}): {HOW}"));
    let mut lines = BufReader::new(watch.stdout.take().expect("a pipe was asked for")).lines();
    let port = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| {
            line.split_once("started successfully on port ")?
                .1
                .trim_end_matches('.')
                .parse::<u16>()
                .ok()
        })
        .unwrap_or_else(|| panic!("{program} named no port: {HOW}"));
    // Whatever else it says must not fill the pipe.
    std::thread::spawn(move || lines.for_each(drop));
    Driver {
        address: format!("http://127.0.0.1:{port}"),
        _watch: watch,
    }
}
