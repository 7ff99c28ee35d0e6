//! Uniting two threads: a page that moved, and has comments at both addresses.

use axum::extract::State;
use sdk::wire::{Code, MergeThread, Merged, Role, ThreadId};
use serde_json::json;
use utoipa_axum::router::OpenApiRouter;

use super::{comments::ThreadPath, writing};
use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        may,
    },
    error::{Error, Result},
    extract::{Json, Moderator, Path, Site},
    jobs::Job,
    routing::routes,
    store,
};

/// Every node knows where a key leads within two seconds: after these it is looked for what came to the former thread
/// meanwhile, and who reads that is led to the other. The last time is longer than a request lasts.
const LATER_LOOKS: [i32; 2] = [3, 120];

/// The routes of uniting.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(merge))
}

/// Merges a thread into another one
///
/// Its comments, in the order of writing, with their votes, reports and whoever follows it; those that wait are published
/// there. From then on its keys lead to the other thread, and what came meanwhile follows within seconds. The other thread
/// must be open. Again is no error. It can't be undone. For admins and API keys.
#[utoipa::path(
    post, path = "/threads/{thread}/merge", tag = "threads", params(ThreadPath),
    request_body = MergeThread, responses((status = 200, body = Merged)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn merge(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(ThreadPath { thread }): Path<ThreadPath>,
    Json(MergeThread { into }): Json<MergeThread>,
) -> Result<Json<Merged>> {
    if may::role(&actor) < Role::Admin {
        return Err(Code::NotAllowed.into());
    }
    let (this, by) = (app.clone(), By::of(&actor));
    let write = async move { merge_as(&this, &site, &by, thread, into).await };
    writing::in_own_task(&app, thread, write).await.map(Json)
}

/// Merges a thread into another one, as whoever is named so.
pub async fn merge_as(
    app: &App,
    site: &Site,
    by: &By,
    from: ThreadId,
    into: ThreadId,
) -> Result<Merged> {
    if from == into {
        return Err(Error::field("/into", "the same thread"));
    }
    let mut tx = app.store.write(site.id).await?;
    let united = store::uniting::unite(&mut tx, from, into).await?.map_err(Error::from)?;
    let position = store::threads::begin_anew(&mut tx, into).await?.ok_or(Code::ThreadNotFound)?;
    if united.is_new {
        let details = json!({ "into": into, "comments": united.comments });
        let entry = Entry { by, act: "thread.merge", subject: Some(from.to_string()), details };
        store::audit::note(&mut tx, &entry).await?;
    }
    store::members::redraw(&mut tx).await?;
    for seconds in LATER_LOOKS {
        let job = Job::Unite { site: site.id, from, into };
        app.queue.add_later(tx.connection(), &app.keys, &job, seconds).await?;
    }
    tx.commit().await?;
    writing::tell_anew(app, site.id, into, position).await;
    Ok(Merged { comments: united.comments })
}
