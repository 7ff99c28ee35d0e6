//! Errors on the wire: RFC 9457 problem details with a stable `code`.

use serde::{Deserialize, Serialize};

/// Declares the codes with their words and titles, so that none lacks either.
macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident = $status:literal $text:literal $title:literal;)+) => {
        /// Why a request was refused. Codes are stable; titles and details may be reworded.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum Code {
            $($(#[$doc])+ $name,)+
            /// A code newer than this client.
            #[serde(other)]
            Unknown,
        }

        impl Code {
            /// Every code that a server of this version sends.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code on the wire.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                    Self::Unknown => "unknown",
                }
            }

            /// What it means, in a few words.
            pub fn title(self) -> &'static str {
                match self {
                    $(Self::$name => $title,)+
                    Self::Unknown => "Something went wrong",
                }
            }

            /// The HTTP status that it comes with.
            pub fn status(self) -> u16 {
                match self {
                    $(Self::$name => $status,)+
                    Self::Unknown => 500,
                }
            }
        }
    };
}

codes! {
    /// The request could not be read: syntax, types, encoding.
    Malformed = 400 "malformed" "The request could not be read";
    /// The cursor is not one that this server gave for this thread and order.
    InvalidCursor = 400 "invalid_cursor" "Not a cursor of this list";
    /// A post came without an `Idempotency-Key`.
    IdempotencyKeyMissing = 400 "idempotency_key_missing" "A post needs an Idempotency-Key";
    /// The request says neither who writes (a guest's secret) nor carries an API key.
    SignedOut = 401 "signed_out" "Say who you are first";
    /// The API key is unknown, revoked, or of another site.
    InvalidKey = 401 "invalid_key" "Not a valid API key";
    /// The sign-in code is unknown, used, too old, or was made for another page.
    InvalidCode = 400 "invalid_code" "Not a valid sign-in code";
    /// The token of a session is unknown, used, too old, or was given to another page.
    InvalidToken = 401 "invalid_token" "Not a valid token";
    /// The site's word on who its user is was not taken; `detail` says why.
    InvalidJwt = 400 "invalid_jwt" "Not a valid word of the site";
    /// Only somebody who signed in may do this here.
    MembersOnly = 403 "members_only" "Sign in to do this";
    /// The member may not write on this site.
    Banned = 403 "banned" "You may not write on this site";
    /// The role does not reach this far.
    NotAllowed = 403 "not_allowed" "Your role does not allow this";
    /// A moderator must confirm that it is they before they go on: open the sign-in window with `moderate=1`.
    StepUpNeeded = 403 "step_up_needed" "Confirm that it is you first";
    /// The site does not take this vote, or does not offer this emoji.
    VoteNotTaken = 403 "vote_not_taken" "This site does not take this vote";
    /// Nobody votes on what they wrote.
    OwnComment = 403 "own_comment" "Your own comment";
    /// The page that asks is not one of the site's.
    OriginNotAllowed = 403 "origin_not_allowed" "This page may not embed these comments";
    /// A write or a socket came without an `Origin` and without an API key.
    OriginMissing = 403 "origin_missing" "A write or a socket needs an Origin or an API key";
    /// The request could have been sent by a form or a link of another page.
    CsrfRefused = 403 "csrf_refused" "Not sent by a script of the page";
    /// The site takes no pictures.
    ImagesNotTaken = 403 "images_not_taken" "This site takes no pictures";
    /// The comment is someone else's.
    NotYours = 403 "not_yours" "This comment is someone else's";
    /// The time for editing and deleting is over.
    EditWindowOver = 403 "edit_window_over" "The time for changes is over";
    /// The site takes comments from members only.
    GuestsNotAllowed = 403 "guests_not_allowed" "This site takes comments from members only";
    /// There is no such address.
    NotFound = 404 "not_found" "There is nothing here";
    /// There is no such site.
    SiteNotFound = 404 "site_not_found" "No such site";
    /// There is no such thread on this site.
    ThreadNotFound = 404 "thread_not_found" "No such thread";
    /// There is no such member of this site.
    MemberNotFound = 404 "member_not_found" "No such member";
    /// There is no such comment in this thread.
    CommentNotFound = 404 "comment_not_found" "No such comment";
    /// The address is there, the method is not.
    MethodNotAllowed = 405 "method_not_allowed" "Not possible here";
    /// The request did not arrive in time.
    Timeout = 408 "timeout" "The request took too long";
    /// The key was used before, for another request.
    IdempotencyConflict = 409 "idempotency_conflict" "This Idempotency-Key was used for something else";
    /// Somebody else decided otherwise about the comment meanwhile.
    AlreadyDecided = 409 "already_decided" "Somebody else has decided already";
    /// The thread takes no more comments.
    ThreadClosed = 409 "thread_closed" "This thread is closed";
    /// Too many comments of this thread are pinned already.
    TooManyPins = 409 "too_many_pins" "Too many pinned comments";
    /// A site has at least one owner.
    LastOwner = 409 "last_owner" "A site needs an owner";
    /// The comment, or what the owner set, has changed since the version named.
    VersionConflict = 409 "version_conflict" "Changed meanwhile";
    /// What is to be sent again held words of somebody who was erased, or of a comment whose words are kept no longer.
    WordsGone = 410 "words_gone" "Its words are kept no longer";
    /// The request is larger than this server reads.
    TooLarge = 413 "too_large" "Too large";
    /// The picture has more bytes or pixels than this server reads.
    ImageTooLarge = 413 "image_too_large" "The picture is too large";
    /// Only `application/json`, not compressed.
    UnsupportedMediaType = 415 "unsupported_media_type" "Only JSON is read here";
    /// The request was sent to a host that this server is not.
    Misdirected = 421 "misdirected" "Not a host of this server";
    /// The file is no PNG, JPEG, GIF or WebP that can be read.
    NotAnImage = 422 "not_an_image" "Not a picture that can be read";
    /// The site does not take this comment; `detail` does not say what it found.
    NotTaken = 422 "not_taken" "This site does not take this comment";
    /// Fields are missing or out of range; `errors` names each.
    Invalid = 422 "invalid" "Not valid";
    /// The live socket was asked for without a WebSocket handshake of this version and subprotocol.
    UpgradeRequired = 426 "upgrade_required" "Open this address as a WebSocket";
    /// The same post is taken with a proof of work: `challenge` says which.
    ProofOfWorkNeeded = 428 "proof_of_work_needed" "Prove that you are no machine first";
    /// Too many requests; `Retry-After` says when to try again.
    RateLimited = 429 "rate_limited" "Too many requests";
    /// A bug, or a broken part of this installation.
    Internal = 500 "internal" "Something went wrong";
    /// The outcome is unknown or a dependency is away; repeat with the same `Idempotency-Key`.
    Unavailable = 503 "unavailable" "Not available right now";
}

/// A refusal (RFC 9457), sent as `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Address of the code's description, relative to the server.
    #[serde(rename = "type")]
    pub kind: String,
    /// What the code means.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// Stable; what programs match on.
    pub code: Code,
    /// What was wrong with this request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What was wrong with which field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// What is to be solved before this is taken (`proof_of_work_needed`; `docs/moderation.md`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<String>,
}

impl Problem {
    /// The media type of RFC 9457.
    pub const CONTENT_TYPE: &str = "application/problem+json";

    /// A problem that says no more than its code.
    pub fn new(code: Code) -> Self {
        Self {
            kind: format!("/docs#{}", code.as_str()),
            title: code.title().to_owned(),
            status: code.status(),
            code,
            detail: None,
            errors: Vec::new(),
            challenge: None,
        }
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// The field, as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// What is wrong, for a person.
    pub detail: String,
}

impl FieldError {
    /// `detail` about the field at `pointer`.
    pub fn new(pointer: &str, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.to_owned(), detail: detail.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn the_text_of_a_code_is_what_serde_writes() {
        for &code in Code::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }
}
