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

/// The UUID after this one, of the same version. After the last of its 48 lowest bits comes the first.
pub fn uuid_after(id: &str) -> String {
    let mut carry = true;
    let mut next: Vec<char> = Vec::new();
    for (place, digit) in id.chars().rev().enumerate() {
        next.push(match digit {
            _ if !carry || place > 11 => digit,
            'f' => '0',
            '9' => {
                carry = false;
                'a'
            }
            digit => {
                carry = false;
                char::from_u32(digit as u32 + 1).unwrap_or(digit)
            }
        });
    }
    next.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_after_the_other() {
        let after = |end: &str| {
            let next = uuid_after(&["8f14e45f-ceea-4d7a-9f1b-", end].concat());
            next.strip_prefix("8f14e45f-ceea-4d7a-9f1b-").unwrap().to_owned()
        };
        assert_eq!(after("2b1a3c4d5e60"), "2b1a3c4d5e61");
        assert_eq!(after("2b1a3c4d5e69"), "2b1a3c4d5e6a");
        assert_eq!(after("2b1a3c4d5eff"), "2b1a3c4d5f00");
        assert_eq!(after("ffffffffffff"), "000000000000");
    }
}
