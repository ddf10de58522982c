//! What a resident waits for: reading a feed, searching in it.

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
