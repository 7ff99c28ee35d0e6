//! Other services that say who somebody is: their kinds, and what is known of each.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use url::Url;

/// Longest id of a provider; the schema says the same.
const ID_BYTES: usize = 32;
/// Longest subject that is kept (`OpenID` Connect Core, section 2).
const SUBJECT_BYTES: usize = 255;

/// What kind of service it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any that speaks `OpenID` Connect.
    Oidc,
    /// Google.
    Google,
    /// GitHub, or one's own GitHub Enterprise.
    Github,
    /// GitLab, or one's own.
    Gitlab,
    /// Microsoft Entra, one tenant of it.
    Microsoft,
    /// Apple.
    Apple,
    /// Discord.
    Discord,
}

/// The word by which a provider is known in addresses: lower-case letters, digits and single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ProviderId(String);

/// Why a text is no such word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("lower-case letters, digits and single hyphens, at most {ID_BYTES}")]
pub struct InvalidId;

/// Why a text is no kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("one of oidc, google, github, gitlab, microsoft, apple, discord")]
pub struct InvalidKind;

/// Where a service that speaks OAuth 2 alone is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// Where people say yes.
    pub authorize: String,
    /// Where a code becomes a token.
    pub token: String,
    /// Where a token becomes a person.
    pub api: String,
}

/// What a service says of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// What it calls them.
    pub subject: String,
    /// Their address.
    pub email: Option<String>,
    /// Whether it checked that the address is theirs, in a way that still holds.
    pub is_verified: bool,
    /// What they are called.
    pub name: Option<String>,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Oidc,
        Self::Google,
        Self::Github,
        Self::Gitlab,
        Self::Microsoft,
        Self::Apple,
        Self::Discord,
    ];

    /// As the database and the command line write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Oidc => "oidc",
            Self::Google => "google",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Microsoft => "microsoft",
            Self::Apple => "apple",
            Self::Discord => "discord",
        }
    }

    /// As people write it.
    pub fn title(self) -> Option<&'static str> {
        match self {
            Self::Oidc => None,
            Self::Google => Some("Google"),
            Self::Github => Some("GitHub"),
            Self::Gitlab => Some("GitLab"),
            Self::Microsoft => Some("Microsoft"),
            Self::Apple => Some("Apple"),
            Self::Discord => Some("Discord"),
        }
    }

    /// Where it is, unless somebody says otherwise. Microsoft has another address for each tenant.
    pub fn issuer(self) -> Option<&'static str> {
        match self {
            Self::Oidc | Self::Microsoft => None,
            Self::Google => Some("https://accounts.google.com"),
            Self::Github => Some("https://github.com"),
            Self::Gitlab => Some("https://gitlab.com"),
            Self::Apple => Some("https://appleid.apple.com"),
            Self::Discord => Some("https://discord.com"),
        }
    }

    /// Whether it speaks `OpenID` Connect.
    pub fn is_openid(self) -> bool {
        !matches!(self, Self::Github | Self::Discord)
    }

    /// What is asked for, beside `openid`.
    pub fn scopes(self) -> &'static [&'static str] {
        match self {
            Self::Github => &["read:user", "user:email"],
            Self::Discord => &["identify", "email"],
            Self::Apple => &["name", "email"],
            _ => &["email", "profile"],
        }
    }

    /// Whether it answers with a form: Apple does, whenever it is asked for an address.
    pub fn posts_answer(self) -> bool {
        self == Self::Apple
    }

    /// Whether its word on addresses is believed unless the operator says otherwise. Apple and Google check an address
    /// before they call it verified, and stand for those that are their own (see [`Self::stands_for`]). Microsoft's
    /// administrators write into it what they like; the others check an address once.
    pub fn trusts_email(self) -> bool {
        matches!(self, Self::Google | Self::Apple)
    }

    /// Whether an address that it calls verified is one that it stands for. Google checks others' addresses once and
    /// then calls them verified for good, whoever has them meanwhile; it stands for its own, and for those of a domain
    /// that is hosted there (`hd`; Google, "Authenticate with a backend server").
    pub fn stands_for(self, email: &str, hosted: Option<&str>) -> bool {
        self != Self::Google
            || hosted.is_some()
            || email.to_ascii_lowercase().ends_with("@gmail.com")
    }

    /// Where it is asked, if it speaks OAuth 2 alone.
    pub fn endpoints(self, issuer: &str) -> Option<Endpoints> {
        let base = issuer.trim_end_matches('/');
        let at = |path: &str| format!("{base}{path}");
        match self {
            Self::Github => Some(Endpoints {
                authorize: at("/login/oauth/authorize"),
                token: at("/login/oauth/access_token"),
                api: match base {
                    "https://github.com" => "https://api.github.com".to_owned(),
                    _ => at("/api/v3"),
                },
            }),
            Self::Discord => Some(Endpoints {
                authorize: at("/oauth2/authorize"),
                token: at("/api/oauth2/token"),
                api: at("/api"),
            }),
            _ => None,
        }
    }
}

