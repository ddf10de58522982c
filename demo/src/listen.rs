//! Sockets on this machine, and on no other address.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr};

use axum::Router;
use tokio::net::TcpListener;

/// Bound, not yet served: a test can learn the port first.
pub struct Listeners {
    port: u16,
    v4: TcpListener,
    v6: Option<TcpListener>,
}

impl Listeners {
    /// Binds `127.0.0.1` and, where there is IPv6, `[::1]`, to which some machines resolve `localhost` first.
    /// Port 0 takes one that is free on both.
    pub async fn bind(port: u16) -> io::Result<Self> {
        let mut tries = if port == 0 { 16 } else { 1 };
        loop {
            tries -= 1;
            let v4 = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
            let port = v4.local_addr()?.port();
            let v6 = match TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await {
                Ok(listener) => Some(listener),
                // Somebody else would answer for `localhost`.
                Err(error) if error.kind() == ErrorKind::AddrInUse && tries > 0 => continue,
                Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(error),
                Err(_) => None,
            };
            return Ok(Self { port, v4, v6 });
        }
    }

    /// The port on all of them.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Serves until it is dropped.
    pub async fn serve(self, router: Router) -> io::Result<()> {
        let v4 = axum::serve(self.v4, router.clone());
        match self.v6 {
            Some(v6) => {
                let (one, other) = tokio::join!(v4.into_future(), axum::serve(v6, router).into_future());
                one.and(other)
            }
            None => v4.await,
        }
    }
}
