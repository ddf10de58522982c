//! Connections: how many, for how long, and how they end.
//!
//! Whoever opens thousands and sends nothing must not keep others out. Over the cap the oldest connection that is idle is closed
//! for the new one; where none is, the oldest whose request is still arriving: whoever sends slowly tries again, and with the same
//! submission_id nothing is lost. Only where all are being answered does the new one wait in the system's queue. Every request has
//! deadlines, so places become free.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};

use crate::http::Peer;
use crate::http::arriving::{Arriving, Requests};

/// By then the headers of a request have to be there.
const HEADERS: Duration = Duration::from_secs(30);
/// What was begun is waited for so long when the receiver stops.
const LAST_ONES: Duration = Duration::from_secs(25);

/// How long it takes to try again for a place.
const AGAIN: Duration = Duration::from_millis(50);

/// Connections that are open.
pub struct Connections {
    router: Router,
    most: u32,
    places: Arc<Semaphore>,
    open: Arc<Open>,
    stop: watch::Sender<bool>,
}

/// Those that are open, from the oldest on.
#[derive(Default)]
struct Open(Mutex<BTreeMap<u64, Arc<Connection>>>);

#[derive(Default)]
struct Connection {
    requests: Arc<Requests>,
    close: Notify,
}

impl Open {
    fn all(&self) -> std::sync::MutexGuard<'_, BTreeMap<u64, Arc<Connection>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the oldest one that is idle; where none is, the oldest one whose request is still arriving.
    fn close_one(&self) {
        let mut all = self.all();
        let idle = all.iter().find(|(_, connection)| connection.requests.is_idle());
        let arriving = || {
            all.iter()
                .find(|(_, connection)| !connection.requests.is_answering())
        };
        if let Some((number, connection)) = idle
            .or_else(arriving)
            .map(|(number, connection)| (*number, connection.clone()))
        {
            // No longer there to be found: the next one closes another.
            all.remove(&number);
            connection.close.notify_one();
        }
    }
}

impl Connections {
    /// None yet, and never more than `most`.
    pub fn new(router: Router, most: u32) -> Self {
        Self {
            router,
            most: most.max(1),
            places: Arc::new(Semaphore::new(most.max(1) as usize)),
            open: Arc::default(),
            stop: watch::Sender::new(false),
        }
    }

    /// Takes connections until `stop` comes; then lets those end that have begun a request.
    pub async fn serve(self, listener: TcpListener, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        let mut number = 0;
        loop {
            let (place, stream, peer) = tokio::select! {
                () = &mut stop => break,
                accepted = self.accept(&listener) => accepted,
            };
            number += 1;
            let connection = Arc::new(Connection::default());
            self.open.all().insert(number, connection.clone());
            let serving = serve(
                stream,
                peer,
                self.router.clone(),
                connection,
                self.stop.subscribe(),
            );
            let open = self.open.clone();
            tokio::spawn(async move {
                serving.await;
                open.all().remove(&number);
                drop(place);
            });
        }
        drop(listener);
        self.stop.send_replace(true);
        if timeout(LAST_ONES, self.places.acquire_many(self.most))
            .await
            .is_err()
        {
            tracing::warn!("requests were still under way, and are broken off");
        }
    }

    async fn accept(&self, listener: &TcpListener) -> (OwnedSemaphorePermit, TcpStream, Peer) {
        loop {
            match listener.accept().await {
                Ok((stream, address)) => {
                    // A receipt is one small packet: it waits for no other.
                    let _ = stream.set_nodelay(true);
                    return (self.place().await, stream, Peer(address.ip()));
                }
                Err(error) => {
                    tracing::warn!(%error, "no connection could be taken");
                    // Out of files, most likely: what closes gives some back.
                    self.open.close_one();
                    sleep(AGAIN).await;
                }
            }
        }
    }

    /// A place for a new connection, at the cost of another where there is none.
    async fn place(&self) -> OwnedSemaphorePermit {
        loop {
            if self.places.available_permits() == 0 {
                self.open.close_one();
            }
            // The one that was told to close may just have begun a request: then another is told.
            if let Ok(Ok(place)) = timeout(AGAIN, self.places.clone().acquire_owned()).await {
                return place;
            }
        }
    }
}

async fn serve(
    stream: TcpStream,
    peer: Peer,
    router: Router,
    connection: Arc<Connection>,
    mut stop: watch::Receiver<bool>,
) {
    let router = TowerToHyperService::new(router);
    let requests = connection.requests.clone();
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        let begun = Arc::new(requests.begin());
        let answer = router.call(request.map(|body| Arriving::new(body, begun.clone())));
        async move {
            let answer = answer.await;
            drop(begun);
            answer.map_err(|never: Infallible| never)
        }
    });
    let mut serving = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADERS)
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(stream), service)
    );
    let mut stopping = false;
    loop {
        tokio::select! {
            // How a connection ended is nobody's business: telephones go into tunnels.
            _ = &mut serving => return,
            () = connection.close.notified() => {
                // A request may have arrived after it was chosen.
                if !connection.requests.is_answering() {
                    return;
                }
                serving.as_mut().graceful_shutdown();
            }
            _ = stop.wait_for(|stop| *stop), if !stopping => {
                if connection.requests.is_idle() {
                    return;
                }
                stopping = true;
                serving.as_mut().graceful_shutdown();
            }
        }
    }
}
