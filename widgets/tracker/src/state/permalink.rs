//! `#recommendation-<id>`: an address for each recommendation.

use assembly_feed::{Feed, Id};
use assembly_kit::percent_decode;

use super::Choice;

/// The key of the only widget on a page, or of the first.
const FIRST: &str = "assembly";
const PREFIX: &str = "recommendation-";

/// The `id` attribute of a recommendation, and its fragment without `#`. Two assemblies on one page may have the same
/// ids, so only the first does without its key.
pub fn anchor(key: &str, id: &Id) -> String {
    match key {
        FIRST => [PREFIX, id].concat(),
        _ => [key, "-", PREFIX, id].concat(),
    }
}

/// The place in the feed of the recommendation that a page's fragment (`location.hash`) names. It is looked up among
/// the feed's ids and used for nothing else. Without a key it may be meant for any widget.
pub fn target(feed: &Feed, key: &str, hash: &str) -> Option<usize> {
    let fragment = percent_decode(hash.strip_prefix('#').unwrap_or(hash));
    let own = fragment
        .strip_prefix(key)
        .and_then(|rest| rest.strip_prefix('-')?.strip_prefix(PREFIX));
    let id = own.or_else(|| fragment.strip_prefix(PREFIX))?;
    feed.recommendations.iter().position(|it| &*it.id == id)
}

/// The address to copy: the page's, without this widget's search and filters, which might hide the very thing.
pub fn link(page: &str, key: &str, id: &Id) -> String {
    let page = page.split_once('#').map_or(page, |(page, _)| page);
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    format!(
        "{path}{}#{}",
        Choice::default().to_query(query, key),
        anchor(key, id)
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::feed;
    use super::*;

    #[test]
    fn a_fragment_names_a_recommendation() {
        let feed = feed("answered");
        let place = target(&feed, "assembly", "#recommendation-7b");
        assert_eq!(place, Some(7));
        assert_eq!(target(&feed, "assembly", "recommendation-7%62"), place);
        for other in [
            "",
            "#",
            "#7b",
            "#recommendation-",
            "#recommendation-99",
            "#recommendation-7B",
            "#%",
            "#%ff",
        ] {
            assert_eq!(target(&feed, "assembly", other), None, "{other:?}");
        }
        assert_eq!(
            target(
                &feed,
                "assembly",
                "#recommendation-\"><img src=x onerror=alert(1)>"
            ),
            None
        );
    }

    #[test]
    fn a_second_widget_has_fragments_of_its_own() {
        let feed = feed("answered");
        let id = &feed.recommendations[7].id;
        assert_eq!(anchor("streets", id), "streets-recommendation-7b");
        assert_eq!(target(&feed, "streets", "#streets-recommendation-7b"), Some(7));
        assert_eq!(target(&feed, "assembly", "#streets-recommendation-7b"), None);
        // As somebody writes it who knows the page and not its placeholders.
        assert_eq!(target(&feed, "streets", "#recommendation-7b"), Some(7));
    }

    #[test]
    fn each_finds_its_way_back() {
        for example in crate::fixtures::examples() {
            let feed = super::super::testing::read(&example.json);
            for (place, it) in feed.recommendations.iter().enumerate() {
                assert_eq!(
                    target(&feed, "assembly", &format!("#{}", anchor("assembly", &it.id))),
                    Some(place),
                    "{}",
                    example.name
                );
            }
        }
    }

    #[test]
    fn a_copied_link_hides_nothing_and_keeps_the_page() {
        let id = &feed("answered").recommendations[0].id;
        let page = "https://ambleford.example/tracker?page=3&assembly-search=tram&assembly-order=latest#top";
        assert_eq!(
            link(page, "assembly", id),
            "https://ambleford.example/tracker?page=3#recommendation-1"
        );
        assert_eq!(
            link("https://ambleford.example/", "assembly", id),
            "https://ambleford.example/#recommendation-1"
        );
    }
}
