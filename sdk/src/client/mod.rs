//! The typed REST client: one method per route.
//!
//! Reads, and posts with their idempotency key, are repeated when the network or the server fails for a moment: a post
//! that is repeated can't make a second comment.

mod auth;
mod error;
mod query;

use uuid::Uuid;

use crate::{
    transport::{self, Decode, Encode, Method, Request, Transport},
    wire::{
        CSRF_HEADER, Changed, CommentId, CommentPage, Counts, Cursor, EditComment,
        IDEMPOTENCY_HEADER, Mine, NewComment, Permalink, ReplyPage, SiteKey, Sort, Source,
        ThreadId,
    },
};

use self::query::Query;
pub use self::{
    auth::{Auth, InvalidSecret},
    error::Error,
};

/// Attempts after the first, for what may be repeated.
const RETRIES: u32 = 3;
/// The longest wait between two attempts, in milliseconds. A server that asks for more is left alone.
const LONGEST_WAIT_MS: u64 = 8_000;

/// A client of one site.
#[derive(Clone, Debug)]
pub struct Client {
    /// What every address of the site begins with.
    base: String,
    auth: Option<Auth>,
    pub(crate) transport: Transport,
}

/// Which part of a thread to list.
#[derive(Clone, Debug, Default)]
pub struct ListQuery {
    /// The order of the roots.
    pub sort: Sort,
    /// Where the page begins; none for the first one.
    pub cursor: Option<Cursor>,
    /// Roots at most.
    pub limit: Option<u32>,
    /// The clock that the page must have reached.
    pub min_seq: Option<i64>,
}

