//! An archive, as a site's conversations. Each thread is imported whole or not at all, and a second time changes nothing:
//! an import that was interrupted is simply begun again.

use sdk::{
    limits,
    wire::{Imported, Position, SafeHtml, ThreadId, ThreadRef, Timestamp},
};
use serde_json::json;

use super::{
    archive::Discussion,
    formats::Contents,
    grove::{Ground, Grove, Guest, Tree, grow},
};
use crate::{
    domain::{
        audit::{By, Entry},
        page::Page,
    },
    extract::Site,
    store::{
        Store,
        importing::{self, NewComment, NewGuest},
        threads::{self, NewThread},
    },
};

/// Rows of one statement.
const CHUNK: usize = 500;

/// Threads that an import changed, and where their clocks stand.
pub type Changed = Vec<(ThreadId, Position)>;

/// Imports what stands in a file; without `store`, only says what would be done.
pub async fn import(
    store: Option<&Store>,
    site: &Site,
    contents: Contents,
) -> sqlx::Result<(Imported, Changed)> {
    let (mut done, mut changed) = (Imported::default(), Changed::new());
    for left_out in contents.left_out {
        done.leave_out(left_out.why, left_out.id);
    }
    for Discussion { thread, comments } in contents.discussions {
        let said = ThreadRef {
            key: thread.key.clone(),
            url: thread.url.clone(),
            title: thread.title.clone(),
        };
        // Whatever reads a file takes no key that is none.
        let Ok(page) = Page::of(said, |origin| site.allows(origin)) else { continue };
        if page.url.is_none() && thread.url.is_some() {
            done.elsewhere.add(thread.key);
        }
        let id = site.thread_of(&page.key);
        let (settings, now) = (&site.info.settings, Timestamp::now());
        let grove = grow(Ground { site: site.id, thread: id, settings, now }, comments);
        let (mut published, mut held) = (readable(&grove), grove.held.len());
        if let Some(store) = store {
            let new = NewThread::of(&page, id);
            let kept = keep(store, site, &new, thread.closed, &grove).await?;
            done.known += count(published + held - kept.published - kept.held);
            (published, held) = (kept.published, kept.held);
            changed.extend(kept.position.map(|position| (id, position)));
        }
        done.threads += 1;
        done.published += count(published);
        done.held += count(held);
        for left_out in grove.left_out {
            done.leave_out(left_out.why, left_out.id);
        }
    }
    Ok((done, changed))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What stands in a site's log of an import.
pub fn entry<'a>(by: &'a By, done: &Imported) -> Entry<'a> {
    let left_out: u32 = done.left_out.iter().map(|it| it.comments.count).sum();
    let details = json!({
        "threads": done.threads, "published": done.published, "held": done.held, "known": done.known,
        "left_out": left_out,
    });
    Entry { by, act: "site.import", subject: None, details }
}

fn readable(grove: &Grove) -> usize {
    grove.trees.iter().filter(|tree| tree.body.is_some()).count()
}

/// What was kept of a thread.
struct Kept {
    published: usize,
    held: usize,
    position: Option<Position>,
}

async fn keep(
    store: &Store,
    site: &Site,
    thread: &NewThread<'_>,
    closed: bool,
    grove: &Grove,
) -> sqlx::Result<Kept> {
    let mut kept = Kept { published: 0, held: 0, position: None };
    let mut tx = store.write(site.id).await?;
    for guests in grove.guests.chunks(CHUNK) {
        importing::guests(&mut tx, &guests.iter().map(NewGuest::from).collect::<Vec<_>>()).await?;
    }
    if !grove.trees.is_empty() {
        importing::thread(&mut tx, thread, closed).await?;
    }
    let mut pins = usize::try_from(limits::PINS).unwrap_or_default();
    for trees in grove.trees.chunks(CHUNK) {
        let mut rows: Vec<_> = trees.iter().map(NewComment::from).collect();
        for row in &mut rows {
            row.pinned &= row.parent.is_none() && row.text.is_some() && pins > 0;
            pins -= usize::from(row.pinned);
        }
        kept.published += importing::comments(&mut tx, thread.id, &rows).await?;
    }
    for trees in grove.held.chunks(CHUNK) {
        let rows: Vec<_> = trees.iter().map(NewComment::from).collect();
        let new = importing::held(&mut tx, thread, &rows).await?;
        kept.held += usize::try_from(new).unwrap_or_default();
    }
    if kept.published > 0 {
        importing::count(&mut tx, thread.id, kept.published).await?;
        kept.position = threads::begin_anew(&mut tx, thread.id).await?;
    }
    tx.commit().await?;
    Ok(kept)
}

impl<'a> From<&'a Guest> for NewGuest<'a> {
    fn from(guest: &'a Guest) -> Self {
        let email = guest.email.as_ref().map(|(email, key)| (email.as_str(), key.as_str()));
        Self { id: guest.id.0, secret_hash: rand::random(), name: &guest.name, email }
    }
}

impl<'a> From<&'a Tree> for NewComment<'a> {
    fn from(tree: &'a Tree) -> Self {
        let votes = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        let text: Option<(&str, &SafeHtml)> =
            tree.body.as_ref().map(|body| (body.source(), body.html()));
        Self {
            id: tree.id.0,
            parent: tree.parent.map(|parent| parent.0),
            root: tree.root.0,
            guest: tree.author.0,
            name: &tree.name,
            text,
            posted_at: tree.posted_at,
            edited_at: tree.comment.edited_at.map(|at| at.max(tree.posted_at)),
            pinned: tree.comment.pinned,
            featured: tree.comment.featured && text.is_some(),
            votes: (votes(tree.comment.ups), votes(tree.comment.downs)),
        }
    }
}
