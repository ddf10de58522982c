//! In which language a page is.

use assembly_feed::Text;
use assembly_feed::consultation::Consultation;

use crate::form::LANGUAGES;

/// The language of a page (BCP 47 tag): what the address or the page before asks for, else the first that the browser wants and
/// the feed has, else the feed's.
pub fn language(asked: Option<&str>, accepted: Option<&str>, offered: &[&str], document: &str) -> String {
    if let Some(asked) = asked.filter(|tag| is_tag(tag)) {
        return asked.to_owned();
    }
    let known = |tag: &str| offered.iter().find(|known| is_kin(tag, known));
    let accepted = accepted.map(wanted).unwrap_or_default();
    match accepted.into_iter().find_map(known) {
        Some(known) => (*known).to_owned(),
        None if document.is_empty() => "en".to_owned(),
        None => document.to_owned(),
    }
}

/// The language in which the form's own words are then: submissions name that one.
pub fn spoken(language: &str) -> String {
    match language {
        tag if is_kin(tag, "cy") => "cy".to_owned(),
        tag if is_kin(tag, "en") => tag.to_owned(),
        _ => "en".to_owned(),
    }
}

/// Of the [`LANGUAGES`], those that its title, pages or questions have words in.
pub(super) fn offered(consultation: &Consultation, document: &str) -> Vec<&'static str> {
    let pages = consultation.pages.iter();
    let texts: Vec<&Text> = (consultation.title.iter())
        .chain(pages.clone().flat_map(|page| &page.title))
        .chain(pages.flat_map(|page| &page.questions).flat_map(|one| &one.label))
        .collect();
    let has = |language: &str| {
        texts.iter().any(|text| match text {
            Text::Plain(words) => is_kin(document, language) && !words.trim().is_empty(),
            Text::ByLanguage(languages) => languages.iter().any(|(tag, _)| is_kin(tag, language)),
        })
    };
    let known = LANGUAGES.iter().map(|(tag, _)| *tag);
    known.filter(|tag| has(tag)).collect()
}

/// Tags of an `Accept-Language` header (RFC 9110, section 12.5.4), the most wanted first.
fn wanted(header: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    for one in header.split(',').take(20) {
        let (tag, weight) = one.split_once(';').unwrap_or((one, ""));
        let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
        let weight = weight.parse::<f32>().unwrap_or(0.0);
        if weight > 0.0 {
            tags.push((tag.trim(), weight));
        }
    }
    tags.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    tags.into_iter().map(|(tag, _)| tag).collect()
}

/// Whether two tags are of one language: `cy-GB` and `cy`.
pub(super) fn is_kin(tag: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(tag) == primary(other)
}

/// Whether something may be a language tag: what is neither would not be taken with the answers.
fn is_tag(tag: &str) -> bool {
    let part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    tag.len() <= 35 && tag.split('-').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_then_the_browser_then_the_feed() {
        let both = ["en", "cy"];
        let of = |asked, accepted| language(asked, accepted, &both, "cy");
        assert_eq!(of(Some("en"), Some("cy")), "en");
        assert_eq!(of(Some("\"><script>"), None), "cy");
        assert_eq!(of(None, Some("de, en-GB;q=0.8, cy;q=0.9")), "cy");
        assert_eq!(of(None, Some("de, en-GB;q=0.8, cy;q=0")), "en");
        assert_eq!(of(None, Some("de")), "cy");
        assert_eq!(of(None, None), "cy");
        // Somebody who prefers Welsh, where the feed has none.
        assert_eq!(language(None, Some("cy, en;q=0.5"), &["en"], "en"), "en");
    }

    #[test]
    fn what_is_spoken_has_words() {
        assert_eq!(spoken("cy-GB"), "cy");
        assert_eq!(spoken("en-GB"), "en-GB");
        assert_eq!(spoken("fr"), "en");
    }
}
