//! The data to take away: the feed's very bytes, or a table.

use assembly_feed::Feed;
use assembly_kit::texts::unmarked;
use assembly_kit::{Asked, Key, Node, Reader, Settings, Source, button, el, page, size_words};

use super::screen::Data;
use super::{labels, support};
use crate::state::csv::{Column, Wording, csv};
use crate::state::permalink;
use crate::texts::keys::*;

pub fn downloads(reader: &Reader, data: &Data, settings: &Settings) -> Node {
    let json = {
        let data = data.clone();
        move || page::save(&name(&data, ".json"), "application/json", &data.source.bytes)
    };
    let table = {
        let (reader, data, key) = (reader.clone(), data.clone(), settings.key.clone());
        move || {
            let table = table(
                &reader,
                data.feed(),
                &key,
                &[page::address(), page::query()].concat(),
            );
            page::save(&name(&data, ".csv"), "text/csv;charset=utf-8", table.as_bytes());
        }
    };
    let size = size_words(reader, data.source.bytes.len() as u64);
    let table = button("quiet", reader.say(DOWNLOAD_CSV), table);
    let json = button("quiet", &reader.fill(DOWNLOAD_JSON, &[("size", &size)]), json);
    let buttons = el("ul")
        .class("buttons")
        .add(el("li").add(table))
        .add(el("li").add(json));
    el("section")
        .class("section downloads")
        .part("downloads")
        .add(el("h3").say(reader.say(DOWNLOAD)))
        .add(el("p").say(reader.say(DOWNLOAD_HINT)))
        .add(buttons)
}

fn name(data: &Data, ending: &str) -> String {
    [&*data.feed().id, ending].concat()
}

/// Headings in the order of [`Column`].
const HEADINGS: [Key; Column::ALL.len()] = [
    COLUMN_NUMBER,
    COLUMN_TITLE,
    COLUMN_TEXT,
    COLUMN_THEME,
    COLUMN_ADDRESSED_TO,
    COLUMN_BALLOT,
    COLUMN_PERCENT,
    COLUMN_FOR,
    COLUMN_AGAINST,
    COLUMN_ABSTAIN,
    COLUMN_VOTED,
    COLUMN_THRESHOLD,
    COLUMN_KIND,
    COLUMN_DECISION,
    COLUMN_DECIDED_BY,
    COLUMN_DECIDED_ON,
    COLUMN_EXPLANATION,
    COLUMN_AGREED_TEXT,
    COLUMN_PROGRESS,
    COLUMN_PROGRESS_ON,
    COLUMN_PROGRESS_SUMMARY,
    COLUMN_NEXT_STEP,
    COLUMN_ACTIONS,
    COLUMN_UPDATES,
    COLUMN_DOCUMENTS,
    COLUMN_CORRECTIONS,
    COLUMN_ID,
    COLUMN_LINK,
];

/// The table that a council publishes, in the words of the settings' language; `page` is the address of a page that shows the
/// tracker.
pub fn csv_table(source: &Source, settings: &Settings, page: &str) -> String {
    let reader = Asked::new(source.clone(), settings.clone(), ("tracker", ENGLISH)).reader;
    table(&reader, source.feed(), &settings.key, page)
}

/// The table for spreadsheets, in the reader's language; `page` is the address that links lead to.
fn table(reader: &Reader, feed: &Feed, key: &str, page: &str) -> String {
    let wording = Wording {
        heading: &|column| {
            HEADINGS
                .get(column as usize)
                .map_or("", |key| reader.say(*key))
                .to_owned()
        },
        pick: &|facet, pick| labels::label(reader, feed, facet, pick).words.to_owned(),
        kind: &|kind| support::kind_words(reader, kind),
        due: &|date| reader.fill(CELL_DUE, &[("date", date)]),
        done: &|date| reader.fill(CELL_DONE, &[("date", date)]),
        link: &|id| permalink::link(page, key, id),
    };
    unmarked(&csv(feed, reader.wanted(), &wording))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_heading_stands_where_its_column_does() {
        for (at, column) in Column::ALL.into_iter().enumerate() {
            assert_eq!(column as usize, at);
            assert_eq!(HEADINGS[at].name(), format!("column-{}", column.name()));
        }
    }
}
