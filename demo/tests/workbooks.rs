//! The demo's feeds are what the publisher makes of its workbooks.

use std::path::Path;

use assembly_publish::import::{Told, import};
use assembly_publish::mapping::Mapping;

/// After a change to a workbook, or to the import: `ASSEMBLY_WRITE=1 cargo test -p demo --test workbooks`.
#[test]
fn every_feed_is_what_its_workbook_says() {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut read = 0;
    for entry in std::fs::read_dir(demo.join("workbooks")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let book = assembly_publish::read(name, &std::fs::read(&path).unwrap()).unwrap();
        let imported = import(&book, &Mapping::default(), &Told::default());
        let made = imported
            .feed
            .unwrap_or_else(|| panic!("{name}: {:#?}", imported.problems));
        let feed = demo
            .join("feeds")
            .join(path.with_extension("json").file_name().unwrap());
        if std::env::var_os("ASSEMBLY_WRITE").is_some() {
            std::fs::write(&feed, &made).unwrap();
        }
        assert!(
            std::fs::read(&feed).unwrap() == made,
            "{} is not what {name} says",
            feed.display()
        );
        read += 1;
    }
    let feeds = std::fs::read_dir(demo.join("feeds")).unwrap().count();
    assert_eq!(read, feeds, "every feed has its workbook");
}
