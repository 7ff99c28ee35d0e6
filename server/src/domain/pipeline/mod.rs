//! What a comment passes before it is published: named phases, in order, each a rule over facts. The strictest verdict
//! counts; whatever was found is kept, for moderators to see.
//!
//! [`Rules`] are what a site's owner set, ready to be used; [`Facts`] what is known of a comment and its author, gathered
//! by `api::writing::judging`. What is found by others, who are asked after that (a classifier, services), joins it by
//! [`Judgement::with`].

mod keep;
mod mail;
pub mod named;
mod phases;
pub mod settings;
mod spam;
pub mod text;
pub mod words;

use sdk::wire::{Finding, Phase, Verdict};

use self::words::Words;
pub use self::{
    keep::KeepSettings,
    named::{WORD_CHARS, WORDS},
    settings::{ModerationSettings, Policy, Strictness},
    spam::SpamSettings,
};

/// What a site's owner set about moderation, with the lists of words ready to be found.
#[derive(Clone, Debug)]
pub struct Rules {
    /// As they were set.
    pub settings: ModerationSettings,
    banned: Words,
    suspect: Words,
}

/// What the phases need to know of a comment and its author.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Facts {
    /// Whether the author moderates, or is a program of the owner's: nothing holds them.
    pub is_trusted_by_role: bool,
    /// How many of the author's comments stand published, counted up to where they are trusted.
    pub published: u32,
    /// How many of the author's last comments moderators refused, and of how many.
    pub history: (u32, u32),
    /// Whether only the author sees what they write.
    pub is_shadow_banned: bool,
    /// The words, as they are read.
    pub text: String,
    /// The same and the Markdown, [`words::folded`].
    pub folded: String,
    /// Links that lead out of it.
    pub links: u32,
    /// Pictures that it shows.
    pub images: u32,
    /// Whether somebody posted the same a short while ago.
    pub is_repeated: bool,
    /// The domain of the address that a guest gave.
    pub mail_domain: Option<String>,
    /// Whether a field is filled in that people don't see.
    pub fell_into_trap: bool,
}

/// What came of all phases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// What was found; nothing that is allowed.
    pub findings: Vec<Finding>,
    /// Whether only its author is to see it.
    pub is_shadow: bool,
}

impl Judgement {
    /// The strictest verdict.
    pub fn verdict(&self) -> Verdict {
        self.findings.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Allow)
    }

    /// The same, and what others found that had to be asked.
    #[must_use]
    pub fn with(mut self, others: impl IntoIterator<Item = Finding>) -> Self {
        self.findings.extend(others.into_iter().filter(|it| it.verdict != Verdict::Allow));
        self
    }

    /// Whether the comment is kept back, with or without its author being told.
    pub fn is_held(&self) -> bool {
        self.is_shadow || self.verdict() == Verdict::Hold
    }
}

impl Rules {
    /// Gets what an owner set ready.
    pub fn new(settings: ModerationSettings) -> Self {
        let banned = Words::new(settings.banned_words.iter().map(String::as_str));
        let suspect = Words::new(settings.suspect_words.iter().map(String::as_str));
        Self { settings, banned, suspect }
    }

    /// Lets a comment pass all phases.
    pub fn judge(&self, facts: &Facts) -> Judgement {
        if facts.is_trusted_by_role {
            return Judgement::default();
        }
        let mut findings = self.each(facts);
        findings.retain(|finding| finding.verdict != Verdict::Allow);
        if facts.is_shadow_banned {
            let (phase, verdict) = (Phase::ShadowBan, Verdict::Hold);
            findings.push(Finding { phase, verdict, detail: None });
        }
        Judgement { findings, is_shadow: facts.is_shadow_banned }
    }

    /// What each phase says of a comment, even where that is nothing: for whoever tries the rules.
    pub fn each(&self, facts: &Facts) -> Vec<Finding> {
        phases::each(self, facts).collect()
    }

    /// Whether an author is not trusted yet.
    fn is_new(&self, facts: &Facts) -> bool {
        facts.published < self.settings.trusted_after
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::{Finding, Phase, Verdict};

    use super::{Facts, ModerationSettings, Rules};

    #[test]
    fn the_strictest_of_all_findings_counts_and_all_are_kept() {
        let rules = Rules::new(ModerationSettings::default());
        let found = |phase, verdict| Finding { phase, verdict, detail: None };
        let others = vec![
            found(Phase::Spam, Verdict::Mark),
            found(Phase::Toxicity, Verdict::Allow),
            found(Phase::External, Verdict::Hold),
        ];
        let judgement = rules.judge(&Facts { links: 9, ..Facts::default() }).with(others);
        let phases = judgement.findings.iter().map(|finding| finding.phase).collect::<Vec<_>>();
        assert_eq!(phases, [Phase::Links, Phase::Spam, Phase::External]);
        assert!(judgement.verdict() == Verdict::Hold && judgement.is_held());
    }

    #[test]
    fn each_phase_says_something_once_and_the_same_as_when_it_judges() {
        let rules = Rules::new(ModerationSettings::default());
        let facts = Facts { links: 9, images: 9, ..Facts::default() };
        let each = rules.each(&facts);
        let against = each.iter().filter(|it| it.verdict != Verdict::Allow).cloned();
        assert_eq!(against.collect::<Vec<_>>(), rules.judge(&facts).findings);
        let mut phases = each.iter().map(|finding| finding.phase.as_str()).collect::<Vec<_>>();
        let all = phases.len();
        phases.sort_unstable();
        phases.dedup();
        assert!(phases.len() == all && all > 10, "{phases:?}");
    }

    #[test]
    fn a_shadow_is_held_and_not_told_whatever_else_was_found() {
        let rules = Rules::new(ModerationSettings::default());
        let judgement = rules.judge(&Facts { is_shadow_banned: true, ..Facts::default() });
        assert!(judgement.is_shadow && judgement.is_held());
        let free = rules.judge(&Facts::default());
        assert!(!free.is_held() && free.findings.is_empty());
    }
}
