//! The typed REST client: one method per route.
//!
//! Reads, and posts with their idempotency key, are repeated when the network or the server fails for a moment: a post
//! that is repeated can't make a second comment.

mod auth;
pub(crate) mod call;
#[cfg(not(target_family = "wasm"))]
mod desk;
mod error;
#[cfg(not(target_family = "wasm"))]
mod owner;
mod moderation;
mod pages;
mod people;
mod query;
mod rooms;
use uuid::Uuid;

use self::query::Query;
pub use self::{
    auth::{Auth, InvalidSecret, base64url},
    call::Call,
    error::Error,
    moderation::QueueQuery,
};
use crate::{
    transport::{self, Method, Request, Transport},
    wire::{
        CSRF_HEADER, ChangeThread, Changed, CommentId, CommentPage, Cursor, EditComment,
        IDEMPOTENCY_HEADER, Image, Mine, NewComment, NewPageReaction, NewPreview, NewReaction,
        NewTyping, NewVote, PageReacted, Permalink, PinComment, Preview, ReplyPage, SiteKey, Sort,
        Source, ThreadChanged, ThreadId, Vote, Watch, id,
    },
};

/// What the data beside a first page begins with; it holds no `<` itself.
const FIRST_PAGE_DATA: &str = "<script type=\"application/json\" data-afterword>";

