//! An archive, as a site's conversations. Each thread is imported whole or not at all, and a second time changes nothing:
//! an import that was interrupted is simply begun again.

use std::{collections::HashMap, vec::IntoIter};

use sdk::{
    limits,
    wire::{Imported, Position, SafeHtml, ThreadId, ThreadRef, Timestamp},
};
use serde_json::json;
use tokio::task::spawn_blocking;
use uuid::Uuid;

use super::{
    archive::{Discussion, Thread},
    formats::Contents,
    grove::{Ground, Grove, Guest, Tree, grow},
};
use crate::{
    domain::{
        audit::{By, Entry},
        page::Page,
    },
    error::{Error, Result},
    extract::Site,
    store::{
        SiteTx, Store,
        importing::{self, NewComment, NewGuest},
        threads::{self, NewThread},
    },
};

/// Rows of one statement.
const CHUNK: usize = 500;

/// An import that is under way, thread by thread.
#[derive(Debug)]
pub struct Import {
    site: Site,
    left: IntoIter<Discussion>,
    /// How far it came.
    pub done: Imported,
}

impl Import {
    /// What stands in a file, for a site.
    pub fn of(site: &Site, contents: Contents) -> Self {
        let Contents { discussions, begun: done } = contents;
        Self { site: site.clone(), left: discussions.into_iter(), done }
    }

    /// Goes on until a thread has changed, and says where its clock stands; none, when everything is imported.
    pub async fn next(&mut self, store: &Store) -> Result<Option<(ThreadId, Position)>> {
        for discussion in self.left.by_ref() {
            let planted = plant(&self.site, discussion, &mut self.done).await?;
            let Some(planted) = planted else { continue };
            let kept = keep(store, &self.site, &planted).await?;
            let all = readable(&planted.grove) + planted.grove.held.len();
            self.done.known += count(all - kept.published - kept.held);
            self.done.published += count(kept.published);
            self.done.held += count(kept.held);
            if let Some(position) = kept.position {
                return Ok(Some((planted.id, position)));
            }
        }
        Ok(None)
    }
}

/// What an import would do, if nothing of it is there yet.
pub async fn preview(site: &Site, contents: Contents) -> Result<Imported> {
    let Contents { discussions, begun: mut done } = contents;
    for discussion in discussions {
        let Some(planted) = plant(site, discussion, &mut done).await? else { continue };
        done.published += count(readable(&planted.grove));
        done.held += count(planted.grove.held.len());
    }
    Ok(done)
}

/// A thread with all that is to be kept of it.
struct Planted {
    id: ThreadId,
    page: Page,
    closed: bool,
    grove: Grove,
}

/// Decides about a thread. Rendering its texts takes a while, so it is done beside everything else.
async fn plant(
    site: &Site,
    discussion: Discussion,
    done: &mut Imported,
) -> Result<Option<Planted>> {
    let Discussion { thread: Thread { key, url, title, closed }, comments } = discussion;
    let is_somewhere = url.is_some();
    let said = ThreadRef { key: key.clone(), url, title };
    // Whatever reads a file takes no key that is none.
    let Ok(page) = Page::of(said, |origin| site.allows(origin)) else { return Ok(None) };
    if page.url.is_none() && is_somewhere {
        done.elsewhere.add(key);
    }
    let (id, site) = (site.thread_of(&page.key), site.clone());
    let grown = spawn_blocking(move || {
        let (settings, now) = (&site.info.settings, Timestamp::now());
        grow(Ground { site: site.id, thread: id, settings, now }, comments)
    });
    let mut grove = grown.await.map_err(Error::bug)?;
    done.threads += 1;
    for (id, why) in std::mem::take(&mut grove.left_out) {
        done.leave_out(why, id);
    }
    Ok(Some(Planted { id, page, closed, grove }))
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

async fn keep(store: &Store, site: &Site, planted: &Planted) -> sqlx::Result<Kept> {
    let Planted { id, page, closed, grove } = planted;
    let (mut tx, thread) = (store.write(site.id).await?, NewThread::of(page, *id));
    for guests in grove.guests.chunks(CHUNK) {
        importing::guests(&mut tx, &guests.iter().map(NewGuest::from).collect::<Vec<_>>()).await?;
    }
    if !grove.trees.is_empty() {
        importing::thread(&mut tx, &thread, *closed).await?;
    }
    let new = new_ones(&mut tx, *id, &grove.trees).await?;
    let mut kept = Kept { published: 0, held: 0, position: None };
    for rows in new.chunks(CHUNK) {
        kept.published += importing::comments(&mut tx, *id, rows).await?;
    }
    for trees in grove.held.chunks(CHUNK) {
        let rows: Vec<_> = trees.iter().map(NewComment::from).collect();
        let new = importing::held(&mut tx, &thread, &rows).await?;
        kept.held += usize::try_from(new).unwrap_or_default();
    }
    if kept.published > 0 {
        importing::count(&mut tx, *id, kept.published).await?;
        kept.position = threads::begin_anew(&mut tx, *id).await?;
    }
    tx.commit().await?;
    Ok(kept)
}

/// The comments that are not there yet. What is there keeps its place, whatever the file says of it now, so what answers it
/// belongs to the branch that it stands in; what answers a comment that waits here stands by itself.
async fn new_ones<'a>(
    tx: &mut SiteTx,
    thread: ThreadId,
    trees: &'a [Tree],
) -> sqlx::Result<Vec<NewComment<'a>>> {
    let ids = trees.iter().map(|tree| tree.id.0).collect::<Vec<_>>();
    let known: HashMap<Uuid, Option<Uuid>> =
        importing::known(tx, thread, &ids).await?.into_iter().collect();
    let mut roots: HashMap<Uuid, Uuid> =
        known.iter().filter_map(|(id, root)| root.map(|root| (*id, root))).collect();
    let mut pins = usize::try_from(limits::PINS).unwrap_or_default();
    let mut new = Vec::new();
    for tree in trees.iter().filter(|tree| !known.contains_key(&tree.id.0)) {
        let mut row = NewComment::from(tree);
        row.parent = row.parent.filter(|parent| roots.contains_key(parent));
        row.root = row.parent.and_then(|parent| roots.get(&parent).copied()).unwrap_or(row.id);
        roots.insert(row.id, row.root);
        row.pinned &= row.parent.is_none() && row.text.is_some() && pins > 0;
        pins -= usize::from(row.pinned);
        new.push(row);
    }
    Ok(new)
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
