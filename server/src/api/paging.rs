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
    store::{self, SiteTx, Store, pages::Place},
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
    /// What moderators of the site feature.
    Featured,
    /// Open reports of the site.
    Reports,
    /// Changes of the site's settings.
    Settings,
    /// What moderators look at.
    Queue,
    /// What was sent to a webhook.
    Deliveries,
    /// Bans of the site.
    Bans,
    /// Who writes on the site.
    People,
    /// The log of acts.
    Log,
    /// The threads of the site.
    Threads,
    /// Notices of illegal content.
    Notices,
}

impl List {
    fn tag(self) -> u8 {
        match self {
            Self::Roots(Sort::Newest) => b'n',
            Self::Roots(Sort::Oldest) => b'o',
            Self::Roots(Sort::Best) => b'b',
            Self::Replies => b'r',
            Self::Members => b'm',
            Self::Featured => b'f',
            Self::Reports => b'q',
            Self::Settings => b's',
            Self::Queue => b'w',
            Self::Deliveries => b'd',
            Self::Bans => b'x',
            Self::People => b'p',
            Self::Log => b'l',
            Self::Threads => b't',
            Self::Notices => b'i',
        }
    }
}

/// A cursor that begins after `after`. It holds nothing that a reader does not see, and is bound to its thread by the
/// query that it is used in, so nothing is won by forging one.
pub fn cursor(list: List, after: CommentId) -> Cursor {
    encode(list, after, &[])
}

/// What a cursor begins after.
pub fn after(list: List, cursor: &Cursor) -> Result<CommentId> {
    let (id, rest) = decode(list, cursor)?;
    if rest.is_empty() { Ok(id) } else { Err(Code::InvalidCursor.into()) }
}

/// The place among the roots that a cursor begins after. By votes it is the place that the root had then.
pub fn after_root(sort: Sort, cursor: &Cursor) -> Result<Place> {
    let (id, score) = decode(List::Roots(sort), cursor)?;
    let best = match (sort, <[u8; 8]>::try_from(score.as_slice())) {
        (Sort::Best, Ok(score)) => f64::from_be_bytes(score),
        (Sort::Newest | Sort::Oldest, _) if score.is_empty() => 0.0,
        _ => return Err(Code::InvalidCursor.into()),
    };
    if best.is_finite() { Ok(Place { best, id }) } else { Err(Code::InvalidCursor.into()) }
}

fn root_cursor(sort: Sort, place: Place) -> Cursor {
    match sort {
        Sort::Best => encode(List::Roots(sort), place.id, &place.best.to_be_bytes()),
        Sort::Newest | Sort::Oldest => encode(List::Roots(sort), place.id, &[]),
    }
}

fn encode(list: List, id: CommentId, score: &[u8]) -> Cursor {
    Cursor(URL_SAFE_NO_PAD.encode([&[list.tag()], id.0.as_bytes().as_slice(), score].concat()))
}

fn decode(list: List, cursor: &Cursor) -> Result<(CommentId, Vec<u8>)> {
    let bytes = URL_SAFE_NO_PAD.decode(&cursor.0).unwrap_or_default();
    match bytes.split_first().and_then(|(tag, rest)| Some((tag, rest.split_at_checked(16)?))) {
        Some((&tag, (id, score))) if tag == list.tag() => {
            let id = Uuid::from_slice(id).map_err(|_| Code::InvalidCursor)?;
            Ok((CommentId(id), score.to_vec()))
        }
        _ => Err(Code::InvalidCursor.into()),
    }
}

/// How many a request gets.
pub fn limit(asked: Option<u32>, usual: u32) -> Result<u32> {
    match asked.unwrap_or(usual) {
        limit @ 1..=limits::PAGE_MAX => Ok(limit),
        _ => Err(Error::field("/limit", format!("between 1 and {}", limits::PAGE_MAX))),
    }
}

