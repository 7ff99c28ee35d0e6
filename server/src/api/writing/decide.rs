//! What moderators decide about comments, held or published: approving, calling spam, removing, and undoing that.
//!
//! The API and the dashboard call [`decide`] alike, with whoever decides as [`By`]: see [`by`] for a request of the API.
//! A decision of a comment names the last one that its moderator knows of ([`Asked::known`]; none: they know of none).
//! Whoever does not know of the last one gets [`Code::AlreadyDecided`] with that one, unless it is the same decision.
//! Everything is one transaction: the comment, the decision, the log of acts, the event.

use sdk::wire::{
    Code, CommentId, Decided, Decision, DecisionAnswer, DecisionId, RemovalId, ThreadId,
};
use serde_json::json;

use super::{carry_out::About, in_own_task, leave_for_hooks, others, spam, tell};
use crate::{
    app::App,
    domain::{
        actor::Actor,
        audit::{By, Entry},
        moderation::{Place, Turn, Why, step, turn},
    },
    error::{Error, Result},
    extract::Site,
    live::DeskNews,
    store::{self, SiteTx, comments::Locked, held::Held},
};

/// A decision that somebody wants to make about one comment.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which comment.
    pub comment: CommentId,
    /// The last decision about it that they know of.
    pub known: Option<DecisionId>,
    /// What they decide.
    pub decision: Decision,
    /// Why.
    pub why: Why,
    /// With which many others it is decided at once: an act that has an entry of its own in the log.
    pub part_of: Option<RemovalId>,
}

/// As whom the log of acts names somebody who moderates by the API.
pub async fn by(app: &App, site: &Site, actor: &Actor) -> Result<By> {
    Ok(match actor {
        Actor::Member(signed_in) => By::Member(signed_in.member.id, signed_in.member.name.clone()),
        Actor::ApiKey(key) => {
            let name = store::api_keys::name(app.store.registry(), site.id, *key).await?;
            By::Key(*key, name.unwrap_or_default())
        }
        Actor::Guest(_) => return Err(Code::MembersOnly.into()),
    })
}

/// Decides about several comments, one after the other; one answer for each.
pub async fn decide_all(
    app: &App,
    site: &Site,
    by: &By,
    asked: Vec<Asked>,
) -> Result<Vec<DecisionAnswer>> {
    let mut answers = Vec::with_capacity(asked.len());
    for asked in asked {
        let comment = asked.comment;
        answers.push(match decide(app, site, by, asked).await {
            Ok(answer) => answer,
            Err(error) if error.code().status() < 500 => {
                DecisionAnswer { comment, decided: None, refused: Some(error.code()) }
            }
            Err(error) => return Err(error),
        });
    }
    Ok(answers)
}

/// Decides about one comment, in a task that the server owns.
///
/// # Errors
/// [`Code::CommentNotFound`]: there is no such comment, or its author took it away.
pub async fn decide(app: &App, site: &Site, by: &By, asked: Asked) -> Result<DecisionAnswer> {
    let mut tx = app.store.latest(site.id).await?;
    let thread = thread_of(&mut tx, asked.comment).await?.ok_or(Code::CommentNotFound)?;
    tx.commit().await?;
    let (this, site, by) = (app.clone(), site.clone(), by.clone());
    let (id, news) = (site.id, news(&by, &asked));
    let write = async move { decide_in(&this, &site, &by, thread, &asked).await };
    let answer = in_own_task(app, thread, write).await?;
    if answer.refused.is_none() {
        app.tell_desks(id, &news);
    }
    Ok(answer)
}

/// What other moderators hear of it.
fn news(by: &By, asked: &Asked) -> DeskNews {
    DeskNews::Decided {
        comments: vec![asked.comment],
        decision: asked.decision,
        by: by.kind().1,
        name: by.name().to_owned(),
    }
}

/// Where a comment is, or would be.
async fn thread_of(tx: &mut SiteTx, comment: CommentId) -> Result<Option<ThreadId>> {
    if let Some(held) = store::held::find(tx, comment).await? {
        return Ok(Some(held.thread));
    }
    if let Some(thread) = store::recent::thread_of(tx, comment).await? {
        return Ok(Some(thread));
    }
    Ok(store::decisions::last(tx, &[comment]).await?.pop().map(|(thread, _)| thread))
}

