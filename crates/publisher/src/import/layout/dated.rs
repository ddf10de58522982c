//! Columns for the news of a time each: `Update (November 2025)` beside `Update (May 2026)`.

use crate::book::Value;
use crate::import::cell::day::{Typed, day};
use crate::import::layout::known::meanings;
use crate::import::layout::{Region, visible};

/// What has happened.
pub const SUMMARY: &str = "progress.summary";

/// The columns of a table that each have the news of a time, with that time; none where there are not several.
pub fn columns(region: &Region) -> Vec<(usize, String)> {
    if region.table.name != "recommendations" {
        return Vec::new();
    }
    let dated = visible(region.sheet, &region.heading).filter_map(|(column, cell)| {
        let Value::Text(heading) = &cell.value else {
            return None;
        };
        // What a mapping has said something else of is no news.
        let other = region.columns.iter().find(|(other, _)| *other == column);
        let meaning = meanings(region.table, heading).into_iter().next()?;
        let news =
            meaning.column.path == SUMMARY && other.is_none_or(|(_, other)| other.column.path == SUMMARY);
        let (_, remark) = heading.split_once(['(', '[', '\n']).filter(|_| news)?;
        match day(remark.trim_end_matches([')', ']'])) {
            Ok(Typed::Whole(date)) => Some((column, date.to_string())),
            _ => None,
        }
    });
    let dated: Vec<(usize, String)> = dated.collect();
    let taken = dated
        .iter()
        .any(|(column, _)| region.columns.iter().any(|(taken, _)| taken == column));
    if taken && dated.len() > 1 {
        dated
    } else {
        Vec::new()
    }
}
