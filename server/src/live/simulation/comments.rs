//! The comments of the thread, as they follow from its events. Written without the code under test.

use rand::RngExt;
use sdk::wire::{
    Author, AuthorKind, Comment, CommentId, Event, Reaction, ReplyCounts, SafeHtml, Tally, Thread,
    Timestamp,
};
use uuid::Uuid;

use super::{change::Change, database::THREAD, world::Dice};

/// The comments, gone ones too, in the order of writing.
#[derive(Default)]
pub struct Comments {
    all: Vec<Comment>,
    closed: bool,
    reactions: Vec<Reaction>,
}

impl Comments {
    /// Those that have a place.
    pub fn shown(&self) -> Vec<Comment> {
        self.all.iter().filter(|comment| comment.is_shown()).cloned().collect()
    }

    /// A comment of the thread, if there is one.
    pub fn any(&self, dice: &mut Dice) -> Option<CommentId> {
        let count = self.all.len();
        (count > 0).then(|| self.all[dice.random_range(0..count)].id)
    }

    /// The thread, for readers.
    pub fn thread(&self) -> Thread {
        let comments = self.all.iter().filter(|comment| !comment.removed).count();
        Thread {
            id: THREAD,
            key: String::new(),
            url: None,
            title: None,
            comments: u32::try_from(comments).unwrap(),
            closed: self.closed,
            reactions: self.reactions.clone(),
        }
    }

    /// A comment, gone or not.
    pub fn find(&self, id: CommentId) -> Option<&Comment> {
        self.all.iter().find(|comment| comment.id == id)
    }

    fn find_mut(&mut self, id: CommentId) -> &mut Comment {
        self.all.iter_mut().find(|comment| comment.id == id).unwrap()
    }

    /// The event of a change, if it can be made; a new comment gets this id.
    pub fn make(&self, change: Change, key: u64, id: u128) -> Option<Event> {
        let living = |id| self.find(id).filter(|comment| !comment.removed);
        let event = match change {
            Change::Post { .. } if self.closed => return None,
            Change::Post { parent } => {
                let parent = match parent {
                    Some(parent) => Some(living(parent)?),
                    None => None,
                };
                let (parent, root) = (parent.map(|it| it.id), parent.map(|it| it.root));
                let id = CommentId(Uuid::from_u128(id));
                Event::CommentCreated(comment(id, parent, root.unwrap_or(id), key))
            }
            Change::Edit(id) => Event::CommentEdited {
                id,
                version: living(id)?.version + 1,
                html: SafeHtml(format!("edited {key}")),
                long: key.is_multiple_of(2),
                edited_at: Timestamp(1),
            },
            Change::Remove(id) => Event::CommentRemoved {
                id,
                version: living(id)?.version + 1,
                counts: self.counts_without(id),
            },
            Change::Restore(id) => self.restored(id, key)?,
            Change::Vote(id) => {
                let comment = living(id)?;
                counted(comment, comment.ups + 1, comment.reactions.clone())
            }
            Change::React(id) => {
                let comment = living(id)?;
                counted(comment, comment.ups, one_more(&comment.reactions, key))
            }
            Change::ReactToPage => {
                let page = Some(one_more(&self.reactions, key));
                Event::CommentsVoted { votes: Vec::new(), page }
            }
            Change::Pin(id) => {
                let comment = living(id).filter(|comment| comment.is_root())?;
                let (version, pinned) = (comment.version + 1, !comment.pinned);
                Event::CommentPinned { id, version, pinned }
            }
            Change::Feature(id) => {
                let comment = living(id)?;
                let (version, featured) = (comment.version + 1, !comment.featured);
                Event::CommentFeatured { id, version, featured }
            }
            Change::Close => Event::ThreadClosed { closed: !self.closed },
        };
        Some(event)
    }

    /// The lower counts of those above a comment, once it and the removed ones that stood only for it are gone.
    fn counts_without(&self, id: CommentId) -> Vec<ReplyCounts> {
        let mut counts: Vec<ReplyCounts> = Vec::new();
        let mut gone = self.find(id).filter(|comment| comment.replies == 0);
        while let Some(parent) = gone.and_then(|comment| comment.parent) {
            for (id, replies, branch) in [(parent, 1, 0), (self.find(parent).unwrap().root, 0, 1)] {
                let place = counts.iter().position(|known| known.id == id).unwrap_or_else(|| {
                    let comment = self.find(id).unwrap();
                    let (replies, branch) = (comment.replies, comment.branch);
                    counts.push(ReplyCounts { id, replies, branch });
                    counts.len() - 1
                });
                counts[place].replies -= replies;
                counts[place].branch -= branch;
            }
            let is_empty = counts.iter().any(|known| known.id == parent && known.replies == 0);
            gone = self.find(parent).filter(|parent| parent.removed && is_empty);
        }
        counts
    }

