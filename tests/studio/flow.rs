//! From a workbook to the folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use assembly_tests::pictures::WORKSPACE;
use assembly_tests::{chromedriver, visit};
use serde_json::Value;
use zip::ZipArchive;

use crate::officer::{NOW, Officer};
use crate::workbook;

/// A feed with everything in it, in two languages.
fn arian() -> Result<Value> {
    let feed = fs::read(Path::new(WORKSPACE).join("demo/feeds/dyffryn-arian-2026.json"))?;
    Ok(serde_json::from_slice(&feed)?)
}

#[test]
fn from_the_workbook_to_the_folder_that_the_command_makes() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        let book = workbook::of_feed(&arian()?);
        officer.choose_workbook(&book).await?;
        officer.hears("counts", "No errors").await?;
        for kind in ["tracker", "timeline", "consultation"] {
            officer.previews(kind).await?;
        }
        assert_same(&unpacked(officer.downloads().await?)?, &commanded(&book, &[])?);
        Ok(())
    })
}

#[test]
fn the_same_from_a_disk_by_a_double_click() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::with_a_disk(visit).await?;
        let book = workbook::of(12);
        officer.choose_workbook(&book).await?;
        officer.hears("counts", "4 warnings").await?;
        officer.hears("said", "4 warnings").await?;
        for kind in ["tracker", "timeline"] {
            officer.previews(kind).await?;
        }
        assert_same(&unpacked(officer.downloads().await?)?, &commanded(&book, &[])?);
        // What was said of cells is not said again of the feed.
        let again =
            "[...document.querySelectorAll('#more-found .warning')].map((row) => row.innerText).join()";
        assert_eq!(visit.browser.text(again).await?, "");
        Ok(())
    })
}

#[test]
fn the_next_time_with_what_was_published_last() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        let address = "https://www.council.example/buses/";
        officer.writes("address", address).await?;
        let mut feed = arian()?;
        officer.choose_workbook(&workbook::of_feed(&feed)).await?;
        let first = officer.downloads().await?;
        // What was reported before is then nowhere but in the lists of updates, one in each language.
        feed["recommendations"][0]["progress"] = serde_json::json!({
            "state": "completed",
            "as_of": "2026-11-21",
            "summary": { "cy": "Mae amserlen ym mhob arhosfan.", "en": "There is a timetable at every stop." },
        });
        let more = workbook::of_feed(&feed);
        officer
            .choose("workbook", &[("next.xlsx", &more), ("last.zip", &first)])
            .await?;
        officer
            .hears("chosen", "last.zip: what you published last")
            .await?;
        officer.sees("findings").await?;
        // The workbook still says when it was published the first time.
        officer.writes("updated", "2026-11-23").await?;
        officer.sees("finish").await?;
        let made = unpacked(officer.downloads().await?)?;
        let before = unpacked(first)?;
        assert_ne!(made.get("feed.json"), before.get("feed.json"));
        assert_same(
            &made,
            &commanded_after(&before, &more, &["--address", address, "--updated", "2026-11-23"])?,
        );
        for (list, words) in [
            ("updates.json", "12 o’r 140 arhosfan"),
            ("updates.en.json", "12 of the 140 stops"),
        ] {
            let list = made.get(list).map(|bytes| String::from_utf8_lossy(bytes));
            assert!(
                list.is_some_and(|list| list.contains(words)),
                "{words} is forgotten"
            );
        }
        Ok(())
    })
}

#[test]
fn an_empty_workbook_to_begin_with_and_one_of_a_feed() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        for language in ["en", "cy"] {
            officer.presses(&format!("template-{language}")).await?;
            let made = visit
                .browser
                .download(&format!("tracker-{language}.xlsx"))
                .await?;
            let expected = assembly_publish::workbook::template(language, None)?;
            assert!(made == expected, "the {language} workbook is not the command's");
        }
        let feed = arian()?.to_string();
        officer
            .choose("export", &[("feed.json", feed.as_bytes())])
            .await?;
        let made = visit.browser.download("tracker.xlsx").await?;
        assert!(
            made == workbook::of_feed(&arian()?),
            "the workbook is not the command's"
        );
        Ok(())
    })
}

