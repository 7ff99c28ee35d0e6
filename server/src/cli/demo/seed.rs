//! The demo's conversation: posted through the same code as any comment, then moved back in time.

use sdk::{
    thread_key::ThreadKey,
    wire::{CommentId, NewComment, NewGuest, SiteKey, SiteSettings, ThreadRef, Vote},
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use sqlx::PgPool;
use uuid::Uuid;

use super::{hosts::Host, people::PEOPLE};
use crate::{
    api::writing::{self, Post},
    app::App,
    cli::engines::Running,
    domain::{
        actor::Actor,
        origin::Pattern,
        pipeline::{Judgement, ModerationSettings, SpamSettings},
        work::WorkPolicy,
    },
    extract::{Author, IdempotencyKey, Site},
    store,
    texts::Language,
};

const SEED: &str = include_str!("../../../../examples/demo/seed.json");

/// A page with its conversation.
#[derive(Deserialize)]
struct Page {
    /// The key of its site.
    site: SiteKey,
    path: String,
    title: String,
    comments: Vec<Said>,
}

/// What somebody said, some time ago.
#[derive(Deserialize)]
struct Said {
    by: String,
    minutes_ago: i32,
    /// The place in this list of what it answers.
    answers: Option<usize>,
    #[serde(default)]
    removed: bool,
    /// Who voted for it.
    #[serde(default)]
    liked_by: Vec<String>,
    body: String,
}

/// Those of the demo's people who are members of a site.
type Members = Vec<(&'static str, Actor)>;

/// Makes the sites, unless they are there, and their conversations, unless somebody wrote already.
pub async fn run(app: &App, engines: &Running, hosts: &[Host]) -> anyhow::Result<()> {
    let owner = store::owner(&engines.database_url().await?)?;
    for host in hosts.iter().filter(|host| host.allowed) {
        ensure_site(&owner, host).await?;
    }
    for page in serde_json::from_str::<Vec<Page>>(SEED)? {
        let host = hosts.iter().find(|host| host.site == page.site.as_str() && host.allowed);
        let site = app.sites.get(&app.store, &page.site).await?;
        if let (Some(host), Some(site)) = (host, site) {
            converse(app, &owner, host, &site, &page).await?;
        }
    }
    owner.close().await;
    Ok(())
}

async fn ensure_site(owner: &PgPool, host: &Host) -> anyhow::Result<()> {
    let key = host.site.parse::<SiteKey>()?;
    let Some(site) = store::sites::insert(owner, &key, host.title).await? else { return Ok(()) };
    store::sites::add_origin(owner, site, &Pattern::parse(&host.origin)?.to_string()).await?;
    // Who tries the demo is in a hurry.
    let settings = SiteSettings {
        posts_per_minute: 60,
        posts_per_hour: 600,
        posts_per_minute_address: 240,
        page_reactions: ["👍", "❤️", "🎉", "🤔"].map(str::to_owned).to_vec(),
        ..SiteSettings::default()
    };
    store::sites::update(owner, site, host.title, &settings).await?;
    // All of its readers sit at one address.
    let spam = SpamSettings { proof_of_work: WorkPolicy::Off, ..SpamSettings::default() };
    let moderation = ModerationSettings { spam, ..ModerationSettings::default() };
    store::sites::set_moderation(owner, site, &moderation).await?;
    Ok(())
}

async fn converse(
    app: &App,
    owner: &PgPool,
    host: &Host,
    site: &Site,
    page: &Page,
) -> anyhow::Result<()> {
    let address = format!("{}{}", host.origin, page.path);
    let key = ThreadKey::from_address(&address)?;
    let thread = key.thread_id(site.id);
    let mut tx = app.store.latest(site.id).await?;
    let begun = store::threads::find(&mut tx, thread).await?.is_some();
    tx.commit().await?;
    if begun {
        return Ok(());
    }
    let page_of = ThreadRef {
        key: key.as_str().to_owned(),
        url: Some(address),
        title: Some(page.title.clone()),
    };
    let members = members(app, site).await?;
    let mut posted: Vec<CommentId> = Vec::new();
    for said in &page.comments {
        let author = Author(actor(&members, &said.by));
        let new = NewComment {
            thread: page_of.clone(),
            parent: said.answers.and_then(|index| posted.get(index).copied()),
            body: said.body.clone(),
            guest: Some(NewGuest { name: said.by.clone(), email: None }),
        };
        let key = IdempotencyKey(Uuid::new_v4());
        let post = Post::check(site, thread, author, Language::ENGLISH, key, new)?;
        posted.push(post.write(app, site, &Judgement::default()).await?.comment.id);
    }
    for (said, id) in page.comments.iter().zip(posted) {
        for voter in &said.liked_by {
            let voter = actor(&members, voter);
            writing::vote(app, site, &voter, (thread, id), Vote::Up).await?;
        }
        if said.removed {
            let author = Author(actor(&members, &said.by));
            writing::remove(app, site, &author, (thread, id)).await?;
        }
        store::changes::backdate(owner, site.id, id, said.minutes_ago).await?;
    }
    Ok(())
}

/// The people who have accounts, on the blog; the other tenant has none of them.
async fn members(app: &App, site: &Site) -> anyhow::Result<Members> {
    let mut members = Vec::new();
    if site.info.key.as_str() == "blog" {
        for person in PEOPLE {
            members.extend(person.on(app, site).await?.map(|actor| (person.name, actor)));
        }
    }
    Ok(members)
}

/// Who writes under a name: a member, or a guest whose secret is their name.
fn actor(members: &Members, name: &str) -> Actor {
    let member = members.iter().find(|(known, _)| *known == name);
    member.map_or_else(|| Actor::Guest(Sha256::digest(name).into()), |(_, actor)| actor.clone())
}
