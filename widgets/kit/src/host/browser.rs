//! The browser as host, through `Intl`, `URL` and `String.prototype.normalize`.

use std::cell::RefCell;

use assembly_feed::Day;
use js_sys::{Array, Date, JsString, Number, Object, Reflect, RegExp};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{DEFAULT_ZONE, Host, Plural};

#[wasm_bindgen]
extern "C" {
    /// `crypto.randomUUID` is for https pages only; this is everywhere.
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn random_values(into: &mut [u8]);

    /// js-sys has these without `catch`; a zone or tag that a browser does not know would throw.
    type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locales: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, js_name = formatToParts)]
    fn parts(this: &DateTimeFormat, moment: f64) -> Array;

    #[derive(Clone)]
    type NumberFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locales: &Array) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[derive(Clone)]
    type PluralRules;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locales: &Array) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;
}

/// The browser that the widget runs in.
#[derive(Clone, Copy, Debug)]
pub struct Browser {
    /// Milliseconds by which its clock is behind.
    behind: f64,
}

impl Browser {
    /// A browser whose clock is behind by so many milliseconds; less than 0, or no number, is not at all.
    pub fn behind(milliseconds: f64) -> Self {
        // `max` passes over what is no number.
        let behind = milliseconds.max(0.0);
        Self { behind }
    }
}

// Each costs as much to make as a hundred uses.
thread_local! {
    static NUMBERS: RefCell<Option<(String, NumberFormat)>> = const { RefCell::new(None) };
    static PLURALS: RefCell<Option<(String, PluralRules)>> = const { RefCell::new(None) };
}

/// The first of these that the browser knows is taken; without the second it would be the browser's own language.
fn locales(language: &str) -> Array {
    Array::of2(&JsValue::from_str(language), &JsValue::from_str("en-GB"))
}

fn in_zone(zone: &str) -> Option<DateTimeFormat> {
    let options = Object::new();
    for (name, value) in [
        ("timeZone", zone),
        ("year", "numeric"),
        ("month", "numeric"),
        ("day", "numeric"),
        ("hour", "numeric"),
        ("minute", "numeric"),
        ("hourCycle", "h23"),
    ] {
        Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value)).ok()?;
    }
    DateTimeFormat::new("en-GB", &options).ok()
}

impl Host for Browser {
    fn now(&self) -> i64 {
        ((Date::now() + self.behind) / 1000.0) as i64
    }

    fn local(&self, moment: i64, zone: &str) -> (Day, u8, u8) {
        let (mut day, mut hour, mut minute) = (
            Day {
                year: 1970,
                month: 1,
                day: 1,
            },
            0,
            0,
        );
        let Some(format) = in_zone(zone).or_else(|| in_zone(DEFAULT_ZONE)) else {
            return (day, hour, minute);
        };
        for part in format.parts(moment as f64 * 1000.0).iter() {
            let text = |name: &str| {
                Reflect::get(&part, &JsValue::from_str(name))
                    .ok()
                    .and_then(|v| v.as_string())
            };
            let (Some(kind), Some(number)) =
                (text("type"), text("value").and_then(|v| v.parse::<u16>().ok()))
            else {
                continue;
            };
            match kind.as_str() {
                "year" => day.year = number.into(),
                "month" => day.month = number as u8,
                "day" => day.day = number as u8,
                "hour" => hour = number as u8,
                "minute" => minute = number as u8,
                _ => {}
            }
        }
        (day, hour, minute)
    }

    fn plural(&self, language: &str, number: f64) -> Plural {
        let category = PLURALS.with_borrow_mut(|kept| {
            if kept.as_ref().is_none_or(|(of, _)| of != language) {
                *kept = PluralRules::new(&locales(language))
                    .ok()
                    .map(|rules| (language.to_owned(), rules));
            }
            kept.as_ref()
                .map(|(_, rules)| rules.select(number))
                .unwrap_or_default()
        });
        match category.as_str() {
            "zero" => Plural::Zero,
            "one" => Plural::One,
            "two" => Plural::Two,
            "few" => Plural::Few,
            "many" => Plural::Many,
            _ => Plural::Other,
        }
    }

    fn number(&self, language: &str, number: f64) -> String {
        NUMBERS.with_borrow_mut(|kept| {
            if kept.as_ref().is_none_or(|(of, _)| of != language) {
                *kept = NumberFormat::new(&locales(language))
                    .ok()
                    .map(|format| (language.to_owned(), format));
            }
            match kept.as_ref() {
                Some((_, format)) => format.format(number),
                // Not Rust's own: it weighs 16 KB.
                None => Number::from(number)
                    .to_string_with_radix(10)
                    .map(String::from)
                    .unwrap_or_default(),
            }
        })
    }

    fn resolve(&self, base: &str, address: &str) -> Option<String> {
        let resolved = match base {
            "" => web_sys::Url::new(address),
            base => web_sys::Url::new_with_base(address, base),
        };
        resolved.ok().map(|url| url.href())
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        random_values(&mut bytes);
        bytes
    }

    fn fold(&self, words: &str) -> String {
        let marks = RegExp::new("\\p{M}", "gu");
        JsString::from(words)
            .normalize("NFKD")
            .replace_by_pattern(&marks, "")
            .to_lower_case()
            .into()
    }
}
