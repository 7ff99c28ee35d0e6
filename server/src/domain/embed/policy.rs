//! What a Content-Security-Policy refuses the widget (CSP level 3, sections 6.7 and 6.8).

use sdk::wire::EmbedFinding;
use url::Url;

use super::tags::Script;

/// What lets WASM be compiled.
const WASM: [&str; 2] = ["'wasm-unsafe-eval'", "'unsafe-eval'"];

/// One policy: its directives, each once.
#[derive(Debug)]
pub struct Policy(Vec<(String, Vec<String>)>);

impl Policy {
    /// Reads a serialized policy. Of a directive that is there twice the first one counts.
    pub fn parse(text: &str) -> Self {
        let mut directives: Vec<(String, Vec<String>)> = Vec::new();
        for directive in text.split(';') {
            let mut words = directive.split_ascii_whitespace().map(str::to_owned);
            let Some(name) = words.next().map(|name| name.to_ascii_lowercase()) else { continue };
            if directives.iter().all(|(known, _)| *known != name) {
                directives.push((name, words.collect()));
            }
        }
        Self(directives)
    }

    /// What the widget of `server` lacks on `page`, whose script it is.
    pub fn refuses(&self, page: &Url, server: &Url, script: Option<&Script>) -> Vec<EmbedFinding> {
        let mut found = Vec::new();
        let mut lacks = |directive: &str, missing: String| {
            found.push(EmbedFinding::Policy { directive: directive.to_owned(), missing });
        };
        let origin = server.origin().ascii_serialization();
        if let Some((name, sources)) = self.of(&["script-src-elem", "script-src", "default-src"]) {
            let nonce = script.and_then(|script| script.nonce.as_ref());
            let nonce = nonce.map(|nonce| format!("'nonce-{nonce}'"));
            let has_nonce = nonce.is_some_and(|nonce| sources.contains(&nonce));
            if !has_nonce && sources.iter().any(|source| source == "'strict-dynamic'") {
                lacks(name, "'nonce-…'".to_owned());
            } else if !has_nonce && !allows(sources, page, server) {
                lacks(name, origin.clone());
            }
        }
        if let Some((name, sources)) = self.of(&["script-src", "default-src"])
            && !sources.iter().any(|source| WASM.contains(&source.to_ascii_lowercase().as_str()))
        {
            lacks(name, WASM[0].to_owned());
        }
        if let Some((name, sources)) = self.of(&["connect-src", "default-src"]) {
            if name == "connect-src" && !allows(sources, page, server) {
                lacks(name, origin.clone());
            }
            let socket = origin.replacen("http", "ws", 1);
            if let Ok(address) = Url::parse(&socket)
                && !allows(sources, page, &address)
            {
                lacks(name, socket);
            }
        }
        found
    }

    /// The first of these directives that there is.
    fn of(&self, names: &[&str]) -> Option<(&str, &Vec<String>)> {
        names.iter().find_map(|name| {
            let found = self.0.iter().find(|(known, _)| known == name);
            found.map(|(name, sources)| (name.as_str(), sources))
        })
    }
}

fn allows(sources: &[String], page: &Url, target: &Url) -> bool {
    sources.iter().any(|source| matches(source, page, target))
}

/// Whether a source expression means an address.
fn matches(source: &str, page: &Url, target: &Url) -> bool {
    let source = source.to_ascii_lowercase();
    if source == "*" {
        return true;
    }
    if source == "'self'" {
        return same_host(page, target);
    }
    if source.starts_with('\'') {
        return false;
    }
    if let Some(scheme) = source.strip_suffix(':') {
        return scheme_fits(scheme, target.scheme());
    }
    let (scheme, rest) = source.split_once("://").unwrap_or((page.scheme(), &source));
    let (host, path) = rest.split_once('/').map_or((rest, ""), |(host, path)| (host, path));
    let (host, port) = host.split_once(':').unwrap_or((host, ""));
    // Without a scheme, a page's own stands for its sockets, too.
    let fits = scheme_fits(scheme, target.scheme())
        || (!source.contains("://") && target.scheme().starts_with("ws"));
    let known = target.host_str().unwrap_or_default();
    let is_host = match host.strip_prefix('*') {
        Some(tail) => !tail.is_empty() && known.ends_with(tail),
        None => host == known,
    };
    let target_port = target.port_or_known_default();
    let is_port = match port {
        "*" => true,
        "" => target.port().is_none(),
        port => port.parse().ok() == target_port,
    };
    fits && is_host && is_port && path.is_empty()
}

/// A scheme stands for itself, and for what is safer.
fn scheme_fits(allowed: &str, scheme: &str) -> bool {
    allowed == scheme
        || (allowed == "http" && scheme == "https")
        || (allowed == "ws" && matches!(scheme, "wss" | "http" | "https"))
        || (allowed == "wss" && scheme == "https")
}

/// Whether a page's `'self'` is meant, for sockets as well.
fn same_host(page: &Url, target: &Url) -> bool {
    let of = |url: &Url| (url.host_str().map(str::to_owned), url.port_or_known_default());
    of(page) == of(target)
}
