//! Whether a request is still arriving, or being answered.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};

/// Requests of one connection.
#[derive(Debug, Default)]
pub struct Requests {
    arriving: AtomicUsize,
    answered: AtomicUsize,
}

impl Requests {
    /// A request whose headers are there.
    pub fn begin(self: &Arc<Self>) -> Begun {
        self.arriving.fetch_add(1, Ordering::Relaxed);
        Begun {
            requests: self.clone(),
            arrived: AtomicBool::new(false),
        }
    }

    /// Whether there is none at all.
    pub fn is_idle(&self) -> bool {
        !self.is_answering() && self.arriving.load(Ordering::Relaxed) == 0
    }

    /// Whether all of one is there, and its answer on its way.
    pub fn is_answering(&self) -> bool {
        self.answered.load(Ordering::Relaxed) > 0
    }
}

/// A request, until its answer is there or its sender has gone.
#[derive(Debug)]
pub struct Begun {
    requests: Arc<Requests>,
    arrived: AtomicBool,
}

impl Begun {
    fn arrived(&self) {
        if !self.arrived.swap(true, Ordering::Relaxed) {
            self.requests.answered.fetch_add(1, Ordering::Relaxed);
            self.requests.arriving.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        let count = match *self.arrived.get_mut() {
            true => &self.requests.answered,
            false => &self.requests.arriving,
        };
        count.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A body that says when it has arrived.
pub struct Arriving {
    body: Incoming,
    request: Arc<Begun>,
}

impl Arriving {
    /// The body of a request; without one, it has arrived.
    pub fn new(body: Incoming, request: Arc<Begun>) -> Self {
        if body.is_end_stream() {
            request.arrived();
        }
        Self { body, request }
    }
}

impl Body for Arriving {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if matches!(frame, Poll::Ready(None)) || self.body.is_end_stream() {
            self.request.arrived();
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
