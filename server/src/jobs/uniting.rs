//! Looking again at a thread that became part of another one: what was on its way there is taken along, and whoever still
//! reads it is led to the other.

use sdk::wire::{SiteId, ThreadId};

use crate::{api::writing, app::App, error::Result, store};

/// Takes along what came since; to a third thread, if the other one has become part of that meanwhile.
pub async fn look_again(app: &App, site: SiteId, from: ThreadId, into: ThreadId) -> Result<()> {
    let mut tx = app.store.write(site).await?;
    let known = store::aliases::standing(&mut tx, &[from]).await?.pop();
    let into = known.map_or(into, |(_, thread)| thread);
    let Ok(united) = store::uniting::unite(&mut tx, from, into).await? else { return Ok(()) };
    let mut anew = Vec::new();
    if united.comments > 0 {
        anew.extend(store::threads::begin_anew(&mut tx, into).await?.map(|at| (into, at)));
    }
    anew.extend(store::threads::begin_anew(&mut tx, from).await?.map(|at| (from, at)));
    tx.commit().await?;
    for (thread, at) in anew {
        writing::tell_anew(app, site, thread, at).await;
    }
    Ok(())
}
