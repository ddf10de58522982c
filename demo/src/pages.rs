//! The pages of the site.

/// One page of the site.
#[derive(Debug)]
pub struct Page {
    /// Its path, with a slash at the end.
    pub path: &'static str,
    /// Its file in `demo/pages`: the main part of a council page, or a whole document.
    pub(crate) file: &'static str,
    /// Its title.
    pub title: &'static str,
    /// How it brings in the widgets; no matter in a whole document.
    pub(crate) script: Script,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Script {
    /// In the site's template, as the docs advise.
    Standard,
    /// The same, at one version, with its hash.
    Pinned,
    /// In the page's own text.
    Own,
}

/// Every page, in the order in which the demo is best walked through.
pub const PAGES: &[Page] = &[
    page("/", "home.html", "Home", Script::Standard),
    page(
        "/assemblies/",
        "assemblies.html",
        "Citizens’ assemblies",
        Script::Standard,
    ),
    page(
        "/assemblies/dudley-2019/",
        "dudley-2019.html",
        "Dudley People’s Panel",
        Script::Standard,
    ),
    page(
        "/assemblies/greater-cambridge-2019/",
        "greater-cambridge-2019.html",
        "Greater Cambridge Citizens’ Assembly",
        Script::Standard,
    ),
    page(
        "/assemblies/romsey-2019/",
        "romsey-2019.html",
        "Romsey Citizens’ Assembly",
        Script::Standard,
    ),
    page(
        "/assemblies/kingston-2019/",
        "kingston-2019.html",
        "Kingston Citizens’ Assembly on Air Quality",
        Script::Standard,
    ),
    page(
        "/assemblies/dyffryn-arian-2026/",
        "dyffryn-arian-2026.html",
        "Cynulliad Dinasyddion Dyffryn Arian",
        Script::Standard,
    ),
    page(
        "/assemblies/dyffryn-arian-2026-en/",
        "dyffryn-arian-2026-en.html",
        "Dyffryn Arian Citizens’ Assembly",
        Script::Standard,
    ),
    page(
        "/consultations/teithio/",
        "teithio.html",
        "Teithio heb gar: dweud eich dweud",
        Script::Standard,
    ),
    page(
        "/consultations/teithio-en/",
        "teithio-en.html",
        "Getting about without a car: have your say",
        Script::Standard,
    ),
    page(
        "/consultations/cwestiwn/",
        "cwestiwn.html",
        "Beth ddylem ei ofyn i’r cynulliad?",
        Script::Standard,
    ),
    page(
        "/consultations/cwestiwn-en/",
        "cwestiwn-en.html",
        "What should the assembly be asked?",
        Script::Standard,
    ),
    page(
        "/embed/",
        "embed.html",
        "Ways to embed a tracker",
        Script::Standard,
    ),
    page("/gallery/", "gallery.html", "Gallery", Script::Standard),
    page("/looks/", "looks.html", "Try your colours", Script::Standard),
    page("/element/", "element.html", "As an element", Script::Standard),
    page(
        "/script-tag/",
        "script-tag.html",
        "As a script tag by itself",
        Script::Own,
    ),
    page(
        "/pinned/",
        "pinned.html",
        "Pinned to a version, with its hash",
        Script::Pinned,
    ),
    page(
        "/several/",
        "several.html",
        "Several on one page",
        Script::Standard,
    ),
    page("/plain/", "plain.html", "On a plain page", Script::Own),
    page(
        "/hostile/",
        "hostile.html",
        "On a page with hostile CSS",
        Script::Own,
    ),
    page(
        "/campaign/",
        "campaign.html",
        "On a campaign’s page, another origin",
        Script::Own,
    ),
    page(
        "/about/",
        "about.html",
        "About this demonstration",
        Script::Standard,
    ),
];

const fn page(path: &'static str, file: &'static str, title: &'static str, script: Script) -> Page {
    Page {
        path,
        file,
        title,
        script,
    }
}

/// What stands where no page is.
pub(crate) const MISSING: Page = page("", "missing.html", "Page not found", Script::Own);
/// The one page of another origin.
pub(crate) const CAMPAIGN: &str = "/campaign/";

impl Page {
    /// The name by which to reach it on this machine.
    pub fn host(&self) -> &'static str {
        if self.path == CAMPAIGN {
            "localhost"
        } else {
            "127.0.0.1"
        }
    }
}
