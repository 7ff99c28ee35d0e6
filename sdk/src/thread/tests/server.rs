//! A server that is so plain that it is right.

use proptest::sample::Index;
use uuid::Uuid;

use crate::wire::{
    Author, AuthorKind, Comment, CommentId, CommentPage, Cursor, Event, EventFrame, EventId,
    Permalink, Position, Reaction, ReplyCounts, ReplyPage, SafeHtml, SiteInfo, SiteSettings, Sort,
    Tally, Thread, ThreadId, Timestamp,
};

/// A server that keeps the plain list and counts from it each time it is asked.
#[derive(Clone)]
pub(super) struct Server {
    pub(super) comments: Vec<Comment>,
    closed: bool,
    reactions: Vec<Reaction>,
    pub(super) events: Vec<EventFrame>,
}

/// What happens at the server.
#[derive(Clone, Debug)]
pub(super) enum Write {
    Root,
    Reply(Index),
    Edit(Index),
    Remove(Index),
    Restore(Index),
    Vote(Index, i32),
    React(Index, i32),
    ReactToPage(i32),
    Pin(Index, bool),
    Feature(Index, bool),
    Close(bool),
}

pub(super) fn author() -> Author {
    Author {
        kind: AuthorKind::Guest,
        guest: None,
        member: None,
        avatar: None,
        badge: None,
        profile: None,
        name: "Ana".to_owned(),
    }
}

impl Server {
    pub(super) fn new() -> Self {
        Self { comments: Vec::new(), closed: false, reactions: Vec::new(), events: Vec::new() }
    }

    /// A server to which all this was written.
    pub(super) fn after(writes: &[Write]) -> Self {
        let mut server = Self::new();
        for write in writes {
            server.write(write);
        }
        server
    }

    pub(super) fn position(&self) -> Position {
        self.events.last().map_or(Position::START, EventFrame::position)
    }

    /// Answers writes as the real one does: nothing happens to what is gone.
    pub(super) fn write(&mut self, write: &Write) {
        let pick = |index: &Index, comments: &[Comment]| {
            let there: Vec<_> = comments.iter().filter(|comment| !comment.removed).collect();
            (!there.is_empty()).then(|| there[index.index(there.len())].clone())
        };
        let event = match write {
            Write::Root => Event::CommentCreated(self.add(None)),
            Write::Reply(index) => match pick(index, &self.comments) {
                Some(parent) => Event::CommentCreated(self.add(Some(&parent))),
                None => return,
            },
            Write::Edit(index) => match pick(index, &self.comments) {
                Some(comment) => self.edit(comment.id),
                None => return,
            },
            Write::Remove(index) => match pick(index, &self.comments) {
                Some(comment) => self.remove(comment.id),
                None => return,
            },
            Write::Restore(index) => {
                let gone: Vec<_> = self.comments.iter().filter(|comment| comment.removed).collect();
                let Some(id) = (!gone.is_empty()).then(|| gone[index.index(gone.len())].id) else {
                    return;
                };
                self.restore(id)
            }
            Write::Vote(index, ups) => match pick(index, &self.comments) {
                Some(comment) => self.vote(comment.id, *ups),
                None => return,
            },
            Write::React(index, count) => match pick(index, &self.comments) {
                Some(comment) => self.react(comment.id, given(*count)),
                None => return,
            },
            Write::ReactToPage(count) => self.react_to_page(given(*count)),
            Write::Pin(index, pinned) => match pick(index, &self.comments) {
                Some(comment) => self.pin(comment.root, *pinned),
                None => return,
            },
            Write::Feature(index, featured) => match pick(index, &self.comments) {
                Some(comment) => self.feature(comment.id, *featured),
                None => return,
            },
            Write::Close(closed) => {
                self.closed = *closed;
                Event::ThreadClosed { closed: *closed }
            }
        };
        self.push(event);
    }

    pub(super) fn push(&mut self, event: Event) {
        let last = self.position();
        self.events.push(EventFrame {
            thread: thread_id(),
            seq: last.seq + 1,
            eid: EventId(last.seq * 7 + 11),
            prev: last.eid,
            gathers: Vec::new(),
            event,
        });
    }

