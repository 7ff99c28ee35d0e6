//! The comments that are loaded, and what events do to them.

use std::sync::Arc;

use crate::wire::{
    Comment, CommentId, OwnHeld, ReplyCounts, SafeHtml, Sort, Standing, Tally, Timestamp,
};

/// A comment where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The comment. Whoever keeps it sees by its address whether anything of it changed.
    pub comment: &'a Arc<Comment>,
    /// Its distance from its root: 0 for a root.
    pub depth: u32,
}

/// A comment, and the clock up to which its counts are known.
#[derive(Clone, Debug)]
struct Entry {
    comment: Arc<Comment>,
    counted_at: i64,
    /// How it stands, if it is not published: then only its author has it.
    held: Option<Standing>,
}

/// The loaded comments in the order of their ids, which is the order of writing. Those that are no longer shown stay,
/// since an event from before may still come.
#[derive(Clone, Debug, Default)]
pub struct Entries(Vec<Entry>);

impl Entries {
    /// A comment, shown or not.
    pub fn get(&self, id: CommentId) -> Option<&Arc<Comment>> {
        self.index(id).ok().map(|index| &self.0[index].comment)
    }

    /// A comment, shown or not, to be changed.
    pub fn get_mut(&mut self, id: CommentId) -> Option<&mut Comment> {
        self.index(id).ok().map(|index| Arc::make_mut(&mut self.0[index].comment))
    }

    /// Loaded comments below `root` that are shown.
    pub fn branch_len(&self, root: CommentId) -> usize {
        let below = |comment: &Comment| comment.root == root && !comment.is_root();
        let counts = |entry: &&Entry| entry.held.is_none() && entry.comment.is_shown();
        self.0.iter().filter(counts).filter(|entry| below(&entry.comment)).count()
    }

    /// Takes in comments as they were at `seq`.
    pub fn merge(&mut self, comments: Vec<Comment>, seq: i64) {
        for comment in comments {
            match self.index(comment.id) {
                Ok(index) => self.0[index].update(comment, seq),
                Err(index) => self.0.insert(index, Entry::published(comment, seq)),
            }
        }
    }

    /// Takes in what is not published, and drops what was not published before and is not in here.
    pub fn hold(&mut self, held: &[OwnHeld]) {
        self.0.retain(|entry| entry.held.is_none());
        for OwnHeld { comment, standing } in held {
            if let Err(index) = self.index(comment.id) {
                let entry = Entry::published(comment.clone(), 0);
                self.0.insert(index, Entry { held: Some(*standing), ..entry });
            }
        }
    }

    /// How a comment stands that is not published.
    pub fn standing(&self, id: CommentId) -> Option<Standing> {
        self.index(id).ok().and_then(|index| self.0[index].held)
    }

    /// A comment was posted at `seq`.
    pub fn create(&mut self, comment: &Comment, seq: i64) {
        match self.index(comment.id) {
            Ok(index) if self.0[index].held.is_none() => (),
            Ok(index) => self.0[index] = Entry::published(comment.clone(), seq),
            Err(index) => self.0.insert(index, Entry::published(comment.clone(), seq)),
        }
        if let Some(parent) = comment.parent {
            self.count(parent, seq, |parent| parent.replies += 1);
            self.count(comment.root, seq, |root| root.branch += 1);
        }
        self.counted(seq);
    }

    /// A comment has a new text.
    pub fn edit(
        &mut self,
        id: CommentId,
        version: i32,
        (html, long): (&SafeHtml, bool),
        edited_at: Timestamp,
    ) {
        if let Some(comment) = self.older_than(id, version) {
            comment.version = version;
            comment.html = Some(html.clone());
            comment.long = long;
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
            comment.long = false;
            comment.featured = false;
            comment.edited_at = None;
        }
        self.recount(counts, seq);
    }

