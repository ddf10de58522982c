//! `cargo xtask test`: every check there is, quickest first.

use std::env::consts::EXE_SUFFIX;
use std::process::Command;

use anyhow::Result;

use crate::command;
use crate::house::House;
use crate::setup::{self, chromium::Chromium, target::Compiler};
use crate::steps::Steps;
use crate::{build, folder, sizes};

/// The tests in a real browser.
const BROWSER_TESTS: &str = "assembly-tests";

/// Those that pass in any language: what they expect is looked up among the widgets' texts.
const WIDGETS: [&str; 7] = [
    "--lib",
    "--test",
    "tracker",
    "--test",
    "timeline",
    "--test",
    "consultation",
];

/// What the product and its tools are made of. Cargo joins the features of all that it builds at once, and the browser
/// tests' crates switch on some that no council runs (`serde_json/preserve_order`): so they are built apart.
const PRODUCT: [&str; 5] = [
    "--workspace",
    "--exclude",
    BROWSER_TESTS,
    "--features",
    "assembly-feed/schema",
];

pub fn run() -> Result<()> {
    let house = House::find()?;
    // All set-up first: better to hear what is missing now than after ten minutes.
    let compiler = setup::target::ready()?;
    setup::npm::ready(&house)?;
    let chromium = setup::chromium::ready()?;
    setup::postgres::ready()?;

    let mut steps = Steps::default();
    steps.step("format", || {
        command::run(house.cargo("fmt").args(["--all", "--check"]))
    });
    steps.step("clippy", || clippy(&house, &PRODUCT));
    steps.step("clippy for the browser tests", || {
        clippy(&house, &["--package", BROWSER_TESTS])
    });
    // Each by itself: the studio draws natively in WASM, which residents' modules must not.
    steps.step("clippy for WASM", || {
        lint_wasm(&house, &compiler, "assembly-bundle")?;
        lint_wasm(&house, &compiler, "assembly-studio")
    });
    // Before the unit tests: the publisher carries what is built inside itself.
    steps.step("build", || build::run().map(drop));
    steps.step(
        "unit tests, house rules and examples in the documentation",
        || {
            // Without PostgreSQL its half of the receiver's tests would be passed over.
            let mut tests = house.cargo("test");
            command::run(tests.args(PRODUCT).env("ASSEMBLY_POSTGRES", "required"))
        },
    );
    steps.step("loader", || loader_tests(&house));
    // With the same features as in the unit tests, so that nothing is compiled twice.
    steps.step("receiver and publisher", || {
        command::run(house.cargo("build").args(PRODUCT).args([
            "--bin",
            "assembly-receive",
            "--bin",
            "assembly-publish",
        ]))
    });
    steps.step("browser tests", || {
        command::run(&mut browser_tests(&house, &chromium, &["--tests"]))
    });
    steps.step("browser tests in Welsh", || {
        let mut tests = browser_tests(&house, &chromium, &WIDGETS);
        command::run(tests.env("ASSEMBLY_TEST_LANGUAGE", "cy"))
    });
    // Last, so that a widget over its budget still shows whether it works.
    steps.step("sizes", || sizes::run(false));
    steps.finish()
}

fn clippy(house: &House, packages: &[&str]) -> Result<()> {
    let mut clippy = house.cargo("clippy");
    command::run(
        clippy
            .args(packages)
            .args(["--all-targets", "--", "-D", "warnings"]),
    )
}

fn lint_wasm(house: &House, compiler: &Compiler, package: &str) -> Result<()> {
    // Debian's compiler for WASM comes without clippy; the build itself still shows what does not compile.
    let task = if let Compiler::Debian { .. } = compiler {
        "check"
    } else {
        "clippy"
    };
    let mut lint = compiler.cargo(task);
    lint.current_dir(&house.root).args(["--package", package]);
    if task == "clippy" {
        lint.args(["--", "-D", "warnings"]);
    }
    command::run(&mut lint)
}

/// The loader's own tests, under Node. File by file, as Node 22 and newer take no folder.
fn loader_tests(house: &House) -> Result<()> {
    let mut tests = folder::files(&house.root.join("widgets/loader"))?;
    tests.retain(|file| file.to_string_lossy().ends_with(".test.js"));
    command::run(
        Command::new("node")
            .current_dir(&house.root)
            .arg("--test")
            .args(tests),
    )
}

fn browser_tests(house: &House, chromium: &Chromium, which: &[&str]) -> Command {
    let mut tests = house.cargo("test");
    let program = |name| house.target.join(format!("debug/assembly-{name}{EXE_SUFFIX}"));
    // Each test has a browser of its own; two fit a small machine.
    tests
        .args(["--package", BROWSER_TESTS])
        .args(which)
        .args(["--", "--test-threads=2"]);
    tests
        .env("CHROMIUM", &chromium.browser)
        .env("CHROMEDRIVER", &chromium.driver)
        .env("ASSEMBLY_RECEIVE", program("receive"))
        .env("ASSEMBLY_PUBLISH", program("publish"));
    tests
}
