//! What an author or a moderator does to what is there: deleting, removing, pinning, banning, closing.

use sdk::{
    client::Error,
    wire::{Changed, Code, CommentId, Member, MemberId, ThreadChanged},
};
use view::{Action, Announcement, Asked, Question, Toast};

use super::{reload, signing_in, writing};
use crate::{
    message::{Answer, Effect, Mark},
    model::{Model, trouble},
};

/// Asks before something is done that can't be undone.
pub fn ask(model: &mut Model, id: CommentId, asked: Asked) -> Vec<Effect> {
    model.question = Some(Question::new(id, asked));
    vec![Effect::FocusAction(Action::Dismiss, id)]
}

/// No.
pub fn dismiss(model: &mut Model, id: CommentId) -> Vec<Effect> {
    let asked = model.question.take().map(|question| question.asked);
    model.me.interrupted = None;
    let opener = match asked {
        Some(Asked::Remove) => Action::Remove,
        Some(Asked::Ban) => Action::Ban,
        Some(Asked::SignIn) => Action::VoteUp,
        Some(Asked::React) => Action::React,
        _ => Action::Delete,
    };
    vec![Effect::FocusAction(opener, id)]
}

/// Yes.
pub fn confirm(model: &mut Model, id: CommentId) -> Vec<Effect> {
    let Some(question) = model.question.filter(|question| question.id == id && !question.sending)
    else {
        return Vec::new();
    };
    let effect = match question.asked {
        Asked::Delete | Asked::Remove => Some(Effect::Delete(id)),
        Asked::Ban => author(model, id).map(|member| Effect::Ban(id, member)),
        Asked::SignIn | Asked::React => None,
    };
    model.question = effect.as_ref().map(|_| Question { sending: true, ..question });
    effect.into_iter().collect()
}

/// A comment was taken away or not.
pub fn deleted(model: &mut Model, id: CommentId, answer: Answer<Changed>) -> Vec<Effect> {
    match answer {
        Ok(changed) => {
            let is_removed = asked(model, id) == Some(Asked::Remove);
            model.question = model.question.filter(|question| question.id != id);
            model.announcement =
                Some(if is_removed { Announcement::Removed } else { Announcement::Deleted });
            model.me.own.retain(|own| own.id != id);
            writing::merge(model, changed).into_iter().collect()
        }
        Err(error) => refused(model, id, Effect::Delete(id), &error),
    }
}

/// The author of a comment was banned or not.
pub fn banned(model: &mut Model, id: CommentId, answer: Answer<Member>) -> Vec<Effect> {
    match answer {
        Ok(_) => {
            model.question = model.question.filter(|question| question.id != id);
            model.announcement = Some(Announcement::Banned);
            vec![Effect::FocusAction(Action::Ban, id)]
        }
        Err(error) => {
            let again = author(model, id).map(|member| Effect::Ban(id, member));
            again.map(|again| refused(model, id, again, &error)).unwrap_or_default()
        }
    }
}

/// Pins or features a comment, or no longer. Both stand in one menu, whose button gets the focus.
pub fn mark(id: CommentId, mark: Mark, on: bool) -> Vec<Effect> {
    vec![Effect::Mark(id, mark, on), Effect::FocusAction(Action::Pin, id)]
}

/// It is so, or no longer, or neither.
pub fn marked(
    model: &mut Model,
    (id, mark, on): (CommentId, Mark, bool),
    answer: Answer<Changed>,
) -> Vec<Effect> {
    match answer {
        Ok(changed) => {
            model.announcement = Some(match mark {
                Mark::Pinned => Announcement::Pinned(on),
                Mark::Featured => Announcement::Featured(on),
            });
            writing::merge(model, changed).into_iter().collect()
        }
        Err(error) => told(model, Effect::Mark(id, mark, on), &error),
    }
}

/// The thread is closed, or open again, or neither.
pub fn closed(model: &mut Model, closed: bool, answer: Answer<ThreadChanged>) -> Vec<Effect> {
    match answer {
        Ok(changed) => {
            model.announcement = Some(Announcement::Closed(closed));
            let is_news = !model.is_live();
            is_news.then(|| reload(model, Some(changed.position.seq))).into_iter().collect()
        }
        Err(error) => told(model, Effect::Close(closed), &error),
    }
}

/// What was asked about a comment could not be done: that stands where it was asked.
fn refused(model: &mut Model, id: CommentId, again: Effect, error: &Error) -> Vec<Effect> {
    let asked = asked(model, id).unwrap_or(Asked::Delete);
    model.question = Some(Question { trouble: Some(trouble(error)), ..Question::new(id, asked) });
    interrupted(model, again, error);
    signing_in::doubt(model, error)
}

/// Something that belongs to no question could not be done.
fn told(model: &mut Model, again: Effect, error: &Error) -> Vec<Effect> {
    model.toast = Some(if interrupted(model, again, error) {
        Toast::StepUp
    } else {
        Toast::Failed(trouble(error))
    });
    signing_in::doubt(model, error)
}

fn interrupted(model: &mut Model, again: Effect, error: &Error) -> bool {
    let is_interrupted = error.code() == Some(Code::StepUpNeeded);
    model.me.interrupted = is_interrupted.then_some(again);
    is_interrupted
}

fn asked(model: &Model, id: CommentId) -> Option<Asked> {
    model.question.filter(|question| question.id == id).map(|question| question.asked)
}

fn author(model: &Model, id: CommentId) -> Option<MemberId> {
    model.thread.comment(id)?.author.as_ref()?.member
}
