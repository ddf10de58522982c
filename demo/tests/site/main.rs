//! The site as it is served: every page whole, every link good, and the headers that a council would send.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod http;

use demo::PAGES;
use http::{Answer, Site};

#[tokio::test]
async fn every_page_is_whole() {
    let site = Site::start().await;
    for page in PAGES {
        let answer = site.get_from(page.host(), page.path).await;
        let html = answer.text();
        assert_eq!(answer.status, 200, "{}: {html}", page.path);
        assert!(
            html.starts_with("<!DOCTYPE html>\n<html lang=\"en\""),
            "{}",
            page.path
        );
        assert!(!html.contains("{{"), "{}", page.path);
        assert_eq!(html.matches("<h1").count(), 1, "{}", page.path);
        assert!(
            html.contains("href=\"#main-content\"") && html.contains("id=\"main-content\""),
            "{}",
            page.path
        );
        assert!(html.contains("rel=\"icon\""), "{}", page.path);
        // The policy would block both, and the console would say so.
        assert!(
            !html.contains("<style") && !html.contains(" style=\""),
            "{}",
            page.path
        );
        assert!(!html.contains("<script>"), "{}", page.path);
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src "), "{policy}");
    }
}

#[tokio::test]
async fn whoever_shows_answers_says_that_they_are_invented() {
    let site = Site::start().await;
    for page in PAGES {
        let html = site.get_from(page.host(), page.path).await.text();
        let shows = |feed: &str| has_tracker(&html, &format!("/feeds/{feed}-2019.json\""));
        if shows("dudley") || shows("greater-cambridge") || shows("romsey") {
            assert!(html.contains("invented to show the widget"), "{}", page.path);
        }
        if shows("kingston") {
            assert!(html.to_lowercase().contains("nothing"), "{}", page.path);
        }
    }
}

/// Whether the page has a live tracker of this feed; a snippet that only shows how is none.
fn has_tracker(html: &str, feed: &str) -> bool {
    let tags = html.split('<').skip(1).filter_map(|tag| tag.split('>').next());
    tags.filter(|tag| tag.contains("feed=\""))
        .any(|tag| tag.contains(feed))
}

#[tokio::test]
async fn every_link_within_the_site_leads_somewhere() {
    let site = Site::start().await;
    for page in PAGES {
        let html = site.get_from(page.host(), page.path).await.text();
        let links = ["href=\"/", "src=\"/", "data-feed=\"/", " feed=\"/"];
        for link in links
            .iter()
            .flat_map(|start| html.split(start).skip(1))
            .filter_map(|rest| rest.split('"').next())
        {
            // Built by `cargo xtask build`, which this test does without.
            if link.starts_with("pkg/") || link == "govuk-frontend.css" {
                continue;
            }
            // Another program answers there: the receiver, which runs beside the site.
            if link.starts_with("answers/") {
                continue;
            }
            let answer = site.get(&format!("/{link}")).await;
            assert!(answer.status < 400, "{} links to /{link}", page.path);
        }
    }
}

#[tokio::test]
async fn nothing_is_asked_of_a_third_party() {
    let site = Site::start().await;
    let own = [
        format!("http://127.0.0.1:{}/", site.port),
        format!("http://localhost:{}/", site.port),
    ];
    for page in PAGES {
        let html = site.get_from(page.host(), page.path).await.text();
        let loaded = ["src=\"http", "data-feed=\"http", "rel=\"stylesheet\" href=\"http"];
        for from in loaded.iter().flat_map(|start| html.split(start).skip(1)) {
            let address = format!("http{}", from.split('"').next().unwrap());
            assert!(
                own.iter().any(|origin| address.starts_with(origin)),
                "{}: {address}",
                page.path
            );
        }
    }
}

#[tokio::test]
async fn the_campaign_is_at_another_origin() {
    let site = Site::start().await;
    let answer = site.get("/campaign/").await;
    assert_eq!(answer.status, 307);
    assert_eq!(
        answer.header("location").unwrap(),
        format!("http://localhost:{}/campaign/", site.port)
    );

    let answer = site.get_from("localhost", "/campaign/").await;
    let council = format!("http://127.0.0.1:{}", site.port);
    assert!(
        answer
            .text()
            .contains(&format!("src=\"{council}/pkg/assembly-widgets.js\""))
    );
    let policy = answer.header("content-security-policy").unwrap();
    assert!(
        policy.contains(&format!(
            "script-src {council} 'wasm-unsafe-eval'; connect-src {council};"
        )),
        "{policy}"
    );
}

