//! Reporting a comment.

use sdk::wire::{NewReport, Panel};
use view::panels;

use super::{Fields, Visit, shown};
use crate::{
    api::reports,
    domain::report,
    error::{Error, Result},
};

/// What is wrong with it?
pub async fn draw(visit: &Visit, fields: Option<Fields>) -> Result<Panel> {
    let found = visit.comment().await?;
    let Some(fields) = fields else {
        let name = found.comment.author.map(|author| author.name).unwrap_or_default();
        let (server, site) = (&visit.app.settings.public_url, &visit.site.info.key);
        let notice = format!("{server}notice/{site}?comment={}", found.comment.id);
        return Ok(shown(panels::report(visit.language, &name, &notice)));
    };
    let reporter = visit.writer()?;
    let note = Some(fields.text("note").to_owned());
    let new = report::check(NewReport { reason: fields.read("reason")?, note });
    let new = new.map_err(|wrong| Error::field("/form", wrong))?;
    let at = (visit.thread, found.comment.id);
    reports::keep(&visit.app, &visit.site, reporter, &visit.block, at, &new).await?;
    Ok(shown(panels::reported(visit.language)))
}
