//! Pictures of sites' own users, from wherever their sites say that they are. Nothing that comes back harms: it is small or
//! not read, and only its pixels are kept. What makes no picture changes nothing.

use anyhow::bail;
use sdk::wire::{MemberId, SiteId};
use url::Url;

use crate::{
    accounts::shown,
    api::session,
    app::App,
    outgoing::Refusal,
    store::{avatars, members, sso_subjects, widget_sessions},
};

/// What hosts say who want to be asked later (RFC 6585, section 4).
const TOO_MANY: u16 = 429;

/// Gets a picture and gives it to the member of whom the site said that it is theirs. An error: it may come another time.
pub async fn fetch(app: &App, site: SiteId, member: MemberId, address: &str) -> anyhow::Result<()> {
    let Some(file) = get(app, address).await? else { return Ok(()) };
    let picture = match shown::draw(app, file).await? {
        Ok(picture) => picture,
        Err(unusable) => {
            tracing::info!(%site, ?unusable, "a site's picture can't be read");
            return Ok(());
        }
    };
    let mut tx = app.store.write(site).await?;
    // The site may have said something else meanwhile.
    let Some(account) = sso_subjects::lock_pictured(&mut tx, member, address).await? else {
        return Ok(());
    };
    if !avatars::put(tx.connection(), account, &picture).await? {
        return Ok(());
    }
    members::redraw(&mut tx).await?;
    let outdated = widget_sessions::of_member(&mut tx, member).await?;
    tx.commit().await?;
    session::forget(app, &outdated).await;
    Ok(())
}

/// What is at an address. `None`: nothing that could be a picture, and nothing else soon.
async fn get(app: &App, address: &str) -> anyhow::Result<Option<Vec<u8>>> {
    let answer = match app.settings.outgoing.follow_stranger(&Url::parse(address)?).await {
        Ok(answer) => answer,
        Err(error @ Refusal::Unanswered(_)) => return Err(error.into()),
        Err(refusal) => {
            tracing::info!(%refusal, "a site's picture is not asked for");
            return Ok(None);
        }
    };
    let status = answer.status();
    if status.is_server_error() || status.as_u16() == TOO_MANY {
        bail!("answered with {status}");
    }
    if !status.is_success() {
        tracing::info!(%status, "a site's picture is not there");
        return Ok(None);
    }
    Ok(Some(answer.into_body()))
}
