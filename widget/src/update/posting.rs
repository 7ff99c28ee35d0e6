//! Posting. A comment is shown at once, under a key that makes it one however often it is sent.

use sdk::{
    limits,
    wire::{Changed, Code, Guest, NewComment, NewGuest},
};
use view::{Action, Announcement, Field, Pending, PendingState, Place, Trouble};

use super::{
    highlight, signing_in,
    writing::{check_body, merge, refuse},
};
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
    match check_author(model, place) {
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
        composer.name.trim().clone_into(&mut model.me.name);
        composer.email.trim().clone_into(&mut model.me.email);
    }
    model.draft(place, "");
    let pending = Pending {
        key: model.new_key(),
        parent,
        name: model.me.posts_as().to_owned(),
        body: composer.body,
        state: PendingState::Sending,
    };
    let mut effects =
        vec![Effect::KeepName(model.me.name.clone()), Effect::KeepDraft(place, String::new())];
    if !model.maybe_signed_in {
        effects.push(Effect::Post(pending.key.clone(), new_comment(model, &pending)));
    }
    model.typed_at = None;
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

/// Nothing is sent that was to be: it waits for its author to say so again.
pub fn fail_all(model: &mut Model, trouble: Trouble) {
    for pending in &mut model.pending {
        pending.state = PendingState::Failed(trouble);
    }
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
            let mut effects = vec![keep(model), Effect::Tell(HostEvent::Error)];
            effects.extend(signing_in::doubt(model, &error));
            return effects;
        }
    };
    model.pending.retain(|pending| pending.key != key);
    let id = changed.comment.id;
    model.gathered.retain(|gathered| *gathered != id);
    model.announcement = Some(Announcement::Posted);
    let mut effects = vec![keep(model), highlight(model, id)];
    effects.extend(know_me(model, &changed));
    effects.extend(merge(model, changed));
    effects.push(Effect::Tell(HostEvent::Comment(id)));
    effects
}

/// The first answer tells who I am here. From then on others see my name when I write.
fn know_me(model: &mut Model, changed: &Changed) -> Option<Effect> {
    let author = changed.comment.author.as_ref()?;
    let id = author.guest?;
    let me = &mut model.me;
    let is_new = me.guest.is_none();
    let has_email = !me.email.is_empty() || me.guest.as_ref().is_some_and(|me| me.has_email);
    me.guest = Some(Guest { id, name: author.name.clone(), has_email });
    me.email.clear();
    model.known = true;
    if is_new { signing_in::identify(model) } else { None }
}

fn new_comment(model: &Model, pending: &Pending) -> NewComment {
    let email = Some(model.me.email.clone()).filter(|email| !email.is_empty());
    let guest = NewGuest { name: pending.name.clone(), email };
    NewComment {
        thread: model.thread_ref(),
        parent: pending.parent,
        body: pending.body.clone(),
        guest: model.me.member().is_none().then_some(guest),
    }
}

fn keep(model: &Model) -> Effect {
    Effect::KeepPending(model.pending.clone())
}

/// Who writes is asked when it is posted, never before: `Err(None)` asks for a guest's name.
fn check_author(model: &mut Model, place: Place) -> Result<(), Option<Trouble>> {
    let is_guest = model.me.member().is_none() && !model.maybe_signed_in;
    if is_guest && !model.thread.site().settings.guests {
        return Err(Some(Trouble::Refused(Code::GuestsNotAllowed)));
    }
    let is_named = !is_guest || !model.me.name.is_empty();
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
