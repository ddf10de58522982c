//! Dates, days and lengths of time.
// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use assembly_feed::{Date, Day, Duration};
use proptest::prelude::*;

fn date(written: &str) -> Date {
    written.parse().expect("a date")
}

fn day(written: &str) -> Day {
    written.parse().expect("a day")
}

#[test]
fn dates_show_what_was_given() {
    for written in [
        "0000",
        "2020",
        "9999",
        "2020-03",
        "2020-02-29",
        "2000-02-29",
        "2020-12-31",
        "2020-03-05T18:30+00:00",
        "2020-03-05T18:30Z",
        "2020-03-05T00:00:00Z",
        "2020-03-05T23:59:59+05:45",
        "2020-03-05T18:30:00-08:00",
    ] {
        assert_eq!(date(written).to_string(), written);
    }
    assert_eq!(
        date("2020-03-05T18:30:00.123456Z").to_string(),
        "2020-03-05T18:30:00Z"
    );
}

#[test]
fn what_is_no_date() {
    for written in [
        "",
        " ",
        "20",
        "202",
        "20200",
        "20200305",
        "2020-",
        "2020-3",
        "2020-00",
        "2020-13",
        "2020-03-00",
        "2020-03-32",
        "2020-04-31",
        "2021-02-29",
        "1900-02-29",
        "2020-03-5",
        "2020-03-05T",
        "2020-03-05T18",
        "2020-03-05T18:30",
        "2020-03-05T24:00Z",
        "2020-03-05T18:60Z",
        "2020-03-05T18:30:60Z",
        "2020-03-05T18:30:00.Z",
        "2020-03T18:30Z",
        "2020-03-05T18:30:00+1:00",
        "2020-03-05T18:30:00+01",
        "2020-03-05T18:30:00+24:00",
        "2020-03-05 18:30Z",
        "2020-03-05T18:30Zulu",
        "-2020",
        "+2020",
        "05/03/2020",
        "2020-03-05/2020-03-06",
        "2020?",
        "２０２０",
        "2020-03-05 ",
    ] {
        assert!(written.parse::<Date>().is_err(), "{written:?} is a date");
    }
    assert!("2020-03".parse::<Day>().is_err());
    assert!("2020-03-05T18:30Z".parse::<Day>().is_err());
}

#[test]
fn a_date_spans_days() {
    let spans = [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020-03-05", "2020-03-05", "2020-03-05"),
        ("2020-03-05T23:30:00-08:00", "2020-03-05", "2020-03-05"),
    ];
    for (written, first, last) in spans {
        assert_eq!(
            (date(written).first_day(), date(written).last_day()),
            (day(first), day(last))
        );
    }
}

#[test]
fn moments_are_counted_from_1970() {
    let moments = [
        ("1970-01-01T00:00Z", Some(0)),
        ("2020-03-05T18:30:07+00:00", Some(1_583_433_007)),
        ("2020-03-05T19:30:07+01:00", Some(1_583_433_007)),
        ("1969-12-31T19:00:00-05:00", Some(0)),
        ("2020-03-05", None),
    ];
    for (written, moment) in moments {
        assert_eq!(date(written).moment(), moment, "{written}");
    }
}

#[test]
fn months_end_where_they_end() {
    let months = [
        ("2020-01-31", 1, "2020-02-29"),
        ("2021-01-31", 1, "2021-02-28"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2020-11-30", 3, "2021-02-28"),
        ("2020-03-31", -1, "2020-02-29"),
        ("2020-01-15", -1, "2019-12-15"),
        ("9999-12-31", 1, "9999-12-31"),
        ("0000-01-01", -1, "0000-01-01"),
    ];
    for (from, months, to) in months {
        assert_eq!(day(from).plus_months(months), day(to));
    }
    assert_eq!(day("2020-01-01").plus_months(i64::MAX), Day::MAX);
    assert_eq!(day("2020-01-01").plus_months(i64::MIN), Day::MIN);
    assert_eq!(day("2020-01-01").plus_days(i64::MIN), Day::MIN);
}

#[test]
fn weeks_begin_on_monday() {
    for (written, weekday) in [
        ("1970-01-01", 4),
        ("2024-02-29", 4),
        ("2025-02-17", 1),
        ("2025-02-23", 7),
        ("0000-01-01", 6),
    ] {
        assert_eq!(day(written).weekday(), weekday, "{written}");
    }
}

#[test]
fn lengths_of_time() {
    for (written, months, days) in [
        ("P3M", 3, 0),
        ("P1Y6M", 18, 0),
        ("P2W", 0, 14),
        ("P90D", 0, 90),
        ("P1Y2M3W4D", 14, 25),
        ("P0D", 0, 0),
        ("P28D", 0, 28),
    ] {
        let length: Duration = written.parse().expect("a length of time");
        assert_eq!(length, Duration { months, days });
        assert_eq!(length.to_string().parse(), Ok(length));
    }
    for written in [
        "",
        "P",
        "3M",
        "P3",
        "P-3M",
        "P+3M",
        "P3M1Y",
        "P1M1M",
        "PT3H",
        "P3m",
        "P1.5Y",
        "P9999999D",
        "P10000Y",
        "P3M ",
        "P M",
    ] {
        assert!(
            written.parse::<Duration>().is_err(),
            "{written:?} is a length of time"
        );
    }
}

#[test]
fn counting_on_keeps_the_precision() {
    for (from, length, to) in [
        ("2020-03-05", "P3M", "2020-06-05"),
        ("2020-03-05T18:30Z", "P3M", "2020-06-05"),
        ("2020-03", "P3M", "2020-06"),
        ("2020-11", "P3M", "2021-02"),
        ("2020-03", "P2W", "2020-04-14"),
        ("2020", "P1Y", "2021"),
        ("2020", "P3M", "2021-03-31"),
    ] {
        let length: Duration = length.parse().expect("a length of time");
        assert_eq!(length.after(date(from)), date(to), "{from} and {length}");
    }
}

proptest! {
    #[test]
    fn days_come_back(days in -800_000_i64..3_000_000) {
        let there = Day::from_epoch(days);
        if there != Day::MIN && there != Day::MAX {
            prop_assert_eq!(there.since_epoch(), days);
            prop_assert_eq!(there.plus_days(1).since_epoch(), days + 1);
            prop_assert_eq!(there.plus_days(1).plus_days(-1), there);
            prop_assert_eq!(there.days_until(there.plus_days(7)), 7.min(there.days_until(Day::MAX)));
        }
        prop_assert_eq!(Day::new(there.year, there.month, there.day), Some(there));
        prop_assert_eq!(there.to_string().parse(), Ok(there));
    }

    #[test]
    fn what_is_a_date_shows_as_it_was_given(written in "[0-9]{4}(-[01][0-9](-[0-3][0-9](T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|\\+[01][0-9]:[0-5][0-9]|-0[1-9]:00))?)?)?") {
        if let Ok(date) = written.parse::<Date>() {
            prop_assert_eq!(date.to_string(), written);
            prop_assert!(date.first_day() <= date.last_day());
        }
    }

    #[test]
    fn no_string_makes_a_date_panic(written in "\\PC{0,40}") {
        let _ = written.parse::<Date>();
        let _ = written.parse::<Duration>();
    }
}
