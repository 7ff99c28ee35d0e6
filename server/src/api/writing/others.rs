//! What others say of a comment: the site's model of spam, and services elsewhere where its owner wants that. And what
//! they learn of decisions.

use sdk::wire::{Decision, Finding, Phase};

use super::{judging::has_trust, spam};
use crate::{
    app::App,
    domain::{
        actor::Actor,
        body::Body,
        outside::Question,
        pipeline::Strictness,
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
    findings.extend(score(app, site, question).await?);
    Ok(findings)
}

/// What is found in a comment, if it is enough like what was called spam here.
async fn score(app: &App, site: &Site, question: &Question<'_>) -> Result<Option<Finding>> {
    let settings = &site.moderation().spam;
    if settings.score == Strictness::Allow {
        return Ok(None);
    }
    let features = features(Sample { name: question.name, body: question.text });
    let opinion = app.spam.judge(&app.store, site.id, &features).await?;
    let Opinion::Score(score, reasons) = opinion else { return Ok(None) };
    if score * 100.0 < f64::from(settings.from_percent) {
        return Ok(None);
    }
    let verdict = settings.score.into();
    Ok(Some(Finding { phase: Phase::Spam, verdict, detail: Some(explained(score, &reasons)) }))
}

/// The score, and what spoke for it most.
fn explained(score: f64, reasons: &[Reason]) -> String {
    let named = reasons.iter().map(|reason| reason.shown.as_str()).collect::<Vec<_>>();
    format!("{:.0} %: {}", score * 100.0, named.join(", "))
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
