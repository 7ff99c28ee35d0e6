//! Whether this node lives, and whether it should get requests.

use axum::{Router, extract::State};
use sdk::wire::Code;

use crate::{
    app::App,
    error::{Error, Result},
    routing::get,
    store::{self, Seen},
};

/// Its routes.
pub fn routes() -> Router<App> {
    Router::new().route("/livez", get(live)).route("/readyz", get(ready))
}

/// The process answers; whether its dependencies do is another question.
pub async fn live() -> &'static str {
    "ok\n"
}

/// The database answers, or a replica of it while the primary is away, and the node is not leaving. Without Redis everything that matters works, so it does not count.
pub async fn ready(State(app): State<App>) -> Result<&'static str> {
    if app.leaving.is_cancelled() {
        return Err(Error::leaving());
    }
    if !app.store.is_stale() {
        store::ping(app.store.registry()).await?;
    } else if app.store.replicas().alive(&Seen::default()).is_none() {
        return Err(Code::Unavailable.into());
    }
    Ok("ok\n")
}
