//! What can happen, and what can be done about it.

use sdk::{
    client::Error,
    live::Notice,
    wire::{
        Changed, Claimed, CommentId, CommentPage, Cursor, EditComment, EmojiNames, ExchangeCode,
        Member, MemberId, Mine, NewComment, OwnReaction, Panel, Permalink, Position, Preview,
        ReplyPage, Session, Sort, Source, ThreadChanged, ThreadId, Timestamp, Vote,
    },
};
use view::{Action, Field, Pending, Place, Trouble};

/// The answer to a request.
pub type Answer<T> = Result<T, Error>;

/// Something that happened.
#[derive(Debug)]
pub enum Message {
    /// The reader did something; the text is the `data-id` of what they did it on.
    Did(Action, Option<String>),
    /// The reader answers a comment of which this is selected.
    Quoted(CommentId, String),
    /// The reader typed into a field of a composer.
    Typed(Place, Field, String),
    /// The reader is typing this name after an `@` at a place, or an emoji's after a colon, with the colon; an empty one:
    /// none.
    Naming(Place, String),
    /// The emoji that a text may name came.
    Emoji(Answer<EmojiNames>),
    /// The next of the names that may be meant at a place, or the one before it.
    Chosen(Place, bool),
    /// The reader followed a link to a comment, or the page was opened with one.
    Followed(CommentId),
    /// Time passed.
    Ticked,
    /// The device went online or offline.
    Online(bool),
    /// The live connection has something to say.
    Live(Notice),
    /// Another tab of the same page wrote a draft: what it was before, and what it is now; empty if it was sent or dropped.
    Draft(Place, String, String),
    /// Another tab of the same page is done with a comment of mine, known by its key: it was posted, or taken back.
    Settled(String),
    /// Another tab of the same site signed in or out.
    SignedElsewhere,
    /// The thread is in view.
    Seen,
    /// Its reader left it, for now or for good.
    Left,
    /// The sign-in window has something to say.
    Window(Window),
    /// The site says who its user is, in a token; an empty one: nobody.
    Said(String),
    /// The code or the site's word was exchanged for a session or not.
    Exchanged(Why, Answer<Session>),
    /// Whether I am signed in came.
    Session(Why, Answer<Session>),
    /// What I wrote as a guest is mine as a member now, or not.
    Claimed(Answer<Claimed>),
    /// I am signed out or not.
    SignedOut(Answer<Session>),
    /// The thread was loaded again.
    Reloaded(Answer<CommentPage>),
    /// The next page of roots came.
    More(Answer<CommentPage>),
    /// More replies of the branch of this root came.
    Replies(CommentId, Answer<ReplyPage>),
    /// What a link leads to came.
    Linked(Answer<Permalink>),
    /// What of the thread is mine came.
    Mine(Answer<Mine>),
    /// The source of a comment of mine came.
    Sourced(CommentId, Answer<Source>),
    /// A comment of mine, known by its key, was posted or not.
    Posted(String, Answer<Changed>),
    /// A comment of mine was edited or not.
    Saved(CommentId, Answer<Changed>),
    /// A comment was deleted or not.
    Deleted(CommentId, Answer<Changed>),
    /// My vote was counted or not.
    Voted(CommentId, Answer<Changed>),
    /// My reaction was counted or not.
    Reacted(OwnReaction, Answer<()>),
    /// I get mail about new comments, or no more, or neither.
    Follows(bool, Answer<()>),
    /// A comment was marked so, or is no longer, or neither.
    Marked(CommentId, Mark, bool, Answer<Changed>),
    /// The author of a comment was banned or not.
    Banned(CommentId, Answer<Member>),
    /// The thread was closed, or opened again, or neither.
    Closed(bool, Answer<ThreadChanged>),
    /// A picture is on its way into the composer at a place.
    Uploading(Place),
    /// What stands for a picture on its way, as the first of these texts, is the second one from now on; or there is none.
    Uploaded(Place, String, String, Option<Trouble>),
    /// How this text will look in the composer at a place came.
    Previewed(Place, String, Answer<Preview>),
    /// The reader sent the form on the panel that is open, with these fields.
    Filled(String),
    /// The panel of this name came, or what came of its form, if so; or neither.
    Panel(String, bool, Answer<Panel>),
    /// An address was copied.
    Copied(CommentId),
    /// A wait that an effect asked for is over.
    Over(Wait),
}

/// What a moderator makes of a comment for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It stands before all others.
    Pinned,
    /// It is featured.
    Featured,
}

/// What the sign-in window has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Window {
    /// It is open.
    Opened,
    /// The browser did not let it open.
    Blocked,
    /// It found out who I am.
    Code(ExchangeCode),
    /// Something keeps it apart from this page: it comes back by the address, if it does.
    Cut,
    /// It was closed, or was open for too long.
    Closed,
}

