//! Why a cell is not taken.

/// Why a cell is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The rule, in a name that stays.
    pub rule: &'static str,
    /// What was found and what is wanted.
    pub message: String,
    /// A word of a list that a mapping could explain: the list and the word.
    pub word: Option<(&'static str, String)>,
}

/// A fault that no mapping could explain.
pub fn fault_of(rule: &'static str, message: String) -> Fault {
    Fault {
        rule,
        message,
        word: None,
    }
}
