//! Ids of updates.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// An id for what has these names: a UUID (RFC 9562, version 8: the first bits of their SHA-256), which no authority has to give.
pub fn id(names: &[&str]) -> String {
    let mut hash = Sha256::new();
    hash.update(b"assembly-feed");
    for name in names {
        // With its length, so that no two lists of names are alike.
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name.as_bytes());
    }
    let mut id = String::from("urn:uuid:");
    for (at, byte) in hash.finalize().iter().take(16).enumerate() {
        let byte = match at {
            6 => byte & 0x0f | 0x80,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        if [4, 6, 8, 10].contains(&at) {
            id.push('-');
        }
        // Writing into a string does not fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn names_do_not_run_together() {
        assert_ne!(id(&["a", "bc"]), id(&["ab", "c"]));
        assert_eq!(id(&["a", "bc"]), id(&["a", "bc"]));
        let id = id(&[]);
        assert_eq!((id.len(), &id[23..24]), (45, "8"));
    }
}
