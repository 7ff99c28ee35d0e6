//! How a thread is changed: check, lock, decide, write, number, commit, tell. In that order, whatever the change.

mod anew;
mod answering;
mod carry_out;
mod change;
mod decide;
mod held;
mod judging;
mod keeping;
mod known;
mod moderate;
mod others;
mod post;
mod publish;
mod removing;
mod react;
mod spam;
mod replies;
mod trying;
mod turns;
mod vote;
mod working;
mod writer;

use sdk::wire::{Changed, Code, Comment, Event, Position, ThreadId, Timestamp};
use serde_json::json;
use tracing::Instrument;

pub use self::{
    anew::tell_anew,
    change::{edit, remove, remove_as},
    decide::{Asked, by, decide, decide_all},
    held::source as held_source,
    judging::would_wait,
    known::of as knowing,
    moderate::{close, feature, pin},
    post::Post,
    react::{react, react_to_page},
    removing::work_at,
    trying::{MadeUp, try_out},
    turns::Turns,
    vote::vote,
};
use crate::{
    app::App,
    cache::Tag,
    domain::{
        actor::{Actor, ActorId},
        may::{self, No},
        webhook,
    },
    error::{Error, Result},
    extract::{Author, Site},
    jobs,
    live::Doorbell,
    store::{self, SiteTx, comments::Locked, threads::Numbered},
};

/// Runs a change of a thread when its turn comes, in a task that the server owns: a client that hangs up can't stop it
/// half-way.
pub async fn in_own_task<T, F>(app: &App, thread: ThreadId, write: F) -> Result<T>
where
    T: Send + 'static,
    F: Future<Output = Result<T>> + Send + 'static,
{
    let this = app.clone();
    let in_turn = async move {
        let _turn = this.turns.wait(thread).await?;
        write.await
    };
    app.tasks.spawn(in_turn.in_current_span()).await.map_err(Error::bug)?
}

/// Nobody hears of what was not kept: this comes after the commit. Whoever does not hear of it finds it by itself.
async fn tell(app: &App, site: &Site, change: &Numbered) {
    let behind = app.hub.publish(site.id, change);
    app.pages.saw(site.id, change.frame.thread, change.frame.position()).await;
    app.recent.forget(site.id).await;
    app.stale.note(Tag::Thread(change.frame.thread));
    app.stale.note(Tag::Recent(site.id));
    let (app, bell) = (app.clone(), Doorbell::of(site.id, change));
    app.tasks.clone().spawn(async move {
        bell.ring(&app.redis).await;
        // Two comments of one thread may be committed in one order and told in the other.
        if let Some(topic) = behind
            && let Err(error) = topic.catch_up(&app.store).await
        {
            tracing::debug!(%error, "a change could not be fetched; anti-entropy will");
        }
    });
}

/// Numbers a change, commits, and tells who watches.
async fn finish(
    app: &App,
    site: &Site,
    mut tx: SiteTx,
    thread: ThreadId,
    event: Event,
    comments: i32,
) -> Result<Position> {
    let change = store::threads::number(&mut tx, thread, event, comments)
        .await?
        .ok_or(Code::ThreadNotFound)?;
    let has_hooks = leave_for_hooks(app, &mut tx, site, &change).await?;
    tx.commit().await?;
    tell(app, site, &change).await;
    if has_hooks {
        app.queue.wake();
    }
    Ok(change.frame.position())
}

/// Keeps what webhooks are to be told of a change, in its transaction; whether there is any.
async fn leave_for_hooks(
    app: &App,
    tx: &mut SiteTx,
    site: &Site,
    change: &Numbered,
) -> Result<bool> {
    let event = webhook::told(&change.frame.event).filter(|event| site.tells(*event));
    let Some(event) = event else { return Ok(false) };
    let thread = store::threads::find(tx, change.frame.thread).await?;
    let thread = thread.map(|row| row.thread);
    let (position, event_json) = (change.frame.position(), &*change.event);
    let data = json!({ "thread": thread, "position": position, "event": event_json });
    let told = (event, webhook::holds(&change.frame.event));
    Ok(jobs::webhooks::leave(app, tx, site, told, data).await?)
}

/// Whether who asks may change a comment now, as its author.
pub async fn may_change(
    tx: &mut SiteTx,
    site: &Site,
    author: &Author,
    found: &Locked,
) -> Result<Result<(), No>> {
    let Some(who) = actor_id(tx, &author.0).await? else { return Ok(Err(No::NotYours)) };
    let (settings, now) = (&site.info.settings, Timestamp::now());
    Ok(may::change(settings, who, found.author, found.comment.created_at, now))
}

/// Who asks, if they have ever written here.
pub async fn actor_id(tx: &mut SiteTx, actor: &Actor) -> Result<Option<ActorId>> {
    match actor {
        Actor::ApiKey(key) => Ok(Some(ActorId::ApiKey(*key))),
        Actor::Member(signed_in) => Ok(Some(ActorId::Member(signed_in.member.id))),
        Actor::Guest(secret) => {
            Ok(store::guests::find(tx, secret).await?.map(|guest| ActorId::Guest(guest.id)))
        }
    }
}

fn changed(site: &Site, comment: Comment, position: Position, author: ActorId) -> Changed {
    let people = matches!(author, ActorId::Guest(_) | ActorId::Member(_)) && !comment.removed;
    let until =
        people.then(|| may::editable_until(&site.info.settings, comment.created_at)).flatten();
    Changed { comment, position, editable_until: until, held: false }
}
