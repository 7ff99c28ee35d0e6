//! What went wrong, and what helps.

use sdk::wire::Code;

use super::{Counted, Language, Text};
use crate::{Action, Failure, Toast, Trouble};

/// Headline, explanation, and whether trying again may help.
pub fn failure(failure: Failure) -> (Text, Text, bool) {
    match failure {
        Failure::Blocked => (Text::Blocked, Text::BlockedHint, true),
        Failure::NoSite => (Text::NoSite, Text::NoSiteHint, false),
        Failure::BadEmbed => (Text::BadEmbed, Text::BadEmbedHint, false),
        Failure::Offline => (Text::Offline, Text::OfflineHint, true),
        Failure::Unavailable => (Text::Unavailable, Text::UnavailableHint, true),
    }
}

/// What is wrong with something that was to be sent, and what helps.
pub fn trouble(lang: Language, trouble: Trouble) -> String {
    let text = match trouble {
        Trouble::LongBody(over) => return lang.count(Counted::LongBody, over),
        Trouble::EmptyBody => Text::EmptyBody,
        Trouble::NoName => Text::NoName,
        Trouble::LongName => Text::LongName,
        Trouble::BadEmail => Text::BadEmail,
        Trouble::Network => Text::Network,
        Trouble::Waits => Text::Waits,
        Trouble::Refused(code) => refusal(code),
    };
    lang.say(text).to_owned()
}

fn refusal(code: Code) -> Text {
    match code {
        Code::RateLimited => Text::RateLimited,
        Code::ThreadClosed => Text::ThreadClosed,
        Code::EditWindowOver => Text::EditWindowOver,
        Code::VersionConflict => Text::VersionConflict,
        Code::NotYours => Text::NotYours,
        Code::CommentNotFound => Text::CommentNotFound,
        Code::GuestsNotAllowed | Code::MembersOnly => Text::MembersOnly,
        Code::SignedOut | Code::InvalidToken => Text::SignedOut,
        Code::Banned => Text::NowBanned,
        Code::NotAllowed => Text::NotAllowed,
        Code::StepUpNeeded => Text::StepUpNeeded,
        Code::VoteNotTaken => Text::VoteNotTaken,
        Code::OwnComment => Text::OwnVote,
        Code::TooManyPins => Text::TooManyPins,
        Code::InvalidCode => Text::InvalidCode,
        Code::InvalidJwt => Text::InvalidJwt,
        Code::OriginNotAllowed | Code::OriginMissing => Text::OriginNotAllowed,
        Code::TooLarge => Text::TooLarge,
        Code::Invalid => Text::Invalid,
        // Nothing but files is sent as anything but JSON.
        Code::NotAnImage | Code::UnsupportedMediaType => Text::NotAnImage,
        Code::ImageTooLarge => Text::ImageTooLarge,
        Code::ImagesNotTaken => Text::ImagesNotTaken,
        Code::NotTaken => Text::NotTaken,
        _ => Text::Failed,
    }
}

/// What is told, the way on, and the word that puts it away.
pub fn toast(lang: Language, toast: Toast, guests: bool) -> (String, Option<(Action, Text)>, Text) {
    let again = Some((Action::SignIn, Text::TryAgain));
    let (text, way_on, away) = match toast {
        Toast::NotSignedIn(reason) if reason != Trouble::Refused(Code::InvalidJwt) => {
            let why = trouble(lang, reason);
            return (lang.say_with(Text::NotSignedIn, &[("why", &why)]), again, Text::Close);
        }
        Toast::Failed(reason) => return (trouble(lang, reason), None, Text::Close),
        Toast::Waiting => (Text::WindowWaiting, None, Text::Cancel),
        Toast::Cut => (Text::WindowCut, None, Text::Cancel),
        Toast::Blocked => {
            (Text::WindowBlocked, Some((Action::SignInPage, Text::SignInPage)), Text::Close)
        }
        Toast::NotKept if guests => (Text::NotKeptGuest, None, Text::Close),
        Toast::NotKept => (Text::NotKept, again, Text::Close),
        // The site's word is the site's to give again; there may be other ways.
        Toast::NotSignedIn(_) => {
            (Text::InvalidJwt, Some((Action::SignIn, Text::SignIn)), Text::Close)
        }
        Toast::Ended => (Text::Ended, Some((Action::SignIn, Text::SignIn)), Text::Close),
        Toast::React => (Text::ReactQuestion, Some((Action::SignIn, Text::SignIn)), Text::NotNow),
        Toast::StepUp => (Text::StepUp, Some((Action::StepUp, Text::Confirm)), Text::Close),
        Toast::Claim => (Text::ClaimQuestion, Some((Action::Claim, Text::Claim)), Text::NotNow),
    };
    (lang.say(text).to_owned(), way_on, away)
}
