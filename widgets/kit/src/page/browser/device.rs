//! What is kept on the reader's own device: `localStorage`, as it is written before the call returns, so that a tab may be closed in
//! the middle of a word. Every call may fail: private windows, full or forbidden storage, storage that dies under memory pressure.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::window;
use yew::events::Event;

use super::{Listening, field};

/// The storage itself. Its entries are read and written as properties, which costs residents no glue of its own.
fn storage() -> Option<Object> {
    let storage = Reflect::get(window()?.as_ref(), &"localStorage".into()).ok()?;
    storage.dyn_into().ok()
}

/// What is kept under this name.
pub fn kept(name: &str) -> Option<String> {
    Reflect::get(storage()?.as_ref(), &name.into()).ok()?.as_string()
}

/// Keeps something. Whether it is kept now.
pub fn keep(name: &str, value: &str) -> bool {
    // Some browsers let a write pass and keep nothing.
    storage().is_some_and(|storage| Reflect::set(&storage, &name.into(), &value.into()).is_ok())
        && kept(name).as_deref() == Some(value)
}

/// Keeps something no longer.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = Reflect::delete_property(&storage, &name.into());
    }
}

/// The names that begin like this.
pub fn kept_names(beginning: &str) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(storage) = storage() {
        for name in Object::keys(&storage).iter() {
            names.extend(name.as_string().filter(|name| name.starts_with(beginning)));
        }
    }
    names
}

/// Listens to what other tabs keep and forget: name and value. An empty name is for everything at once.
pub fn on_kept(heard: impl Fn(&str, Option<String>) + 'static) -> Option<Listening> {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let text = |name: &str| field(&event, name).as_string();
        heard(&text("key").unwrap_or_default(), text("newValue"));
    });
    Some(Listening::new(window()?.into(), &["storage"], heard))
}
