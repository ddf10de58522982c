//! `cargo xtask soak`: what takes long. Each thing is an ordinary test too, in a short form.

mod reader;
mod receiver;

use anyhow::Result;
use clap::Subcommand;

use self::reader::Kind;
use crate::steps::Steps;

#[derive(Subcommand)]
pub enum What {
    /// Feed the reader broken documents, to see that it refuses and never panics
    Reader {
        #[arg(long, default_value_t = 10)]
        minutes: u64,
        /// Stop after so many documents instead
        #[arg(long)]
        inputs: Option<u64>,
    },
    /// Feed the publisher broken workbooks and CSV files, likewise
    Spreadsheets {
        #[arg(long, default_value_t = 10)]
        minutes: u64,
        /// Stop after so many files instead
        #[arg(long)]
        inputs: Option<u64>,
    },
    /// Kill the receiver and its PostgreSQL server while residents send
    Kills {
        #[arg(long, default_value_t = 200)]
        cycles: u32,
    },
    /// Cut the receiver's power while residents send: what was not synced is lost
    Power {
        #[arg(long, default_value_t = 200)]
        cycles: u32,
    },
    /// Fill the receiver's disk, by a small file system too where root runs this; fail its writes; slow it down
    Disk {
        #[arg(long, default_value_t = 20)]
        cycles: u32,
    },
    /// Flood the receiver: 50,000 made-up submissions, endless bodies, 2,000 slow connections
    Spam,
}

/// One thing, or all in turn.
pub fn run(what: Option<What>) -> Result<()> {
    let Some(what) = what else {
        let mut steps = Steps::default();
        steps.step("the receiver killed", || receiver::run(&["kills::"], 200));
        steps.step("the receiver's power cut", || receiver::run(&["power::"], 200));
        steps.step("the receiver's disk full or failing", || {
            receiver::run(&["disk::"], 20)
        });
        steps.step("the receiver flooded", || receiver::run(&receiver::FLOODS, 1));
        steps.step("the reader fed broken documents", || {
            reader::run(Kind::Feeds, 10, None)
        });
        steps.step("the publisher fed broken spreadsheets", || {
            reader::run(Kind::Spreadsheets, 10, None)
        });
        return steps.finish();
    };
    match what {
        What::Reader { minutes, inputs } => reader::run(Kind::Feeds, minutes, inputs),
        What::Spreadsheets { minutes, inputs } => reader::run(Kind::Spreadsheets, minutes, inputs),
        What::Kills { cycles } => receiver::run(&["kills::"], cycles),
        What::Power { cycles } => receiver::run(&["power::"], cycles),
        What::Disk { cycles } => receiver::run(&["disk::"], cycles),
        What::Spam => receiver::run(&receiver::FLOODS, 1),
    }
}
