//! Answers that anybody may keep for a moment, and that are named by what is in them: what other pages show of a site's
//! threads.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::wire::{SiteKey, Thread, ThreadId};
use url::form_urlencoded;
use view::Language;

use crate::{
    app::App,
    assets::{self, Assets},
    cache::{self, Tag},
    extract::{NotModified, Site},
};

/// For how long anybody may keep a page; for how long more it may be shown while a newer one is fetched (RFC 5861).
pub const KEPT: &str = "public, max-age=5, stale-while-revalidate=30";

/// An answer that is the same for everybody.
#[derive(Debug)]
pub struct Shown {
    /// What it says.
    pub text: String,
    /// In which language; none: it is JSON.
    pub language: Option<Language>,
    /// What it becomes old with.
    pub tags: Vec<Tag>,
}

impl Shown {
    /// Sends it, or says that the client has it already.
    pub fn send(self, app: &App, request: &HeaderMap) -> Response {
        let etag = format!("W/\"{}\"", assets::digest(&[self.text.as_bytes()]));
        let asked = request.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
        let has_it = asked.is_some_and(|tags| tags.split(',').any(|tag| tag.trim() == etag));
        let mut response =
            if has_it { NotModified.into_response() } else { self.text.into_response() };
        let headers = response.headers_mut();
        let kind = match self.language {
            Some(language) => {
                let tag = HeaderValue::from_static(language.tag());
                headers.insert(header::CONTENT_LANGUAGE, tag);
                "text/html; charset=utf-8"
            }
            None => "application/json; charset=utf-8",
        };
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
        headers.extend(HeaderValue::try_from(etag).map(|etag| (header::ETAG, etag)));
        if app.settings.purge.is_some() {
            headers.extend(cache::tag_headers(&self.tags));
        }
        response
    }
}

/// Lets an answer be framed by pages of the site alone; nothing in it runs, and of what it loads there are its looks and
/// people's pictures.
pub fn may_be_framed(response: &mut Response, site: &Site, assets: &Assets) {
    let style = assets.style().unwrap_or("'none'");
    let ancestors = site.origins().collect::<Vec<_>>().join(" ");
    let policy = format!(
        "default-src 'none'; style-src {style}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' {ancestors}"
    );
    if let Ok(policy) = HeaderValue::try_from(policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// Where a comment can be read: on its host page, or on the server's own page if that is not known.
pub fn address(
    assets: &Assets,
    site: &SiteKey,
    thread: &Thread,
    comment: sdk::wire::CommentId,
) -> String {
    let is_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    match thread.url.as_deref().filter(is_web) {
        Some(url) => format!("{url}#comment-{}", comment.0),
        None => {
            let key = form_urlencoded::byte_serialize(thread.key.as_bytes()).collect::<String>();
            let home = assets.home();
            let id = comment.0;
            format!("{home}/api/v1/sites/{site}/threads/html?key={key}&comment={id}#comment-{id}")
        }
    }
}

/// What the pages of a site and of a thread become old with.
pub fn tags_of(site: &Site, thread: ThreadId) -> Vec<Tag> {
    vec![Tag::Site(site.id), Tag::Thread(thread)]
}
