//! From a name to addresses. It is here that an address is judged: the one that was judged is the one that is dialled,
//! however often the name says something else.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
};

use ipnet::IpNet;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::is_global;

/// Whatever a name leads to.
pub(super) struct Anywhere;

/// What anybody could reach, and these networks.
#[derive(Clone, Debug, Default)]
pub(super) struct Reachable(pub(super) Arc<[IpNet]>);

/// Why a stranger's name leads nowhere.
#[derive(Debug, thiserror::Error)]
#[error("a name that leads into a private network")]
struct Private;

/// Names that mean this machine (RFC 6761, section 6.3). Not every resolver knows those below `localhost`.
pub(super) fn is_localhost(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name == "localhost" || name.ends_with(".localhost")
}

impl Reachable {
    /// Whether the operator opened the network of this address.
    pub(super) fn is_open(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|net| net.contains(&address))
    }

    fn may_reach(&self, address: IpAddr) -> bool {
        self.is_open(address) || is_global(address)
    }
}

impl Resolve for Anywhere {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            if is_localhost(name.as_str()) {
                let here = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);
                return Ok(Box::new(std::iter::once(here)) as Addrs);
            }
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(Box::new(found.collect::<Vec<_>>().into_iter()) as Addrs)
        })
    }
}

impl Resolve for Reachable {
    fn resolve(&self, name: Name) -> Resolving {
        let this = self.clone();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let reached = found.filter(|address| this.may_reach(address.ip())).collect::<Vec<_>>();
            if reached.is_empty() {
                return Err(Private.into());
            }
            Ok(Box::new(reached.into_iter()) as Addrs)
        })
    }
}
