//! What follows when a service has said who somebody is.

use sdk::wire::{AccountId, Code};
use tower_sessions::Session;

use super::{
    super::{
        ask::Ask,
        entering::enter,
        person::Person,
        steps::{self, Step},
        visit::Visit,
    },
    NEW_PATH, Newcomer,
    flow::{Aim, Flow},
};
use crate::{
    accounts::proving,
    domain::{
        linking::{Holder, Leads, leads},
        name,
        provider::Claim,
        way::Way,
    },
    error::Result,
    mail::News,
    providers::Provider,
    store::{
        accounts,
        identities::{self, Identity, Link},
    },
};

/// Lets somebody in, links the service, or makes somebody's acquaintance; where to go.
pub(super) async fn arrive(
    visit: &Visit,
    session: &Session,
    person: Option<Person>,
    flow: &Flow,
    provider: &Provider,
    claim: Claim,
) -> Result<String> {
    let claim = Claim { email: claim.email.filter(|email| name::email(email).is_ok()), ..claim };
    match &flow.aim {
        Aim::SignIn { ask } => sign_in(visit, session, ask, provider, claim).await,
        Aim::Link { account } => {
            let is_they = person.is_some_and(|person| person.account.id == *account);
            // A copy may say who reads; what changes an account is asked of the database.
            let id = session.id().filter(|_| is_they).ok_or(Code::SignedOut)?;
            if !visit.app.account_sessions.is_in_force(id).await? {
                return Err(Code::SignedOut.into());
            }
            let word = match link(visit, *account, provider, &claim).await? {
                Link::Made | Link::Known => "linked",
                Link::Taken => "taken-there",
            };
            Ok(format!("/account/services?done={word}"))
        }
    }
}

async fn sign_in(
    visit: &Visit,
    session: &Session,
    ask: &Ask,
    provider: &Provider,
    claim: Claim,
) -> Result<String> {
    let app = &visit.app;
    if let Some(account) = identities::used(app.store.registry(), of(provider, &claim)).await? {
        return enter(app, session, account, Way::Provider, ask).await;
    }
    match leads(&claim, provider.trusts_email, holder(visit, &claim).await?) {
        Leads::To(account) => {
            link(visit, account, provider, &claim).await?;
            enter(app, session, account, Way::Provider, ask).await
        }
        Leads::ToBeProven => Ok(Aim::SignIn { ask: ask.clone() }.refused("prove")),
        Leads::ToNew { with_email } => {
            let newcomer = Newcomer { provider: provider.id.to_string(), claim, with_email };
            steps::remember(session, Step::Newcomer { newcomer }).await?;
            Ok(ask.address(NEW_PATH))
        }
    }
}

/// Who has the address here.
async fn holder(visit: &Visit, claim: &Claim) -> Result<Option<Holder>> {
    let key = claim.email.as_deref().and_then(|email| name::email_key(email).ok());
    let Some(key) = key else { return Ok(None) };
    let found = accounts::by_email(visit.app.store.registry(), &key).await?;
    Ok(found.map(|(account, _)| Holder {
        account: account.id,
        is_proven: account.is_proven,
        two_step: account.two_step,
    }))
}

/// Links a service with an account, and tells its owner.
async fn link(
    visit: &Visit,
    account: AccountId,
    provider: &Provider,
    claim: &Claim,
) -> Result<Link> {
    let (app, db) = (&visit.app, visit.app.store.registry());
    let done = identities::link(db, account, of(provider, claim)).await?;
    let owner = accounts::by_id(db, account).await?.filter(|_| done == Link::Made);
    if let Some((owner, _)) = owner
        && let Some(address) = owner.proven_email()
    {
        let news = News::Linked { service: provider.name.clone() };
        proving::tell(app, address, &owner.language, news).await?;
    }
    Ok(done)
}

fn of<'a>(provider: &'a Provider, claim: &'a Claim) -> Identity<'a> {
    Identity {
        provider: provider.id.as_str(),
        subject: &claim.subject,
        email: claim.email.as_deref(),
    }
}
