//! Addresses that anybody could reach (RFC 6890, and the IANA registries of special-purpose addresses).

use std::{net::IpAddr, sync::LazyLock};

use ipnet::IpNet;

/// What is not for everybody. In IPv6 only what is handed out (`2000::/3`) is, so the list names what is special in it.
const SPECIAL: [&str; 25] = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.31.196.0/24",
    "192.52.193.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "192.175.48.0/24",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    // Multicast, what is reserved, and the broadcast.
    "224.0.0.0/3",
    // Teredo, ORCHID and the like; documentation; 6to4, which carries an IPv4 address; AS112.
    "2001::/23",
    "2001:db8::/32",
    "2002::/16",
    "2620:4f:8000::/48",
    "3fff::/20",
    "::/3",
    "4000::/2",
    "8000::/1",
];

static NETS: LazyLock<Vec<IpNet>> =
    LazyLock::new(|| SPECIAL.iter().filter_map(|net| net.parse().ok()).collect());

/// Whether anybody could reach this address. IPv4 written as IPv6 is judged as IPv4.
pub fn is_global(address: IpAddr) -> bool {
    let address = address.to_canonical();
    !NETS.iter().any(|net| net.contains(&address))
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::{NETS, SPECIAL, is_global};

    const PRIVATE: &str = "0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 \
        169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 \
        198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.7 224.0.0.1 239.255.255.250 240.0.0.1 \
        255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1 \
        64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1::1 \
        2002:a00:1::1 3fff::1 4000::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fec0::1 ff02::1 ff0e::1";

    const GLOBAL: &str = "1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 172.15.255.255 172.32.0.1 \
        192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1 223.255.255.255 ::ffff:8.8.8.8 2600::1 \
        2606:4700::1111 2a00:1450::1 2003::1";

    #[test]
    fn every_net_is_read() {
        assert_eq!(NETS.len(), SPECIAL.len());
    }

    #[test]
    fn only_what_anybody_could_reach_is_global() {
        for private in PRIVATE.split_whitespace() {
            assert!(!is_global(private.parse::<IpAddr>().unwrap()), "{private}");
        }
        for global in GLOBAL.split_whitespace() {
            assert!(is_global(global.parse::<IpAddr>().unwrap()), "{global}");
        }
    }
}
