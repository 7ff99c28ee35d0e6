//! What I am told: on the screen, and by a screen reader.

use crate::Trouble;

/// What I am told that belongs to no comment and no composer: it floats over the end of what is shown of the thread,
/// with a way on, until it is put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toast {
    /// The sign-in window is open.
    Waiting,
    /// The browser did not let the sign-in window open.
    Blocked,
    /// The sign-in window can't reach this page: the host page cut it off, or the browser did. It leads back by itself.
    Cut,
    /// I signed in, but the browser did not keep it, in whichever form.
    NotKept,
    /// Signing in failed at its end.
    NotSignedIn(Trouble),
    /// I am signed out, without having asked for it: elsewhere, by a moderator, or by time.
    Ended,
    /// I must sign in before I react to the page.
    React,
    /// I must confirm that it is I before I go on moderating.
    StepUp,
    /// I signed in, and this browser wrote here as a guest before: that may have been I.
    Claim,
    /// Something else that I did was refused or not heard: a vote, a pin, closing a thread, signing out.
    Failed(Trouble),
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
    /// My comment waits for a moderator.
    Held,
    /// My comment is sent as soon as there is a way to the server.
    Waiting,
    /// My comment was not posted.
    NotPosted,
    /// My change was saved.
    Saved,
    /// My comment is gone.
    Deleted,
    /// The comment that I moderated is gone.
    Removed,
    /// The author that I moderated writes here no more.
    Banned,
    /// A comment is pinned now, or no longer.
    Pinned(bool),
    /// A comment is featured now, or no longer.
    Featured(bool),
    /// I get mail about new comments now, or no longer.
    Follows(bool),
    /// The thread is closed now, or no longer.
    Closed(bool),
    /// I am signed in now.
    SignedIn,
    /// So many comments that I wrote as a guest are mine as a member now.
    Claimed(u32),
    /// I am signed out now.
    SignedOut,
    /// An address was copied.
    Copied,
}
