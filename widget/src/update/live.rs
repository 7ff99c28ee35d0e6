//! What comes over the live connection.

use sdk::{
    live::Notice,
    wire::{Comment, Event, EventFrame, Sort},
};
use view::{Connection, Place};

use super::{ANNOUNCE_MS, LOST_MS, count, highlight, reload, send_what_failed};
use crate::{
    message::{Effect, Wait},
    model::Model,
};

/// The connection has something to say.
pub fn heard(model: &mut Model, notice: Notice) -> Vec<Effect> {
    match notice {
        Notice::Event(frame) => event(model, frame),
        Notice::Reload { min_seq, .. } => vec![reload(model, Some(min_seq))],
        Notice::Refused { .. } => {
            model.connection = Connection::Refused;
            Vec::new()
        }
        Notice::Connected => {
            model.is_lost = false;
            if matches!(model.connection, Connection::Lost | Connection::Offline) {
                model.connection = Connection::Quiet;
            }
            send_what_failed(model)
        }
        Notice::Lost => {
            model.is_lost = true;
            vec![Effect::Wait(LOST_MS, Wait::Lost)]
        }
    }
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
    match model.thread.apply(frame) {
        Err(sdk::thread::Reload) => return vec![reload(model, Some(seq))],
        Ok(false) => return Vec::new(),
        Ok(true) => (),
    }
    let mut effects = Vec::new();
    match new {
        Some(comment) => effects.extend(arrived(model, &comment, was_empty)),
        None => forget_what_is_gone(model),
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
    let guest = comment.author.as_ref().and_then(|author| author.guest);
    let is_mine = guest.is_some() && guest == model.me.as_ref().map(|me| me.id);
    let mut effects = Vec::new();
    if comment.is_root() && model.sort() == Sort::Newest && !was_empty && !is_mine {
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
fn forget_what_is_gone(model: &mut Model) {
    let thread = &model.thread;
    let is_there = |id| thread.comment(id).is_some_and(|comment| !comment.removed);
    model.gathered.retain(|id| thread.comment(*id).is_some());
    model.question = model.question.filter(|question| is_there(question.id));
    model.composers.retain(|composer| match composer.place {
        Place::Root => true,
        // What was being written as an answer is kept as a draft.
        Place::Edit(id) | Place::Reply(id) => is_there(id),
    });
}
