//! A site, as its readers see it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::limits;

/// A site's public key: what the embed tag names, and the path of everything that belongs to the site.
/// Lower-case letters, digits and single hyphens between them; at most 63.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "server", derive(sqlx::Type, utoipa::ToSchema), sqlx(transparent))]
#[serde(transparent)]
pub struct SiteKey(String);

/// Why a text is no [`SiteKey`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a site key has 1 to 63 lower-case letters, digits and single hyphens between them")]
pub struct InvalidSiteKey;

impl SiteKey {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SiteKey {
    type Err = InvalidSiteKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Words with one hyphen between them.
        let mut before = b'-';
        for byte in text.bytes() {
            let is_letter = byte.is_ascii_lowercase() || byte.is_ascii_digit();
            if !is_letter && (byte != b'-' || before == b'-') {
                return Err(InvalidSiteKey);
            }
            before = byte;
        }
        if before != b'-' && text.len() <= 63 {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidSiteKey)
        }
    }
}

impl fmt::Display for SiteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for SiteKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// What a reader's client needs to know of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct SiteInfo {
    /// The site's public key.
    pub key: SiteKey,
    /// The site's name, for readers.
    pub name: String,
    /// What its owner set.
    pub settings: SiteSettings,
}

/// What a site's owner can set. A field that is absent has its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own to the owner")]
pub struct SiteSettings {
    /// Whether people without an account may comment.
    pub guests: bool,
    /// How long after posting an author may edit or delete, in seconds; 0 for not at all.
    pub edit_window_seconds: u32,
    /// Longest comment, in characters; at most [`limits::BODY_CHARS`].
    pub body_chars: u32,
    /// Levels of nesting that are shown.
    pub depth_shown: u32,
    /// Which votes are taken.
    pub votes: Voting,
    /// Whether people without an account may vote.
    pub guest_votes: bool,
    /// The emoji that people may give a comment, at most [`limits::REACTIONS`]; none: nobody reacts to comments.
    pub reactions: Vec<String>,
    /// The emoji that people may give the page, at most as many.
    pub page_reactions: Vec<String>,
    /// Whether comments may hold formulas in LaTeX, between dollars.
    pub math: bool,
    /// Whether comments may hold tables.
    pub tables: bool,
    /// Whether comments may hold lists of what is done and what is not.
    pub task_lists: bool,
    /// Who may show pictures in comments.
    pub images: Images,
    /// Whether readers see who is writing and who is here.
    pub presence: bool,
    /// How close things stand.
    pub density: Density,
    /// The language of everything but the comments, where whoever asks names none (BCP 47); none: English.
    pub locale: Option<String>,
    /// What guests read where they say who they are, such as what happens to their address; at most
    /// [`limits::TERMS_CHARS`]. Empty: nothing.
    pub guest_terms: String,
    /// Where there is more about that; empty: nowhere.
    pub guest_terms_url: String,
    /// Comments a minute that one person may post.
    pub posts_per_minute: u32,
    /// Comments an hour that one person may post.
    pub posts_per_hour: u32,
    /// Comments a minute that one address block (IPv4 /32, IPv6 /64) may post.
    pub posts_per_minute_address: u32,
}

/// Which votes a site takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Voting {
    /// None.
    Off,
    /// Only votes for a comment.
    #[default]
    Up,
    /// Votes for and against.
    UpAndDown,
}

/// How close comments stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// With room around them.
    #[default]
    Comfortable,
    /// As many on a screen as can be read well.
    Compact,
}

/// Who may show pictures in comments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Images {
    /// Nobody.
    Off,
    /// People with an account.
    #[default]
    Members,
    /// Whoever may comment.
    Everyone,
}

impl Default for SiteSettings {
    fn default() -> Self {
        Self {
            guests: true,
            edit_window_seconds: 15 * 60,
            body_chars: 10_000,
            depth_shown: limits::DEPTH_SHOWN,
            votes: Voting::Up,
            guest_votes: false,
            reactions: Vec::new(),
            page_reactions: Vec::new(),
            math: false,
            tables: false,
            task_lists: false,
            images: Images::Members,
            presence: true,
            density: Density::Comfortable,
            locale: None,
            guest_terms: String::new(),
            guest_terms_url: String::new(),
            posts_per_minute: 5,
            posts_per_hour: 30,
            posts_per_minute_address: 20,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SiteKey;

    #[test]
    fn a_site_key_is_a_plain_word() {
        for good in ["blog", "my-blog-2", "0", &"a".repeat(63)] {
            assert!(good.parse::<SiteKey>().is_ok(), "{good}");
        }
        for bad in
            ["", "-", "a-", "-a", "a--b", "Blog", "a_b", "a/b", "a.b", "é", "a\0", &"a".repeat(64)]
        {
            assert!(bad.parse::<SiteKey>().is_err(), "{bad}");
        }
    }
}
