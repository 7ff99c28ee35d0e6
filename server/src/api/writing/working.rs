//! Proof of work: of whom it is asked, and how much. People in good standing never hear of it.

use std::time::Duration;

use sdk::wire::{Finding, Phase, Timestamp, Verdict};

use super::{
    judging::{Standing, has_trust},
    post::Post,
};
use crate::{
    app::App,
    domain::{
        address,
        work::{self, Level, WorkPolicy},
    },
    error::{Error, Result},
    extract::{ClientAddress, Proof, Rule, Site},
};

const MINUTE: Duration = Duration::from_mins(1);
/// Posts of one address before work is asked for. Only what comes without a proof is counted.
const ADDRESS: Rule = Rule { name: "work_address", most: 4, period: MINUTE.saturating_mul(10) };
/// Posts of a whole site, and how much is asked for beyond that.
const SITE: [(Rule, Level); 3] = [
    (Rule { name: "work_site", most: 30, period: MINUTE }, Level::Calm),
    (Rule { name: "work_site_busy", most: 120, period: MINUTE }, Level::Busy),
    (Rule { name: "work_site_flooded", most: 600, period: MINUTE }, Level::Flooded),
];

/// Lets a post pass that comes with the work that was asked for, or of which none is.
///
/// A form without scripts can't work: what comes from it is held where work would be asked for.
///
/// # Errors
/// [`Error::ProofOfWork`], with the challenge.
pub async fn demand(
    app: &App,
    site: &Site,
    post: &Post,
    standing: Standing,
    ClientAddress(address): ClientAddress,
    proof: &Proof,
) -> Result<Option<Finding>> {
    let moderation = site.moderation();
    let policy = moderation.spam.proof_of_work;
    let is_trusted = has_trust(post.actor()) || standing.published >= moderation.to_be_trusted();
    if policy == WorkPolicy::Off || is_trusted {
        return Ok(None);
    }
    let (bound, now) = (post.bound(site.id), Timestamp::now());
    if let Proof::Given(proof) = proof
        && work::is_proven(&app.keys, proof, bound, now)
    {
        metrics::counter!("afterword_proofs_of_work_total", "outcome" => "done").increment(1);
        return Ok(None);
    }
    let block = address::block(address).to_string();
    let Some(level) = level(app, site, policy, &block).await else { return Ok(None) };
    metrics::counter!("afterword_proofs_of_work_total", "outcome" => "asked").increment(1);
    if matches!(proof, Proof::Impossible) {
        let (phase, verdict) = (Phase::ProofOfWork, Verdict::Hold);
        return Ok(Some(Finding { phase, verdict, detail: None }));
    }
    Err(Error::ProofOfWork(work::issue(&app.keys, level, bound, now)))
}

/// How much is asked for, if anything is.
async fn level(app: &App, site: &Site, policy: WorkPolicy, block: &str) -> Option<Level> {
    let (who, block) = (site.id.to_string(), format!("{}:{block}", site.id));
    let of_site = async {
        let mut level = None;
        for (rule, asked) in SITE {
            if !app.limits.exceeds(rule, &who).await {
                break;
            }
            level = Some(asked);
        }
        level
    };
    let (is_busy, of_site) = tokio::join!(app.limits.exceeds(ADDRESS, &block), of_site);
    let is_asked = is_busy || policy == WorkPolicy::Newcomers;
    of_site.max(is_asked.then_some(Level::Calm))
}
