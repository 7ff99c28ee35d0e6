//! What a page holds whose browser keeps no cookie of another site: which tokens there are, and for how long they are
//! good.

use super::secret::Kind;

/// A token of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// Given with each new session: turns it into its token form. Good once.
    Fallback,
    /// Says who asks.
    Access,
    /// Gets another access token, and its own successor. Good once.
    Refresh,
}

impl Token {
    /// Its name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fallback => "fallback",
            Self::Access => "access",
            Self::Refresh => "refresh",
        }
    }

    /// The kind of secret that it is.
    pub fn kind(self) -> Kind {
        match self {
            Self::Fallback => Kind::Fallback,
            Self::Access => Kind::Access,
            Self::Refresh => Kind::Refresh,
        }
    }

    /// How long it is good, in seconds.
    pub fn life(self) -> u32 {
        match self {
            Self::Fallback => 60,
            Self::Access => 15 * 60,
            Self::Refresh => 7 * 24 * 60 * 60,
        }
    }
}
