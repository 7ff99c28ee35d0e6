//! What a comment said before.

use sdk::{
    limits,
    wire::{Panel, Timestamp},
};
use view::panels::{self, Change, Past, Piece};

use super::{Visit, shown};
use crate::{
    domain::{diff, markdown},
    error::Result,
    store,
};

/// Each text, with what it changed of the one before it.
pub async fn draw(visit: &Visit) -> Result<Panel> {
    let found = visit.comment().await?;
    let mut tx = visit.app.store.latest(visit.site.id).await?;
    let most = limits::REVISIONS.into();
    let revisions = store::revisions::of(&mut tx, visit.thread, &found, most).await?;
    tx.commit().await?;
    let texts = revisions.iter().map(|revision| markdown::plain(&revision.html));
    let texts = texts.collect::<Vec<_>>();
    let past = revisions.iter().enumerate().map(|(index, revision)| Past {
        at: revision.created_at,
        pieces: match texts.get(index + 1) {
            Some(before) => diff::words(before, &texts[index]),
            None => vec![Piece { change: Change::Same, text: texts[index].clone() }],
        },
    });
    let past = past.collect::<Vec<_>>();
    Ok(shown(panels::history(visit.language, &past, Timestamp::now())))
}
