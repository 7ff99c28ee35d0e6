//! Every word that a person reads, in one place, so that a catalogue can take its place.
//!
//! English alone, so far. Sentences with a number or a name are functions, since other languages turn them around and
//! have other plurals.

use std::borrow::Cow;

use sdk::wire::{Code, Timestamp};

use crate::{Announcement, Connection, Failure, Trouble};

/// The language of these words (BCP 47).
pub const LANG: &str = "en";

pub const COMMENTS: &str = "Comments";
pub const SORT: &str = "Order of comments";
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
pub const NO_GUESTS: &str = "Only members of this site can comment.";
pub const NO_GUESTS_HINT: &str = "Everyone can read along.";
pub const READ_ONLY: &str = "Join in on the page itself";
pub const UNSUPPORTED: &str = "You can read along, but not write: this browser is too old for it, or this page does not let the comments run.";

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
pub const DELETE_ASK: &str = "Delete this comment for good?";
pub const DELETING: &str = "Deleting…";
pub const KEEP: &str = "Keep";
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

/// Headline, explanation, and whether trying again may help.
pub fn failure(failure: Failure) -> (&'static str, &'static str, bool) {
    match failure {
        Failure::Blocked => (
            "This page may not embed these comments",
            "If it is yours, add its address to the origins that the site allows.",
            true,
        ),
        Failure::NoSite => (
            "There are no comments here",
            "The page asks for a site that this server does not know.",
            false,
        ),
        Failure::BadEmbed => (
            "The comments are not set up right",
            "The embed tag on this page needs the key of its site.",
            false,
        ),
        Failure::Offline => {
            ("You are offline", "The comments come as soon as you are connected again.", true)
        }
        Failure::Unavailable => (
            "The comments did not load",
            "The page is fine; the server that keeps its comments did not answer.",
            true,
        ),
    }
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

/// What is wrong with something that was to be sent, and what helps.
pub fn trouble(trouble: Trouble) -> Cow<'static, str> {
    match trouble {
        Trouble::EmptyBody => "Write something first.".into(),
        Trouble::LongBody(over) => {
            let mut text = "Too long by ".to_owned();
            text.push_str(&counted(over, "character.", "characters."));
            text.into()
        }
        Trouble::NoName => "Say what you want to be called.".into(),
        Trouble::LongName => "A name has at most 60 characters.".into(),
        Trouble::BadEmail => "That does not look like an e-mail address.".into(),
        Trouble::Network => "The server was not reached. Your text is kept.".into(),
        Trouble::Refused(code) => refusal(code).into(),
    }
}

fn refusal(code: Code) -> &'static str {
    match code {
        Code::RateLimited => "That was a lot at once. Wait a moment, then try again.",
        Code::ThreadClosed => "This conversation was closed meanwhile.",
        Code::EditWindowOver => "The time for changes is over.",
        Code::VersionConflict => "The comment has changed meanwhile. Cancel, and edit it again.",
        Code::NotYours => "This comment is someone else’s.",
        Code::CommentNotFound => "The comment is gone meanwhile.",
        Code::GuestsNotAllowed => NO_GUESTS,
        Code::OriginNotAllowed | Code::OriginMissing => "This page may not send comments.",
        Code::TooLarge => "That is too long.",
        Code::Invalid => "The server did not accept this text.",
        _ => "Something went wrong on the server. Your text is kept.",
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
        Announcement::SignedOut => "You are signed out".into(),
        Announcement::Copied => "Link copied".into(),
    }
}

fn counted(count: u32, one: &str, many: &str) -> String {
    [number(count.into()).as_str(), " ", if count == 1 { one } else { many }].concat()
}

/// A number, with commas between thousands.
fn number(mut number: i64) -> String {
    let mut groups = Vec::new();
    while number >= 1_000 {
        groups.push([",", &padded(number % 1_000, 3)].concat());
        number /= 1_000;
    }
    groups.push(number.to_string());
    groups.into_iter().rev().collect()
}

fn padded(number: i64, width: usize) -> String {
    let digits = number.to_string();
    let mut text = "0".repeat(width.saturating_sub(digits.len()));
    text.push_str(&digits);
    text
}

/// A day: `22 Nov 2026`, in UTC.
pub fn date(time: Timestamp) -> String {
    let (year, month, day, ..) = time.civil();
    [day.to_string().as_str(), " ", month_name(month), " ", &year.to_string()].concat()
}

/// A point in time: `22 Nov 2026, 14:03 UTC`.
pub fn date_and_time(time: Timestamp) -> String {
    let (_, _, _, hour, minute, ..) = time.civil();
    [date(time).as_str(), ", ", &padded(hour, 2), ":", &padded(minute, 2), " UTC"].concat()
}

/// How long ago something was; its day, if that is a week or more.
pub fn ago(time: Timestamp, now: Timestamp) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    match (now.0 - time.0) / 1_000 {
        // A reader's clock may be behind the server's.
        ..45 => "just now".to_owned(),
        seconds @ ..HOUR => [(seconds / MINUTE).max(1).to_string().as_str(), " min ago"].concat(),
        seconds @ ..DAY => [(seconds / HOUR).to_string().as_str(), " h ago"].concat(),
        seconds if seconds < 2 * DAY => "yesterday".to_owned(),
        seconds if seconds < 7 * DAY => {
            [(seconds / DAY).to_string().as_str(), " days ago"].concat()
        }
        _ if time.civil().0 == now.civil().0 => {
            let (_, month, day, ..) = time.civil();
            [day.to_string().as_str(), " ", month_name(month)].concat()
        }
        _ => date(time),
    }
}

fn month_name(month: i64) -> &'static str {
    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    usize::try_from(month - 1).ok().and_then(|index| NAMES.get(index)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use sdk::wire::Timestamp;

    use super::{ago, comments, date_and_time, more_replies};

    #[test]
    fn numbers_have_their_plurals() {
        assert_eq!(comments(0), "Comments");
        assert_eq!(comments(1), "1 comment");
        assert_eq!(comments(1_020_007), "1,020,007 comments");
        assert_eq!(more_replies(1), "Show 1 more reply");
        assert_eq!(more_replies(2), "Show 2 more replies");
    }

    #[test]
    fn times_are_relative_for_a_week() {
        let now = Timestamp::parse("2026-11-22T14:03:07Z").unwrap();
        let at = |seconds: i64| ago(Timestamp(now.0 - seconds * 1_000), now);
        assert_eq!(at(-90), "just now");
        assert_eq!(at(44), "just now");
        assert_eq!(at(45), "1 min ago");
        assert_eq!(at(5 * 60), "5 min ago");
        assert_eq!(at(3_599), "59 min ago");
        assert_eq!(at(3_600), "1 h ago");
        assert_eq!(at(86_399), "23 h ago");
        assert_eq!(at(86_400), "yesterday");
        assert_eq!(at(2 * 86_400), "2 days ago");
        assert_eq!(at(8 * 86_400), "14 Nov");
        assert_eq!(at(400 * 86_400), "18 Oct 2025");
        assert_eq!(date_and_time(now), "22 Nov 2026, 14:03 UTC");
    }
}
