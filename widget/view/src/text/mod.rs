//! Every word that a person reads.
//!
//! They stand in catalogues, one a language ([`Language`]); here is which of them is said when.

use crate::{Announcement, Connection, Format};

#[cfg(not(target_family = "wasm"))]
mod carried;
mod keys;
mod language;
mod number;
mod people;
mod time;
mod trouble;

#[cfg(not(target_family = "wasm"))]
pub use carried::lines;
#[cfg(test)]
pub use carried::{hyphened, messages};
pub use keys::{Counted, Text};
#[cfg(not(target_family = "wasm"))]
pub use language::fill;
pub use language::{Language, Locale, Plural, cut};
pub use people::{answers, badge, question, reaction, typing, vote};
pub use time::{age, ago, day, moment, moment_here, year};
pub use trouble::{failure, toast, trouble};

/// The heading of a thread.
pub fn comments(lang: Language, count: u32) -> String {
    match count {
        0 => lang.say(Text::Comments).to_owned(),
        count => lang.count(Counted::CommentCount, count),
    }
}

/// How many voted; nothing for nobody.
pub fn votes(lang: Language, count: u32) -> String {
    if count == 0 { String::new() } else { number::number(count, lang.say(Text::Thousands)) }
}

/// The line about the live connection, and the words of its button.
pub fn connection(connection: Connection) -> Option<(Text, Text)> {
    match connection {
        Connection::Quiet => None,
        Connection::Lost => Some((Text::Lost, Text::TryNow)),
        Connection::Offline => Some((Text::LostOffline, Text::TryAgain)),
        Connection::Refused => Some((Text::NotLive, Text::LookForNew)),
    }
}

/// What a screen reader says.
pub fn announcement(lang: Language, announcement: Announcement) -> String {
    let text = match announcement {
        Announcement::Arrived(count) => return lang.count(Counted::Gathered, count),
        Announcement::Loaded(count) => return lang.count(Counted::Loaded, count),
        Announcement::Claimed(0) => Text::SaidNothingClaimed,
        Announcement::Claimed(count) => return lang.count(Counted::SaidClaimed, count),
        Announcement::Posted => Text::SaidPosted,
        Announcement::Held => Text::Held,
        Announcement::Waiting => Text::WaitingToSend,
        Announcement::NotPosted => Text::SaidNotPosted,
        Announcement::Saved => Text::SaidSaved,
        Announcement::Deleted => Text::SaidDeleted,
        Announcement::Removed => Text::SaidRemoved,
        Announcement::Banned => Text::SaidBanned,
        Announcement::Pinned(true) => Text::SaidPinned,
        Announcement::Pinned(false) => Text::SaidUnpinned,
        Announcement::Featured(true) => Text::SaidFeatured,
        Announcement::Featured(false) => Text::SaidUnfeatured,
        Announcement::Follows(true) => Text::SaidFollowed,
        Announcement::Follows(false) => Text::SaidUnfollowed,
        Announcement::Closed(true) => Text::SaidClosed,
        Announcement::Closed(false) => Text::SaidReopened,
        Announcement::SignedIn => Text::SaidSignedIn,
        Announcement::SignedOut => Text::SaidSignedOut,
        Announcement::Copied => Text::SaidCopied,
    };
    lang.say(text).to_owned()
}

/// What stands in a text in place of a picture on its way.
pub fn uploading(lang: Language, name: &str) -> String {
    lang.say_with(Text::Uploading, &[("name", name)])
}

/// What a button of the toolbar does, and by which keys.
pub fn format(lang: Language, format: Format) -> String {
    let (does, keys) = match format {
        Format::Bold => (Text::Bold, "Ctrl+B"),
        Format::Italic => (Text::Italic, "Ctrl+I"),
        Format::Link => (Text::Link, "Ctrl+K"),
        Format::Code => (Text::Code, "Ctrl+E"),
        Format::Quote => (Text::Quote, "Ctrl+Shift+9"),
        Format::List => (Text::List, "Ctrl+Shift+8"),
    };
    lang.say_with(Text::FormatLabel, &[("does", lang.say(does)), ("keys", keys)])
}
