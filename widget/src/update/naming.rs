//! Names after an `@`: those of people who take part in the thread, as far as it is loaded. And emoji after a colon, by
//! their names.

use sdk::wire::EmojiNames;
use view::Place;

use crate::{
    message::{Answer, Effect},
    model::Model,
};

/// Most names that are offered.
const MOST: usize = 6;

/// Finds whom or what the reader may mean: what they typed begins a name, or a word of it.
pub fn find(model: &mut Model, place: Place, text: &str) -> Vec<Effect> {
    let is_emoji = text.starts_with(':');
    if is_emoji && model.visit.emoji.is_none() {
        model.visit.emoji = Some(Vec::new());
        return vec![Effect::LoadEmoji];
    }
    let language = model.host.language;
    let wanted = language.lower(text);
    let mut names: Vec<String> = Vec::new();
    let mut offer = |name: &String, lower: &str| {
        let begins = |(at, _): (usize, _)| {
            lower[at..].starts_with(&wanted) && (at == 0 || lower[..at].ends_with(' '))
        };
        if names.len() < MOST
            && lower != wanted
            && lower.char_indices().any(begins)
            && !names.contains(name)
        {
            names.push(name.clone());
        }
    };
    if is_emoji {
        for emoji in model.visit.emoji.iter().flatten() {
            offer(emoji, emoji);
        }
    } else if !wanted.is_empty() {
        for row in model.thread.rows() {
            let author = row.comment.author.as_ref().filter(|author| !model.me.is(author));
            if let Some(author) = author {
                offer(&author.name, &language.lower(&author.name));
            }
        }
    }
    if let Some(composer) = model.composer(place) {
        (composer.names, composer.names_emoji, composer.chosen) = (names, is_emoji, 0);
    }
    Vec::new()
}

/// The emoji that a text may name came, or not: then they are asked for again when the next one is typed.
pub fn loaded(model: &mut Model, answer: Answer<EmojiNames>) -> Vec<Effect> {
    model.visit.emoji = answer.ok().map(|names| names.emoji);
    Vec::new()
}

/// The reader goes through the names.
pub fn choose(model: &mut Model, place: Place, is_next: bool) -> Vec<Effect> {
    if let Some(composer) = model.composer(place).filter(|composer| !composer.names.is_empty()) {
        let all = composer.names.len();
        composer.chosen = (composer.chosen + if is_next { 1 } else { all - 1 }) % all;
    }
    Vec::new()
}
