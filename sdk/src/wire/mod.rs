//! Everything that crosses the network.
//!
//! What clients send refuses unknown fields; what the server sends may grow, and a kind that a client does not know
//! yet is read as `Unknown`.

pub mod ban;
pub mod comment;
pub mod desk;
pub mod emoji;
pub mod event;
pub mod frame;
pub mod id;
pub mod invitation;
pub mod moderation;
pub mod mute;
mod named;
pub mod notice;
pub mod outside;
pub mod owner;
pub mod panel;
pub mod people;
pub mod person;
pub mod problem;
pub mod queue;
pub mod reaction;
pub mod recent;
pub mod removal;
pub mod report;
pub mod revision;
pub mod search;
pub mod site;
pub mod decimal;
pub mod thread;
pub mod time;
pub mod transfer;
pub mod trial;
pub mod watch;
pub mod webhook;

pub use ban::{Ban, BanKind, BanPage, NewBan};
pub use comment::{
    Author, AuthorKind, Changed, Comment, EditComment, FeatureComment, Featured, FeaturedPage,
    Image, NewComment, NewGuest, NewPreview, NewVote, PinComment, Preview, SafeHtml, Source, Vote,
};
pub use desk::{
    ListedThread, MergeThread, Merged, MovedKey, NamePage, Pace, Remap, Remapped, ThreadPage,
    ThreadState,
};
pub use emoji::EmojiNames;
pub use event::{Event, EventFrame, ReplyCounts, Tally};
pub use frame::{
    ClientFrame, LiveLimits, Present, SUBPROTOCOL, ServerFrame, SubscribeMode, Typist, close_code,
};
pub use id::{
    AccountId, AvatarId, BanId, CommentId, DecisionId, DeliveryId, EntryId, EventId, GuestId,
    ImageId, MemberId, NoteId, NoticeId, PersonId, RemovalId, ReportId, SiteId, ThreadId,
};
pub use invitation::{Invitation, Invitations, NewInvitation};
pub use moderation::{
    Decided, Decider, Decision, DecisionAnswer, Decisions, Finding, NewDecisions, OwnHeld, Phase,
    Standing, Undecided, Verdict,
};
pub use mute::{Muted, MutedPeople};
pub use notice::{DecideNotice, Ground, Notice, NoticeDecision, NoticePage, Reasons};
pub use outside::{
    MadeService, OutsideService, OutsideServices, ServiceKind, SetService, TurnService, WhenDown,
};
#[cfg(all(not(target_family = "wasm"), any(feature = "client", feature = "server")))]
pub use owner::ModerationConfig;
pub use owner::{
    ApiKey, ApiKeys, EmbedFinding, EmbedReport, InvalidScope, LookAtPage, MadeApiKey, NewApiKey,
    Scope, SettingChanged, SettingsChange, SettingsHistory, Sighting, Sightings, SiteConfig,
};
pub use panel::{AskPanel, Panel};
pub use people::{
    Crowd, Detail, Dossier, ErasePerson, LogEntry, LogPage, NewPersonNote, Person, PersonNote,
    PersonPage, Texts, Written,
};
pub use person::{
    ChangeMember, ClaimGuest, Claimed, ExchangeCode, FallBack, Follow, Guest, Member, MemberPage,
    Mine, OwnComment, OwnVote, Refresh, Role, Session, SiteWord, Ticket, Tokens,
};
pub use problem::{Code, FieldError, Problem};
pub use queue::{QueueCounts, QueueItem, QueueKind, QueuePage};
pub use reaction::{NewPageReaction, NewReaction, OwnReaction, PageReacted, Reaction};
pub use recent::{Recent, RecentComment};
pub use removal::{Removal, RemovalState, RemoveWritten, RemovedWritten, Since};
pub use report::{NewReport, Reason, Report, ReportPage};
pub use revision::{Revision, Revisions};
pub use search::{Hit, Hits, Piece};
pub use site::{Density, Images, SiteInfo, SiteKey, SiteSettings, Voting};
pub use thread::{
    ChangeThread, CommentPage, Count, Counts, Cursor, Permalink, Position, ReplyPage, Sort, Thread,
    ThreadChanged, ThreadRef,
};
pub use time::Timestamp;
pub use transfer::{Handful, Imported, LeftOut, WhyLeftOut};
#[cfg(all(not(target_family = "wasm"), any(feature = "client", feature = "server")))]
pub use trial::TryModeration;
pub use trial::{Trial, TriedAuthor};
pub use watch::{CLOSE_EVENT, InvalidWatch, NewTyping, Watch};
pub use webhook::{
    ChangeWebhook, Delivery, DeliveryPage, DeliveryState, HookEvent, InvalidHookEvent, MadeWebhook,
    NewWebhook, Webhook, Webhooks,
};

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
