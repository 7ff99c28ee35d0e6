//! What the pipeline needs to know of a comment, and what it says.
//!
//! It runs before the transaction that writes: nothing is locked while Redis or another service is asked. Whatever can't
//! be asked is not held against anybody.

use std::time::Duration;

use sdk::wire::{Code, Finding, SafeHtml, ThreadId, Timestamp, Verdict};
use uuid::Uuid;

use super::actor_id;
use crate::{
    app::App,
    domain::{
        actor::{Actor, ActorId},
        body::Body,
        markdown,
        pipeline::{Facts, Judgement, ModerationSettings, Policy, Strictness, text, words},
    },
    error::{Error, Result},
    extract::Site,
    live::Redis,
    store::{self, SiteTx},
};

/// For how long a text is remembered, in seconds.
const REMEMBERED: u64 = 60 * 60;
/// How many of somebody's last comments tell how they do.
const LAST: i64 = 20;

/// A comment that is about to be posted, or its new text.
#[derive(Debug)]
pub struct Draft<'a> {
    /// Who writes.
    pub actor: &'a Actor,
    /// Where.
    pub thread: ThreadId,
    /// What.
    pub body: &'a Body,
    /// A guest's address.
    pub email: Option<&'a str>,
    /// What makes a repetition of this request the same as the first one.
    pub request: Uuid,
    /// Whether a field is filled in that people don't see.
    pub fell_into_trap: bool,
    /// Whether the author is banned and is not told.
    pub is_shadow_banned: bool,
    /// Whether it is new, rather than a new text of what is there.
    pub is_new: bool,
}

/// What became of what somebody wrote before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing {
    /// How many of their comments stand published, counted up to where they are trusted.
    pub published: u32,
    /// How many of their last comments moderators refused, and of how many.
    pub history: (u32, u32),
}

/// What the database knows of a draft's author.
///
/// # Errors
/// [`Code::ThreadClosed`], [`Code::GuestsNotAllowed`], or a limit: the thread takes a comment of one person only so often.
pub async fn standing(tx: &mut SiteTx, site: &Site, draft: &Draft<'_>) -> Result<Standing> {
    let settings = &site.rules().settings;
    if settings.policy == Policy::MembersOnly && matches!(draft.actor, Actor::Guest(_)) {
        return Err(Code::GuestsNotAllowed.into());
    }
    let pace = store::standing::pace(tx, draft.thread).await?;
    if draft.is_new && pace.is_closed {
        return Err(Code::ThreadClosed.into());
    }
    if has_trust(draft.actor) {
        return Ok(Standing::default());
    }
    let Some(author) = actor_id(tx, draft.actor).await? else { return Ok(Standing::default()) };
    if draft.is_new {
        slow_down(tx, draft.thread, author, pace.slow_seconds).await?;
    }
    of_author(tx, settings, author).await
}

async fn of_author(
    tx: &mut SiteTx,
    settings: &ModerationSettings,
    author: ActorId,
) -> Result<Standing> {
    let published = store::standing::published(tx, author, settings.to_be_trusted()).await?;
    Ok(Standing { published, history: history(tx, settings, author).await? })
}

/// Judges a comment.
pub async fn judge(app: &App, site: &Site, draft: &Draft<'_>, standing: Standing) -> Judgement {
    if has_trust(draft.actor) {
        return Judgement::default();
    }
    let rules = site.rules();
    let domain = draft.email.and_then(|email| email.rsplit_once('@'));
    let mut facts = Facts {
        fell_into_trap: draft.fell_into_trap,
        is_shadow_banned: draft.is_shadow_banned,
        mail_domain: domain.map(|(_, domain)| domain.to_owned()),
        ..of_text(draft.body, standing)
    };
    if draft.is_new && rules.settings.duplicates != Strictness::Allow {
        facts.is_repeated = is_repeated(&app.redis, site, draft, &facts.text).await;
    }
    rules.judge(&facts)
}

