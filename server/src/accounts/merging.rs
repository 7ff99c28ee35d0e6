//! Making one account of two that belong to one person. All of it happens, or nothing.

use sdk::wire::{AccountId, PersonId, SiteId};
use serde::Deserialize;
use uuid::Uuid;

use super::{Refused, Taken, proving, second};
use crate::{
    app::App,
    domain::{actor::ActorId, name},
    error::{Error, Result},
    mail::News,
    store::{
        SiteTx, account_sessions, accounts::AccountRow, bans, blanking, comments, follows, holding,
        identities, members, merging, mutes, notes, passkeys, reactions, removals, reports,
        sign_in_codes, visits, votes,
    },
};

/// One of two accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The one that stays.
    #[default]
    Kept,
    /// The one that goes.
    Other,
}

/// What stays of which account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Whose name.
    pub name: Side,
    /// Whose address; where only one has one, that.
    pub email: Side,
}

/// Moves everything of `gone` to `kept`: services, memberships with what was written and voted there, what sites may
/// know. A role stays the higher one, a ban stays a ban. Its sessions end. Both addresses are told.
///
/// # Errors
/// [`Refused::Fields`] if the name looks, on a site of either account, like that of somebody who cares for it.
pub async fn merge(app: &App, kept: &AccountRow, gone: &AccountRow, wish: Wish) -> Taken<()> {
    let db = app.store.registry();
    let sessions = account_sessions::of_account(db, gone.id).await?;
    let sites = sites_of_both(app, kept.id, gone.id).await?;
    let name = (wish.name == Side::Other).then_some(gone.name.as_str());
    let shape = name::shape(name.unwrap_or(&kept.name));
    // One transaction, which sees one site after the other; at first, none.
    let mut tx = app.store.write(SiteId(Uuid::nil())).await?;
    if !merging::lock_both(tx.connection(), kept.id, gone.id).await? {
        return Err(Error::bug("an account that is gone can't be merged").into());
    }
    for site in sites {
        tx.turn_to(site).await?;
        move_member(&mut tx, kept, gone).await?;
        sign_in_codes::merge(&mut tx, gone.id, kept.id).await?;
        if members::is_staff_name(&mut tx, &shape, kept.id).await? {
            return Err(Refused::field("name", "wrong-name-taken"));
        }
    }
    identities::merge(tx.connection(), gone.id, kept.id).await?;
    passkeys::merge(tx.connection(), gone.id, kept.id).await?;
    second::merge(app, tx.connection(), gone.id, kept.id).await?;
    let takes_email = gone.email.is_some() && (wish.email == Side::Other || kept.email.is_none());
    merging::take_over(tx.connection(), kept.id, gone.id, name, takes_email).await?;
    tx.commit().await?;
    for session in sessions {
        app.account_sessions.cache().forget(&session.hash).await;
    }
    Ok(tell(app, kept, gone).await?)
}

async fn sites_of_both(app: &App, kept: AccountId, gone: AccountId) -> Result<Vec<SiteId>> {
    let mut sites = members::sites_of(app.store.jobs(), kept).await?;
    sites.extend(members::sites_of(app.store.jobs(), gone).await?);
    sites.sort_unstable_by_key(|site| site.0);
    sites.dedup();
    Ok(sites)
}

/// Where both were members, what was written under the one counts as the other's from now on.
async fn move_member(tx: &mut SiteTx, kept: &AccountRow, gone: &AccountRow) -> sqlx::Result<()> {
    let Some((from, to)) = merging::members(tx, gone.id, kept.id).await? else { return Ok(()) };
    comments::change_author(tx, from, to).await?;
    holding::change_author(tx, ActorId::Member(from), to, None).await?;
    votes::merge(tx, from, to).await?;
    reactions::merge(tx, from.0, to.0).await?;
    visits::merge(tx, from.0, to.0).await?;
    follows::merge(tx, ActorId::Member(from), to).await?;
    reports::change_reporter(tx, from.0, to.0).await?;
    blanking::change_person(tx, from.0, to.0).await?;
    mutes::merge(tx, from.0, None, to).await?;
    bans::merge(tx, PersonId(from.0), to).await?;
    notes::merge(tx, PersonId(from.0), to).await?;
    removals::merge(tx, PersonId(from.0), to).await?;
    merging::delete_member(tx, from).await
}

async fn tell(app: &App, kept: &AccountRow, gone: &AccountRow) -> Result<()> {
    for account in [kept, gone] {
        if let Some(address) = account.proven_email() {
            proving::tell(app, address, &account.language, News::Merged).await?;
        }
    }
    Ok(())
}
