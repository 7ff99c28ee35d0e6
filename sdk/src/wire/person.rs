//! Who somebody is on a site, and how they say so.

use serde::{Deserialize, Serialize};

use super::{
    AvatarId, CommentId, GuestId, MemberId, OwnHeld, OwnReaction, PersonId, Timestamp, Vote,
};

/// What a member may do on a site; each may do what those below may.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes and votes.
    #[default]
    Member,
    /// Sees the dashboard, and changes nothing.
    Observer,
    /// Pins, removes, closes threads, bans.
    Moderator,
    /// Appoints moderators and changes the site's settings.
    Admin,
    /// Appoints admins; a site has at least one.
    Owner,
}

impl Role {
    /// Every role, the lowest first.
    pub const ALL: [Self; 5] =
        [Self::Member, Self::Observer, Self::Moderator, Self::Admin, Self::Owner];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Observer => "observer",
            Self::Moderator => "moderator",
            Self::Admin => "admin",
            Self::Owner => "owner",
        }
    }

    /// Whether this role sees what moderators see.
    pub fn observes(self) -> bool {
        self >= Self::Observer
    }

    /// Whether this role cares for the site's conversations.
    pub fn moderates(self) -> bool {
        self >= Self::Moderator
    }
}

impl std::str::FromStr for Role {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(())
    }
}

/// A member, as everyone on the site may know them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Member {
    /// Their standing on this site.
    pub id: MemberId,
    /// Their name.
    pub name: String,
    /// Their picture, if they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<AvatarId>,
    /// What they may do.
    pub role: Role,
    /// Whether they may not write here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub banned: bool,
    /// Until when they may not; absent: for ever, or they may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub banned_until: Option<Timestamp>,
}

/// A guest, to themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Guest {
    /// As others see them.
    pub id: GuestId,
    /// The name they last posted under.
    pub name: String,
    /// Whether an e-mail address is kept.
    pub has_email: bool,
}

/// What a thread holds of mine; never cached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Mine {
    /// Who I am, if I asked as a guest whom this site knows.
    pub guest: Option<Guest>,
    /// Who I am, if I am signed in.
    pub member: Option<Member>,
    /// My comments in this thread that I may still edit or delete.
    pub comments: Vec<OwnComment>,
    /// My comments in this thread that are not published; they are to be shown where they would stand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<OwnHeld>,
    /// My votes in this thread.
    pub votes: Vec<OwnVote>,
    /// My reactions in this thread, to comments and to the page.
    pub reactions: Vec<OwnReaction>,
    /// When I was here before; what others posted since is new to me.
    pub seen_at: Option<Timestamp>,
    /// Whether I get mail about new comments; absent if I can't: I have no proven address, or this server sends no mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follows: Option<bool>,
    /// Whom I muted on this site.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub muted: Vec<PersonId>,
}

/// Whether somebody wants mail about new comments of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Follow {
    /// Whether they do.
    pub on: bool,
}

/// A comment of mine that I may still change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct OwnComment {
    /// Which.
    pub id: CommentId,
    /// Until when.
    pub editable_until: Timestamp,
}

/// A vote of mine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct OwnVote {
    /// On which comment.
    pub comment: CommentId,
    /// Which way.
    pub vote: Vote,
}

/// Whether a browser is signed in on a site; for pages of the session's own origin alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Session {
    /// Who is signed in, if anybody.
    pub member: Option<Member>,
    /// The value of `X-Afterword-CSRF` for each write of this session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub csrf: Option<String>,
    /// When the session ends, whatever is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Until when the member may moderate before they must confirm again that it is they.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moderates_until: Option<Timestamp>,
    /// With a session that just began: what `POST …/session/fallback` takes if the browser did not keep its cookie. Good
    /// once, for 60 seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fb: Option<String>,
}

/// What the sign-in window gave, to be turned into a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ExchangeCode {
    /// The code that the window posted: 32 bytes, base64url. Good once, for 60 seconds.
    pub code: String,
    /// The 32 bytes whose SHA-256 the window was opened with, base64url (as PKCE, RFC 7636).
    pub verifier: String,
}

/// A browser kept no cookie: its session shall take the form of tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FallBack {
    /// As it came with the session ([`Session::fb`]).
    pub fb: String,
}

/// A page needs another access token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Refresh {
    /// The newest one ([`Tokens::refresh`]).
    pub refresh: String,
}

/// A session in the form of tokens, for a page whose browser keeps no cookie of the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Tokens {
    /// Says who asks, as `Authorization: Bearer awa_…`, on pages of the session's own origin.
    pub access: String,
    /// For how many seconds it does.
    pub expires_in: u32,
    /// Gets the next two: good once, for a week. A second use ends the session.
    pub refresh: String,
}

/// The word of a site on who its user is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SiteWord {
    /// A JSON Web Token that the site signed with a key of `afterword sso add`. Good once.
    pub jwt: String,
}

/// A pass for one live socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Ticket {
    /// To be sent in the first frame, within 30 seconds, once.
    pub ticket: String,
}

/// A change of a member's standing; an absent field stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ChangeMember {
    /// Their new role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Whether they may not write any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banned: Option<bool>,
}

/// Members of a site, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct MemberPage {
    /// Some of them.
    pub members: Vec<Member>,
    /// Where the next page begins, if there is one.
    pub next: Option<super::Cursor>,
}

/// A guest's secret, shown by who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ClaimGuest {
    /// `awg_…`.
    pub secret: String,
}

/// What became a member's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Claimed {
    /// So many comments.
    pub comments: u32,
}
