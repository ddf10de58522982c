//! The one task that writes.
//!
//! Submissions wait in a queue. The writer takes what waits, commits it as one, and answers each only then: under load many share the
//! price of one `fsync`. Nobody waits for ever: the queue has an end, a commit has a deadline, and what cannot be written now is
//! told so.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use crate::definition::Definition;
use crate::store::{Address, Batch, Engine, Fault, Kept, Outcome, Store, Synchronous, Unsure, Written};

/// So many jobs may wait.
const QUEUE: usize = 1024;
/// So many are written in one commit.
const MOST_AT_ONCE: usize = 256;
/// A commit that takes longer is not waited for. More than the five seconds for which a lock of the database is.
const DEADLINE: Duration = Duration::from_secs(12);

/// What the writer is asked.
enum Job {
    /// Store a submission, or find the one that has its id.
    Keep(Box<Kept>, oneshot::Sender<Result<Outcome, Busy>>),
    /// Find the submission that has this id.
    Find(String, oneshot::Sender<Result<Outcome, Busy>>),
    /// Store definitions.
    Define(Vec<Definition>, oneshot::Sender<Result<(), Busy>>),
    /// Find the definitions whose digests are not among these.
    Learn(HashSet<String>, oneshot::Sender<Result<Vec<Definition>, Busy>>),
    /// Try whether writing works, and write down that it was now.
    Pulse(String, oneshot::Sender<Result<(), Busy>>),
}

/// It cannot be written now. It may be later, and nothing was acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy;

/// The way to the writer.
#[derive(Clone, Debug)]
pub struct Writer {
    jobs: mpsc::Sender<Job>,
    engine: Engine,
}

impl Writer {
    /// A writer, and the task that is its work: it ends well when the last `Writer` is dropped and all that waited is written,
    /// and with a fault where the machine cannot be trusted any more.
    pub fn start(
        store: Store,
        address: Address,
        synchronous: Synchronous,
    ) -> (Self, impl Future<Output = Result<(), Fault>>) {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let engine = store.engine();
        let work = Work {
            engine,
            store: Some(store),
            address,
            synchronous,
        };
        (Self { jobs, engine }, work.run(queue))
    }

    /// Stores a submission; or gives the one that was stored under its id before.
    pub async fn keep(&self, kept: Kept) -> Result<Outcome, Busy> {
        self.ask(|answer| Job::Keep(Box::new(kept), answer)).await
    }

    /// The submission that has this id.
    pub async fn find(&self, submission_id: String) -> Result<Outcome, Busy> {
        self.ask(|answer| Job::Find(submission_id, answer)).await
    }

    /// Stores definitions.
    pub async fn define(&self, definitions: Vec<Definition>) -> Result<(), Busy> {
        self.ask(|answer| Job::Define(definitions, answer)).await
    }

    /// Definitions that others have stored, whose digests are not among these: from the one on that was published last.
    pub async fn definitions_besides(&self, known: HashSet<String>) -> Result<Vec<Definition>, Busy> {
        self.ask(|answer| Job::Learn(known, answer)).await
    }

    /// Whether writing works, tried by writing.
    pub async fn pulse(&self, now: String) -> Result<(), Busy> {
        self.ask(|answer| Job::Pulse(now, answer)).await
    }

    /// Whether others may write to the same database: a file is one receiver's alone.
    pub fn is_shared(&self) -> bool {
        self.engine == Engine::Postgres
    }

    /// How many jobs wait.
    pub fn waiting(&self) -> usize {
        self.jobs.max_capacity() - self.jobs.capacity()
    }

    async fn ask<T>(&self, job: impl FnOnce(oneshot::Sender<Result<T, Busy>>) -> Job) -> Result<T, Busy> {
        let (answer, answered) = oneshot::channel();
        self.jobs.try_send(job(answer)).map_err(|_| Busy)?;
        answered.await.map_err(|_| Busy)?
    }
}

struct Work {
    store: Option<Store>,
    engine: Engine,
    address: Address,
    synchronous: Synchronous,
}

impl Work {
    async fn run(mut self, mut queue: mpsc::Receiver<Job>) -> Result<(), Fault> {
        let mut jobs = Vec::with_capacity(MOST_AT_ONCE);
        while queue.recv_many(&mut jobs, MOST_AT_ONCE).await > 0 {
            // Where it fails, the queue is dropped, which tells all who wait that it cannot be now.
            self.write(&mut jobs).await?;
        }
        if let Some(mut store) = self.store.take() {
            // What is in the log is safe as it is; this only leaves one tidy file behind.
            if let Err(fault) = store.checkpoint().await {
                tracing::warn!(%fault, "no checkpoint at the end");
            }
            store.close().await?;
        }
        Ok(())
    }

