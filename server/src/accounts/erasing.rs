//! Having a site forget somebody: who leaves by themselves, and whom the site's owner erases. There is one way for both.

use sdk::wire::{Code, PersonId, SiteId};
use uuid::Uuid;

use crate::{
    api::writing,
    app::App,
    domain::actor::Actor,
    error::Result,
    extract::Author,
    store::{self, erasing, leaving, members, people},
};

/// Comments that are taken away before it is looked for the next ones.
const BATCH: i64 = 100;

/// Takes somebody's comments away if that is wanted (`with_texts`) and their name off what is left, and forgets them. That
/// they are nobody comes last: whoever was interrupted before finds them again, and what was done is not done twice.
pub async fn erase(app: &App, site: SiteId, person: PersonId, with_texts: bool) -> Result<()> {
    if with_texts {
        take_away(app, site, person).await?;
    }
    efface(app, site, person).await?;
    let mut tx = app.store.write(site).await?;
    erasing::forget(&mut tx, person).await?;
    Ok(tx.commit().await?)
}

async fn take_away(app: &App, site: SiteId, person: PersonId) -> Result<()> {
    let key = store::sites::key_of(app.store.registry(), site).await?;
    let site = app.sites.get(&app.store, &key).await?.ok_or(Code::SiteNotFound)?;
    // The server itself, which may take anything away.
    let nobody = Author(Actor::ApiKey(Uuid::nil()));
    loop {
        let mut tx = app.store.latest(site.id).await?;
        let some = people::standing(&mut tx, person, BATCH).await?;
        tx.commit().await?;
        if some.is_empty() {
            return Ok(());
        }
        for at in some {
            writing::remove(app, &site, &nobody, at).await?;
        }
    }
}

/// One thread at a time, so that nothing is locked for long.
async fn efface(app: &App, site: SiteId, person: PersonId) -> Result<()> {
    let mut tx = app.store.latest(site).await?;
    let threads = leaving::traces(&mut tx, person).await?;
    tx.commit().await?;
    for thread in threads {
        let mut tx = app.store.write(site).await?;
        leaving::efface(&mut tx, person, thread).await?;
        let position = store::threads::begin_anew(&mut tx, thread).await?;
        // Names stand on pages of other threads as well: where they are mentioned, or quoted.
        members::redraw(&mut tx).await?;
        tx.commit().await?;
        if let Some(position) = position {
            writing::tell_anew(app, site, thread, position).await;
        }
    }
    Ok(())
}
