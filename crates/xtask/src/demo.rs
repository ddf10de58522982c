//! `cargo xtask demo`: build, then serve the demo council's pages.

use std::ffi::OsString;

use anyhow::Result;

use crate::{build, command, house::House};

pub fn run(flags: &[OsString]) -> Result<()> {
    let house = House::find()?;
    build::run()?;
    let mut demo = house.cargo("run");
    demo.args(["--quiet", "--package", "demo", "--bin", "demo", "--"])
        .args(flags);
    command::run(&mut demo)
}
