//! Who else is here, and what is new to me.

use sdk::{
    limits,
    wire::{CommentId, Present, Timestamp, Typist},
};

use view::{Announcement, Toast};

use super::signing_in;
use crate::{
    message::{Answer, Effect, Wait},
    model::{Company, Model, trouble},
};

/// The server says who is writing, without me, all at once.
pub fn typing(model: &mut Model, who: Vec<Typist>, more: u32, now: Timestamp) -> Vec<Effect> {
    let until = Timestamp(now.0 + i64::from(limits::TYPING_SHOWN_MS));
    let is_somebody = !who.is_empty() || more > 0;
    let company = &mut model.company;
    (company.typing, company.typing_more) = (who, more);
    company.typing_until = is_somebody.then_some(until);
    is_somebody.then_some(Effect::Wait(limits::TYPING_SHOWN_MS, Wait::Typing)).into_iter().collect()
}

/// Who was writing and did not go on is writing no more.
pub fn expire(model: &mut Model, now: Timestamp) {
    if model.company.typing_until.is_none_or(|until| until <= now) {
        let readers = model.company.readers.take();
        model.company = Company { readers, ..Company::default() };
    }
}

/// The server says how many are reading, with me; none: it can't be known.
pub fn readers(model: &mut Model, count: Option<u32>, members: Vec<Present>) {
    model.company.readers = count.map(|count| (count, members));
}

/// Others see that I am writing, as long as I am. Said at most every few seconds.
pub fn i_write(model: &mut Model, parent: Option<CommentId>, now: Timestamp) -> Option<Effect> {
    let often = i64::from(limits::TYPING_EVERY_MS);
    let is_due = model.typed_at.is_none_or(|at| now.0 - at.0 >= often);
    if !is_due || !model.is_live() || !model.thread.site().settings.presence {
        return None;
    }
    model.typed_at = Some(now);
    Some(Effect::SayTyping(parent))
}

/// The thread came into view: what others write from now on is new to its reader the next time.
pub fn seen(model: &mut Model) -> Vec<Effect> {
    if std::mem::replace(&mut model.visit.is_seen, true) {
        return Vec::new();
    }
    note_seen(model).into_iter().collect()
}

/// Tells the server that I was here, once it told me when I was here before.
pub fn note_seen(model: &Model) -> Option<Effect> {
    (model.visit.is_seen && model.me.is_known() && !model.maybe_signed_in)
        .then_some(Effect::NoteSeen)
}

/// Finds what is new to me.
pub fn find_unread(model: &mut Model) {
    match model.me.seen_at {
        Some(seen_at) => find_new(model, seen_at),
        None => model.visit.unread.clear(),
    }
}

#[inline(never)]
fn find_new(model: &mut Model, seen_at: Timestamp) {
    let rows = model.thread.rows();
    let new = rows.iter().map(|row| row.comment).filter(|comment| {
        let author = comment.author.as_ref();
        comment.created_at > seen_at
            && author.is_some_and(|author| !model.me.is(author) && !model.me.mutes(author))
            && !model.me.read.contains(&comment.id)
            && !model.gathered.contains(&comment.root)
    });
    model.visit.unread = new.map(|comment| comment.id).collect();
}

/// I want mail about new comments, or no more.
pub fn follow(model: &mut Model) -> Vec<Effect> {
    let on = model.me.follows == Some(false);
    model.me.follows = Some(on);
    vec![Effect::Follow(on)]
}

/// I get it, or no more, or neither.
pub fn follows(model: &mut Model, on: bool, answer: Answer<()>) -> Vec<Effect> {
    match answer {
        Ok(()) => {
            model.announcement = Some(Announcement::Follows(on));
            Vec::new()
        }
        Err(error) => {
            model.me.follows = Some(!on);
            model.toast = Some(Toast::Failed(trouble(&error)));
            signing_in::doubt(model, &error)
        }
    }
}

/// A comment is not new to me any more.
pub fn read(model: &mut Model, id: CommentId) {
    model.me.read.push(id);
    model.visit.unread.retain(|unread| *unread != id);
    model.visit.arrived.retain(|arrived| *arrived != id);
}
