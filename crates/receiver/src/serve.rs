//! The receiver, from its start to its end.

use std::fmt;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::{Extension, Router};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio::time::{interval, timeout};

use crate::clock::Clock;
use crate::feeds::{Failure, Feeds, Source, Unread};
use crate::http::{Connections, Desk, Peer, Rate, router};
use crate::intake::Intake;
use crate::known::Known;
use crate::settings::Settings;
use crate::store::{Engine, Fault};
use crate::tally::Tally;
use crate::writer::{self, Writer};

/// How often the log is told how many submissions there were.
const TOLD: Duration = Duration::from_secs(60);

/// The last commit and the checkpoint after it take no longer.
const LAST_COMMIT: Duration = Duration::from_secs(30);

/// Why the receiver does not start, or ends; `Display` gives a sentence for whoever looks after it.
#[derive(Debug)]
pub enum Ended {
    /// The database.
    Database(Fault),
    /// The machine failed to write, in the middle of it, or the file is gone.
    Untrusted(Fault),
    /// A feed that is a file, while no consultation is known at all.
    Feed(Failure),
    /// It cannot listen there.
    Listen(SocketAddr, io::Error),
    /// Signals of the system cannot be heard, or standard output not written to.
    System(io::Error),
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(fault) => fault.fmt(f),
            Self::Untrusted(Fault::Moved) => write!(
                f,
                "{} This process ends, and should be started again. What was not acknowledged will be sent again; what was is in \
                 that file, unless it was deleted.",
                Fault::Moved
            ),
            Self::Untrusted(fault) => write!(
                f,
                "{fault} This process ends, and should be started again: what a machine failed to write it may never write, \
                 and still say that it has. A new start writes all that is stored anew. What was not stored was not acknowledged, \
                 and will be sent again."
            ),
            Self::Feed(failure) => failure.fmt(f),
            Self::Listen(address, error) => write!(f, "It cannot listen on {address}: {error}."),
            Self::System(error) => write!(f, "The system refused: {error}."),
        }
    }
}

impl std::error::Error for Ended {}

/// Takes submissions until `stop` comes, or until the database is not to be trusted any more: then whatever looks after services
/// should start it again, which writes all that was stored to disk anew before anything is taken.
pub async fn serve(settings: Settings, clock: Clock, stop: impl Future<Output = ()>) -> Result<(), Ended> {
    let listener = TcpListener::bind(settings.listen).await;
    let listener = listener.map_err(|error| Ended::Listen(settings.listen, error))?;
    let address = listener.local_addr().map_err(Ended::System)?;
    let (intake, mut writing) = open(&settings, clock).await?;
    if settings.allow_origins.is_empty() {
        tracing::warn!("no --allow-origin: no page of another site can send submissions");
    }

    // Whoever started it waits for this line, or has gone.
    let _ = writeln!(io::stdout(), "listening on http://{address}");
    let _ = io::stdout().flush();

    let watching = tokio::spawn(watch(intake.clone(), reread(&settings)));
    let tally = intake.tally.clone();
    let connections = settings.connections;
    let router = router(Arc::new(desk(intake, settings)));
    let mut early = None;
    let connections = Connections::new(router, connections);
    connections
        .serve(listener, async {
            tokio::select! {
                () = stop => tracing::info!("stopping"),
                ended = &mut writing => {
                    tracing::error!("stopping: the database is not to be trusted any more");
                    early = Some(ended);
                }
            }
        })
        .await;
    watching.abort();
    // It holds a way to the writer.
    let _ = watching.await;
    if let Some(told) = tally.tell() {
        tracing::info!("{told}");
    }
    let ended = match early {
        Some(ended) => ended,
        // The last ways to the writer are gone by now: it writes what waits, and ends.
        None => timeout(LAST_COMMIT, writing)
            .await
            .map_err(|_| Ended::Database(Fault::Late))?,
    };
    match ended {
        Ok(result) => result.map_err(Ended::Untrusted),
        Err(_) => Err(Ended::System(io::Error::other("the writer ended early"))),
    }
}

/// The receiver as a part of another server of this machine, such as the demo's: all that it answers, for as long as the runtime lives.
/// Everybody counts as one address, and `listen` and `connections` are not looked at.
pub async fn mounted(settings: Settings, clock: Clock) -> Result<Router, Ended> {
    let (intake, _) = open(&settings, clock).await?;
    tokio::spawn(watch(intake.clone(), reread(&settings)));
    let router = router(Arc::new(desk(intake, settings)));
    Ok(router.layer(Extension(Peer(Ipv4Addr::LOCALHOST.into()))))
}

/// Opens the database and reads the feeds; the task is the writer's work.
async fn open(settings: &Settings, clock: Clock) -> Result<(Intake, JoinHandle<Result<(), Fault>>), Ended> {
    let synchronous = settings.synchronous.into();
    let mut store = writer::open(&settings.database, synchronous)
        .await
        .map_err(Ended::Database)?;
    if store.engine() == Engine::Postgres && !store.is_durable().await.map_err(Ended::Database)? {
        tracing::warn!(
            "the PostgreSQL server runs with fsync = off: what is acknowledged does not outlive a power cut"
        );
    }
    let known = Known::stored(store.definitions().await.map_err(Ended::Database)?);
    let (writer, writing) = Writer::start(store, settings.database.clone(), synchronous);
    let writing = tokio::spawn(writing);
    let feeds = Feeds::new(settings.feeds.clone(), known, writer.clone(), clock.clone());
    let intake = Intake {
        feeds: Arc::new(feeds),
        writer,
        clock,
        tally: Arc::new(Tally::default()),
    };
    first_reading(&intake.feeds, &settings.feeds).await?;
    Ok((intake, writing))
}

fn desk(intake: Intake, settings: Settings) -> Desk {
    let rate = Rate::new(settings.burst, settings.per_minute);
    Desk::new(intake, settings.allow_origins, rate, settings.behind_proxy)
}

fn reread(settings: &Settings) -> Duration {
    Duration::from_secs(settings.reread.max(1).into())
}

/// Reads all feeds. One that cannot be read stops nothing, as its council's site may be down just now, unless it is a file and nothing at
/// all is known: then it is a wrong setting.
async fn first_reading(feeds: &Feeds, sources: &[Source]) -> Result<(), Ended> {
    let failure = feeds.read().await.err();
    let all_files = sources.iter().all(|source| matches!(source, Source::File(_)));
    match failure {
        Some(failure @ (Failure::Unread(Unread::File(..) | Unread::Refused(_)) | Failure::Busy))
            if all_files && feeds.known().is_empty() =>
        {
            Err(Ended::Feed(failure))
        }
        _ => Ok(()),
    }
}

/// Reads feeds again when they change, and tells the log how many submissions there were.
async fn watch(intake: Intake, addresses: Duration) {
    let telling = async {
        let mut minutes = interval(TOLD);
        loop {
            minutes.tick().await;
            if let Some(told) = intake.tally.tell() {
                tracing::info!("{told}");
            }
        }
    };
    tokio::join!(intake.feeds.watch(addresses), telling);
}