/// How a page is named in requests about several.
#[derive(Clone, Copy, Debug)]
pub enum Page<'a> {
    /// By its thread key.
    Key(&'a str),
    /// By its address.
    Url(&'a str),
}

impl Client {
    /// A client of the site `site` at `server` (`https://comments.example`). It may read what is public.
    pub fn new(server: &str, site: &SiteKey) -> Self {
        let server = server.trim_end_matches('/');
        let base = format!("{server}/api/v1/sites/{site}");
        Self { base, auth: None, transport: Transport::new(server) }
    }

    /// Says who asks.
    pub fn with_auth(mut self, auth: Auth) -> Self {
        self.auth = Some(auth);
        self
    }

    /// The first page of a thread as HTML, as the server draws it.
    pub async fn first_page(&self, page: Page<'_>, sort: Sort) -> Result<String, Error> {
        let query = Query::new().page(page).and("sort", Some(sort.as_str()));
        let request = self.request(Method::Get, &format!("/threads/first{query}"));
        self.send(request).await?.text().await
    }

    /// A page of a thread. One that nobody commented on yet is empty.
    pub async fn comments(
        &self,
        thread: ThreadId,
        query: &ListQuery,
    ) -> Result<CommentPage, Error> {
        let query = Query::new()
            .and("sort", Some(query.sort.as_str()))
            .and("cursor", query.cursor.as_ref().map(|cursor| &cursor.0))
            .and("limit", query.limit)
            .and("min_seq", query.min_seq);
        self.get(&format!("/threads/{thread}/comments{query}")).await
    }

    /// A comment where it stands.
    pub async fn comment(&self, thread: ThreadId, id: CommentId) -> Result<Permalink, Error> {
        self.get(&format!("/threads/{thread}/comments/{id}")).await
    }

    /// More replies of the branch of `root`.
    pub async fn replies(
        &self,
        thread: ThreadId,
        root: CommentId,
        cursor: Option<&Cursor>,
        limit: Option<u32>,
    ) -> Result<ReplyPage, Error> {
        let query = Query::new().and("cursor", cursor.map(|cursor| &cursor.0)).and("limit", limit);
        self.get(&format!("/threads/{thread}/comments/{root}/replies{query}")).await
    }

    /// The Markdown of a comment of one's own.
    pub async fn source(&self, thread: ThreadId, id: CommentId) -> Result<Source, Error> {
        self.get(&format!("/threads/{thread}/comments/{id}/source")).await
    }

    /// What a thread holds of whoever asks.
    pub async fn mine(&self, thread: ThreadId) -> Result<Mine, Error> {
        self.get(&format!("/threads/{thread}/mine")).await
    }

    /// How many comments stand under some pages; at most [`crate::limits::COUNTS_MAX`] of them.
    pub async fn counts(&self, pages: &[Page<'_>]) -> Result<Counts, Error> {
        let query = pages.iter().fold(Query::new(), |query, &page| query.page(page));
        self.get(&format!("/counts{query}")).await
    }

    /// Posts a comment. Repeat a post whose outcome is unknown with the same `key`.
    pub async fn post(
        &self,
        thread: ThreadId,
        comment: &NewComment,
        key: Uuid,
    ) -> Result<Changed, Error> {
        let mut request = self.write(Method::Post, &format!("/threads/{thread}/comments"));
        request.headers.push((IDEMPOTENCY_HEADER, key.to_string()));
        request.repeat = true;
        self.send(with_body(request, comment)?).await?.json().await
    }

    /// Gives a comment of one's own a new text.
    pub async fn edit(
        &self,
        thread: ThreadId,
        id: CommentId,
        edit: &EditComment,
    ) -> Result<Changed, Error> {
        let request = self.write(Method::Patch, &format!("/threads/{thread}/comments/{id}"));
        self.send(with_body(request, edit)?).await?.json().await
    }

    /// Takes a comment of one's own away.
    pub async fn delete(&self, thread: ThreadId, id: CommentId) -> Result<Changed, Error> {
        let request = self.write(Method::Delete, &format!("/threads/{thread}/comments/{id}"));
        self.send(request).await?.json().await
    }

    /// The address of the live socket.
    pub fn live_url(&self) -> String {
        // `http…` becomes `ws…`, and `https…` `wss…`.
        format!("ws{}/live", self.base.trim_start_matches("http"))
    }

    async fn get<T: Decode>(&self, path: &str) -> Result<T, Error> {
        self.send(self.request(Method::Get, path)).await?.json().await
    }

    fn write(&self, method: Method, path: &str) -> Request {
        let mut request = self.request(method, path);
        request.headers.push((CSRF_HEADER, "1".to_owned()));
        request
    }

    fn request(&self, method: Method, path: &str) -> Request {
        let url = format!("{}{path}", self.base);
        let headers = self.credentials().into_iter().collect();
        Request { method, url, headers, body: None, repeat: method == Method::Get }
    }

    /// The header that says who asks.
    pub(crate) fn credentials(&self) -> Option<(&'static str, String)> {
        self.auth.as_ref().map(|auth| ("authorization", auth.header()))
    }

    /// Sends a request, again where that may help and can't harm.
    async fn send(&self, request: Request) -> Result<transport::Response, Error> {
        let mut attempt = 0;
        loop {
            let error = match self.transport.send(&request).await {
                Ok(response) if response.status < 400 => return Ok(response),
                Ok(response) => Error::read(response).await,
                Err(error) => error,
            };
            let wait = error.wait_ms(attempt).filter(|wait| *wait <= LONGEST_WAIT_MS);
            match wait.filter(|_| request.repeat && attempt < RETRIES) {
                Some(wait) => transport::sleep(wait).await,
                None => return Err(error),
            }
            attempt += 1;
        }
    }
}

/// A new idempotency key.
pub fn idempotency_key() -> Uuid {
    uuid::Builder::from_random_bytes(transport::random()).into_uuid()
}

fn with_body(mut request: Request, body: &impl Encode) -> Result<Request, Error> {
    request.headers.push(("content-type", "application/json".to_owned()));
    request.body = Some(transport::to_json(body)?);
    Ok(request)
}
