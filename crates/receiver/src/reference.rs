//! References that people read out.

use sha2::{Digest, Sha256};

/// Crockford's Base32, <https://www.crockford.com/base32.html>: no I, L, O or U, which are taken for 1, 0 and V.
const LETTERS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M',
    'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// The reference of a submission: 50 bits in ten letters, such as `K7QF-3MXD-2T`.
///
/// Made from its id alone, which is random: whoever has one reference cannot tell another, nor how many there are, and the same
/// submission has the same reference on every machine.
pub fn reference(submission_id: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(b"assembly reference\n");
    hash.update(submission_id.as_bytes());
    let mut bits = hash
        .finalize()
        .iter()
        .take(8)
        .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let mut reference = String::new();
    for place in 0..10 {
        if place == 4 || place == 8 {
            reference.push('-');
        }
        reference.extend(LETTERS.get((bits >> 59) as usize));
        bits <<= 5;
    }
    reference
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_for_ever() {
        assert_eq!(
            reference("8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f"),
            reference("8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f")
        );
        assert_ne!(
            reference("8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f"),
            reference("8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e60")
        );
    }

    #[test]
    fn ten_letters_that_nobody_takes_for_others() {
        for number in 0..1000 {
            let reference = reference(&number.to_string());
            let groups: Vec<usize> = reference.split('-').map(str::len).collect();
            assert_eq!(groups, [4, 4, 2], "{reference}");
            assert!(!reference.contains(['I', 'L', 'O', 'U']), "{reference}");
        }
    }
}
