//! Taking away at once what somebody wrote, and bringing it back: one decision after the other, each as a moderator would
//! make it, a batch at a time. Whoever is interrupted goes on where they were; two who work at the same removal do nothing
//! twice.

use sdk::wire::{Code, CommentId, Decision, PersonId, RemovalId, RemovalState};

use super::{Asked, decide::decide_in, in_own_task};
use crate::{
    app::App,
    domain::{audit::By, moderation::Why},
    error::Result,
    extract::Site,
    live::DeskNews,
    store::removals::{self, Kept, Left},
};

/// Comments that are decided about before it is looked again what is wanted.
const BATCH: i64 = 50;

/// Works at the removal of what this person wrote, until nothing is left or about `most` comments were decided about; whether
/// all is done. What is somebody else's by now, since two people turned out to be one, stays.
pub async fn work_at(
    app: &App,
    site: &Site,
    id: RemovalId,
    person: PersonId,
    most: usize,
) -> Result<bool> {
    let mut decided = 0;
    loop {
        let mut tx = app.store.latest(site.id).await?;
        let Some(kept) = removals::find(&mut tx, id).await? else { return Ok(true) };
        let is_undone = kept.removal.undone_at.is_some();
        let left = match kept.removal.state {
            RemovalState::Removing | RemovalState::Removed if kept.removal.person == person => {
                removals::pending(&mut tx, id, BATCH).await?
            }
            RemovalState::Restoring | RemovalState::Restored => {
                removals::restorable(&mut tx, id, BATCH).await?
            }
            _ => Vec::new(),
        };
        tx.commit().await?;
        if left.is_empty() {
            let mut tx = app.store.write(site.id).await?;
            let is_settled = removals::settle(&mut tx, id, is_undone).await?;
            tx.commit().await?;
            if is_settled {
                return Ok(true);
            }
        } else if decided >= most {
            return Ok(false);
        } else {
            decided += left.len();
            take(app, site, &kept, left).await?;
        }
    }
}

/// Decides about a batch.
async fn take(app: &App, site: &Site, kept: &Kept, left: Vec<Left>) -> Result<()> {
    let removal = &kept.removal;
    let (decision, why) = if removal.undone_at.is_some() {
        (Decision::Restore, Why::default())
    } else {
        // What else was said stands at the removal, once, and goes from there with the person.
        (Decision::Remove, Why { reason: removal.reason, note: None })
    };
    let mut done = Vec::new();
    for Left { thread, comment, last } in left {
        let part_of = Some(removal.id);
        let asked = Asked { comment, known: last, decision, why: why.clone(), part_of };
        let (this, site, by) = (app.clone(), site.clone(), kept.by.clone());
        let write = async move { decide_in(&this, &site, &by, thread, &asked).await };
        match in_own_task(app, thread, write).await {
            Ok(answer) => done.extend(answer.refused.is_none().then_some(comment)),
            // It moved or went meanwhile: it is looked for again.
            Err(error) if error.code().status() < 500 => {
                tracing::debug!(%error, %comment, "a comment was not decided about");
            }
            Err(error) => return Err(error),
        }
    }
    if done.is_empty() {
        return Err(Code::Unavailable.into());
    }
    app.tell_desks(site.id, &news(&kept.by, decision, done));
    Ok(())
}

/// What other moderators hear of a batch.
fn news(by: &By, decision: Decision, comments: Vec<CommentId>) -> DeskNews {
    DeskNews::Decided { comments, decision, by: by.kind().1, name: by.name().to_owned() }
}
