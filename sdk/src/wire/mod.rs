//! Everything that crosses the network.
//!
//! What clients send refuses unknown fields; what the server sends may grow, and a kind that a client does not know
//! yet is read as `Unknown`.

pub mod comment;
pub mod event;
pub mod frame;
pub mod id;
pub mod problem;
pub mod site;
pub mod thread;
pub mod time;

pub use comment::{
    Author, AuthorKind, Changed, Comment, EditComment, Guest, Mine, NewComment, NewGuest,
    OwnComment, SafeHtml, Source,
};
pub use event::{Event, EventFrame};
pub use frame::{ClientFrame, LiveLimits, SUBPROTOCOL, ServerFrame, SubscribeMode, close_code};
pub use id::{CommentId, EventId, GuestId, SiteId, ThreadId};
pub use problem::{Code, FieldError, Problem};
pub use site::{SiteInfo, SiteKey, SiteSettings};
pub use thread::{
    CommentPage, Count, Counts, Cursor, Permalink, Position, ReplyPage, Sort, Thread, ThreadRef,
};
pub use time::Timestamp;

/// Header of a write: makes a browser ask first (CORS preflight), so that no form can send it
/// (OWASP CSRF cheat sheet, custom request headers).
pub const CSRF_HEADER: &str = "x-afterword-csrf";
/// Header of a post: a UUID of the client's choice; the same one never makes a second comment.
pub const IDEMPOTENCY_HEADER: &str = "idempotency-key";
