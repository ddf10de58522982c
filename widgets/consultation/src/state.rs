//! The form's rules. Pure: no Yew, no browser, no clock.
