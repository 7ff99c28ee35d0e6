//! Everything that crosses the network.
//!
//! What clients send refuses unknown fields; what the server sends may grow, and a kind that a client does not know
//! yet is read as `Unknown`.

pub mod comment;
pub mod event;
pub mod frame;
pub mod id;
pub mod person;
pub mod problem;
pub mod site;
pub mod thread;
pub mod time;
pub mod watch;

pub use comment::{
    Author, AuthorKind, Changed, Comment, EditComment, NewComment, NewGuest, NewPreview, NewVote,
    PinComment, Preview, SafeHtml, Source, Vote,
};
pub use event::{Event, EventFrame, ReplyCounts, Tally};
pub use frame::{
    ClientFrame, LiveLimits, Present, SUBPROTOCOL, ServerFrame, SubscribeMode, Typist, close_code,
};
pub use id::{AccountId, AvatarId, CommentId, EventId, GuestId, MemberId, SiteId, ThreadId};
pub use person::{
    ChangeMember, ClaimGuest, Claimed, ExchangeCode, FallBack, Guest, Member, MemberPage, Mine,
    OwnComment, OwnVote, Refresh, Role, Session, SiteWord, Ticket, Tokens,
};
pub use problem::{Code, FieldError, Problem};
pub use site::{SiteInfo, SiteKey, SiteSettings, Voting};
pub use thread::{
    ChangeThread, CommentPage, Count, Counts, Cursor, Permalink, Position, ReplyPage, Sort, Thread,
    ThreadChanged, ThreadRef,
};
pub use time::Timestamp;
pub use watch::{CLOSE_EVENT, InvalidWatch, NewTyping, Watch};

/// Header of a write: the session's token ([`Session::csrf`]) where a session's cookie says who writes, anything
/// otherwise. Makes a browser ask first (CORS preflight), so that no form can send it
/// (OWASP CSRF cheat sheet, custom request headers).
pub const CSRF_HEADER: &str = "x-afterword-csrf";
/// Header of a post: a UUID of the client's choice; the same one never makes a second comment.
pub const IDEMPOTENCY_HEADER: &str = "idempotency-key";
/// Header of the answer to a write, where reads may come from replicas. A client that sends it back with its reads for
/// [`limits::SEEN_SECONDS`](crate::limits::SEEN_SECONDS) sees what it wrote. It is opaque, but for one thing: of two, the
/// one that is greater as text is the later one, and says all that the other one does.
pub const SEEN_HEADER: &str = "x-afterword-min-lsn";
/// Header of what is read while the primary database is away: it may be older than what was acknowledged.
pub const STALE_HEADER: &str = "x-afterword-stale";
