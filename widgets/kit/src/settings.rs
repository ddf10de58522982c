//! What a web team wrote on the placeholder, and where it stands.

/// Settings of one widget, as the loader hands them over. What was not set is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The feed's absolute address; addresses in the feed are relative to it.
    pub feed: String,
    /// BCP 47 tag asked for on the placeholder.
    pub lang: String,
    /// BCP 47 tag of the page around the placeholder.
    pub page_lang: String,
    /// The widgets' own words in the reader's language, as JSON: `language`, and an object of texts for the kit and for
    /// each widget. Empty where there are none; then they are English.
    pub texts: String,
    /// A date or moment of the format that the widget is to take for now: for previews.
    pub as_of: String,
    /// A widget's own variant.
    pub view: String,
    /// Id of the consultation to show.
    pub consultation: String,
    /// Prefix of this widget's parameters in the page's address.
    pub key: String,
}
