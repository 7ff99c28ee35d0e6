//! Every word that a person reads, in one place, so that a catalogue can take its place.
//!
//! English alone, so far. Sentences with a number or a name are functions, since other languages turn them around and
//! have other plurals.

use std::borrow::Cow;

use crate::{Announcement, Connection, Format};

mod number;
mod people;
mod time;
mod trouble;

pub use number::{counted, number};
pub use people::*;
pub use time::{ago, date, date_and_time};
pub use trouble::{failure, toast, trouble};

/// The language of these words (BCP 47).
pub const LANG: &str = "en";

pub const COMMENTS: &str = "Comments";
pub const SORT: &str = "Order of comments";
pub const BEST: &str = "Best";
pub const NEWEST: &str = "Newest";
pub const OLDEST: &str = "Oldest";
pub const LOADING: &str = "Loading comments…";
pub const EMPTY: &str = "Nobody has written here yet.";
pub const EMPTY_HINT: &str = "What do you think?";
pub const MORE: &str = "Show more comments";
pub const MORE_LOADING: &str = "Loading…";
pub const MORE_FAILED: &str = "That did not load. Try again";
pub const TRY_AGAIN: &str = "Try again";
pub const CLOSED: &str = "This conversation is closed.";
pub const CLOSED_HINT: &str = "You can still read all of it.";
pub const NO_GUESTS: &str = "Only members can comment here.";
pub const HOST_PAGE: &str = "To the page itself";
pub const WHOLE: &str = "Show all comments";
pub const WITHOUT_SCRIPTS: &str = "Read and write without scripts";
pub const UNSUPPORTED: &str = "You can read along, but not write: this browser is too old for it, or this page does not let the comments run.";

pub const PINNED: &str = "Pinned";
pub const NEW: &str = "new";
pub const BOT: &str = "bot";
pub const GUEST: &str = "guest";
pub const YOU: &str = "you";
pub const SOMEONE: &str = "someone";
pub const EDITED: &str = "edited";
pub const REMOVED: &str = "This comment was removed.";
pub const REPLY: &str = "Reply";
pub const EDIT: &str = "Edit";
pub const DELETE: &str = "Delete";
pub const COPY_LINK: &str = "Copy link";
pub const COPIED: &str = "Copied";
pub const SENDING: &str = "Sending…";
pub const RETRY: &str = "Retry";
pub const DISCARD: &str = "Back to editing";

pub const WRITE: &str = "Write a comment";
pub const WRITE_FIRST: &str = "Start the conversation";
pub const EDIT_LABEL: &str = "Edit your comment";
pub const POST: &str = "Post";
pub const SAVE: &str = "Save";
pub const SAVING: &str = "Saving…";
pub const CANCEL: &str = "Cancel";
pub const NAME: &str = "Your name";
pub const EMAIL: &str = "E-mail";
pub const EMAIL_HINT: &str = "optional, never shown";
pub const MARKDOWN: &str = "Markdown works here";
pub const POSTING_AS: &str = "Posting as";
pub const CHANGE: &str = "Change";
pub const FORMAT: &str = "Formatting";
pub const VIEW: &str = "Text or preview";
pub const WRITE_TAB: &str = "Write";
pub const PREVIEW_TAB: &str = "Preview";
pub const PREVIEW_EMPTY: &str = "Nothing to show yet.";

/// The heading of a thread.
pub fn comments(count: u32) -> Cow<'static, str> {
    match count {
        0 => COMMENTS.into(),
        count => counted(count, "comment", "comments").into(),
    }
}

/// The bar behind which new roots gather.
pub fn gathered(count: u32) -> String {
    counted(count, "new comment", "new comments")
}

/// The button that loads the rest of a branch.
pub fn more_replies(count: u32) -> String {
    let mut text = "Show ".to_owned();
    text.push_str(&counted(count, "more reply", "more replies"));
    text
}

/// The button of a folded branch.
pub fn folded(count: u32) -> String {
    counted(count, "reply", "replies")
}

/// What the line beside a branch does.
pub fn fold(name: &str) -> String {
    ["Hide replies to ", name].concat()
}

/// What the button of a folded branch does.
pub fn unfold(count: u32, name: &str) -> String {
    [folded(count).as_str(), " to ", name, ", show"].concat()
}

/// To whom a reply speaks, where its place does not show it.
pub fn to(name: &str) -> String {
    ["to ", name].concat()
}

/// The label of a reply's composer, and of the button that opens it.
pub fn reply_to(name: &str) -> String {
    ["Reply to ", name].concat()
}

/// The counter near the limit.
pub fn characters_left(count: u32) -> String {
    counted(count, "character left", "characters left")
}

/// The line about the live connection, and the words of its button.
pub fn connection(connection: Connection) -> Option<(&'static str, &'static str)> {
    match connection {
        Connection::Quiet => None,
        Connection::Lost => Some(("Connection lost. Trying again by itself.", "Try now")),
        Connection::Offline => Some(("You are offline. What you write is kept.", TRY_AGAIN)),
        Connection::Refused => {
            Some(("New comments don’t appear by themselves here.", "Look for new"))
        }
    }
}

/// What a screen reader says.
pub fn announcement(announcement: Announcement) -> Cow<'static, str> {
    match announcement {
        Announcement::Arrived(count) => gathered(count).into(),
        Announcement::Loaded(count) => {
            let mut text = counted(count, "comment", "comments");
            text.push_str(" loaded");
            text.into()
        }
        Announcement::Posted => "Your comment was posted".into(),
        Announcement::NotPosted => "Your comment was not posted".into(),
        Announcement::Saved => "Your change was saved".into(),
        Announcement::Deleted => "Your comment was deleted".into(),
        Announcement::Removed => "The comment was removed".into(),
        Announcement::Banned => "The author can’t write here any more".into(),
        Announcement::Pinned(true) => "The comment is pinned".into(),
        Announcement::Pinned(false) => "The comment is not pinned any more".into(),
        Announcement::Closed(true) => "The conversation is closed".into(),
        Announcement::Closed(false) => "The conversation is open again".into(),
        Announcement::SignedIn => "You are signed in".into(),
        Announcement::Claimed(0) => "There was nothing to take over".into(),
        Announcement::Claimed(count) => {
            counted(count, "comment is yours now", "comments are yours now").into()
        }
        Announcement::SignedOut => "You are signed out".into(),
        Announcement::Copied => "Link copied".into(),
    }
}

/// What a button of the toolbar does, and by which keys.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Bold => "Bold (Ctrl+B)",
        Format::Italic => "Italic (Ctrl+I)",
        Format::Link => "Link (Ctrl+K)",
        Format::Code => "Code (Ctrl+E)",
        Format::Quote => "Quote (Ctrl+Shift+9)",
        Format::List => "List (Ctrl+Shift+8)",
    }
}
