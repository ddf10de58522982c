//! Named examples: one source for the docs, the demo's gallery, the tests and the pictures.

use std::borrow::Cow;

use assembly_feed::Day;

/// One feed, how a widget is asked to show it, and what there is to see.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its name in addresses and file names.
    pub name: &'static str,
    /// What it is there to show, in a sentence.
    pub about: &'static str,
    /// The feed.
    pub json: Cow<'static, str>,
    /// The moment at which it is looked at, in seconds since 1970 in UTC, so that what is overdue stays so.
    pub now: i64,
    /// The widget's variant.
    pub view: &'static str,
    /// The language that is asked for; empty where it is the feed's.
    pub lang: &'static str,
}

impl Example {
    /// The moment at which it is looked at, as a placeholder's `data-as-of` has it.
    pub fn as_of(&self) -> String {
        let Day { year, month, day } = Day::from_epoch(self.now.div_euclid(86_400));
        let seconds = self.now.rem_euclid(86_400);
        let (hour, minute) = (seconds / 3_600, seconds / 60 % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_is_written_as_the_format_has_it() {
        let example = Example {
            name: "",
            about: "",
            json: Cow::Borrowed(""),
            now: 1_794_830_400,
            view: "",
            lang: "",
        };
        assert_eq!(example.as_of(), "2026-11-16T12:00:00Z");
        let date: assembly_feed::Date = example.as_of().parse().unwrap();
        assert_eq!(date.moment(), Some(example.now));
    }
}
