//! What proves to a service that it is we.

use serde::{Deserialize, Serialize};

use super::{Failure, apple};

/// What proves to a service that it is we. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "secret", rename_all = "snake_case")]
pub enum Secret {
    /// A word that both know.
    Word {
        /// The word.
        word: String,
    },
    /// A key that signs such words, for Apple.
    Key {
        /// Whose.
        team: String,
        /// Which.
        key: String,
        /// The key itself (PKCS #8, PEM).
        pem: String,
    },
}

impl Secret {
    /// A key of Apple's, if it is one.
    pub fn key(team: String, key: String, pem: String) -> Result<Self, Failure> {
        apple::read(&pem)?;
        Ok(Self::Key { team, key, pem })
    }

    /// What is sent to the service, as `client_id`.
    pub(super) fn word(&self, client_id: &str, issuer: &str, now: i64) -> Result<String, Failure> {
        match self {
            Self::Word { word } => Ok(word.clone()),
            Self::Key { team, key, pem } => apple::sign(pem, key, team, client_id, issuer, now),
        }
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
