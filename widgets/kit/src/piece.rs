//! Parts that are drawn by themselves, each anew only when it would look different.
//!
//! Yew compiles all that a component needs once for every type of component, which makes what residents download a
//! good deal larger. Here there is one type of component for all widgets; what it draws is a value.

use std::any::Any;
use std::rc::Rc;

use yew::virtual_dom::{Key, VComp};
use yew::{Callback, Component, Context, Html, Properties};

use crate::node::Node;
use crate::settings::Settings;

/// Something that draws itself: a whole widget, or a part of it that is costly to draw.
pub trait Piece: Any {
    /// What it looks like now.
    fn draw(&self) -> Node;

    /// Whether another piece in the same place looks and does the same, so that nothing has to be drawn.
    fn same(&self, other: &dyn Piece) -> bool;

    /// It stands on a page from now on, and is drawn anew whenever `again` is called.
    fn placed(&self, _again: Callback<()>) {}

    /// What it drew is on the page.
    fn drawn(&self) {}
}

/// A piece that is a whole widget.
pub trait Widget: Piece {
    /// Follows what the placeholder says now.
    fn set(&self, settings: Settings);

    /// What the reader's language has no words for, as part and key.
    fn missing(&self) -> Vec<String>;
}

/// The piece in a [`Holder`].
#[derive(Clone, Properties)]
pub struct Held {
    /// What is drawn.
    pub piece: Rc<dyn Piece>,
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.piece.same(&*other.piece)
    }
}

/// The component that draws any piece.
pub struct Holder;

impl Component for Holder {
    type Message = ();
    type Properties = Held;

    fn create(context: &Context<Self>) -> Self {
        place(context);
        Self
    }

    fn changed(&mut self, context: &Context<Self>, _before: &Held) -> bool {
        place(context);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        context.props().piece.draw().into()
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        context.props().piece.drawn();
    }
}

fn place(context: &Context<Holder>) {
    context.props().piece.placed(context.link().callback(|()| ()));
}

/// A piece within another; `key` tells it from its neighbours when they move.
pub fn piece(key: usize, piece: Rc<dyn Piece>) -> Node {
    let key = Some(Key::from(key));
    Html::from(VComp::new::<Holder>(Rc::new(Held { piece }), key)).into()
}
