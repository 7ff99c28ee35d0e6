//! The demo's host pages: other people's sites, on other origins, with a policy as strict as theirs may be.

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, Uri, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};

use sdk::wire::Code;

use crate::error::Error;

/// A site on an origin of its own.
#[derive(Clone, Debug)]
pub struct Host {
    /// What it is, for the terminal.
    pub title: &'static str,
    /// The key of the site that its pages embed.
    pub site: &'static str,
    /// Whether that site allows it.
    pub allowed: bool,
    /// Its origin.
    pub origin: String,
    app: String,
    pages: &'static [(&'static str, &'static str)],
}

/// All of them, on the ports after the server's.
pub fn all(app_port: u16) -> [Host; 3] {
    let host = |title, name, site, offset, pages| Host {
        title,
        site,
        allowed: name != "evil",
        origin: format!("http://{name}.localhost:{}", app_port + offset),
        app: format!("http://comments.localhost:{app_port}"),
        pages,
    };
    [
        host("A blog", "blog", "blog", 1, &BLOG),
        host("Another tenant", "news", "news", 2, &NEWS),
        host("A stranger", "evil", "blog", 3, &EVIL),
    ]
}

const BLOG: [(&str, &str); 5] = [
    ("/", include_str!("../../../../examples/demo/blog/index.html")),
    ("/low-water", include_str!("../../../../examples/demo/blog/low-water.html")),
    ("/slow-bread", include_str!("../../../../examples/demo/blog/slow-bread.html")),
    ("/right-to-left", include_str!("../../../../examples/demo/blog/right-to-left.html")),
    ("/style.css", include_str!("../../../../examples/demo/style.css")),
];

const NEWS: [(&str, &str); 2] = [
    ("/", include_str!("../../../../examples/demo/news.html")),
    ("/style.css", include_str!("../../../../examples/demo/style.css")),
];

const EVIL: [(&str, &str); 2] = [
    ("/", include_str!("../../../../examples/demo/evil.html")),
    ("/style.css", include_str!("../../../../examples/demo/style.css")),
];

impl Host {
    /// Its pages.
    pub fn router(&self) -> Router {
        Router::new().fallback(get(page)).with_state(self.clone())
    }

    /// What its pages may load: themselves, and Afterword as its documentation says.
    fn policy(&self) -> String {
        let (app, socket) = (&self.app, self.app.replacen("http", "ws", 1));
        format!(
            "default-src 'none'; style-src 'self'; script-src {app} 'wasm-unsafe-eval'; \
             connect-src {app} {socket}; frame-src {app}; img-src 'self' {app}; base-uri 'none'; form-action 'none'"
        )
    }
}

async fn page(State(host): State<Host>, uri: Uri) -> Response {
    let path = uri.path().trim_end_matches('/');
    if path == "/favicon.ico" {
        return ().into_response();
    }
    let found = host.pages.iter().find(|(name, _)| name.trim_end_matches('/') == path);
    let Some((name, text)) = found else {
        return Error::from(Code::NotFound).into_response();
    };
    if name.strip_suffix(".css").is_some() {
        return ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], *text).into_response();
    }
    let html = text.replace("{{app}}", &host.app).replace("{{origin}}", &host.origin);
    let mut response = Html(html).into_response();
    response.headers_mut().extend(
        HeaderValue::try_from(host.policy())
            .map(|policy| (header::CONTENT_SECURITY_POLICY, policy)),
    );
    response
}
