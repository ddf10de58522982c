//! Whatever stands in a feed stays text in whatever is made of it.

use std::io::Cursor;

use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::stage::{built, text};

const WORDS: [&str; 8] = [
    "</script><script>alert(1)</script><!-- <script>",
    "]]></content></entry><entry>&amp;&#0;&lt;b&gt;",
    "a\u{0}b\u{1}c\u{8}d\u{b}e\u{1f}f\u{7f}g\u{fffe}h\u{ffff}i",
    "\u{202e}evil\u{2066}\u{2067} isolate",
    "مرحبا بالعالم \"quoted' <img src=x onerror=alert(1)>",
    "\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT",
    "=HYPERLINK(\"http://evil.example\")",
    "\u{fdd0}marked\u{fdd1} {place} {title}",
];

/// A feed with the same words wherever words can be.
fn feed(words: &str) -> Value {
    json!({
        "assembly_feed": "1.0", "id": "a", "title": words, "language": "en", "updated": "2026-10-01T10:00:00Z",
        "summary": words, "question": words, "licence": {"name": words}, "contact": {"name": words},
        "commissioning_body": {"name": words},
        "phases": [{"id": "p", "title": words, "summary": words, "sessions": [
            {"id": "s", "title": words, "summary": words, "venue": words, "start": "2026-11-28T10:00:00Z"}]}],
        "documents": [{"id": "d", "kind": "report", "title": words, "url": "https://a.example/?a=1&b=\"<>", "published": "2026-09-01"}],
        "recommendations": [{"id": "1", "number": words, "title": words, "text": words,
            "response": {"decision": "rejected", "explanation": words, "agreed_text": words, "decided_by": words, "decided_on": "2026-03-05"},
            "progress": {"state": "under-way", "as_of": "2026-09-01", "summary": words},
            "actions": [{"id": "x", "title": words, "done_on": "2026-08-01"}],
            "updates": [{"id": "u", "date": "2026-08-02", "title": words, "text": words}],
            "corrections": [{"date": "2026-08-03", "text": words}]}],
        "consultations": [{"id": "c", "version": "1", "title": words, "summary": words,
            "ways_to_respond": [{"kind": "phone", "text": words}],
            "pages": [{"id": "p", "title": words, "questions": [{"id": "q", "kind": "short-text", "label": words}]}],
            "outcome": {"summary": words, "published": "2026-08-04"}}],
    })
}

#[test]
fn no_words_become_markup() {
    let plain = built(&feed("plain"));
    let unwanted = Selector::parse("script, img, style, iframe, object, [onerror], [style]").unwrap();
    let elements = |html: &str| Html::parse_document(html).select(&unwanted).count();
    for words in WORDS {
        let built = built(&feed(words));
        for (name, bytes) in built.folder.files().filter(|(name, _)| name.ends_with(".html")) {
            let html = std::str::from_utf8(bytes).unwrap();
            assert_eq!(elements(html), elements(text(&plain, name)), "{words:?}: {name}");
            if !name.starts_with("fallback/") && name != "embed.html" {
                let page = Html::parse_document(html);
                let script = Selector::parse("script[type='application/ld+json']").unwrap();
                let json: String = page.select(&script).next().unwrap().text().collect();
                let json: Value = serde_json::from_str(&json).unwrap();
                assert_eq!(json["@graph"][0]["@type"], "GovernmentOrganization");
            }
        }
    }
}

#[test]
fn every_reader_of_feeds_finds_the_same_words() {
    for words in WORDS {
        let built = built(&feed(words));
        let atom = feed_rs::parser::parse(Cursor::new(text(&built, "updates.xml"))).unwrap();
        let json = feed_rs::parser::parse(Cursor::new(text(&built, "updates.json"))).unwrap();
        assert_eq!(atom.entries.len(), 7, "{words:?}");
        assert_eq!(json.entries.len(), 7, "{words:?}");
        // On one line, as XML 1.0 can hold them.
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let sound = |letter: &char| !letter.is_control() && !"\u{fffe}\u{ffff}".contains(*letter);
        let line: String = line.chars().filter(sound).collect();
        let titles: Vec<_> = atom
            .entries
            .iter()
            .map(|it| it.title.as_ref().unwrap().content.clone())
            .collect();
        let plain = |words: &str| words.replace(['\u{7f}', '\u{fdd0}', '\u{fdd1}'], "");
        let found = titles.iter().filter(|title| plain(title).contains(&plain(&line)));
        assert_eq!(found.count(), 7, "{titles:#?}");
    }
}

#[test]
fn no_line_of_a_calendar_is_made_by_words() {
    for words in WORDS {
        let built = built(&feed(words));
        let calendar: icalendar::Calendar = text(&built, "calendar.ics").parse().unwrap();
        assert_eq!(calendar.components.len(), 1, "{words:?}");
    }
}

#[test]
fn very_long_words_are_kept_whole() {
    let words = "Ŵ".repeat(10_000);
    let built = built(&feed(&words));
    for name in [
        "tracker.html",
        "updates.xml",
        "updates.json",
        "recommendations.csv",
        "fallback/tracker.html",
    ] {
        assert!(text(&built, name).contains(&words), "{name}");
    }
    let page = Html::parse_document(text(&built, "consultation-c.html"));
    let description = Selector::parse("meta[name=description]").unwrap();
    let description = page.select(&description).next().unwrap().attr("content").unwrap();
    assert!(
        description.chars().count() <= 200,
        "{}",
        description.chars().count()
    );
}
