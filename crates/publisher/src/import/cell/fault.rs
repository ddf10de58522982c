//! Why a cell is not taken.

/// Why a cell is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The rule, in a name that stays.
    pub rule: &'static str,
    /// What was found and what is wanted.
    pub message: String,
    /// A word of a list that a mapping could explain: the list, the word, and what it may mean.
    pub word: Option<(&'static str, String, &'static str)>,
}

/// A fault that no mapping could explain.
pub fn fault_of(rule: &'static str, message: String) -> Fault {
    Fault {
        rule,
        message,
        word: None,
    }
}
