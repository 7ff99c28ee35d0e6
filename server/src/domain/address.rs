//! Whose address a request comes from, behind proxies that we trust.

use std::net::IpAddr;

use ipnet::{IpNet, Ipv6Net};

/// The client's address: the peer's, unless the peer is a proxy that we trust; then the right-most hop in
/// `X-Forwarded-For` that is not one. What stands left of that was written by the client and means nothing.
pub fn client(peer: IpAddr, forwarded_for: &[&str], trusted: &[IpNet]) -> IpAddr {
    let peer = peer.to_canonical();
    let is_trusted = |address: &IpAddr| is_trusted(*address, trusted);
    if !is_trusted(&peer) {
        return peer;
    }
    let mut client = peer;
    for hop in forwarded_for.iter().flat_map(|line| line.split(',')).rev() {
        let Some(address) = hop_address(hop.trim()) else { break };
        client = address;
        if !is_trusted(&address) {
            break;
        }
    }
    client
}

/// Whether an address is of a proxy that we trust.
pub fn is_trusted(address: IpAddr, trusted: &[IpNet]) -> bool {
    let address = address.to_canonical();
    trusted.iter().any(|net| net.contains(&address))
}

/// The block that shares one limit: an IPv4 address, or an IPv6 /64, which is what one customer gets.
pub fn block(address: IpAddr) -> IpNet {
    match address.to_canonical() {
        IpAddr::V4(address) => IpNet::from(IpAddr::V4(address)),
        IpAddr::V6(address) => Ipv6Net::new_assert(address, 64).trunc().into(),
    }
}

/// The networks of which a ban may be that concern an address: what one customer has, and what one operator may give to
/// several, the smallest first.
pub fn networks(address: IpAddr) -> Vec<IpNet> {
    let address = address.to_canonical();
    let sizes = sizes(address).iter();
    sizes.filter_map(|size| Some(IpNet::new(address, *size).ok()?.trunc())).collect()
}

/// The network that somebody means who bans this: an address stands for its smallest one. `None`: it is none, or of
/// another size than [`networks`] has.
pub fn network(text: &str) -> Option<IpNet> {
    if let Ok(address) = text.parse::<IpAddr>() {
        return Some(block(address));
    }
    let network = text.parse::<IpNet>().ok()?.trunc();
    sizes(network.addr()).contains(&network.prefix_len()).then_some(network)
}

fn sizes(address: IpAddr) -> &'static [u8] {
    if address.is_ipv4() { &[32, 24, 16] } else { &[64, 56, 48, 32] }
}

/// A hop as proxies write it: `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`.
fn hop_address(hop: &str) -> Option<IpAddr> {
    let bare = match hop.strip_prefix('[') {
        Some(rest) => rest.split(']').next()?,
        None if hop.matches(':').count() == 1 => hop.split(':').next()?,
        None => hop,
    };
    bare.parse().ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::{block, client};

    fn who(peer: &str, forwarded_for: &[&str]) -> String {
        let trusted = ["10.0.0.0/8".parse().unwrap(), "::1/128".parse().unwrap()];
        client(peer.parse().unwrap(), forwarded_for, &trusted).to_string()
    }

    #[test]
    fn a_stranger_can_not_speak_for_others() {
        assert_eq!(who("203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(who("::ffff:203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
    }

    #[test]
    fn a_trusted_proxy_names_the_hop_before_it() {
        assert_eq!(who("10.0.0.2", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(who("10.0.0.2", &["6.6.6.6, 198.51.100.1", "10.0.0.3"]), "198.51.100.1");
        assert_eq!(who("::1", &["[2001:db8::1]:443"]), "2001:db8::1");
        assert_eq!(who("10.0.0.2", &["198.51.100.1:1234"]), "198.51.100.1");
        assert_eq!(who("10.0.0.2", &["junk"]), "10.0.0.2");
        assert_eq!(who("10.0.0.2", &[]), "10.0.0.2");
    }

    #[test]
    fn an_ipv6_customer_is_one_block() {
        let blocks = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9"]
            .map(|a| block(a.parse::<IpAddr>().unwrap()));
        assert_eq!(blocks[0], blocks[1]);
        assert_eq!(block("::ffff:192.0.2.1".parse().unwrap()).to_string(), "192.0.2.1/32");
    }
}
