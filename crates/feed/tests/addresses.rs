//! What is followed and what is not: an address in a feed is a stranger's.
// Clippy lets tests panic, but not the functions beside them.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use assembly_feed::Url;

#[test]
fn addresses_that_are_followed() {
    let safe = [
        "https://council.example/report.pdf",
        "HTTPS://council.example",
        "http://council.example:8080/?a=b:c#d:e",
        "https://council.example/a b.pdf",
        "https://münchen.example/straße",
        "mailto:assembly@council.example?subject=Homes",
        "tel:+441632960123",
        "TEL:101",
        "report.pdf",
        "./report.pdf",
        "../report.pdf",
        "/report.pdf",
        "//cdn.council.example/report.pdf",
        "?page=2",
        "#recommendation-1",
        "a/b:c",
        "./javascript:alert(1)",
        "report.pdf#javascript:alert(1)",
        "?u=javascript:alert(1)",
        // Not decoded by anybody: text before a `#`, as it stands.
        "javascript&#58;alert(1)",
        "%6a%61vascript/",
        "javascript%3Aalert(1)",
    ];
    for address in safe {
        assert_eq!(
            address.parse::<Url>().map(|url| url.to_string()),
            Ok(address.to_owned())
        );
    }
    assert_eq!(
        " https://a.example ".parse::<Url>().map(|url| url.to_string()),
        Ok("https://a.example".to_owned())
    );
}

#[test]
fn addresses_that_are_not() {
    let unsafe_ = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "\tjavascript:alert(1)",
        "\u{0}javascript:alert(1)",
        "\u{1f}javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\r\nscript:alert(1)",
        "javascript\t:alert(1)",
        "javascript\u{0}:alert(1)",
        "javascript&colon;alert(1):",
        "javascript :alert(1)",
        "\u{a0}javascript:alert(1)",
        "\u{feff}javascript:alert(1)",
        "\u{200b}javascript:alert(1)",
        "javascript://council.example/%0aalert(1)",
        "view-source:javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "DATA:image/svg+xml;base64,AAAA",
        "vbscript:msgbox(1)",
        "livescript:1",
        "blob:https://council.example/1",
        "file:///etc/passwd",
        "ftp://council.example/",
        "ws://council.example/",
        "about:blank",
        "intent://scan/#Intent;end",
        "feed:https://council.example",
        "xn--javascript:1",
        "1:2",
        ":",
        ":javascript",
        "https:",
        "https:council.example",
        "https:/council.example",
        "https://",
        "https:///council.example",
        "https://?a",
        "https:\\\\council.example",
        "\\\\elsewhere.example",
        "/\\elsewhere.example",
        "https://council.example\\@elsewhere.example",
        "https://council.example@elsewhere.example",
        "https://name:password@council.example",
        "https://council example/",
        "//council.example@elsewhere.example",
        "//",
        "mailto:",
        "tel:",
        "https://council.example/\u{202e}fdp.exe",
        "https://council.example/\u{2066}a",
        "https://council.example/\u{200f}a",
        "https://council.example/\u{61c}a",
        "https://council.example/\u{85}a",
        "https://council.example/\u{7f}a",
        "https://council.example/\u{2028}a",
        "",
        "   ",
    ];
    for address in unsafe_ {
        assert!(address.parse::<Url>().is_err(), "{address:?} is followed");
    }
}
