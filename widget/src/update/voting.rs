//! Votes. They are shown at once, and taken back where they don't count.

use sdk::wire::{Changed, CommentId, Vote};
use view::{Action, Asked, Question, Toast};

use super::{reload, signing_in};
use crate::{
    message::{Answer, Effect},
    model::{Ballot, Model, trouble},
};

/// The reader votes; what they voted before is taken back.
pub fn vote(model: &mut Model, id: CommentId, vote: Vote) -> Vec<Effect> {
    if model.me.member().is_none() && !model.thread.site().settings.guest_votes {
        model.question = Some(Question::new(id, Asked::SignIn));
        return vec![Effect::FocusAction(Action::Dismiss, id)];
    }
    let before = model.me.vote(id);
    let vote = if vote == before { Vote::None } else { vote };
    model.me.set_vote(id, vote);
    if let Some(ballot) = model.me.ballots.iter_mut().find(|ballot| ballot.comment == id) {
        // It is sent when the one before is counted.
        ballot.shown = shift(ballot.shown, before, vote);
        model.thread.show_votes(id, ballot.shown);
        return Vec::new();
    }
    send(model, id, before, vote).into_iter().collect()
}

/// A vote was counted or not.
pub fn voted(model: &mut Model, id: CommentId, answer: Answer<Changed>) -> Vec<Effect> {
    let Some(index) = model.me.ballots.iter().position(|ballot| ballot.comment == id) else {
        return Vec::new();
    };
    let ballot = model.me.ballots.remove(index);
    match answer {
        Ok(changed) => {
            let seq = changed.position.seq;
            let joins = model.thread.merge_changed(changed).is_ok();
            let vote = model.me.vote(id);
            if vote != ballot.sent {
                return send(model, id, ballot.sent, vote).into_iter().collect();
            }
            (!joins || !model.is_live()).then(|| reload(model, Some(seq))).into_iter().collect()
        }
        Err(error) => {
            model.me.set_vote(id, ballot.before);
            let is_untouched = counts(model, id) == Some(ballot.shown);
            if is_untouched {
                model.thread.show_votes(id, ballot.counts);
            }
            model.toast = Some(Toast::Failed(trouble(&error)));
            signing_in::doubt(model, &error)
        }
    }
}

/// Shows a vote and sends it.
fn send(model: &mut Model, id: CommentId, before: Vote, vote: Vote) -> Option<Effect> {
    let counts = counts(model, id)?;
    let shown = shift(counts, before, vote);
    model.thread.show_votes(id, shown);
    model.me.ballots.push(Ballot { comment: id, sent: vote, before, counts, shown });
    Some(Effect::Vote(id, vote))
}

fn counts(model: &Model, id: CommentId) -> Option<(i32, i32)> {
    model.thread.comment(id).map(|comment| (comment.ups, comment.downs))
}

/// The counts after a vote was changed.
fn shift((ups, downs): (i32, i32), from: Vote, to: Vote) -> (i32, i32) {
    let is = |vote, which| i32::from(vote == which);
    let change = |which| is(to, which) - is(from, which);
    (ups + change(Vote::Up), downs + change(Vote::Down))
}
