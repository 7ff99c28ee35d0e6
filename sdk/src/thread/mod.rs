//! The thread as a client holds it: pages and events go in, what a reader sees comes out. No clock, no network.
//!
//! Pages and events may be read at different times and arrive in any order. Each comment therefore remembers the
//! clock at which its counts were read: an event changes a comment only if it is later than that. The order in
//! which pages and events came makes no difference to the result; `tests.rs` holds us to it.

mod applying;
mod clock;
mod entries;
mod reactions;
#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use self::entries::Row;
use self::{clock::Clock, entries::Entries};
use crate::wire::{
    Changed, Comment, CommentId, CommentPage, Cursor, Event, EventFrame, OwnHeld, Permalink,
    Position, ReplyPage, SiteInfo, Sort, Standing, Thread,
};

/// What came can't be joined to what is there: load the thread again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("load the thread again")]
pub struct Reload;

/// A thread as a client holds it: the pages it loaded, and every event since.
#[derive(Clone, Debug)]
pub struct ThreadState {
    site: SiteInfo,
    thread: Thread,
    sort: Sort,
    clock: Clock,
    /// The clock at which `thread` was read.
    thread_read_at: i64,
    entries: Entries,
    next: Option<Cursor>,
    /// The last root of the pages loaded so far, while there are more.
    frontier: Option<CommentId>,
    /// The roots by votes, as the pages told; live votes don't move what is being read.
    best: Vec<CommentId>,
    /// Roots shown although they lie beyond the frontier: one's own, and those that a link led to.
    detached: Vec<CommentId>,
    /// How far the replies of a branch are loaded. A branch that is not in here is loaded as far as its root's page went.
    branches: Vec<(CommentId, Option<Cursor>)>,
}

impl ThreadState {
    /// A thread of which the first page was read.
    pub fn new(page: CommentPage) -> Self {
        let read_at = page.position.seq;
        let mut state = Self {
            frontier: last_root(&page),
            site: page.site,
            thread: page.thread,
            sort: page.sort,
            clock: Clock::new(page.position),
            thread_read_at: read_at,
            entries: Entries::default(),
            next: page.next,
            best: Vec::new(),
            detached: Vec::new(),
            branches: Vec::new(),
        };
        state.rank(&page.comments);
        state.entries.merge(page.comments, read_at);
        state
    }

    /// The site.
    pub fn site(&self) -> &SiteInfo {
        &self.site
    }

    /// The thread.
    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    /// The order of the roots.
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// The clock up to which every event has been applied: where to subscribe from.
    pub fn position(&self) -> Position {
        self.clock.position()
    }

    /// Where the next page of roots begins, if there is one.
    pub fn next(&self) -> Option<&Cursor> {
        self.next.as_ref()
    }

    /// A comment that is loaded and shown. Whoever keeps it sees by its address whether anything of it changed.
    pub fn comment(&self, id: CommentId) -> Option<&Arc<Comment>> {
        self.entries.get(id).filter(|comment| comment.is_shown())
    }

    /// Applies the next change. One that is in here already is ignored.
    ///
    /// Returns whether anything changed.
    pub fn apply(&mut self, frame: EventFrame) -> Result<bool, Reload> {
        if frame.seq <= self.position().seq {
            return Ok(false);
        }
        if !self.clock.takes(&frame) || self.is_beyond(&frame.event) {
            return Err(Reload);
        }
        if frame.seq > self.thread_read_at {
            self.apply_to_thread(&frame.event);
        }
        self.apply_to_comments(&frame);
        self.clock.advance(frame);
        Ok(true)
    }

    /// Adds the next page of roots.
    pub fn merge_page(&mut self, page: CommentPage) -> Result<(), Reload> {
        self.clock.check(page.position)?;
        self.frontier = last_root(&page);
        self.rank(&page.comments);
        self.next = page.next;
        if page.position.seq > self.thread_read_at.max(self.position().seq) {
            self.thread_read_at = page.position.seq;
            self.thread = page.thread;
        }
        self.merge(page.comments, page.position);
        Ok(())
    }

    /// Adds more replies of the branch of `root`.
    pub fn merge_replies(&mut self, root: CommentId, page: ReplyPage) -> Result<(), Reload> {
        self.clock.check(page.position)?;
        self.branches.retain(|(branch, _)| *branch != root);
        self.branches.push((root, page.next));
        self.merge(page.comments, page.position);
        Ok(())
    }

    /// Adds what a link led to; its branch is shown even where the pages between are not loaded yet.
    pub fn merge_permalink(&mut self, link: Permalink) -> Result<(), Reload> {
        self.clock.check(link.position)?;
        self.detached.extend(link.comments.first().map(|comment| comment.root));
        self.merge(link.comments, link.position);
        Ok(())
    }

