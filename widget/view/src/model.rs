//! Everything that a reader sees, as values.
//!
//! A [`Model`] borrows: the runtime keeps its state as it likes and lends it for a drawing. Lists are short (what is
//! open, folded or fresh), so they are slices that are searched from end to end.

use sdk::{
    thread::{Row, ThreadState},
    wire::{
        Author, CommentId, Guest, Member, OwnComment, OwnReaction, OwnVote, PersonId, Present,
        Role, Timestamp, Typist, Vote,
    },
};

use crate::{Announcement, Composer, Language, Memo, Panel, Pending, Place, Question, Toast};

/// Everything that a reader sees.
#[derive(Clone)]
pub struct Model<'a> {
    /// The thread, or what stands in its place.
    pub stage: Stage<'a>,
    /// The language of everything but what people wrote.
    pub language: Language,
    /// Now, for times such as "5 min ago"; none: times are written as everybody reads them, in UTC (on the server, and in the first
    /// drawing, which must find the server's nodes).
    pub now: Option<Timestamp>,
    /// Whether scripts run: without them nothing is offered that needs them.
    pub interactive: bool,
    /// Where a comment is written without scripts, if it can be; `&to=` and a comment's id make it a reply.
    pub write: Option<&'a str>,
    /// How the live connection does.
    pub connection: Connection,
    /// Who I am as a guest, once I posted here.
    pub guest: Option<&'a Guest>,
    /// Who I am, if I am signed in; goes before [`Model::guest`].
    pub member: Option<&'a Member>,
    /// The server's own address, where the pictures of people and my account's page are.
    pub home: &'a str,
    /// My comments that I may still change; the runtime takes them out when their time is over.
    pub own: &'a [OwnComment],
    /// My votes in this thread.
    pub votes: &'a [OwnVote],
    /// My reactions in this thread, to comments and to the page.
    pub reactions: &'a [OwnReaction],
    /// Whether I get mail about new comments; none, if I can't.
    pub follows: Option<bool>,
    /// Comments that others posted since I was here before and that I have not come to yet, in the order in which they
    /// are shown.
    pub unread: &'a [CommentId],
    /// Who is writing, without me; the runtime takes them out when their time is over.
    pub typing: &'a [Typist],
    /// How many more are writing, somewhere in the thread.
    pub typing_more: u32,
    /// Who is reading; none while it can't be known, or the site does not show it.
    pub presence: Option<Presence<'a>>,
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
    /// What I am asked about a comment.
    pub question: Option<Question>,
    /// The comment whose menus are drawn with what is in them: the one that I opened a menu of last.
    pub menu: Option<CommentId>,
    /// The comment whose address was just copied.
    pub copied: Option<CommentId>,
    /// New roots that are not shown yet.
    pub gathered: u32,
    /// Roots whose further replies are on their way ([`Fetch::Loading`]) or did not come ([`Fetch::Failed`]). Of the
    /// others, [`ThreadState::missing_replies`] knows whether there are more.
    pub replies: &'a [(CommentId, Fetch)],
    /// What a screen reader says now. Change it at most once in a second or two, and sum up.
    pub announcement: Option<Announcement>,
    /// What I am told that belongs to no comment and no composer.
    pub toast: Option<Toast>,
    /// The panel that was opened last.
    pub panel: Option<&'a Panel>,
    /// Whom I muted on this site.
    pub muted: &'a [PersonId],
    /// What was drawn last, which is drawn from again, if there is more than one drawing.
    pub memo: Option<&'a Memo>,
    /// Whether comments that changed must wait for the next drawing, as far as [`Model::memo`] knows them.
    pub is_late: &'a dyn Fn() -> bool,
}

/// Who is reading the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presence<'a> {
    /// Readers, known or not, with me.
    pub count: u32,
    /// Members among them, some of them.
    pub members: &'a [Present],
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

impl<'a> Model<'a> {
    /// A model in which nothing has happened yet.
    pub fn new(language: Language, stage: Stage<'a>) -> Self {
        Self {
            stage,
            language,
            now: None,
            interactive: true,
            write: None,
            connection: Connection::Quiet,
            guest: None,
            member: None,
            home: "",
            own: &[],
            votes: &[],
            reactions: &[],
            follows: None,
            unread: &[],
            typing: &[],
            typing_more: 0,
            presence: None,
            composers: &[],
            pending: &[],
            folded: &[],
            fresh: &[],
            target: None,
            question: None,
            menu: None,
            copied: None,
            gathered: 0,
            replies: &[],
            announcement: None,
            toast: None,
            panel: None,
            muted: &[],
            memo: None,
            is_late: &|| false,
        }
    }

    /// A thread of which the first page was read: what the server writes, and what the first drawing in a browser
    /// finds.
    pub fn of_thread(language: Language, thread: &'a ThreadState, home: &'a str) -> Self {
        let more = if thread.next().is_some() { Fetch::More } else { Fetch::Done };
        let page = Page { thread, rows: thread.rows(), more };
        Self { home, ..Self::new(language, Stage::Ready(page)) }
    }

    /// Until when I may change a comment, if I may.
    pub fn editable_until(&self, id: CommentId) -> Option<Timestamp> {
        let own = self.own.iter().find(|own| own.id == id && !self.is_banned());
        own.map(|own| own.editable_until)
    }

    /// My vote on a comment.
    pub fn vote(&self, id: CommentId) -> Vote {
        self.votes.iter().find(|own| own.comment == id).map(|own| own.vote).unwrap_or_default()
    }

    /// Whether I muted somebody.
    pub fn mutes(&self, author: &Author) -> bool {
        author.person().is_some_and(|person| self.muted.contains(&person))
    }

    /// Whether I may not write here.
    pub fn is_banned(&self) -> bool {
        self.member.is_some_and(|member| member.banned)
    }

    /// My role, if I care for the site's conversations.
    pub fn moderates(&self) -> Option<Role> {
        self.member.map(|member| member.role).filter(|role| role.moderates())
    }

    /// The composer at a place, if something is being written there.
    pub fn composer(&self, place: Place) -> Option<&'a Composer> {
        self.composers.iter().find(|composer| composer.place == place)
    }
}
