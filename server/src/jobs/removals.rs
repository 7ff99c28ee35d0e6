//! Going on with a removal of much that somebody wrote, or with undoing it.

use sdk::wire::{Code, PersonId, RemovalId, SiteId};

use super::Job;
use crate::{api::writing, app::App, error::Result, store};

/// Comments that one job decides about: the rest is another one's, so that none takes long.
const MOST: usize = 500;

/// Goes on where others were, for a while.
pub async fn go_on(app: &App, site: SiteId, removal: RemovalId, person: PersonId) -> Result<()> {
    let key = store::sites::key_of(app.store.registry(), site).await?;
    let known = app.sites.get(&app.store, &key).await?.ok_or(Code::SiteNotFound)?;
    if !writing::work_at(app, &known, removal, person, MOST).await? {
        let job = Job::Remove { site, removal, person };
        app.queue.add(app.store.registry(), &app.keys, &job).await?;
        app.queue.wake();
    }
    Ok(())
}
