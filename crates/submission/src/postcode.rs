//! Postcodes of the United Kingdom.

/// A postcode of the United Kingdom, or the first half of one, which is all that many are willing to give, in its usual form.
pub(crate) fn postcode(written: &str) -> Option<String> {
    let mut letters = String::new();
    for letter in written.chars().filter(char::is_ascii_alphanumeric) {
        letters.push(letter.to_ascii_uppercase());
    }
    let strange =
        |letter: char| !letter.is_ascii_alphanumeric() && !letter.is_whitespace() && !"-.".contains(letter);
    if written.contains(strange) {
        return None;
    }
    if is_outward(&letters) {
        return Some(letters);
    }
    let (outward, inward) = letters.split_at_checked(letters.len().checked_sub(3)?)?;
    let [digit, one, two] = inward.as_bytes() else {
        return None;
    };
    let sound = digit.is_ascii_digit() && one.is_ascii_alphabetic() && two.is_ascii_alphabetic();
    (sound && is_outward(outward)).then(|| [outward, " ", inward].concat())
}

/// A9, A99, A9A, AA9, AA99 or AA9A.
fn is_outward(letters: &str) -> bool {
    let start = letters.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = letters.as_bytes().get(start..).unwrap_or_default();
    let sound = match rest {
        [digit] => digit.is_ascii_digit(),
        [digit, last] => digit.is_ascii_digit() && last.is_ascii_alphanumeric(),
        _ => false,
    };
    (1..=2).contains(&start) && sound
}
