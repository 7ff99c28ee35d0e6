//! Making one's own what one wrote as a guest.

use std::time::Duration;

use axum::extract::State;
use sdk::wire::{ClaimGuest, Claimed, Code};

use crate::{
    app::App,
    domain::{
        actor::Actor,
        secret::{self, Kind},
    },
    error::{Error, Result},
    extract::{Author, Json, Rule, Site},
    store::{self, claims::Claim},
};

/// Claims what a guest wrote
///
/// Whoever is signed in and holds the secret of a guest is both: the guest's comments, votes and visits become the
/// member's, and the guest is gone. Again is no error, and concerns nothing.
#[utoipa::path(
    post, path = "/guests/claim", tag = "session",
    request_body = ClaimGuest, responses((status = 200, body = Claimed)), security(("session" = []))
)]
pub async fn claim(
    State(app): State<App>,
    site: Site,
    Author(actor): Author,
    Json(sent): Json<ClaimGuest>,
) -> Result<Json<Claimed>> {
    let Actor::Member(signed_in) = &actor else { return Err(Code::MembersOnly.into()) };
    let rule = Rule { name: "claim", most: 10, period: Duration::from_hours(1) };
    app.limits.take(rule, &signed_in.member.id.to_string()).await?;
    let secret = secret::hash(Kind::Guest, &sent.secret);
    let secret = secret.ok_or_else(|| Error::field("/secret", "no secret of a guest"))?;
    let mut tx = app.store.write(site.id).await?;
    let claim = Claim {
        secret: &secret,
        voter: Actor::Guest(secret).key(),
        member: signed_in.member.id,
        name: &signed_in.member.name,
    };
    let comments = store::claims::claim(&mut tx, claim).await?;
    tx.commit().await?;
    Ok(Json(Claimed { comments: u32::try_from(comments).unwrap_or(u32::MAX) }))
}
