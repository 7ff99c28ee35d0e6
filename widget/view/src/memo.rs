//! Comments as they were drawn last: of a long thread, nearly all look as they did. Those that do not may have to wait for
//! the next drawing, if there is no time for all of them now.

use std::{cell::RefCell, mem, sync::Arc};

use sdk::{
    thread::Row,
    wire::{Comment, CommentId, GuestId, MemberId, Role, Standing, Vote},
};

use crate::{Element, Model, Page, Place, comment, text};

/// What was drawn last, while one page is open. What does not change meanwhile is not looked at: the language, the server's
/// addresses, whether scripts run; other settings of the site come with other comments.
#[derive(Debug, Default)]
pub struct Memo(RefCell<Drawings>);

#[derive(Debug, Default)]
struct Drawings {
    of: Surroundings,
    /// Another number for each other `of`.
    turn: u32,
    last: Vec<Option<(Facts, Element)>>,
    /// Where in `last` the next comment stood, unless something moved.
    next: usize,
    now: Vec<Option<(Facts, Element)>>,
    /// Whether a comment was drawn anew: each drawing gets on, however late it is.
    drew: bool,
    /// Whether a comment was left as it was drawn last.
    left: bool,
}

/// What all comments are drawn from.
#[derive(Debug, Default, PartialEq, Eq)]
struct Surroundings {
    is_closed: bool,
    member: Option<(MemberId, Role, bool)>,
    guest: Option<GuestId>,
    year: Option<i64>,
}

/// What one comment is drawn from, unless it [`is_special`].
#[derive(Debug)]
pub struct Facts {
    /// The comment.
    pub comment: Arc<Comment>,
    /// What it answers, if that is said.
    pub to: Option<Arc<Comment>>,
    /// What it is to me.
    pub look: Look,
}

/// What a comment is to me, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is seen, and all of them may be")]
pub struct Look {
    /// It stands beside what it answers.
    pub is_flat: bool,
    /// Others posted it since I was here before, and I have not come to it yet.
    pub is_unread: bool,
    /// It just came.
    pub is_fresh: bool,
    /// The address names it.
    pub is_target: bool,
    /// I muted its author.
    pub is_muted: bool,
    /// How it stands, if it is mine and not published.
    pub standing: Option<Standing>,
    vote: Vote,
    age: Option<i64>,
    turn: u32,
}

impl Memo {
    /// Another drawing begins; what the last one left out is forgotten.
    pub fn begin(&self, model: &Model<'_>, page: &Page<'_>) {
        let of = Surroundings {
            is_closed: page.thread.thread().closed,
            member: model.member.map(|me| (me.id, me.role, me.banned)),
            guest: model.guest.map(|me| me.id),
            year: model.now.map(|now| text::year(model.language, now)),
        };
        let drawings = &mut *self.0.borrow_mut();
        drawings.last = mem::take(&mut drawings.now);
        (drawings.next, drawings.drew, drawings.left) = (0, false, false);
        if drawings.of != of {
            drawings.turn += 1;
            drawings.of = of;
        }
    }

    /// Whether the drawing that just ended was whole: else another one has to follow. It is told once.
    pub fn take_whole(&self) -> bool {
        !mem::take(&mut self.0.borrow_mut().left)
    }

    /// A comment as it was drawn last, if it was drawn from the same, or if it is late; else it is drawn.
    fn recall(
        &self,
        mut facts: Facts,
        is_late: &dyn Fn() -> bool,
        draw: impl FnOnce(&Facts) -> Element,
    ) -> Element {
        let drawings = &mut *self.0.borrow_mut();
        facts.look.turn = drawings.turn;
        let known = drawings.find(facts.comment.id).filter(|(last, _)| {
            let is_same = last.is(&facts);
            drawings.left |= !is_same && drawings.drew && is_late();
            is_same || drawings.left
        });
        let (facts, element) = known.unwrap_or_else(|| {
            drawings.drew = true;
            let element = draw(&facts);
            (facts, element)
        });
        drawings.now.push(Some((facts, element.clone())));
        element
    }
}

impl Drawings {
    fn find(&mut self, id: CommentId) -> Option<(Facts, Element)> {
        let mut places = (self.next..self.last.len()).chain(0..self.next);
        let is_it = |(facts, _): &(Facts, Element)| facts.comment.id == id;
        let place = places.find(|place| self.last[*place].as_ref().is_some_and(is_it))?;
        self.next = place + 1;
        self.last[place].take()
    }
}

impl Facts {
    fn of(model: &Model<'_>, page: &Page<'_>, row: &Row<'_>, is_flat: bool) -> Self {
        let (comment, id) = (row.comment, row.comment.id);
        let to = comment.parent.filter(|_| row.depth > 1);
        let look = Look {
            is_flat,
            is_unread: model.unread.contains(&id),
            is_fresh: model.fresh.contains(&id),
            is_target: model.target == Some(id),
            is_muted: comment.author.as_ref().is_some_and(|author| model.mutes(author)),
            standing: page.thread.standing(id).filter(|standing| *standing != Standing::Shown),
            vote: model.vote(id),
            age: model.now.map(|now| text::age(comment.created_at, now)),
            turn: 0,
        };
        let to = to.and_then(|id| page.thread.comment(id)).cloned();
        Self { comment: comment.clone(), to, look }
    }

    /// Whether these are the same. A comment that changes is another one.
    fn is(&self, other: &Self) -> bool {
        let to = |facts: &Self| facts.to.as_ref().map(Arc::as_ptr);
        self.look == other.look
            && Arc::ptr_eq(&self.comment, &other.comment)
            && to(self) == to(other)
    }
}

/// A comment without its replies, as it was drawn last or as it is drawn now. One that is `flat` stands beside what it
/// answers, and says to whom it speaks.
pub fn article(model: &Model<'_>, page: &Page<'_>, row: &Row<'_>, flat: bool) -> Element {
    let facts = Facts::of(model, page, row, flat);
    let draw = |facts: &Facts| comment::article(model, page, facts);
    match model.memo.filter(|_| !is_special(model, row.comment.id)) {
        Some(memo) => memo.recall(facts, model.is_late, draw),
        None => draw(&facts),
    }
}

/// Whether it is one of the few comments that I do something with: drawn from more than [`Facts`].
fn is_special(model: &Model<'_>, id: CommentId) -> bool {
    let is_here = |place| matches!(place, Place::Reply(at) | Place::Edit(at) if at == id);
    model.menu == Some(id)
        || model.copied == Some(id)
        || model.question.is_some_and(|question| question.id == id)
        || model.own.iter().any(|own| own.id == id)
        || model.reactions.iter().any(|own| own.comment == Some(id))
        || model.composers.iter().any(|composer| is_here(composer.place))
}
