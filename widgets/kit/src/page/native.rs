//! No page at all.

use yew::NodeRef;
use yew::events::Event;

/// Nothing listens.
pub struct Listening;

/// Nothing ticks.
pub struct Timer;

// Dropping them means something on a page, so it does here too.
impl Drop for Listening {
    fn drop(&mut self) {}
}

impl Drop for Timer {
    fn drop(&mut self) {}
}

/// No address.
pub fn address() -> String {
    String::new()
}

/// No query.
pub fn query() -> String {
    String::new()
}

/// No fragment.
pub fn hash() -> String {
    String::new()
}

/// Does nothing.
pub fn replace_query(_query: &str) {}

/// Hears nothing.
pub fn on_window(_names: &[&'static str], _heard: impl Fn(&str) + 'static) -> Option<Listening> {
    None
}

/// Hears nothing.
pub fn on_node(
    _node: &NodeRef,
    _name: &'static str,
    _attribute: &'static str,
    _heard: impl Fn(String) + 'static,
) -> Option<Listening> {
    None
}

/// Never runs it.
pub fn after(_milliseconds: i32, _then: impl FnOnce() + 'static) -> Option<Timer> {
    None
}

/// Does nothing.
pub fn focus(_root: &NodeRef, _selector: &str) {}

/// Does nothing.
pub fn reveal(_root: &NodeRef, _selector: &str) {}

/// No words.
pub fn value(_event: &Event) -> String {
    String::new()
}

/// Copies nothing.
pub fn copy(_words: &str, _done: impl Fn(bool) + Clone + 'static) {}

/// Saves nothing.
pub fn save(_name: &str, _media_type: &str, _bytes: &[u8]) {}

/// Sets nothing.
pub fn set_chosen(_root: &NodeRef, _selector: &str, _value: &str) {}

/// Goes nowhere.
pub fn go_to(_fragment: &str) -> bool {
    false
}

/// Never.
pub fn is_plain(_event: &Event) -> bool {
    false
}

/// Selects nothing.
pub fn select_all(_event: &Event) {}

/// Asks nothing.
pub fn before_leaving(_held: impl Fn() -> bool + 'static) -> Option<Listening> {
    None
}

/// Prints nothing.
pub fn print() {}

/// Nothing is kept.
pub fn kept(_name: &str) -> Option<String> {
    None
}

/// Nothing can be kept.
pub fn keep(_name: &str, _value: &str) -> bool {
    false
}

/// Nothing was kept.
pub fn forget(_name: &str) {}

/// Nothing is kept.
pub fn kept_names(_beginning: &str) -> Vec<String> {
    Vec::new()
}

/// Hears nothing.
pub fn on_kept(_heard: impl Fn(&str, Option<String>) + 'static) -> Option<Listening> {
    None
}

/// Sends nothing.
pub fn post(_address: &str, _json: &str, _done: impl Fn(u16, String) + Clone + 'static) {}

/// Never.
pub fn is_offline() -> bool {
    false
}
