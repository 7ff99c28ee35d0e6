//! What moderators feature.

use axum::extract::State;
use sdk::{
    limits,
    wire::{Cursor, FeaturedPage},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::paging;
use crate::{
    app::App,
    error::Result,
    extract::{Json, Query, Site},
    store::{self, Seen, SiteTx},
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct FeaturedQuery {
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists the featured comments of the site
///
/// Those that were written last first, each with its thread: for a front page, or a newsletter.
#[utoipa::path(
    get, path = "/featured", tag = "comments", params(FeaturedQuery),
    responses((status = 200, body = FeaturedPage))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    Query(query): Query<FeaturedQuery>,
) -> Result<Json<FeaturedPage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let before = query.cursor.as_ref().map(|cursor| paging::after(paging::List::Featured, cursor));
    let (before, most) = (before.transpose()?, i64::from(limit) + 1);
    let read = |mut tx: SiteTx| async move {
        let featured = store::pages::featured(&mut tx, before, most).await?;
        tx.commit().await.map(|()| featured)
    };
    let mut featured = app.store.read(site.id, &seen, read).await?;
    let more = featured.len() > limit as usize;
    featured.truncate(limit as usize);
    let last = featured.last().filter(|_| more);
    let next = last.map(|last| paging::cursor(paging::List::Featured, last.comment.id));
    Ok(Json(FeaturedPage { featured, next }))
}