    /// A removed comment comes back, and with it those above it that were gone.
    fn restored(&self, id: CommentId, key: u64) -> Option<Event> {
        let gone = self.find(id).filter(|comment| comment.removed)?;
        let mut comment = self::comment(id, gone.parent, gone.root, key);
        (comment.version, comment.ups) = (gone.version + 1, gone.ups);
        comment.reactions.clone_from(&gone.reactions);
        (comment.replies, comment.branch) = (gone.replies, gone.branch);
        // Those above it, from the nearest on, as long as each is new to the one above.
        let mut changed: Vec<(Comment, bool)> = Vec::new();
        let mut is_new = !gone.is_shown();
        let mut next = gone.parent;
        while is_new && let Some(parent) = next {
            for (id, replies, branch) in [(parent, 1, 0), (gone.root, 0, 1)] {
                let place = changed.iter().position(|(known, _)| known.id == id);
                let place = place.unwrap_or_else(|| {
                    let was = self.find(id).unwrap();
                    changed.push((was.clone(), !was.is_shown()));
                    changed.len() - 1
                });
                changed[place].0.replies += replies;
                changed[place].0.branch += branch;
            }
            let parent = self.find(parent).unwrap();
            (is_new, next) = (!parent.is_shown(), parent.parent);
        }
        changed.sort_by_key(|(comment, _)| comment.id);
        let (above, others): (Vec<_>, Vec<_>) = changed.into_iter().partition(|(_, new)| *new);
        let above = above.into_iter().map(|(comment, _)| comment).collect();
        let count = |(now, _): &(Comment, bool)| {
            let Comment { id, replies, branch, .. } = *now;
            ReplyCounts { id, replies, branch }
        };
        let counts = others.iter().map(count).collect();
        Some(Event::CommentRestored { comment: Box::new(comment), above, counts })
    }

    /// Changes what was counted of some comments; the last one of them.
    fn count(&mut self, votes: &[Tally]) -> Option<CommentId> {
        for vote in votes {
            let comment = self.find_mut(vote.id);
            (comment.version, comment.ups) = (vote.version, vote.ups);
            comment.reactions.clone_from(&vote.reactions);
        }
        votes.last().map(|vote| vote.id)
    }

    fn recount(&mut self, counts: &[ReplyCounts]) {
        for now in counts {
            let above = self.find_mut(now.id);
            (above.replies, above.branch) = (now.replies, now.branch);
        }
    }

    fn add(&mut self, comment: &Comment) {
        self.all.push(comment.clone());
        if let Some(parent) = comment.parent {
            self.find_mut(parent).replies += 1;
            self.find_mut(comment.root).branch += 1;
        }
    }

    /// Changes the comments; the comment that was changed.
    pub fn apply(&mut self, event: &Event) -> Option<CommentId> {
        match event {
            Event::CommentCreated(comment) => {
                self.add(comment);
                Some(comment.id)
            }
            Event::CommentEdited { id, version, html, long, edited_at } => {
                let comment = self.find_mut(*id);
                comment.long = *long;
                (comment.version, comment.html) = (*version, Some(html.clone()));
                comment.edited_at = Some(*edited_at);
                Some(*id)
            }
            Event::CommentRemoved { id, version, counts } => {
                let comment = self.find_mut(*id);
                (comment.version, comment.removed, comment.pinned) = (*version, true, false);
                (comment.author, comment.html, comment.edited_at) = (None, None, None);
                (comment.long, comment.featured) = (false, false);
                self.recount(counts);
                Some(*id)
            }
            Event::CommentRestored { comment, above, counts } => {
                for now in above.iter().chain([&**comment]) {
                    *self.find_mut(now.id) = now.clone();
                }
                self.recount(counts);
                Some(comment.id)
            }
            Event::CommentsVoted { votes, page } => {
                self.reactions = page.clone().unwrap_or(std::mem::take(&mut self.reactions));
                self.count(votes)
            }
            Event::CommentPinned { id, version, pinned } => {
                let comment = self.find_mut(*id);
                (comment.version, comment.pinned) = (*version, *pinned);
                Some(*id)
            }
            Event::CommentFeatured { id, version, featured } => {
                let comment = self.find_mut(*id);
                (comment.version, comment.featured) = (*version, *featured);
                Some(*id)
            }
            Event::ThreadClosed { closed } => {
                self.closed = *closed;
                None
            }
            Event::Unknown => None,
        }
    }
}

/// A comment has these votes and reactions now.
fn counted(comment: &Comment, ups: i32, reactions: Vec<Reaction>) -> Event {
    let (id, version, downs) = (comment.id, comment.version + 1, comment.downs);
    Event::CommentsVoted { votes: vec![Tally { id, version, ups, downs, reactions }], page: None }
}

/// One of the emoji is given once more.
fn one_more(reactions: &[Reaction], key: u64) -> Vec<Reaction> {
    let (mut reactions, emoji) =
        (reactions.to_vec(), ["👍", "🎉"][usize::from(key.is_multiple_of(2))]);
    match reactions.iter_mut().find(|reaction| reaction.emoji == emoji) {
        Some(reaction) => reaction.count += 1,
        None => reactions.push(Reaction { emoji: emoji.to_owned(), count: 1 }),
    }
    reactions
}

fn comment(id: CommentId, parent: Option<CommentId>, root: CommentId, key: u64) -> Comment {
    let author = Author {
        profile: None,
        kind: AuthorKind::Bot,
        guest: None,
        member: None,
        avatar: None,
        badge: None,
        name: String::new(),
    };
    Comment {
        id,
        parent,
        root,
        version: 1,
        author: Some(author.into()),
        html: Some(SafeHtml(format!("posted {key}"))),
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
    }
}