#[test]
fn with_errors_there_is_something_to_see_and_nothing_to_publish() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        officer.choose_workbook(&workbook::with_an_error()).await?;
        officer.hears("counts", "1 error").await?;
        officer.hears("tables", "Recommendations").await?;
        let cell = "document.querySelector('tr.error .cell').textContent";
        assert!(
            visit.browser.is(&format!("/^[A-Z]+3$/.test({cell})")).await?,
            "{}",
            visit.browser.text(cell).await?
        );
        officer.previews("tracker").await?;
        assert!(
            !visit
                .browser
                .is("eyes.shown(document.getElementById('finish'))")
                .await?
        );
        visit.browser.console().await?;
        Ok(())
    })
}

#[test]
fn a_workbook_can_be_dropped_anywhere() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        let drop = "const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(arguments[0])], 'dropped.xlsx'));
            const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
            document.querySelector('footer').dispatchEvent(event);
            return event.defaultPrevented;";
        let bytes = serde_json::json!(workbook::of(2));
        assert_eq!(visit.browser.run(drop, &[bytes]).await?, true);
        officer.hears("chosen", "dropped.xlsx").await?;
        officer.sees("findings").await?;
        officer.previews("tracker").await?;
        Ok(())
    })
}

#[test]
fn the_preview_is_what_residents_will_see() -> Result<()> {
    visit(async |visit| {
        let browser = &visit.browser;
        let officer = Officer::at_work(visit).await?;
        officer.choose_workbook(&workbook::of_feed(&arian()?)).await?;
        officer.previews("tracker").await?;
        let widget = visit.widget();
        browser
            .run("document.querySelector('input[value=cy]').click(); document.querySelector('input[value=phone]').click()", &[])
            .await?;
        widget.wait_until_shows("Argymhellion").await?;
        let width = "document.getElementById('preview-tracker').getBoundingClientRect().width";
        assert!(browser.number(width).await? <= 360.0, "wider than a phone");
        officer.writes("as-of", "2027-02-03").await?;
        widget.wait_until_shows("3 Chwefror 2027").await?;
        // A link says where it leads and does not go there.
        let address = browser.address().await?;
        browser
            .run("eyes.all('a[href^=http]').find(eyes.shown).click()", &[])
            .await?;
        officer.hears("followed", "https://").await?;
        assert_eq!(browser.address().await?, address);
        // Nor by the middle button, a drag or the browser's menu.
        let stopped = "const link = eyes.all('a[href^=http]').find(eyes.shown);
            const settings = { bubbles: true, cancelable: true, composed: true };
            return ['auxclick', 'dragstart', 'contextmenu'].filter((type) => link.dispatchEvent(new MouseEvent(type, settings)));";
        assert_eq!(browser.run(stopped, &[]).await?, serde_json::json!([]));
        Ok(())
    })
}

#[test]
fn files_are_known_by_what_is_in_them_and_refused_where_they_do_not_belong() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        let feed = arian()?.to_string();
        officer
            .choose("mapping", &[("feed.json", feed.as_bytes())])
            .await?;
        officer
            .hears("trouble", "feed.json is not what belongs here")
            .await?;
        let csv = "Ref;What members said\n1;Run buses on Sundays\n";
        let files = [("ours.csv", csv.as_bytes()), ("feed.json", feed.as_bytes())];
        officer.choose("workbook", &files).await?;
        officer.hears("chosen", "ours.csv").await?;
        officer
            .hears("chosen", "feed.json: what you published last")
            .await?;
        officer.sees("findings").await?;
        officer.presses("save-mapping").await?;
        let mapping = visit.browser.download("mapping.csv").await?;
        assert!(mapping.starts_with("\u{feff}what,where,found,means".as_bytes()));
        officer.choose("mapping", &[("anything.txt", &mapping)]).await?;
        officer.hears("chosen", "anything.txt: mapping").await?;
        officer.sees("findings").await?;
        officer.previews("tracker").await?;
        // What such a feed lacks.
        visit.browser.console().await?;
        Ok(())
    })
}

