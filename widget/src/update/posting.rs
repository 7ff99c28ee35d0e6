//! Posting. A comment is shown at once, under a key that makes it one however often it is sent.

use sdk::{
    client::Error,
    limits,
    wire::{Changed, Code, Guest, NewComment, NewGuest},
};
use view::{Action, Announcement, Connection, Field, Pending, PendingState, Place, Trouble};

use super::{
    highlight, reload, signing_in,
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
    if model.open(place).uploads > 0 {
        return Vec::new();
    }
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
    let is_offline = model.connection == Connection::Offline;
    let pending = Pending {
        key: model.new_key(),
        parent,
        name: model.me.posts_as().to_owned(),
        email: model.me.email.clone(),
        body: composer.body,
        state: if is_offline { PendingState::Waiting } else { PendingState::Sending },
    };
    let mut effects = vec![
        Effect::KeepName(model.me.name.clone()),
        Effect::KeepDraft(place, String::new()),
        Effect::KeepPending(pending.clone()),
    ];
    if is_offline {
        model.announcement = Some(Announcement::Waiting);
    } else if !model.maybe_signed_in {
        effects.push(Effect::Post(pending.key.clone(), new_comment(model, &pending)));
    }
    model.typed_at = None;
    model.pending.push(pending);
    effects.push(parent.map_or(Effect::Blur, |id| Effect::FocusAction(Action::Reply, id)));
    effects
}

/// Sends pending comments whose state is `which` again, each with its key, once it is known who I am.
pub fn send_again(model: &mut Model, which: impl Fn(PendingState) -> bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.maybe_signed_in {
        return effects;
    }
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
    vec![
        Effect::ForgetPending(pending.key),
        Effect::KeepDraft(place, body),
        Effect::Focus(place, Field::Body),
    ]
}

/// Another tab is done with a comment of mine: it comes as others' do, and what I may do with it is asked for.
pub fn settled(model: &mut Model, key: &str) -> Vec<Effect> {
    model.withheld.retain(|(withheld, _)| withheld != key);
    let before = model.pending.len();
    model.pending.retain(|pending| pending.key != key);
    if model.pending.len() == before {
        return Vec::new();
    }
    let reload = (!model.is_live()).then(|| reload(model, None));
    reload.into_iter().chain([Effect::LoadMine]).collect()
}

/// A comment of mine was posted or not.
pub fn posted(model: &mut Model, key: &str, answer: Answer<Changed>) -> Vec<Effect> {
    // What its event brought meanwhile is shown now: it is this one, or somebody else's after all.
    model.withheld.retain(|(withheld, _)| withheld != key);
    let changed = match answer {
        Ok(changed) => changed,
        Err(error) => return not_posted(model, key, &error),
    };
    model.pending.retain(|pending| pending.key != key);
    let id = changed.comment.id;
    model.gathered.retain(|gathered| *gathered != id);
    let is_held = changed.held;
    model.announcement = Some(if is_held { Announcement::Held } else { Announcement::Posted });
    let mut effects = vec![Effect::ForgetPending(key.to_owned()), highlight(model, id)];
    effects.extend(know_me(model, &changed));
    effects.extend(merge(model, changed));
    effects.extend((!is_held).then_some(Effect::Tell(HostEvent::Comment(id))));
    effects
}

fn not_posted(model: &mut Model, key: &str, error: &Error) -> Vec<Effect> {
    let (state, said) = match trouble(error) {
        Trouble::Network => (PendingState::Waiting, Announcement::Waiting),
        refused => (PendingState::Failed(refused), Announcement::NotPosted),
    };
    if let Some(pending) = model.pending.iter_mut().find(|pending| pending.key == key) {
        pending.state = state;
    }
    model.announcement = Some(said);
    let mut effects = vec![Effect::Tell(HostEvent::Error)];
    effects.extend(signing_in::doubt(model, error));
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
    let email = Some(pending.email.clone()).filter(|email| !email.is_empty());
    let guest = NewGuest { name: pending.name.clone(), email };
    NewComment {
        thread: model.thread_ref(),
        parent: pending.parent,
        body: pending.body.clone(),
        guest: model.me.member().is_none().then_some(guest),
    }
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
    } else if !email.is_empty()
        && (!email.bytes().any(|byte| byte == b'@') || email.len() > limits::EMAIL_BYTES)
    {
        Err(Some(Trouble::BadEmail))
    } else {
        Ok(())
    }
}
