//! What the page around the widget is told.

use std::cell::Cell;

/// Hears of answers that were received: id of the consultation, reference.
pub type Told = fn(&str, &str);

thread_local! {
    static TOLD: Cell<Option<Told>> = const { Cell::new(None) };
}

/// From now on `told` hears. Whoever mounts a widget calls this.
pub fn tell_to(told: Told) {
    TOLD.set(Some(told));
}

/// Tells that answers to a consultation were received.
pub fn tell_submitted(consultation: &str, reference: &str) {
    if let Some(told) = TOLD.get() {
        told(consultation, reference);
    }
}
