//! What the reader does.

use sdk::wire::{CommentId, Sort};
use view::{Action, Asked, ComposerState, Fetch, Field, Place, Question};

use super::{highlight, reload, writing};
use crate::{message::Effect, model::Model};

/// The reader did something.
pub fn did(model: &mut Model, action: Action, id: Option<&str>) -> Vec<Effect> {
    let comment = id.and_then(|id| id.parse::<CommentId>().ok());
    match (action, comment) {
        (Action::Post, _) => writing::post(model, comment.map_or(Place::Root, Place::Reply)),
        (Action::Open, _) => {
            model.open(Place::Root);
            Vec::new()
        }
        (Action::Cancel, _) => cancel(model, comment),
        (Action::Rename, _) => rename(model, comment.map_or(Place::Root, Place::Reply)),
        (Action::Save, Some(id)) => writing::save(model, id),
        (Action::Reply, Some(id)) => reply(model, id),
        (Action::Edit, Some(id)) => writing::edit(model, id),
        (Action::Delete, Some(id)) => {
            model.question = Some(Question::new(id, Asked::Delete));
            vec![Effect::FocusAction(Action::Dismiss, id)]
        }
        (Action::Confirm, Some(id)) => writing::delete(model, id),
        (Action::Dismiss, Some(id)) => {
            model.question = None;
            vec![Effect::FocusAction(Action::Delete, id)]
        }
        (Action::Fold, Some(id)) => {
            fold(model, id);
            vec![Effect::FocusAction(Action::Fold, id)]
        }
        (Action::CopyLink, Some(id)) => vec![Effect::Copy(id)],
        (Action::MoreReplies, Some(root)) => more_replies(model, root),
        (Action::More, _) => more(model),
        (Action::Sort, _) => {
            id.and_then(|id| id.parse().ok()).map(|to| sort(model, to)).unwrap_or_default()
        }
        (Action::ShowNew, _) => show_new(model),
        (Action::Retry, _) => writing::retry(model, id.unwrap_or_default()),
        (Action::Discard, _) => writing::discard(model, id.unwrap_or_default()),
        (Action::Reload, _) => vec![reload(model, None)],
        (Action::Reconnect, _) => vec![Effect::Reconnect],
        // Said of a comment, and none was named.
        _ => Vec::new(),
    }
}

/// The reader typed.
pub fn typed(model: &mut Model, place: Place, field: Field, text: String) -> Vec<Effect> {
    let mut effects = Vec::new();
    if field == Field::Body && !matches!(place, Place::Edit(_)) {
        model.draft(place, &text);
        effects.push(Effect::KeepDraft(place, text.clone()));
    }
    let composer = match place {
        Place::Root => Some(model.open(place)),
        Place::Reply(_) | Place::Edit(_) => model.composer(place),
    };
    if let Some(composer) = composer {
        composer.trouble = None;
        match field {
            Field::Body => composer.body = text,
            Field::Name => composer.name = text,
            Field::Email => composer.email = text,
        }
    }
    effects
}

/// What was being written before, or is being written in another tab.
pub fn drafted(model: &mut Model, place: Place, body: String) {
    model.draft(place, &body);
    if place == Place::Root && model.composer(place).is_none() {
        // The root composer is always there. It does not grow: nothing may move before its reader moves it.
        model.open(place).open = false;
    }
    if let Some(composer) = model.composer(place) {
        composer.body = body;
    }
}

/// Shows a comment where it stands, wherever that is.
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
    model.target = Some(id);
    effects.push(Effect::ScrollTo(id));
    effects
}

fn cancel(model: &mut Model, comment: Option<CommentId>) -> Vec<Effect> {
    let Some(id) = comment else {
        if let Some(composer) = model.composer(Place::Root) {
            composer.open = false;
            composer.asks_name = false;
            composer.trouble = None;
        }
        return vec![Effect::Blur];
    };
    let is_edit = model.close(Place::Edit(id)).is_some();
    if !is_edit {
        model.close(Place::Reply(id));
    }
    let opener = if is_edit { Action::Edit } else { Action::Reply };
    vec![Effect::FocusAction(opener, id)]
}

fn rename(model: &mut Model, place: Place) -> Vec<Effect> {
    let name = model.name.clone();
    let composer = model.open(place);
    composer.name = name;
    composer.asks_name = true;
    vec![Effect::Focus(place, Field::Name)]
}

/// The button that opens a reply closes it too.
fn reply(model: &mut Model, id: CommentId) -> Vec<Effect> {
    let place = Place::Reply(id);
    if model.close(place).is_some() {
        return vec![Effect::FocusAction(Action::Reply, id)];
    }
    model.open(place).state = ComposerState::Idle;
    vec![Effect::Focus(place, Field::Body)]
}

fn fold(model: &mut Model, id: CommentId) {
    match model.folded.iter().position(|folded| *folded == id) {
        Some(index) => drop(model.folded.remove(index)),
        None => model.folded.push(id),
    }
}

fn sort(model: &Model, to: Sort) -> Vec<Effect> {
    if to == model.sort() {
        return Vec::new();
    }
    let Effect::Reload { limit, .. } = reload(model, None) else {
        return Vec::new();
    };
    vec![Effect::KeepSort(to), Effect::Reload { sort: to, limit, min_seq: None }]
}

fn more(model: &mut Model) -> Vec<Effect> {
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

fn show_new(model: &mut Model) -> Vec<Effect> {
    let gathered = std::mem::take(&mut model.gathered);
    gathered.into_iter().map(|id| highlight(model, id)).collect()
}
