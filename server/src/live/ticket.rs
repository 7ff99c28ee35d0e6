//! Giving and taking passes for live sockets.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use redis::{ExistenceCheck, SetExpiry, SetOptions};
use sdk::wire::{SiteId, Timestamp};

use super::Identity;
use crate::{
    app::App,
    domain::{
        origin::Origin,
        ticket::{Holder, Ticket},
    },
    error::Result,
    extract::Site,
    store,
};

/// How long it is remembered that a ticket was used: longer than it is good, whichever way clocks differ.
const REMEMBERED: Duration = Duration::from_mins(1);

/// A new ticket.
pub fn issue(app: &App, site: SiteId, origin: &Origin, holder: Holder) -> String {
    let ticket = Ticket { id: rand::random(), issued_at: Timestamp::now(), holder };
    ticket.write(&app.keys, site, origin)
}

/// Who holds this ticket. `None`: it is not good here, not good any more, or was used before.
pub async fn redeem(
    app: &App,
    site: &Site,
    origin: &Origin,
    text: &str,
) -> Result<Option<Identity>> {
    let ticket = Ticket::read(text, &app.keys, site.id, origin, Timestamp::now());
    let Some(ticket) = ticket else { return Ok(None) };
    if !app.used_tickets.note(app, ticket.id).await {
        return Ok(None);
    }
    let mut tx = app.store.latest(site.id).await?;
    let identity = match ticket.holder {
        Holder::Guest(secret) => {
            Some(Identity::of_guest(store::guests::find(&mut tx, &secret).await?))
        }
        Holder::Member(session) => store::widget_sessions::find(&mut tx, &session, origin.as_str())
            .await?
            .filter(|signed_in| !signed_in.member.banned)
            .map(Identity::of_member),
    };
    tx.commit().await?;
    Ok(identity)
}

/// Tickets that were used, in Redis for all nodes; while it is away, each node remembers its own. A ticket is then good
/// once a node, for 30 seconds, on its own origin.
#[derive(Debug, Default)]
pub struct UsedTickets(Mutex<HashMap<u128, Instant>>);

impl UsedTickets {
    /// Notes that a ticket is used. `false`: it was used before.
    async fn note(&self, app: &App, id: u128) -> bool {
        if let Some(mut connection) = app.redis.connection() {
            let options = SetOptions::default()
                .conditional_set(ExistenceCheck::NX)
                .with_expiration(SetExpiry::EX(REMEMBERED.as_secs()));
            let key = format!("aw:ticket:{id:032x}");
            let set: redis::RedisResult<Option<String>> =
                redis::AsyncTypedCommands::set_options(&mut connection, key, 1, options).await;
            if let Ok(set) = set {
                return set.is_some();
            }
        }
        metrics::counter!("afterword_tickets_taken_alone_total").increment(1);
        self.note_here(id, Instant::now())
    }

    fn note_here(&self, id: u128, now: Instant) -> bool {
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        used.retain(|_, at| now.duration_since(*at) < REMEMBERED);
        used.insert(id, now).is_none()
    }
}
