//! The phases, in their order. Each is a rule over facts; none knows of the others.

use sdk::wire::{Finding, Phase, Verdict};

use super::{Facts, Policy, Rules, Strictness, mail, text};

/// Fewest last comments of somebody by which they are judged.
const JUDGED: u32 = 4;

/// A phase: what it finds, if anything.
type Rule = fn(&Rules, &Facts) -> Option<(Verdict, Option<String>)>;

/// Every phase that looks at a comment itself. Bans, closed threads and limits on how often refuse a post before.
const PHASES: &[(Phase, Rule)] = &[
    (Phase::Honeypot, honeypot),
    (Phase::BannedWords, banned_words),
    (Phase::SuspectWords, suspect_words),
    (Phase::Duplicate, duplicate),
    (Phase::Links, links),
    (Phase::Images, images),
    (Phase::Shouting, shouting),
    (Phase::Mail, disposable_mail),
    (Phase::History, history),
    (Phase::Newcomer, newcomer),
    (Phase::Policy, policy),
];

/// What each phase says of a comment, even where that is nothing.
pub fn each(rules: &Rules, facts: &Facts) -> impl Iterator<Item = Finding> {
    PHASES.iter().map(move |(phase, rule)| {
        let (verdict, detail) = rule(rules, facts).unwrap_or((Verdict::Allow, None));
        Finding { phase: *phase, verdict, detail }
    })
}

/// What somebody who is trusted is spared: their comments are marked where others' wait.
fn trusting(rules: &Rules, facts: &Facts, strictness: Strictness) -> Verdict {
    match strictness {
        Strictness::Hold if !rules.is_new(facts) => Verdict::Mark,
        strictness => strictness.into(),
    }
}

fn honeypot(_: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    facts.fell_into_trap.then_some((Verdict::Reject, None))
}

fn banned_words(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    let word = rules.banned.first_in(&facts.folded)?;
    Some((Verdict::Reject, Some(word.to_owned())))
}

fn suspect_words(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    let word = rules.suspect.first_in(&facts.folded)?;
    Some((Verdict::Hold, Some(word.to_owned())))
}

fn duplicate(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    facts.is_repeated.then(|| (trusting(rules, facts, rules.settings.duplicates), None))
}

fn links(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    let verdict = trusting(rules, facts, rules.settings.links);
    (facts.links > rules.settings.most_links).then(|| (verdict, Some(facts.links.to_string())))
}

fn images(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    let verdict = trusting(rules, facts, rules.settings.images);
    (facts.images > rules.settings.most_images).then(|| (verdict, Some(facts.images.to_string())))
}

fn shouting(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    let found = text::shouts(&facts.text)?;
    Some((trusting(rules, facts, rules.settings.shouting), Some(found)))
}

fn disposable_mail(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    let domain = facts.mail_domain.as_deref().filter(|domain| mail::is_disposable(domain))?;
    Some((rules.settings.disposable_mail.into(), Some(domain.to_owned())))
}

fn history(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    let (refused, of) = facts.history;
    let is_many = of >= JUDGED && refused * 100 >= of * rules.settings.history_percent;
    is_many.then(|| (rules.settings.history.into(), Some(format!("{refused}/{of}"))))
}

fn newcomer(rules: &Rules, facts: &Facts) -> Option<(Verdict, Option<String>)> {
    let waits = rules.settings.policy == Policy::HoldNewcomers && rules.is_new(facts);
    waits.then(|| {
        (Verdict::Hold, Some(format!("{}/{}", facts.published, rules.settings.trusted_after)))
    })
}

fn policy(rules: &Rules, _: &Facts) -> Option<(Verdict, Option<String>)> {
    (rules.settings.policy == Policy::HoldAll).then_some((Verdict::Hold, None))
}

#[cfg(test)]
mod tests {
    use sdk::wire::{Phase, Verdict};

    use super::super::{Facts, ModerationSettings, Policy, Rules, Strictness, words::folded};