/// Decides about one comment of a thread whose turn it is.
pub(super) async fn decide_in(
    app: &App,
    site: &Site,
    by: &By,
    thread: ThreadId,
    asked: &Asked,
) -> Result<DecisionAnswer> {
    let (comment, decision) = (asked.comment, asked.decision);
    let mut tx = app.store.write(site.id).await?;
    let held = store::held::lock(&mut tx, comment).await?;
    let found = store::comments::lock(&mut tx, thread, comment).await?;
    let last = store::decisions::last(&mut tx, &[comment]).await?.pop().map(|(_, last)| last);
    match turn(last.as_ref(), asked.known, decision) {
        Turn::Free => (),
        Turn::Same => {
            tx.commit().await?;
            return Ok(DecisionAnswer { comment, decided: last, refused: None });
        }
        Turn::Late => {
            tx.commit().await?;
            let refused = Some(Code::AlreadyDecided);
            return Ok(DecisionAnswer { comment, decided: last, refused });
        }
    }
    let place = place(held.as_ref(), found.as_ref()).ok_or(Code::CommentNotFound)?;
    let was_held = held.is_some();
    let step = step(place, was_held, last.as_ref().map(|last| last.decision), decision)
        .ok_or_else(|| Error::field("/decision", "there is nothing to undo"))?;
    let decided = note(&mut tx, (thread, comment), by, asked, last.as_ref()).await?;
    spam::learn(&mut tx, comment, held.as_ref(), found.as_ref(), decision).await?;
    let about = About { thread, held, found, decision };
    let (change, has_mail) = about.take(app, site, &mut tx, step).await?;
    let has_hooks = match &change {
        Some(change) => leave_for_hooks(app, &mut tx, site, change).await?,
        None => false,
    };
    tx.commit().await?;
    app.spam.forget(site.id).await;
    others::tell(app, site, about.held.as_ref(), about.found.as_ref(), decision);
    if let Some(change) = change {
        tell(app, site, &change).await;
    }
    if has_mail || has_hooks {
        app.queue.wake();
    }
    Ok(DecisionAnswer { comment, decided: Some(decided), refused: None })
}

/// Where a comment is. What its author took away is nowhere.
fn place(held: Option<&Held>, found: Option<&Locked>) -> Option<Place> {
    match (held.map(|held| held.decision), found) {
        (Some(None), _) => Some(Place::Waiting),
        (Some(Some(Decision::Spam | Decision::Remove)), _) => Some(Place::Refused),
        (_, Some(found)) if !found.comment.removed => Some(Place::Published),
        (_, Some(found)) => found.removed_as.map(|_| Place::Removed),
        (_, None) => None,
    }
}

/// Keeps a decision, and the entry in the log of acts if it is an act of its own.
async fn note(
    tx: &mut SiteTx,
    at: (ThreadId, CommentId),
    by: &By,
    asked: &Asked,
    last: Option<&Decided>,
) -> Result<Decided> {
    let (decision, part_of) = (asked.decision, asked.part_of);
    let decided = store::decisions::insert(tx, at, decision, &asked.why, by, part_of).await?;
    if part_of.is_some() {
        return Ok(decided);
    }
    let act = match asked.decision {
        Decision::Approve => "comment.approve",
        Decision::Spam => "comment.spam",
        Decision::Restore => "comment.restore",
        Decision::Remove | Decision::Unknown => "comment.remove",
    };
    let details = json!({
        "thread": at.0, "reason": asked.why.reason, "note": asked.why.note,
        "before": last.map(|last| last.decision),
    });
    let entry = Entry { by, act, subject: Some(at.1.to_string()), details };
    store::audit::note(tx, &entry).await?;
    Ok(decided)
}

/// Somebody took a comment away on its page, as a moderator: that is a decision too, and can be undone.
pub(super) async fn note_removal(
    tx: &mut SiteTx,
    at: (ThreadId, CommentId),
    by: &By,
) -> Result<()> {
    let asked = Asked {
        comment: at.1,
        known: None,
        decision: Decision::Remove,
        why: Why::default(),
        part_of: None,
    };
    note(tx, at, by, &asked, None).await?;
    spam::learn(tx, at.1, None, None, Decision::Remove).await?;
    store::restoring::call(tx, at.0, at.1, Decision::Remove).await?;
    Ok(())
}
