//! What becomes of the model when something happens, and what is to be done about it. Pure: `now` is an argument.

mod answers;
mod live;
mod moderating;
mod naming;
mod panels;
mod pictures;

mod posting;
mod reacting;
mod reader;
mod signing_in;
mod together;
mod voting;
mod writing;
#[cfg(test)]
mod tests;

use sdk::{
    limits,
    wire::{CommentId, Timestamp},
};
use view::{Announcement, Connection, PendingState, Place};

use crate::{
    message::{Effect, HostEvent, Message, Wait, Why},
    model::Model,
};

/// How long a comment that just came is highlighted, in milliseconds.
const FRESH_MS: u32 = 3_000;
/// How long the word "copied" stands, in milliseconds.
const COPIED_MS: u32 = 2_000;
/// How long a lost connection may come back before it is mentioned, in milliseconds.
const LOST_MS: u32 = 2_500;
/// How long arrivals are gathered for one announcement, in milliseconds.
const ANNOUNCE_MS: u32 = 1_500;
/// How long to wait before a thread is loaded again that just could not be, in milliseconds.
const RELOAD_MS: u32 = 5_000;

/// The server's nodes were taken over: what to do first. `target` is the comment that the address names.
pub fn start(model: &mut Model, target: Option<CommentId>, now: Timestamp) -> Vec<Effect> {
    model.now = Some(now);
    if let Some((place, body)) =
        model.drafts.iter().find(|(place, _)| *place == Place::Root).cloned()
    {
        writing::drafted(model, place, body);
    }
    let mut effects = vec![count(model)];
    if let Some(effect) = signing_in::begin(model) {
        model.maybe_signed_in = true;
        effects.push(effect);
    } else {
        effects.extend(model.host.live.then(|| subscribe(model)));
        effects.push(signing_in::load_mine(model));
        effects.extend(posting::send_again(model, |_| true));
    }
    effects.extend(target.map(|id| reader::follow(model, id)).unwrap_or_default());
    effects.push(Effect::Tell(HostEvent::Ready));
    effects
}

/// Applies a message, and says what should be done about it.
pub fn update(model: &mut Model, message: Message, now: Timestamp) -> Vec<Effect> {
    model.now = Some(now);
    model.me.own.retain(|own| own.editable_until > now);
    match message {
        Message::Did(action, id) => reader::did(model, action, id.as_deref()),
        Message::Typed(place, field, text) => writing::typed(model, place, field, text, now),
        Message::Ticked if model.connection != Connection::Offline => send_what_waits(model),
        Message::Ticked => Vec::new(),
        Message::Live(notice) => live::heard(model, notice, now),
        Message::Seen => together::seen(model),
        Message::Left => together::note_seen(model).into_iter().collect(),
        Message::Reloaded(answer) => answers::reloaded(model, answer),
        Message::More(answer) => answers::more(model, answer),
        Message::Replies(root, answer) => answers::replies(model, root, answer),
        Message::Posted(key, answer) => posting::posted(model, &key, answer),
        Message::Online(is_online) => online(model, is_online),
        Message::Over(wait) => over(model, wait, now),
        other => rest(model, other),
    }
}

/// Applies what does not happen where comments are only read and written.
#[inline(never)]
fn rest(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Quoted(id, text) => writing::quote(model, id, &text),
        Message::Naming(place, text) => naming::find(model, place, &text),
        Message::Emoji(answer) => naming::loaded(model, answer),
        Message::Chosen(place, is_next) => naming::choose(model, place, is_next),
        Message::Followed(id) => reader::follow(model, id),
        Message::Draft(place, before, body) => {
            writing::drafted_elsewhere(model, place, &before, body);
            Vec::new()
        }
        Message::Settled(key) => posting::settled(model, &key),
        Message::SignedElsewhere => vec![Effect::LoadSession(Why::Known)],
        Message::Window(news) => signing_in::window(model, news),
        Message::Said(jwt) => signing_in::said(model, jwt),
        Message::Exchanged(why, answer) => signing_in::exchanged(model, why, answer),
        Message::Session(why, answer) => signing_in::session(model, why, answer),
        Message::Claimed(answer) => signing_in::claimed(model, answer),
        Message::SignedOut(answer) => signing_in::signed_out(model, answer),
        Message::Filled(form) => panels::filled(model, form),
        Message::Panel(name, is_form, answer) => panels::came(model, name, is_form, answer),
        answer => answered(model, answer),
    }
}