impl FromStr for Kind {
    type Err = InvalidKind;

    fn from_str(text: &str) -> Result<Self, InvalidKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(InvalidKind)
    }
}

impl ProviderId {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where the service sends people back to: exactly this, and nowhere else.
    pub fn callback(&self, public_url: &Url) -> String {
        let base = public_url.as_str().trim_end_matches('/');
        format!("{base}/auth/provider/{}/callback", self.0)
    }
}

impl FromStr for ProviderId {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        let is_plain = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if text.len() <= ID_BYTES && text.split('-').all(is_plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidId)
        }
    }
}

impl fmt::Display for ProviderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Claim {
    /// Whether the subject is one that can be kept.
    pub fn is_sound(&self) -> bool {
        let is_plain = |c: char| !c.is_control();
        !self.subject.is_empty()
            && self.subject.len() <= SUBJECT_BYTES
            && self.subject.chars().all(is_plain)
    }
}

#[cfg(test)]
mod tests {
    use super::{Claim, Kind, ProviderId};

    #[test]
    fn a_provider_has_a_plain_word() {
        for good in ["google", "my-idp", "a1"] {
            assert_eq!(good.parse::<ProviderId>().unwrap().as_str(), good);
        }
        for bad in ["", "-a", "a-", "a--b", "A", "a/b", "a.b", "ä", "..", &"a".repeat(33)] {
            assert!(bad.parse::<ProviderId>().is_err(), "{bad}");
        }
        let url = "https://comments.example.org".parse().unwrap();
        assert_eq!(
            "my-idp".parse::<ProviderId>().unwrap().callback(&url),
            "https://comments.example.org/auth/provider/my-idp/callback"
        );
    }

    #[test]
    fn kinds_are_named_and_read_back_and_speak_one_way() {
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
            assert_ne!(kind.is_openid(), kind.endpoints("https://a.example").is_some());
        }
        let github = |issuer| Kind::Github.endpoints(issuer).unwrap().api;
        assert_eq!(github("https://github.com/"), "https://api.github.com");
        assert_eq!(github("https://git.example"), "https://git.example/api/v3");
    }

    #[test]
    fn google_stands_for_its_own_addresses_alone() {
        for (email, hosted, stands) in [
            ("ana@gmail.com", None, true),
            ("Ana@GMAIL.com", None, true),
            ("ana@example.org", Some("example.org"), true),
            ("ana@example.org", None, false),
            ("ana@gmail.com.evil.example", None, false),
        ] {
            assert_eq!(Kind::Google.stands_for(email, hosted), stands, "{email}");
        }
        assert!(Kind::Apple.stands_for("ana@example.org", None));
    }

    #[test]
    fn a_subject_is_one_that_can_be_kept() {
        let claim = |subject: &str| Claim {
            subject: subject.to_owned(),
            email: None,
            is_verified: false,
            name: None,
        };
        assert!(claim("248289761001").is_sound());
        for bad in ["", "a\0b", "a\nb", &"x".repeat(256)] {
            assert!(!claim(bad).is_sound());
        }
    }
}