/// A page of roots with their first replies, all read at one moment; an empty one if nobody has commented there yet.
/// What is pinned comes with the first page, beyond its limit.
pub async fn read(
    store: &Store,
    site: &Site,
    wanted: &Wanted,
    after: Option<Place>,
    limit: u32,
) -> sqlx::Result<CommentPage> {
    let read = |mut tx| async move {
        let page = page(&mut tx, site, wanted, after, limit).await?;
        tx.commit().await.map(|()| page)
    };
    store.read(site.id, &wanted.seen, read).await
}

async fn page(
    tx: &mut SiteTx,
    site: &Site,
    wanted: &Wanted,
    after: Option<Place>,
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
    let next = cut(&mut roots, limit).map(|last| root_cursor(wanted.sort, Place::of(last)));
    if after.is_none() && position != Position::START {
        roots.splice(..0, store::pages::pinned(tx, wanted.thread).await?);
    }
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

/// A comment where it stands, as a page of its own.
pub async fn around(
    store: &Store,
    site: &Site,
    wanted: &Wanted,
    comment: CommentId,
) -> Result<CommentPage> {
    let few = i64::from(limits::FIRST_REPLIES);
    let read = |mut tx: SiteTx| async move {
        let row = store::threads::find(&mut tx, wanted.thread).await?;
        let comments = store::pages::around(&mut tx, wanted.thread, comment, few).await?;
        tx.commit().await.map(|()| (row, comments))
    };
    match store.read(site.id, &wanted.seen, read).await? {
        (Some(row), comments) if !comments.is_empty() => Ok(CommentPage {
            site: site.info.clone(),
            thread: row.thread,
            position: row.position,
            sort: wanted.sort,
            comments,
            next: None,
        }),
        _ => Err(Code::CommentNotFound.into()),
    }
}

/// A page of the replies of a branch.
pub fn replies(position: Position, mut comments: Vec<Comment>, limit: u32) -> ReplyPage {
    let next = cut(&mut comments, limit).map(|last| cursor(List::Replies, last.id));
    ReplyPage { position, comments, next }
}

/// Cuts what was read beyond the limit; the last that is left, if there was something.
fn cut(comments: &mut Vec<Comment>, limit: u32) -> Option<&Comment> {
    let more = comments.len() > limit as usize;
    comments.truncate(limit as usize);
    comments.last().filter(|_| more)
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
    Thread {
        id: wanted.thread,
        key,
        url: None,
        title: None,
        comments: 0,
        closed: false,
        reactions: Vec::new(),
    }
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
    use base64::Engine;
    use proptest::prelude::*;
    use sdk::wire::{CommentId, Cursor, Sort};
    use uuid::Uuid;

    use super::{List, Place, URL_SAFE_NO_PAD, after, after_root, cursor, root_cursor};
    use crate::domain::ranking;

    const LISTS: [List; 3] = [List::Roots(Sort::Newest), List::Roots(Sort::Oldest), List::Replies];

    proptest! {
        #[test]
        fn a_cursor_is_read_by_its_own_list_alone(id in any::<u128>(), made in 0..3_usize, read in 0..3_usize) {
            let id = CommentId(Uuid::from_u128(id));
            let found = after(LISTS[read], &cursor(LISTS[made], id)).ok();
            prop_assert_eq!(found, (made == read).then_some(id));
        }

        #[test]
        fn a_place_among_the_best_comes_back_exactly(id in any::<u128>(), ups in 0..i32::MAX, downs in 0..i32::MAX) {
            let place = Place { best: ranking::best(ups, downs), id: CommentId(Uuid::from_u128(id)) };
            let cursor = root_cursor(Sort::Best, place);
            prop_assert_eq!(after_root(Sort::Best, &cursor).unwrap(), place);
            prop_assert!(after_root(Sort::Newest, &cursor).is_err());
        }

        #[test]
        fn junk_is_refused(text in ".{0,60}", bytes in any::<Vec<u8>>()) {
            let _ = after(List::Replies, &Cursor(text));
            let _ = after_root(Sort::Best, &Cursor(URL_SAFE_NO_PAD.encode(bytes)));
        }
    }
}
