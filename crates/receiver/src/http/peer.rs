//! Who sends.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

/// The address at the other end of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// The address to count by. Behind a proxy it is the last one in `X-Forwarded-For`, which is what the proxy itself saw: all before it
/// anybody can make up.
pub fn sender(peer: Peer, headers: &HeaderMap, behind_proxy: bool) -> IpAddr {
    let forwarded = || {
        let last = headers.get_all("x-forwarded-for").iter().next_back()?;
        let last = last.to_str().ok()?.rsplit(',').next()?.trim();
        let bare = last.trim_start_matches('[').trim_end_matches(']');
        bare.parse()
            .ok()
            .or_else(|| Some(last.parse::<SocketAddr>().ok()?.ip()))
    };
    match behind_proxy {
        true => forwarded().unwrap_or(peer.0),
        false => peer.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_proxys_own_word_counts() {
        let peer = Peer("127.0.0.1".parse().unwrap());
        let by = |values: &[&str], behind_proxy| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append("x-forwarded-for", value.parse().unwrap());
            }
            sender(peer, &headers, behind_proxy).to_string()
        };
        assert_eq!(by(&["192.0.2.1"], false), "127.0.0.1");
        assert_eq!(by(&["198.51.100.1, 192.0.2.1"], true), "192.0.2.1");
        assert_eq!(by(&["198.51.100.1", "192.0.2.1:4711"], true), "192.0.2.1");
        assert_eq!(by(&["[2001:db8::1]:4711"], true), "2001:db8::1");
        assert_eq!(by(&["[2001:db8::1]"], true), "2001:db8::1");
        assert_eq!(by(&["2001:db8::1"], true), "2001:db8::1");
        assert_eq!(by(&["unknown"], true), "127.0.0.1");
        assert_eq!(by(&[], true), "127.0.0.1");
    }
}