/// Why it was asked whether I am signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// I was, when I was here before, or I signed in or out in another tab.
    Known,
    /// I just signed in: did the browser keep it?
    Exchanged,
    /// The site just signed me in by its word, and I did nothing: did the browser keep it?
    Said,
    /// The live connection was closed because my session is not what it was.
    Ended,
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// The highlight of a comment that just came ends.
    Fresh(CommentId),
    /// The word "copied" goes.
    Copied(CommentId),
    /// The connection had its time to come back quietly.
    Lost,
    /// Arrivals were gathered long enough to be announced.
    Announce,
    /// Nobody said for a while that they are writing.
    Typing,
    /// The thread could not be loaded again, and it may be tried once more, up to this clock.
    Reload(Option<i64>),
}

/// Something to be done.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(Clone))]
pub enum Effect {
    /// Load the first page of the thread again.
    Reload {
        /// The order of the roots.
        sort: Sort,
        /// Roots at most.
        limit: u32,
        /// The clock that it must have reached.
        min_seq: Option<i64>,
    },
    /// Load the next page of roots.
    LoadMore(Sort, Cursor),
    /// Load more of the branch of a root.
    LoadReplies(CommentId, Option<Cursor>),
    /// Load a comment that a link leads to.
    LoadComment(CommentId),
    /// Load what of the thread is mine.
    LoadMine,
    /// Draw now what the model says, not with the next frame.
    Draw,
    /// Do what was pressed before it was known who I am and what of the thread is mine.
    Press,
    /// Load the source of a comment of mine.
    LoadSource(CommentId),
    /// Post a comment of mine under its key.
    Post(String, NewComment),
    /// Save a new text of a comment of mine.
    Save(CommentId, EditComment),
    /// Delete a comment.
    Delete(CommentId),
    /// Vote on a comment.
    Vote(CommentId, Vote),
    /// Give a comment or the page an emoji, or take it back.
    React(OwnReaction, bool),
    /// Ask for mail about new comments, or for no more.
    Follow(bool),
    /// Mark a comment so, or no longer.
    Mark(CommentId, Mark, bool),
    /// Ban a member, the author of a comment.
    Ban(CommentId, MemberId),
    /// Close the thread, or open it again.
    Close(bool),
    /// Ask how the text of the composer at a place will look.
    Preview(Place, String),
    /// Load the emoji that a text may name, and look again what is being typed.
    LoadEmoji,
    /// Open the panel of this name, or send its form.
    Panel(String, Option<String>),
    /// Show the panel or, if it is open, put the focus where it goes on.
    ShowPanel(bool),
    /// Say that I saw the thread.
    NoteSeen,
    /// Say that I am writing an answer to this comment, or a root.
    SayTyping(Option<CommentId>),
    /// Open the sign-in window; to confirm that it is I, if so.
    OpenWindow(bool),
    /// Go where I can sign in, and come back.
    OpenPage(bool),
    /// Close this page: it is a sign-in window that came back, and the page that opened it knows.
    ClosePage,
    /// Wait no more for the sign-in window.
    ForgetWindow,
    /// Exchange the code of the sign-in window for a session.
    Exchange(ExchangeCode),
    /// Exchange the site's word for a session.
    ExchangeWord(String),
    /// Exchange the cookie that the browser did not keep for tokens, and ask whether I am signed in.
    FallBack(Why, String),
    /// Ask whether I am signed in.
    LoadSession(Why),
    /// Make what I wrote as a guest mine.
    Claim,
    /// Forget who I was as a guest.
    ForgetGuest,
    /// Sign out.
    SignOut,
    /// Keep that this browser signed in, until when; nothing, if it did not.
    KeepSession(Option<Timestamp>),
    /// Connect again as who I am now.
    Identify(ThreadId, Position),
    /// Watch the thread from this position on.
    Subscribe(ThreadId, Position),
    /// Connect again, soon.
    Reconnect,
    /// Keep the order of the roots for the next visit.
    KeepSort(Sort),
    /// Keep my name for the next comment.
    KeepName(String),
    /// Keep what is being written; nothing, if it is empty.
    KeepDraft(Place, String),
    /// Keep what is being sent, so that it outlives the page.
    KeepPending(Pending),
    /// What was being sent under this key is not any more.
    ForgetPending(String),
    /// Put the focus into a field.
    Focus(Place, Field),
    /// Put the focus on the button for this action on a comment.
    FocusAction(Action, CommentId),
    /// Put the focus on the button of my account, or for signing in.
    FocusAccount,
    /// Take the focus away: the root composer shrinks without it, and must not do so under the next click.
    Blur,
    /// Bring a comment into view.
    ScrollTo(CommentId),
    /// Copy the address of a comment.
    Copy(CommentId),
    /// Come back later, in milliseconds.
    Wait(u32, Wait),
    /// Tell the host page.
    Tell(HostEvent),
}

/// What the host page is told, as an event on the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// `afterword:comment`: a comment of mine was posted.
    Comment(CommentId),
    /// `afterword:ready`: one can write.
    Ready,
    /// `afterword:count`: the number of comments.
    Count(u32),
    /// `afterword:error`: something failed.
    Error,
}
