//! Where the folder will be, and what follows for links.

use assembly_kit::Host;
use assembly_kit::host::Native;

/// Stands for the folder's address while pages are drawn, where nobody knows it. Nobody can have this host (RFC 6761).
const NOWHERE: &str = "https://folder.invalid";
/// Folders above ours: as many as a feed may go up.
const ABOVE: usize = 9;

/// The absolute address of the folder; it ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Takes what somebody wrote, or says what is wrong with it.
    pub fn new(written: &str) -> Result<Self, String> {
        let host = Native::at(0);
        let resolved = host.resolve("", written.trim());
        let resolved = resolved.filter(|it| it.starts_with("https://") || it.starts_with("http://"));
        let Some(resolved) = resolved else {
            return Err(format!(
                "{written:?} is not the address of a folder; wanted one such as https://www.council.example/assembly/"
            ));
        };
        let end = resolved.find(['?', '#']).unwrap_or(resolved.len());
        let folder = resolved.get(..end).unwrap_or_default();
        Ok(Self([folder.trim_end_matches('/'), "/"].concat()))
    }

    /// The address of a file in the folder.
    pub fn of(&self, file: &str) -> String {
        [&self.0, file].concat()
    }
}

/// The address of the feed to draw pages with where none is known, so that relative addresses in it are taken for links.
pub fn nowhere() -> String {
    [NOWHERE, &"/up".repeat(ABOVE), "/feed.json"].concat()
}

/// Whether an address was put together with [`nowhere`], so that it means nothing elsewhere.
pub fn is_nowhere(address: &str) -> bool {
    address.starts_with(NOWHERE)
}

/// Makes addresses that were put together with [`nowhere`] relative again.
pub fn relative(html: &str) -> String {
    let mut html = html.to_owned();
    for up in 0..ABOVE {
        let from = ["\"", NOWHERE, &"/up".repeat(ABOVE - up), "/"].concat();
        let to = ["\"", if up == 0 { "./" } else { "" }, &"../".repeat(up)].concat();
        html = html.replace(&from, &to);
    }
    html.replace(&["\"", NOWHERE, "/"].concat(), "\"/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_folders() {
        let of = |written| Address::new(written).map(|address| address.of("feed.json"));
        for written in [
            "https://a.example/b",
            " https://a.example/b/",
            "HTTPS://A.example/b/?x#y",
        ] {
            assert_eq!(
                of(written).as_deref(),
                Ok("https://a.example/b/feed.json"),
                "{written}"
            );
        }
        assert_eq!(
            of("http://a.example").as_deref(),
            Ok("http://a.example/feed.json")
        );
        for written in [
            "",
            "assembly",
            "/assembly/",
            "ftp://a.example/",
            "javascript:alert(1)",
        ] {
            assert!(of(written).is_err(), "{written}");
        }
    }

    #[test]
    fn what_was_relative_is_again() {
        let base = nowhere();
        for (written, link) in [
            ("a.pdf", "./a.pdf"),
            ("b/a.pdf?x=1#y", "./b/a.pdf?x=1#y"),
            ("../a.pdf", "../a.pdf"),
            ("../../b/a.pdf", "../../b/a.pdf"),
            ("/a.pdf", "/a.pdf"),
            ("https://a.example/a.pdf", "https://a.example/a.pdf"),
        ] {
            let resolved = Native::at(0).resolve(&base, written).unwrap();
            let html = relative(&format!("<a href=\"{resolved}\">"));
            assert_eq!(html, format!("<a href=\"{link}\">"));
        }
    }
}