/// What an author may be told of what would happen to a text, before they post it: that it would wait.
pub async fn would_wait(
    app: &App,
    site: &Site,
    actor: Option<&Actor>,
    body: &Body,
) -> Result<bool> {
    let rules = site.rules();
    if !rules.settings.warns || actor.is_some_and(has_trust) {
        return Ok(false);
    }
    let mut tx = app.store.facts(site.id).await?;
    let author = match actor {
        Some(actor) => actor_id(&mut tx, actor).await?,
        None => None,
    };
    let standing = match author {
        Some(author) => of_author(&mut tx, &rules.settings, author).await?,
        None => Standing::default(),
    };
    tx.commit().await?;
    Ok(rules.judge(&of_text(body, standing)).verdict() >= Verdict::Hold)
}

/// What can be told of a comment by its text, and of its author by what became of others.
pub(super) fn of_text(body: &Body, Standing { published, history }: Standing) -> Facts {
    let html: &SafeHtml = body.html();
    let text = markdown::plain(html);
    let (links, images) = text::links_and_images(&html.0);
    // Words may be cut by marks in the one, and stand in addresses in the other.
    let folded = words::folded(&format!("{text}\n{}", body.source()));
    Facts { published, history, text, folded, links, images, ..Facts::default() }
}

/// Moderators, and programs that act for the owner, are never held.
pub(super) fn has_trust(actor: &Actor) -> bool {
    match actor {
        Actor::ApiKey(_) => true,
        Actor::Member(signed_in) => signed_in.member.role.moderates(),
        Actor::Guest(_) => false,
    }
}

/// How many of somebody's last comments were refused, where that is asked for.
async fn history(
    tx: &mut SiteTx,
    settings: &ModerationSettings,
    author: ActorId,
) -> Result<(u32, u32)> {
    if settings.history == Strictness::Allow {
        return Ok((0, 0));
    }
    Ok(store::standing::history(tx, author, LAST).await?)
}

/// Refuses who wrote in a slow thread a short while ago.
async fn slow_down(
    tx: &mut SiteTx,
    thread: ThreadId,
    author: ActorId,
    slow_seconds: Option<u64>,
) -> Result<()> {
    let Some(seconds) = slow_seconds else { return Ok(()) };
    let Some(last) = store::standing::last_post(tx, thread, author).await? else { return Ok(()) };
    let since = u64::try_from(Timestamp::now().0 - last.0).unwrap_or_default();
    let wait = Duration::from_secs(seconds).saturating_sub(Duration::from_millis(since));
    if wait.is_zero() {
        Ok(())
    } else {
        Err(Error::RateLimited { rule: "slow_mode", retry_after: wait })
    }
}

/// Whether the same text was posted a short while ago, by another request. Where Redis can't be asked, it was not.
async fn is_repeated(redis: &Redis, site: &Site, draft: &Draft<'_>, text: &str) -> bool {
    let Some(key) = remembered_as(site, text) else { return false };
    let Some(mut connection) = redis.connection() else { return false };
    let mut set = redis::cmd("SET");
    set.arg(key).arg(draft.request.as_bytes().as_slice());
    set.arg("NX").arg("GET").arg("EX").arg(REMEMBERED);
    let before: Result<Option<Vec<u8>>, _> = set.query_async(&mut connection).await;
    before.ok().flatten().is_some_and(|before| before != draft.request.as_bytes())
}

/// Whether the same text was posted a short while ago; that it was asked for is not remembered. None: Redis can't be asked.
pub(super) async fn was_posted(redis: &Redis, site: &Site, text: &str) -> Option<bool> {
    let Some(key) = remembered_as(site, text) else { return Some(false) };
    let mut connection = redis.connection()?;
    redis::cmd("EXISTS").arg(key).query_async(&mut connection).await.ok()
}

/// Where it is remembered that a text was posted; nowhere for short ones.
fn remembered_as(site: &Site, text: &str) -> Option<String> {
    let print = Uuid::new_v5(&site.id.0, &text::fingerprint(text)?);
    Some(format!("aw:text:{print}"))
}

/// What is kept of a comment whose new text was judged: it stays, and moderators look at it.
pub fn marks(judgement: &Judgement) -> Option<&[Finding]> {
    let is_noteworthy = judgement.verdict() >= Verdict::Mark;
    is_noteworthy.then_some(judgement.findings.as_slice())
}
