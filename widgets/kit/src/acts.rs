//! What a widget shows, and what people do with it.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use yew::Callback;

/// What is on the screen; it changes only by acts.
pub trait Scene: 'static {
    /// Something that a person, or the page, did.
    type Act;

    /// What follows from it.
    fn follow(&mut self, act: Self::Act);
}

/// A scene, and the way to act in it from wherever something listens. Cheap to clone; equal when it is the same one.
pub struct Acts<S>(Rc<Inner<S>>);

struct Inner<S> {
    scene: RefCell<S>,
    again: RefCell<Callback<()>>,
}

impl<S> Clone for Acts<S> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<S> PartialEq for Acts<S> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<S: Scene> Acts<S> {
    /// A scene that nobody draws yet.
    pub fn new(scene: S) -> Self {
        Self(Rc::new(Inner {
            scene: RefCell::new(scene),
            again: RefCell::new(Callback::noop()),
        }))
    }

    /// From now on `again` is called after every act, to draw what has become of the scene.
    pub fn drawn_by(&self, again: Callback<()>) {
        self.0.again.replace(again);
    }

    /// The scene as it is, to draw it. Nobody may act while this is held.
    pub fn scene(&self) -> Ref<'_, S> {
        self.0.scene.borrow()
    }

    /// Acts, and has drawn what follows.
    pub fn act(&self, act: S::Act) {
        self.0.scene.borrow_mut().follow(act);
        self.again();
    }

    /// Has everything drawn anew.
    pub fn again(&self) {
        // Let go of before it is called: drawing may place the piece anew.
        let again = self.0.again.borrow().clone();
        again.emit(());
    }
}
