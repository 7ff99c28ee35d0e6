//! What a site's owner sets about moderation. Readers never get it.

use sdk::wire::Verdict;
use serde::{Deserialize, Serialize};

use super::{KeepSettings, SpamSettings};

/// Whose comments are published at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// Everybody's, unless something else is found.
    #[default]
    Open,
    /// Those of people who are trusted.
    HoldNewcomers,
    /// Nobody's but moderators'.
    HoldAll,
    /// Members', unless something else is found; guests don't comment.
    MembersOnly,
}

/// What happens to a comment in which a phase found something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strictness {
    /// Nothing: the phase is off.
    Allow,
    /// It is published, and marked.
    Mark,
    /// It waits.
    Hold,
    /// It is refused.
    Reject,
}

impl From<Strictness> for Verdict {
    fn from(strictness: Strictness) -> Self {
        match strictness {
            Strictness::Allow => Self::Allow,
            Strictness::Mark => Self::Mark,
            Strictness::Hold => Self::Hold,
            Strictness::Reject => Self::Reject,
        }
    }
}

/// What a site's owner sets about moderation. A field that is absent has its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ModerationSettings {
    /// Whose comments are published at once.
    pub policy: Policy,
    /// After how many published comments an author is trusted; 0: at once.
    pub trusted_after: u32,
    /// Most links in a comment; one with more of them is treated as `links` says.
    pub most_links: u32,
    /// See `most_links`.
    pub links: Strictness,
    /// Most pictures in a comment; one with more of them is treated as `images` says.
    pub most_images: u32,
    /// See `most_images`.
    pub images: Strictness,
    /// What happens to what is written in capitals, or repeats one character.
    pub shouting: Strictness,
    /// What happens to a text that was posted on this site in the last hour, by whomever.
    pub duplicates: Strictness,
    /// Words that are not taken: whole words, with `*` for any letters; at most [`super::WORDS`].
    pub banned_words: Vec<String>,
    /// Words with which a comment waits; as `banned_words`.
    pub suspect_words: Vec<String>,
    /// What happens to comments of people much of whose last ones was refused.
    pub history: Strictness,
    /// From which share of refused ones that is, in percent.
    pub history_percent: u32,
    /// What happens to comments of guests whose address belongs to a service for addresses that are thrown away.
    pub disposable_mail: Strictness,
    /// Whether the preview says that a comment would wait.
    pub warns: bool,
    /// What keeps spam out.
    pub spam: SpamSettings,
    /// How long is kept what was refused, and from where people wrote.
    pub keep: KeepSettings,
}

impl Default for ModerationSettings {
    fn default() -> Self {
        Self {
            policy: Policy::Open,
            trusted_after: 3,
            most_links: 3,
            links: Strictness::Hold,
            most_images: 5,
            images: Strictness::Mark,
            shouting: Strictness::Mark,
            duplicates: Strictness::Hold,
            banned_words: Vec::new(),
            suspect_words: Vec::new(),
            history: Strictness::Hold,
            history_percent: 50,
            disposable_mail: Strictness::Mark,
            warns: true,
            spam: SpamSettings::default(),
            keep: KeepSettings::default(),
        }
    }
}

impl ModerationSettings {
    /// How many published comments stand for somebody: one at least, where newcomers are treated as everybody is.
    pub fn to_be_trusted(&self) -> u32 {
        self.trusted_after.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::{ModerationSettings, Policy};

    #[test]
    fn an_absent_field_has_its_default_and_an_unknown_one_is_refused() {
        let set: ModerationSettings = serde_json::from_str(r#"{"policy": "hold_all"}"#).unwrap();
        let expected =
            ModerationSettings { policy: Policy::HoldAll, ..ModerationSettings::default() };
        assert_eq!(set, expected);
        assert!(serde_json::from_str::<ModerationSettings>(r#"{"polcy": "open"}"#).is_err());
    }
}
