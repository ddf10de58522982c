//! The machine's clock is set while the receiver runs (failure test 10).

use crate::crowd::post;
use crate::machine::Machine;
use crate::stage::{eventually, submission, submission_id, until};

const YEAR: i64 = 365 * 24 * 60 * 60;

#[test]
fn orders_nothing_and_loses_nothing() {
    let Some(machine) = Machine::new() else { return };
    let receiver = machine.start(&["--burst", "60", "--per-minute", "1000000"]);
    let (mut sent, mut years) = (Vec::new(), Vec::new());
    for off in [0, -10 * YEAR, 10 * YEAR, -YEAR] {
        machine.order("clock", &off.to_string());
        // Answers show when the library has seen the sign.
        let body = until("the clock is set", || {
            let body = submission(&submission_id(), r#""why":"x""#);
            let answer = post(&receiver.address, &body).expect("an answer");
            assert_eq!(answer.status, 201, "{answer:?}");
            let year: i64 = answer.json().get("received")?.as_str()?.get(..4)?.parse().ok()?;
            sent.push((body.clone(), answer.body));
            let now = years.first().copied().unwrap_or(year);
            (year - now == off / YEAR || (year - now - off / YEAR).abs() == 1).then(|| {
                years.push(year);
                body
            })
        });
        assert_eq!(post(&receiver.address, &body).expect("an answer").status, 200);
    }
    // Asked again under another time, each gets the receipt that it got first.
    for (body, receipt) in &sent {
        let again = post(&receiver.address, body).expect("an answer");
        assert_eq!((again.status, &again.body), (200, receipt));
    }
    eventually("health is asked anew", || receiver.health().status == 200);
    let (status, said) = receiver.stop();
    assert!(status.success(), "{said}");
    // Rows stand in the order in which they came, not in that of a clock.
    let stored: Vec<String> = machine
        .stage
        .database
        .rows()
        .into_iter()
        .map(|row| row.body)
        .collect();
    let came: Vec<String> = sent.into_iter().map(|(body, _)| body).collect();
    assert_eq!(stored, came);
}
