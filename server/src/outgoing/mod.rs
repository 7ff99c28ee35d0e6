//! Requests that this server makes of others: all of them go through here. None takes long, brings much, or leads
//! elsewhere by itself; what a stranger named is never asked for inside our own network.

mod global;
mod limits;
mod resolve;
mod tls;

use std::{net::IpAddr, path::Path, sync::Arc, time::Duration};

use http::{HeaderValue, Method, Request, Response, header};
use ipnet::IpNet;
use reqwest::{Client, dns::Resolve, redirect};
use url::{Host, Url};

pub use self::{global::is_global, limits::Refusal, tls::authorities};
use self::{
    limits::read,
    resolve::{Anywhere, Reachable},
};

/// How long it may take until somebody answers the knock.
const CONNECT: Duration = Duration::from_secs(2);
/// How long all of it may take.
const WHOLE: Duration = Duration::from_secs(5);
/// How often somebody may be sent on, where that is wanted.
const REDIRECTS: usize = 3;
/// Ports that a stranger may name: what listens elsewhere is seldom for the public.
const PORTS: [u16; 3] = [443, 8080, 8443];

/// A body as it came.
pub type Answer = Response<Vec<u8>>;

/// Asks others. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Outgoing {
    configured: Client,
    strangers: Client,
    reachable: Reachable,
}

/// Who named whom we ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// The operator: may be anywhere, over plain http on this machine alone.
    Configured,
    /// The operator, for what stays in their own network: may be anywhere, over plain http too.
    Own,
    /// Anybody: must be an address that anybody could reach, over https. In networks that the operator opened for it,
    /// anything goes.
    Stranger,
}

impl Outgoing {
    /// Believes the certificates that browsers believe, and those that the authorities in a file (PEM) sign. In `open`
    /// networks strangers may name addresses although they are private.
    pub fn new(authorities: Option<&Path>, open: Vec<IpNet>) -> anyhow::Result<Self> {
        let tls = tls::config(authorities)?;
        let reachable = Reachable(open.into());
        let builder = || {
            Client::builder()
                .tls_backend_preconfigured(tls.clone())
                // A proxy from the environment would resolve names for us.
                .no_proxy()
                .redirect(redirect::Policy::none())
                .connect_timeout(CONNECT)
                .timeout(WHOLE)
                .user_agent("Afterword")
        };
        Ok(Self {
            configured: builder().dns_resolver(Arc::new(Anywhere)).build()?,
            strangers: builder().dns_resolver(Arc::new(reachable.clone())).build()?,
            reachable,
        })
    }

    /// Asks somebody whom the operator named.
    pub async fn ask(&self, request: Request<Vec<u8>>) -> Result<Answer, Refusal> {
        self.send(Trust::Configured, request).await
    }

    /// Asks somebody of the operator's own network.
    pub async fn ask_own(&self, request: Request<Vec<u8>>) -> Result<Answer, Refusal> {
        self.send(Trust::Own, request).await
    }

    /// Asks somebody whom anybody may have named.
    pub async fn ask_stranger(&self, request: Request<Vec<u8>>) -> Result<Answer, Refusal> {
        self.send(Trust::Stranger, request).await
    }

    /// Whether somebody may be asked whom anybody may have named, as far as can be told now: they are judged again then.
    pub async fn may_visit(&self, address: &Url) -> bool {
        if !self.may_ask(Trust::Stranger, address) {
            return false;
        }
        match address.host() {
            Some(Host::Domain(name)) => match name.parse() {
                Ok(name) => self.reachable.resolve(name).await.is_ok(),
                Err(_) => false,
            },
            _ => true,
        }
    }

    /// Gets what a stranger's address leads to; each step on the way is checked as the first one.
    pub async fn follow_stranger(&self, address: &Url) -> Result<Answer, Refusal> {
        self.visit_stranger(address).await.map(|(_, answer)| answer)
    }

    /// The same, with where it led.
    pub async fn visit_stranger(&self, address: &Url) -> Result<(Url, Answer), Refusal> {
        let mut address = address.clone();
        for _ in 0..=REDIRECTS {
            let request = Request::builder().method(Method::GET).uri(address.as_str());
            let request = request.body(Vec::new()).map_err(|_| Refusal::Address)?;
            let answer = self.send(Trust::Stranger, request).await?;
            let next = answer.headers().get(header::LOCATION);
            match next.filter(|_| answer.status().is_redirection()) {
                Some(next) => address = on(&address, next)?,
                None => return Ok((address, answer)),
            }
        }
        Err(Refusal::Redirects)
    }

    async fn send(&self, trust: Trust, request: Request<Vec<u8>>) -> Result<Answer, Refusal> {
        let address = Url::parse(&request.uri().to_string()).map_err(|_| Refusal::Address)?;
        if !self.may_ask(trust, &address) {
            return Err(Refusal::Address);
        }
        let client = match trust {
            Trust::Configured | Trust::Own => &self.configured,
            Trust::Stranger => &self.strangers,
        };
        let request = request.try_into().map_err(|_| Refusal::Address)?;
        read(client.execute(request).await?).await
    }

    /// Names are checked again when they are resolved: here are only those that need not be.
    fn may_ask(&self, trust: Trust, address: &Url) -> bool {
        match trust {
            Trust::Configured => return may_be_configured(address),
            Trust::Own => return is_bare_web(address),
            Trust::Stranger => {}
        }
        let is_public = || {
            let port = address.port_or_known_default();
            address.scheme() == "https" && port.is_some_and(|port| PORTS.contains(&port))
        };
        is_bare_web(address)
            && match address.host() {
                Some(Host::Domain(name)) => is_public() && !resolve::is_localhost(name),
                Some(Host::Ipv4(ip)) => self.may_reach(ip.into(), is_public),
                Some(Host::Ipv6(ip)) => self.may_reach(ip.into(), is_public),
                None => false,
            }
    }

    fn may_reach(&self, ip: IpAddr, is_public: impl Fn() -> bool) -> bool {
        self.reachable.is_open(ip) || (is_global(ip) && is_public())
    }
}

/// Where a redirect leads.
fn on(from: &Url, to: &HeaderValue) -> Result<Url, Refusal> {
    let to = to.to_str().ok().and_then(|to| from.join(to).ok());
    to.ok_or(Refusal::Address)
}

/// Whether an address may be where the operator's services are.
pub fn may_be_configured(address: &Url) -> bool {
    let is_safe =
        || address.scheme() == "https" || address.host().is_some_and(|host| is_loopback(&host));
    is_bare_web(address) && is_safe()
}

/// Whether this is an address on the web, without a name and a password.
fn is_bare_web(address: &Url) -> bool {
    let is_web = matches!(address.scheme(), "http" | "https") && address.has_host();
    is_web && address.username().is_empty() && address.password().is_none()
}

/// Whether this is the machine itself (RFC 6761, section 6.3).
fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => resolve::is_localhost(name),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

#[cfg(test)]
mod tests;
