//! The columns of the table, in their order.

/// A column; its heading comes from the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The label as printed.
    Number,
    /// Short label.
    Title,
    /// The members' own words.
    Text,
    /// The theme's title.
    Theme,
    /// Bodies that are asked.
    AddressedTo,
    /// What was voted on.
    Ballot,
    /// Per cent in favour, as given in the feed.
    Percent,
    /// Votes for.
    For,
    /// Votes against.
    Against,
    /// Abstentions.
    Abstain,
    /// How many voted.
    Voted,
    /// Per cent needed.
    Threshold,
    /// Majority or minority.
    Kind,
    /// What was decided, in words.
    Decision,
    /// Who decided.
    DecidedBy,
    /// When (ISO 8601, in the precision given).
    DecidedOn,
    /// Why.
    Explanation,
    /// What was agreed, where it differs.
    AgreedText,
    /// What has happened, in words.
    Progress,
    /// When that was so.
    ProgressOn,
    /// What was said about it.
    ProgressSummary,
    /// Where and when it is next decided.
    NextStep,
    /// One a line: what, who, due, done.
    Actions,
    /// One a line, newest first: when, what, who.
    Updates,
    /// One a line: title and address.
    Documents,
    /// One a line: when, what.
    Corrections,
    /// The id, which never changes.
    Id,
    /// Its permalink.
    Link,
}

impl Column {
    /// All, in their order.
    pub const ALL: [Self; 28] = [
        Self::Number,
        Self::Title,
        Self::Text,
        Self::Theme,
        Self::AddressedTo,
        Self::Ballot,
        Self::Percent,
        Self::For,
        Self::Against,
        Self::Abstain,
        Self::Voted,
        Self::Threshold,
        Self::Kind,
        Self::Decision,
        Self::DecidedBy,
        Self::DecidedOn,
        Self::Explanation,
        Self::AgreedText,
        Self::Progress,
        Self::ProgressOn,
        Self::ProgressSummary,
        Self::NextStep,
        Self::Actions,
        Self::Updates,
        Self::Documents,
        Self::Corrections,
        Self::Id,
        Self::Link,
    ];

    /// Its name in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Title => "title",
            Self::Text => "text",
            Self::Theme => "theme",
            Self::AddressedTo => "addressed-to",
            Self::Ballot => "ballot",
            Self::Percent => "percent",
            Self::For => "for",
            Self::Against => "against",
            Self::Abstain => "abstain",
            Self::Voted => "voted",
            Self::Threshold => "threshold",
            Self::Kind => "kind",
            Self::Decision => "decision",
            Self::DecidedBy => "decided-by",
            Self::DecidedOn => "decided-on",
            Self::Explanation => "explanation",
            Self::AgreedText => "agreed-text",
            Self::Progress => "progress",
            Self::ProgressOn => "progress-on",
            Self::ProgressSummary => "progress-summary",
            Self::NextStep => "next-step",
            Self::Actions => "actions",
            Self::Updates => "updates",
            Self::Documents => "documents",
            Self::Corrections => "corrections",
            Self::Id => "id",
            Self::Link => "link",
        }
    }
}
