//! Reading pages, and the cursors between them.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::{
    limits,
    thread_key::ThreadKey,
    wire::{Code, Comment, CommentId, CommentPage, Cursor, Position, ReplyPage, Sort, Thread},
};
use uuid::Uuid;

use crate::{
    cache::Wanted,
    error::{Error, Result},
    extract::Site,
    store::{self, SiteTx, Store},
};

/// Which list a cursor belongs to: it is refused by the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Roots of a thread, in this order.
    Roots(Sort),
    /// Replies of one branch.
    Replies,
    /// Members of the site.
    Members,
}

impl List {
    fn tag(self) -> u8 {
        match self {
            Self::Roots(Sort::Newest) => b'n',
            Self::Roots(Sort::Oldest) => b'o',
            Self::Roots(Sort::Best) => b'b',
            Self::Replies => b'r',
            Self::Members => b'm',
        }
    }
}

/// A cursor that begins after `after`. It holds nothing that a reader does not see, and is bound to its thread by the
/// query that it is used in, so nothing is won by forging one.
pub fn cursor(list: List, after: CommentId) -> Cursor {
    let mut bytes = [list.tag(); 17];
    bytes[1..].copy_from_slice(after.0.as_bytes());
    Cursor(URL_SAFE_NO_PAD.encode(bytes))
}

/// The comment that a cursor begins after.
pub fn after(list: List, cursor: &Cursor) -> Result<CommentId> {
    let bytes = URL_SAFE_NO_PAD
        .decode(&cursor.0)
        .ok()
        .filter(|bytes| bytes.len() == 17 && bytes[0] == list.tag());
    let id = bytes.and_then(|bytes| Uuid::from_slice(&bytes[1..]).ok());
    id.map(CommentId).ok_or(Error::Refused(Code::InvalidCursor))
}

/// How many a request gets.
pub fn limit(asked: Option<u32>, usual: u32) -> Result<u32> {
    match asked.unwrap_or(usual) {
        limit @ 1..=limits::PAGE_MAX => Ok(limit),
        _ => Err(Error::field("/limit", format!("between 1 and {}", limits::PAGE_MAX))),
    }
}

/// The first page of a thread; an empty one if nobody has commented there yet.
pub async fn first(
    store: &Store,
    site: &Site,
    wanted: &Wanted,
    limit: u32,
) -> sqlx::Result<CommentPage> {
    let mut tx = store.read(site.id).await?;
    let page = page(&mut tx, site, wanted, None, limit).await?;
    tx.commit().await?;
    Ok(page)
}

/// A page of roots with their first replies, all read at one moment.
pub async fn page(
    tx: &mut SiteTx,
    site: &Site,
    wanted: &Wanted,
    after: Option<CommentId>,
    limit: u32,
) -> sqlx::Result<CommentPage> {
    let (thread, position) = match store::threads::find(tx, wanted.thread).await? {
        Some(row) => (row.thread, row.position),
        None => (empty(wanted), Position::START),
    };
    let mut roots = match position {
        Position::START => Vec::new(),
        _ => {
            store::pages::roots(tx, wanted.thread, wanted.sort, after, i64::from(limit) + 1).await?
        }
    };
    let next = cut(&mut roots, limit, List::Roots(wanted.sort));
    let answered =
        roots.iter().filter(|root| root.branch > 0).map(|root| root.id).collect::<Vec<_>>();
    let replies = match answered.as_slice() {
        [] => Vec::new(),
        answered => {
            store::pages::first_replies(
                tx,
                wanted.thread,
                answered,
                i64::from(limits::FIRST_REPLIES),
            )
            .await?
        }
    };
    let comments = interleave(roots, replies);
    Ok(CommentPage { site: site.info.clone(), thread, position, sort: wanted.sort, comments, next })
}

/// A page of the replies of a branch.
pub fn replies(position: Position, mut comments: Vec<Comment>, limit: u32) -> ReplyPage {
    let next = cut(&mut comments, limit, List::Replies);
    ReplyPage { position, comments, next }
}

/// Cuts what was read beyond the limit; where the next page begins, if there was something.
fn cut(comments: &mut Vec<Comment>, limit: u32, list: List) -> Option<Cursor> {
    if comments.len() <= limit as usize {
        return None;
    }
    comments.truncate(limit as usize);
    comments.last().map(|last| cursor(list, last.id))
}

/// Each root, followed by its replies.
fn interleave(roots: Vec<Comment>, replies: Vec<Comment>) -> Vec<Comment> {
    let mut comments = Vec::with_capacity(roots.len() + replies.len());
    let mut replies = replies.into_iter().peekable();
    for root in roots {
        let id = root.id;
        comments.push(root);
        while let Some(reply) = replies.next_if(|reply| reply.root == id) {
            comments.push(reply);
        }
    }
    comments
}

fn empty(wanted: &Wanted) -> Thread {
    let key = wanted.key.as_ref().map_or("", ThreadKey::as_str).to_owned();
    Thread { id: wanted.thread, key, url: None, title: None, comments: 0, closed: false }
}

/// What names a thread in a query: `key`, the owner's own word, or `url`, the page's address.
pub fn thread_key(key: Option<&str>, url: Option<&str>) -> Result<ThreadKey> {
    let (pointer, parsed) = match (key, url) {
        (Some(key), _) => ("/key", ThreadKey::new(key)),
        (None, Some(url)) => ("/url", ThreadKey::from_address(url)),
        (None, None) => return Err(Error::field("/key", "name the thread by key or by url")),
    };
    parsed.map_err(|error| Error::field(pointer, error.to_string()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sdk::wire::{CommentId, Cursor, Sort};
    use uuid::Uuid;

    use super::{List, after, cursor};

    const LISTS: [List; 3] = [List::Roots(Sort::Newest), List::Roots(Sort::Oldest), List::Replies];

    proptest! {
        #[test]
        fn a_cursor_is_read_by_its_own_list_alone(id in any::<u128>(), made in 0..3_usize, read in 0..3_usize) {
            let id = CommentId(Uuid::from_u128(id));
            let found = after(LISTS[read], &cursor(LISTS[made], id)).ok();
            prop_assert_eq!(found, (made == read).then_some(id));
        }

        #[test]
        fn junk_is_refused(text in ".{0,40}") {
            let _ = after(List::Replies, &Cursor(text));
        }
    }
}