    /// A comment stands where it stood again at `seq`, with the places above it that were gone; the others above it have
    /// these counts now.
    pub fn restore(
        &mut self,
        comment: &Comment,
        above: &[Comment],
        counts: &[ReplyCounts],
        seq: i64,
    ) {
        self.merge(above.iter().chain([comment]).cloned().collect(), seq);
        self.recount(counts, seq);
    }

    /// Votes on a comment, and reactions to it, were counted.
    pub fn vote(&mut self, now: &Tally) {
        if let Some(comment) = self.older_than(now.id, now.version) {
            comment.version = now.version;
            (comment.ups, comment.downs) = (now.ups, now.downs);
            comment.reactions = now.reactions.as_slice().into();
        }
    }

    /// A root stands before all others, or no longer.
    pub fn pin(&mut self, id: CommentId, version: i32, pinned: bool) {
        if let Some(comment) = self.older_than(id, version) {
            comment.version = version;
            comment.pinned = pinned;
        }
    }

    /// A comment is featured, or no longer.
    pub fn feature(&mut self, id: CommentId, version: i32, featured: bool) {
        if let Some(comment) = self.older_than(id, version) {
            comment.version = version;
            comment.featured = featured;
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
        // In the order of writing, both.
        let (mut pinned, mut roots) = (Vec::new(), Vec::new());
        let mut replies = vec![Vec::new(); self.0.len()];
        for (index, Entry { comment, .. }) in self.0.iter().enumerate() {
            if !comment.is_shown() || !keep(comment) {
                continue;
            }
            match comment.parent.map(|parent| self.index(parent)) {
                None if comment.pinned => pinned.push(index),
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
            Sort::Best => {
                for id in best.iter().rev() {
                    if let Some(at) = roots.iter().position(|&root| self.0[root].comment.id == *id)
                    {
                        let root = roots.remove(at);
                        roots.insert(0, root);
                    }
                }
            }
        }
        pinned.append(&mut roots);

        // A stack rather than recursion: nesting has no limit.
        let mut stack: Vec<_> = pinned.into_iter().rev().map(|root| (root, 0)).collect();
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
        (comment.version < version).then(|| Arc::make_mut(comment))
    }

    /// Changes a comment's counts, unless they were read at `seq` or later.
    fn count(&mut self, id: CommentId, seq: i64, change: impl FnOnce(&mut Comment)) {
        if let Ok(index) = self.index(id)
            && self.0[index].counted_at < seq
        {
            change(Arc::make_mut(&mut self.0[index].comment));
        }
    }

    /// Some comments have these counts since `seq`.
    fn recount(&mut self, counts: &[ReplyCounts], seq: i64) {
        for now in counts {
            self.count(now.id, seq, |comment| {
                (comment.replies, comment.branch) = (now.replies, now.branch);
            });
        }
        self.counted(seq);
    }

    /// Every change up to `seq` is in the counts now.
    fn counted(&mut self, seq: i64) {
        for entry in &mut self.0 {
            entry.counted_at = entry.counted_at.max(seq);
        }
    }
}

impl Entry {
    /// A comment as everybody has it at `seq`.
    fn published(comment: Comment, seq: i64) -> Self {
        Self { comment: Arc::new(comment), counted_at: seq, held: None }
    }

    /// Takes in the comment as it was at `seq`: the counts of the later clock, the text of the later version.
    fn update(&mut self, read: Comment, seq: i64) {
        if self.held.is_some() {
            *self = Self::published(read, seq);
            return;
        }
        if seq >= self.counted_at {
            self.counted_at = seq;
            let counts = (read.replies, read.branch);
            if (self.comment.replies, self.comment.branch) != counts {
                let comment = Arc::make_mut(&mut self.comment);
                (comment.replies, comment.branch) = counts;
            }
        }
        let later = read.version > self.comment.version;
        let fuller = read.version == self.comment.version && read.html.is_some();
        if later || fuller {
            let (replies, branch) = (self.comment.replies, self.comment.branch);
            self.comment = Arc::new(Comment { replies, branch, ..read });
        }
    }
}