#[tokio::test]
async fn a_host_header_is_not_trusted() {
    let site = Site::start().await;
    let html = site
        .get_from("\"><script>alert(1)</script>", "/campaign/")
        .await
        .text();
    assert!(!html.contains("alert"));
}

#[tokio::test]
async fn feeds_may_be_read_from_anywhere_and_asked_for_again_cheaply() {
    let site = Site::start().await;
    let answer = site.get("/feeds/kingston-2019.json").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type").unwrap(), "application/json");
    assert_eq!(answer.header("access-control-allow-origin").unwrap(), "*");
    assert_eq!(answer.header("cache-control").unwrap(), "no-cache");
    let tag = answer.header("etag").unwrap().to_owned();
    let again: Answer = site
        .ask(
            "127.0.0.1",
            "/feeds/kingston-2019.json",
            &[("If-None-Match", &tag)],
        )
        .await;
    assert_eq!(again.status, 304);
}

#[tokio::test]
async fn widgets_are_served_compressed_typed_and_for_ever() {
    let root = http::scratch("widgets");
    let version = root.join("pkg/1.2.3");
    std::fs::create_dir_all(&version).unwrap();
    for (name, bytes) in [
        ("assembly-widgets.wasm", "wasm"),
        ("assembly-widgets.wasm.br", "brotli"),
    ] {
        std::fs::write(version.join(name), bytes).unwrap();
    }
    std::fs::write(root.join("pkg/assembly-widgets.js"), "script").unwrap();
    let site = Site::of(&root).await;

    let wasm = site
        .ask(
            "127.0.0.1",
            "/pkg/1.2.3/assembly-widgets.wasm",
            &[("Accept-Encoding", "gzip, br")],
        )
        .await;
    assert_eq!((wasm.status, wasm.text().as_str()), (200, "brotli"));
    assert_eq!(wasm.header("content-type").unwrap(), "application/wasm");
    assert_eq!(wasm.header("content-encoding").unwrap(), "br");
    assert_eq!(wasm.header("access-control-allow-origin").unwrap(), "*");
    assert!(wasm.header("cache-control").unwrap().contains("immutable"));

    let plain = site.get("/pkg/1.2.3/assembly-widgets.wasm").await;
    assert_eq!(
        (plain.text().as_str(), plain.header("content-encoding")),
        ("wasm", None)
    );

    let script = site.get("/pkg/assembly-widgets.js").await;
    assert_eq!(script.header("content-type").unwrap(), "text/javascript");
    assert_eq!(script.header("cache-control").unwrap(), "no-cache");

    // A version that is not there must not stay missing for a year.
    let missing = site.get("/pkg/9.9.9/assembly-widgets.wasm").await;
    assert_eq!(
        (missing.status, missing.header("cache-control").unwrap()),
        (404, "no-cache")
    );
}

#[tokio::test]
async fn the_pinned_page_has_the_hash_that_was_built() {
    let root = http::scratch("pinned");
    http::copy(&demo::workspace().join("demo/pages"), &root.join("demo/pages"));
    http::copy(&demo::workspace().join("demo/feeds"), &root.join("demo/feeds"));
    std::fs::create_dir_all(root.join("pkg")).unwrap();
    let record = r#"{"version": "1.2.3", "files": {"assembly-widgets.js": {"integrity": "sha384-abc"}}}"#;
    std::fs::write(root.join("pkg/integrity.json"), record).unwrap();
    let html = Site::of(&root).await.get("/pinned/").await.text();
    assert!(html.contains("src=\"/pkg/1.2.3/assembly-widgets.js\""), "{html}");
    assert!(html.contains("integrity=\"sha384-abc\""), "{html}");
    assert!(!html.contains("src=\"/pkg/assembly-widgets.js\""), "{html}");
}

#[tokio::test]
async fn other_addresses_are_answered_in_words() {
    let site = Site::start().await;
    let answer = site.get("/no/such/page").await;
    assert_eq!(answer.status, 404);
    assert!(answer.text().contains("Page not found"));
    let answer = site.get("/plain").await;
    assert_eq!((answer.status, answer.header("location")), (308, Some("/plain/")));
    assert_eq!(
        site.get("/favicon.ico").await.header("content-type").unwrap(),
        "image/svg+xml"
    );
}

#[tokio::test]
async fn a_taken_port_is_said_in_one_sentence() {
    let site = Site::start().await;
    let port = site.port.to_string();
    let output = tokio::process::Command::new(env!("CARGO_BIN_EXE_demo"))
        .args(["--port", &port])
        .output();
    let output = output.await.unwrap();
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(
        errors.contains(&format!(
            "Port {port} is already in use: choose another with --port"
        )),
        "{errors}"
    );
}
