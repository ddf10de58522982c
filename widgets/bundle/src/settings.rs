//! What the placeholder asks for, as the loader hands it over.

use assembly_kit::Settings;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::drill::Drill;

#[wasm_bindgen]
extern "C" {
    /// The loader's settings object; every field but `behind` is a string, and empty where nothing was set.
    pub type Placeholder;
}

impl Placeholder {
    /// A field, by its name in the loader. A getter for each would cost residents glue for each.
    fn field(&self, name: &str) -> String {
        let value = Reflect::get(self.as_ref(), &JsValue::from_str(name));
        value.ok().and_then(|value| value.as_string()).unwrap_or_default()
    }

    /// The feed's address.
    pub fn feed(&self) -> String {
        self.field("feed")
    }

    /// Milliseconds by which the device's clock is behind, as far as is known.
    pub fn behind(&self) -> f64 {
        let value = Reflect::get(self.as_ref(), &JsValue::from_str("behind"));
        value.ok().and_then(|value| value.as_f64()).unwrap_or_default()
    }

    /// The settings as widgets know them.
    pub fn read(&self) -> Settings {
        Settings {
            feed: self.feed(),
            lang: self.field("lang"),
            page_lang: self.field("pageLang"),
            texts: self.field("texts"),
            as_of: self.field("asOf"),
            view: self.field("view"),
            consultation: self.field("consultation"),
            key: self.field("key"),
        }
    }

    /// The fire drill that was asked for, if any.
    pub fn drill(&self) -> Option<Drill> {
        Drill::named(&self.field("drill"))
    }
}
