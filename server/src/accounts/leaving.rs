//! Leaving, and taking along what is kept of oneself.

use sdk::wire::{AccountId, Code, PersonId, SiteId, Timestamp};
use serde_json::{Value, json};

use super::{Refused, Taken, end_others, erasing, proving};
use crate::{
    app::App,
    error::{Error, Result},
    mail::News,
    store::{SiteTx, accounts::AccountRow, departures, export, leaving, members},
};

/// Days in which somebody who leaves may think better of it.
pub const GRACE_DAYS: i32 = 14;
/// Comments that are read in one go.
const BATCH: i64 = 500;

/// Somebody wants to leave: they are signed out everywhere and told when it happens. The only owner of a site can't leave
/// it to nobody.
pub async fn announce(app: &App, account: &AccountRow, takes_comments: bool) -> Taken<()> {
    for site in members::sites_of(app.store.jobs(), account.id).await? {
        let mut tx = app.store.latest(site).await?;
        let member = leaving::member(&mut tx, account.id).await?;
        tx.commit().await?;
        if member.is_some_and(|(_, is_last_owner)| is_last_owner) {
            return Err(Refused::Said(Code::LastOwner, "leave-last-owner"));
        }
    }
    let db = app.store.registry();
    let at = departures::announce(db, account.id, GRACE_DAYS, takes_comments).await?;
    end_others(app, account.id, None).await?;
    if let Some(address) = account.proven_email() {
        let news = News::Leaving { day: day(at) };
        proving::tell(app, address, &account.language, news).await?;
    }
    Ok(())
}

/// The day of a moment, as it is written everywhere.
pub fn day(at: Timestamp) -> String {
    at.to_string().split('T').next().unwrap_or_default().to_owned()
}

/// Lets everybody go whose time has come.
pub async fn let_go(app: &App) -> Result<()> {
    while let Some(leaving) = departures::due(app.store.registry()).await? {
        for site in members::sites_of(app.store.jobs(), leaving.account).await? {
            leave_site(app, site, leaving.account, leaving.takes_comments).await?;
        }
        departures::delete(app.store.registry(), leaving.account).await?;
        metrics::counter!("afterword_accounts_deleted_total").increment(1);
    }
    Ok(())
}

async fn leave_site(
    app: &App,
    site: SiteId,
    account: AccountId,
    takes_comments: bool,
) -> Result<()> {
    let mut tx = app.store.latest(site).await?;
    let member = leaving::member(&mut tx, account).await?;
    tx.commit().await?;
    match member {
        Some((member, _)) => erasing::erase(app, site, PersonId(member.0), takes_comments).await,
        None => Ok(()),
    }
}

/// Everything that is kept of somebody.
pub async fn export(app: &App, account: AccountId) -> Result<Value> {
    let mut sites = Vec::new();
    for site in members::sites_of(app.store.jobs(), account).await? {
        let mut tx = app.store.latest(site).await?;
        if let Some((member, _)) = leaving::member(&mut tx, account).await? {
            sites.extend(of_site(&mut tx, PersonId(member.0)).await?);
        }
        tx.commit().await?;
    }
    let of_account = export::of_account(app.store.registry(), account).await;
    let account = of_account.map_err(Error::from)?;
    Ok(json!({ "account": account, "sites": sites }))
}

async fn of_site(tx: &mut SiteTx, person: PersonId) -> Result<Option<Value>> {
    let Some(mut all) = export::of_person(tx, person).await? else { return Ok(None) };
    let (mut written, mut after) = (Vec::new(), None);
    loop {
        let some = export::comments(tx, person, after, BATCH).await?;
        let Some((last, _)) = some.last() else { break };
        after = Some(*last);
        written.extend(some.into_iter().map(|(_, comment)| comment));
    }
    all["comments"] = written.into();
    Ok(Some(all))
}
