//! `cargo xtask test`: every check there is, quickest first.

use std::process::Command;

use anyhow::Result;

use crate::command;
use crate::house::House;
use crate::setup::{self, chromium::Chromium, target::Compiler};
use crate::steps::Steps;
use crate::{build, sizes};

/// The tests in a real browser.
const BROWSER_TESTS: &str = "assembly-tests";

/// Always the same packages and features, so that nothing is compiled twice.
const EVERYTHING: [&str; 3] = ["--workspace", "--features", "assembly-feed/schema"];

pub fn run() -> Result<()> {
    let house = House::find()?;
    // All set-up first: better to hear what is missing now than after ten minutes.
    let compiler = setup::target::ready()?;
    setup::npm::ready(&house)?;
    let chromium = setup::chromium::ready()?;

    let mut steps = Steps::default();
    steps.step("format", || {
        command::run(house.cargo("fmt").args(["--all", "--check"]))
    });
    steps.step("clippy", || {
        command::run(
            house
                .cargo("clippy")
                .args(EVERYTHING)
                .args(["--all-targets", "--", "-D", "warnings"]),
        )
    });
    steps.step("clippy for WASM", || lint_wasm(&house, &compiler));
    steps.step("unit tests and house rules", || {
        command::run(&mut unit_tests(&house))
    });
    steps.step("loader", || {
        let mut node = Command::new("node");
        command::run(node.current_dir(&house.root).args(["--test", "widgets/loader"]))
    });
    steps.step("examples in the documentation", || {
        command::run(house.cargo("test").args(EVERYTHING).arg("--doc"))
    });
    steps.step("build", || build::run().map(drop));
    steps.step("browser tests", || {
        command::run(&mut browser_tests(&house, &chromium))
    });
    // Last, so that a widget over its budget still shows whether it works.
    steps.step("sizes", || sizes::run(false));
    steps.finish()
}

fn lint_wasm(house: &House, compiler: &Compiler) -> Result<()> {
    // Debian's compiler for WASM comes without clippy; the build itself still shows what does not compile.
    let task = if let Compiler::Debian { .. } = compiler {
        "check"
    } else {
        "clippy"
    };
    let mut lint = compiler.cargo(task);
    lint.current_dir(&house.root)
        .args(["--package", "assembly-bundle"]);
    if task == "clippy" {
        lint.args(["--", "-D", "warnings"]);
    }
    command::run(&mut lint)
}

/// All but the browser tests. Chosen by target rather than by package, as a choice of packages changes the features.
fn unit_tests(house: &House) -> Command {
    let mut tests = house.cargo("test");
    tests.args(EVERYTHING).args(["--lib", "--bins"]);
    for (package, target) in house.integration_tests() {
        if package != BROWSER_TESTS {
            tests.args(["--test", &target]);
        }
    }
    tests
}

fn browser_tests(house: &House, chromium: &Chromium) -> Command {
    let mut tests = house.cargo("test");
    tests.args(EVERYTHING);
    for (package, target) in house.integration_tests() {
        if package == BROWSER_TESTS {
            tests.args(["--test", &target]);
        }
    }
    // Each test has a browser of its own; two fit a small machine.
    tests.args(["--", "--test-threads=2"]);
    tests
        .env("CHROMIUM", &chromium.browser)
        .env("CHROMEDRIVER", &chromium.driver);
    tests
}
