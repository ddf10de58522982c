//! `#recommendation-<id>`: an address for each recommendation.

use assembly_feed::{Feed, Id};

use super::Choice;
use super::choice::percent_decode;

/// The `id` attribute of a recommendation, and its fragment without `#`.
pub fn anchor(id: &Id) -> String {
    format!("{PREFIX}{id}")
}

/// The place in the feed of the recommendation that a page's fragment (`location.hash`) names. It is looked up among
/// the feed's ids and used for nothing else.
pub fn target(feed: &Feed, hash: &str) -> Option<usize> {
    let fragment = percent_decode(hash.strip_prefix('#').unwrap_or(hash));
    let id = fragment.strip_prefix(PREFIX)?;
    feed.recommendations.iter().position(|it| &*it.id == id)
}

/// The address to copy: the page's, without this widget's search and filters, which might hide the very thing.
pub fn link(page: &str, key: &str, id: &Id) -> String {
    let page = page.split_once('#').map_or(page, |(page, _)| page);
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    format!("{path}{}#{}", Choice::default().to_query(query, key), anchor(id))
}

const PREFIX: &str = "recommendation-";

#[cfg(test)]
mod tests {
    use super::super::testing::feed;
    use super::*;

    #[test]
    fn a_fragment_names_a_recommendation() {
        let feed = feed("answered");
        let place = target(&feed, "#recommendation-7b");
        assert_eq!(place, Some(7));
        assert_eq!(target(&feed, "recommendation-7%62"), place);
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
            assert_eq!(target(&feed, other), None, "{other:?}");
        }
        assert_eq!(
            target(&feed, "#recommendation-\"><img src=x onerror=alert(1)>"),
            None
        );
    }

    #[test]
    fn each_finds_its_way_back() {
        for example in crate::fixtures::examples() {
            let feed = super::super::testing::read(&example.json);
            for (place, it) in feed.recommendations.iter().enumerate() {
                assert_eq!(
                    target(&feed, &format!("#{}", anchor(&it.id))),
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
