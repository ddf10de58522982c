//! Dates, spans and lengths in words.

use std::rc::Rc;

use super::*;
use crate::host::Native;
use crate::{Settings, Source};

#[test]
fn spans_are_told_as_people_say_them() {
    let source = Source {
        reading: Rc::default(),
        bytes: Rc::default(),
        host: Rc::new(Native::at(0)),
    };
    let reader = Reader::new(&source, &Settings::default(), ("none", "{}"));
    let told = |start: &str, end: &str, zone: &str| {
        meeting_words(&reader, start.parse().ok(), end.parse().ok(), zone)
    };
    const LONDON: &str = "Europe/London";
    for (start, end, words) in [
        (
            "2019-11-30T10:00:00Z",
            "2019-11-30T16:30:00Z",
            "Saturday 30 November 2019, 10am to 4:30pm",
        ),
        ("2026-03-29T18:30:00+01:00", "", "Sunday 29 March 2026 at 6:30pm"),
        ("2026-10-25T18:30:00Z", "", "Sunday 25 October 2026 at 6:30pm"),
        (
            "2019-11-30",
            "2019-12-01",
            "Saturday 30 November to Sunday 1 December 2019",
        ),
        ("2019-11-30", "2019-11-30", "Saturday 30 November 2019"),
        (
            "2019-12-31",
            "2020-01-01",
            "Tuesday 31 December 2019 to Wednesday 1 January 2020",
        ),
        ("2020-03", "2020-05", "March to May 2020"),
        ("2020-03", "2020-03", "March 2020"),
        ("2020", "2021", "2020 to 2021"),
        ("2020", "", "2020"),
        ("", "2020-03", "Until March 2020"),
        ("2020-03-05", "2020-02-01", "Thursday 5 March 2020"),
        ("", "", ""),
    ] {
        assert_eq!(told(start, end, LONDON), words, "{start} {end}");
    }
    assert_eq!(
        told("2019-11-30T10:00:00Z", "2019-11-30T16:30:00Z", "America/New_York"),
        "Saturday 30 November 2019, 5am to 11:30am (time in New York)"
    );
    assert_eq!(
        told("2019-11-30", "", "America/New_York"),
        "Saturday 30 November 2019"
    );
    // A phase, which nobody attends from its first day to its last.
    for (start, end, words) in [
        ("2019-11-30", "2019-12-01", "30 November to 1 December 2019"),
        ("2019-11-23", "2019-11-24", "23 to 24 November 2019"),
        ("2019-12-31", "2020-01-01", "31 December 2019 to 1 January 2020"),
        (
            "2019-11-30T10:00:00Z",
            "2019-12-01T16:00:00Z",
            "30 November 2019 at 10am to 1 December 2019 at 4pm",
        ),
        ("2019-11-30", "", "30 November 2019"),
        ("", "2019-11-30", "Until 30 November 2019"),
        ("2019-11-30", "2019-11-30", "Saturday 30 November 2019"),
        (
            "2019-11-30T10:00:00Z",
            "2019-11-30T16:00:00Z",
            "Saturday 30 November 2019, 10am to 4pm",
        ),
        ("2020-03", "2020-05", "March to May 2020"),
    ] {
        let told = span_words(&reader, start.parse().ok(), end.parse().ok(), LONDON);
        assert_eq!(told, words, "{start} {end}");
    }
}

#[test]
fn long_lengths_are_told_in_months_and_years() {
    let source = Source {
        reading: Rc::default(),
        bytes: Rc::default(),
        host: Rc::new(Native::at(0)),
    };
    let reader = Reader::new(&source, &Settings::default(), ("none", "{}"));
    for (days, words) in [
        (1, "1 day"),
        (100, "100 days"),
        (101, "3 months"),
        (253, "8 months"),
        (730, "23 months"),
        (731, "2 years"),
        (2_244, "6 years"),
    ] {
        assert_eq!(length_words(&reader, days), words);
    }
}
