//! What can happen, and what can be done about it.

use sdk::{
    client::Error,
    live::Notice,
    wire::{
        Changed, CommentId, CommentPage, Cursor, EditComment, Mine, NewComment, Permalink,
        Position, ReplyPage, Sort, Source, ThreadId,
    },
};
use view::{Action, Field, Pending, Place};

/// The answer to a request.
pub type Answer<T> = Result<T, Error>;

/// Something that happened.
#[derive(Debug)]
pub enum Message {
    /// The reader did something; the text is the `data-id` of what they did it on.
    Did(Action, Option<String>),
    /// The reader typed into a field of a composer.
    Typed(Place, Field, String),
    /// The reader followed a link to a comment, or the page was opened with one.
    Followed(CommentId),
    /// Time passed.
    Ticked,
    /// The device went online or offline.
    Online(bool),
    /// The live connection has something to say.
    Live(Notice),
    /// Another tab of the same page wrote a draft; empty if it was sent or dropped.
    Draft(Place, String),
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
    /// A comment of mine was deleted or not.
    Deleted(CommentId, Answer<Changed>),
    /// An address was copied.
    Copied(CommentId),
    /// A wait that an effect asked for is over.
    Over(Wait),
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
    /// The thread could not be loaded again, and it may be tried once more, up to this clock.
    Reload(Option<i64>),
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Load the source of a comment of mine.
    LoadSource(CommentId),
    /// Post a comment of mine under its key.
    Post(String, NewComment),
    /// Save a new text of a comment of mine.
    Save(CommentId, EditComment),
    /// Delete a comment of mine.
    Delete(CommentId),
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
    KeepPending(Vec<Pending>),
    /// Put the focus into a field.
    Focus(Place, Field),
    /// Put the focus on the button for this action on a comment.
    FocusAction(Action, CommentId),
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
    /// `afterword:count`: the number of comments.
    Count(u32),
    /// `afterword:error`: something failed.
    Error,
}
