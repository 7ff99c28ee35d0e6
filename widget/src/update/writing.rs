//! Writing: posting, editing, deleting.

use sdk::{
    limits,
    wire::{Changed, CommentId, EditComment, Guest, NewComment, NewGuest, OwnComment, Source},
};
use view::{
    Action, Announcement, Asked, ComposerState, Field, Pending, PendingState, Place, Question,
    Trouble,
};

use super::{highlight, reload};
use crate::{
    message::{Answer, Effect, HostEvent},
    model::{Model, trouble},
};

/// The reader posts what they wrote. It leaves its composer at once; its text is kept until the server has it.
pub fn post(model: &mut Model, place: Place) -> Vec<Effect> {
    let parent = match place {
        Place::Reply(id) => Some(id),
        Place::Root | Place::Edit(_) => None,
    };
    if let Some(wrong) = check_body(model, place) {
        return refuse(model, place, wrong);
    }
    match check_guest(model, place) {
        Ok(()) => (),
        Err(Some(wrong)) => return refuse(model, place, wrong),
        Err(None) => {
            model.open(place).asks_name = true;
            return vec![Effect::Focus(place, Field::Name)];
        }
    }

    let Some(composer) = model.close(place) else {
        return Vec::new();
    };
    if composer.asks_name {
        composer.name.trim().clone_into(&mut model.name);
        composer.email.trim().clone_into(&mut model.email);
    }
    model.draft(place, "");
    let pending = Pending {
        key: model.new_key(),
        parent,
        name: model.name.clone(),
        body: composer.body,
        state: PendingState::Sending,
    };
    let mut effects = vec![
        Effect::KeepName(model.name.clone()),
        Effect::KeepDraft(place, String::new()),
        Effect::Post(pending.key.clone(), new_comment(model, &pending)),
    ];
    model.pending.push(pending);
    effects.push(keep(model));
    effects.push(parent.map_or(Effect::Blur, |id| Effect::FocusAction(Action::Reply, id)));
    effects
}

/// Sends pending comments whose state is `which` again, each with its key.
pub fn send_again(model: &mut Model, which: impl Fn(PendingState) -> bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    for index in 0..model.pending.len() {
        if which(model.pending[index].state) {
            model.pending[index].state = PendingState::Sending;
            let pending = &model.pending[index];
            effects.push(Effect::Post(pending.key.clone(), new_comment(model, pending)));
        }
    }
    effects
}

/// The reader sends what failed again.
pub fn retry(model: &mut Model, key: &str) -> Vec<Effect> {
    let Some(index) = model.pending.iter().position(|pending| pending.key == key) else {
        return Vec::new();
    };
    model.pending[index].state = PendingState::Sending;
    let pending = &model.pending[index];
    vec![Effect::Post(key.to_owned(), new_comment(model, pending))]
}

/// The reader takes what failed back into its composer.
pub fn discard(model: &mut Model, key: &str) -> Vec<Effect> {
    let Some(index) = model.pending.iter().position(|pending| pending.key == key) else {
        return Vec::new();
    };
    let pending = model.pending.remove(index);
    let place = pending.parent.map_or(Place::Root, Place::Reply);
    let composer = model.open(place);
    if !composer.body.trim().is_empty() {
        composer.body.push_str("\n\n");
    }
    composer.body.push_str(&pending.body);
    let body = composer.body.clone();
    model.draft(place, &body);
    vec![keep(model), Effect::KeepDraft(place, body), Effect::Focus(place, Field::Body)]
}

/// A comment of mine was posted or not.
pub fn posted(model: &mut Model, key: &str, answer: Answer<Changed>) -> Vec<Effect> {
    // What its event brought meanwhile is shown now: it is this one, or somebody else's after all.
    model.withheld.retain(|(withheld, _)| withheld != key);
    let changed = match answer {
        Ok(changed) => changed,
        Err(error) => {
            let state = PendingState::Failed(trouble(&error));
            if let Some(pending) = model.pending.iter_mut().find(|pending| pending.key == key) {
                pending.state = state;
            }
            model.announcement = Some(Announcement::NotPosted);
            return vec![keep(model), Effect::Tell(HostEvent::Error)];
        }
    };
    model.pending.retain(|pending| pending.key != key);
    let id = changed.comment.id;
    model.gathered.retain(|gathered| *gathered != id);
    know_me(model, &changed);
    model.announcement = Some(Announcement::Posted);
    let mut effects = vec![keep(model), highlight(model, id)];
    effects.extend(merge(model, changed));
    effects.push(Effect::Tell(HostEvent::Comment(id)));
    effects
}

/// The reader edits a comment of theirs: its source is fetched first.
pub fn edit(model: &mut Model, id: CommentId) -> Vec<Effect> {
    let place = Place::Edit(id);
    if model.composer(place).is_some() {
        return vec![Effect::Focus(place, Field::Body)];
    }
    model.open(place).state = ComposerState::Loading;
    vec![Effect::LoadSource(id)]
}

/// The source of a comment came or not.
pub fn sourced(model: &mut Model, id: CommentId, answer: Answer<Source>) -> Vec<Effect> {
    let place = Place::Edit(id);
    let Some(composer) = model.composer(place) else {
        return Vec::new();
    };
    composer.state = ComposerState::Idle;
    match answer {
        Ok(source) => {
            composer.body = source.body;
            model.versions.retain(|(edited, _)| *edited != id);
            model.versions.push((id, source.version));
        }
        Err(error) => composer.trouble = Some(trouble(&error)),
    }
    vec![Effect::Focus(place, Field::Body)]
}

