//! Telling that a thread begins anew: what changed there is told by no event, so whoever reads it loads it again.

use sdk::wire::{Position, SiteId, ThreadId};

use crate::{app::App, cache::Tag, live::Doorbell};

/// Tells it, after the commit. As with events, whoever does not hear of it finds it by itself.
pub async fn tell_anew(app: &App, site: SiteId, thread: ThreadId, at: Position) {
    let bell = Doorbell::anew(site, thread, at);
    if let Err(error) = app.hub.hear(&app.store, &bell).await {
        tracing::debug!(%error, "a thread could not be begun anew; anti-entropy will");
    }
    app.pages.saw(site, thread, at).await;
    app.recent.forget(site).await;
    app.stale.note(Tag::Thread(thread));
    app.stale.note(Tag::Recent(site));
    let this = app.clone();
    app.tasks.clone().spawn(async move { bell.ring(&this.redis).await });
}
