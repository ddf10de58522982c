//! Sending.

use js_sys::{Object, Promise};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

use super::{field, put};

#[wasm_bindgen]
extern "C" {
    /// `fetch` throws nothing; a policy that forbids the address makes it refuse like a broken line does.
    fn fetch(address: &str, options: &Object) -> Promise;

    type Response;
    #[wasm_bindgen(method, catch)]
    fn text(this: &Response) -> Result<Promise, JsValue>;
}

/// Browsers let this much go on being sent after the page has gone.
const MOST_AFTERWARDS: usize = 60_000;

/// Posts JSON, without cookies, to an address of the web; `done` hears the status and the body of the answer, or 0 where there is none.
pub fn post(address: &str, json: &str, done: impl Fn(u16, String) + Clone + 'static) {
    let options = Object::new();
    for (name, value) in [
        ("method", "POST"),
        ("credentials", "omit"),
        ("cache", "no-store"),
        // An answer must not wander to an address that the feed does not name.
        ("redirect", "error"),
        ("referrerPolicy", "no-referrer"),
        ("body", json),
    ] {
        put(&options, name, &value.into());
    }
    put(&options, "keepalive", &(json.len() < MOST_AFTERWARDS).into());
    let headers = Object::new();
    put(&headers, "Content-Type", &"application/json".into());
    put(&options, "headers", &headers);

    let (silent, cut) = (done.clone(), done.clone());
    let read = Closure::once(move |response: JsValue| -> JsValue {
        let status = field(&response, "status").as_f64().unwrap_or_default() as u16;
        let Ok(body) = response.unchecked_into::<Response>().text() else {
            done(0, String::new());
            return JsValue::UNDEFINED;
        };
        let whole = Closure::once(move |body: JsValue| done(status, body.as_string().unwrap_or_default()));
        let broken = Closure::once(move |_: JsValue| cut(0, String::new()));
        let _ = body.then2(&whole, &broken);
        whole.forget();
        broken.forget();
        JsValue::UNDEFINED
    });
    let refused = Closure::once(move |_: JsValue| silent(0, String::new()));
    let promise: Promised = fetch(address, &options).unchecked_into();
    promise.then(read.as_ref(), refused.as_ref());
    // The browser calls one of them, once.
    read.forget();
    refused.forget();
}

/// Whether the browser says that it is offline. Where it says that it is not, it may be wrong.
pub fn is_offline() -> bool {
    window().is_some_and(|window| field(&field(&window, "navigator"), "onLine").as_bool() == Some(false))
}

#[wasm_bindgen]
extern "C" {
    /// Closures for `then` in js-sys have fixed types.
    type Promised;
    #[wasm_bindgen(method)]
    fn then(this: &Promised, done: &JsValue, refused: &JsValue);
}
