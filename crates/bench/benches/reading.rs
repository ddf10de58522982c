//! How long a feed takes to read, beside what serde_json takes to parse the same bytes into a tree.

use std::fmt::Write;

use divan::Bencher;
use divan::counter::BytesCount;

/// Recommendations in a feed.
const LENGTHS: [usize; 3] = [10, 500, 20_000];

fn main() {
    divan::main();
}

#[divan::bench(args = LENGTHS)]
fn read(bencher: Bencher, many: usize) {
    let feed = feed(many);
    bencher
        .counter(BytesCount::of_str(&feed))
        .bench(|| assembly_feed::read(feed.as_bytes()).map(|reading| reading.feed.recommendations.len()));
}

#[divan::bench(args = LENGTHS)]
fn parsed_by_serde_json(bencher: Bencher, many: usize) {
    let feed = feed(many);
    bencher
        .counter(BytesCount::of_str(&feed))
        .bench(|| serde_json::from_slice::<serde_json::Value>(feed.as_bytes()));
}

/// A feed as councils have them: each recommendation answered, with an action and an update.
fn feed(many: usize) -> String {
    let mut items = String::new();
    for number in 0..many {
        let comma = if number == 0 { "" } else { "," };
        let _ = write!(
            items,
            r#"{comma}{{"id":"r{number}","number":"{number}","title":"Plant trees along street {number}",
            "text":"Plant trees where there is room, and look after them for their first five summers.",
            "response":{{"decision":"accepted","decided_by":"Cabinet","decided_on":"2026-03-05",
            "explanation":"There is money for it in the budget of this year and of the two that follow."}},
            "progress":{{"state":"under-way","as_of":"2026-09-21","summary":"Half of them are planted."}},
            "actions":[{{"title":"Buy trees","due":"2026-10-31","owner":{{"post":"Head of Parks"}}}}],
            "updates":[{{"date":"2026-06-01","title":"First trees","text":"Forty trees stand in Mill Road."}}]}}"#
        );
    }
    format!(
        r#"{{"assembly_feed":"1.0","id":"bench","title":"Assembly","language":"en",
        "commissioning_body":{{"name":"Council"}},"recommendations":[{items}]}}"#
    )
}
