//! Pictures on their way into a text.

use view::{Place, Trouble};

use crate::{message::Effect, model::Model};

/// A picture is on its way.
pub fn uploading(model: &mut Model, place: Place) -> Vec<Effect> {
    let composer = model.open(place);
    composer.uploads += 1;
    composer.trouble = None;
    Vec::new()
}

/// A picture came or not: where words stood for it, stands its address or nothing.
pub fn uploaded(
    model: &mut Model,
    place: Place,
    words: &str,
    text: &str,
    trouble: Option<Trouble>,
) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some((_, draft)) = model.drafts.iter_mut().find(|(draft, _)| *draft == place)
        && replace(draft, words, text)
    {
        effects.push(Effect::KeepDraft(place, draft.clone()));
    }
    if let Some(composer) = model.composer(place) {
        composer.uploads = composer.uploads.saturating_sub(1);
        replace(&mut composer.body, words, text);
        composer.trouble = trouble;
    }
    effects
}

/// Puts a text in the place of words, if they are there. The standard library's search is much code for this.
fn replace(body: &mut String, words: &str, text: &str) -> bool {
    let at = body.char_indices().find(|(at, _)| body[*at..].starts_with(words));
    if let Some((at, _)) = at {
        *body = [&body[..at], text, &body[at + words.len()..]].concat();
    }
    at.is_some()
}
