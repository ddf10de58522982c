//! Searching, filtering and ordering, and the address that remembers it.

use anyhow::Result;
use assembly_tests::{Key, Widget, said, said_each, visit};
use serde_json::json;

/// Titles of the recommendations that are shown, in their order.
async fn numbers(widget: &Widget<'_>) -> Result<Vec<String>> {
    let texts = widget.texts("article h4").await?;
    Ok(texts
        .iter()
        .map(|text| {
            text.split_whitespace()
                .nth(1)
                .unwrap_or_default()
                .trim_end_matches(':')
                .to_owned()
        })
        .collect())
}

#[test]
fn a_search_narrows_as_it_is_typed() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        assert_eq!(
            numbers(&widget).await?,
            ["1", "2", "3", "4", "5", "6", "7a", "7b", "8", "9", "10"]
        );
        widget.assert_shows(&["11 recommendations"]).await?;
        widget.type_into("Search", "cargo").await?;
        widget.wait_until_shows("1 of 11 recommendations").await?;
        assert_eq!(numbers(&widget).await?, ["7a"]);
        visit
            .browser
            .press(Key::Backspace + Key::Backspace + Key::Backspace)
            .await?;
        visit
            .browser
            .wait("more are found", "eyes.visible('article').length > 1")
            .await?;
        assert!(
            widget.focus().await?.contains(&said("Search")),
            "typing goes on in the field"
        );
        // A printed number is found as such.
        visit
            .browser
            .run("eyes.all('input[type=search]')[0].select();", &[])
            .await?;
        visit.browser.press("7b").await?;
        widget.wait_until_shows("1 of 11 recommendations").await?;
        assert_eq!(numbers(&widget).await?, ["7b"]);
        widget.click("button", "Clear search and filters").await?;
        widget.wait_until_shows("11 recommendations").await?;
        assert_eq!(widget.ask("field", "Search", "it.value").await?, "");
        assert!(
            widget.focus().await?.contains(&said("Search")),
            "the button is gone, so the focus goes to the search: {}",
            widget.focus().await?
        );
        Ok(())
    })
}

#[test]
fn filters_say_how_many_and_work_together() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        let options = |name: &'static str| {
            widget.ask(
                "field",
                name,
                "[...it.options].map((one) => one.text.trim()).join('; ')",
            )
        };
        assert_eq!(
            options("Theme").await?,
            said_each(
                "All (11); Buses (2); Safer streets (3); Walking, wheeling and cycling (3); Cars and parking (2); No theme (1)"
            )
        );
        assert_eq!(
            options("Decision").await?,
            said_each(
                "All (11); Accepted (3); Accepted in part (2); Rejected (2); Under consideration (1); Passed on (1); No answer here yet (2)"
            )
        );
        assert_eq!(
            options("Progress").await?,
            said_each(
                "All (11); Not started (1); Under way (3); Completed (1); Delayed (1); Stopped (1); No report here yet (4)"
            )
        );
        widget.choose("Decision", "Rejected").await?;
        widget.wait_until_shows("2 of 11 recommendations").await?;
        assert_eq!(numbers(&widget).await?, ["6", "7b"]);
        assert_eq!(
            options("Theme").await?,
            said_each(
                "All (2); Buses (0); Safer streets (0); Walking, wheeling and cycling (2); Cars and parking (0); No theme (0)"
            )
        );
        widget.choose("Decision", "No answer here yet").await?;
        widget.choose("Progress", "No report here yet").await?;
        widget.wait_until_shows("1 of 11 recommendations").await?;
        assert_eq!(numbers(&widget).await?, ["10"]);
        widget.choose("Decision", "All (4)").await?;
        widget.choose("Progress", "Completed").await?;
        widget.choose("Theme", "Safer streets").await?;
        widget.wait_until_shows("1 of 11 recommendations").await?;
        assert_eq!(numbers(&widget).await?, ["3"]);
        Ok(())
    })
}

#[test]
fn the_order_is_by_number_or_by_what_was_reported_last() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        widget.choose("Order by", "Latest update").await?;
        visit
            .browser
            .wait(
                "the order stands in the address",
                "location.search === '?assembly-order=latest'",
            )
            .await?;
        // 2: 1 October; 4: 30 September; 1: 21 September; 3: 4 September (a correction); 7a: July; 8: 14 July; 9: 2 May;
        // 7b: 19 March; 5: 17 March; 6: 5 March; 10: never.
        let order = numbers(&widget).await?;
        assert_eq!(order[..4], ["2", "4", "1", "3"]);
        assert_eq!(order[6..], ["9", "7b", "5", "6", "10"]);
        widget.choose("Order by", "As in the report").await?;
        visit
            .browser
            .wait("the address is as before", "location.search === ''")
            .await?;
        assert_eq!(
            numbers(&widget).await?,
            ["1", "2", "3", "4", "5", "6", "7a", "7b", "8", "9", "10"]
        );
        Ok(())
    })
}

