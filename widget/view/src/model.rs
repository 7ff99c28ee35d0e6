//! Everything that a reader sees, as values.
//!
//! A [`Model`] borrows: the runtime keeps its state as it likes and lends it for a drawing. Lists are short (what is
//! open, folded or fresh), so they are slices that are searched from end to end.

use sdk::{
    thread::{Row, ThreadState},
    wire::{CommentId, Guest, OwnComment, Timestamp},
};

use crate::{Composer, Deleting, Pending, Place};

/// Everything that a reader sees.
#[derive(Clone, Debug)]
pub struct Model<'a> {
    /// The thread, or what stands in its place.
    pub stage: Stage<'a>,
    /// Now, for times such as "5 min ago"; none: times are written in full, in UTC (on the server, and in the first
    /// drawing, which must find the server's nodes).
    pub now: Option<Timestamp>,
    /// Whether scripts run: without them nothing is offered that needs them.
    pub interactive: bool,
    /// How the live connection does.
    pub connection: Connection,
    /// Who I am, once I posted here.
    pub me: Option<&'a Guest>,
    /// My comments that I may still change; the runtime takes them out when their time is over.
    pub own: &'a [OwnComment],
    /// What is being written. The root composer is always there, with or without an entry.
    pub composers: &'a [Composer],
    /// Posted by me, not yet confirmed; in the order of posting.
    pub pending: &'a [Pending],
    /// Comments whose replies are hidden.
    pub folded: &'a [CommentId],
    /// Comments to be highlighted shortly, because they just came.
    pub fresh: &'a [CommentId],
    /// The comment that the address names.
    pub target: Option<CommentId>,
    /// The comment that I was asked about: may it go?
    pub deleting: Option<Deleting>,
    /// The comment whose address was just copied.
    pub copied: Option<CommentId>,
    /// New roots that are not shown yet.
    pub gathered: u32,
    /// Roots whose further replies are on their way ([`Fetch::Loading`]) or did not come ([`Fetch::Failed`]). Of the
    /// others, [`ThreadState::missing_replies`] knows whether there are more.
    pub replies: &'a [(CommentId, Fetch)],
    /// What a screen reader says now. Change it at most once in a second or two, and sum up.
    pub announcement: Option<Announcement>,
}

/// The thread, or what stands in its place.
#[derive(Clone, Debug)]
pub enum Stage<'a> {
    /// Nothing came yet.
    Loading,
    /// It can't be shown.
    Failed(Failure),
    /// Here it is.
    Ready(Page<'a>),
}

/// What is loaded of a thread.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// The thread as far as it is loaded.
    pub thread: &'a ThreadState,
    /// What is shown of it: [`ThreadState::rows`], less the branches of new roots that only gathered so far.
    pub rows: Vec<Row<'a>>,
    /// Whether there are more roots.
    pub more: Fetch,
}

/// The rest of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fetch {
    /// There is no more.
    #[default]
    Done,
    /// There is more.
    More,
    /// It is on its way.
    Loading,
    /// It did not come.
    Failed,
}

/// Why a thread can't be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// This page is not one of the site's.
    Blocked,
    /// There is no such site.
    NoSite,
    /// The embed tag is not written right (no site, no valid thread).
    BadEmbed,
    /// The reader's device is offline.
    Offline,
    /// The server can't be reached, or answers nonsense.
    Unavailable,
}

/// How the live connection does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Connection {
    /// Nothing to say: it is there, is being made for the first time, or is not wanted.
    #[default]
    Quiet,
    /// It broke, and is being made again.
    Lost,
    /// The reader's device is offline.
    Offline,
    /// It is refused, and won't be tried again: comments must be loaded by hand.
    Refused,
}

/// What a screen reader says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// So many comments came.
    Arrived(u32),
    /// More of the thread was loaded: so many comments.
    Loaded(u32),
    /// My comment was posted.
    Posted,
    /// My comment was not posted.
    NotPosted,
    /// My change was saved.
    Saved,
    /// My comment is gone.
    Deleted,
    /// An address was copied.
    Copied,
}

impl<'a> Model<'a> {
    /// A model in which nothing has happened yet.
    pub fn new(stage: Stage<'a>) -> Self {
        Self {
            stage,
            now: None,
            interactive: true,
            connection: Connection::Quiet,
            me: None,
            own: &[],
            composers: &[],
            pending: &[],
            folded: &[],
            fresh: &[],
            target: None,
            deleting: None,
            copied: None,
            gathered: 0,
            replies: &[],
            announcement: None,
        }
    }

    /// A thread of which the first page was read: what the server writes, and what the first drawing in a browser
    /// finds.
    pub fn of_thread(thread: &'a ThreadState) -> Self {
        let more = if thread.next().is_some() { Fetch::More } else { Fetch::Done };
        Self::new(Stage::Ready(Page { thread, rows: thread.rows(), more }))
    }

    /// Until when I may change a comment, if I may.
    pub fn editable_until(&self, id: CommentId) -> Option<Timestamp> {
        self.own.iter().find(|own| own.id == id).map(|own| own.editable_until)
    }

    /// The composer at a place, if something is being written there.
    pub fn composer(&self, place: Place) -> Option<&'a Composer> {
        self.composers.iter().find(|composer| composer.place == place)
    }
}
