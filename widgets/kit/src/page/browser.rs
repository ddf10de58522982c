//! The page that the widget stands on.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Element, EventTarget, HtmlElement, HtmlInputElement, Location, Url, window,
};
use yew::NodeRef;
use yew::events::Event;

mod device;
mod post;

pub use device::{forget, keep, kept, kept_names, on_kept};
pub use post::{is_offline, post};

#[wasm_bindgen]
extern "C" {
    /// `window.print()`.
    pub fn print();

    /// `navigator.clipboard` is missing on pages without https: hence `catch`.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(words: &str) -> Result<Promise, JsValue>;

    /// Options as plain objects: web-sys has a function in the glue for each field of them.
    type Revealable;
    #[wasm_bindgen(method, js_name = focus)]
    fn focus_with(this: &Revealable, options: &Object);
    #[wasm_bindgen(method, js_name = scrollIntoView)]
    fn scroll_with(this: &Revealable, options: &Object);
}

/// Listeners, removed when this is dropped.
pub struct Listening {
    target: EventTarget,
    names: Vec<&'static str>,
    heard: Closure<dyn Fn(Event)>,
}

impl Listening {
    fn new(target: EventTarget, names: &[&'static str], heard: Closure<dyn Fn(Event)>) -> Self {
        for name in names {
            let _ = target.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        }
        Self {
            target,
            names: names.to_vec(),
            heard,
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        for name in &self.names {
            let _ = self
                .target
                .remove_event_listener_with_callback(name, self.heard.as_ref().unchecked_ref());
        }
    }
}

/// A thing to do later, not done any more once this is dropped.
pub struct Timer {
    id: i32,
    _then: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// A field of an object of the page; `undefined` where there is none. Fields read and written by name need no glue of their own.
fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Sets a field of an object of the page.
fn put(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

fn location() -> Option<Location> {
    window().map(|window| window.location())
}

/// The page's address without its query and fragment.
pub fn address() -> String {
    let href = location()
        .and_then(|location| location.href().ok())
        .unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The page's query: starts with `?`, or is empty.
pub fn query() -> String {
    location()
        .and_then(|location| location.search().ok())
        .unwrap_or_default()
}

/// The page's fragment: starts with `#`, or is empty.
pub fn hash() -> String {
    location()
        .and_then(|location| location.hash().ok())
        .unwrap_or_default()
}

/// Writes the query (as [`query`] gives it) into the page's address. The state that other scripts keep in the history entry stays, and so
/// does the fragment. A browser may refuse (Safari does after 100 times in half a minute); then the address lags.
pub fn replace_query(query: &str) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let href = [&address(), query, &hash()].concat();
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&href));
}

/// Listens to events of the window; `heard` gets their names.
pub fn on_window(names: &[&'static str], heard: impl Fn(&str) + 'static) -> Option<Listening> {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| heard(&event.type_()));
    Some(Listening::new(window()?.into(), names, heard))
}

/// Listens to an event within a node; `heard` gets an attribute of the element it happened to.
pub fn on_node(
    node: &NodeRef,
    name: &'static str,
    attribute: &'static str,
    heard: impl Fn(String) + 'static,
) -> Option<Listening> {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(value) = target.and_then(|element| element.get_attribute(attribute)) {
            heard(value);
        }
    });
    Some(Listening::new(node.cast::<Element>()?.into(), &[name], heard))
}

/// Asks people whether they mean to leave the page, as long as `held` says that something would be lost.
pub fn before_leaving(held: impl Fn() -> bool + 'static) -> Option<Listening> {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if held() {
            event.prevent_default();
            // Chromium up to 118 and Safari look at this only.
            put(&event, "returnValue", &JsValue::TRUE);
        }
    });
    Some(Listening::new(window()?.into(), &["beforeunload"], heard))
}

/// Does something later, unless what this returns is dropped before.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) -> Option<Timer> {
    let then = Closure::once(then);
    let id = window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(then.as_ref().unchecked_ref(), milliseconds)
        .ok()?;
    Some(Timer { id, _then: then })
}

fn find(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    root.cast::<Element>()?
        .query_selector(selector)
        .ok()??
        .dyn_into()
        .ok()
}

/// Moves the focus to an element.
pub fn focus(root: &NodeRef, selector: &str) {
    if let Some(element) = find(root, selector) {
        let _ = element.focus();
    }
}

/// Scrolls an element to the top and moves the focus to it. It jumps rather than glides, so nobody is made dizzy,
/// whatever the page says about scrolling.
pub fn reveal(root: &NodeRef, selector: &str) {
    let Some(element) = find(root, selector) else {
        return;
    };
    let element = element.unchecked_ref::<Revealable>();
    let focus = Object::new();
    put(&focus, "preventScroll", &JsValue::TRUE);
    element.focus_with(&focus);
    let scroll = Object::new();
    put(&scroll, "behavior", &"instant".into());
    put(&scroll, "block", &"start".into());
    element.scroll_with(&scroll);
}

/// What now stands in a field or is chosen in a list.
pub fn value(event: &Event) -> String {
    // A `<select>` has `value` as an `<input>` has.
    event
        .target()
        .map(|target| target.unchecked_into::<HtmlInputElement>().value())
        .unwrap_or_default()
}

/// Makes a list show a value, where it does not yet.
pub fn set_chosen(root: &NodeRef, selector: &str, value: &str) {
    if let Some(element) = find(root, selector) {
        let field = element.unchecked_into::<HtmlInputElement>();
        if field.value() != value {
            field.set_value(value);
        }
    }
}

/// Goes to a fragment of the page, given without `#`. Whether that was another one: then `hashchange` follows.
pub fn go_to(fragment: &str) -> bool {
    let before = hash();
    if let Some(location) = location() {
        let _ = location.set_hash(fragment);
    }
    hash() != before
}

/// Whether a click is to be followed here, and not in another tab or window.
pub fn is_plain(event: &Event) -> bool {
    let none = |name: &str| field(event, name).is_falsy();
    none("button") && none("ctrlKey") && none("metaKey") && none("shiftKey") && none("altKey")
}

/// Selects all of a field.
pub fn select_all(event: &Event) {
    if let Some(target) = event.target() {
        target.unchecked_into::<HtmlInputElement>().select();
    }
}

/// Copies words; `done` hears whether the browser let us.
pub fn copy(words: &str, done: impl Fn(bool) + Clone + 'static) {
    let Ok(promise) = write_text(words) else {
        return done(false);
    };
    let refused = done.clone();
    let resolve = Closure::once(move |_: JsValue| done(true));
    let reject = Closure::once(move |_: JsValue| refused(false));
    let _ = promise.then2(&resolve, &reject);
    // The browser calls one of them, once; the other is small.
    resolve.forget();
    reject.forget();
}

/// Offers bytes as a file to save.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    put(&options, "type", &media_type.into());
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else {
        return;
    };
    let Ok(href) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let anchor = window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(anchor) = anchor {
        put(&anchor, "href", &href.as_str().into());
        put(&anchor, "download", &name.into());
        anchor.click();
    }
    // At once would be too early for some browsers.
    if let Some(timer) = after(60_000, move || drop(Url::revoke_object_url(&href))) {
        std::mem::forget(timer);
    }
}
