//! The door: whoever proved who they are comes in here, whichever way they took; and whoever is in confirms here that it
//! is they.

use sdk::wire::AccountId;
use tower_sessions::Session;

use super::{
    account::merging,
    ask::{Ask, Goal},
    person,
    steps::{self, Step},
};
use crate::{
    accounts::KEY_ACCOUNT,
    app::App,
    domain::way::Way,
    error::{Error, Result},
    store::accounts::{self, AccountRow},
};

/// Somebody who proved one thing, and is to prove another.
#[derive(Clone, Copy, Debug)]
pub struct HalfWay {
    /// Who.
    pub account: AccountId,
    way: Way,
    again: bool,
}

/// Lets somebody in who proved by `way` that the account is theirs; where to go. Whoever asked for a second step takes
/// it first, unless the way was as good as two.
pub async fn enter(
    app: &App,
    session: &Session,
    account: AccountId,
    way: Way,
    ask: &Ask,
) -> Result<String> {
    let found = accounts::by_id(app.store.registry(), account).await?;
    let two_step = found.is_some_and(|(account, _)| account.two_step);
    if two_step && !way.is_strong() {
        steps::remember(session, Step::Second { account, way, again: false }).await?;
        return Ok(ask.address("/auth/second"));
    }
    complete(session, account, way, ask).await
}

/// Lets somebody in who took every step there is; where to go.
pub async fn complete(
    session: &Session,
    account: AccountId,
    way: Way,
    ask: &Ask,
) -> Result<String> {
    steps::forget(session).await?;
    person::begin(session, account, way).await?;
    let merges = merging::pending(session).await?.is_some_and(|kept| kept.account != account);
    Ok(if merges && !ask.is_there() { Goal::Merge.path().to_owned() } else { ask.onward() })
}

/// Notes that somebody who is signed in proved again by `way` who they are; where to go. It takes as many steps as
/// signing in does: a second one alone proves nothing, a first one alone not enough.
pub async fn confirm(
    session: &Session,
    account: &AccountRow,
    way: Way,
    ask: &Ask,
) -> Result<String> {
    if account.two_step && !way.is_strong() {
        steps::remember(session, Step::Second { account: account.id, way, again: true }).await?;
        return Ok(ask.address("/auth/second"));
    }
    confirmed(session, ask).await
}

async fn confirmed(session: &Session, ask: &Ask) -> Result<String> {
    steps::forget(session).await?;
    person::freshen(session).await?;
    Ok(ask.onward())
}

/// Who is to take the second step in this browser.
pub async fn half_way(session: &Session) -> Result<Option<HalfWay>> {
    let Some(Step::Second { account, way, again }) = steps::current(session).await? else {
        return Ok(None);
    };
    // Somebody else may be signed in by now, or nobody.
    let is_here = session.get(KEY_ACCOUNT).await.map_err(Error::bug)? == Some(account);
    Ok((is_here || !again).then_some(HalfWay { account, way, again }))
}

/// Lets somebody in who took the second step; where to go.
pub async fn finish(session: &Session, half_way: HalfWay, ask: &Ask) -> Result<String> {
    let HalfWay { account, way, again } = half_way;
    if again { confirmed(session, ask).await } else { complete(session, account, way, ask).await }
}
