//! Numbers as people write them.

/// The number that somebody wrote, as JSON writes it. White space, and commas between thousands, are passed over.
///
/// Up to 15 digits before the point: more are no figure that somebody means, and no computer keeps them.
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
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(&joined) || part.is_some_and(|part| !all_digits(part) || part.len() > 15) {
        return None;
    }
    let joined = match joined.trim_start_matches('0') {
        "" => "0",
        some => some,
    };
    let part = part
        .map(|part| part.trim_end_matches('0'))
        .filter(|part| !part.is_empty());
    (joined.len() <= 15).then(|| match part {
        Some(part) => [minus, joined, ".", part].concat(),
        None => [minus, joined].concat(),
    })
}
