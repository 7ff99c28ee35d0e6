//! The door: whoever proved who they are comes in here, whichever way they took.

use sdk::wire::AccountId;
use tower_sessions::Session;

use super::{
    account::merging,
    ask::Ask,
    person,
    steps::{self, Step},
};
use crate::{app::App, domain::way::Way, error::Result, store::accounts};

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
        steps::remember(session, Step::Second { account, way }).await?;
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
    Ok(if merges && !ask.is_there() { merging::PATH.to_owned() } else { ask.onward() })
}
