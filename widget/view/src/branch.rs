//! Comments in their places: roots, and under each its replies, as deep as the site shows.

use std::ops::RangeInclusive;

use sdk::{thread::Row, wire::CommentId};

use crate::{
    Action, Element, Fetch, Language, Model, Node, Page, Pending, comment, el, memo, notice,
    text::{Counted, Text},
    typing,
};

/// Levels of nesting, whatever a site's settings say: replies are told apart from roots, and levels are drawn by
/// recursion, which must end.
const DEPTHS: RangeInclusive<u32> = 2..=8;

/// All roots with their branches.
pub fn roots(model: &Model<'_>, page: &Page<'_>) -> Element {
    if let Some(memo) = model.memo {
        memo.begin(model, page);
    }
    let depth = page.thread.site().settings.depth_shown.clamp(*DEPTHS.start(), *DEPTHS.end());
    let branches = Branches { model, page, last_level: depth - 1 };
    let list = el("div").key("list").class("list").attr("part", "list");
    // A root of my own that is on its way stands first, whatever the order: it was written right above.
    let sent = model.pending.iter().rev().filter(|pending| pending.parent.is_none());
    list.children(sent.map(|sent| comment::pending(model.language, sent)))
        .children(branches.articles(&page.rows, 0))
}

struct Branches<'a> {
    model: &'a Model<'a>,
    page: &'a Page<'a>,
    /// The level that is not nested further: what lies deeper stands there, one below the other, and says to whom.
    last_level: u32,
}

impl Branches<'_> {
    /// The comments of `rows` and below, of which the first stands at `level`.
    fn articles(&self, rows: &[Row<'_>], level: u32) -> Vec<Node> {
        if level == self.last_level {
            return self.flat(rows);
        }
        let mut articles = Vec::new();
        let mut rest = rows;
        while let Some((row, below)) = rest.split_first() {
            let end = subtree(below, row.depth);
            let (replies, next) = below.split_at(end);
            articles.push(self.article(row, replies, level));
            rest = next;
        }
        articles
    }

    /// The comments of `rows`, all at the last level. What I answered and is on its way stands behind the other answers.
    fn flat(&self, rows: &[Row<'_>]) -> Vec<Node> {
        let mut articles = Vec::new();
        let mut waiting: Vec<(usize, Element)> = Vec::new();
        let base = rows.first().map_or(0, |first| first.depth);
        for (index, row) in rows.iter().enumerate() {
            let article = memo::article(self.model, self.page, row, row.depth > base);
            articles.push(article.children(typing::line(self.model, Some(row.comment.id))).into());
            let (here, below) = (index + 1, &rows[index + 1..]);
            waiting.extend(self.sent(row.comment.id).map(|sent| {
                (here + subtree(below, row.depth), comment::pending(self.model.language, sent))
            }));
            let mut at = 0;
            while at < waiting.len() {
                if waiting[at].0 == here {
                    articles.push(waiting.remove(at).1.into());
                } else {
                    at += 1;
                }
            }
        }
        articles
    }

    /// A comment with its replies nested in it.
    fn article(&self, row: &Row<'_>, replies: &[Row<'_>], level: u32) -> Node {
        let lang = self.model.language;
        let id = row.comment.id;
        let article = memo::article(self.model, self.page, row, false);
        let rest = if row.comment.is_root() { self.rest(id) } else { None };
        let sent: Vec<_> = self.sent(id).map(|sent| comment::pending(lang, sent)).collect();
        let typing = typing::line(self.model, Some(id));
        if replies.is_empty() && sent.is_empty() && rest.is_none() {
            return article.children(typing).into();
        }

        let count = u32::try_from(replies.len()).unwrap_or(u32::MAX);
        let author = row.comment.author.as_ref();
        let name = author.map_or(lang.say(Text::Someone), |author| author.name.as_str());
        let is_folded = self.model.folded.contains(&id) && sent.is_empty() && count > 0;
        let line = (count > 0).then(|| match (self.model.interactive, is_folded) {
            (false, _) => line(),
            (true, false) => fold(lang, id, name),
            (true, true) => unfold(lang, id, count, name),
        });
        // What is folded stays where it is: the bodies that the server wrote are nowhere else.
        let list = el("div")
            .key("replies")
            .class("replies")
            .attr("part", "replies")
            .flag("hidden", is_folded)
            .children(self.articles(replies, level + 1))
            .children(sent)
            .children(rest);
        article.children(line).child(list).children(typing).into()
    }

    /// My answers to a comment that are on their way.
    fn sent(&self, parent: CommentId) -> impl Iterator<Item = &Pending> {
        self.model.pending.iter().filter(move |pending| pending.parent == Some(parent))
    }

    /// The button for the rest of the branch of a root.
    fn rest(&self, root: CommentId) -> Option<Element> {
        let missing = u32::try_from(self.page.thread.missing_replies(root)).unwrap_or(u32::MAX);
        if missing == 0 || !self.model.interactive {
            return None;
        }
        let entry = self.model.replies.iter().find(|(id, _)| *id == root);
        let fetch = entry.map_or(Fetch::More, |(_, fetch)| *fetch);
        let lang = self.model.language;
        let words = lang.count(Counted::MoreReplies, missing).into();
        notice::rest(lang, "more-replies", Action::MoreReplies, Some(root.text()), fetch, words)
    }
}

/// How many of `rows` lie below a comment at `depth`, which stands right before them.
fn subtree(rows: &[Row<'_>], depth: u32) -> usize {
    rows.iter().position(|row| row.depth <= depth).unwrap_or(rows.len())
}

/// The line beside a branch, which hides it.
fn fold(lang: Language, id: CommentId, name: &str) -> Element {
    el("button")
        .key("fold")
        .class("fold")
        .attr("type", "button")
        .attr("part", "fold")
        .does(Action::Fold)
        .attr("data-id", id.text())
        .attr("aria-expanded", "true")
        .attr("aria-label", lang.name(Text::Fold, name))
        .attr("title", lang.name(Text::Fold, name))
}

/// The line beside a branch that nothing can hide.
fn line() -> Element {
    el("span").key("fold").class("fold").attr("aria-hidden", "true")
}

/// What is left of a branch that is hidden.
fn unfold(lang: Language, id: CommentId, count: u32, name: &str) -> Element {
    notice::button(Action::Fold, lang.count(Counted::Folded, count))
        .key("fold")
        .class("unfold")
        .attr("part", "fold")
        .attr("data-id", id.text())
        .attr("aria-expanded", "false")
        .attr("aria-label", lang.count_with(Counted::Unfold, count, &[("name", name)]))
}
