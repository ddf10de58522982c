//! What the timeline draws of each example: facts that a reader must find, and things that must never be there.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::rc::Rc;

use assembly_kit::host::Native;
use assembly_kit::markup::{in_order, is_strict, is_whole, says, silent, values, words};
use assembly_kit::{Example, Held, Holder, Settings, Source};
use assembly_timeline::Timeline;
use assembly_timeline::fixtures::{example, examples};
use yew::ServerRenderer;

fn draw_with(example: &Example, still: bool, key: &'static str) -> String {
    let example = example.clone();
    let renderer = ServerRenderer::<Holder>::with_props(move || {
        let source = Source {
            reading: Rc::new(assembly_feed::read(example.json.as_bytes()).unwrap()),
            bytes: example.json.as_bytes().into(),
            host: Rc::new(Native::at(example.now)),
        };
        let settings = Settings {
            feed: "https://council.example/data/feed.json".into(),
            lang: example.lang.into(),
            view: example.view.into(),
            key: key.into(),
            ..Settings::default()
        };
        Held {
            piece: match still {
                true => Timeline::still(source, settings),
                false => Timeline::new(source, settings),
            },
        }
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(renderer.hydratable(false).render())
}

fn draw(name: &str) -> String {
    draw_with(&example(name).unwrap(), false, "assembly")
}

#[test]
fn each_is_strict_and_whole() {
    for example in examples() {
        for still in [false, true] {
            let html = draw_with(&example, still, "assembly");
            is_strict(example.name, &html, &["#session-"]);
            is_whole(example.name, &html);
        }
    }
}

#[test]
fn today_stands_once_where_there_is_a_date_and_all_is_open_without_script() {
    for example in examples() {
        let html = draw_with(&example, false, "assembly");
        let once = match example.name {
            "no-dates" | "empty" | "compact" | "compact-overdue" => 0,
            _ => 1,
        };
        assert_eq!(
            html.matches("aria-current=\"date\"").count(),
            once,
            "{}",
            example.name
        );
        let still = draw_with(&example, true, "assembly");
        assert!(
            !still.contains("<button") && !still.contains(" hidden="),
            "{}",
            example.name
        );
    }
}

#[test]
fn in_progress_tells_where_it_is_and_what_comes_next() {
    let html = draw("in-progress");
    in_order(
        &html,
        &[
            "Ambleford Citizens’ Assembly on Rivers",
            "Now: Phase 3 of 6: Learning",
            "Next: Online evening with the water company, Monday 30 November 2026, 6:30pm to 8pm",
            "Phase 1 of 6: Setting up",
            "Past March to May 2026",
            "Phase 2 of 6: Choosing members",
            "Phase 3 of 6: Learning",
            "Now 3 October to 12 December 2026",
            "What is in the water?Saturday 3 October 2026, 10am to 4:30pmPast",
            "Farms, sewers and streets",
            "Today, 22 November 2026",
            "Online evening with the water company",
            "Join or watch online: Online evening with the water company",
            "Walk along the AmbleSaturday 5 December 2026",
            "New date",
            "The date before was: Saturday 14 November 2026",
            "Visit to the treatment worksIt was to be: Tuesday 8 December 2026",
            "Cancelled",
            "Farm visit",
            "Postponed",
            "The new date is not yet set.",
            "It was to be: Saturday 7 November 2026",
            "Phase 4 of 6: Deliberation",
            "Next 16 January to 6 February 2027",
            "First weekendSaturday 16 January to Sunday 17 January 2027",
            "Voting dayFebruary 2027",
            "Answer to the recommendations",
            "by 31 March 2027",
            "Next report on progress",
            "Documents of the assembly",
            "Source: Ambleford Borough Council, published on 16 November 2026",
        ],
    );
    // Exactly one step is on now.
    assert_eq!(html.matches("aria-current=\"step\"").count(), 1);
}

#[test]
fn a_session_has_its_people_and_papers_by_kind() {
    let html = draw("in-progress");
    in_order(
        &html,
        &[
            "VenueGuildhall, Market Square",
            "Dr Nia Falk Reader in freshwater science, University of Norvale",
            "Tom Abara Ambleford Anglers",
            "Grace Odell Resident",
            "Water quality 2016 to 2026 (CSV, 45 KB)",
            "Dr Falk’s slides (slides, 2.4 MB)",
            "Briefing: who is responsible for what (PDF, 348 KB)",
            "Recording of the talks (video, 912 MB)",
            "Transcript of the talks (web page, 60 KB)",
            "Note of the day (PDF, 120 KB)",
        ],
    );
}

#[test]
fn the_calendar_is_offered_for_what_takes_place_and_is_not_past() {
    let html = draw("in-progress");
    says(&html, "Add all 3 sessions to come");
    assert_eq!(words(&html).matches("Add to calendar").count(), 3);
    for name in [
        "Online evening with the water company",
        "Walk along the Amble",
        "First weekend",
    ] {
        says(&html, &format!("Add to calendar: {name}"));
    }
    silent(&draw("finished"), "calendar");
    silent(&draw("no-dates"), "calendar");
}

#[test]
fn past_phases_are_folded_and_the_others_open() {
    let html = draw("in-progress");
    assert_eq!(html.matches("hidden=\"until-found\"").count(), 2);
    says(&html, "Show what happened in Choosing members");
    silent(&html, "Show what happened in Learning");
}

#[test]
fn before_and_after() {
    let html = draw("not-started");
    says(&html, "The assembly has not started yet.");
    says(&html, "Next: First day, Saturday 10 April 2027 at 10am");
    let html = draw("finished");
    says(&html, "All phases are over.");
    says(&html, "It did so on 27 June 2025, 13 days late.");
    says(&html, "A report on progress was published on 12 June 2026.");
    says(&html, "First report on progress (PDF, 348 KB)");
    in_order(
        &html,
        &["Kept late", "Today, 22 November 2026", "Next report on progress"],
    );
    silent(&html, "Join or watch");
}

#[test]
fn an_overdue_promise_is_told_in_both_views() {
    for name in ["overdue", "compact-overdue"] {
        let html = draw(name);
        says(&html, "The answer is 53 days overdue");
    }
    let late = "The answer is 53 days overdue";
    in_order(
        &draw("overdue"),
        &[
            "All phases are over.",
            late,
            "Overdue",
            late,
            "Today, 22 November 2026",
        ],
    );
    assert_eq!(words(&draw("compact-overdue")).matches(late).count(), 1);
}

#[test]
fn without_dates_it_still_reads() {
    let html = draw("no-dates");
    says(&html, "No dates are published here yet.");
    in_order(
        &html,
        &[
            "Phase 1 of 3: Recruitment",
            "Phase 2 of 3: Learning",
            "Phase 3 of 3: Decision",
        ],
    );
    silent(&html, "Today");
    silent(&html, "No date is given");
    says(&draw("empty"), "No phases have been published yet.");
}

#[test]
fn partial_dates_stay_partial() {
    let html = draw("partial-dates");
    in_order(
        &html,
        &[
            "Past 2025",
            "Past March to May 2026",
            "Now November 2026",
            "First dayNovember 2026",
            "Next From 2027",
            "telling-neighbours",
            "Later Until March 2028",
        ],
    );
}

#[test]
fn phases_at_the_same_time_are_all_named() {
    let html = draw("overlapping");
    in_order(
        &html,
        &[
            "Several phases go on at the same time:",
            "Phase 1 of 4: Learning",
            "Phase 2 of 4: Open day",
            "Phase 3 of 4: Deliberation",
            "Now Sunday 22 November 2026",
        ],
    );
    assert_eq!(html.matches("aria-current=\"step\"").count(), 3);
}

#[test]
fn the_small_view_says_the_same_in_a_few_lines() {
    let html = draw("compact");
    in_order(
        &html,
        &[
            "Ambleford Citizens’ Assembly on Rivers",
            "Now: Phase 3 of 6: Learning",
            "Next: Online evening with the water company, Monday 30 November 2026",
            "See the whole course",
        ],
    );
    silent(&html, "Phase 1 of 6");
    assert!(values(&html, "href").contains(&"https://ambleford.example/assembly"));
}

#[test]
fn what_could_not_be_read_is_said() {
    says(&draw("hostile"), "could not be read and");
}

#[test]
fn people_are_heard_in_the_readers_language() {
    let html = draw("two-languages");
    assert!(html.split_once('>').unwrap().0.contains("lang=\"en\""));
    says(&html, "Cynulliad Glan-yr-afon ar Gartrefi");
    says(&html, "Diwrnod cyntaf");
    assert!(values(&html, "lang").contains(&"cy"));
}

#[test]
fn half_past_midnight_is_the_new_day_and_zones_are_named_where_they_differ() {
    let html = draw("clock-change");
    says(&html, "Now: Phase 2 of 3: The day itself");
    says(&html, "Today: Evening, Sunday 25 October 2026, 6:30pm to 8pm");
    says(&html, "Sunday 25 October 2026 at 2:30pm (time in New York)");
    silent(&html, "(time in London)");
}

#[test]
fn a_second_widget_has_ids_of_its_own() {
    let html = draw_with(&example("in-progress").unwrap(), false, "rivers");
    assert!(values(&html, "id").iter().all(|id| id.starts_with("rivers-")));
}
