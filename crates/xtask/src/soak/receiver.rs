//! The receiver's tests of faults, in their long form.

use std::process::Command;

use anyhow::Result;

use crate::command;
use crate::house::House;
use crate::setup;

/// Those who take room.
pub const FLOODS: [&str; 2] = ["spam::", "room::"];

/// Two thousand connections and their receiver need more files than a process is mostly given.
const WITH_MANY_FILES: &str = r#"ulimit -n 8192 2>/dev/null; exec "$@""#;

/// Runs those tests whose names begin so, over and over.
pub fn run(tests: &[&str], cycles: u32) -> Result<()> {
    setup::postgres::ready()?;
    let house = House::find()?;
    // Loaded by the tests, and so no part of them that cargo would make by itself.
    command::run(house.cargo("build").args([
        "--quiet",
        "--package",
        "assembly-receive",
        "--example",
        "power_cut",
    ]))?;
    let mut shell = Command::new("sh");
    shell.current_dir(&house.root).args(["-c", WITH_MANY_FILES, "sh"]);
    shell.arg(command::cargo().get_program());
    shell.args([
        "test",
        "--quiet",
        "--package",
        "assembly-receive",
        "--test",
        "faults",
        "--",
    ]);
    // One after the other, so that figures are of one thing.
    shell
        .args(["--nocapture", "--test-threads=1", "--include-ignored"])
        .args(tests);
    shell
        .env("ASSEMBLY_CYCLES", cycles.to_string())
        .env("ASSEMBLY_POSTGRES", "required");
    command::run(&mut shell)
}
