//! Feeds made from arbitrary bytes, for property tests here and elsewhere.

use crate::date::Day;
use crate::document::Feed;
use crate::shape::Value;

/// Bytes that decide, one after the other, what is made. After the last one everything is empty or missing, so
/// shorter bytes give smaller feeds and property tests shrink well.
pub(crate) struct Source<'a> {
    bytes: std::slice::Iter<'a, u8>,
    made: u32,
}

impl Source<'_> {
    /// A number below `limit`; 0 when the bytes are used up.
    pub fn below(&mut self, limit: u32) -> u32 {
        let mut next = || u32::from(self.bytes.next().copied().unwrap_or(0));
        if limit <= 256 {
            next() % limit
        } else {
            (next() << 16 | next() << 8 | next()) % limit
        }
    }

    /// Yes or no.
    pub fn chance(&mut self) -> bool {
        self.below(2) == 1
    }

    /// Another number than ever before.
    pub fn fresh(&mut self) -> u32 {
        self.made += 1;
        self.made
    }

    /// Words of several scripts and difficulties.
    pub fn words(&mut self) -> String {
        const PIECES: [&str; 12] = [
            "Insulate every council home.",
            "Tŷ",
            "<img src=x onerror=alert(1)>",
            "\n\n",
            "\"quoted\"",
            "\\",
            "\u{202e}abc",
            "👩‍👩‍👧",
            "العربية",
            "https://example.org/?a=1&b=2",
            "\u{0}",
            "=1+1",
        ];
        let mut words = String::from("w");
        for _ in 0..self.below(4) {
            words.push_str(PIECES.get(self.below(12) as usize).copied().unwrap_or_default());
        }
        words
    }
}

/// A feed made from arbitrary bytes. It reads without an error once written; its figures, dates and references
/// need not make sense.
pub fn feed(bytes: &[u8]) -> Feed {
    let mut feed = Feed::arbitrary(&mut Source {
        bytes: bytes.iter(),
        made: 0,
    });
    feed.assembly_feed = "1.0".to_owned();
    feed.updated.get_or_insert(Day::MIN.into());
    // Without words a recommendation is none.
    for recommendation in &mut feed.recommendations {
        if recommendation.title.is_none() {
            recommendation.text.get_or_insert_with(|| "Words".into());
        }
    }
    feed
}
