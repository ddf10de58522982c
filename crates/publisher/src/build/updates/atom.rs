//! The list as Atom (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::fact::written;
use super::id::id;
use super::{Entry, publication};
use crate::build::site::{Site, fill, line};
use crate::build::words::keys::UPDATES_TITLE;

/// The file.
pub fn atom(site: &Site, language: &str, entries: &[Entry]) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing into memory does not fail.
    let _ = write(&mut writer, site, language, entries);
    let mut xml = writer.into_inner();
    xml.push(b'\n');
    xml
}

type Xml = Writer<Vec<u8>>;

fn write(xml: &mut Xml, site: &Site, language: &str, entries: &[Entry]) -> io::Result<()> {
    let feed = site.feed();
    let reader = site.reader(site.settings(language));
    let title = line(&reader, &feed.title);
    let file = |stem, ending| site.languages.file(stem, language, ending);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", &*sound(language)))
        .write_inner_content(|xml| {
            words(xml, "id", &id(&[&feed.id, "updates", language]))?;
            text(xml, "title", &fill(&reader, UPDATES_TITLE, &[("title", &title)]))?;
            let newest = entries.iter().map(|entry| entry.updated).max();
            let updated = newest.unwrap_or_default().max(publication(site));
            words(xml, "updated", &written(updated))?;
            let body = line(&reader, &feed.commissioning_body.name);
            xml.create_element("author")
                .write_inner_content(|xml| words(xml, "name", &body))?;
            link(
                xml,
                "self",
                "application/atom+xml",
                &site.link(&file("updates", "xml")),
            )?;
            link(
                xml,
                "alternate",
                "text/html",
                &site.link(&file("tracker", "html")),
            )?;
            for entry in entries {
                xml.create_element("entry")
                    .write_inner_content(|xml| one(xml, entry))?;
            }
            Ok(())
        })?;
    Ok(())
}

fn one(xml: &mut Xml, entry: &Entry) -> io::Result<()> {
    words(xml, "id", &entry.id)?;
    text(xml, "title", &entry.title)?;
    words(xml, "published", &written(entry.published))?;
    words(xml, "updated", &written(entry.updated))?;
    link(xml, "alternate", "text/html", &entry.link)?;
    text(xml, "content", &entry.text)
}

fn link(xml: &mut Xml, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    xml.create_element("link")
        .with_attribute(("rel", rel))
        .with_attribute(("type", kind))
        .with_attribute(("href", &*sound(href)))
        .write_empty()?;
    Ok(())
}

fn words(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(&sound(words)))?;
    Ok(())
}

/// People's words: text, never HTML.
fn text(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    xml.create_element(name)
        .with_attribute(("type", "text"))
        .write_text_content(BytesText::new(&sound(words)))?;
    Ok(())
}

/// Words without what XML 1.0 cannot hold, even escaped (its production 2).
fn sound(words: &str) -> String {
    let is_sound = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    words.chars().filter(is_sound).collect()
}
