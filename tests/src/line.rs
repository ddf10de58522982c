//! The line between a browser and a receiver, which a test can break.

use std::sync::{Arc, Mutex};

use anyhow::Result;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// What becomes of what goes over the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// Everything passes.
    #[default]
    Sound,
    /// Nobody answers at the other end.
    Cut,
    /// What is sent arrives, and the answer is lost on the way back.
    Mute,
    /// What is sent arrives, and the answer waits until the mood changes.
    Slow,
}

/// A line to one address; connections are made anew for each request.
pub struct Line {
    /// Where browsers go: `http://127.0.0.1:…`.
    pub address: String,
    state: Arc<State>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct State {
    to: Mutex<String>,
    mood: Mutex<Mood>,
    carried: Mutex<usize>,
    changed: Notify,
}

impl Line {
    /// A line to an address such as `127.0.0.1:8081`.
    pub async fn to(address: &str) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let state = Arc::new(State::default());
        *state.to.lock().unwrap() = address.to_owned();
        let line = format!("http://{}", listener.local_addr()?);
        let shared = state.clone();
        let task = tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                let state = shared.clone();
                tokio::spawn(async move {
                    // Whatever goes wrong here is a broken line, which is what lines are for.
                    let _ = carry(browser, &state).await;
                });
            }
        });
        Ok(Self {
            address: line,
            state,
            task,
        })
    }

    /// From now on the line is like this. Connections that are open are broken, so that none outlives its mood.
    pub fn is(&self, mood: Mood) {
        *self.state.mood.lock().unwrap() = mood;
        self.state.changed.notify_waiters();
    }

    /// How many connections brought an answer as far as this line.
    pub fn carried(&self) -> usize {
        *self.state.carried.lock().unwrap()
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn carry(mut browser: TcpStream, state: &State) -> Result<()> {
    let mood = *state.mood.lock().unwrap();
    let changed = state.changed.notified();
    tokio::pin!(changed);
    changed.as_mut().enable();
    if mood == Mood::Cut {
        return Ok(());
    }
    let to = state.to.lock().unwrap().clone();
    let mut receiver = TcpStream::connect(&to).await?;
    if mood == Mood::Sound {
        tokio::select! {
            _ = copy_bidirectional(&mut browser, &mut receiver) => {}
            () = &mut changed => {}
        }
        *state.carried.lock().unwrap() += 1;
        return Ok(());
    }
    let (mut from_browser, mut to_browser) = browser.split();
    let (mut from_receiver, mut to_receiver) = receiver.split();
    let mut answer = vec![0; 64 * 1024];
    let length = tokio::select! {
        length = from_receiver.read(&mut answer) => length?,
        _ = tokio::io::copy(&mut from_browser, &mut to_receiver) => 0,
    };
    // A preflight is no submission: it passes, and the connection ends.
    let preflight = !String::from_utf8_lossy(&answer[..length]).contains("\"reference\"");
    if mood == Mood::Slow && !preflight {
        changed.await;
    }
    if preflight || mood == Mood::Slow {
        to_browser.write_all(&answer[..length]).await?;
        to_browser.flush().await?;
    }
    *state.carried.lock().unwrap() += 1;
    Ok(())
}
