//! What went wrong, and what helps.

use std::borrow::Cow;

use sdk::wire::Code;

use super::{TRY_AGAIN, counted};
use crate::{Action, Failure, Toast, Trouble};

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
        Code::GuestsNotAllowed | Code::MembersOnly => "Only members can do this here.",
        Code::SignedOut | Code::InvalidToken => "You are not signed in any more.",
        Code::Banned => "You can’t write on this site any more.",
        Code::NotAllowed => "Your role does not allow this.",
        Code::StepUpNeeded => "Confirm that it’s you first.",
        Code::VoteNotTaken => "This site does not take this vote.",
        Code::OwnComment => "Nobody votes on their own comment.",
        Code::TooManyPins => "Too many comments are pinned already. Unpin one first.",
        Code::InvalidCode => "Signing in took too long, or was meant for another page.",
        Code::InvalidJwt => "This site could not sign you in.",
        Code::OriginNotAllowed | Code::OriginMissing => "This page may not send comments.",
        Code::TooLarge => "That is too long.",
        Code::Invalid => "The server did not accept this text.",
        _ => "Something went wrong on the server. Your text is kept.",
    }
}

/// What is told, the way on, and the word that puts it away.
pub fn toast(
    toast: Toast,
    guests: bool,
) -> (Cow<'static, str>, Option<(Action, &'static str)>, &'static str) {
    let again = Some((Action::SignIn, TRY_AGAIN));
    let (words, way_on) = match toast {
        Toast::Waiting => {
            return ("Finish signing in in the other window.".into(), None, super::CANCEL);
        }
        Toast::Cut => {
            let words =
                "Finish signing in in the other window, then choose “Return to\u{a0}…” there.";
            return (words.into(), None, super::CANCEL);
        }
        Toast::Blocked => (
            "Your browser blocked the sign-in window.".into(),
            Some((Action::SignInPage, super::SIGN_IN_PAGE)),
        ),
        Toast::NotKept if guests => (
            "Your browser did not keep you signed in here. You can still comment as a guest."
                .into(),
            None,
        ),
        Toast::NotKept => ("Your browser did not keep you signed in here.".into(), again),
        // The site's word is the site's to give again; there may be other ways.
        Toast::NotSignedIn(Trouble::Refused(Code::InvalidJwt)) => {
            (refusal(Code::InvalidJwt).into(), Some((Action::SignIn, super::SIGN_IN)))
        }
        Toast::NotSignedIn(reason) => {
            (["You are not signed in. ", &trouble(reason)].concat().into(), again)
        }
        Toast::Ended => (
            "You were signed out. What you write is kept.".into(),
            Some((Action::SignIn, super::SIGN_IN)),
        ),
        Toast::StepUp => (
            "This takes a fresh look at who you are.".into(),
            Some((Action::StepUp, super::STEP_UP)),
        ),
        Toast::Claim => {
            let words = "Somebody wrote here as a guest with this browser. Was that you?";
            return (words.into(), Some((Action::Claim, super::CLAIM)), super::NO_CLAIM);
        }
        Toast::Failed(reason) => (trouble(reason), None),
    };
    (words, way_on, super::CLOSE)
}