/// The reader saves a new text.
pub fn save(model: &mut Model, id: CommentId) -> Vec<Effect> {
    let place = Place::Edit(id);
    if let Some(wrong) = check_body(model, place) {
        return refuse(model, place, wrong);
    }
    let version =
        model.versions.iter().find(|(edited, _)| *edited == id).map(|(_, version)| *version);
    let (Some(version), Some(composer)) = (version, model.composer(place)) else {
        return Vec::new();
    };
    if composer.state != ComposerState::Idle {
        return Vec::new();
    }
    composer.state = ComposerState::Sending;
    composer.trouble = None;
    vec![Effect::Save(id, EditComment { body: composer.body.clone(), version })]
}

/// A new text was saved or not.
pub fn saved(model: &mut Model, id: CommentId, answer: Answer<Changed>) -> Vec<Effect> {
    let place = Place::Edit(id);
    match answer {
        Ok(changed) => {
            model.close(place);
            model.announcement = Some(Announcement::Saved);
            let mut effects = vec![Effect::FocusAction(Action::Edit, id)];
            effects.extend(merge(model, changed));
            effects
        }
        Err(error) => {
            if let Some(composer) = model.composer(place) {
                composer.state = ComposerState::Idle;
                composer.trouble = Some(trouble(&error));
            }
            Vec::new()
        }
    }
}

/// The reader said yes.
pub fn delete(model: &mut Model, id: CommentId) -> Vec<Effect> {
    if model.question.is_some_and(|question| question.sending) {
        return Vec::new();
    }
    model.question = Some(Question { sending: true, ..Question::new(id, Asked::Delete) });
    vec![Effect::Delete(id)]
}

/// A comment was deleted or not.
pub fn deleted(model: &mut Model, id: CommentId, answer: Answer<Changed>) -> Vec<Effect> {
    match answer {
        Ok(changed) => {
            model.question = None;
            model.announcement = Some(Announcement::Deleted);
            model.own.retain(|own| own.id != id);
            merge(model, changed).into_iter().collect()
        }
        Err(error) => {
            let trouble = Some(trouble(&error));
            model.question = Some(Question { trouble, ..Question::new(id, Asked::Delete) });
            Vec::new()
        }
    }
}

/// Takes in the answer to a write. Without events, the counts around it must be fetched.
fn merge(model: &mut Model, changed: Changed) -> Option<Effect> {
    let (id, seq) = (changed.comment.id, changed.position.seq);
    if let Some(editable_until) = changed.editable_until {
        model.own.retain(|own| own.id != id);
        model.own.push(OwnComment { id, editable_until });
    }
    model.thread.merge_changed(changed);
    (!model.is_live()).then(|| reload(model, Some(seq)))
}

/// The first answer tells who I am here.
fn know_me(model: &mut Model, changed: &Changed) {
    let author = changed.comment.author.as_ref();
    if let Some((author, id)) = author.and_then(|author| Some((author, author.guest?))) {
        let has_email = !model.email.is_empty() || model.me.as_ref().is_some_and(|me| me.has_email);
        model.me = Some(Guest { id, name: author.name.clone(), has_email });
        model.email.clear();
    }
}

fn new_comment(model: &Model, pending: &Pending) -> NewComment {
    let email = Some(model.email.clone()).filter(|email| !email.is_empty());
    NewComment {
        thread: model.thread_ref(),
        parent: pending.parent,
        body: pending.body.clone(),
        guest: Some(NewGuest { name: pending.name.clone(), email }),
    }
}

fn keep(model: &Model) -> Effect {
    Effect::KeepPending(model.pending.clone())
}

/// What is wrong with a text; the server checks it again.
fn check_body(model: &mut Model, place: Place) -> Option<Trouble> {
    let limit = model.thread.site().settings.body_chars;
    let body = model.open(place).body.trim();
    let length = u32::try_from(body.chars().count()).unwrap_or(u32::MAX);
    match length.saturating_sub(limit) {
        _ if length == 0 => Some(Trouble::EmptyBody),
        0 => None,
        over => Some(Trouble::LongBody(over)),
    }
}

/// Who writes is asked when it is posted, never before: `Err(None)` asks.
fn check_guest(model: &mut Model, place: Place) -> Result<(), Option<Trouble>> {
    let is_named = !model.name.is_empty();
    let composer = model.open(place);
    if !composer.asks_name {
        return if is_named { Ok(()) } else { Err(None) };
    }
    let (name, email) = (composer.name.trim(), composer.email.trim());
    if name.is_empty() {
        Err(Some(Trouble::NoName))
    } else if name.chars().count() > limits::NAME_CHARS {
        Err(Some(Trouble::LongName))
    } else if !email.is_empty() && (!email.contains('@') || email.len() > limits::EMAIL_BYTES) {
        Err(Some(Trouble::BadEmail))
    } else {
        Ok(())
    }
}

fn refuse(model: &mut Model, place: Place, wrong: Trouble) -> Vec<Effect> {
    model.open(place).trouble = Some(wrong);
    vec![Effect::Focus(place, wrong.field().unwrap_or(Field::Body))]
}
