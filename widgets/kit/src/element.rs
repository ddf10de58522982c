//! Elements built by calls. `html!` writes out the making of each element where it stands; these calls share it, which
//! makes what residents download a good deal smaller.

use std::rc::Rc;

use yew::events::Event;
use yew::virtual_dom::{Listener, ListenerKind, VTag};
use yew::{AttrValue, Html, NodeRef};

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

    /// Sets an attribute that is there or not.
    pub fn set_if(&mut self, yes: bool, name: &'static str, value: &'static str) -> &mut Self {
        match yes {
            true => self.attribute(name, AttrValue::Static(value)),
            false => self,
        }
    }

    /// Sets what stands in a field.
    #[inline(never)]
    pub fn value(&mut self, value: &str) -> &mut Self {
        if let Some(tag) = &mut self.0 {
            tag.set_value(AttrValue::from(value.to_owned()));
        }
        self
    }

    /// Tells it from its neighbours when they move.
    #[inline(never)]
    pub fn key(&mut self, key: &'static str) -> &mut Self {
        if let Some(tag) = &mut self.0 {
            tag.key = Some(key.into());
        }
        self
    }

    /// Lets `node` find it on the page.
    #[inline(never)]
    pub fn found_by(&mut self, node: &NodeRef) -> &mut Self {
        if let Some(tag) = &mut self.0 {
            tag.node_ref = node.clone();
        }
        self
    }

    /// Listens.
    pub fn on(&mut self, kind: ListenerKind, heard: impl Fn(&Event) + 'static) -> &mut Self {
        self.listen(kind, Rc::new(heard))
    }

    #[inline(never)]
    fn listen(&mut self, kind: ListenerKind, heard: Rc<dyn Fn(&Event)>) -> &mut Self {
        if let Some(tag) = &mut self.0 {
            tag.add_listener(Rc::new(Heard { kind, heard }));
        }
        self
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

/// A listener to any kind of event. Those of `html!` are a type for each.
struct Heard {
    kind: ListenerKind,
    heard: Rc<dyn Fn(&Event)>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        (self.heard)(&event);
    }

    fn passive(&self) -> bool {
        false
    }
}