    /// Writes jobs and answers each. Only a fault after which the machine is not to be trusted is given back.
    async fn write(&mut self, jobs: &mut Vec<Job>) -> Result<(), Fault> {
        let desk = Desk::sort(jobs.drain(..));
        match self.commit(&desk.batch).await {
            Ok(written) => desk.answer(written),
            Err(fault) => {
                let one_of_many = desk.waiting() > 1 && fault.is_of_content(self.engine);
                self.judge(fault, desk.waiting())?;
                // One thing that the database will not have must not keep out what came with it.
                if one_of_many {
                    for one in desk.each() {
                        match self.commit(&one.batch).await {
                            Ok(written) => one.answer(written),
                            Err(fault) => self.judge(fault, 1)?,
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Draws the conclusions from a fault; gives it back where the machine is not to be trusted.
    fn judge(&mut self, fault: Fault, jobs: usize) -> Result<(), Fault> {
        tracing::error!(%fault, jobs, "nothing was committed");
        match fault.unsure(self.engine) {
            Unsure::Statement => {}
            Unsure::Connection => self.store = None,
            Unsure::Machine => return Err(fault),
        }
        Ok(())
    }

    async fn commit(&mut self, batch: &Batch) -> Result<Written, Fault> {
        let mut store = match self.store.take() {
            Some(store) => store,
            None => in_time(open(&self.address, self.synchronous)).await?,
        };
        let written = timeout(DEADLINE, store.write(batch))
            .await
            .unwrap_or_else(|_| Err(Fault::Late));
        if written.is_ok() && !store.is_in_place() {
            // What stands in the log alone goes to where the file is now; where it was deleted, nothing more can be done.
            if let Err(fault) = store.checkpoint().await {
                tracing::warn!(%fault, "no checkpoint of the file that was moved");
            }
            return Err(Fault::Moved);
        }
        self.store = Some(store);
        written
    }
}

async fn in_time<T>(work: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
    timeout(DEADLINE, work).await.unwrap_or(Err(Fault::Late))
}

/// Opens the database and writes all that is in SQLite's log into its file.
///
/// A commit whose `fsync` failed may stand in the log, seen by every reader, and yet not be on disk: written anew into the file, and
/// that synced, it is. Only then may it be said to be stored.
pub async fn open(address: &Address, synchronous: Synchronous) -> Result<Store, Fault> {
    let mut store = Store::open(address, synchronous).await?;
    if !store.checkpoint().await? {
        tracing::warn!("another process is reading or writing the database: no checkpoint at the start");
    }
    Ok(store)
}

/// Jobs, sorted into a batch and those who wait for it.
#[derive(Default)]
struct Desk {
    batch: Batch,
    keeping: Vec<oneshot::Sender<Result<Outcome, Busy>>>,
    finding: Vec<oneshot::Sender<Result<Outcome, Busy>>>,
    /// Sent more than once at the same moment: who waits, and for which of `keeping`.
    again: Vec<(usize, oneshot::Sender<Result<Outcome, Busy>>)>,
    learning: Vec<oneshot::Sender<Result<Vec<Definition>, Busy>>>,
    done: Vec<oneshot::Sender<Result<(), Busy>>>,
}

impl Desk {
    fn sort(jobs: impl Iterator<Item = Job>) -> Self {
        let mut desk = Self::default();
        let mut places: HashMap<String, usize> = HashMap::new();
        for job in jobs {
            match job {
                Job::Keep(kept, answer) => match places.get(&kept.submission_id) {
                    Some(place) => desk.again.push((*place, answer)),
                    None => {
                        places.insert(kept.submission_id.clone(), desk.keeping.len());
                        desk.batch.submissions.push(*kept);
                        desk.keeping.push(answer);
                    }
                },
                Job::Find(id, answer) => {
                    desk.batch.wanted.push(id);
                    desk.finding.push(answer);
                }
                Job::Define(definitions, answer) => {
                    desk.batch.definitions.extend(definitions);
                    desk.done.push(answer);
                }
                Job::Learn(known, answer) => {
                    // Each is told of what any of them does not know.
                    match &mut desk.batch.known {
                        Some(all) => all.retain(|digest| known.contains(digest)),
                        None => desk.batch.known = Some(known),
                    }
                    desk.learning.push(answer);
                }
                Job::Pulse(now, answer) => {
                    desk.batch.pulse = Some(now);
                    desk.done.push(answer);
                }
            }
        }
        desk
    }

    fn waiting(&self) -> usize {
        self.keeping.len() + self.finding.len() + self.again.len() + self.learning.len() + self.done.len()
    }

    fn answer(self, written: Written) {
        let outcomes = written.outcomes;
        // Whoever has gone meanwhile will ask again, and be told the same.
        for (place, answer) in self.again {
            let outcome = match (outcomes.get(place), self.batch.submissions.get(place)) {
                (Some(Outcome::Stored), Some(first)) => Ok(Outcome::Before(Box::new(first.clone()))),
                (Some(other), _) => Ok(other.clone()),
                (None, _) => Err(Busy),
            };
            let _ = answer.send(outcome);
        }
        for (answer, outcome) in self.keeping.into_iter().chain(self.finding).zip(outcomes) {
            let _ = answer.send(Ok(outcome));
        }
        for answer in self.learning {
            let _ = answer.send(Ok(written.definitions.clone()));
        }
        for answer in self.done {
            let _ = answer.send(Ok(()));
        }
    }

    /// Each submission by itself. The rest, of which nothing comes from strangers, is left: it will be asked again.
    fn each(self) -> impl Iterator<Item = Self> {
        self.batch
            .submissions
            .into_iter()
            .zip(self.keeping)
            .map(|(kept, answer)| Self {
                batch: Batch {
                    submissions: vec![kept],
                    ..Batch::default()
                },
                keeping: vec![answer],
                ..Self::default()
            })
    }
}
