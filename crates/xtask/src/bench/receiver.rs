//! What councils wait for: submissions stored for good, and given to officers.

use anyhow::Result;

use crate::command;
use crate::house::House;
use crate::setup;

pub fn run(stored: u32) -> Result<()> {
    setup::postgres::ready()?;
    let house = House::find()?;
    let mut bench = house.cargo("bench");
    bench.args(["--quiet", "--package", "assembly-receive", "--bench", "receiver"]);
    command::run(
        bench
            .env("ASSEMBLY_STORED", stored.to_string())
            .env("ASSEMBLY_POSTGRES", "required"),
    )
}
