//! The figures that both ends check. A site may set some of them lower, never higher.

/// Longest Markdown source of a comment, in Unicode scalar values.
pub const BODY_CHARS: usize = 10_000;
/// Longest author name, in Unicode scalar values.
pub const NAME_CHARS: usize = 60;
/// Longest e-mail address, in bytes (RFC 5321, section 4.5.3.1.3, less the angle brackets).
pub const EMAIL_BYTES: usize = 254;
/// Longest thread key, in bytes.
pub const THREAD_KEY_BYTES: usize = 1_024;
/// Longest address of a host page, in bytes.
pub const URL_BYTES: usize = 2_048;
/// Longest page title, in Unicode scalar values; a longer one is cut by the widget before it is sent.
pub const TITLE_CHARS: usize = 300;
/// Roots on one page of a thread, unless the request asks for fewer.
pub const PAGE_ROOTS: u32 = 25;
/// Most roots or replies that one request may ask for.
pub const PAGE_MAX: u32 = 100;
/// Replies that come with each root; the rest is asked for branch by branch.
pub const FIRST_REPLIES: u32 = 5;
/// Most threads in one request for counts.
pub const COUNTS_MAX: usize = 100;
/// Levels of nesting that a reader sees on a wide column; deeper replies say to whom.
pub const DEPTH_SHOWN: u32 = 4;
/// Most threads that one socket may subscribe to.
pub const SUBSCRIPTIONS: usize = 20;
/// Largest frame a client may send on the socket, in bytes.
pub const CLIENT_FRAME_BYTES: usize = 16 * 1024;
/// Most events that a subscription replays before it asks the client to load the thread again.
pub const REPLAY_EVENTS: usize = 500;
/// Most comments of a thread that stand pinned.
pub const PINS: u32 = 5;
/// People named who are writing; the others are counted.
pub const TYPING_SHOWN: usize = 5;
/// Members named who are reading; the others are counted.
pub const PRESENCE_SHOWN: usize = 20;
/// A client says this often that it is writing, in milliseconds.
pub const TYPING_EVERY_MS: u32 = 3_000;
/// How long a receiver shows that somebody is writing, in milliseconds.
pub const TYPING_SHOWN_MS: u32 = 6_000;
/// Shortest password of a commenter, in Unicode scalar values (NIST 800-63B-4 asks 15 where it is the only factor; ASVS
/// 6.2.1 at least 8).
pub const PASSWORD_CHARS_MIN: usize = 10;
/// Shortest password of who moderates a site.
pub const PASSWORD_CHARS_MIN_STAFF: usize = 15;
/// Longest password, in Unicode scalar values.
pub const PASSWORD_CHARS_MAX: usize = 128;
/// How long a client names the place after its last write in its reads, in seconds. Replicas are not that far behind, or
/// are asked no more.
pub const SEEN_SECONDS: u64 = 30;
