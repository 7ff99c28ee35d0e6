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
/// Longest text that a site shows guests before they say who they are, in Unicode scalar values.
pub const TERMS_CHARS: usize = 300;
/// Longest time that a slow thread lets somebody wait between two comments, in seconds (a day).
pub const SLOW_SECONDS: u32 = 86_400;
/// Roots on one page of a thread, unless the request asks for fewer.
pub const PAGE_ROOTS: u32 = 25;
/// Most roots or replies that one request may ask for.
pub const PAGE_MAX: u32 = 100;
/// Replies that come with each root; the rest is asked for branch by branch.
pub const FIRST_REPLIES: u32 = 5;
/// Most threads in one request for counts.
pub const COUNTS_MAX: usize = 100;
/// How many of a site's newest comments a request gets that does not say how many.
pub const RECENT: u32 = 10;
/// Most of a site's newest comments in one request.
pub const RECENT_MAX: u32 = 50;
/// Longest beginning of a comment that stands for all of it, in characters.
pub const EXCERPT_CHARS: usize = 200;
/// Largest file of a picture, in bytes.
pub const IMAGE_BYTES: u32 = 5 * 1024 * 1024;
/// Most pixels of a picture that is sent.
pub const IMAGE_PIXELS: u64 = 16_000_000;
/// The longest side of a picture that is shown, in pixels; a larger one is made smaller.
pub const IMAGE_SIDE: u32 = 1_600;
/// Most pictures that one comment shows; more of them stay links.
pub const IMAGES: usize = 10;
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
/// Most emoji that a site offers to react with.
pub const REACTIONS: usize = 8;
/// Largest file of comments that a program or a dashboard sends to be imported, in bytes, compressed or not.
pub const IMPORT_BYTES: usize = 32 * 1024 * 1024;
/// The same, after it was unpacked.
pub const IMPORT_BYTES_UNPACKED: u64 = 128 * 1024 * 1024;
/// Most comments of such a file, and most pages.
pub const IMPORT_COMMENTS: usize = 500_000;
/// Longest note of a report, in Unicode scalar values.
pub const NOTE_CHARS: usize = 1_000;
/// Most comments that one request may decide about.
pub const DECISIONS: usize = 100;
/// Most texts of a comment that are told, with the one that it has now.
pub const REVISIONS: u32 = 50;
/// Most people whom one person may mute on a site.
pub const MUTES: u32 = 1_000;
/// Longest text that may be looked for, in Unicode scalar values.
pub const QUERY_CHARS: usize = 100;
/// Most comments that a search finds.
pub const HITS: u32 = 50;
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
