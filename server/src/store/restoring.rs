//! `comments`: what comes back to its place, or gets one below what was gone.

use sdk::wire::{Comment, CommentId, Decision, Finding, ReplyCounts, SiteId, ThreadId};
use sqlx::types::Json;

use super::{
    SiteTx,
    comments::{self, Locked, count},
};

/// What stands above a comment that came to its place.
#[derive(Clone, Debug, Default)]
pub struct Above {
    /// Places of removed comments that were gone, and came with it; the root first.
    pub gone: Vec<Comment>,
    /// The replies of the others above it.
    pub counts: Vec<ReplyCounts>,
}

/// Puts a locked comment that was removed back where it stood; what that changed above it.
pub async fn restore(
    tx: &mut SiteTx,
    thread: ThreadId,
    locked: &Locked,
) -> sqlx::Result<(Comment, Above)> {
    let (site, id) = (tx.site(), locked.comment.id);
    sqlx::query!(
        r#"
        update comments
        set removed_at = null, removed_as = null, version = version + 1
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        id as CommentId,
    )
    .execute(tx.connection())
    .await?;
    let mut climbed = Climbed::default();
    if let Some(parent) = locked.comment.parent.filter(|_| locked.comment.replies == 0) {
        climb(tx, thread, locked.comment.root, parent, &mut climbed).await?;
    }
    let above = climbed.read(tx, thread).await?;
    let now = comments::find(tx, thread, id).await?.ok_or(sqlx::Error::RowNotFound)?;
    Ok((now.comment, above))
}

/// What stands above a comment that was just inserted, and counted, below a parent that was gone. The branch is locked.
pub async fn above_new(tx: &mut SiteTx, thread: ThreadId, parent: &Comment) -> sqlx::Result<Above> {
    let mut climbed = Climbed { gone: vec![parent.id], counts: Vec::new() };
    if let Some(next) = parent.parent {
        climb(tx, thread, parent.root, next, &mut climbed).await?;
    }
    climbed.read(tx, thread).await
}

/// What was counted on the way up.
#[derive(Default)]
struct Climbed {
    /// Those that were gone, the nearest first.
    gone: Vec<CommentId>,
    counts: Vec<ReplyCounts>,
}

/// Counts a comment that is new below `parent`, and above it those that were gone and stand for it again.
async fn climb(
    tx: &mut SiteTx,
    thread: ThreadId,
    root: CommentId,
    parent: CommentId,
    climbed: &mut Climbed,
) -> sqlx::Result<()> {
    let mut next = Some(parent);
    while let Some(id) = next {
        let mut is_first = false;
        for now in count(tx, thread, root, id, 1).await? {
            is_first |= now.id == id && now.replies == 1;
            climbed.counts.retain(|known| known.id != now.id);
            climbed.counts.push(now);
        }
        let above = comments::find(tx, thread, id).await?.ok_or(sqlx::Error::RowNotFound)?;
        let was_gone = above.comment.removed && is_first;
        climbed.gone.extend(was_gone.then_some(id));
        next = above.comment.parent.filter(|_| was_gone);
    }
    Ok(())
}

impl Climbed {
    /// The places as they are now.
    async fn read(mut self, tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<Above> {
        self.counts.retain(|known| !self.gone.contains(&known.id));
        let mut above = Above { gone: Vec::new(), counts: self.counts };
        for id in self.gone.into_iter().rev() {
            let found = comments::find(tx, thread, id).await?;
            above.gone.extend(found.map(|found| found.comment));
        }
        Ok(above)
    }
}

/// What a moderator called a comment that they took away.
pub async fn call(
    tx: &mut SiteTx,
    thread: ThreadId,
    id: CommentId,
    decision: Decision,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update comments set removed_as = $4, marked = false
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        id as CommentId,
        decision.as_str(),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Keeps what the pipeline found in a published comment. `marked`: a moderator should look at it.
pub async fn note(
    tx: &mut SiteTx,
    thread: ThreadId,
    id: CommentId,
    findings: &[Finding],
    marked: bool,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update comments set findings = $4, marked = $5
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        id as CommentId,
        Json(findings) as Json<&[Finding]>,
        marked,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A moderator has looked at a comment that the pipeline marked.
pub async fn unmark(tx: &mut SiteTx, thread: ThreadId, id: CommentId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update comments set marked = false
        where site_id = $1 and thread_id = $2 and id = $3 and marked
        "#,
        site as SiteId,
        thread as ThreadId,
        id as CommentId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
