//! A page whose style sheet resets everything and shouts: inside, the widget is as it is on a plain page.

use anyhow::Result;
use assembly_tests::{
    Page, Visit,
    boxes::Boxes,
    feeds,
    page::{script, tracker_with},
    visit,
};

/// The widget in a place of the same size on any page, in the same font.
fn page(feed: &str, style_sheet: &str) -> Page {
    let place = "position: absolute !important; inset: 0 auto auto 0 !important; width: 600px !important; display: block !important; \
                 float: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important;";
    let widget = tracker_with(feed, "style=\"--assembly-font: 'DejaVu Sans'\"");
    Page::with(format!("<div class=\"place\" style=\"{place}\">{widget}</div>"))
        .head(style_sheet)
        .head(&script(assembly_tests::council::SCRIPT))
}

const DEMO: &str = "<link rel=stylesheet href=/assets/hostile.css>";

/// What old and loud style sheets do. What is inherited is set all the way down to the placeholder, and boxes of everything
/// but the placeholder and its place, which are the page's own to shape.
const LOUD: &str = "<style>
    html, body, main, div { font-size: 62.5% !important; color: lime !important; line-height: 3 !important;
        letter-spacing: 0.3em !important; word-spacing: 2em !important; text-transform: uppercase !important;
        text-align: right !important; font-style: italic !important; font-variant: small-caps !important;
        font-weight: 900 !important; white-space: pre !important; text-indent: 3em !important; cursor: wait !important;
        list-style: square inside !important; quotes: none !important; hyphens: auto !important;
        word-break: break-all !important; text-shadow: 0 0 3px red !important; -webkit-text-stroke: 1px red !important;
        tab-size: 16 !important; border-collapse: collapse !important; caret-color: red !important;
        accent-color: red !important; font-stretch: condensed !important; font-kerning: none !important; }
    :not(html, body, main, .place, [data-assembly-widget]) { margin: 13px !important; padding: 7px !important;
        border: 3px solid red !important; box-sizing: content-box !important; float: left !important;
        outline: 5px dotted red !important; background: yellow !important; max-width: 90px !important;
        min-height: 60px !important; overflow: hidden !important; transform: rotate(1deg) !important;
        animation-duration: 9s !important; opacity: 0.7 !important; position: absolute !important; }
    [data-assembly-widget] * { display: none !important }
</style>";

async fn boxes(visit: &Visit, name: &str, style_sheet: &str) -> Result<Boxes> {
    visit
        .browser
        .open(
            &visit
                .council
                .page(&format!("/{name}.html"), page("/feed.json", style_sheet)),
        )
        .await?;
    let widget = visit.widget();
    widget.is_ready().await?;
    // Opened, so that the details are compared too.
    widget.recommendation("1").click("button", "Show details").await?;
    widget.wait_until_shows("Hide details").await?;
    // Neither the pointer nor the focus is part of the comparison.
    visit
        .browser
        .run("eyes.active()?.blur(); scrollTo(0, 0);", &[])
        .await?;
    visit.browser.point_at(1200, 5).await?;
    let boxes = Boxes::of(&widget).await?;
    visit.browser.picture(&format!("hostile-page-{name}")).await?;
    Ok(boxes)
}

#[test]
fn the_widget_is_the_same_on_a_hostile_page() -> Result<()> {
    visit(async |visit| {
        visit.council.feed("/feed.json", feeds::fixture("answered"));
        let plain = boxes(visit, "plain", "").await?;
        let hostile = boxes(visit, "reset", DEMO).await?;
        plain.assert_same(&hostile, &[]);
        let loud = boxes(visit, "loud", LOUD).await?;
        plain.assert_same(&loud, &[]);
        Ok(())
    })
}

/// The two pages of the demo, as they are: places and fonts differ there, all else does not.
#[test]
fn the_demo_pages_show_the_same() -> Result<()> {
    visit(async |visit| {
        let plain = Boxes::of(&visit.demo("/plain/").await?).await?;
        let widget = visit.demo("/hostile/").await?;
        let hostile = Boxes::of(&widget).await?;
        visit.browser.picture("demo-hostile").await?;
        let of_the_place = [
            "box",
            "font-family",
            "width",
            "height",
            "inline-size",
            "block-size",
            "perspective-origin",
            "grid-template-columns",
            "transform-origin",
            "top",
            "right",
            "bottom",
            "left",
            "inset-block-start",
            "inset-block-end",
            "inset-inline-start",
            "inset-inline-end",
        ];
        plain.assert_same(&hostile, &of_the_place);
        Ok(())
    })
}

#[test]
fn the_failure_message_is_readable_on_a_hostile_page_too() -> Result<()> {
    visit(async |visit| {
        for (name, style_sheet) in [("plain", ""), ("reset", DEMO)] {
            visit
                .browser
                .open(&visit.council.page(
                    &format!("/failed-{name}.html"),
                    page("/no-such-feed.json", style_sheet),
                ))
                .await?;
            visit.widget().has_failed().await?;
            let size = visit
                .browser
                .text("getComputedStyle(eyes.root().querySelector('[role=status]')).fontSize")
                .await?;
            assert_eq!(size, "16px", "{name}");
            let colour = visit
                .browser
                .text("getComputedStyle(eyes.root().querySelector('[role=status]')).color")
                .await?;
            assert_eq!(colour, "rgb(11, 12, 12)", "{name}");
            visit.browser.picture(&format!("failed-on-{name}-page")).await?;
            visit.browser.console().await?;
        }
        Ok(())
    })
}
