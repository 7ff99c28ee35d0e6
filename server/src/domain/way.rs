//! Ways to sign in, which an installation and each of its sites may offer or not.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A way to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// An address and a password.
    Password,
    /// A code or a link by mail.
    Mail,
    /// A passkey (`WebAuthn`), which proves a device and its owner at once.
    Passkey,
    /// Another service that says who somebody is (`OpenID` Connect, OAuth 2).
    Provider,
}

/// Some of the ways. As text their names, parted by commas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways(u8);

/// Why a text names no ways.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("name some of password, mail, passkey and provider, parted by commas")]
pub struct InvalidWays;

impl Way {
    const ALL: [Self; 4] = [Self::Password, Self::Mail, Self::Passkey, Self::Provider];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Mail => "mail",
            Self::Passkey => "passkey",
            Self::Provider => "provider",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == name.trim())
    }

    /// Whether it takes two factors by itself, so that no second step is needed.
    pub fn is_strong(self) -> bool {
        self == Self::Passkey
    }
}

impl Ways {
    /// Every way that there is.
    pub const ALL: Self = Self(0b1111);

    /// Those that a text names, as far as this version knows them.
    pub fn known(text: &str) -> Self {
        text.split(',').filter_map(Way::named).collect()
    }

    /// Whether a way is among them.
    pub fn has(self, way: Way) -> bool {
        self.0 & (1 << way as u8) != 0
    }

    /// Those that are among both.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The others.
    pub fn without(self, way: Way) -> Self {
        Self(self.0 & !(1 << way as u8))
    }

    fn iter(self) -> impl Iterator<Item = Way> {
        Way::ALL.into_iter().filter(move |way| self.has(*way))
    }
}

impl FromIterator<Way> for Ways {
    fn from_iter<T: IntoIterator<Item = Way>>(ways: T) -> Self {
        Self(ways.into_iter().fold(0, |bits, way| bits | (1 << way as u8)))
    }
}

impl FromStr for Ways {
    type Err = InvalidWays;

    fn from_str(text: &str) -> Result<Self, InvalidWays> {
        text.split(',').map(|name| Way::named(name).ok_or(InvalidWays)).collect()
    }
}

impl fmt::Display for Ways {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iter().map(Way::as_str).collect::<Vec<_>>().join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::{InvalidWays, Way, Ways};

    #[test]
    fn ways_are_named_and_read_back() {
        let some: Ways = "passkey, password".parse().unwrap();
        assert!(some.has(Way::Password) && some.has(Way::Passkey) && !some.has(Way::Mail));
        assert_eq!(some.to_string(), "password,passkey");
        assert_eq!(Ways::ALL.to_string().parse(), Ok(Ways::ALL));
        assert_eq!(some.without(Way::Password).to_string(), "passkey");
        assert_eq!(some.and("mail,passkey".parse().unwrap()).to_string(), "passkey");
        assert_eq!(
            [Way::Mail, Way::Passkey].into_iter().collect::<Ways>().to_string(),
            "mail,passkey"
        );
        assert!(some.and(Ways::from_iter([Way::Mail])).is_empty() && !some.is_empty());
        for bad in ["", "password,", "telepathy"] {
            assert_eq!(bad.parse::<Ways>(), Err(InvalidWays), "{bad}");
        }
    }
}
