//! Who may not write now, by the bans of the site.

use std::net::IpAddr;

use sdk::wire::{Code, Timestamp};

use super::Site;
use crate::{
    app::App,
    domain::{
        actor::Actor,
        ban::{self, Verdict},
    },
    error::{Error, Result},
    store::{self, bans::Facts},
};

/// Whether somebody writes for themselves alone, and does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shadowed(pub bool);

/// Refuses who is banned: by who they are, from where they write, or by the domain of their address. Where somebody
/// writes from says nothing of those who care for the site; programs act for its owner.
pub async fn check(app: &App, site: &Site, actor: &Actor, address: IpAddr) -> Result<Shadowed> {
    let (member, guest, is_staff) = match actor {
        Actor::ApiKey(_) => return Ok(Shadowed(false)),
        Actor::Guest(secret) => (None, Some(secret), false),
        Actor::Member(who) => (Some(who.member.id), None, who.member.role.observes()),
    };
    let blocks = if is_staff { Vec::new() } else { ban::marks(&app.keys, site.id, address) };
    let facts = Facts { member, guest, blocks: &blocks, domain: None, is_staff };
    let mut tx = app.store.facts(site.id).await?;
    let bans = store::bans::about(&mut tx, facts).await?;
    tx.commit().await?;
    judge(ban::verdict(bans, Timestamp::now()))
}

/// Refuses an address for mail of a domain that is banned.
pub async fn check_domain(app: &App, site: &Site, email: &str) -> Result<Shadowed> {
    let domain = email.rsplit_once('@').map(|(_, domain)| domain);
    let facts = Facts { member: None, guest: None, blocks: &[], domain, is_staff: false };
    let mut tx = app.store.facts(site.id).await?;
    let bans = store::bans::about(&mut tx, facts).await?;
    tx.commit().await?;
    judge(ban::verdict(bans, Timestamp::now()))
}

fn judge(verdict: Verdict) -> Result<Shadowed> {
    match verdict {
        Verdict::Free => Ok(Shadowed(false)),
        Verdict::Shadowed => Ok(Shadowed(true)),
        Verdict::Banned(None, None) => Err(Code::Banned.into()),
        Verdict::Banned(until, message) => {
            let until = until.map(|until| format!("until {until}"));
            let words = until.into_iter().chain(message).collect::<Vec<_>>().join(": ");
            Err(Error::Explained(Code::Banned, words.into()))
        }
    }
}