    pub(super) fn add(&mut self, parent: Option<&Comment>) -> Comment {
        let id = CommentId(Uuid::from_u128(self.comments.len() as u128 + 1));
        let comment = Comment {
            id,
            parent: parent.map(|parent| parent.id),
            root: parent.map_or(id, |parent| parent.root),
            version: 1,
            author: Some(Box::new(author())),
            html: Some(SafeHtml(format!("<p>{id}</p>"))),
            created_at: Timestamp(0),
            edited_at: None,
            removed: false,
            replies: 0,
            branch: 0,
            ups: 0,
            downs: 0,
            reactions: Vec::new(),
            pinned: false,
            featured: false,
            long: false,
        };
        self.comments.push(comment.clone());
        comment
    }

    pub(super) fn find(&mut self, id: CommentId) -> &mut Comment {
        self.comments.iter_mut().find(|comment| comment.id == id).unwrap()
    }

    pub(super) fn edit(&mut self, id: CommentId) -> Event {
        let comment = self.find(id);
        comment.version += 1;
        comment.html = Some(SafeHtml(format!("<p>version {}</p>", comment.version)));
        comment.edited_at = Some(Timestamp(comment.version.into()));
        comment.long = comment.version % 2 == 0;
        Event::CommentEdited {
            id,
            version: comment.version,
            html: comment.html.clone().unwrap(),
            long: comment.long,
            edited_at: comment.edited_at.unwrap(),
        }
    }

    pub(super) fn remove(&mut self, id: CommentId) -> Event {
        let before = self.shown();
        let comment = self.find(id);
        comment.version += 1;
        comment.removed = true;
        comment.pinned = false;
        comment.author = None;
        comment.html = None;
        (comment.long, comment.featured) = (false, false);
        comment.edited_at = None;
        let version = comment.version;
        let after = self.shown();
        let now = |id| after.iter().find(|comment| comment.id == id);
        let counts = before.iter().filter(|comment| comment.id != id).filter_map(|was| {
            let (replies, branch) = now(was.id).map_or((0, 0), |now| (now.replies, now.branch));
            let fewer = (was.replies, was.branch) != (replies, branch);
            fewer.then_some(ReplyCounts { id: was.id, replies, branch })
        });
        Event::CommentRemoved { id, version, counts: counts.collect() }
    }

    /// Everything comes back, but for its being pinned or featured.
    pub(super) fn restore(&mut self, id: CommentId) -> Event {
        let before = self.shown();
        let was = |id| before.iter().find(|comment| comment.id == id);
        let (author, text) = (Box::new(author()), format!("<p>{id}</p>"));
        let comment = self.find(id);
        comment.version += 1;
        comment.removed = false;
        comment.author = Some(author);
        comment.html = Some(SafeHtml(text));
        let after = self.shown();
        let comment = after.iter().find(|comment| comment.id == id).unwrap().clone();
        let others = || after.iter().filter(|comment| comment.id != id);
        let above = others().filter(|now| was(now.id).is_none()).cloned().collect();
        let more = others().filter(|now| {
            was(now.id).is_some_and(|was| (was.replies, was.branch) != (now.replies, now.branch))
        });
        let counts =
            more.map(|now| ReplyCounts { id: now.id, replies: now.replies, branch: now.branch });
        let counts = counts.collect();
        Event::CommentRestored { comment: Box::new(comment), above, counts }
    }

    pub(super) fn vote(&mut self, id: CommentId, ups: i32) -> Event {
        let comment = self.find(id);
        comment.version += 1;
        comment.ups = ups;
        let version = comment.version;
        let reactions = comment.reactions.clone();
        let tally = Tally { id, version, ups, downs: 0, reactions };
        Event::CommentsVoted { votes: vec![tally], page: None }
    }

    pub(super) fn react(&mut self, id: CommentId, reactions: Vec<Reaction>) -> Event {
        let comment = self.find(id);
        comment.reactions = reactions;
        let ups = comment.ups;
        self.vote(id, ups)
    }

    pub(super) fn react_to_page(&mut self, reactions: Vec<Reaction>) -> Event {
        self.reactions.clone_from(&reactions);
        Event::CommentsVoted { votes: Vec::new(), page: Some(reactions) }
    }

    /// Pins what is there; a root that was removed is not pinned.
    pub(super) fn pin(&mut self, id: CommentId, pinned: bool) -> Event {
        let comment = self.find(id);
        let pinned = pinned && !comment.removed;
        comment.version += 1;
        comment.pinned = pinned;
        Event::CommentPinned { id, version: comment.version, pinned }
    }

    /// Features what is there.
    pub(super) fn feature(&mut self, id: CommentId, featured: bool) -> Event {
        let comment = self.find(id);
        let featured = featured && !comment.removed;
        comment.version += 1;
        comment.featured = featured;
        Event::CommentFeatured { id, version: comment.version, featured }
    }

