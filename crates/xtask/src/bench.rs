//! `cargo xtask bench`: what is slow, side by side in one run. Machines are noisy: compare within a run, quote ratios.

use anyhow::Result;

use crate::command;
use crate::house::House;

pub fn run() -> Result<()> {
    let house = House::find()?;
    command::run(
        house
            .cargo("bench")
            .args(["--quiet", "--package", "assembly-bench", "--benches"]),
    )
}
