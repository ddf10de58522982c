//! What is drawn, put together by calls: `el("p").class("hint").say("…")`.
//!
//! `html!` writes out the making of each element where it stands. These calls share it, and hand on nothing but an
//! address, which makes what residents download a good deal smaller.
//!
//! Where a child may come and go while people use the page, put [`nothing`] in its place: Yew tells children without
//! keys apart by their place, and would make all of them anew.

use std::rc::Rc;

use yew::events::Event;
use yew::virtual_dom::{Listener, ListenerKind, VList, VNode, VTag};
use yew::{AttrValue, Html, NodeRef};

use crate::texts::{END, ENGLISH, unmarked};

/// An element, words, several of these, or nothing.
#[derive(Clone)]
#[must_use = "what is drawn must be put somewhere"]
pub struct Node(Box<Html>);

/// An element without anything in it.
#[inline(never)]
pub fn el(tag: &'static str) -> Node {
    Node(Box::new(VTag::new(tag).into()))
}

/// Words as they stand; those that are English in a widget of another language say so.
#[inline(never)]
pub fn text(words: &str) -> Node {
    let Some((before, rest)) = words.split_once(ENGLISH) else {
        return Node(Box::new(Html::from(words.to_owned())));
    };
    let (english, after) = rest.split_once(END).unwrap_or((rest, ""));
    let english = el("bdi").fix("lang", "en").say(english);
    together(vec![text(before), english, text(after)])
}

/// Several parts without an element around them.
#[inline(never)]
pub fn together(parts: Vec<Node>) -> Node {
    let mut list = VList::new();
    list.add_children(parts.into_iter().map(Html::from));
    Node(Box::new(list.into()))
}

/// Nothing, in a place where something may come to stand.
#[inline(never)]
pub fn nothing() -> Node {
    Node(Box::default())
}

impl Default for Node {
    fn default() -> Self {
        nothing()
    }
}

impl From<Node> for Html {
    fn from(node: Node) -> Self {
        *node.0
    }
}

impl From<Html> for Node {
    fn from(html: Html) -> Self {
        Self(Box::new(html))
    }
}

impl Node {
    /// The element, if it is one that stands nowhere yet.
    fn tag(&mut self) -> Option<&mut VTag> {
        match &mut *self.0 {
            VNode::VTag(tag) => Rc::get_mut(tag),
            _ => None,
        }
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        if let Some(tag) = self.tag() {
            tag.add_attribute(name, value);
        }
        self
    }

    /// Sets an attribute to what this program always says there.
    #[inline(never)]
    pub fn fix(self, name: &'static str, value: &'static str) -> Self {
        self.attribute(name, AttrValue::Static(value))
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn set(self, name: &'static str, value: &str) -> Self {
        self.attribute(name, AttrValue::from(unmarked(value)))
    }

    /// Sets `class`.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.fix("class", class)
    }

    /// Sets `part`, by which a page's style sheet finds it.
    #[inline(never)]
    pub fn part(self, part: &'static str) -> Self {
        self.fix("part", part)
    }

    /// Sets `lang` where the words within are in another language than the widget's, and lets them find their direction.
    #[inline(never)]
    pub fn lang(mut self, lang: Option<String>) -> Self {
        if let Some(lang) = lang {
            self = self.attribute("lang", lang.into());
        }
        self.fix("dir", "auto")
    }

    /// Sets what stands in a field.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        if let Some(tag) = self.tag() {
            tag.set_value(AttrValue::from(value.to_owned()));
        }
        self
    }

    /// Ticks a box or a radio button, or takes the tick away: what is drawn counts, not what the browser remembers.
    #[inline(never)]
    pub fn ticked(mut self, ticked: bool) -> Self {
        if let Some(tag) = self.tag() {
            tag.set_checked(ticked);
        }
        self
    }

    /// Tells it from its neighbours when they move.
    #[inline(never)]
    pub fn key(mut self, key: &'static str) -> Self {
        if let Some(tag) = self.tag() {
            tag.key = Some(key.into());
        }
        self
    }

    /// Tells it from what stands in the same place at other times, so that nothing of that is left in it.
    #[inline(never)]
    pub fn turn(mut self, number: usize) -> Self {
        if let Some(tag) = self.tag() {
            tag.key = Some(number.into());
        }
        self
    }

    /// Lets `node` find it on the page.
    #[inline(never)]
    pub fn found_by(mut self, node: &NodeRef) -> Self {
        if let Some(tag) = self.tag() {
            tag.node_ref = node.clone();
        }
        self
    }

    /// Listens.
    pub fn on(self, what: On, heard: impl Fn(&Event) + 'static) -> Self {
        self.listen(what, Rc::new(heard))
    }

    #[inline(never)]
    fn listen(mut self, what: On, heard: Rc<dyn Fn(&Event)>) -> Self {
        if let Some(tag) = self.tag() {
            tag.add_listener(Rc::new(Heard { what, heard }));
        }
        self
    }

    /// Adds a child.
    #[expect(clippy::should_implement_trait, reason = "nobody takes this for a sum")]
    #[inline(never)]
    pub fn add(mut self, child: Node) -> Self {
        if let Some(tag) = self.tag() {
            tag.add_child(child.into());
        }
        self
    }

    /// Adds a child, if there is one; its place is kept.
    #[inline(never)]
    pub fn add_some(self, child: Option<Node>) -> Self {
        self.add(child.unwrap_or_default())
    }

    /// Adds words.
    #[inline(never)]
    pub fn say(self, words: &str) -> Self {
        self.add(text(words))
    }
}

/// What can be listened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A click, or Enter or space on a button.
    Click,
    /// Something was typed.
    Input,
    /// Something was chosen.
    Change,
    /// A form was sent.
    Submit,
    /// The focus came.
    Focus,
}

/// A listener to any kind of event. `html!` has a type for each, and each of them its own code.
struct Heard {
    what: On,
    heard: Rc<dyn Fn(&Event)>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.what {
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
            On::Change => ListenerKind::onchange,
            On::Submit => ListenerKind::onsubmit,
            On::Focus => ListenerKind::onfocus,
        }
    }

    fn handle(&self, event: Event) {
        (self.heard)(&event);
    }

    fn passive(&self) -> bool {
        false
    }
}