/// A client of one site.
#[derive(Clone, Debug)]
pub struct Client {
    /// What every address of the site begins with.
    base: String,
    auth: Option<Auth>,
    /// The token of a browser's session.
    session: Option<String>,
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
        let server = server.strip_suffix("/").unwrap_or(server);
        let base = [server, "/api/v1/sites/", site.as_str()].concat();
        Self { base, auth: None, session: None, transport: Transport::new(server) }
    }

    /// Says who asks.
    pub fn with_auth(mut self, auth: Auth) -> Self {
        self.auth = Some(auth);
        self
    }

    /// Asks as whoever this browser is signed in as on this site; `csrf` is [`Session::csrf`](crate::wire::Session::csrf).
    pub fn with_session(mut self, csrf: String) -> Self {
        self.session = Some(csrf);
        self
    }

    /// The first page of a thread as HTML, as the server draws it.
    pub async fn first_page(&self, page: Page<'_>, sort: Sort) -> Result<String, Error> {
        let query = Query::new().page(page).and("sort", Some(sort.as_str()));
        let request = self.request(Method::Get, &["/threads/first", query.as_str()].concat());
        call::send(&self.transport, &request).await?.text()
    }

    /// The thread of a page, with its first comments, which come without their bodies. A thread is known by its id in all
    /// other calls: begin here.
    pub async fn open(&self, page: Page<'_>) -> Result<CommentPage, Error> {
        let html = self.first_page(page, Sort::default()).await?;
        let data = html.split_once(FIRST_PAGE_DATA).and_then(|(_, rest)| rest.split_once('<'));
        let (data, _) = data.ok_or_else(|| Error::Unreadable("no data in the page".to_owned()))?;
        transport::from_json(data)
    }

    /// A page of a thread. One that nobody commented on yet is empty.
    pub fn comments(&self, thread: ThreadId, query: &ListQuery) -> Call<CommentPage> {
        let query = Query::new()
            .and("sort", Some(query.sort.as_str()))
            .and("cursor", query.cursor.as_ref().map(|cursor| cursor.0.as_str()))
            .number("limit", query.limit.map(i64::from))
            .number("min_seq", query.min_seq);
        self.get(&[&at_thread(thread), "/comments", query.as_str()].concat())
    }

    /// A comment where it stands.
    pub fn comment(&self, thread: ThreadId, id: CommentId) -> Call<Permalink> {
        self.get(&at_comment(thread, id))
    }

    /// More replies of the branch of `root`.
    pub fn replies(
        &self,
        thread: ThreadId,
        root: CommentId,
        cursor: Option<&Cursor>,
        limit: Option<u32>,
    ) -> Call<ReplyPage> {
        let query = Query::new()
            .and("cursor", cursor.map(|cursor| cursor.0.as_str()))
            .number("limit", limit.map(i64::from));
        self.get(&[&at_comment(thread, root), "/replies", query.as_str()].concat())
    }

    /// The Markdown of a comment of one's own.
    pub fn source(&self, thread: ThreadId, id: CommentId) -> Call<Source> {
        self.get(&[&at_comment(thread, id), "/source"].concat())
    }

    /// What a thread holds of whoever asks.
    pub fn mine(&self, thread: ThreadId) -> Call<Mine> {
        self.get(&[&at_thread(thread), "/mine"].concat())
    }

    /// Notes that I saw a thread: what comes later is new to me.
    pub fn seen(&self, thread: ThreadId) -> Call<()> {
        let request = self.write(Method::Put, &[&at_thread(thread), "/seen"].concat());
        self.call(with_body(request, String::new()))
    }

    /// How a text would look.
    pub fn preview(&self, body: &str) -> Call<Preview> {
        let new = NewPreview { body: body.to_owned() };
        self.call(with_body(self.write(Method::Post, "/preview"), transport::to_json(&new)))
    }

    /// Sends a picture, to be shown in a comment; `kind` is its media type.
    pub fn send_image(&self, kind: &str, file: impl Into<transport::Content>) -> Call<Image> {
        let mut request = self.request_to_write(Method::Post, "/images", kind);
        request.body = Some(file.into());
        self.call(request)
    }

    /// Posts a comment. Repeat a post whose outcome is unknown with the same `key`.
    pub fn post(&self, thread: ThreadId, comment: &NewComment, key: Uuid) -> Call<Changed> {
        let mut request = self.write(Method::Post, &[&at_thread(thread), "/comments"].concat());
        request.headers.push((IDEMPOTENCY_HEADER, id::text(key)));
        request.repeat = true;
        self.call(with_body(request, transport::to_json(comment)))
    }

    /// Gives a comment of one's own a new text.
    pub fn edit(&self, thread: ThreadId, id: CommentId, edit: &EditComment) -> Call<Changed> {
        let request = self.write(Method::Patch, &at_comment(thread, id));
        self.call(with_body(request, transport::to_json(edit)))
    }

    /// Votes on a comment; the same vote again changes nothing.
    pub fn vote(&self, thread: ThreadId, id: CommentId, vote: Vote) -> Call<Changed> {
        self.put(&[&at_comment(thread, id), "/vote"].concat(), &NewVote { vote })
    }

    /// Gives a comment an emoji, or takes it back; the same again changes nothing.
    pub fn react(&self, thread: ThreadId, id: CommentId, reaction: &NewReaction) -> Call<Changed> {
        self.put(&[&at_comment(thread, id), "/reaction"].concat(), reaction)
    }

    /// Gives the page an emoji, or takes it back; the same again changes nothing.
    pub fn react_to_page(&self, thread: ThreadId, reaction: &NewPageReaction) -> Call<PageReacted> {
        self.put(&[&at_thread(thread), "/reaction"].concat(), reaction)
    }

    /// Puts a root before all others, or no longer. For moderators.
    pub fn pin(&self, thread: ThreadId, id: CommentId, pinned: bool) -> Call<Changed> {
        self.put(&[&at_comment(thread, id), "/pin"].concat(), &PinComment { pinned })
    }

    /// Lets a thread take no more comments, or takes them again. For moderators.
    pub fn close_thread(&self, thread: ThreadId, closed: bool) -> Call<ThreadChanged> {
        let mut request = self.write(Method::Patch, &at_thread(thread));
        request.repeat = true;
        self.call(with_body(request, transport::to_json(&ChangeThread { closed })))
    }

    /// Takes a comment away: one's own, or any for moderators. Doing so twice is no error.
    pub fn delete(&self, thread: ThreadId, id: CommentId) -> Call<Changed> {
        let mut request = self.write(Method::Delete, &at_comment(thread, id));
        request.repeat = true;
        self.call(request)
    }

    /// The address of the live socket.
    pub fn live_url(&self) -> String {
        // `http…` becomes `ws…`, and `https…` `wss…`.
        ["ws", self.base.strip_prefix("http").unwrap_or_default(), "/live"].concat()
    }

    /// The address of a stream of events, which stands in for the socket.
    pub fn events_url(&self, ticket: Option<&str>, watched: &[Watch]) -> String {
        let query = Query::new().and("ticket", ticket);
        let add = |query: Query, watch: &Watch| query.and("watch", Some(&watch.text()));
        let query = watched.iter().fold(query, add);
        [&self.base, "/live/events", query.as_str()].concat()
    }

    /// Says that I am writing in a thread, for who has no socket: an answer to this comment, or a root.
    pub fn typing(&self, thread: ThreadId, parent: Option<CommentId>) -> Call<()> {
        let request = self.write(Method::Post, &[&at_thread(thread), "/typing"].concat());
        self.call(with_body(request, transport::to_json(&NewTyping { parent })))
    }

    fn put<T>(&self, path: &str, body: &impl transport::Encode) -> Call<T> {
        let mut request = self.write(Method::Put, path);
        request.repeat = true;
        self.call(with_body(request, transport::to_json(body)))
    }

    fn get<T>(&self, path: &str) -> Call<T> {
        self.call(self.request(Method::Get, path))
    }

    fn call<T>(&self, request: Request) -> Call<T> {
        Call::new(self.transport.clone(), request)
    }

    fn write(&self, method: Method, path: &str) -> Request {
        // Without a body, too: a form could not send it.
        let kind = if method == Method::Delete { "" } else { "application/json" };
        self.request_to_write(method, path, kind)
    }

    fn request_to_write(&self, method: Method, path: &str, kind: &str) -> Request {
        let mut request = self.request(method, path);
        let token = self.session.clone().unwrap_or_else(|| "1".to_owned());
        request.headers.push((CSRF_HEADER, token));
        if !kind.is_empty() {
            request.headers.push(("content-type", kind.to_owned()));
        }
        request
    }

    fn request(&self, method: Method, path: &str) -> Request {
        let url = [self.base.as_str(), path].concat();
        let headers = self.credentials().into_iter().collect();
        let cookies = self.session.is_some();
        Request { method, url, headers, body: None, cookies, repeat: method == Method::Get }
    }

    /// Whether a ticket says who a live socket belongs to; the handshake of a program's socket has its key.
    pub(crate) fn has_tickets(&self) -> bool {
        self.session.is_some() || self.auth.as_ref().is_some_and(|auth| !auth.is_key())
    }

    /// The header that says who asks.
    pub(crate) fn credentials(&self) -> Option<(&'static str, String)> {
        self.auth.as_ref().map(|auth| ("authorization", auth.header()))
    }
}

/// A new idempotency key.
pub fn idempotency_key() -> Uuid {
    uuid::Builder::from_random_bytes(transport::random()).into_uuid()
}

/// What is sent with a write, be it nothing: a form can't say that it is JSON, so the server wants to hear it.
fn with_body(mut request: Request, body: String) -> Request {
    request.body = Some(body.into());
    request
}

fn at_thread(thread: ThreadId) -> String {
    ["/threads/", &thread.text()].concat()
}

fn at_comment(thread: ThreadId, id: CommentId) -> String {
    ["/threads/", &thread.text(), "/comments/", &id.text()].concat()
}
