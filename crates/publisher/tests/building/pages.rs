//! Pages that stand alone, and what goes into placeholders.

use assembly_publish::{Order, Package, build_now};
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

use crate::stage::{ADDRESS, Before, NOW, build, built, errors, package, streets, text};

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(page: &Html, selector: &str) -> String {
    let found = select(page, selector);
    let text = found.iter().flat_map(|it| it.text());
    text.collect::<Vec<_>>().join(" ")
}

fn in_two_languages() -> Value {
    let mut feed = streets();
    feed["title"] = json!({"en": "Streets for All", "cy": "Strydoedd i Bawb"});
    feed["recommendations"][0]["title"] = json!({"en": "Late buses", "cy": "Bysiau hwyr"});
    feed
}

#[test]
fn the_page_can_be_read_without_javascript_and_comes_alive_with_it() {
    let built = built(&streets());
    let page = Html::parse_document(text(&built, "tracker.html"));
    let widget = words(&page, "[data-assembly-widget=tracker]");
    for said in ["Run buses until midnight.", "They are wanted.", "Half are done."] {
        assert!(widget.contains(said), "{said}");
    }
    let scripts = select(&page, "script[src]");
    assert_eq!(
        scripts[0].attr("src"),
        Some("assembly-widgets/assembly-widgets.js")
    );
    assert!(built.folder.get("assembly-widgets/assembly-widgets.js").is_some());
    for sheet in select(&page, "link[rel=stylesheet]") {
        let file = sheet.attr("href").unwrap().split('?').next().unwrap();
        assert!(built.folder.get(file).is_some(), "{file}");
    }
    assert!(words(&page, "footer").contains("22 November 2026"));
    // A link to a recommendation leads to it.
    assert_eq!(select(&page, "article#recommendation-7b").len(), 1);
}

#[test]
fn each_language_has_a_page_that_knows_the_other() {
    let built = built(&in_two_languages());
    let (english, welsh) = (text(&built, "tracker.html"), text(&built, "tracker.cy.html"));
    let (english, welsh) = (Html::parse_document(english), Html::parse_document(welsh));
    assert_eq!(select(&english, "html")[0].attr("lang"), Some("en"));
    assert_eq!(select(&welsh, "html")[0].attr("lang"), Some("cy"));
    assert!(words(&welsh, "main").contains("Bysiau hwyr"));
    // The widget's own words too.
    assert!(words(&welsh, "main").contains("Derbyniwyd"));
    assert!(!words(&welsh, "main").contains("Accepted"));
    for page in [&english, &welsh] {
        let links = select(page, "link[rel=alternate][hreflang]");
        let links: Vec<_> = links
            .iter()
            .map(|it| (it.attr("hreflang"), it.attr("href")))
            .collect();
        assert_eq!(
            links,
            [
                (
                    Some("en"),
                    Some("https://www.council.example/streets/tracker.html")
                ),
                (
                    Some("cy"),
                    Some("https://www.council.example/streets/tracker.cy.html")
                ),
            ]
        );
    }
    let other = select(&english, "nav a[hreflang]");
    assert_eq!(
        (other[0].attr("href"), other[0].attr("lang")),
        (Some("tracker.cy.html"), Some("cy"))
    );
    assert_eq!(words(&english, "nav a[hreflang]"), "Cymraeg");
    for file in ["updates.cy.xml", "calendar.cy.ics", "recommendations.cy.csv"] {
        assert!(built.folder.get(file).is_some(), "{file}");
    }
}

#[test]
fn one_language_makes_no_second_page() {
    let built = built(&streets());
    let names: Vec<_> = built.folder.files().map(|(name, _)| name).collect();
    assert!(!names.iter().any(|name| name.contains(".cy.")), "{names:?}");
    let page = Html::parse_document(text(&built, "tracker.html"));
    assert!(select(&page, "[hreflang]").is_empty());
}

#[test]
fn relative_addresses_of_the_feed_lead_from_the_page_to_where_they_did() {
    let mut feed = streets();
    feed["documents"] = json!([
        {"id": "a", "kind": "report", "title": "Report", "url": "../papers/report.pdf"},
        {"id": "b", "kind": "minutes", "title": "Minutes", "url": "/minutes.pdf"},
    ]);
    let bytes = serde_json::to_vec(&feed).unwrap();
    let package = package();
    let order = |address| Order {
        feed: &bytes,
        previous: None,
        earlier: &[],
        now: NOW,
        address,
        package: &package,
    };
    let links = |built: &assembly_publish::Built, file: &str| {
        let page = Html::parse_document(text(built, file));
        let links = select(&page, "a[href$='.pdf']");
        links
            .iter()
            .map(|it| it.attr("href").unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let known = build_now(&order(Some(ADDRESS))).unwrap();
    let absolute = [
        "https://www.council.example/papers/report.pdf",
        "https://www.council.example/minutes.pdf",
    ];
    assert_eq!(links(&known, "tracker.html"), absolute);
    assert_eq!(links(&known, "fallback/tracker.html"), absolute);
    let unknown = build_now(&order(None)).unwrap();
    assert_eq!(
        links(&unknown, "tracker.html"),
        ["../papers/report.pdf", "/minutes.pdf"]
    );
    // Nobody knows from where it will be read.
    assert!(links(&unknown, "fallback/tracker.html").is_empty());
    assert!(unknown.problems.iter().any(|it| it.rule == "no-address"));
}

#[test]
fn fragments_are_fragments() {
    let mut feed = streets();
    feed["phases"] = json!([{"id": "learning", "kind": "learning", "title": "Learning"}]);
    feed["consultations"] = json!([{"id": "views", "version": "1", "title": "Your views",
        "ways_to_respond": [{"kind": "phone", "text": "01632 960123"}],
        "pages": [{"id": "p", "questions": [{"id": "q", "kind": "short-text", "label": "Why?"}]}]}]);
    let built = built(&feed);
    let mut ids = Vec::new();
    for name in ["tracker", "timeline", "consultation-views"] {
        let html = text(&built, &format!("fallback/{name}.html"));
        assert!(html.starts_with("<section"), "{html}");
        let page = Html::parse_fragment(html);
        assert!(select(&page, "[style], script, style, link, html > body > main").is_empty());
        ids.extend(
            select(&page, "[id]")
                .iter()
                .map(|it| it.attr("id").unwrap().to_owned()),
        );
    }
    let many = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), many, "they can all stand on one page");
    let page = Html::parse_document(text(&built, "consultation-views.html"));
    assert!(words(&page, "main").contains("Why?") && words(&page, "main").contains("01632 960123"));
    assert_eq!(select(&page, "[data-consultation=views]").len(), 1);
}

