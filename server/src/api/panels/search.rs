//! Looking for words in the thread.

use sdk::wire::{Panel, Timestamp};
use view::panels;

use super::{Fields, Visit, shown};
use crate::{
    api::search,
    domain::search::Query,
    error::{Error, Result},
};

/// What shall be looked for, and what was found.
pub async fn draw(visit: &Visit, fields: Option<Fields>) -> Result<Panel> {
    let Some(fields) = fields else {
        return Ok(shown(panels::search(visit.language, "", None, Timestamp::now())));
    };
    let typed = fields.text("q");
    let words = Query::parse(typed).map_err(|wrong| Error::field("/form", wrong))?;
    let (app, site, seen) = (&visit.app, &visit.site, &visit.seen);
    let hits = search::find(app, site, seen, &visit.block, visit.thread, &words).await?;
    Ok(shown(panels::search(visit.language, typed, Some(&hits), Timestamp::now())))
}
