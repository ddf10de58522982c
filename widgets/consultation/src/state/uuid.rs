//! Names for answers.

/// A UUID of version 4 (RFC 9562, section 5.4), in lower case.
pub fn uuid(random: [u8; 16]) -> String {
    let mut id = String::new();
    for (place, byte) in random.into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        let byte = match place {
            6 => byte & 0x0f | 0x40,
            8 => byte & 0x3f | 0x80,
            _ => byte,
        };
        for half in [byte >> 4, byte & 15] {
            id.extend(char::from_digit(half.into(), 16));
        }
    }
    id
}