#[test]
fn search_engines_find_sessions_and_who_commissioned_them() {
    let mut feed = streets();
    feed["phases"] = json!([{"id": "learning", "kind": "learning", "title": "Learning", "sessions": [
        {"id": "one", "title": "Day one", "start": "2026-11-28T10:00:00+00:00", "end": "2026-11-28T16:00:00+00:00", "venue": "Town Hall"},
        {"id": "two", "title": "Day two", "start": "2026-12-12", "previous_start": "2026-12-05", "state": "postponed", "online": "https://live.example/2"},
        {"id": "three", "title": "Day three", "start": "2026-12-19", "state": "cancelled"},
        {"id": "four", "title": "Day four", "previous_start": "2026-12-20", "state": "postponed"},
        {"id": "five", "title": "No day yet"},
    ]}]);
    let built = built(&feed);
    let page = Html::parse_document(text(&built, "timeline.html"));
    let script = words(&page, "script[type='application/ld+json']");
    let json: Value = serde_json::from_str(&script).unwrap();
    let graph = json["@graph"].as_array().unwrap();
    assert_eq!(graph[0]["@type"], "GovernmentOrganization");
    assert_eq!(graph[0]["name"], "Ambleford Borough Council");
    let status: Vec<_> = graph[1..]
        .iter()
        .map(|it| it["eventStatus"].as_str().unwrap())
        .collect();
    assert_eq!(
        status,
        ["Scheduled", "Rescheduled", "Cancelled", "Postponed"]
            .map(|word| format!("https://schema.org/Event{word}"))
    );
    assert_eq!(graph[1]["startDate"], "2026-11-28T10:00:00+00:00");
    assert_eq!(graph[1]["location"]["@type"], "Place");
    assert_eq!(graph[1]["organizer"]["name"], "Ambleford Borough Council");
    assert_eq!(graph[2]["previousStartDate"], "2026-12-05");
    assert_eq!(graph[2]["location"]["url"], "https://live.example/2");
    assert_eq!(graph[4]["startDate"], "2026-12-20");
}

#[test]
fn snippets_hold_what_was_built() {
    let built = built(&in_two_languages());
    let page = Html::parse_document(text(&built, "embed.html"));
    let code = words(&page, "pre > code[tabindex='0']");
    for snippet in [
        "<script defer src=\"https://www.council.example/streets/assembly-widgets/assembly-widgets.js\"></script>",
        "assembly-widgets/0.1.0/assembly-widgets.js\" integrity=\"sha384-AAAA\" crossorigin=\"anonymous\"",
        "data-feed=\"https://www.council.example/streets/feed.json\"",
        "<a href=\"https://www.council.example/streets/tracker.cy.html\">Argymhellion</a>",
        "script-src 'self' 'wasm-unsafe-eval'",
        "webcal://www.council.example/streets/calendar.ics",
        "<a href=\"webcal://www.council.example/streets/calendar.cy.ics\" lang=\"cy\">Sesiynau",
        "Access-Control-Allow-Origin: *",
        "type=\"application/atom+xml\"",
    ] {
        assert!(code.contains(snippet), "{snippet} is not in\n{code}");
    }
}

#[test]
fn the_list_of_files_is_whole() {
    let built = built(&streets());
    let listed: Vec<_> = text(&built, "files.txt").lines().collect();
    let mut there: Vec<_> = built.folder.files().map(|(name, _)| name).collect();
    there.sort();
    let mut sorted = listed.clone();
    sorted.sort();
    assert_eq!(sorted, there);
}

#[test]
fn nothing_is_made_of_what_is_wrong() {
    let mut feed = streets();
    feed["recommendations"][0]["response"] = json!({"decision": "rejected"});
    assert_eq!(errors(build(&feed, Before::default())), ["no-explanation"]);
    let good = serde_json::to_vec(&streets()).unwrap();
    let order = |feed, address, package| {
        errors(build_now(&Order {
            feed,
            previous: None,
            earlier: &[],
            now: NOW,
            address,
            package,
        }))
    };
    let (full, empty) = (package(), Package::default());
    assert_eq!(order(b"<html>", None, &full), ["unreadable"]);
    assert_eq!(order(&good, None, &empty), ["no-widgets"]);
    assert_eq!(order(&good, Some("streets/"), &full), ["address"]);
}
