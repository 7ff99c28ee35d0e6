//! What others see of somebody, and where it must be seen once it has changed.

use sdk::wire::AccountId;
use tokio::task::spawn_blocking;

use super::portrait::{Unusable, portrait};
use crate::{
    api::session,
    app::App,
    error::{Error, Result},
    store::{members, widget_sessions},
};

/// A small picture made of a file, as [`portrait`] makes it. One at a time on each node: a picture takes memory.
pub async fn draw(app: &App, file: Vec<u8>) -> Result<Result<Vec<u8>, Unusable>> {
    let _place = app.portraits.acquire().await.map_err(Error::bug)?;
    spawn_blocking(move || portrait(&file)).await.map_err(Error::bug)
}

/// Somebody's picture is another one: it stands on cached pages.
pub async fn redraw(app: &App, account: AccountId) -> Result<()> {
    for site in members::sites_of(app.store.jobs(), account).await? {
        let mut tx = app.store.write(site).await?;
        members::redraw(&mut tx).await?;
        tx.commit().await?;
    }
    renew_sessions(app, account).await
}

/// Somebody's name or picture is another one: no node goes on with a copy of their sessions that says otherwise.
pub async fn renew_sessions(app: &App, account: AccountId) -> Result<()> {
    for site in members::sites_of(app.store.jobs(), account).await? {
        let mut tx = app.store.latest(site).await?;
        let sessions = widget_sessions::of_account(&mut tx, account).await?;
        tx.commit().await?;
        session::forget(app, &sessions).await;
    }
    Ok(())
}
