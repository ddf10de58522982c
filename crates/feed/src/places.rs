//! Where items stand in the document as it was published, although some were left out.

use std::mem;

use crate::sorting::by_key;

/// For each list, by its path: how many items that were kept stand before each one that was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<(String, Vec<usize>)>);

impl Places {
    /// From the path of each list and the places of its items that were left out.
    pub(crate) fn new(mut left_out: Vec<(String, Vec<usize>)>) -> Self {
        let order = by_key(&left_out, &|one, other| one.0.cmp(&other.0));
        let mut lists: Vec<_> = order
            .into_iter()
            .filter_map(|place| left_out.get_mut(place).map(mem::take))
            .collect();
        for (_, items) in &mut lists {
            for (before, item) in items.iter_mut().enumerate() {
                *item -= before;
            }
        }
        Self(lists)
    }

    /// The path of the item that is now at `index` of the list: `recommendations[3]`.
    pub fn item(&self, list: &str, index: usize) -> String {
        let earlier = |(path, _): &(String, Vec<usize>)| path.as_str() < list;
        let before = self
            .0
            .get(self.0.partition_point(earlier))
            .filter(|(path, _)| path == list)
            .map_or(0, |(_, left_out)| left_out.partition_point(|kept| *kept <= index));
        format!("{list}[{}]", index + before)
    }
}
