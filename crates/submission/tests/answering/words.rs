//! Texts, email addresses and postcodes.

use super::*;
use assembly_submission::LONGEST;

const TEXTS: [&str; 2] = ["short-text", "long-text"];

#[test]
fn a_text_is_kept_byte_for_byte() {
    for kind in TEXTS {
        for words in [
            "By bus",
            "  indented\r\nand a second line  ",
            "Tŷ \u{202e}abc 👩‍👩‍👧",
            "e\u{301} and é",
            "=1+1",
            "\u{0}",
        ] {
            assert_eq!(one(kind, json!({}), &typed(words)), said(words));
        }
    }
}

#[test]
fn a_text_of_white_space_is_none() {
    for kind in TEXTS {
        for words in ["", "   ", "\r\n\t", "\u{a0}\u{2003}"] {
            assert_eq!(one(kind, json!({}), &typed(words)), Ok(None));
            assert_eq!(
                one(kind, json!({"required": true}), &typed(words)),
                Err(Rule::WordsNeeded)
            );
        }
        assert_eq!(one(kind, json!({"required": true}), &typed(".")), said("."));
        assert_eq!(
            one(kind, json!({"required": true}), &Entry::default()),
            Err(Rule::WordsNeeded)
        );
    }
}

#[test]
fn a_text_has_so_many_characters_as_people_count_them() {
    for kind in TEXTS {
        let five = json!({"max_length": 5});
        assert_eq!(one(kind, five.clone(), &typed("ŷŷŷŷŷ")), said("ŷŷŷŷŷ"));
        assert_eq!(
            one(kind, five.clone(), &typed("ŷŷŷŷŷŷ")),
            Err(Rule::TooLong(5, 1))
        );
        assert_eq!(
            one(kind, five.clone(), &typed("ŷŷŷŷŷŷŷŷ")),
            Err(Rule::TooLong(5, 3))
        );
        // A form that is sent without JavaScript ends lines with two characters.
        assert_eq!(one(kind, five.clone(), &typed("ab\r\ncd")), said("ab\r\ncd"));
        assert_eq!(
            one(kind, json!({"max_length": 0}), &typed("a")),
            Err(Rule::TooLong(0, 1))
        );
        assert_eq!(one(kind, json!({"max_length": 0}), &typed("")), Ok(None));
    }
}

/// A text to be read is no question, and a kind that nobody has heard of is asked as a text.
#[test]
fn a_text_may_be_of_any_length_but_not_of_every() {
    let most = "x".repeat(LONGEST as usize);
    let more = format!("{most}y");
    for limit in [json!({}), json!({"max_length": LONGEST + 1})] {
        assert_eq!(one("long-text", limit.clone(), &typed(&most)), said(&most));
        assert_eq!(
            one("long-text", limit, &typed(&more)),
            Err(Rule::TooLong(LONGEST, 1))
        );
    }
    assert_eq!(
        one("email", json!({"max_length": 8}), &typed("ann@b.example")),
        Err(Rule::TooLong(8, 5))
    );
    assert_eq!(
        one("information", json!({"required": true}), &typed("words")),
        Ok(None)
    );
    assert_eq!(
        one("unheard-of", json!({"required": true}), &typed("words")),
        said("words")
    );
}

#[test]
fn an_email_address_looks_like_one() {
    for address in [
        "a@b.cd",
        "Ann.O'Neil+council@mail.example.org",
        "ann@tŷ.cymru",
        "é@b.example",
    ] {
        assert_eq!(one("email", json!({}), &typed(address)), said(address));
        assert_eq!(
            one("email", json!({}), &typed(&format!("\t {address} \n"))),
            said(address)
        );
    }
    for address in [
        "ann",
        "ann@",
        "@b.example",
        "ann@example",
        "ann@.example",
        "ann@b..example",
        "ann@b.example.",
        "ann@b@c.example",
        "ann b@c.example",
        "ann@b .example",
        "ann@b.exa\u{0}mple",
        "ann@b.example, bob@b.example",
    ] {
        assert_eq!(
            one("email", json!({}), &typed(address)),
            Err(Rule::NotAnEmail),
            "{address:?}"
        );
    }
    assert_eq!(
        one("email", json!({"required": true}), &typed(" ")),
        Err(Rule::WordsNeeded)
    );
    assert_eq!(one("email", json!({}), &typed(" ")), Ok(None));
}

#[test]
fn a_postcode_is_written_in_any_way() {
    for (written, wanted) in [
        ("KT1 1EU", "KT1 1EU"),
        ("kt11eu", "KT1 1EU"),
        (" kt1-1eu ", "KT1 1EU"),
        ("K T 1 1 E U", "KT1 1EU"),
        ("KT1\u{a0}1EU", "KT1 1EU"),
        ("KT1 1EU.", "KT1 1EU"),
        ("M1 1AE", "M1 1AE"),
        ("B33 8TH", "B33 8TH"),
        ("w1a0ax", "W1A 0AX"),
        ("CR2 6XH", "CR2 6XH"),
        ("DN55 1PT", "DN55 1PT"),
        ("EC1A 1BB", "EC1A 1BB"),
        ("bf1 1aa", "BF1 1AA"),
        ("kt1", "KT1"),
        ("ec1a", "EC1A"),
        ("dn55", "DN55"),
        ("m1", "M1"),
    ] {
        assert_eq!(
            one("postcode", json!({}), &typed(written)),
            said(wanted),
            "{written:?}"
        );
    }
    for written in [
        "KT",
        "KT1 1E",
        "KT1 EU",
        "KT1 1EUX",
        "1KT 1EU",
        "KTT1 1EU",
        "KT1 11U",
        "KT1 1E1",
        "K 1EU",
        "KT111 1EU",
        "12345",
        "KT1_1EU",
        "KT1 1EU; SW1",
        "ＫＴ１ １ＥＵ",
        "-",
        "٣",
        "postcode",
    ] {
        assert_eq!(
            one("postcode", json!({}), &typed(written)),
            Err(Rule::NotAPostcode),
            "{written:?}"
        );
    }
    assert_eq!(
        one("postcode", json!({"required": true}), &typed("")),
        Err(Rule::WordsNeeded)
    );
}
