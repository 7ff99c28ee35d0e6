//! What an event changes of what is loaded.

use super::ThreadState;
use crate::wire::{Event, EventFrame};

impl ThreadState {
    pub(super) fn apply_to_thread(&mut self, event: &Event) {
        match event {
            Event::CommentCreated(_) | Event::CommentRestored { .. } => self.thread.comments += 1,
            Event::CommentRemoved { .. } => {
                self.thread.comments = self.thread.comments.saturating_sub(1);
            }
            Event::ThreadClosed { closed } => self.thread.closed = *closed,
            Event::CommentsVoted { page: Some(now), .. } => {
                self.thread.reactions = now.as_slice().into();
            }
            _ => (),
        }
    }

    pub(super) fn apply_to_comments(&mut self, frame: &EventFrame) {
        match &frame.event {
            Event::CommentCreated(comment) => {
                if comment.is_root() {
                    self.lead(comment.id);
                }
                self.entries.create(comment, frame.seq);
            }
            Event::CommentsVoted { votes, .. } => {
                for vote in votes {
                    self.entries.vote(vote);
                }
            }
            event => self.apply_rare(event, frame.seq),
        }
    }

    /// Applies what happens more rarely than that comments are written and voted on.
    #[inline(never)]
    fn apply_rare(&mut self, event: &Event, seq: i64) {
        match event {
            Event::CommentEdited { id, version, html, long, edited_at } => {
                self.entries.edit(*id, *version, (html, *long), *edited_at);
            }
            Event::CommentRemoved { id, version, counts } => {
                self.entries.remove(*id, *version, counts, seq);
            }
            Event::CommentRestored { comment, above, counts } => {
                for root in above.iter().chain([&**comment]).filter(|comment| comment.is_root()) {
                    self.lead(root.id);
                }
                self.entries.restore(comment, above, counts, seq);
            }
            Event::CommentPinned { id, version, pinned } => {
                self.entries.pin(*id, *version, *pinned);
            }
            Event::CommentFeatured { id, version, featured } => {
                self.entries.feature(*id, *version, *featured);
            }
            _ => (),
        }
    }
}
