//! Muting the author of a comment, and those who are muted.

use sdk::{
    limits,
    wire::{Code, Muted, Panel},
};
use view::panels;

use super::{Fields, Visit, shown};
use crate::{api::mutes, domain::actor::Actor, error::Result, store};

/// Shall the author of a comment be muted?
pub async fn draw(visit: &Visit, fields: Option<Fields>) -> Result<Panel> {
    let author = visit.comment().await?.comment.author.ok_or(Code::CommentNotFound)?;
    let person = author.person().ok_or(Code::MemberNotFound)?;
    if fields.is_some() {
        mutes::change(&visit.app, &visit.site, visit.reader()?, person, true).await?;
        let html = panels::was_muted(visit.language, &author.name);
        return Ok(Panel { html, mine: true });
    }
    Ok(shown(panels::mute(visit.language, &author.name)))
}

/// Those who are muted, each with the way to have them back.
pub async fn list(visit: &Visit, fields: Option<Fields>) -> Result<Panel> {
    let is_change = fields.is_some();
    if let Some(fields) = fields {
        let person = fields.read("person")?;
        mutes::change(&visit.app, &visit.site, visit.reader()?, person, false).await?;
    }
    let html = panels::muted(visit.language, &of(visit).await?);
    Ok(Panel { html, mine: is_change })
}

async fn of(visit: &Visit) -> Result<Vec<Muted>> {
    let Some(reader) = visit.actor.as_ref().map(Actor::key) else { return Ok(Vec::new()) };
    let mut tx = visit.app.store.latest(visit.site.id).await?;
    let muted = store::mutes::list(&mut tx, reader, limits::MUTES.into()).await?;
    tx.commit().await?;
    Ok(muted)
}
