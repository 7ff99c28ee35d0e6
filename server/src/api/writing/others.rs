//! What others say of a comment: the site's model of spam, and services elsewhere where its owner wants that. And what
//! they learn of decisions.

use sdk::wire::{Decision, Finding, Phase, Verdict};

use super::{judging::has_trust, spam};
use crate::{
    app::App,
    domain::{
        actor::Actor,
        body::Body,
        outside::Question,
        pipeline::{SpamSettings, Strictness},
        spam::{Opinion, Reason, Sample, features},
    },
    error::Result,
    extract::{ClientAddress, Site},
    outside,
    store::{comments::Locked, held::Held},
};

/// What they are asked about a comment on this page, by somebody of this name and address.
pub fn about<'a>(
    site: &'a Site,
    url: Option<&'a str>,
    name: &'a str,
    body: &'a Body,
    ClientAddress(address): ClientAddress,
) -> Question<'a> {
    Question { site: &site.info.key, url, name, text: body.source(), address: Some(address) }
}

/// What they find in a comment that is about to be posted. Nothing is locked meanwhile.
pub async fn ask(
    app: &App,
    site: &Site,
    actor: &Actor,
    question: &Question<'_>,
) -> Result<Vec<Finding>> {
    if has_trust(actor) {
        return Ok(Vec::new());
    }
    let mut findings = outside::ask(app, site.id, question).await?;
    let sample = Sample { name: question.name, body: question.text };
    findings.extend(score(app, site, &site.moderation().spam, sample).await?);
    Ok(findings)
}

/// How much a comment is like what was called spam here, and what follows from that. None: nobody wants to know, or the
/// model doesn't yet.
pub(super) async fn score(
    app: &App,
    site: &Site,
    settings: &SpamSettings,
    sample: Sample<'_>,
) -> Result<Option<Finding>> {
    if settings.score == Strictness::Allow {
        return Ok(None);
    }
    let opinion = app.spam.judge(&app.store, site.id, &features(sample)).await?;
    let Opinion::Score(score, reasons) = opinion else { return Ok(None) };
    let is_spam = score * 100.0 >= f64::from(settings.from_percent);
    let (verdict, reasons) =
        if is_spam { (settings.score.into(), reasons) } else { (Verdict::Allow, Vec::new()) };
    Ok(Some(Finding { phase: Phase::Spam, verdict, detail: Some(explained(score, &reasons)) }))
}

/// The score, and what spoke for it most.
fn explained(score: f64, reasons: &[Reason]) -> String {
    let named = reasons.iter().map(|reason| reason.shown.as_str()).collect::<Vec<_>>();
    let colon = if named.is_empty() { "" } else { ": " };
    format!("{:.0} %{colon}{}", score * 100.0, named.join(", "))
}

/// Lets services elsewhere know what was decided about a comment; nobody waits for that.
pub fn tell(
    app: &App,
    site: &Site,
    held: Option<&Held>,
    found: Option<&Locked>,
    decision: Decision,
) {
    let is_spam = match decision {
        Decision::Spam => true,
        Decision::Approve => false,
        Decision::Remove | Decision::Restore | Decision::Unknown => return,
    };
    let Sample { name, body } = spam::sample(held, found);
    let (name, text) = (name.to_owned(), body.to_owned());
    let url = held.and_then(|held| held.page.1.clone());
    let (this, site) = (app.clone(), site.clone());
    app.tasks.spawn(async move {
        let (key, url) = (&site.info.key, url.as_deref());
        let question = Question { site: key, url, name: &name, text: &text, address: None };
        if let Err(error) = outside::report(&this, site.id, &question, is_spam).await {
            tracing::warn!(%error, "a service elsewhere was not told of a decision");
        }
    });
}
