//! Requests that this server makes of others: all of them go through here. None takes long, brings much, or leads
//! elsewhere by itself; what a stranger named is never asked for inside our own network.

mod global;
mod limits;
mod resolve;
mod tls;

use std::{path::Path, sync::Arc, time::Duration};

use http::{HeaderValue, Method, Request, Response, header};
use reqwest::{Client, redirect};
use url::{Host, Url};

pub use self::{global::is_global, limits::Refusal, tls::authorities};
use self::{
    limits::read,
    resolve::{Anywhere, GlobalOnly},
};

/// How long it may take until somebody answers the knock.
const CONNECT: Duration = Duration::from_secs(2);
/// How long all of it may take.
const WHOLE: Duration = Duration::from_secs(5);
/// How often somebody may be sent on, where that is wanted.
const REDIRECTS: usize = 3;
/// Ports that a stranger may name: what listens elsewhere is seldom for the public.
const PORTS: [u16; 4] = [80, 443, 8080, 8443];

/// A body as it came.
pub type Answer = Response<Vec<u8>>;

/// Asks others. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Outgoing {
    configured: Client,
    strangers: Client,
}

/// Who named whom we ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// The operator: may be anywhere, over plain http on this machine alone.
    Configured,
    /// The operator, for what stays in their own network: may be anywhere, over plain http too.
    Own,
    /// Anybody: must be an address that anybody could reach.
    Stranger,
}

impl Outgoing {
    /// Believes the certificates that browsers believe, and those that the authorities in a file (PEM) sign.
    pub fn new(authorities: Option<&Path>) -> anyhow::Result<Self> {
        let tls = tls::config(authorities)?;
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
            strangers: builder().dns_resolver(Arc::new(GlobalOnly)).build()?,
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

    /// Gets what a stranger's address leads to; each step on the way is checked as the first one.
    pub async fn follow_stranger(&self, address: &Url) -> Result<Answer, Refusal> {
        let mut address = address.clone();
        for _ in 0..=REDIRECTS {
            let request = Request::builder().method(Method::GET).uri(address.as_str());
            let request = request.body(Vec::new()).map_err(|_| Refusal::Address)?;
            let answer = self.send(Trust::Stranger, request).await?;
            let next = answer.headers().get(header::LOCATION);
            match next.filter(|_| answer.status().is_redirection()) {
                Some(next) => address = on(&address, next)?,
                None => return Ok(answer),
            }
        }
        Err(Refusal::Redirects)
    }

    async fn send(&self, trust: Trust, request: Request<Vec<u8>>) -> Result<Answer, Refusal> {
        let address = Url::parse(&request.uri().to_string()).map_err(|_| Refusal::Address)?;
        trust.check(&address)?;
        let client = match trust {
            Trust::Configured | Trust::Own => &self.configured,
            Trust::Stranger => &self.strangers,
        };
        let request = request.try_into().map_err(|_| Refusal::Address)?;
        read(client.execute(request).await?).await
    }
}

/// Where a redirect leads.
fn on(from: &Url, to: &HeaderValue) -> Result<Url, Refusal> {
    let to = to.to_str().ok().and_then(|to| from.join(to).ok());
    to.ok_or(Refusal::Address)
}

impl Trust {
    /// Names are checked again when they are resolved: here are only those that need not be.
    fn check(self, address: &Url) -> Result<(), Refusal> {
        let is_web = matches!(address.scheme(), "http" | "https");
        if !is_web || !address.username().is_empty() || address.password().is_some() {
            return Err(Refusal::Address);
        }
        let host = address.host().ok_or(Refusal::Address)?;
        let is_fine = match self {
            Self::Configured => address.scheme() == "https" || is_loopback(&host),
            Self::Own => true,
            Self::Stranger => {
                let port = address.port_or_known_default();
                is_public(&host) && port.is_some_and(|port| PORTS.contains(&port))
            }
        };
        if is_fine { Ok(()) } else { Err(Refusal::Address) }
    }
}

/// Whether an address may be where the operator's services are.
pub fn may_be_configured(address: &Url) -> bool {
    Trust::Configured.check(address).is_ok()
}

/// Whether this is the machine itself (RFC 6761, section 6.3).
fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => resolve::is_localhost(name),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

fn is_public(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => !resolve::is_localhost(name),
        Host::Ipv4(address) => is_global((*address).into()),
        Host::Ipv6(address) => is_global((*address).into()),
    }
}

#[cfg(test)]
mod tests;
