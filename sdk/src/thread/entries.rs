//! The comments that are loaded, and what events do to them.

use crate::wire::{Comment, CommentId, ReplyCounts, SafeHtml, Sort, Tally, Timestamp};

/// A comment where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The comment.
    pub comment: &'a Comment,
    /// Its distance from its root: 0 for a root.
    pub depth: u32,
}

/// A comment, and the clock up to which its counts are known.
#[derive(Clone, Debug)]
struct Entry {
    comment: Comment,
    counted_at: i64,
}

/// The loaded comments in the order of their ids, which is the order of writing. Those that are no longer shown stay,
/// since an event from before may still come.
#[derive(Clone, Debug, Default)]
pub struct Entries(Vec<Entry>);

impl Entries {
    /// A comment, shown or not.
    pub fn get(&self, id: CommentId) -> Option<&Comment> {
        self.index(id).ok().map(|index| &self.0[index].comment)
    }

    /// A comment, shown or not, to be changed.
    pub fn get_mut(&mut self, id: CommentId) -> Option<&mut Comment> {
        self.index(id).ok().map(|index| &mut self.0[index].comment)
    }

    /// Loaded comments below `root` that are shown.
    pub fn branch_len(&self, root: CommentId) -> usize {
        let below = |comment: &Comment| comment.root == root && !comment.is_root();
        self.0.iter().filter(|entry| below(&entry.comment) && entry.comment.is_shown()).count()
    }

    /// Takes in comments as they were at `seq`.
    pub fn merge(&mut self, comments: Vec<Comment>, seq: i64) {
        for comment in comments {
            match self.index(comment.id) {
                Ok(index) => self.0[index].update(comment, seq),
                Err(index) => self.0.insert(index, Entry { comment, counted_at: seq }),
            }
        }
    }

    /// A comment was posted at `seq`.
    pub fn create(&mut self, comment: &Comment, seq: i64) {
        if let Err(index) = self.index(comment.id) {
            self.0.insert(index, Entry { comment: comment.clone(), counted_at: seq });
        }
        if let Some(parent) = comment.parent {
            self.count(parent, seq, |parent| parent.replies += 1);
            self.count(comment.root, seq, |root| root.branch += 1);
        }
        self.counted(seq);
    }

    /// A comment has a new text.
    pub fn edit(&mut self, id: CommentId, version: i32, html: &SafeHtml, edited_at: Timestamp) {
        if let Some(comment) = self.older_than(id, version) {
            comment.version = version;
            comment.html = Some(html.clone());
            comment.edited_at = Some(edited_at);
        }
    }

    /// A comment was taken away at `seq`; those above it have these counts now. It keeps its place while it has replies.
    pub fn remove(&mut self, id: CommentId, version: i32, counts: &[ReplyCounts], seq: i64) {
        if let Some(comment) = self.older_than(id, version) {
            comment.version = version;
            comment.removed = true;
            comment.pinned = false;
            comment.author = None;
            comment.html = None;
            comment.edited_at = None;
        }
        for now in counts {
            self.count(now.id, seq, |comment| {
                (comment.replies, comment.branch) = (now.replies, now.branch);
            });
        }
        self.counted(seq);
    }

    /// Votes on a comment were counted.
    pub fn vote(&mut self, now: &Tally) {
        if let Some(comment) = self.older_than(now.id, now.version) {
            comment.version = now.version;
            (comment.ups, comment.downs) = (now.ups, now.downs);
        }
    }

    /// A root stands before all others, or no longer.
    pub fn pin(&mut self, id: CommentId, version: i32, pinned: bool) {
        if let Some(comment) = self.older_than(id, version) {
            comment.version = version;
            comment.pinned = pinned;
        }
    }

    /// What is shown and let through by `keep`: pinned roots, oldest first; the others in the order of `sort`, which is
    /// that of `best` by votes; under each its replies, oldest first, depth first.
    pub fn rows(
        &self,
        sort: Sort,
        best: &[CommentId],
        keep: impl Fn(&Comment) -> bool,
    ) -> Vec<Row<'_>> {
        let mut roots = Vec::new();
        let mut replies = vec![Vec::new(); self.0.len()];
        for (index, Entry { comment, .. }) in self.0.iter().enumerate() {
            if !comment.is_shown() || !keep(comment) {
                continue;
            }
            match comment.parent.map(|parent| self.index(parent)) {
                None => roots.push(index),
                Some(Ok(parent)) => replies[parent].push(index),
                // Its parent is not loaded yet: it stands under its root meanwhile.
                Some(Err(_)) => {
                    if let Ok(root) = self.index(comment.root) {
                        replies[root].push(index);
                    }
                }
            }
        }
        match sort {
            Sort::Oldest => (),
            Sort::Newest => roots.reverse(),
            Sort::Best => roots.sort_by_cached_key(|&index| {
                let id = self.0[index].comment.id;
                best.iter().position(|&known| known == id).unwrap_or(usize::MAX)
            }),
        }
        roots.sort_by_key(|&index| {
            let comment = &self.0[index].comment;
            (!comment.pinned, comment.pinned.then_some(comment.id))
        });

        // A stack rather than recursion: nesting has no limit.
        let mut stack: Vec<_> = roots.into_iter().rev().map(|root| (root, 0)).collect();
        let mut rows = Vec::with_capacity(self.0.len());
        while let Some((index, depth)) = stack.pop() {
            rows.push(Row { comment: &self.0[index].comment, depth });
            stack.extend(replies[index].iter().rev().map(|&reply| (reply, depth + 1)));
        }
        rows
    }

    fn index(&self, id: CommentId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&id, |entry| entry.comment.id)
    }

    /// The comment, if what is known of its text is older than `version`.
    fn older_than(&mut self, id: CommentId, version: i32) -> Option<&mut Comment> {
        let index = self.index(id).ok()?;
        let comment = &mut self.0[index].comment;
        (comment.version < version).then_some(comment)
    }

    /// Changes a comment's counts, unless they were read at `seq` or later.
    fn count(&mut self, id: CommentId, seq: i64, change: impl FnOnce(&mut Comment)) {
        if let Ok(index) = self.index(id)
            && self.0[index].counted_at < seq
        {
            change(&mut self.0[index].comment);
        }
    }

    /// Every change up to `seq` is in the counts now.
    fn counted(&mut self, seq: i64) {
        for entry in &mut self.0 {
            entry.counted_at = entry.counted_at.max(seq);
        }
    }
}

impl Entry {
    /// Takes in the comment as it was at `seq`: the counts of the later clock, the text of the later version.
    fn update(&mut self, read: Comment, seq: i64) {
        if seq >= self.counted_at {
            self.counted_at = seq;
            self.comment.replies = read.replies;
            self.comment.branch = read.branch;
        }
        let later = read.version > self.comment.version;
        let fuller = read.version == self.comment.version && read.html.is_some();
        if later || fuller {
            let (replies, branch) = (self.comment.replies, self.comment.branch);
            self.comment = Comment { replies, branch, ..read };
        }
    }
}
