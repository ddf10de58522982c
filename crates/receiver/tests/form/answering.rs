//! From the questions to the receipt.

use crate::browser::open;
use crate::council::{FILLED, PATH, answers, filled, form, publish, views};
use crate::stage::{Stage, eventually, on_both, submission, submission_id};

on_both!(
    what_is_answered_is_stored_as_the_form_with_scripts_would_have_it,
    |stage| {
        publish(&stage);
        let receiver = stage.receiver(&[]);
        let check = filled(&receiver).press(&receiver, "check");
        assert_eq!(check.status, 200);
        assert!(check.words("title").starts_with("Check your answers: "));
        for said in [
            "Nothing is stored yet",
            "ll571dt",
            "5 March 2026",
            "=1+1 <b>Siân</b>",
        ] {
            check.says(said);
        }
        assert_eq!(stage.database.rows().len(), 0);

        let receipt = check.press(&receiver, "send");
        assert_eq!(receipt.status, 200);
        let rows = stage.database.rows();
        assert_eq!(rows.len(), 1);
        assert_eq!(receipt.words(".reference"), rows[0].reference);
        receipt.says("first line ŵ & \"second\"");

        assert_eq!(receiver.send(&submission(&submission_id(), FILLED)).status, 201);
        let rows = stage.database.rows();
        assert_eq!(answers(&rows[0].body), answers(&rows[1].body));
        assert_eq!(rows[0].version, "1");
        // Nobody fills that in within three seconds, other than a test.
        assert!(["", "too-fast"].contains(&&*rows[0].marks), "{}", rows[0].marks);
    }
);

on_both!(answers_can_be_changed_before_they_are_sent, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let check = filled(&receiver).press(&receiver, "check");
    let form = check.press(&receiver, "change");
    assert_eq!((form.status, form.all(".summary").len()), (200, 0));
    for (name, value) in [
        ("q.name", "=1+1 <b>Siân</b>"),
        ("q.why", "first line\nŵ & \"second\""),
        ("q.how.text.other", "kept, and not sent"),
        ("q.count", "1,200"),
        ("q.agree", "4"),
        ("q.order.rank.a", "2"),
        ("q.grid.row.s", "bad"),
    ] {
        assert_eq!(form.value(name), [value], "{name}");
    }
    assert_eq!(form.value("q.which"), ["a", "c"]);
    let receipt = form
        .fill("q.name", &["Siôn"])
        .press(&receiver, "check")
        .press(&receiver, "send");
    assert_eq!(receipt.status, 200);
    assert!(stage.database.rows()[0].body.contains(r#""name":"Siôn""#));
});

on_both!(
    a_question_that_waits_is_asked_for_only_after_its_answer,
    |stage| {
        publish(&stage);
        let receiver = stage.receiver(&[]);
        let start = || form(&receiver).fill("q.why", &["x"]);
        start().says("Answer this if you answered “Bus” to “How?”.");
        let missing = start().fill("q.how", &["bus"]).press(&receiver, "check");
        assert_eq!(missing.status, 422);
        missing.says("Which line?: Enter your answer");
        let other = start().fill("q.how", &["other"]).fill("q.line", &["T2"]);
        let receipt = other.press(&receiver, "check").press(&receiver, "send");
        assert_eq!(receipt.status, 200);
        assert!(!stage.database.rows()[0].body.contains("T2"));
    }
);

on_both!(
    in_welsh_as_the_address_the_browser_or_the_page_before_says,
    |stage| {
        publish(&stage);
        let receiver = stage.receiver(&[]);
        let welsh = |page: &crate::browser::Page| {
            assert_eq!(page.all("html")[0].attr("lang"), Some("cy"));
            page.says("Eich barn");
        };
        welsh(&open(&receiver, PATH, &[("accept-language", "cy, en;q=0.5")]));
        let page = open(&receiver, "/form/views?lang=cy", &[("accept-language", "en")]);
        welsh(&page);
        assert_eq!(page.all("header a[lang=en]")[0].attr("href"), Some("?lang=en"));
        let wrong = page.fill("q.name", &["Siân"]).press(&receiver, "check");
        welsh(&wrong);
        wrong.says("Pam?: Rhowch eich ateb");
        // Nothing typed is lost on the way to English and back.
        let english = wrong.press(&receiver, "change.en");
        assert_eq!(english.all("html")[0].attr("lang"), Some("en"));
        assert_eq!(english.value("q.name"), ["Siân"]);
        let check = english.fill("q.why", &["x"]).press(&receiver, "check");
        let receipt = check.press(&receiver, "check.cy").press(&receiver, "send");
        welsh(&receipt);
        assert!(stage.database.rows()[0].body.contains(r#""language":"cy""#));
    }
);

#[test]
fn before_it_opens_and_after_it_closed_the_page_says_so() {
    let stage = Stage::sqlite();
    publish(&stage);
    let receiver = stage.receiver(&["--reread", "1"]);
    let started = filled(&receiver);
    let publish = |more: &str| {
        stage.feed.publish(&[views("1", more)]);
        eventually("the dates are read", || form(&receiver).all("form").is_empty());
    };
    publish(r#""closes":"2020-06-30","#);
    form(&receiver).says("This consultation has closed");
    // What was typed is there to be copied, and nothing is stored.
    let late = started.press(&receiver, "check");
    assert_eq!(late.status, 403);
    late.says("This consultation closed before you sent your answers");
    late.says("=1+1 <b>Siân</b>");
    stage.feed.publish(&[views("1", "")]);
    eventually("it is open again", || !form(&receiver).all("form").is_empty());
    publish(r#""opens":"2999-06-30","#);
    let early = started.press(&receiver, "check");
    assert_eq!(early.status, 403);
    early.says("This consultation is not open yet.");
    assert_eq!(stage.database.rows().len(), 0);
}
