//! Elements built by calls. `html!` writes out the making of each element where it stands; these calls share it, which
//! makes what residents download a good deal smaller. `html!` is for what listens, and for components.

use yew::virtual_dom::VTag;
use yew::{AttrValue, Html};

/// An element being built: `el("p").class("hint").say("…").done()`.
pub struct Element(Option<VTag>);

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Some(VTag::new(tag)))
}

/// Words as they stand.
#[inline(never)]
pub fn text(words: &str) -> Html {
    Html::from(words.to_owned())
}

/// Several parts without an element around them.
#[inline(never)]
pub fn together(parts: Vec<Html>) -> Html {
    let mut list = yew::virtual_dom::VList::new();
    list.add_children(parts);
    list.into()
}

impl Element {
    #[inline(never)]
    fn attribute(&mut self, name: &'static str, value: AttrValue) -> &mut Self {
        if let Some(tag) = &mut self.0 {
            tag.add_attribute(name, value);
        }
        self
    }

    /// Sets `class`.
    pub fn class(&mut self, class: &'static str) -> &mut Self {
        self.attribute("class", AttrValue::Static(class))
    }

    /// Sets `part`, by which a page's style sheet finds it.
    pub fn part(&mut self, part: &'static str) -> &mut Self {
        self.attribute("part", AttrValue::Static(part))
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn set(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.attribute(name, AttrValue::from(value.to_owned()))
    }

    /// Sets `lang` where the words within are in another language than the widget's, and lets them find their direction.
    #[inline(never)]
    pub fn lang(&mut self, lang: Option<String>) -> &mut Self {
        if let Some(lang) = lang {
            self.attribute("lang", lang.into());
        }
        self.attribute("dir", AttrValue::Static("auto"))
    }

    /// Adds a child.
    #[inline(never)]
    pub fn add(&mut self, child: Html) -> &mut Self {
        if let Some(tag) = &mut self.0 {
            tag.add_child(child);
        }
        self
    }

    /// Adds words.
    #[inline(never)]
    pub fn say(&mut self, words: &str) -> &mut Self {
        self.add(text(words))
    }

    /// The element.
    #[inline(never)]
    pub fn done(&mut self) -> Html {
        self.0.take().map(Html::from).unwrap_or_default()
    }
}
