//! A folder on a disk: the old one whole, or the new one whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use assembly_publish::command::place::{NotPlaced, place, recover};
use assembly_publish::command::published::Published;
use assembly_publish::{Folder, Order, build_now};
use serde_json::json;
use tempfile::tempdir;

use crate::stage::{ADDRESS, NOW, built, package, streets, text};

/// A folder as the build makes it; every file says which one it is of.
fn folder(name: &str, version: &str) -> Folder {
    let mut folder = Folder::default();
    let widget = format!("assembly-widgets/{version}/assembly-widgets.js");
    let files = [
        "feed.json",
        "embed.html",
        "fallback/tracker.html",
        "assembly-widgets/assembly-widgets.js",
    ];
    let mut names: Vec<String> = files.map(str::to_owned).into();
    names.push(widget);
    names.extend((0..40).map(|at| format!("consultation-{at}.html")));
    for file in &names {
        folder.put(file.clone(), name.repeat(2_000));
    }
    names.push("files.txt".to_owned());
    folder.put("files.txt", names.join("\n"));
    folder
}

/// Every file below a folder.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                all.insert(name, fs::read(path).unwrap());
            }
        }
    }
    all
}

fn as_map(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let files = folder.files();
    files
        .map(|(name, bytes)| (name.to_owned(), bytes.to_vec()))
        .collect()
}

/// Nothing but the folder is left beside it.
fn is_tidy(beside: &Path) -> bool {
    fs::read_dir(beside).unwrap().count() == 1
}

#[test]
fn a_folder_replaces_the_one_before() {
    let home = tempdir().unwrap();
    let into = home.path().join("site");
    for name in ["a", "b", "c"] {
        place(&folder(name, "0.1.0"), &into).unwrap();
        assert_eq!(files(&into), as_map(&folder(name, "0.1.0")));
        assert!(is_tidy(home.path()));
    }
    let mut less = folder("d", "0.1.0");
    less.put("consultation-0.html", "");
    place(&less, &into).unwrap();
    assert_eq!(files(&into), as_map(&less));
}

#[test]
fn what_is_ours_no_more_goes_and_what_others_put_there_stays() {
    let home = tempdir().unwrap();
    let into = home.path().join("site");
    place(&folder("a", "0.1.0"), &into).unwrap();
    fs::create_dir(into.join("papers")).unwrap();
    fs::write(into.join("papers/report.pdf"), "report").unwrap();
    let mut small = Folder::default();
    for file in ["feed.json", "assembly-widgets/0.2.0/assembly-widgets.js"] {
        small.put(file, "b");
    }
    small.put(
        "files.txt",
        "feed.json\nfiles.txt\nassembly-widgets/0.2.0/assembly-widgets.js\n",
    );
    // Twice: earlier versions are carried on from folder to folder.
    for _ in 0..2 {
        place(&small, &into).unwrap();
        let now = files(&into);
        let names: Vec<&str> = now.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                "assembly-widgets/0.1.0/assembly-widgets.js",
                "assembly-widgets/0.2.0/assembly-widgets.js",
                "feed.json",
                "files.txt",
                "papers/report.pdf",
            ]
        );
        assert_eq!(now["feed.json"], b"b");
    }
}

#[test]
fn what_is_not_ours_is_left_alone() {
    let home = tempdir().unwrap();
    for file in ["photo.jpg", "feed.json", "files.txt"] {
        let into = home.path().join(file.replace('.', "-"));
        fs::create_dir(&into).unwrap();
        fs::write(into.join(file), "mine").unwrap();
        let refused = place(&folder("a", "0.1.0"), &into).unwrap_err();
        assert!(matches!(refused, NotPlaced::NotOurs(_)), "{refused}");
        assert_eq!(files(&into).len(), 1);
        assert_eq!(files(&into)[file], b"mine");
    }
    let file = home.path().join("a-file");
    fs::write(&file, "mine").unwrap();
    assert!(matches!(
        place(&folder("a", "0.1.0"), &file),
        Err(NotPlaced::NotOurs(_))
    ));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 4, "and no litter");
    // An empty one is nobody's, and one that is not there yet is made.
    let empty = home.path().join("empty");
    fs::create_dir(&empty).unwrap();
    place(&folder("a", "0.1.0"), &empty).unwrap();
    place(&folder("a", "0.1.0"), &home.path().join("not/there/yet")).unwrap();
}

