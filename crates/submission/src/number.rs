//! Numbers as people write them.

/// The number that somebody wrote, as JSON writes it. White space, and commas between thousands, are passed over.
///
/// Up to 15 digits, zeros before and behind aside: more are no figure that somebody means, and no computer keeps them, so
/// that another number would be read than was sent.
pub fn number(written: &str) -> Option<String> {
    let written: String = written.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (minus, digits) = match written.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => ("-", digits),
        None => ("", written.as_str()),
    };
    let (whole, part) = match digits.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (digits, None),
    };
    let mut groups = whole.split(',');
    let mut joined = groups.next().unwrap_or_default().to_owned();
    let lone = !whole.contains(',');
    if !lone && !(1..=3).contains(&joined.len()) {
        return None;
    }
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        joined.push_str(group);
    }
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // ".5" is a number, "3." and "." are none.
    let sound = match part {
        Some(part) => !part.is_empty() && all_digits(part) && (lone || !joined.is_empty()),
        None => !joined.is_empty(),
    };
    if !sound || !all_digits(&joined) {
        return None;
    }
    let joined = joined.trim_start_matches('0');
    let part = part.unwrap_or_default().trim_end_matches('0');
    let digits = match joined {
        "" => part.trim_start_matches('0').len(),
        _ => joined.len() + part.len(),
    };
    if digits > 15 || part.len() > 15 {
        return None;
    }
    let whole = if joined.is_empty() { "0" } else { joined };
    Some(match (digits, part) {
        // There is no nothing below nothing.
        (0, _) => whole.to_owned(),
        (_, "") => [minus, whole].concat(),
        _ => [minus, whole, ".", part].concat(),
    })
}
