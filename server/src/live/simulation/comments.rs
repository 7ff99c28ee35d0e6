//! The comments of the thread, as they follow from its events. Written without the code under test.

use rand::RngExt;
use sdk::wire::{
    Author, AuthorKind, Comment, CommentId, Event, ReplyCounts, SafeHtml, Tally, Thread, Timestamp,
};
use uuid::Uuid;

use super::{database::THREAD, world::Dice};

/// A change that somebody wants.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    Post { parent: Option<CommentId> },
    Edit(CommentId),
    Remove(CommentId),
    Vote(CommentId),
    Pin(CommentId),
    Close,
}

/// The comments, gone ones too, in the order of writing.
#[derive(Default)]
pub struct Comments {
    all: Vec<Comment>,
    closed: bool,
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
                edited_at: Timestamp(1),
            },
            Change::Remove(id) => Event::CommentRemoved {
                id,
                version: living(id)?.version + 1,
                counts: self.counts_without(id),
            },
            Change::Vote(id) => {
                let comment = living(id)?;
                let (version, ups) = (comment.version + 1, comment.ups + 1);
                let vote = Tally { id, version, ups, downs: comment.downs };
                Event::CommentsVoted { votes: vec![vote] }
            }
            Change::Pin(id) => {
                let comment = living(id).filter(|comment| comment.is_root())?;
                let (version, pinned) = (comment.version + 1, !comment.pinned);
                Event::CommentPinned { id, version, pinned }
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

    /// Changes the comments; the comment that was changed.
    pub fn apply(&mut self, event: &Event) -> Option<CommentId> {
        match event {
            Event::CommentCreated(comment) => {
                self.all.push(comment.clone());
                if let Some(parent) = comment.parent {
                    self.find_mut(parent).replies += 1;
                    self.find_mut(comment.root).branch += 1;
                }
                Some(comment.id)
            }
            Event::CommentEdited { id, version, html, edited_at } => {
                let comment = self.find_mut(*id);
                (comment.version, comment.html) = (*version, Some(html.clone()));
                comment.edited_at = Some(*edited_at);
                Some(*id)
            }
            Event::CommentRemoved { id, version, counts } => {
                let comment = self.find_mut(*id);
                (comment.version, comment.removed, comment.pinned) = (*version, true, false);
                (comment.author, comment.html, comment.edited_at) = (None, None, None);
                for now in counts {
                    let above = self.find_mut(now.id);
                    (above.replies, above.branch) = (now.replies, now.branch);
                }
                Some(*id)
            }
            Event::CommentsVoted { votes } => {
                for vote in votes {
                    let comment = self.find_mut(vote.id);
                    (comment.version, comment.ups) = (vote.version, vote.ups);
                }
                votes.last().map(|vote| vote.id)
            }
            Event::CommentPinned { id, version, pinned } => {
                let comment = self.find_mut(*id);
                (comment.version, comment.pinned) = (*version, *pinned);
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
        pinned: false,
    }
}
