//! What the reader does.

use sdk::wire::{CommentId, Sort, Vote};
use view::{Action, Asked, Fetch, Place};

use super::{
    highlight, moderating, panels, posting, reacting, reload, signing_in, together, voting, writing,
};
use crate::{
    message::{Effect, Mark},
    model::Model,
};

/// The reader did something.
pub fn did(model: &mut Model, action: Action, id: Option<&str>) -> Vec<Effect> {
    let comment = id.and_then(|id| id.parse::<CommentId>().ok());
    match (action, comment) {
        (Action::Post, _) => posting::post(model, comment.map_or(Place::Root, Place::Reply)),
        (Action::Open, _) => {
            model.open(Place::Root);
            Vec::new()
        }
        (Action::Cancel, _) => writing::cancel(model, comment),
        (Action::Reply, Some(id)) => writing::reply(model, id),
        (Action::ShowNew, _) => show_new(model),
        (Action::More, _) => more(model),
        (Action::MoreReplies, Some(id)) => more_replies(model, id),
        (Action::Fold, Some(id)) => {
            fold(model, id);
            vec![Effect::FocusAction(Action::Fold, id)]
        }
        (Action::Sort, _) => {
            id.and_then(|id| id.parse().ok()).map(|to| sort(model, to)).unwrap_or_default()
        }
        _ => rest(model, action, id, comment),
    }
}

/// The reader did something that is neither reading nor writing.
#[inline(never)]
fn rest(
    model: &mut Model,
    action: Action,
    id: Option<&str>,
    comment: Option<CommentId>,
) -> Vec<Effect> {
    match (action, comment) {
        (Action::Rename, _) => writing::rename(model, comment.map_or(Place::Root, Place::Reply)),
        (Action::Write, _) => writing::write(model, comment),
        (Action::Preview, _) => writing::preview(model, comment),
        (Action::Follow, _) => together::follow(model),
        (Action::React, _) => reacting::react(model, id.unwrap_or_default()),
        (Action::NextUnread, _) => next_unread(model),
        (Action::Retry, _) => posting::retry(model, id.unwrap_or_default()),
        (Action::Discard, _) => posting::discard(model, id.unwrap_or_default()),
        (Action::Reload, _) => vec![reload(model, None)],
        (Action::Panel, _) => panels::open(id.unwrap_or_default()),
        (Action::Reconnect, _) => vec![Effect::Reconnect],
        (Action::SignIn, _) => signing_in::open(model, false),
        (Action::StepUp, _) => signing_in::open(model, true),
        (Action::SignInPage, _) => vec![Effect::OpenPage(model.entry.confirms)],
        (Action::Claim, _) => signing_in::claim(model),
        (Action::SignOut, _) => signing_in::sign_out(),
        (Action::PutAway, _) => signing_in::put_away(model),
        (Action::CloseThread, _) => vec![Effect::Close(true)],
        (Action::ReopenThread, _) => vec![Effect::Close(false)],
        (_, Some(id)) => did_to(model, action, id),
        // Said of a comment, and none was named.
        _ => Vec::new(),
    }
}

/// The reader did something to a comment.
fn did_to(model: &mut Model, action: Action, id: CommentId) -> Vec<Effect> {
    match action {
        Action::Save => writing::save(model, id),
        Action::Edit => writing::edit(model, id),
        Action::Delete => moderating::ask(model, id, Asked::Delete),
        Action::Remove => moderating::ask(model, id, Asked::Remove),
        Action::Ban => moderating::ask(model, id, Asked::Ban),
        Action::Confirm => moderating::confirm(model, id),
        Action::Dismiss => moderating::dismiss(model, id),
        Action::Pin => moderating::mark(id, Mark::Pinned, true),
        Action::Unpin => moderating::mark(id, Mark::Pinned, false),
        Action::Feature => moderating::mark(id, Mark::Featured, true),
        Action::Unfeature => moderating::mark(id, Mark::Featured, false),
        Action::VoteUp => voting::vote(model, id, Vote::Up),
        Action::VoteDown => voting::vote(model, id, Vote::Down),
        Action::CopyLink => vec![Effect::Copy(id)],
        Action::Menu => {
            model.menu = Some(id);
            // The browser opens it in this moment, and whoever goes on by keys, or listens, is to find what is in it.
            vec![Effect::Draw]
        }
        _ => Vec::new(),
    }
}

/// Shows a comment where it stands, wherever that is.
#[inline(never)]
pub fn follow(model: &mut Model, id: CommentId) -> Vec<Effect> {
    let rows = model.thread.rows();
    let Some(row) = rows.iter().find(|row| row.comment.id == id) else {
        return vec![Effect::LoadComment(id)];
    };
    let mut effects = Vec::new();
    if model.gathered.contains(&row.comment.root) {
        effects = show_new(model);
    }
    let mut above = model.thread.comment(id).and_then(|comment| comment.parent);
    while let Some(parent) = above {
        model.folded.retain(|folded| *folded != parent);
        above = model.thread.comment(parent).and_then(|comment| comment.parent);
    }
    together::read(model, id);
    model.target = Some(id);
    effects.push(Effect::ScrollTo(id));
    effects
}

fn fold(model: &mut Model, id: CommentId) {
    match model.folded.iter().position(|folded| *folded == id) {
        Some(index) => drop(model.folded.remove(index)),
        None => model.folded.push(id),
    }
}

fn sort(model: &mut Model, to: Sort) -> Vec<Effect> {
    if to == model.sort() && to == model.order {
        return Vec::new();
    }
    model.order = to;
    vec![Effect::KeepSort(to), reload(model, None)]
}

/// Asks for the next page of roots, if there is one and it was not asked for.
pub fn more(model: &mut Model) -> Vec<Effect> {
    match model.thread.next().cloned() {
        Some(cursor) if model.more != Some(Fetch::Loading) => {
            model.more = Some(Fetch::Loading);
            vec![Effect::LoadMore(model.sort(), cursor)]
        }
        _ => Vec::new(),
    }
}

fn more_replies(model: &mut Model, root: CommentId) -> Vec<Effect> {
    let Some(cursor) = model.thread.more_replies(root).map(Option::<&_>::cloned) else {
        return Vec::new();
    };
    if model.replies.contains(&(root, Fetch::Loading)) {
        return Vec::new();
    }
    model.replies.retain(|(branch, _)| *branch != root);
    model.replies.push((root, Fetch::Loading));
    vec![Effect::LoadReplies(root, cursor)]
}

/// Goes to what is new to the reader: first what came before they did, then what came since.
fn next_unread(model: &mut Model) -> Vec<Effect> {
    let next = model.visit.unread.first().or(model.visit.arrived.first());
    next.copied().map(|id| follow(model, id)).unwrap_or_default()
}

fn show_new(model: &mut Model) -> Vec<Effect> {
    let gathered = std::mem::take(&mut model.gathered);
    gathered.into_iter().map(|id| highlight(model, id)).collect()
}
