//! Reactions. They are shown at once, and taken back where they don't count.

use sdk::wire::OwnReaction;
use view::{Asked, Toast};

use super::{moderating, reload, signing_in};
use crate::{
    message::{Answer, Effect},
    model::{Model, trouble},
};

/// The reader gives a comment or the page an emoji, or takes it back; `to` is as the view writes it.
pub fn react(model: &mut Model, to: &str) -> Vec<Effect> {
    let space = to.bytes().position(|byte| byte == b' ').unwrap_or_default();
    let (comment, emoji) = (to.get(..space), to.get(space + 1..));
    let to = OwnReaction {
        comment: comment.and_then(|id| id.parse().ok()),
        emoji: emoji.unwrap_or_default().to_owned(),
    };
    if model.me.member().is_none() && !model.thread.site().settings.guest_votes {
        let Some(id) = to.comment else {
            model.toast = Some(Toast::React);
            return Vec::new();
        };
        return moderating::ask(model, id, Asked::React);
    }
    let on = toggle(model, &to);
    vec![Effect::React(to, on)]
}

/// A reaction was counted or not. What it makes comes with the event, or with the next page.
pub fn reacted(model: &mut Model, to: &OwnReaction, answer: Answer<()>) -> Vec<Effect> {
    let Err(error) = answer else { return Vec::new() };
    toggle(model, to);
    model.toast = Some(Toast::Failed(trouble(&error)));
    let mut effects = signing_in::doubt(model, &error);
    // Others may have been counted meanwhile.
    effects.push(reload(model, None));
    effects
}

/// Whether it is mine now.
fn toggle(model: &mut Model, to: &OwnReaction) -> bool {
    model.me.reacted.push(to.clone());
    let mine = &mut model.me.reactions;
    let index = mine.iter().position(|own| own == to);
    match index {
        Some(index) => drop(mine.swap_remove(index)),
        None => mine.push(to.clone()),
    }
    model.thread.show_reaction(to, if index.is_none() { 1 } else { -1 });
    index.is_none()
}
