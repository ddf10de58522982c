//! What `serve` is told.

use std::net::SocketAddr;

use clap::{Args, ValueEnum};

use crate::feeds::Source;
use crate::http::Origin;
use crate::store::{Address, Synchronous};

/// What `serve` is told, by flags or by the environment.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// A feed with consultations: a file, or an http(s) address. Several with commas between, or by several flags
    #[arg(
        long = "feed",
        value_name = "FILE-OR-URL",
        env = "ASSEMBLY_FEED",
        value_delimiter = ',',
        required = true
    )]
    pub feeds: Vec<Source>,

    /// Where submissions are stored: sqlite:FILE, or postgres://USER@HOST/NAME where more than one machine takes them
    #[arg(
        long,
        value_name = "URL",
        env = "ASSEMBLY_DATABASE",
        default_value = "sqlite:responses.db",
        hide_env_values = true
    )]
    pub database: Address,

    /// Where to listen. Port 0 takes one that is free
    #[arg(
        long,
        value_name = "ADDR:PORT",
        env = "ASSEMBLY_LISTEN",
        default_value = "127.0.0.1:8090"
    )]
    pub listen: SocketAddr,

    /// The origin of pages that may send, such as https://www.council.example. Several with commas between, or by several flags
    #[arg(
        long = "allow-origin",
        value_name = "ORIGIN",
        env = "ASSEMBLY_ALLOW_ORIGIN",
        value_delimiter = ','
    )]
    pub allow_origins: Vec<Origin>,

    /// A proxy stands before: take addresses, by which floods are slowed down, from the last X-Forwarded-For
    #[arg(long, env = "ASSEMBLY_BEHIND_PROXY")]
    pub behind_proxy: bool,

    /// So many submissions from one address at once. A library has one address for many people
    #[arg(long, value_name = "COUNT", env = "ASSEMBLY_BURST", default_value_t = 60)]
    pub burst: u32,

    /// So many a minute from one address after that
    #[arg(long, value_name = "COUNT", env = "ASSEMBLY_PER_MINUTE", default_value_t = 30)]
    pub per_minute: u32,

    /// So many connections at once. Systems mostly give a process 1024 files
    #[arg(
        long,
        value_name = "COUNT",
        env = "ASSEMBLY_CONNECTIONS",
        default_value_t = 900
    )]
    pub connections: u32,

    /// How many seconds until a feed at an address is asked for again. Files are looked at every two
    #[arg(long, value_name = "SECONDS", env = "ASSEMBLY_REREAD", default_value_t = 120)]
    pub reread: u32,

    /// There only so that the test of power cuts can be seen to fail
    #[arg(long, env = "ASSEMBLY_SYNCHRONOUS", default_value = "full", hide = true)]
    pub synchronous: Sync,
}

/// [`Synchronous`], as it is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[allow(missing_docs)]
pub enum Sync {
    Full,
    Normal,
}

impl From<Sync> for Synchronous {
    fn from(sync: Sync) -> Self {
        match sync {
            Sync::Full => Self::Full,
            Sync::Normal => Self::Normal,
        }
    }
}
