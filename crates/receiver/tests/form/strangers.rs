//! Requests that no page of ours makes.

use crate::browser::{FORM, encoded, open, post};
use crate::council::{PATH, filled, publish};
use crate::stage::{Stage, on_both, submission, submission_id};

on_both!(only_its_own_pages_and_the_councils_may_post, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&["--allow-origin", "https://www.council.example"]);
    let send = |headers: &[(&str, &str)]| {
        let body = encoded(&filled(&receiver).press(&receiver, "check").pairs("send"));
        let headers: Vec<(&str, &str)> = headers.iter().copied().chain([FORM]).collect();
        post(&receiver, PATH, &headers, body.as_bytes()).status
    };
    let own = format!("http://{}", receiver.address);
    for origin in [&own, "https://www.council.example"] {
        assert_eq!(send(&[("origin", origin)]), 200, "{origin}");
    }
    assert_eq!(send(&[]), 200);
    assert_eq!(
        send(&[("origin", "null"), ("sec-fetch-site", "same-origin")]),
        200
    );
    for origin in [
        "https://evil.example",
        "null",
        "https://www.council.example.evil.tld",
    ] {
        assert_eq!(send(&[("origin", origin)]), 403, "{origin}");
        assert_eq!(
            send(&[
                ("origin", origin),
                ("sec-fetch-site", "cross-site"),
                ("x-forwarded-host", "evil.example")
            ]),
            403
        );
    }
    assert_eq!(stage.database.rows().len(), 4);
    // JSON from its own pages likewise.
    let headers = [("content-type", "application/json"), ("origin", &*own)];
    let body = submission(&submission_id(), r#""why":"x""#);
    assert_eq!(
        receiver
            .ask("POST", "/submissions", &headers, body.as_bytes())
            .status,
        201
    );
});

on_both!(each_gets_a_page, |stage| {
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let missing = open(&receiver, "/form/none", &[("accept-language", "cy")]);
    assert_eq!(missing.status, 404);
    missing.says("Nid oes ymgynghoriad yn y cyfeiriad hwn.");
    assert_eq!(post(&receiver, "/form/none", &[FORM], b"q.why=x").status, 404);
    for kind in [
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/json",
    ] {
        assert_eq!(
            post(&receiver, PATH, &[("content-type", kind)], b"q.why=x").status,
            415
        );
    }
    let zipped = [FORM, ("content-encoding", "gzip")];
    assert_eq!(post(&receiver, PATH, &zipped, b"x").status, 415);
    assert_eq!(post(&receiver, PATH, &[FORM], b"q.why=\xff").status, 400);
    let long = ["q.why=", &"x".repeat(1024 * 1024)].concat();
    assert_eq!(post(&receiver, PATH, &[FORM], long.as_bytes()).status, 413);
    assert_eq!(
        post(&receiver, PATH, &[FORM], "a&".repeat(6000).as_bytes()).status,
        413
    );
    assert_eq!(post(&receiver, PATH, &[FORM], b"").status, 422);
    // A number that is none is not sent under, but a new one is offered.
    let mut pairs = filled(&receiver).press(&receiver, "check").pairs("send");
    for (name, value) in &mut pairs {
        if name == "submission_id" {
            *value = "1' OR '1'='1".to_owned();
        }
    }
    let again = post(&receiver, PATH, &[FORM], encoded(&pairs).as_bytes());
    assert_eq!((again.status, stage.database.rows().len()), (200, 0));
    assert_eq!(again.press(&receiver, "send").status, 200);
    assert_eq!(stage.database.rows().len(), 1);
});

#[test]
fn the_style_sheet_is_there() {
    let stage = Stage::sqlite();
    publish(&stage);
    let receiver = stage.receiver(&[]);
    let page = open(&receiver, PATH, &[]);
    let style = page.all("link[rel=stylesheet]")[0]
        .attr("href")
        .unwrap()
        .to_owned();
    let sheet = receiver.ask("GET", &format!("/form/{style}"), &[], b"");
    assert_eq!(
        (sheet.status, sheet.header("content-type")),
        (200, Some("text/css; charset=utf-8"))
    );
    assert!(sheet.body.contains(".assembly {") && !sheet.body.contains(":host"));
}
