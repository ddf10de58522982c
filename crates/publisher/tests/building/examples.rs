//! Of every feed that there is everything is made, or is said why not.

use assembly_publish::{Order, Weight, build_now};
use scraper::Html;

use crate::stage::{ADDRESS, NOW, examples, package, told};

/// Those that no council could publish: a needed word is missing, or an address is unsafe.
const REFUSED: [&str; 6] = [
    "consultation/fixtures/hostile.json",
    "timeline/fixtures/hostile.json",
    "tracker/fixtures/answered.json",
    "tracker/fixtures/hostile.json",
    "tracker/fixtures/partly-unreadable.json",
    "tracker/fixtures/unknown-words.json",
];

#[test]
fn everything_is_made_of_every_example_and_twice_the_same() {
    let package = package();
    for (path, feed) in examples() {
        let refused = REFUSED.iter().any(|name| path.ends_with(name));
        for address in [None, Some(ADDRESS)] {
            let order = Order {
                feed: &feed,
                previous: None,
                earlier: &[],
                now: NOW,
                address,
                package: &package,
            };
            let name = path.display();
            let built = match build_now(&order) {
                Ok(built) => built,
                Err(problems) => {
                    assert!(refused, "{name}\n{}", told(&problems));
                    assert!(problems.iter().any(|it| it.weight == Weight::Error));
                    continue;
                }
            };
            assert!(!refused, "{name} was taken");
            assert!(
                built.problems.iter().all(|it| it.weight != Weight::Error),
                "{name}"
            );
            assert_eq!(build_now(&order).as_ref(), Ok(&built), "{name}");
            for (file, bytes) in built.folder.files() {
                assert!(!bytes.is_empty(), "{name}: {file} is empty");
                if file.ends_with(".html") && !file.starts_with("fallback/") {
                    look_at_page(
                        &format!("{name}: {file}"),
                        std::str::from_utf8(bytes).unwrap(),
                        address,
                    );
                }
            }
            // The feed that goes out is the feed that came in.
            let read = |bytes: &[u8]| assembly_feed::read(bytes).unwrap().feed;
            assert_eq!(
                read(built.folder.get("feed.json").unwrap()),
                read(&feed),
                "{name}"
            );
        }
    }
}

/// What every page has.
fn look_at_page(name: &str, html: &str, address: Option<&str>) {
    let page = Html::parse_document(html);
    assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
    let all = |selector: &str| {
        let selector = scraper::Selector::parse(selector).unwrap();
        let found = page.select(&selector);
        found.map(|it| it.value().clone()).collect::<Vec<_>>()
    };
    for once in [
        "html[lang][dir]",
        "head > title",
        "h1",
        "main",
        "meta[name=viewport]",
        "meta[charset]",
    ] {
        assert_eq!(all(once).len(), 1, "{name}: {once}");
    }
    assert!(all("[style], style, script:not([src]):not([type='application/ld+json'])").is_empty());
    for image in all("[href], [src]") {
        let link = image.attr("href").or(image.attr("src")).unwrap();
        assert!(!link.contains(".invalid"), "{name}: {link}");
        assert!(
            !link.to_ascii_lowercase().starts_with("javascript:"),
            "{name}: {link}"
        );
    }
    let ids = all("[id]");
    for id in &ids {
        let same = ids.iter().filter(|it| it.id() == id.id()).count();
        assert_eq!(same, 1, "{name}: {:?}", id.id());
    }
    for fragment in all("a[href^='#']") {
        let id = fragment.attr("href").unwrap().trim_start_matches('#');
        assert!(
            ids.iter().any(|it| it.id() == Some(id)),
            "{name}: #{id} leads nowhere"
        );
    }
    if !name.ends_with("embed.html") {
        assert_eq!(all("meta[name=description][content]").len(), 1, "{name}");
        assert_eq!(
            all("link[rel=canonical]").len(),
            usize::from(address.is_some()),
            "{name}"
        );
        assert_eq!(
            all("main > [data-assembly-widget][data-feed='feed.json'][lang] > section").len(),
            1,
            "{name}"
        );
    }
    let levels: Vec<u8> = {
        let headings = scraper::Selector::parse("h1, h2, h3, h4, h5, h6").unwrap();
        let names = page.select(&headings).map(|it| it.value().name().as_bytes()[1]);
        names.map(|digit| digit - b'0').collect()
    };
    assert_eq!(levels.first(), Some(&1), "{name}");
    for two in levels.windows(2) {
        assert!(two[1] <= two[0] + 1, "{name}: h{} after h{}", two[1], two[0]);
    }
}
