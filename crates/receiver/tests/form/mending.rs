//! What is wrong is told, and nothing typed is ever lost.

use crate::browser::{FORM, encoded, post};
use crate::council::{PATH, answers, filled, form, publish, views};
use crate::stage::{Receiver, Stage, eventually, on_both};

const HOSTILE: &str =
    "\"><script>alert(1)</script><img src=x onerror=alert(1)> '`${7*7} </textarea></form> &amp; \u{202e} ŵ";

on_both!(every_error_is_told_and_every_field_kept, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let typed = [
        ("q.mail", "nobody"),
        ("q.post", "nowhere"),
        ("q.when.day", "thirty"),
        ("q.when.month", "Feb"),
        ("q.when.year", "26"),
        ("q.count", "3000"),
        ("q.how.text.other", "by boat"),
    ];
    let mut page = form(&receiver)
        .fill("q.which", &["a", "none"])
        .fill("q.agree", &["2"]);
    for (name, value) in typed {
        page = page.fill(name, &[value]);
    }
    let long = "x".repeat(60);
    let wrong = page.fill("q.why", &[&long]).press(&receiver, "check");
    assert_eq!(wrong.status, 422);
    assert!(wrong.words("title").starts_with("Error: "));
    assert_eq!(wrong.all(".summary[autofocus] a").len(), 6);
    for (name, value) in typed {
        assert_eq!(wrong.value(name), [value], "{name}");
    }
    assert_eq!(wrong.value("q.why"), [long]);
    assert_eq!(wrong.value("q.which"), ["a", "none"]);
    assert_eq!(wrong.value("q.agree"), ["2"]);
    // Each link of the summary leads to a field that is there.
    for link in wrong.all(".summary a") {
        let id = link.attr("href").unwrap().strip_prefix('#').unwrap();
        assert_eq!(wrong.all(&format!("[id={id:?}]")).len(), 1, "{id}");
    }
    assert_eq!(stage.database.rows().len(), 0);
});

on_both!(markup_stays_text_in_every_field, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let mut page = form(&receiver);
    let names = [
        "q.why",
        "q.name",
        "q.mail",
        "q.post",
        "q.when.day",
        "q.when.month",
        "q.when.year",
        "q.count",
        "q.how.text.other",
        "q.line",
    ];
    for name in names {
        page = page.fill(name, &[HOSTILE]);
    }
    // The page itself is looked at for markup wherever it comes.
    let wrong = page.press(&receiver, "check");
    assert_eq!(wrong.status, 422);
    for name in names {
        assert_eq!(wrong.value(name), [HOSTILE], "{name}");
    }
    // Names, values and hidden fields that no page of ours has.
    let pairs = [
        "q.agree",
        "q.how",
        "q.which",
        "q.order.rank.a",
        "q.grid.row.r",
        "q.why",
        "lang",
        "version",
        "questions",
        "submission_id",
        "begun",
        "website",
        "step",
        HOSTILE,
    ];
    let pairs = pairs.map(|name| (name.to_owned(), HOSTILE.to_owned()));
    let made_up = post(&receiver, PATH, &[FORM], encoded(&pairs).as_bytes());
    assert_eq!((made_up.status, made_up.value("q.why").len()), (422, 1));
    let sent = filled(&receiver)
        .fill("q.name", &[HOSTILE])
        .press(&receiver, "check");
    sent.says("<script>alert(1)</script>");
    let sent = sent.press(&receiver, "send");
    sent.says("<script>alert(1)</script>");
    assert_eq!(
        answers(&stage.database.rows()[0].body)
            .get("name")
            .unwrap()
            .as_str(),
        Some(HOSTILE)
    );
});

on_both!(two_options_on_one_place_are_asked_for_again, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let twice = filled(&receiver).fill("q.order.rank.a", &["1"]);
    for step in ["check", "change"] {
        // "Change" is on the next page only; somebody may come from there.
        let again = match step {
            "check" => twice.press(&receiver, step),
            _ => {
                let mut pairs = twice.pairs("check");
                pairs.retain(|(name, _)| name != "step");
                pairs.push(("step".to_owned(), step.to_owned()));
                post(&receiver, PATH, &[FORM], encoded(&pairs).as_bytes())
            }
        };
        assert_eq!(again.status, 422);
        again.says("the same place in “In which order?”");
        assert_eq!(again.value("q.name"), ["=1+1 <b>Siân</b>"]);
        assert_eq!(
            (again.value("q.order.rank.a"), again.value("q.order.rank.b")),
            (vec!["1".to_owned()], vec!["2".to_owned()])
        );
    }
    assert_eq!(stage.database.rows().len(), 0);
});

on_both!(damaged_letters_are_shown_and_not_stored, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let check = filled(&receiver).press(&receiver, "check");
    let sound = encoded(&check.pairs("send"));
    for (whole, broken) in [("Si%C3%A2n", "Si%E2n"), ("Si%C3%A2n", "Si%C3%zzn")] {
        assert!(sound.contains(whole));
        let page = post(&receiver, PATH, &[FORM], sound.replace(whole, broken).as_bytes());
        assert_eq!(page.status, 400);
        page.says("Some letters did not arrive");
        assert_eq!(page.value("q.mail"), ["sian@example.org"]);
    }
    assert_eq!(stage.database.rows().len(), 0);
});

#[test]
fn a_form_of_yesterday_is_checked_by_its_own_questions() {
    let stage = Stage::sqlite();
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let old = filled(&receiver);
    let new = views("2", "").replace(r#""id":"name""#, r#""id":"called""#);
    stage.feed.publish(&[new]);
    eventually("the new form", || {
        !form(&receiver).all("[name='q.called']").is_empty()
    });
    let receipt = old.press(&receiver, "check").press(&receiver, "send");
    assert_eq!(receipt.status, 200);
    let rows = stage.database.rows();
    assert_eq!(rows[0].version, "1");
    assert!(rows[0].body.contains(r#""name":"#));
    // Questions that nobody knows: what fits is kept in those of today.
    let mut pairs = filled_pairs(&receiver);
    for (name, value) in &mut pairs {
        if matches!(&**name, "version" | "questions") {
            *value = "9".to_owned();
        }
    }
    let changed = post(&receiver, PATH, &[FORM], encoded(&pairs).as_bytes());
    assert_eq!(changed.status, 422);
    changed.says("The form has changed since you opened it.");
    assert_eq!(changed.value("q.mail"), ["me@example.org"]);
    assert_eq!(
        changed.press(&receiver, "check").press(&receiver, "send").status,
        200
    );
}

fn filled_pairs(receiver: &Receiver) -> Vec<(String, String)> {
    let page = form(receiver)
        .fill("q.why", &["x"])
        .fill("q.mail", &["me@example.org"]);
    page.pairs("check")
}
