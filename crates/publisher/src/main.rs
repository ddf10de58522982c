//! `assembly-publish`: from the council's spreadsheet to everything that it publishes.

use std::process::ExitCode;

fn main() -> ExitCode {
    assembly_publish::command::run()
}
