//! What officers may want to look at twice. Nothing is ever dropped for it.

use assembly_submission::Signs;

/// Faster than this, in seconds, nobody reads a form.
const TOO_FAST: u32 = 3;

/// The marks of a submission, with spaces between: `honeypot` where a field that people do not see is filled in,
/// `too-fast`, and `late` where it came after the closing, in its [grace](crate::period::GRACE).
pub fn marks(signs: &Signs, late: bool) -> String {
    let marks = [
        (!signs.website.is_empty()).then_some("honeypot"),
        signs
            .seconds
            .is_some_and(|seconds| seconds < TOO_FAST)
            .then_some("too-fast"),
        late.then_some("late"),
    ];
    let marks: Vec<&str> = marks.into_iter().flatten().collect();
    marks.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_has_its_reason() {
        let signs = |seconds, website: &str| Signs {
            seconds,
            website: website.to_owned(),
        };
        assert_eq!(marks(&signs(Some(40), ""), false), "");
        assert_eq!(marks(&signs(None, ""), false), "");
        assert_eq!(
            marks(&signs(Some(2), "http://spam.example"), true),
            "honeypot too-fast late"
        );
    }
}
