//! Where items stand in the document as it was published, although some were left out.

use std::collections::BTreeMap;

/// For each list, by its path: how many items that were kept stand before each one that was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(BTreeMap<String, Vec<usize>>);

impl Places {
    /// Notes that the item at `index` is left out.
    pub(crate) fn leave_out(&mut self, list: String, index: usize) {
        let left_out = self.0.entry(list).or_default();
        left_out.push(index - left_out.len());
    }

    /// The path of the item that is now at `index` of the list: `recommendations[3]`.
    pub fn item(&self, list: &str, index: usize) -> String {
        let before = self
            .0
            .get(list)
            .map_or(0, |left_out| left_out.partition_point(|kept| *kept <= index));
        format!("{list}[{}]", index + before)
    }
}
