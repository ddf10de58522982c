//! From a workbook to the folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use anyhow::Result;
use assembly_studio::{Before, Session};
use assembly_tests::council::VERSION;
use assembly_tests::pictures::WORKSPACE;
use assembly_tests::visit;
use zip::ZipArchive;

use crate::officer::{Officer, SECOND};
use crate::workbook;

#[test]
fn from_the_workbook_to_the_folder() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        let book = workbook::of(12);
        officer.choose_workbook(&book).await?;
        officer.hears("counts", "4 warnings").await?;
        officer.hears("said", "4 warnings").await?;
        officer.hears("tables", "B4").await?;
        for kind in ["tracker", "timeline"] {
            officer.previews(kind).await?;
        }
        assert_same(&unpacked(officer.downloads().await?)?, &made_natively(&book)?);
        visit.browser.console().await?;
        Ok(())
    })
}

#[test]
fn the_same_from_a_disk_by_a_double_click() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::with_a_disk(visit).await?;
        let book = workbook::of(12);
        officer.choose_workbook(&book).await?;
        officer.previews("tracker").await?;
        assert_same(&unpacked(officer.downloads().await?)?, &made_natively(&book)?);
        visit.browser.console().await?;
        Ok(())
    })
}

#[test]
fn the_studio_in_the_folder_is_the_one_that_made_it() -> Result<()> {
    visit(async |visit| {
        let officer = Officer::at_work(visit).await?;
        officer.choose_workbook(&workbook::of(3)).await?;
        let folder = unpacked(officer.downloads().await?)?;
        for file in packed()? {
            let name = format!("assembly-widgets/{}", file.0);
            assert!(
                folder.get(&name) == Some(&file.1),
                "{name} is not as in the package"
            );
        }
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

/// The same folder, made by the publisher as a program.
fn made_natively(book: &[u8]) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut session = Session::new(VERSION);
    for (name, bytes) in packed()? {
        session.give(&name, bytes);
    }
    let files = [("tracker.xlsx".to_owned(), book.to_vec())];
    session.open(&files, None, SECOND, &mut |_| {});
    session.build(&Before::default(), SECOND, "", &mut |_| {});
    unpacked(session.zip().map_err(anyhow::Error::msg)?)
}

/// The built files of `pkg/`.
fn packed() -> Result<Vec<(String, Vec<u8>)>> {
    let package = Path::new(WORKSPACE).join("pkg");
    let mut files = Vec::new();
    for folder in [package.clone(), package.join(VERSION)] {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.strip_prefix(&package)?.to_string_lossy().into_owned();
            if path.is_file() && !["README.md", "package.json"].contains(&&*name) {
                files.push((name, fs::read(path)?));
            }
        }
    }
    Ok(files)
}