    /// Adds the answer to a write of one's own; its event, which comes before or after, then changes nothing more of it.
    /// What waits for a moderator is [held](Self::hold) instead.
    pub fn merge_changed(&mut self, changed: Changed) -> Result<(), Reload> {
        self.clock.check(changed.position)?;
        if changed.comment.is_root() {
            self.detached.push(changed.comment.id);
            self.lead(changed.comment.id);
        }
        self.merge(vec![changed.comment], changed.position);
        Ok(())
    }

    /// Shows comments of one's own that are not published where they will stand, and no others any more. One that is
    /// published meanwhile is a comment like any other.
    #[inline(never)]
    pub fn hold(&mut self, held: &[OwnHeld]) {
        for root in held.iter().map(|held| &held.comment).filter(|comment| comment.is_root()) {
            self.detached.push(root.id);
            self.lead(root.id);
        }
        self.entries.hold(held);
    }

    /// How a comment of one's own stands that is not published.
    pub fn standing(&self, id: CommentId) -> Option<Standing> {
        self.entries.standing(id)
    }

    /// Shows a vote of one's own before the server has counted it. What the server says next of the comment stands.
    pub fn show_votes(&mut self, id: CommentId, (ups, downs): (i32, i32)) {
        if let Some(comment) = self.entries.get_mut(id) {
            (comment.ups, comment.downs) = (ups, downs);
        }
    }

    /// Where the next replies of the branch of `root` begin: `None` if there are none, `Some(None)` at the start.
    pub fn more_replies(&self, root: CommentId) -> Option<Option<&Cursor>> {
        match self.branches.iter().find(|(branch, _)| *branch == root) {
            Some((_, next)) => next.as_ref().map(Some),
            None => (self.missing_replies(root) > 0).then_some(None),
        }
    }

    /// How many comments of the branch of `root` are not loaded yet.
    pub fn missing_replies(&self, root: CommentId) -> usize {
        if let Some((_, None)) = self.branches.iter().find(|(branch, _)| *branch == root) {
            return 0;
        }
        match self.entries.get(root).map_or(0, |root| root.branch) {
            0 => 0,
            all => usize::try_from(all)
                .unwrap_or_default()
                .saturating_sub(self.entries.branch_len(root)),
        }
    }

    /// Everything that is shown: roots in their order, under each its replies, oldest first, depth first.
    pub fn rows(&self) -> Vec<Row<'_>> {
        self.entries.rows(self.sort, &self.best, |comment| self.is_within(comment))
    }

    /// Whether an event tells of something that it does not hold: a kind that is not known, or a pin on a root that is
    /// not loaded and that no later page would bring.
    fn is_beyond(&self, event: &Event) -> bool {
        match event {
            Event::Unknown => true,
            Event::CommentPinned { id, pinned: true, .. } => self.entries.get(*id).is_none(),
            _ => false,
        }
    }

    /// Notes the order by votes of the roots of a page.
    fn rank(&mut self, page: &[Comment]) {
        let roots = page.iter().filter(|comment| comment.is_root()).map(|root| root.id);
        let new = roots.filter(|id| !self.best.contains(id)).collect::<Vec<_>>();
        self.best.extend(new);
    }

    /// A root is new: it stands before those that were voted on.
    fn lead(&mut self, root: CommentId) {
        if !self.best.contains(&root) {
            self.best.insert(0, root);
        }
    }

    /// Whether a root lies in what was loaded, or was put on view beside it.
    fn is_within(&self, comment: &Comment) -> bool {
        let Some(frontier) = self.frontier.filter(|_| comment.is_root()) else {
            return true;
        };
        let loaded = match self.sort {
            Sort::Newest => comment.id >= frontier,
            Sort::Oldest => comment.id <= frontier,
            Sort::Best => self.best.contains(&comment.id),
        };
        loaded || comment.pinned || self.detached.contains(&comment.id)
    }

    /// Adds comments read at `read_at` and brings them up to date.
    fn merge(&mut self, comments: Vec<Comment>, read_at: Position) {
        self.entries.merge(comments, read_at.seq);
        let recent = self.clock.lend();
        for frame in recent.iter().filter(|frame| frame.seq > read_at.seq) {
            self.apply_to_comments(frame);
        }
        self.clock.take_back(recent);
    }
}

/// The last root of a page that has another one after it. What is pinned comes with the first page, wherever it lies.
fn last_root(page: &CommentPage) -> Option<CommentId> {
    let mut roots = page.comments.iter().filter(|comment| comment.is_root() && !comment.pinned);
    page.next.as_ref().and(roots.next_back()).map(|root| root.id)
}
