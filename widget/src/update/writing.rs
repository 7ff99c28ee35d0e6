//! Composers: what is written in them, how it will look, and editing.

use sdk::wire::{
    Changed, CommentId, EditComment, OwnComment, OwnHeld, Preview as Rendered, Source, Standing,
    Timestamp,
};
use view::{Action, Announcement, ComposerState, Field, Place, Preview, Trouble};

use super::{reload, signing_in, together};
use crate::{
    message::{Answer, Effect},
    model::{Model, trouble},
};

/// The reader typed.
pub fn typed(
    model: &mut Model,
    place: Place,
    field: Field,
    text: String,
    now: Timestamp,
) -> Vec<Effect> {
    let mut effects = Vec::new();
    if field == Field::Body && !matches!(place, Place::Edit(_)) {
        let is_change = model.composer(place).is_none_or(|composer| composer.body != text);
        if is_change && !text.is_empty() {
            effects.extend(together::i_write(model, place.parent(), now));
        }
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

/// Another tab wrote a draft on from what it was `before`. What was typed here and is not in it stays.
pub fn drafted_elsewhere(model: &mut Model, place: Place, before: &str, body: String) {
    let here = model.composer(place).map(|composer| composer.body.as_str());
    if here.is_none_or(|here| here.is_empty() || here == before) {
        drafted(model, place, body);
    }
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
        composer.preview = None;
    }
}

/// The button that opens a reply closes it too.
pub fn reply(model: &mut Model, id: CommentId) -> Vec<Effect> {
    let place = Place::Reply(id);
    if model.close(place).is_some() {
        return vec![Effect::FocusAction(Action::Reply, id)];
    }
    model.open(place).state = ComposerState::Idle;
    vec![Effect::Focus(place, Field::Body)]
}

/// The reader answers a part of a comment: it stands, as a quote, before what they write.
pub fn quote(model: &mut Model, id: CommentId, text: &str) -> Vec<Effect> {
    let place = Place::Reply(id);
    let composer = model.open(place);
    composer.preview = None;
    let mut body = composer.body.trim_end().to_owned();
    if !body.is_empty() {
        body.push_str("\n\n");
    }
    let text = text.trim();
    for line in text.split('\n') {
        body.push_str("> ");
        body.push_str(line);
        body.push('\n');
    }
    body.push('\n');
    composer.body.clone_from(&body);
    model.draft(place, &body);
    vec![Effect::KeepDraft(place, body), Effect::Focus(place, Field::Body)]
}

/// The reader wants to be called otherwise.
pub fn rename(model: &mut Model, place: Place) -> Vec<Effect> {
    let name = model.me.name.clone();
    let composer = model.open(place);
    composer.name = name;
    composer.asks_name = true;
    vec![Effect::Focus(place, Field::Name)]
}

/// Closes a composer; what is written in it is kept.
pub fn cancel(model: &mut Model, comment: Option<CommentId>) -> Vec<Effect> {
    let Some(id) = comment else {
        if let Some(composer) = model.composer(Place::Root) {
            composer.open = false;
            composer.asks_name = false;
            composer.preview = None;
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
    if composer.state != ComposerState::Idle || composer.uploads > 0 {
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
            signing_in::doubt(model, &error)
        }
    }
}

/// The reader wants to see how it will look.
pub fn preview(model: &mut Model, id: Option<CommentId>) -> Vec<Effect> {
    let Some(composer) = model.composer_of(id).filter(|composer| composer.preview.is_none()) else {
        return Vec::new();
    };
    if composer.body.trim().is_empty() {
        composer.preview = Some(Preview::Empty);
        return Vec::new();
    }
    composer.preview = Some(Preview::Loading);
    vec![Effect::Preview(composer.place, composer.body.clone())]
}

/// The reader goes on writing.
pub fn write(model: &mut Model, id: Option<CommentId>) -> Vec<Effect> {
    let Some(composer) = model.composer_of(id) else {
        return Vec::new();
    };
    composer.preview = None;
    vec![Effect::Focus(composer.place, Field::Body)]
}

/// How a text will look came or not.
pub fn previewed(
    model: &mut Model,
    place: Place,
    body: &str,
    answer: Answer<Rendered>,
) -> Vec<Effect> {
    let composer = model.composer(place);
    if let Some(composer) = composer.filter(|it| it.preview.is_some() && it.body == body) {
        if answer.as_ref().is_ok_and(|rendered| rendered.waits) {
            composer.trouble = Some(Trouble::Waits);
        }
        composer.preview = Some(match answer {
            Ok(rendered) => Preview::Ready(rendered.html),
            Err(error) => Preview::Failed(trouble(&error)),
        });
    }
    Vec::new()
}

/// Takes in the answer to a write. Without events the counts around it must be fetched, and all of it if it can't be
/// joined to what is there.
pub fn merge(model: &mut Model, changed: Changed) -> Option<Effect> {
    let (id, seq) = (changed.comment.id, changed.position.seq);
    model.me.held.retain(|held| held.comment.id != id);
    if changed.held {
        hold(model, changed);
        return None;
    }
    if let Some(editable_until) = changed.editable_until {
        model.me.own.retain(|own| own.id != id);
        model.me.own.push(OwnComment { id, editable_until });
    }
    let joins = model.thread.merge_changed(changed).is_ok();
    (!joins || !model.is_live()).then(|| reload(model, Some(seq)))
}

/// What I wrote waits for a moderator.
#[inline(never)]
fn hold(model: &mut Model, changed: Changed) {
    let held = OwnHeld { comment: changed.comment, standing: Standing::Waiting };
    model.me.held.extend((!held.comment.removed).then_some(held));
    model.thread.hold(&model.me.held);
}

/// What is wrong with a text; the server checks it again.
pub fn check_body(model: &mut Model, place: Place) -> Option<Trouble> {
    let limit = model.thread.site().settings.body_chars;
    let body = model.open(place).body.trim();
    let length = u32::try_from(body.chars().count()).unwrap_or(u32::MAX);
    match length.saturating_sub(limit) {
        _ if length == 0 => Some(Trouble::EmptyBody),
        0 => None,
        over => Some(Trouble::LongBody(over)),
    }
}

/// Says what is wrong with what is written.
pub fn refuse(model: &mut Model, place: Place, wrong: Trouble) -> Vec<Effect> {
    let composer = model.open(place);
    composer.trouble = Some(wrong);
    composer.preview = None;
    vec![Effect::Focus(place, wrong.field().unwrap_or(Field::Body))]
}
