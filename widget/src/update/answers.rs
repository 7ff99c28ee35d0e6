//! The answers to reads.

use sdk::{
    thread::ThreadState,
    wire::{CommentId, CommentPage, Mine, Permalink, ReplyPage, Sort},
};
use view::{Announcement, Fetch};

use super::{RELOAD_MS, count, reader, reload, roots, subscribe, together};
use crate::{
    message::{Answer, Effect, HostEvent, Wait},
    model::Model,
};

/// The thread was loaded again, or not.
pub fn reloaded(model: &mut Model, answer: Answer<CommentPage>) -> Vec<Effect> {
    let mut page = match answer {
        Ok(page) if page.sort == model.order => page,
        // Asked for before the reader wanted another order, whose page comes by itself.
        Ok(_) => return Vec::new(),
        Err(error) => {
            let mut effects = vec![Effect::Tell(HostEvent::Error)];
            if error.code().is_none_or(|code| code.status() >= 500) {
                let seq = Some(model.thread.position().seq);
                effects.push(Effect::Wait(RELOAD_MS, Wait::Reload(seq)));
            }
            return effects;
        }
    };
    if page.thread.key.is_empty() {
        // Nobody wrote in it, and its id says no more; the first comment does.
        page.thread.key.clone_from(&model.thread.thread().key);
    }
    let newest = model.thread.rows().iter().map(|row| row.comment.root).max();
    let same_order = model.order == model.sort();
    let had = roots(model) + usize::from(model.more == Some(Fetch::Loading));
    model.thread = ThreadState::new(page);
    if !model.me.held.is_empty() {
        model.thread.hold(&model.me.held);
    }
    model.more = None;
    model.replies.clear();
    model.withheld.clear();
    model.gathered.clear();
    if let Some(newest) = newest.filter(|_| same_order && model.order == Sort::Newest) {
        // They would push away what is being read.
        let rows = model.thread.rows();
        let new = rows.iter().filter(|row| row.depth == 0 && row.comment.id > newest);
        model.gathered = new.map(|row| row.comment.id).collect();
        let mine = |id: &CommentId| model.me.own.iter().any(|own| own.id == *id);
        model.gathered.retain(|id| !mine(id));
    }
    together::find_unread(model);
    let mut effects = vec![count(model)];
    if model.is_live() {
        effects.push(subscribe(model));
    }
    if roots(model) < had {
        // The reader went on while the thread was on its way.
        effects.extend(reader::more(model));
    }
    effects
}

/// The next page of roots came, or not.
pub fn more(model: &mut Model, answer: Answer<CommentPage>) -> Vec<Effect> {
    model.more = None;
    match answer {
        // The order was changed meanwhile.
        Ok(page) if page.sort != model.sort() => Vec::new(),
        Ok(page) => {
            let before = model.thread.rows().len();
            match model.thread.merge_page(page) {
                Ok(()) => loaded(model, before),
                Err(sdk::thread::Reload) => {
                    vec![reload(model, Some(model.thread.position().seq))]
                }
            }
        }
        Err(_) => {
            model.more = Some(Fetch::Failed);
            Vec::new()
        }
    }
}

/// More replies of a branch came, or not.
pub fn replies(model: &mut Model, root: CommentId, answer: Answer<ReplyPage>) -> Vec<Effect> {
    model.replies.retain(|(branch, _)| *branch != root);
    let Ok(page) = answer else {
        model.replies.push((root, Fetch::Failed));
        return Vec::new();
    };
    let before = model.thread.rows().len();
    match model.thread.merge_replies(root, page) {
        Ok(()) => loaded(model, before),
        Err(sdk::thread::Reload) => vec![reload(model, Some(model.thread.position().seq))],
    }
}

/// What a link leads to came. A link to nothing leads nowhere.
pub fn linked(model: &mut Model, answer: Answer<Permalink>) -> Vec<Effect> {
    let Ok(link) = answer else {
        return Vec::new();
    };
    let id = link.comment;
    let is_merged = model.thread.merge_permalink(link).is_ok();
    if is_merged && model.thread.rows().iter().any(|row| row.comment.id == id) {
        reader::follow(model, id)
    } else {
        Vec::new()
    }
}

/// What of the thread is mine came.
pub fn mine(model: &mut Model, answer: Answer<Mine>) -> Vec<Effect> {
    let Ok(mine) = answer else {
        return vec![Effect::Press];
    };
    // It was asked for somebody who I am no more; of who I am now it is asked already.
    if mine.member.as_ref().map(|me| me.id) != model.me.member().map(|me| me.id) {
        return Vec::new();
    }
    let is_first = model.me.seen_at.is_none();
    let me = &mut model.me;
    if let Some(guest) = mine.guest.as_ref().filter(|_| me.name.is_empty()) {
        me.name.clone_from(&guest.name);
    }
    me.guest = mine.guest;
    me.own = mine.comments;
    me.held = mine.held;
    model.thread.hold(&me.held);
    me.learn(mine.votes, mine.reactions);
    me.follows = mine.follows;
    me.muted = mine.muted;
    if is_first {
        me.seen_at = mine.seen_at;
    }
    if mine.member.is_some() {
        me.session.member = mine.member;
    }
    // What I wrote may have come over the socket before it was known to be mine.
    let (me, thread) = (&model.me, &model.thread);
    let author = |id| thread.comment(id).and_then(|comment| comment.author.as_ref());
    model.gathered.retain(|id| author(*id).is_none_or(|author| !me.is(author)));
    together::find_unread(model);
    together::note_seen(model).into_iter().chain([Effect::Press]).collect()
}

fn loaded(model: &mut Model, before: usize) -> Vec<Effect> {
    together::find_unread(model);
    let new = model.thread.rows().len().saturating_sub(before);
    model.announcement = Some(Announcement::Loaded(u32::try_from(new).unwrap_or(u32::MAX)));
    Vec::new()
}
