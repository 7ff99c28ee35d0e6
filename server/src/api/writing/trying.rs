//! What would become of a comment that an owner makes up, by the rules as they would set them. The same rules judge what is
//! posted. Nothing is kept, and nobody elsewhere is asked.

use sdk::wire::{Finding, Phase, Trial, TriedAuthor, Verdict};

use super::{
    judging::{self, Standing},
    others,
};
use crate::{
    app::App,
    domain::{
        body::Body,
        pipeline::{Judgement, ModerationSettings, Rules, Strictness},
        spam::Sample,
    },
    error::Result,
    extract::Site,
};

/// What only a real post shows: it depends on who posts, from where and when, or on services elsewhere.
const UNKNOWN: [Phase; 8] = [
    Phase::ShadowBan,
    Phase::SlowMode,
    Phase::History,
    Phase::Mail,
    Phase::Honeypot,
    Phase::ProofOfWork,
    Phase::Toxicity,
    Phase::External,
];

/// A comment that is made up.
#[derive(Clone, Copy, Debug)]
pub struct MadeUp<'a> {
    /// What it says.
    pub body: &'a Body,
    /// The name of who wrote it.
    pub name: &'a str,
    /// Whether they are trusted.
    pub author: TriedAuthor,
}

/// Lets a comment that is made up pass the phases.
pub async fn try_out(
    app: &App,
    site: &Site,
    settings: ModerationSettings,
    made_up: MadeUp<'_>,
) -> Result<Trial> {
    let rules = Rules::new(settings);
    let published = match made_up.author {
        TriedAuthor::New => 0,
        TriedAuthor::Trusted => rules.settings.trusted_after,
    };
    let standing = Standing { published, ..Standing::default() };
    let mut facts = judging::of_text(made_up.body, standing);
    let was_posted = judging::was_posted(&app.redis, site, &facts.text).await;
    facts.is_repeated = was_posted.unwrap_or_default();
    let mut unknown = UNKNOWN.to_vec();
    unknown.extend(was_posted.is_none().then_some(Phase::Duplicate));

    let mut says = rules.each(&facts);
    let sample = Sample { name: made_up.name, body: made_up.body.source() };
    match others::score(app, site, &rules.settings.spam, sample).await? {
        Some(finding) => says.push(finding),
        None if rules.settings.spam.score == Strictness::Allow => {
            says.push(Finding { phase: Phase::Spam, verdict: Verdict::Allow, detail: None });
        }
        // Too little was decided here so far.
        None => unknown.push(Phase::Spam),
    }
    says.retain(|finding| !unknown.contains(&finding.phase));
    let verdict = Judgement::default().with(says.clone()).verdict();
    Ok(Trial { verdict, says, unknown })
}
