//! An address for each phase and each session.

use anyhow::Result;
use assembly_tests::{
    Page, Visit,
    page::{timeline, timeline_with},
    visit,
};
use assembly_timeline::fixtures::example;

/// The heading of what the address names has the focus, is in view, and can be seen.
async fn assert_at(visit: &Visit, id: &str) -> Result<()> {
    let at = format!(
        "(() => {{ const heading = eyes.active(), box = heading.getBoundingClientRect();
            return heading.getAttribute('part') === 'heading' && heading.parentElement.id === '{id}' && eyes.shown(heading)
                && box.top >= -1 && box.bottom <= innerHeight; }})()"
    );
    visit
        .browser
        .wait(&format!("the focus is at {id}, in view"), &at)
        .await?;
    Ok(())
}

#[test]
fn an_address_opens_scrolls_and_focuses() -> Result<()> {
    visit(async |visit| {
        // Its phase is past, and folded unless it is named.
        let widget = visit.timeline_at("in-progress", "#session-draw").await?;
        assert_at(visit, "session-draw").await?;
        widget
            .phase("recruitment")
            .assert_shows(&["Hide what happened"])
            .await?;
        widget
            .phase("commissioning")
            .assert_shows(&["Show what happened"])
            .await?;
        // The same page, other fragments: by links of the page's own.
        for (fragment, id) in [
            ("#phase-commissioning", "phase-commissioning"),
            ("#session-weekend", "session-weekend"),
        ] {
            visit
                .browser
                .run("location.hash = arguments[0];", &[fragment.into()])
                .await?;
            assert_at(visit, id).await?;
        }
        widget
            .phase("commissioning")
            .assert_shows(&["How the assembly will be run"])
            .await?;
        visit.browser.back().await?;
        assert_at(visit, "phase-commissioning").await?;
        visit.browser.back().await?;
        assert_at(visit, "session-draw").await
    })
}

#[test]
fn an_address_may_be_percent_encoded() -> Result<()> {
    visit(async |visit| {
        visit.timeline_at("in-progress", "#session-day%2D2").await?;
        assert_at(visit, "session-day-2").await?;
        visit.timeline_at("in-progress", "#%70hase-recruitment").await?;
        assert_at(visit, "phase-recruitment").await?;
        // The browser itself encodes what is not ASCII.
        let page = Page::of(timeline_with("/feed.json", "id=\"afon-tân\""));
        let page = visit.council.page("/letters.html", page);
        visit
            .browser
            .open(&format!("{page}#afon-tân-session-day-1"))
            .await?;
        visit.widget().is_ready().await?;
        assert_at(visit, "afon-tân-session-day-1").await
    })
}

#[test]
fn a_fragment_that_means_nothing_does_nothing() -> Result<()> {
    visit(async |visit| {
        for fragment in [
            "#session-nope",
            "#session-",
            "#phase-",
            "#phase-day-1",
            "#session-%3Cimg%20src%3Dx%3E",
            "#session-day-1%22%5D",
            "#%zz",
        ] {
            let widget = visit.timeline_at("in-progress", fragment).await?;
            assert_eq!(
                widget.count("[part=toggle][aria-expanded=true]").await?,
                0,
                "{fragment} opens nothing"
            );
            assert_eq!(
                visit.browser.text("eyes.active().localName").await?,
                "body",
                "{fragment} takes no focus"
            );
        }
        Ok(())
    })
}

#[test]
fn following_a_link_is_one_step_of_the_history() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline_at("in-progress", "?page=2").await?;
        let before = visit.browser.number("history.length").await?;
        let it = widget.session("walk");
        let link = format!("{}/page.html?page=2#session-walk", visit.council.origin);
        assert_eq!(
            it.ask("link", "Link to this session", "it.href").await?,
            link.as_str()
        );
        for _ in 0..2 {
            it.click("link", "Link to this session").await?;
            assert_at(visit, "session-walk").await?;
            visit
                .browser
                .run("eyes.active().blur(); scrollTo(0, 0);", &[])
                .await?;
        }
        assert_eq!(visit.browser.address().await?, link);
        assert_eq!(visit.browser.number("history.length").await?, before + 1.0);
        // Nothing was loaded anew for it.
        assert_eq!(visit.council.asked("/page.html").len(), 1);
        Ok(())
    })
}

#[test]
fn links_follow_when_the_page_changes_its_own_address() -> Result<()> {
    visit(async |visit| {
        let widget = visit.timeline("in-progress").await?;
        visit
            .browser
            .run(
                "history.pushState(null, '', '?page=1'); history.pushState(null, '', '?page=2');",
                &[],
            )
            .await?;
        visit.browser.back().await?;
        let link = format!("{}/page.html?page=1#session-walk", visit.council.origin);
        let follows = format!("eyes.find('link', arguments, 0, '#session-walk')?.href === {link:?}");
        let follows = follows.replace(
            "arguments",
            &format!("{:?}", assembly_tests::said("Link to this session")),
        );
        visit
            .browser
            .wait("the link has the page's address", &follows)
            .await?;
        widget
            .session("walk")
            .click("link", "Link to this session")
            .await?;
        assert_at(visit, "session-walk").await?;
        assert_eq!(visit.browser.address().await?, link);
        Ok(())
    })
}

#[test]
fn a_second_timeline_has_addresses_of_its_own() -> Result<()> {
    visit(async |visit| {
        let in_progress = example("in-progress").unwrap();
        visit.browser.at_second(in_progress.now).await?;
        visit.council.feed("/feed.json", &in_progress.json);
        let all = [
            timeline("/feed.json"),
            timeline("/feed.json"),
            timeline_with("/feed.json", "id=\"rivers\""),
        ];
        let page = visit.council.page("/all.html", Page::of(all.concat()));
        for (n, id) in [(1, "assembly-2-session-draw"), (2, "rivers-session-draw")] {
            visit.browser.open(&format!("{page}#{id}")).await?;
            for widget in 0..3 {
                visit.nth(widget).is_ready().await?;
            }
            assert_at(visit, id).await?;
            for widget in 0..3 {
                let open = visit
                    .nth(widget)
                    .count("[part=toggle][aria-expanded=true]")
                    .await?;
                assert_eq!(open, usize::from(widget == n), "widget {widget} at {id}");
            }
            let it = visit.nth(n).part(&format!("#{id}"));
            it.click("link", "Link to this session").await?;
            assert_at(visit, id).await?;
            assert_eq!(visit.browser.address().await?, format!("{page}#{id}"));
        }
        let ids = "eyes.hosts().flatMap((_, n) => eyes.all('[id]', n)).map((one) => one.id)";
        let twice = format!("{ids}.filter((id, at, all) => all.indexOf(id) !== at)");
        assert_eq!(visit.browser.script(&twice).await?, serde_json::json!([]));
        Ok(())
    })
}