    /// The server as it was after `seq` events: what a reader of an older snapshot sees.
    pub(super) fn at(&self, seq: usize) -> Self {
        let mut past = Self::new();
        for frame in &self.events[..seq] {
            match &frame.event {
                Event::CommentCreated(comment) => past.comments.push(comment.clone()),
                Event::CommentEdited { id, .. } => drop(past.edit(*id)),
                Event::CommentRemoved { id, .. } => drop(past.remove(*id)),
                Event::CommentRestored { comment, .. } => drop(past.restore(comment.id)),
                Event::CommentsVoted { votes, page } => {
                    for Tally { id, ups, reactions, .. } in votes {
                        past.find(*id).reactions.clone_from(reactions);
                        past.vote(*id, *ups);
                    }
                    past.reactions = page.clone().unwrap_or(past.reactions);
                }
                Event::CommentPinned { id, pinned, .. } => drop(past.pin(*id, *pinned)),
                Event::CommentFeatured { id, featured, .. } => drop(past.feature(*id, *featured)),
                Event::ThreadClosed { closed } => past.closed = *closed,
                Event::Unknown => unreachable!(),
            }
            past.events.push(frame.clone());
        }
        past
    }

    /// What is shown, with its counts, in the order of writing.
    pub(super) fn shown(&self) -> Vec<Comment> {
        let mut shown: Vec<Comment> = Vec::new();
        for comment in self.comments.iter().rev() {
            let replies = shown.iter().filter(|reply| reply.parent == Some(comment.id)).count();
            if !comment.removed || replies > 0 {
                let below = shown.iter().filter(|reply| reply.root == comment.id).count();
                shown.push(Comment {
                    replies: i32::try_from(replies).unwrap(),
                    branch: i32::try_from(below).unwrap(),
                    ..comment.clone()
                });
            }
        }
        shown.reverse();
        shown
    }

    pub(super) fn page(
        &self,
        sort: Sort,
        after: Option<&Cursor>,
        limit: usize,
        replies: usize,
    ) -> CommentPage {
        let shown = self.shown();
        let roots = shown.iter().filter(|comment| comment.is_root());
        let (pinned, mut roots): (Vec<_>, Vec<_>) = roots.partition(|root| root.pinned);
        if sort == Sort::Newest {
            roots.reverse();
        }
        if let Some(Cursor(after)) = after {
            let after: CommentId = after.parse().unwrap();
            roots.retain(
                |root| if sort == Sort::Newest { root.id < after } else { root.id > after },
            );
        }
        let next = (roots.len() > limit).then(|| Cursor(roots[limit - 1].id.to_string()));
        let first = if after.is_none() { pinned } else { Vec::new() };
        let roots = first.into_iter().chain(roots.into_iter().take(limit));
        let comments = roots.flat_map(|root| {
            let below = shown.iter().filter(|reply| reply.root == root.id && !reply.is_root());
            std::iter::once(root.clone()).chain(below.take(replies).cloned()).collect::<Vec<_>>()
        });
        CommentPage {
            site: SiteInfo {
                key: "blog".parse().unwrap(),
                name: "Blog".to_owned(),
                settings: SiteSettings::default(),
            },
            thread: Thread {
                id: thread_id(),
                key: "blog.example".to_owned(),
                url: None,
                title: None,
                comments: u32::try_from(self.comments.iter().filter(|c| !c.removed).count())
                    .unwrap(),
                closed: self.closed,
                reactions: self.reactions.clone(),
            },
            position: self.position(),
            sort,
            comments: comments.collect(),
            next,
        }
    }

    pub(super) fn replies(&self, root: CommentId) -> ReplyPage {
        let shown = self.shown();
        let below = shown.into_iter().filter(|reply| reply.root == root && !reply.is_root());
        ReplyPage { position: self.position(), comments: below.collect(), next: None }
    }

    pub(super) fn link(&self, id: CommentId) -> Permalink {
        let shown = self.shown();
        let mut path = Vec::new();
        let mut next = Some(id);
        while let Some(comment) = next.and_then(|id| shown.iter().find(|comment| comment.id == id))
        {
            path.push(comment.clone());
            next = comment.parent;
        }
        path.reverse();
        Permalink { position: self.position(), comment: id, comments: path }
    }
}

/// So many gave an emoji.
pub(super) fn given(count: i32) -> Vec<Reaction> {
    vec![Reaction { emoji: "👍".to_owned(), count }]
}

pub(super) fn thread_id() -> ThreadId {
    ThreadId(Uuid::from_u128(1))
}
