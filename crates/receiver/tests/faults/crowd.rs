//! Residents who send at the same time, each as the form does.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use assembly_submission::Receipt;
use ureq::http::Request;

use crate::ledger::Ledger;
use crate::stage::{Answer, ask, submission, submission_id};

/// They go on.
const COMING: u8 = 0;
/// Nobody begins another answer; those who have begun try until they have a receipt.
const LAST_ONES: u8 = 1;

/// Residents who send one answer after the other, and each again and again until there is a receipt.
pub struct Crowd {
    place: Arc<Place>,
    people: Vec<JoinHandle<()>>,
}

struct Place {
    /// Of each receiver; every try goes to any of them.
    addresses: Mutex<Vec<String>>,
    state: AtomicU8,
    ledger: Arc<Ledger>,
}

impl Crowd {
    pub fn of(people: usize, address: &str) -> Self {
        Self::before(people, &[address])
    }

    /// Before several receivers.
    pub fn before(people: usize, addresses: &[&str]) -> Self {
        let place = Arc::new(Place {
            addresses: Mutex::new(owned(addresses)),
            state: AtomicU8::new(COMING),
            ledger: Arc::default(),
        });
        let people = (0..people).map(|_| {
            let place = place.clone();
            thread::spawn(move || come(&place))
        });
        Self {
            people: people.collect(),
            place,
        }
    }

    /// The receiver is at another address now.
    pub fn turn_to(&self, address: &str) {
        self.turn_to_any(&[address]);
    }

    /// Receivers are at other addresses now.
    pub fn turn_to_any(&self, addresses: &[&str]) {
        *self.place.addresses.lock().unwrap() = owned(addresses);
    }

    pub fn ledger(&self) -> &Ledger {
        &self.place.ledger
    }

    /// Waits until everybody has a receipt.
    pub fn finish(self) -> Arc<Ledger> {
        self.place.state.store(LAST_ONES, Ordering::Relaxed);
        for person in self.people {
            person.join().unwrap();
        }
        self.place.ledger.clone()
    }
}

fn owned(addresses: &[&str]) -> Vec<String> {
    addresses.iter().map(|address| (*address).to_owned()).collect()
}

fn come(place: &Place) {
    while place.state.load(Ordering::Relaxed) == COMING {
        let id = submission_id();
        let words: String =
            std::iter::repeat_with(|| fastrand::choice(["bus ", "ffordd ", "trên… ", "🚲 "]).unwrap())
                .take(fastrand::usize(1..400))
                .collect();
        let body = submission(&id, &format!(r#""why":"{words}""#));
        place.ledger.sends(&id, &body);
        let receipt = persist(place, &body);
        place.ledger.is_promised(&id, receipt);
    }
}

/// The same body with the same id, with growing pauses, until there is a receipt for it.
fn persist(place: &Place, body: &str) -> Receipt {
    let mut pause = 5;
    loop {
        let address = fastrand::choice(&*place.addresses.lock().unwrap())
            .unwrap()
            .clone();
        match post(&address, body) {
            Some(Answer {
                status: 200 | 201,
                body: answer,
                ..
            }) => {
                return Receipt::read(&answer, body).expect("a receipt for what was sent");
            }
            Some(answer) => {
                // Nothing of theirs is wrong: whatever goes wrong is the receiver's, and may be better later.
                assert!(matches!(answer.status, 500..=599), "{answer:?}");
                place.ledger.is_refused(answer.status);
            }
            None => {}
        }
        place.ledger.tries_again();
        // The form waits for seconds; here nobody has to watch.
        thread::sleep(Duration::from_millis(fastrand::u64(pause / 2..=pause)));
        pause = (pause * 2).min(100);
    }
}

/// Sends a submission; `None` where no answer came.
pub fn post(address: &str, body: &str) -> Option<Answer> {
    let request =
        Request::post(format!("http://{address}/submissions")).header("content-type", "application/json");
    ask(request.body(body.as_bytes().to_vec()).unwrap())
}
