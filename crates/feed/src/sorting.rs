//! One sort for everything, of places rather than things: each other kind of thing that is sorted, or kept in a tree,
//! would cost residents several kilobytes.

use std::cmp::Ordering;

/// The places of the keys in the order that `compare` finds; alike ones stay as they are.
pub fn by_key<K>(keys: &[K], compare: &dyn Fn(&K, &K) -> Ordering) -> Vec<usize> {
    places(keys.len(), &|one, other| match (keys.get(one), keys.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    })
}

/// Not generic, and so there is one of it.
fn places(many: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..many).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}