/// Applies the answer to a request about the thread.
fn answered(model: &mut Model, answer: Message) -> Vec<Effect> {
    match answer {
        Message::Linked(answer) => answers::linked(model, answer),
        Message::Mine(answer) => answers::mine(model, answer),
        Message::Sourced(id, answer) => writing::sourced(model, id, answer),
        Message::Previewed(place, body, answer) => writing::previewed(model, place, &body, answer),
        Message::Uploading(place) => pictures::uploading(model, place),
        Message::Uploaded(place, words, text, trouble) => {
            pictures::uploaded(model, place, &words, &text, trouble)
        }
        Message::Saved(id, answer) => writing::saved(model, id, answer),
        Message::Deleted(id, answer) => moderating::deleted(model, id, answer),
        Message::Voted(id, answer) => voting::voted(model, id, answer),
        Message::Reacted(to, answer) => reacting::reacted(model, &to, answer),
        Message::Follows(on, answer) => together::follows(model, on, answer),
        Message::Marked(id, mark, on, answer) => moderating::marked(model, (id, mark, on), answer),
        Message::Banned(id, answer) => moderating::banned(model, id, answer),
        Message::Closed(closed, answer) => moderating::closed(model, closed, answer),
        Message::Copied(id) => {
            model.copied = Some(id);
            model.announcement = Some(Announcement::Copied);
            vec![Effect::Wait(COPIED_MS, Wait::Copied(id))]
        }
        _ => Vec::new(),
    }
}

fn online(model: &mut Model, is_online: bool) -> Vec<Effect> {
    match (is_online, model.connection) {
        (false, Connection::Quiet | Connection::Lost) => {
            model.connection = Connection::Offline;
            Vec::new()
        }
        (true, Connection::Offline) => {
            model.connection = Connection::Quiet;
            if model.is_lost {
                // The socket is tried again by itself; it has the usual time before it is missed.
                return vec![Effect::Wait(LOST_MS, Wait::Lost)];
            }
            send_what_waits(model)
        }
        _ => Vec::new(),
    }
}

/// What waits for a way to the server is sent.
fn send_what_waits(model: &mut Model) -> Vec<Effect> {
    posting::send_again(model, |state| matches!(state, PendingState::Waiting))
}

fn over(model: &mut Model, wait: Wait, now: Timestamp) -> Vec<Effect> {
    match wait {
        Wait::Fresh(id) => model.fresh.retain(|fresh| *fresh != id),
        Wait::Copied(id) if model.copied == Some(id) => model.copied = None,
        Wait::Lost if model.is_lost && model.connection == Connection::Quiet => {
            model.connection = Connection::Lost;
        }
        Wait::Copied(_) | Wait::Lost => (),
        Wait::Typing => together::expire(model, now),
        Wait::Announce => {
            model.announcement = Some(Announcement::Arrived(model.arrived));
            model.arrived = 0;
        }
        Wait::Reload(min_seq) => return vec![reload(model, min_seq)],
    }
    Vec::new()
}

/// Loads the thread again, as much of it as is loaded; not older than it is here, unless an older one is asked for.
fn reload(model: &Model, min_seq: Option<i64>) -> Effect {
    let limit = u32::try_from(roots(model)).unwrap_or(u32::MAX);
    let limit = limit.clamp(limits::PAGE_ROOTS, limits::PAGE_MAX);
    let min_seq = min_seq.or(Some(model.thread.position().seq));
    Effect::Reload { sort: model.order, limit, min_seq }
}

fn roots(model: &Model) -> usize {
    model.thread.rows().iter().filter(|row| row.depth == 0).count()
}

fn subscribe(model: &Model) -> Effect {
    Effect::Subscribe(model.thread.thread().id, model.thread.position())
}

fn count(model: &Model) -> Effect {
    Effect::Tell(HostEvent::Count(model.thread.thread().comments))
}

/// Highlights a comment for a moment.
fn highlight(model: &mut Model, id: CommentId) -> Effect {
    model.fresh.push(id);
    Effect::Wait(FRESH_MS, Wait::Fresh(id))
}
