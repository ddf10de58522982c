//! What a letter typed into the search costs, and what is worked out once so that it costs little.

use assembly_feed::reading::Reading;
use assembly_tracker::state::{Choice, Index, find};
use divan::Bencher;

/// Recommendations in a feed.
const LENGTHS: [usize; 3] = [10, 500, 20_000];

fn main() {
    divan::main();
}

fn fold(words: &str) -> String {
    words.to_lowercase()
}

#[divan::bench(args = LENGTHS)]
fn index_once(bencher: Bencher, many: usize) {
    let reading = reading(many);
    bencher.bench(|| Index::new(&reading.feed, &fold).len());
}

#[divan::bench(args = LENGTHS)]
fn find_at_every_letter(bencher: Bencher, many: usize) {
    let index = Index::new(&reading(many).feed, &fold);
    let choice = Choice {
        search: "street 9 summers".to_owned(),
        ..Choice::default()
    };
    bencher.bench(|| find(&index, &choice, &fold));
}

fn reading(many: usize) -> Reading {
    let items: Vec<String> = (0..many)
        .map(|number| {
            format!(
                r#"{{"id":"r{number}","number":"{number}","title":"Plant trees along street {number}",
                "text":"Plant trees where there is room, and look after them for their first five summers."}}"#
            )
        })
        .collect();
    let feed = format!(
        r#"{{"assembly_feed":"1.0","id":"bench","title":"Assembly","recommendations":[{}]}}"#,
        items.join(",")
    );
    assembly_feed::read(feed.as_bytes()).unwrap_or_default()
}
