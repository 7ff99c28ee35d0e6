//! What comes over the live connection.

use sdk::{
    live::Notice,
    wire::{Comment, Event, EventFrame, Sort, Timestamp},
};
use view::{Connection, Place};

use super::{ANNOUNCE_MS, LOST_MS, count, highlight, reload, send_what_waits, together};
use crate::{
    message::{Effect, Wait, Why},
    model::{Company, Model},
};

/// The connection has something to say.
pub fn heard(model: &mut Model, notice: Notice, now: Timestamp) -> Vec<Effect> {
    match notice {
        Notice::Event(frame) => event(model, frame),
        Notice::Reload { min_seq, .. } => vec![reload(model, Some(min_seq))],
        Notice::Typing { who, more, .. } => together::typing(model, who, more, now),
        Notice::Presence { count, members, .. } => {
            together::readers(model, count, members);
            Vec::new()
        }
        Notice::Connected => {
            model.is_lost = false;
            if matches!(model.connection, Connection::Lost | Connection::Offline) {
                model.connection = Connection::Quiet;
            }
            let mut effects = send_what_waits(model);
            effects.extend(model.maybe_signed_in.then_some(Effect::LoadSession(Why::Known)));
            effects
        }
        Notice::Lost => {
            model.is_lost = true;
            model.company = Company::default();
            vec![Effect::Wait(LOST_MS, Wait::Lost)]
        }
        Notice::Refused { .. } | Notice::SessionEnded => ended(model, &notice),
    }
}

/// The server hears me no more, at all or as who I was.
#[inline(never)]
fn ended(model: &mut Model, notice: &Notice) -> Vec<Effect> {
    if matches!(notice, Notice::Refused { .. }) {
        model.connection = Connection::Refused;
        model.company = Company::default();
    } else if model.me.member().is_some() {
        return vec![Effect::LoadSession(Why::Ended)];
    }
    Vec::new()
}

fn event(model: &mut Model, frame: EventFrame) -> Vec<Effect> {
    let seq = frame.seq;
    let before = model.thread.thread().comments;
    let was_empty = model.thread.rows().is_empty();
    let new = match &frame.event {
        // A comment of mine may be known by the answer to its post already.
        Event::CommentCreated(comment) if model.thread.comment(comment.id).is_none() => {
            Some(comment.clone())
        }
        _ => None,
    };
    if let Event::CommentCreated(Comment { id, .. }) = &frame.event {
        model.me.held.retain(|held| held.comment.id != *id);
    }
    let takes_away = matches!(frame.event, Event::CommentRemoved { .. });
    match model.thread.apply(frame) {
        Err(sdk::thread::Reload) => return vec![reload(model, Some(seq))],
        Ok(false) => return Vec::new(),
        Ok(true) => (),
    }
    let mut effects = Vec::new();
    match new {
        Some(comment) => effects.extend(arrived(model, &comment, was_empty)),
        None if takes_away => forget_what_is_gone(model),
        None => (),
    }
    if model.thread.thread().comments != before {
        effects.push(count(model));
    }
    effects
}

/// A comment came. A root above what is being read waits behind the bar; others slide in.
fn arrived(model: &mut Model, comment: &Comment, was_empty: bool) -> Vec<Effect> {
    if let Some(pending) = model.sending(comment) {
        model.withheld.push((pending.key.clone(), comment.id));
        return Vec::new();
    }
    let author = comment.author.as_ref();
    let is_mine = author.is_some_and(|author| model.me.is(author));
    if let Some(author) = author {
        model.company.posted(author, comment.parent);
    }
    // What comes while I am here is not new to me the next time.
    model.me.read.push(comment.id);
    if !is_mine {
        model.visit.arrived.push(comment.id);
    }
    let mut effects = Vec::new();
    if comment.is_root() && model.sort() != Sort::Oldest && !was_empty && !is_mine {
        model.gathered.push(comment.id);
    } else {
        effects.push(highlight(model, comment.id));
    }
    if model.arrived == 0 {
        effects.push(Effect::Wait(ANNOUNCE_MS, Wait::Announce));
    }
    model.arrived += 1;
    effects
}

/// What is said of comments that are not there any more.
#[inline(never)]
fn forget_what_is_gone(model: &mut Model) {
    let thread = &model.thread;
    let is_there = |id| thread.comment(id).is_some_and(|comment| !comment.removed);
    model.gathered.retain(|id| thread.comment(*id).is_some());
    model.visit.unread.retain(|id| is_there(*id));
    model.visit.arrived.retain(|id| is_there(*id));
    model.question = model.question.filter(|question| is_there(question.id));
    model.composers.retain(|composer| match composer.place {
        Place::Root => true,
        // What was being written as an answer is kept as a draft.
        Place::Edit(id) | Place::Reply(id) => is_there(id),
    });
}
