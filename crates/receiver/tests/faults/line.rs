//! The line between a form and the receiver, which can break.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What becomes of what goes over the line.
#[derive(Clone, Copy, Debug)]
pub enum Mood {
    /// Everything passes.
    Sound,
    /// After so many bytes of the request both ends are told that it is over.
    CutAfter(usize),
    /// The request arrives, and the answer is lost on its way back.
    Swallows,
}

/// A line to a receiver. It ends with the test.
pub struct Line {
    pub address: String,
    mood: Arc<Mutex<Mood>>,
}

impl Line {
    pub fn to(receiver: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let mood = Arc::new(Mutex::new(Mood::Sound));
        let (receiver, moods) = (receiver.to_owned(), mood.clone());
        thread::spawn(move || {
            for form in listener.incoming().flatten() {
                let (receiver, mood) = (TcpStream::connect(&receiver), *moods.lock().unwrap());
                // Whatever goes wrong here is a broken line, which is what lines are for.
                thread::spawn(move || carry(form, receiver.ok()?, mood));
            }
        });
        Self { address, mood }
    }

    pub fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }
}

fn carry(mut form: TcpStream, mut receiver: TcpStream, mood: Mood) -> Option<()> {
    let mut back = (receiver.try_clone().ok()?, form.try_clone().ok()?);
    let answers = thread::spawn(move || {
        let mut part = [0; 4096];
        while let Ok(length @ 1..) = back.0.read(&mut part) {
            if let Mood::Swallows = mood {
                break;
            }
            back.1.write_all(part.get(..length)?).ok()?;
        }
        back.1.shutdown(Shutdown::Both).ok()
    });
    let mut left = match mood {
        Mood::CutAfter(bytes) => bytes,
        Mood::Sound | Mood::Swallows => usize::MAX,
    };
    let mut part = [0; 4096];
    while left > 0
        && let Ok(length @ 1..) = form.read(&mut part)
    {
        let passes = length.min(left);
        receiver.write_all(part.get(..passes)?).ok()?;
        left -= passes;
    }
    if left == 0 {
        receiver.shutdown(Shutdown::Both).ok()?;
        form.shutdown(Shutdown::Both).ok()?;
    }
    answers.join().ok()?
}
