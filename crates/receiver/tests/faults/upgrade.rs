//! Forms and databases of other releases (failure test 26). What lies in `golden/` is never changed: a release adds its own.

use std::fs;
use std::path::Path;

use assembly_submission::Receipt;

use crate::crowd::post;
use crate::stage::{Stage, on_both};

fn golden(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/faults/golden")
        .join(name);
    fs::read_to_string(file).unwrap()
}

/// Puts the questions and the database of 0.1.0 there.
fn as_of_the_first_release(stage: &Stage) {
    stage.feed.write(&golden("0.1.0-feed.json"));
    match stage.database.url.starts_with("sqlite") {
        true => {
            fs::File::create(stage.folder.path().join("responses.db")).unwrap();
            stage.database.execute(&golden("0.1.0-database.sql"));
        }
        false => stage.database.execute(&golden("0.1.0-postgres.sql")),
    }
}

on_both!(
    /// What the form of 0.1.0 sends is taken today, and its receipt is what that form takes for one.
    an_old_form_sends_to_this_receiver,
    |stage| {
        stage.feed.write(&golden("0.1.0-feed.json"));
        let receiver = stage.receiver(&[]);
        let sent = golden("0.1.0-body.json");
        let answer = post(&receiver.address, &sent).expect("an answer");
        assert_eq!(answer.status, 201, "{answer:?}");
        let (now, then) = (
            Receipt::read(&answer.body, &sent).unwrap(),
            Receipt::read(&golden("0.1.0-receipt.json"), &sent).unwrap(),
        );
        assert_eq!((now.reference, now.content), (then.reference, then.content));
        let names =
            |receipt: &str| -> Vec<String> { receipt.split('"').skip(1).step_by(4).map(str::to_owned).collect() };
        assert_eq!(names(&answer.body), names(&golden("0.1.0-receipt.json")));
    }
);

on_both!(
    /// A form of a later release may say more than is known here: that is kept with the rest, and stops nothing.
    a_newer_form_sends_to_this_receiver,
    |stage| {
        as_of_the_first_release(&stage);
        let receiver = stage.receiver(&[]);
        let newer = golden("0.1.0-body.json")
            .replace("8f14e45f", "aaaaaaaa")
            .replacen('{', r#"{"form":"9.0","sent_by":{"device":"phone"},"#, 1);
        assert_eq!(post(&receiver.address, &newer).expect("an answer").status, 201);
        assert!(stage.database.rows().iter().any(|row| row.body == newer));
    }
);

on_both!(
    /// A database that 0.1.0 made: its rows stay, and what is sent again gets the receipt of then.
    an_old_database_is_opened_by_this_receiver,
    |stage| {
        as_of_the_first_release(&stage);
        let before = stage.database.rows();
        let receiver = stage.receiver(&[]);
        let sent = golden("0.1.0-body.json");
        let again = post(&receiver.address, &sent).expect("an answer");
        assert_eq!((again.status, again.body), (200, golden("0.1.0-receipt.json")));
        assert_eq!(stage.database.rows(), before);
        // Another body under that id is not taken for it.
        let other = sent.replace("More buses", "Fewer buses");
        assert_eq!(post(&receiver.address, &other).expect("an answer").status, 409);
    }
);
