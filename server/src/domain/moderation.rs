//! Why something is decided about a comment, and what a decision does to a comment in the state that it is in.

use sdk::{
    limits,
    wire::{Decided, Decision, DecisionId, Reason},
};
/// Why something is decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// The reason, in a word.
    pub reason: Option<Reason>,
    /// What else there is to say.
    pub note: Option<String>,
}

impl Why {
    /// Checks what a moderator says; a note of nothing is none.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the note.
    pub fn check(reason: Option<Reason>, note: Option<&str>) -> Result<Self, String> {
        let note = note.map(|note| note.replace("\r\n", "\n").trim().to_owned());
        let note = note.filter(|note| !note.is_empty());
        let text = note.as_deref().unwrap_or_default();
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err("control characters can't be sent".to_owned());
        }
        if text.chars().count() > limits::NOTE_CHARS {
            return Err(format!("at most {} characters", limits::NOTE_CHARS));
        }
        Ok(Self { reason, note })
    }
}

/// Where a comment is that something is decided about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is held, and nobody decided.
    Waiting,
    /// It was held, and was not published.
    Refused,
    /// It stands in its thread.
    Published,
    /// It stood in its thread, and was taken away.
    Removed,
}

/// What is to be done to a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing; what was decided is noted.
    Note,
    /// It goes from those that wait into its thread.
    Publish,
    /// It stays unpublished, for this reason.
    Refuse,
    /// It goes back to those that wait, as it was.
    Requeue,
    /// It goes from its thread back to those that wait.
    Withdraw,
    /// It goes from its thread.
    Remove,
    /// It comes back to its thread.
    Restore,
}

/// What came of the question whether somebody may decide so now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is theirs to decide.
    Free,
    /// The same was decided already.
    Same,
    /// Somebody else decided something else, of which they don't know.
    Late,
}

/// Whether a moderator who knows of the decision `known` may decide so, when `last` was decided last.
pub fn turn(last: Option<&Decided>, known: Option<DecisionId>, decision: Decision) -> Turn {
    match last {
        _ if last.map(|last| last.id) == known => Turn::Free,
        Some(last) if last.decision == decision => Turn::Same,
        _ => Turn::Late,
    }
}

/// What a decision does to a comment. `was_held`: it was published by a moderator. `None`: there is nothing to undo.
pub fn step(
    place: Place,
    was_held: bool,
    last: Option<Decision>,
    decision: Decision,
) -> Option<Step> {
    let step =
        match (decision, place) {
            (Decision::Approve, Place::Waiting | Place::Refused) => Step::Publish,
            (Decision::Approve, Place::Published)
            | (Decision::Spam | Decision::Remove, Place::Removed) => Step::Note,
            (Decision::Approve | Decision::Restore, Place::Removed) => Step::Restore,
            (Decision::Spam | Decision::Remove, Place::Waiting | Place::Refused) => Step::Refuse,
            (Decision::Spam | Decision::Remove, Place::Published) => Step::Remove,
            (Decision::Restore, Place::Refused) => Step::Requeue,
            (Decision::Restore, Place::Published) if last == Some(Decision::Approve) => {
                if was_held { Step::Withdraw } else { Step::Note }
            }
            (Decision::Restore, Place::Waiting | Place::Published) | (Decision::Unknown, _) => {
                return None;
            }
        };
    Some(step)
}

#[cfg(test)]
mod tests {
    use sdk::wire::{CommentId, Decided, Decider, Decision, DecisionId, Timestamp};
    use uuid::Uuid;

    use super::{Place, Step, Turn, Why, step, turn};

    #[test]
    fn each_decision_does_what_the_place_of_the_comment_asks() {
        use Decision::{Approve, Remove, Restore, Spam};
        for (place, was_held, last, decision, expected) in [
            (Place::Waiting, false, None, Approve, Some(Step::Publish)),
            (Place::Waiting, false, None, Spam, Some(Step::Refuse)),
            (Place::Waiting, false, None, Restore, None),
            (Place::Refused, false, Some(Spam), Approve, Some(Step::Publish)),
            (Place::Refused, false, Some(Spam), Remove, Some(Step::Refuse)),
            (Place::Refused, false, Some(Spam), Restore, Some(Step::Requeue)),
            (Place::Published, false, None, Approve, Some(Step::Note)),
            (Place::Published, false, None, Remove, Some(Step::Remove)),
            (Place::Published, true, Some(Approve), Restore, Some(Step::Withdraw)),
            (Place::Published, false, Some(Approve), Restore, Some(Step::Note)),
            (Place::Published, true, Some(Restore), Restore, None),
            (Place::Removed, false, Some(Remove), Restore, Some(Step::Restore)),
            (Place::Removed, false, Some(Remove), Approve, Some(Step::Restore)),
            (Place::Removed, false, Some(Remove), Spam, Some(Step::Note)),
        ] {
            assert_eq!(step(place, was_held, last, decision), expected, "{place:?} {decision:?}");
        }
    }

    #[test]
    fn who_does_not_know_of_the_last_decision_may_only_repeat_it() {
        let last = Decided {
            id: DecisionId(Uuid::from_u128(2)),
            comment: CommentId(Uuid::from_u128(1)),
            decision: Decision::Spam,
            reason: None,
            note: None,
            by: Decider { id: Some(Uuid::from_u128(3)), name: "Ben".to_owned() },
            created_at: Timestamp(0),
        };
        let knows = Some(last.id);
        for (last, known, decision, expected) in [
            (None, None, Decision::Approve, Turn::Free),
            (Some(&last), knows, Decision::Approve, Turn::Free),
            (Some(&last), None, Decision::Spam, Turn::Same),
            (Some(&last), None, Decision::Approve, Turn::Late),
            (None, knows, Decision::Approve, Turn::Late),
        ] {
            assert_eq!(turn(last, known, decision), expected);
        }
    }

    #[test]
    fn a_note_is_kept_without_what_surrounds_it() {
        assert_eq!(Why::check(None, Some(" a\r\nb ")).unwrap().note.as_deref(), Some("a\nb"));
        assert_eq!(Why::check(None, Some("  ")).unwrap().note, None);
        assert!(Why::check(None, Some("a\0")).is_err());
        assert!(Why::check(None, Some(&"é".repeat(1_001))).is_err());
    }
}
