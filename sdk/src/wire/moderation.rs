//! Comments that wait, why they do, and what was decided about them.

use serde::{Deserialize, Serialize};

use super::{Code, Comment, CommentId, DecisionId, Reason, Timestamp, named::named};

named! {
    /// A step of the pipeline that every comment passes before it is published.
    Phase {
        /// The thread takes a comment of one person only so often.
        SlowMode = "slow_mode",
        /// Only its author sees what they write.
        ShadowBan = "shadow_ban",
        /// The site holds every comment.
        Policy = "policy",
        /// The author is new here.
        Newcomer = "newcomer",
        /// The same text was posted a short while ago.
        Duplicate = "duplicate",
        /// There are many links in it.
        Links = "links",
        /// There are many pictures in it.
        Images = "images",
        /// It shouts, or repeats one character.
        Shouting = "shouting",
        /// A word that the site does not take.
        BannedWords = "banned_words",
        /// A word that a moderator should look at.
        SuspectWords = "suspect_words",
        /// Much of what the author wrote lately was refused.
        History = "history",
        /// An address of a service for addresses that are thrown away.
        Mail = "mail",
        /// A field is filled in that people don't see.
        Honeypot = "honeypot",
        /// Work was to be done for it, and whoever posted it could not.
        ProofOfWork = "proof_of_work",
        /// It looks like spam.
        Spam = "spam",
        /// It looks like an insult or a threat.
        Toxicity = "toxicity",
        /// A service of the site's owner says so.
        External = "external",
    }
}

named! {
    /// What a phase of the pipeline says of a comment; the strictest word counts.
    Verdict {
        /// Nothing against it.
        Allow = "allow",
        /// It is published, and a moderator should look at it.
        Mark = "mark",
        /// It waits for a moderator.
        Hold = "hold",
        /// It is not taken.
        Reject = "reject",
    }
}

/// What a phase found in a comment; for moderators alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Finding {
    /// Which phase.
    pub phase: Phase,
    /// What it says.
    pub verdict: Verdict,
    /// What it found: a word, a number, a domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

named! {
    /// How a comment of mine stands that is not published.
    Standing {
        /// Like any other.
        Shown = "shown",
        /// It waits for a moderator.
        Waiting = "waiting",
        /// A moderator did not publish it.
        Refused = "refused",
    }
}

/// A comment of mine that I see where it will stand, and nobody else does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct OwnHeld {
    /// The comment.
    pub comment: Comment,
    /// How it stands.
    pub standing: Standing,
}

named! {
    /// What a moderator decides about a comment.
    Decision {
        /// It stands, or is published.
        Approve = "approve",
        /// It is spam: it goes, or is not published.
        Spam = "spam",
        /// It goes, or is not published, for another reason.
        Remove = "remove",
        /// What was decided last is undone.
        Restore = "restore",
    }
}

/// Who decided: a member, a program with an API key, or the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Decider {
    /// The id of the member or of the key; absent: the server, by a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<uuid::Uuid>,
    /// Their name then.
    pub name: String,
}

/// A decision that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Decided {
    /// Its id; later decisions have greater ones.
    pub id: DecisionId,
    /// About which comment.
    pub comment: CommentId,
    /// What.
    pub decision: Decision,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What else the moderator said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who.
    pub by: Decider,
    /// When.
    pub created_at: Timestamp,
}

/// A decision to be made, about up to [`crate::limits::DECISIONS`] comments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDecisions {
    /// What.
    pub decision: Decision,
    /// About which comments.
    pub comments: Vec<Undecided>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What else is to be said, at most [`crate::limits::NOTE_CHARS`]; plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A comment that something is to be decided about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Undecided {
    /// Which.
    pub id: CommentId,
    /// The last decision about it that the moderator knows of; absent: none. If there is another one by now, the answer
    /// is `already_decided`, unless it is the same decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<DecisionId>,
}

/// What came of each comment, in the order asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Decisions {
    /// One answer for each.
    pub answers: Vec<DecisionAnswer>,
}

/// What came of a decision about one comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct DecisionAnswer {
    /// Which.
    pub comment: CommentId,
    /// The decision that stands now: this one, or that of whoever was earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Decided>,
    /// Why this one was not made; absent if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Code>,
}

#[cfg(test)]
mod tests {
    use super::{Decision, Phase, Standing, Verdict};

    #[test]
    fn a_name_is_what_serde_writes() {
        let wire = |value| serde_json::to_value(value).unwrap();
        for &phase in Phase::ALL {
            assert_eq!(serde_json::to_value(phase).unwrap(), phase.as_str());
            assert_eq!(phase.as_str().parse(), Ok(phase));
        }
        assert_eq!(wire(Verdict::Hold), "hold");
        assert_eq!(serde_json::to_value(Decision::Spam).unwrap(), "spam");
        assert_eq!(serde_json::from_str::<Standing>("\"new\"").unwrap(), Standing::Unknown);
    }

    #[test]
    fn the_strictest_verdict_is_the_greatest() {
        let strictest = [Verdict::Mark, Verdict::Reject, Verdict::Hold, Verdict::Allow];
        assert_eq!(strictest.into_iter().max(), Some(Verdict::Reject));
    }
}