    /// A case: what the owner set, what is known, and what is found.
    struct Case(ModerationSettings, Facts, Option<(Phase, Verdict, Option<&'static str>)>);

    fn check(cases: Vec<Case>) {
        for Case(settings, facts, expected) in cases {
            let about = format!("{settings:?} {facts:?}");
            let judgement = Rules::new(settings).judge(&facts);
            let found = judgement.findings.iter();
            let found = found.map(|it| (it.phase, it.verdict, it.detail.as_deref()));
            assert_eq!(found.collect::<Vec<_>>(), Vec::from_iter(expected), "{about}");
        }
    }

    fn set(change: impl FnOnce(&mut ModerationSettings)) -> ModerationSettings {
        let mut settings = ModerationSettings::default();
        change(&mut settings);
        settings
    }

    fn usual() -> ModerationSettings {
        ModerationSettings::default()
    }

    /// What somebody new wrote.
    fn new(change: impl FnOnce(&mut Facts)) -> Facts {
        let mut facts = Facts::default();
        change(&mut facts);
        facts
    }

    /// The same of somebody who is trusted.
    fn trusted(change: impl FnOnce(&mut Facts)) -> Facts {
        new(|facts| {
            facts.published = 3;
            change(facts);
        })
    }

    fn says(text: &str) -> Facts {
        Facts { text: text.to_owned(), folded: folded(text), ..Facts::default() }
    }

    #[test]
    fn honeypot() {
        check(vec![
            Case(
                usual(),
                new(|it| it.fell_into_trap = true),
                Some((Phase::Honeypot, Verdict::Reject, None)),
            ),
            Case(usual(), new(|_| ()), None),
        ]);
    }

    #[test]
    fn words() {
        let lists = || {
            set(|it| {
                it.banned_words = vec!["casino*".to_owned()];
                it.suspect_words = vec!["crypto".to_owned()];
            })
        };
        check(vec![
            Case(
                lists(),
                says("Best CASINOS"),
                Some((Phase::BannedWords, Verdict::Reject, Some("casino*"))),
            ),
            Case(
                lists(),
                says("a crypto thing"),
                Some((Phase::SuspectWords, Verdict::Hold, Some("crypto"))),
            ),
            Case(lists(), says("cryptography"), None),
            Case(usual(), says("Best casinos"), None),
        ]);
    }

    #[test]
    fn duplicates() {
        let found = |verdict| Some((Phase::Duplicate, verdict, None));
        check(vec![
            Case(usual(), new(|it| it.is_repeated = true), found(Verdict::Hold)),
            Case(usual(), trusted(|it| it.is_repeated = true), found(Verdict::Mark)),
            Case(
                set(|it| it.duplicates = Strictness::Reject),
                trusted(|it| it.is_repeated = true),
                found(Verdict::Reject),
            ),
            Case(
                set(|it| it.duplicates = Strictness::Allow),
                new(|it| it.is_repeated = true),
                None,
            ),
        ]);
    }

    #[test]
    fn links_and_images() {
        let links = |verdict, count| Some((Phase::Links, verdict, Some(count)));
        check(vec![
            Case(usual(), new(|it| it.links = 3), None),
            Case(usual(), new(|it| it.links = 4), links(Verdict::Hold, "4")),
            Case(usual(), trusted(|it| it.links = 4), links(Verdict::Mark, "4")),
            Case(set(|it| it.most_links = 0), new(|it| it.links = 1), links(Verdict::Hold, "1")),
            Case(set(|it| it.links = Strictness::Allow), new(|it| it.links = 90), None),
            Case(usual(), new(|it| it.images = 5), None),
            Case(usual(), new(|it| it.images = 6), Some((Phase::Images, Verdict::Mark, Some("6")))),
        ]);
    }

    #[test]
    fn shouting() {
        let found = |verdict, what| Some((Phase::Shouting, verdict, Some(what)));
        check(vec![
            Case(usual(), says("THIS IS ALL IN CAPITALS, PEOPLE"), found(Verdict::Mark, "100%")),
            Case(usual(), says("Noooooooooooooo"), found(Verdict::Mark, "oooooooooo")),
            Case(usual(), says("NASA and ESA sent it to Mars"), None),
            Case(
                set(|it| it.shouting = Strictness::Hold),
                says("THIS IS ALL IN CAPITALS, PEOPLE"),
                found(Verdict::Hold, "100%"),
            ),
        ]);
    }

    #[test]
    fn disposable_mail() {
        let from = |domain: &str| new(|it| it.mail_domain = Some(domain.to_owned()));
        let found = Some((Phase::Mail, Verdict::Mark, Some("mailinator.com")));
        check(vec![
            Case(usual(), from("mailinator.com"), found),
            Case(usual(), from("example.org"), None),
            Case(set(|it| it.disposable_mail = Strictness::Allow), from("mailinator.com"), None),
        ]);
    }

    #[test]
    fn history() {
        let found = |detail| Some((Phase::History, Verdict::Hold, Some(detail)));
        check(vec![
            Case(usual(), new(|it| it.history = (3, 3)), None),
            Case(usual(), new(|it| it.history = (2, 4)), found("2/4")),
            Case(usual(), new(|it| it.history = (1, 4)), None),
            Case(usual(), trusted(|it| it.history = (9, 10)), found("9/10")),
            Case(set(|it| it.history_percent = 20), new(|it| it.history = (2, 10)), found("2/10")),
        ]);
    }

    #[test]
    fn policies() {
        let newcomers = || set(|it| it.policy = Policy::HoldNewcomers);
        let waits = |detail| Some((Phase::Newcomer, Verdict::Hold, Some(detail)));
        check(vec![
            Case(newcomers(), new(|_| ()), waits("0/3")),
            Case(newcomers(), new(|it| it.published = 2), waits("2/3")),
            Case(newcomers(), trusted(|_| ()), None),
            Case(
                set(|it| it.policy = Policy::HoldAll),
                trusted(|_| ()),
                Some((Phase::Policy, Verdict::Hold, None)),
            ),
            Case(set(|it| it.policy = Policy::MembersOnly), new(|_| ()), None),
            Case(
                set(|it| it.policy = Policy::HoldAll),
                new(|it| it.is_trusted_by_role = true),
                None,
            ),
        ]);
    }
}