#[test]
fn the_address_keeps_the_choice_and_everything_of_others() -> Result<()> {
    visit(async |visit| {
        let widget = visit
            .example_at("answered", "?page=2&q=a%20b&empty=&flag#main")
            .await?;
        visit
            .browser
            .run("history.replaceState({ mine: 7 }, '');", &[])
            .await?;
        let length = visit.browser.number("history.length").await?;
        widget.choose("Decision", "Accepted in part").await?;
        widget.type_into("Search", "cars, and").await?;
        let address =
            "?page=2&q=a%20b&empty=&flag&assembly-search=cars%2C+and&assembly-decision=accepted-in-part#main";
        visit
            .browser
            .wait(
                "the address tells",
                &format!("location.search + location.hash === '{address}'"),
            )
            .await?;
        assert_eq!(
            visit.browser.number("history.state.mine").await?,
            7.0,
            "the page's own state is kept"
        );
        assert_eq!(
            visit.browser.number("history.length").await?,
            length,
            "Back leads to the page before, not letter by letter"
        );

        visit.browser.reload().await?;
        let widget = visit.widget();
        widget.is_ready().await?;
        widget.assert_shows(&["1 of 11 recommendations"]).await?;
        assert_eq!(numbers(&widget).await?, ["8"]);
        assert_eq!(widget.ask("field", "Search", "it.value").await?, "cars, and");
        assert_eq!(
            widget
                .ask("field", "Decision", "it.selectedOptions[0].text.trim()")
                .await?,
            said("Accepted in part (1)")
        );
        widget.click("button", "Clear search and filters").await?;
        visit
            .browser
            .wait(
                "only what is others' stays",
                "location.search + location.hash === '?page=2&q=a%20b&empty=&flag#main'",
            )
            .await?;
        Ok(())
    })
}

#[test]
fn an_old_or_broken_address_hides_nothing() -> Result<()> {
    visit(async |visit| {
        for query in [
            "?assembly-theme=no-such-theme",
            "?assembly-decision=%zz&assembly-order=sideways",
            "?assembly-progress=__proto__",
        ] {
            let widget = visit.example_at("answered", query).await?;
            widget.assert_shows(&["11 recommendations"]).await?;
        }
        Ok(())
    })
}

#[test]
fn the_page_may_change_the_address_and_go_back() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        visit.browser.run("history.pushState(null, '', '?assembly-decision=rejected'); dispatchEvent(new PopStateEvent('popstate'));", &[]).await?;
        widget.wait_until_shows("2 of 11 recommendations").await?;
        visit.browser.back().await?;
        visit
            .browser
            .wait("all are shown again", "eyes.visible('article').length === 11")
            .await?;
        assert_eq!(widget.ask("field", "Decision", "it.value").await?, "");
        Ok(())
    })
}

#[test]
fn what_was_just_typed_outlives_another_fragment() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        // In one task: the letters are not in the address yet when the fragment changes.
        let type_and_go = "const field = eyes.all('input[type=search]')[0];
            field.value = 'cargo';
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            location.hash = 'elsewhere';";
        visit.browser.run(type_and_go, &[]).await?;
        visit
            .browser
            .wait(
                "the address has both",
                "location.search === '?assembly-search=cargo' && location.hash === '#elsewhere'",
            )
            .await?;
        widget.assert_shows(&["1 of 11 recommendations"]).await?;
        assert_eq!(widget.ask("field", "Search", "it.value").await?, "cargo");
        Ok(())
    })
}

#[test]
fn an_empty_result_says_how_to_get_back() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        widget.type_into("Search", "zeppelin").await?;
        widget
            .wait_until_shows("No recommendation matches what you chose")
            .await?;
        widget
            .assert_shows(&[
                "Try fewer or other words, or choose “All” in a filter.",
                "Show all 11 recommendations",
            ])
            .await?;
        assert_eq!(widget.count("article").await?, 0);
        widget.click("button", "Show all 11 recommendations").await?;
        widget.wait_until_shows("11 recommendations").await?;
        assert_eq!(widget.count("article").await?, 11);
        assert!(
            visit.browser.is("eyes.root().contains(eyes.active())").await?,
            "the focus is not lost with the button"
        );
        Ok(())
    })
}

#[test]
fn the_number_found_is_announced_politely_and_once() -> Result<()> {
    visit(async |visit| {
        let widget = visit.example("answered").await?;
        let one = said("1 of 11 recommendations");
        let status =
            "eyes.all('[role=status]').map((one) => eyes.squash(one.textContent)).filter(Boolean).join('|')";
        assert_eq!(
            visit.browser.text(status).await?,
            "",
            "at first nothing is announced"
        );
        let listen = "window.heard = [];
            for (const status of eyes.all('[role=status]')) new MutationObserver(() => heard.push(eyes.squash(status.textContent)))
                .observe(status, { childList: true, characterData: true, subtree: true });";
        visit.browser.run(listen, &[]).await?;
        widget.type_into("Search", "cargo").await?;
        visit
            .browser
            .wait("it is announced", &format!("heard.includes({})", json!(one)))
            .await?;
        let heard: Vec<String> =
            serde_json::from_value(visit.browser.script("heard.filter(Boolean)").await?)?;
        assert_eq!(heard, [&*one], "not at every letter");
        // Another search that finds as many is another thing to tell.
        visit
            .browser
            .run("eyes.all('input[type=search]')[0].select();", &[])
            .await?;
        visit.browser.press("Millbrook").await?;
        visit
            .browser
            .wait(
                "it is announced again",
                &format!("heard.filter((words) => words === {}).length === 2", json!(one)),
            )
            .await?;
        assert!(
            visit
                .browser
                .is("eyes.all('[role=status]').every((one) => one.ariaLive !== 'assertive')")
                .await?
        );
        Ok(())
    })
}
