//! Which client a request is of, behind proxies or not.

use std::net::{IpAddr, Ipv6Addr};

use axum::http::HeaderMap;
use ipnet::IpNet;

/// The client's address: the last one that no trusted proxy has vouched for. What an untrusted sender writes into
/// the header is not believed.
pub(crate) fn client_address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|net| net.contains(&address));
    let mut client = peer.to_canonical();
    let hops = headers.get_all("x-forwarded-for").into_iter().rev();
    let hops = hops.flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
    for hop in hops {
        if !is_trusted(client) {
            break;
        }
        let Ok(address) = hop.trim().parse::<IpAddr>() else {
            break;
        };
        client = address.to_canonical();
    }
    household(client)
}

/// One IPv6 customer has a whole /64 to change addresses in.
fn household(client: IpAddr) -> IpAddr {
    match client {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(
            address.to_bits() & !u128::from(u64::MAX),
        )),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::client_address;

    fn client(peer: &str, forwarded: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let trusted = [
            "10.0.0.0/8".parse().unwrap(),
            "2001:db8:1::/48".parse().unwrap(),
        ];
        client_address(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn only_what_trusted_proxies_say_is_believed() {
        // Nobody of ours: its header is its own invention.
        assert_eq!(client("192.0.2.1", &["198.51.100.9"]), "192.0.2.1");
        assert_eq!(client("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["198.51.100.9"]), "198.51.100.9");
        assert_eq!(client("::ffff:10.0.0.1", &["198.51.100.9"]), "198.51.100.9");
        // What stands before the address our outermost proxy saw was written by the client.
        assert_eq!(
            client("10.0.0.1", &["203.0.113.7, 198.51.100.9, 10.2.3.4"]),
            "198.51.100.9"
        );
        assert_eq!(
            client("10.0.0.1", &["203.0.113.7", "198.51.100.9", "10.2.3.4"]),
            "198.51.100.9"
        );
        assert_eq!(client("10.0.0.1", &["nonsense"]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["198.51.100.9, ?"]), "10.0.0.1");
    }

    #[test]
    fn a_household_of_ipv6_is_one_client() {
        assert_eq!(client("2001:db8::1", &[]), client("2001:db8::ffff", &[]));
        assert_ne!(client("2001:db8::1", &[]), client("2001:db8:0:1::1", &[]));
    }
}
