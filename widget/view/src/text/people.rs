//! Words about who is here, and what they do.

use std::borrow::Cow;

use sdk::wire::Role;

use super::counted;
use crate::Asked;

pub const SIGN_IN: &str = "Sign in";
pub const SIGN_OUT: &str = "Sign out";
pub const SIGN_IN_PAGE: &str = "Sign in on a full page";
/// Takes what a guest wrote over.
pub const CLAIM: &str = "Make it mine";
/// Leaves it where it is.
pub const NO_CLAIM: &str = "Not now";
pub const STEP_UP: &str = "Confirm it’s you";
pub const ACCOUNT: &str = "Your account";
pub const HAVE_ACCOUNT: &str = "Have an account?";
pub const CLOSE_THREAD: &str = "Close conversation";
pub const REOPEN_THREAD: &str = "Reopen conversation";
pub const CLOSE: &str = "Close";
pub const BANNED: &str = "You can’t write here.";
pub const BANNED_HINT: &str = "A moderator of this site decided so. You can still read everything.";
pub const PIN: &str = "Pin to the top";
pub const UNPIN: &str = "Unpin";
pub const REMOVE: &str = "Remove…";
pub const VOTE_UP: &str = "Vote up";
pub const VOTE_DOWN: &str = "Vote down";
pub const OWN_COMMENT: &str = "Your own comment";
pub const SINCE_LAST_VISIT: &str = " since your last visit";

/// What an author does for the site, if it is more than writing.
pub fn badge(role: Role) -> Option<&'static str> {
    match role {
        Role::Owner => Some("Owner"),
        Role::Admin => Some("Team"),
        Role::Moderator => Some("Moderator"),
        Role::Member => None,
    }
}

/// How many are reading.
pub fn reading(count: u32) -> String {
    counted(count, "reading now", "reading now")
}

/// How many comments are new; [`SINCE_LAST_VISIT`] goes on.
pub fn unread(count: u32) -> String {
    counted(count, "new", "new")
}

/// Who is writing: those whose names are known, and how many others.
pub fn typing(names: &[&str], others: u32) -> String {
    let (others, is_one) = match (names.len(), others) {
        (0, 1) => ("Someone".to_owned(), true),
        (0, many) => (counted(many, "person", "people"), false),
        (1, 0) => (String::new(), true),
        (_, 0) => (String::new(), false),
        (_, some) => (counted(some, "other", "others"), false),
    };
    let mut text = String::new();
    let parts = names.len() + usize::from(!others.is_empty());
    for (index, part) in names.iter().copied().chain(Some(others.as_str())).take(parts).enumerate()
    {
        text.push_str(match index {
            0 => "",
            _ if index + 1 == parts => " and ",
            _ => ", ",
        });
        text.push_str(part);
    }
    text.push_str(if is_one { " is writing" } else { " are writing" });
    text
}

/// The label of a vote's button: what it does, how many did, and why I can't.
pub fn vote(does: &str, count: u32, why_not: Option<&str>) -> String {
    let count = counted(count, "vote", "votes");
    let stop = if why_not.is_some() { ". " } else { "" };
    [does, ", ", &count, stop, why_not.unwrap_or_default()].concat()
}

/// The name of the menu of those who moderate.
pub fn moderate(name: &str) -> String {
    ["Moderate the comment by ", name].concat()
}

/// The button that asks whether an author may still write.
pub fn ban(name: &str) -> String {
    ["Ban ", name, "…"].concat()
}

/// A question under a comment, the yes, the yes while it is being done, and the no.
pub fn question(
    asked: Asked,
    name: &str,
) -> (Cow<'static, str>, &'static str, &'static str, &'static str) {
    match asked {
        Asked::Delete => ("Delete this comment for good?".into(), "Delete", "Deleting…", "Keep"),
        Asked::Remove => {
            ("Remove this comment for everyone?".into(), "Remove", "Removing…", "Keep")
        }
        Asked::Ban => (
            ["Ban ", name, " from this site? They can’t write or vote any more."].concat().into(),
            "Ban",
            "Banning…",
            super::CANCEL,
        ),
        Asked::SignIn => ("Sign in to vote.".into(), SIGN_IN, SIGN_IN, "Not now"),
    }
}

#[cfg(test)]
mod tests {
    use super::{typing, vote};

    #[test]
    fn who_is_writing_reads_as_a_sentence() {
        for (names, others, text) in [
            (&["Ana"][..], 0, "Ana is writing"),
            (&[], 1, "Someone is writing"),
            (&[], 4, "4 people are writing"),
            (&["Ana", "Ben"], 0, "Ana and Ben are writing"),
            (&["Ana"], 1, "Ana and 1 other are writing"),
            (&["Ana", "Ben"], 3, "Ana, Ben and 3 others are writing"),
        ] {
            assert_eq!(typing(names, others), text);
        }
    }

    #[test]
    fn a_vote_says_why_it_can_not_be_given() {
        assert_eq!(vote("Vote up", 1, None), "Vote up, 1 vote");
        assert_eq!(
            vote("Vote up", 0, Some("Your own comment")),
            "Vote up, 0 votes. Your own comment"
        );
    }
}
