//! The hash by which a receipt names what it is for.

use sha2::{Digest, Sha256};

/// `sha-256:` and 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    let mut name = "sha-256:".to_owned();
    for byte in Sha256::digest(bytes) {
        for half in [byte >> 4, byte & 15] {
            name.extend(char::from_digit(half.into(), 16));
        }
    }
    name
}
