//! Feeds, read again when they change.

mod source;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, watch};
use tokio::task::spawn_blocking;
use tokio::time::{Instant, MissedTickBehavior, interval};

pub use source::{Look, Source, Unread};

use crate::clock::Clock;
use crate::known::Known;
use crate::writer::{Busy, Writer};

/// How often a file is looked at, which costs nothing.
const FILES: Duration = Duration::from_secs(2);
/// Feeds are not read more often than this because somebody sent something unknown.
const AT_LEAST: Duration = Duration::from_secs(5);

/// Feeds, and what is known from them.
#[derive(Debug)]
pub struct Feeds {
    known: watch::Sender<Arc<Known>>,
    readers: Vec<Reader>,
    writer: Writer,
    clock: Clock,
    /// When somebody last asked for all to be read again.
    asked: Mutex<Option<Instant>>,
}

#[derive(Debug)]
struct Reader {
    source: Source,
    /// Held while it is being read, so that it is not read twice at once.
    seen: Mutex<Seen>,
    state: watch::Sender<State>,
}

#[derive(Debug, Default)]
struct Seen {
    look: Look,
    /// Whether it could not be read the last time: said once, not every two seconds.
    failing: bool,
}

/// How a feed stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was never read.
    Unread,
    /// It is read as it is now.
    Read,
    /// It was read, and cannot be now: the last good one counts.
    Old,
}

impl Feeds {
    /// Feeds that are yet to be read. `known` is what was stored.
    pub fn new(sources: Vec<Source>, known: Known, writer: Writer, clock: Clock) -> Self {
        let reader = |source| Reader {
            source,
            seen: Mutex::default(),
            state: watch::Sender::new(State::Unread),
        };
        Self {
            known: watch::Sender::new(Arc::new(known)),
            readers: sources.into_iter().map(reader).collect(),
            writer,
            clock,
            asked: Mutex::default(),
        }
    }

    /// What is known now.
    pub fn known(&self) -> Arc<Known> {
        self.known.borrow().clone()
    }

    /// Each feed, and how it stands.
    pub fn states(&self) -> Vec<(&Source, State)> {
        self.readers
            .iter()
            .map(|reader| (&reader.source, *reader.state.borrow()))
            .collect()
    }

    /// Whether every feed is read as it is now: only then is what is not known certainly not there.
    pub fn settled(&self) -> bool {
        self.readers
            .iter()
            .all(|reader| *reader.state.borrow() == State::Read)
    }

    /// Reads all feeds that changed. The first failure is given back; every one is logged, and the last good feed kept.
    pub async fn read(&self) -> Result<(), Failure> {
        let mut failure = Ok(());
        for place in 0..self.readers.len() {
            let one = self.read_one(place).await;
            failure = failure.and(one);
        }
        failure
    }

    /// Reads all feeds again because somebody asks for or sends something that is not known: their form may be newer than what was read
    /// here. Then it asks what other receivers have read.
    pub async fn read_for_stranger(&self) {
        let mut asked = self.asked.lock().await;
        if asked.is_none_or(|last| last.elapsed() >= AT_LEAST) {
            // Failures are logged.
            let _ = self.read().await;
            let _ = self.learn().await;
            *asked = Some(Instant::now());
        }
    }

    /// Learns questions that other receivers have read and stored, where several use one database.
    pub async fn learn(&self) -> Result<(), Busy> {
        if !self.writer.is_shared() {
            return Ok(());
        }
        let news = self.writer.definitions_besides(self.known().digests()).await?;
        if !news.is_empty() {
            tracing::info!(definitions = news.len(), "learnt from another receiver");
            self.known.send_modify(|known| {
                let known = Arc::make_mut(known);
                news.into_iter().for_each(|definition| known.learn(definition));
            });
        }
        Ok(())
    }

    /// Looks at files every two seconds, and at addresses every `addresses`, for ever.
    pub async fn watch(&self, addresses: Duration) {
        let (mut files, mut others) = (interval(FILES), interval(addresses));
        for timer in [&mut files, &mut others] {
            timer.set_missed_tick_behavior(MissedTickBehavior::Delay);
            timer.reset();
        }
        loop {
            let of_files = tokio::select! {
                _ = files.tick() => true,
                _ = others.tick() => false,
            };
            for (place, reader) in self.readers.iter().enumerate() {
                if matches!(reader.source, Source::File(_)) == of_files {
                    let _ = self.read_one(place).await;
                }
            }
        }
    }

    async fn read_one(&self, place: usize) -> Result<(), Failure> {
        let Some(reader) = self.readers.get(place) else {
            return Ok(());
        };
        let mut seen = reader.seen.lock().await;
        let result = self.take(reader, &mut seen.look, place).await;
        let state = match (&result, *reader.state.borrow()) {
            (Ok(()), _) => State::Read,
            (Err(_), State::Unread) => State::Unread,
            (Err(_), _) => State::Old,
        };
        reader.state.send_replace(state);
        if let Err(failure) = &result
            && !seen.failing
        {
            tracing::warn!(feed = %reader.source, %failure, "feed not read; what was read before still counts");
        }
        seen.failing = result.is_err();
        result
    }

    async fn take(&self, reader: &Reader, look: &mut Look, place: usize) -> Result<(), Failure> {
        let (source, old) = (reader.source.clone(), look.clone());
        let read = spawn_blocking(move || source.read(&old)).await;
        let Some((feed, new)) = read.map_err(|_| Failure::Ended)?.map_err(Failure::Unread)? else {
            return Ok(());
        };
        self.known
            .send_modify(|known| Arc::make_mut(known).claim(&feed, place));
        let news = self.known().news(&feed, place, &self.clock.stamp());
        for consultation in &news.forgotten_versions {
            tracing::warn!(
                consultation,
                "its questions changed, and its version did not: give the next change another version"
            );
        }
        for consultation in &news.elsewhere {
            tracing::warn!(feed = %reader.source, consultation, "it stands in another feed already, which counts");
        }
        if !news.definitions.is_empty() {
            // Stored first: what is acknowledged must be readable beside its questions for ever.
            self.writer
                .define(news.definitions.clone())
                .await
                .map_err(|_| Failure::Busy)?;
            self.known.send_modify(|known| {
                let known = Arc::make_mut(known);
                for definition in news.definitions {
                    known.add(definition, Some(place));
                }
            });
        }
        tracing::info!(feed = %reader.source, consultations = feed.consultations.len(), "feed read");
        *look = new;
        Ok(())
    }
}

/// Why a feed does not count yet.
#[derive(Debug)]
pub enum Failure {
    /// It could not be read.
    Unread(Unread),
    /// Its questions could not be stored.
    Busy,
    /// Reading it ended early.
    Ended,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unread(unread) => unread.fmt(f),
            Self::Busy => f.write_str("The questions of the feed could not be stored."),
            Self::Ended => f.write_str("The feed could not be read to its end."),
        }
    }
}

impl std::error::Error for Failure {}
