//! Changing a comment that is there.

use sdk::wire::{Changed, Code, Comment, CommentId, Decision, Event, ThreadId, Timestamp, Verdict};

use super::{
    changed, decide, finish, held,
    judging::{self, Draft},
    knowing, may_change, others,
};
use crate::{
    app::App,
    domain::{
        audit::By,
        body::Body,
        folding,
        may::{self, No},
        outside::Question,
        pipeline::Judgement,
    },
    error::Result,
    extract::{Author, Site},
    store::{self, SiteTx, comments::Locked},
};

/// What is found in a comment's new text, by the rules that a post is judged by.
async fn judge(
    app: &App,
    site: &Site,
    author: &Author,
    (thread, id): (ThreadId, CommentId),
    body: &Body,
) -> Result<Judgement> {
    let draft = Draft {
        actor: &author.0,
        thread,
        body,
        email: None,
        request: id.0,
        fell_into_trap: false,
        is_shadow_banned: false,
        is_new: false,
    };
    let mut tx = app.store.facts(site.id).await?;
    let standing = judging::standing(&mut tx, site, &draft).await?;
    tx.commit().await?;
    let mut judgement = judging::judge(app, site, &draft, standing).await;
    if judgement.verdict() != Verdict::Reject {
        // Where and as whom it was posted is known already; what it says now is not.
        let question = Question {
            site: &site.info.key,
            url: None,
            name: "",
            text: body.source(),
            address: None,
        };
        judgement = judgement.with(others::ask(app, site, &author.0, &question).await?);
    }
    if judgement.verdict() == Verdict::Reject {
        return Err(Code::NotTaken.into());
    }
    Ok(judgement)
}

/// Gives a comment another text.
pub async fn edit(
    app: &App,
    site: &Site,
    author: &Author,
    at: (ThreadId, CommentId),
    body: &Body,
    version: i32,
) -> Result<Changed> {
    let (thread, id) = at;
    let judgement = judge(app, site, author, at, body).await?;
    let mut tx = app.store.write(site.id).await?;
    if let Some(own) = held::own(&mut tx, author, thread, id).await?
        && own.decision != Some(Decision::Approve)
    {
        return held::edit(app, site, tx, own, body).await;
    }
    let found = store::comments::lock(&mut tx, thread, id).await?;
    let found = found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?;
    may_change(&mut tx, site, author, &found).await?.map_err(Code::from)?;
    if found.text_version > version || version > found.comment.version {
        return Err(Code::VersionConflict.into());
    }
    let known = knowing(app, &mut tx, site, Some(thread), body).await?;
    let edited_at = store::changes::edit(&mut tx, thread, id, &known.body).await?;
    store::images::show(&mut tx, thread, id, &known.images).await?;
    if let Some(findings) = judging::marks(&judgement) {
        store::restoring::note(&mut tx, thread, id, findings, true).await?;
    }
    let html = known.body.html().clone();
    let version = found.comment.version + 1;
    let long = folding::is_long(&html.0);
    let comment = Comment {
        version,
        html: Some(html.clone()),
        long,
        edited_at: Some(edited_at),
        ..found.comment
    };
    let event = Event::CommentEdited { id, version, html, long, edited_at };
    finish(app, site, tx, thread, event, 0)
        .await
        .map(|position| changed(site, comment, position, found.author))
}

/// Takes a comment away, as its author or for the site. Again is no error: the answer is what it was.
pub async fn remove(
    app: &App,
    site: &Site,
    author: &Author,
    at: (ThreadId, CommentId),
) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    if let Some(own) = held::own(&mut tx, author, thread, id).await?
        && own.decision != Some(Decision::Approve)
    {
        return held::remove(tx, &own).await;
    }
    let found = store::comments::lock(&mut tx, thread, id).await?.ok_or(Code::CommentNotFound)?;
    let by = match may_change(&mut tx, site, author, &found).await? {
        Ok(()) => None,
        Err(No::WindowOver) if found.comment.removed => None,
        Err(no) => {
            may::remove(&author.0, no, Timestamp::now())?;
            Some(decide::by(app, site, &author.0).await?)
        }
    };
    take_away(app, site, tx, thread, found, by.as_ref()).await
}

/// Takes a comment away for the site, as whoever is named so. Again is no error.
pub async fn remove_as(
    app: &App,
    site: &Site,
    by: &By,
    (thread, id): (ThreadId, CommentId),
) -> Result<Changed> {
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?.ok_or(Code::CommentNotFound)?;
    take_away(app, site, tx, thread, found, Some(by)).await
}

async fn take_away(
    app: &App,
    site: &Site,
    mut tx: SiteTx,
    thread: ThreadId,
    found: Locked,
    by: Option<&By>,
) -> Result<Changed> {
    let id = found.comment.id;
    if found.comment.removed {
        let position = store::threads::position(&mut tx, thread).await?;
        tx.commit().await?;
        return Ok(changed(site, found.comment, position, found.author));
    }
    if let Some(by) = by {
        decide::note_removal(&mut tx, (thread, id), by).await?;
    }
    let counts = store::changes::remove(&mut tx, thread, &found).await?;
    let version = found.comment.version + 1;
    let comment = Comment {
        version,
        removed: true,
        author: None,
        html: None,
        edited_at: None,
        pinned: false,
        featured: false,
        long: false,
        ..found.comment
    };
    finish(app, site, tx, thread, Event::CommentRemoved { id, version, counts }, -1)
        .await
        .map(|position| changed(site, comment, position, found.author))
}
