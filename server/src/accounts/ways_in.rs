//! The ways into an account: the last one is never taken away.

use sdk::wire::Code;
use uuid::Uuid;

use super::{Refused, Taken};
use crate::{
    domain::way::{Way, Ways},
    store::{
        Connection,
        accounts::{self, AccountRow},
        identities, passkeys,
    },
};

/// What is about to be taken away.
#[derive(Clone, Copy, Debug)]
pub enum Without<'a> {
    /// A linked service.
    Service {
        /// Which.
        provider: &'a str,
        /// What it calls them.
        subject: &'a str,
    },
    /// A passkey.
    Passkey(Uuid),
}

/// Refuses to take the last way into an account away, of those that the installation offers. Nobody else takes one of
/// them away before this transaction ends.
pub async fn check(
    tx: &mut Connection,
    account: &AccountRow,
    without: Without<'_>,
    offered: Ways,
) -> Taken<()> {
    accounts::lock(&mut *tx, account.id).await?;
    let (service, passkey) = match without {
        Without::Service { provider, subject } => (Some((provider, subject)), None),
        Without::Passkey(id) => (None, Some(id)),
    };
    let left: Ways = [
        (Way::Password, account.has_password && account.email.is_some()),
        (Way::Mail, account.is_proven),
        (Way::Provider, identities::has_other(&mut *tx, account.id, service).await?),
        (Way::Passkey, passkeys::has_other(&mut *tx, account.id, passkey).await?),
    ]
    .into_iter()
    .filter_map(|(way, is_left)| is_left.then_some(way))
    .collect();
    if left.and(offered).is_empty() {
        return Err(Refused::Said(Code::NotAllowed, "last-way-in"));
    }
    Ok(())
}