/// Says which files are not the same, not what is in them.
#[track_caller]
fn assert_same(made: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>) {
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(made), names(expected));
    let differ: Vec<&String> = made
        .keys()
        .filter(|name| made.get(*name) != expected.get(*name))
        .collect();
    assert!(differ.is_empty(), "not byte for byte the same: {differ:?}");
}

/// The files of a ZIP.
fn unpacked(bytes: Vec<u8>) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at)?;
        let name = file.name()?.into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        files.insert(name, bytes);
    }
    Ok(files)
}

/// What the command makes of the same workbook at the same moment.
fn commanded(book: &[u8], more: &[&str]) -> Result<BTreeMap<String, Vec<u8>>> {
    commanded_after(&BTreeMap::new(), book, more)
}

/// The same over a folder that was made before.
fn commanded_after(
    before: &BTreeMap<String, Vec<u8>>,
    book: &[u8],
    more: &[&str],
) -> Result<BTreeMap<String, Vec<u8>>> {
    let folder = chromedriver::folder().join(format!("commanded-{:?}", std::thread::current().id()));
    fs::create_dir_all(&folder)?;
    let (sheet, output) = (folder.join("tracker.xlsx"), folder.join("output"));
    fs::write(&sheet, book)?;
    for (name, bytes) in before {
        let file = output.join(name);
        fs::create_dir_all(file.parent().unwrap_or(&output))?;
        fs::write(file, bytes)?;
    }
    let mut command = Command::new(program()?);
    command.arg("build").arg(&sheet).arg("--output").arg(&output);
    let made = command.args(["--as-of", NOW]).args(more).output()?;
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let mut files = BTreeMap::new();
    list(&output, &output, &mut files)?;
    Ok(files)
}

fn list(folder: &Path, root: &Path, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => list(&path, root, files)?,
            false => {
                let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
                files.insert(name, fs::read(path)?);
            }
        }
    }
    Ok(())
}

/// Built before the browser tests by `cargo xtask test`, with the widgets as they are in `pkg/`.
fn program() -> Result<PathBuf> {
    let named = std::env::var_os("ASSEMBLY_PUBLISH").map(PathBuf::from);
    let program = named.unwrap_or_else(|| PathBuf::from(WORKSPACE).join("target/debug/assembly-publish"));
    ensure!(
        program.is_file(),
        "there is no publisher yet: run `cargo build -p assembly-publish`, or `cargo xtask test`, which does"
    );
    Ok(program)
}

/// The web team has uploaded it, and the next officer opens the studio there.
#[test]
fn it_works_from_the_folder_that_it_made() -> Result<()> {
    visit(async |visit| {
        let book = workbook::of_feed(&arian()?);
        let officer = Officer::at_work(visit).await?;
        officer.choose_workbook(&book).await?;
        let made = unpacked(officer.downloads().await?)?;
        for (name, bytes) in &made {
            let kind = match name.rsplit('.').next() {
                Some("html") => "text/html; charset=utf-8",
                Some("css") => "text/css",
                Some("js") => "text/javascript",
                _ => "application/octet-stream",
            };
            let answer = assembly_tests::Answer::of(kind, bytes.clone());
            visit.council.answer(&format!("/buses/{name}"), answer);
        }
        let officer = Officer::at(visit, &visit.council.url("/buses/studio.html")).await?;
        officer.choose_workbook(&book).await?;
        officer.previews("tracker").await?;
        assert_same(&unpacked(officer.downloads().await?)?, &made);
        Ok(())
    })
}
