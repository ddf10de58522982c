//! The form without JavaScript.

use assembly_kit::markup::{in_order, says, silent, values};

use crate::drawn::{checked, free, plain, plain_of};

#[test]
fn all_questions_stand_on_one_page_with_names_to_post() {
    let html = plain("every-kind", &[]);
    let names = values(&html, "name");
    for name in [
        "q.name-of-place",
        "q.why",
        "q.travel",
        "q.travel.text.other",
        "q.needs",
        "q.needs.text.other",
        "q.safe",
        "q.order.rank.water",
        "q.parts.row.paths",
        "q.visits",
        "q.last.day",
        "q.last.month",
        "q.last.year",
        "q.mail",
        "q.where",
        "website",
    ] {
        assert!(names.contains(&name), "{name}");
    }
    for none in ["<button", "aria-hidden=\"true\">You have"] {
        assert!(!html.contains(none), "{none}");
    }
    says(&html, "You can write up to 60 characters.");
    // They stand on one page.
    says(&html, "11 questions");
    silent(&html, "on 1 page");
    silent(&html, "There is a problem");
}

#[test]
fn what_was_posted_is_there_again() {
    let html = plain(
        "every-kind",
        &[
            ("q.name-of-place", "\"Hollins\" & <more>"),
            ("q.why", "\r\nfirst line\r\nsecond"),
            ("q.travel", "bus"),
            ("q.travel.text.other", "by boat"),
            ("q.needs", "bench"),
            ("q.safe", "7"),
            ("q.order.rank.swim", "1"),
            ("q.order.rank.water", "2"),
            ("q.parts.row.paths", "bad"),
            ("q.last.day", "thirty"),
        ],
    );
    assert!(
        html.contains("value=\"&quot;Hollins&quot; &amp; &lt;more&gt;\""),
        "quoted"
    );
    // A reader of HTML drops the first of the two.
    assert!(html.contains(">\n\nfirst line\nsecond</textarea>"));
    for kept in ["value=\"by boat\"", "value=\"thirty\""] {
        assert!(html.contains(kept), "{kept}");
    }
    let checked = |value: &str| html.contains(&format!("value=\"{value}\" checked"));
    assert!(checked("bus") && checked("bench") && checked("7") && checked("bad"));
    assert!(!checked("car") && !checked("good"));
    assert_eq!(html.matches("selected=\"selected\"").count(), 2);
    in_order(
        &html,
        &["There are", "When were you last there?: Enter a real date"],
    );
    // Links of the summary lead to fields that are there.
    let ids = values(&html, "id");
    for link in values(&html, "href")
        .into_iter()
        .filter_map(|href| href.strip_prefix('#'))
    {
        assert!(ids.contains(&link), "{link}");
    }
    assert!(html.contains("autofocus"));
}

#[test]
fn what_nobody_has_to_answer_can_be_left_unanswered_again() {
    // A radio button cannot be left again: each group of them has one for no answer, where none is needed.
    let none = |html: &str, name: &str| {
        let name = format!("name=\"{name}\"");
        let mut fields = html.split("<input").filter_map(|rest| rest.split('>').next());
        fields.any(|field| {
            [&*name, "type=\"radio\"", "value=\"\""]
                .iter()
                .all(|part| field.contains(part))
        })
    };
    let (free, asked) = (plain_of(free("every-kind"), &[]), plain("every-kind", &[]));
    for name in ["q.travel", "q.safe", "q.parts.row.paths"] {
        assert!(none(&free, name) && !none(&asked, name), "{name}");
    }
    says(&free, "No answer");
}

#[test]
fn words_beside_an_answer_that_is_not_chosen_are_not_dropped_in_silence() {
    let check = |pairs: &'static [(&'static str, &'static str)]| checked("every-kind", pairs);
    let html = check(&[("q.travel", "bus"), ("q.travel.text.other", "by boat")]);
    in_order(
        &html,
        &["By bus", "It will not be sent:", "In another way", "by boat"],
    );
    silent(
        &check(&[("q.travel", "other"), ("q.travel.text.other", "by boat")]),
        "will not be sent",
    );
}

#[test]
fn questions_that_wait_say_for_what() {
    let html = plain("conditional", &[]);
    says(
        &html,
        "Answer this if you answered “Yes” to “Do you rent your home?”.",
    );
    says(
        &html,
        "Answer this if you answered “The council” or “A housing association” to “Who is your landlord?”.",
    );
    // What waits in vain is not asked for.
    let html = plain("conditional", &[("q.rent", "no")]);
    silent(&html, "problem");
}
