//! What the placeholder asks for, as the loader hands it over.

use assembly_kit::Settings;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::drill::Drill;

#[wasm_bindgen]
extern "C" {
    /// The loader's settings object; every field is a string, and empty where nothing was set.
    pub type Placeholder;

    #[wasm_bindgen(method, getter)]
    pub fn feed(this: &Placeholder) -> String;
    #[wasm_bindgen(method, getter)]
    fn lang(this: &Placeholder) -> String;
    #[wasm_bindgen(method, getter, js_name = pageLang)]
    fn page_lang(this: &Placeholder) -> String;
    #[wasm_bindgen(method, getter)]
    fn texts(this: &Placeholder) -> String;
    #[wasm_bindgen(method, getter, js_name = asOf)]
    fn as_of(this: &Placeholder) -> String;
    #[wasm_bindgen(method, getter)]
    fn view(this: &Placeholder) -> String;
    #[wasm_bindgen(method, getter)]
    fn consultation(this: &Placeholder) -> String;
    #[wasm_bindgen(method, getter)]
    fn key(this: &Placeholder) -> String;
    #[wasm_bindgen(method, getter, js_name = drill)]
    fn drill_name(this: &Placeholder) -> String;
}

impl Placeholder {
    /// The settings as widgets know them.
    pub fn read(&self) -> Settings {
        Settings {
            feed: self.feed(),
            lang: self.lang(),
            page_lang: self.page_lang(),
            texts: self.texts(),
            as_of: self.as_of(),
            view: self.view(),
            consultation: self.consultation(),
            key: self.key(),
        }
    }

    /// The fire drill that was asked for, if any.
    pub fn drill(&self) -> Option<Drill> {
        Drill::named(&self.drill_name())
    }
}
