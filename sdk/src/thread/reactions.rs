//! Reactions of one's own, shown before the server has counted them.

use super::ThreadState;
use crate::wire::{OwnReaction, Reaction};

impl ThreadState {
    /// How many gave a comment, or the page, this emoji.
    pub fn reactions(&self, to: &OwnReaction) -> i32 {
        let all = match to.comment {
            None => Some(&self.thread.reactions),
            Some(id) => self.entries.get(id).map(|comment| &comment.reactions),
        };
        all.map_or(0, |all| Reaction::count_of(all, &to.emoji))
    }

    /// Shows one more of a reaction, or one less, before the server has counted it. What the server says next of it stands.
    pub fn show_reaction(&mut self, to: &OwnReaction, by: i32) {
        let all = match to.comment {
            None => Some(&mut self.thread.reactions),
            Some(id) => self.entries.get_mut(id).map(|comment| &mut comment.reactions),
        };
        if let Some(all) = all {
            Reaction::count(all, &to.emoji, by);
        }
    }
}
