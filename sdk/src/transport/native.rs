//! Requests of native programs, by reqwest with rustls.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use rustls::{ClientConfig, RootCertStore, crypto::ring};
pub use serde::{Serialize as Encode, de::DeserializeOwned as Decode};

use super::{Method, Request, Response};
use crate::{
    client::{Client, Error},
    limits,
    wire::SEEN_HEADER,
    work,
};

/// A request that takes longer is given up.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A stream that lasts longer is ended; its reader opens another one.
const STREAM: Duration = Duration::from_hours(24);

/// Opens connections to one server.
#[derive(Clone, Debug)]
pub struct Transport {
    client: reqwest::Client,
    tls: Arc<ClientConfig>,
    server: String,
    address: Option<IpAddr>,
    origin: Option<String>,
    cookie: Option<String>,
    /// What the answer to the last write said of it, and when: reads name it, to see what was written.
    written: Arc<Mutex<Option<(String, Instant)>>>,
}

/// The body of an answer.
#[derive(Debug)]
pub struct Body(Vec<u8>);

/// What is sent.
pub type Content = Vec<u8>;

/// A future that can go to another thread.
pub type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

impl Transport {
    /// Connects to where the name of `server` leads.
    pub fn new(server: &str) -> Self {
        Self::at(server, None)
    }

    /// Connects to `address`, if there is one. A name under `localhost` always leads to this machine (RFC 6761,
    /// section 6.3), which most resolvers don't know.
    fn at(server: &str, address: Option<IpAddr>) -> Self {
        let host =
            reqwest::Url::parse(server).ok().and_then(|url| url.host_str().map(str::to_owned));
        let host = host.unwrap_or_default();
        let local = host.ends_with(".localhost").then_some(IpAddr::V4(Ipv4Addr::LOCALHOST));
        let address = address.or(local);
        let tls = tls();

        let mut builder = reqwest::Client::builder()
            .timeout(TIMEOUT)
            .redirect(reqwest::redirect::Policy::none())
            .tls_backend_preconfigured(tls.clone());
        if let Some(address) = address {
            // Port 0 stands for the one that the address of the request names.
            builder = builder.resolve(&host, SocketAddr::new(address, 0));
        }
        let client = builder.build().expect("a configured TLS backend is all that can be missing");
        Self {
            client,
            tls: Arc::new(tls),
            server: server.to_owned(),
            address,
            origin: None,
            cookie: None,
            written: Arc::default(),
        }
    }

    /// Sends a request and waits for the answer.
    pub async fn send(&self, request: &Request) -> Result<Response, Error> {
        let method = reqwest::Method::from_bytes(request.method.as_str().as_bytes())
            .map_err(|error| Error::Unreadable(error.to_string()))?;
        let mut builder = self.client.request(method, &request.url);
        for (name, value) in &request.headers {
            builder = builder.header(*name, value);
        }
        if let Some(origin) = &self.origin {
            builder = builder.header("origin", origin);
        }
        if let Some(cookie) = self.cookie.as_ref().filter(|_| request.cookies) {
            builder = builder.header("cookie", cookie);
        }
        if let Some(body) = &request.body {
            builder = builder.body(body.clone());
        }
        if let Some(written) = self.written().filter(|_| request.method == Method::Get) {
            builder = builder.header(SEEN_HEADER, written);
        }
        let response = builder.send().await.map_err(|error| lost(&error))?;
        let status = response.status().as_u16();
        if let Some(Ok(written)) = response.headers().get(SEEN_HEADER).map(|value| value.to_str()) {
            self.wrote(written);
        }
        let retry_after = response.headers().get("retry-after");
        let retry_after = retry_after.and_then(|value| value.to_str().ok()?.parse().ok());
        let body = response.bytes().await.map_err(|error| lost(&error))?;
        Ok(Response { status, retry_after, body: Body(body.into()) })
    }

    /// Begins to read an answer without an end.
    pub async fn stream(
        &self,
        url: &str,
        credentials: Option<(&'static str, String)>,
    ) -> Option<reqwest::Response> {
        let mut builder = self.client.get(url).timeout(STREAM);
        if let Some((name, value)) = credentials.filter(|_| self.origin.is_none()) {
            builder = builder.header(name, value);
        }
        if let Some(origin) = &self.origin {
            builder = builder.header("origin", origin);
        }
        builder.send().await.ok()?.error_for_status().ok()
    }

    fn wrote(&self, written: &str) {
        let mut last = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        // Answers to writes that were sent together come in any order.
        let newest =
            last.take().map_or_else(String::new, |(known, _)| known).max(written.to_owned());
        *last = Some((newest, Instant::now()));
    }

    /// What reads must show, for as long as it matters.
    fn written(&self) -> Option<String> {
        let last = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let life = Duration::from_secs(limits::SEEN_SECONDS);
        last.as_ref().filter(|(_, at)| at.elapsed() < life).map(|(written, _)| written.clone())
    }

    /// Where to connect to instead of where a name leads.
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// The origin of the page that it speaks for.
    pub fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }

    /// How to make a connection secret.
    pub fn tls(&self) -> Arc<ClientConfig> {
        self.tls.clone()
    }
}

/// What browsers decide for themselves.
impl Client {
    /// Speaks for a page of this origin, as a browser on it would.
    pub fn with_origin(mut self, origin: &str) -> Self {
        self.transport.origin = Some(origin.to_owned());
        self
    }

    /// Holds this cookie (`name=value`), as a browser that kept it would, for requests of a session.
    pub fn with_cookie(mut self, cookie: &str) -> Self {
        self.transport.cookie = Some(cookie.to_owned());
        self
    }

    /// Connects to this address whatever the server's name resolves to; `Host` keeps the name.
    pub fn connect_to(mut self, address: IpAddr) -> Self {
        let Transport { origin, cookie, server, .. } = self.transport;
        self.transport = Transport { origin, cookie, ..Transport::at(&server, Some(address)) };
        self
    }
}

impl Body {
    /// The body as text.
    pub fn text(self) -> Result<String, Error> {
        String::from_utf8(self.0).map_err(|error| Error::Unreadable(error.to_string()))
    }

    /// The body as what its JSON stands for.
    pub fn json<T: Decode>(self) -> Result<T, Error> {
        let json = if self.0.is_empty() { b"null" } else { &*self.0 };
        serde_json::from_slice(json).map_err(|error| Error::Unreadable(error.to_string()))
    }
}

/// JSON as what it stands for.
pub fn from_json<T: Decode>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| Error::Unreadable(error.to_string()))
}

/// A value as JSON.
pub fn to_json(value: &impl Encode) -> String {
    serde_json::to_string(value).expect("wire types are JSON")
}

/// Waits, in milliseconds.
pub async fn sleep(ms: u64) {
    tokio::time::sleep(Duration::from_millis(ms)).await;
}

/// Does the work that a server asks for, on a thread that nobody waits for.
pub async fn prove(challenge: Option<&str>) -> Option<String> {
    let challenge = challenge?.to_owned();
    tokio::task::spawn_blocking(move || work::solve(&challenge)).await.ok()?
}

/// Bytes that nobody can guess.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system has randomness");
    bytes
}

/// TLS with ring, and the roots of Mozilla's list.
fn tls() -> ClientConfig {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring speaks TLS 1.2 and 1.3")
        .with_root_certificates(roots)
        .with_no_client_auth()
}

/// What the chain of causes says, without the address, which can hold a name.
fn lost(error: &reqwest::Error) -> Error {
    let mut text = String::new();
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        cause = error.source();
        if cause.is_none() {
            text = error.to_string();
        }
    }
    Error::Lost(text)
}