#[test]
fn what_fails_in_the_middle_changes_nothing() {
    let home = tempdir().unwrap();
    let into = home.path().join("site");
    place(&folder("a", "0.1.0"), &into).unwrap();
    let too_long = "x".repeat(300);
    for name in [
        "../escape",
        "/etc/escape",
        "a/../../escape",
        "",
        &too_long,
        "feed.json/under-a-file",
    ] {
        let mut bad = folder("b", "0.1.0");
        bad.put(name, "bad");
        assert!(place(&bad, &into).is_err(), "{name:?}");
        assert_eq!(files(&into), as_map(&folder("a", "0.1.0")), "{name:?}");
        assert!(is_tidy(home.path()), "{name:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_the_folder_stays_a_link_and_others_can_read_what_was_placed() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let home = tempdir().unwrap();
    fs::create_dir(home.path().join("real")).unwrap();
    symlink("real", home.path().join("site")).unwrap();
    place(&folder("a", "0.1.0"), &home.path().join("site")).unwrap();
    assert!(home.path().join("site").is_symlink());
    assert_eq!(files(&home.path().join("real")), as_map(&folder("a", "0.1.0")));
    let like = home.path().join("like");
    fs::create_dir(&like).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&home.path().join("real")), mode(&like));
    // A link within would be followed by the web server, not by us.
    symlink("/etc/hostname", home.path().join("real/link")).unwrap();
    let refused = place(&folder("b", "0.1.0"), &home.path().join("real")).unwrap_err();
    assert!(matches!(refused, NotPlaced::Odd(_)), "{refused}");
}

#[test]
fn what_was_published_is_found_for_the_next_build() {
    let home = tempdir().unwrap();
    let into = home.path().join("site");
    assert_eq!(Published::in_folder(&into).unwrap(), Published::default());
    let first = streets();
    place(&built(&first).folder, &into).unwrap();
    let published = Published::in_folder(&into).unwrap();
    let mut second = first;
    second["updated"] = json!("2026-11-01T10:00:00Z");
    second["recommendations"][2]["response"] = json!({"decision": "accepted"});
    let order = Order {
        feed: &serde_json::to_vec(&second).unwrap(),
        previous: published.feed.as_deref(),
        earlier: &published.earlier(),
        now: NOW,
        address: Some(ADDRESS),
        package: &package(),
    };
    let built = build_now(&order).unwrap();
    assert_eq!(built.problems[0].message, "1 answer is new: 9");
    assert!(text(&built, "updates.xml").contains("Recommendation 9: The answer is"));
    place(&built.folder, &into).unwrap();
    assert_eq!(files(&into), as_map(&built.folder));
}

/// What the next test kills.
#[test]
fn a_run_to_be_killed() {
    let Some(into) = std::env::var_os("ASSEMBLY_TEST_PLACE") else {
        return;
    };
    loop {
        for name in ["a", "b"] {
            place(&folder(name, "0.1.0"), Path::new(&into)).unwrap();
        }
    }
}

#[test]
fn whenever_it_is_killed_one_folder_is_there_whole() {
    let home = tempdir().unwrap();
    let into = home.path().join("site");
    place(&folder("a", "0.1.0"), &into).unwrap();
    let whole = ["a", "b"].map(|name| as_map(&folder(name, "0.1.0")));
    let mut killed = 0;
    for round in 0..20_u32 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "placing::a_run_to_be_killed"])
            .env("ASSEMBLY_TEST_PLACE", &into)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Meanwhile readers look, until some while that is another each time.
        let until = Instant::now() + Duration::from_millis(u64::from(20 + round * 7 % 40));
        while Instant::now() < until {
            assert!(into.join("feed.json").exists(), "there is always one");
        }
        assert!(child.try_wait().unwrap().is_none(), "it ran on by itself");
        child.kill().unwrap();
        child.wait().unwrap();
        killed += 1;
        assert!(whole.contains(&files(&into)), "round {round}");
    }
    assert_eq!(killed, 20);
    place(&folder("b", "0.1.0"), &into).unwrap();
    assert_eq!(files(&into), whole[1]);
    assert!(is_tidy(home.path()), "what was left was cleared away");
}

/// As where two folders cannot be swapped in one step, and the run ended between the two.
#[test]
fn an_old_folder_that_was_not_replaced_yet_comes_back() {
    let home = tempdir().unwrap();
    let into = home.path().join("site");
    place(&folder("a", "0.1.0"), &into).unwrap();
    let left = home.path().join(".site.being-published-x");
    fs::create_dir(&left).unwrap();
    fs::write(left.join("lock"), "").unwrap();
    fs::rename(&into, left.join("old")).unwrap();
    let mut bad = folder("b", "0.1.0");
    bad.put("../escape", "bad");
    assert!(place(&bad, &into).is_err());
    assert_eq!(files(&into), as_map(&folder("a", "0.1.0")));
    assert!(is_tidy(home.path()));
}

#[test]
fn what_was_published_is_found_although_the_run_after_it_was_killed() {
    let home = tempdir().unwrap();
    let into = home.path().join("site");
    recover(&home.path().join("nowhere/site")).unwrap();
    place(&folder("a", "0.1.0"), &into).unwrap();
    let published = Published::in_folder(&into).unwrap();
    let left = home.path().join(".site.being-published-x");
    fs::create_dir(&left).unwrap();
    fs::rename(&into, left.join("old")).unwrap();
    recover(&into).unwrap();
    assert_eq!(Published::in_folder(&into).unwrap(), published);
    assert!(published.feed.is_some() && is_tidy(home.path()));
}
