//! Requests that the SDK would never send.

use std::sync::{Arc, Once};

use reqwest::{Client, Method, RequestBuilder, StatusCode, header::HeaderMap};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use sdk::wire::{Code, Problem};
use serde_json::Value;

use super::{TestApp, app::Site, persona::Persona};

/// A request that is being put together.
#[derive(Debug)]
#[must_use]
pub struct Ask(RequestBuilder);

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as it came.
    pub bytes: Vec<u8>,
}

impl TestApp {
    /// Asks for a path of the blog.
    pub fn ask(&self, method: &str, path: &str) -> Ask {
        self.ask_site(&self.blog, method, path)
    }

    /// Asks for a path of a site.
    pub fn ask_site(&self, site: &Site, method: &str, path: &str) -> Ask {
        self.ask_path(method, &format!("/api/v1/sites/{}{path}", site.key))
    }

    /// Asks for a path of the server.
    pub fn ask_path(&self, method: &str, path: &str) -> Ask {
        ask_at(method, &format!("{}{path}", self.url()))
    }

    /// A write that is allowed, by somebody, from a page of the blog; its body is still missing.
    pub fn write(&self, method: &str, path: &str, who: &Persona) -> Ask {
        let ask = match &who.browser {
            Some(browser) => self
                .ask(method, path)
                .header("cookie", &browser.cookie)
                .header("x-afterword-csrf", &browser.csrf),
            None => self
                .ask(method, path)
                .header("authorization", &who.header())
                .header("x-afterword-csrf", "1"),
        };
        ask.header("origin", self.blog.origin)
            .header("content-type", "application/json")
            .header("idempotency-key", &sdk::client::idempotency_key().to_string())
    }
}

/// Asks for an address.
pub fn ask_at(method: &str, url: &str) -> Ask {
    let method = Method::from_bytes(method.as_bytes()).unwrap();
    Ask(client().request(method, url))
}

/// What another server than ours answers; none, if it does not.
pub async fn fetch(url: &str) -> Option<Answer> {
    let response = client().get(url).send().await.ok()?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Some(Answer { status, headers, bytes: response.bytes().await.ok()?.into() })
}

impl Ask {
    /// Adds a header.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    /// Adds a header, if there is a value.
    pub fn maybe(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.header(name, value),
            None => self,
        }
    }

    /// Sets a body.
    pub fn body(self, body: impl Into<reqwest::Body>) -> Self {
        Self(self.0.body(body))
    }

    /// Sets a JSON body, whatever content type was said.
    pub fn json(self, body: &impl serde::Serialize) -> Self {
        self.body(serde_json::to_vec(body).unwrap())
    }

    /// Sends it.
    pub async fn send(self) -> Answer {
        Answer::of(self.0.send().await.unwrap()).await
    }

    /// Sends it, and leaves the body to be read; a refusal is read.
    pub async fn open(self) -> Result<reqwest::Response, Answer> {
        let response = self.0.send().await.unwrap();
        if response.status().is_success() { Ok(response) } else { Err(Answer::of(response).await) }
    }
}

impl Answer {
    async fn of(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, bytes: response.bytes().await.unwrap().into() }
    }

    /// A header, if it came once.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?.to_str().unwrap();
        assert!(values.next().is_none(), "{name} came twice");
        Some(value)
    }

    /// All values of a header that may be repeated, as one.
    pub fn list(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter();
        values.map(|value| value.to_str().unwrap()).collect::<Vec<_>>().join(", ")
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    /// The body of a page as text, with what is escaped in it as it reads.
    pub fn words(&self) -> String {
        let text = self.text();
        let pairs =
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
        pairs.iter().fold(text, |text, (escaped, plain)| text.replace(escaped, plain))
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    /// The body as what its JSON stands for; the request must have succeeded.
    pub fn read<T: serde::de::DeserializeOwned>(&self) -> T {
        assert!(self.status < 300, "{} {}", self.status, self.text());
        serde_json::from_slice(&self.bytes).unwrap()
    }

    /// The problem, whose form is checked.
    pub fn problem(&self) -> Problem {
        let text = self.text();
        assert_eq!(
            self.header("content-type"),
            Some(Problem::CONTENT_TYPE),
            "{} {text}",
            self.status
        );
        let problem: Problem = serde_json::from_str(&text).unwrap();
        assert_eq!(u16::from(StatusCode::from_u16(problem.status).unwrap()), self.status);
        assert_eq!(
            (problem.status, problem.title.as_str()),
            (problem.code.status(), problem.code.title())
        );
        assert!(problem.kind.contains(problem.code.as_str()), "{}", problem.kind);
        assert!(self.headers.contains_key("x-request-id"));
        for secret in ["sqlx", "select ", "postgres", "relation", "/src/", "panic"] {
            assert!(!text.contains(secret), "{text}");
        }
        problem
    }

    /// The code of the problem.
    pub fn code(&self) -> Code {
        self.problem().code
    }
}

/// A client without TLS roots: nothing here leaves the machine, and to read the roots takes long.
fn client() -> Client {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        let _by_another_crate = ring::default_provider().install_default();
    });
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}
