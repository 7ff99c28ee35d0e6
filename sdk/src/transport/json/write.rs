//! What clients send.

use uuid::Uuid;

use super::{ToJson, Value};
use crate::wire::{
    AskPanel, ChangeMember, ChangeThread, ClaimGuest, ClientFrame, EditComment, ExchangeCode,
    FallBack, FeatureComment, Follow, NewComment, NewDecisions, NewGuest, NewPageReaction,
    NewPreview, NewReaction, NewReport, NewTyping, NewVote, PinComment, Position, Refresh,
    SiteWord, ThreadId, ThreadRef, Undecided, Vote, decimal::decimal, id::text,
};

impl ToJson for NewComment {
    fn to_json(&self) -> Value {
        let mut fields = vec![("thread", self.thread.to_json()), ("body", self.body.to_json())];
        fields.extend(self.parent.map(|parent| ("parent", id(parent.0))));
        fields.extend(self.guest.as_ref().map(|guest| ("guest", guest.to_json())));
        Value::object(fields)
    }
}

impl ToJson for ThreadRef {
    fn to_json(&self) -> Value {
        let mut fields = vec![("key", self.key.to_json())];
        fields.extend(self.url.as_ref().map(|url| ("url", url.to_json())));
        fields.extend(self.title.as_ref().map(|title| ("title", title.to_json())));
        Value::object(fields)
    }
}

impl ToJson for NewGuest {
    fn to_json(&self) -> Value {
        let mut fields = vec![("name", self.name.to_json())];
        fields.extend(self.email.as_ref().map(|email| ("email", email.to_json())));
        Value::object(fields)
    }
}

impl ToJson for EditComment {
    fn to_json(&self) -> Value {
        let version = Value::from_number(self.version.into());
        Value::object(vec![("body", self.body.to_json()), ("version", version)])
    }
}

impl ToJson for NewVote {
    fn to_json(&self) -> Value {
        let vote = match self.vote {
            Vote::Up => "up",
            Vote::Down => "down",
            Vote::None => "none",
        };
        Value::object(vec![("vote", Value::from_text(vote))])
    }
}

impl ToJson for NewReaction {
    fn to_json(&self) -> Value {
        Value::object(vec![("emoji", self.emoji.to_json()), ("on", Value::from_boolean(self.on))])
    }
}

impl ToJson for NewPageReaction {
    fn to_json(&self) -> Value {
        Value::object(vec![
            ("thread", self.thread.to_json()),
            ("emoji", self.emoji.to_json()),
            ("on", Value::from_boolean(self.on)),
        ])
    }
}

impl ToJson for PinComment {
    fn to_json(&self) -> Value {
        Value::object(vec![("pinned", Value::from_boolean(self.pinned))])
    }
}

impl ToJson for Follow {
    fn to_json(&self) -> Value {
        Value::object(vec![("on", Value::from_boolean(self.on))])
    }
}

impl ToJson for FeatureComment {
    fn to_json(&self) -> Value {
        Value::object(vec![("featured", Value::from_boolean(self.featured))])
    }
}

impl ToJson for ChangeThread {
    fn to_json(&self) -> Value {
        Value::object(vec![("closed", Value::from_boolean(self.closed))])
    }
}

impl ToJson for ChangeMember {
    fn to_json(&self) -> Value {
        let mut fields = Vec::new();
        fields.extend(self.role.map(|role| ("role", Value::from_text(role.as_str()))));
        fields.extend(self.banned.map(|banned| ("banned", Value::from_boolean(banned))));
        Value::object(fields)
    }
}

impl ToJson for NewPreview {
    fn to_json(&self) -> Value {
        Value::object(vec![("body", self.body.to_json())])
    }
}

impl ToJson for AskPanel {
    fn to_json(&self) -> Value {
        let mut fields = vec![("lang", self.lang.to_json())];
        fields.extend(self.comment.map(|comment| ("comment", id(comment.0))));
        fields.extend(self.form.as_ref().map(|form| ("form", form.to_json())));
        Value::object(fields)
    }
}

impl ToJson for NewReport {
    fn to_json(&self) -> Value {
        let mut fields = vec![("reason", Value::from_text(self.reason.as_str()))];
        fields.extend(self.note.as_ref().map(|note| ("note", note.to_json())));
        Value::object(fields)
    }
}

impl ToJson for NewDecisions {
    fn to_json(&self) -> Value {
        let comments = self.comments.iter().map(ToJson::to_json).collect();
        let mut fields = vec![
            ("decision", Value::from_text(self.decision.as_str())),
            ("comments", Value::from_list(comments)),
        ];
        fields.extend(self.reason.map(|reason| ("reason", Value::from_text(reason.as_str()))));
        fields.extend(self.note.as_ref().map(|note| ("note", note.to_json())));
        Value::object(fields)
    }
}

impl ToJson for Undecided {
    fn to_json(&self) -> Value {
        let mut fields = vec![("id", id(self.id.0))];
        fields.extend(self.last.map(|last| ("last", id(last.0))));
        Value::object(fields)
    }
}

impl ToJson for ExchangeCode {
    fn to_json(&self) -> Value {
        Value::object(vec![("code", self.code.to_json()), ("verifier", self.verifier.to_json())])
    }
}

impl ToJson for ClaimGuest {
    fn to_json(&self) -> Value {
        Value::object(vec![("secret", self.secret.to_json())])
    }
}

impl ToJson for FallBack {
    fn to_json(&self) -> Value {
        Value::object(vec![("fb", self.fb.to_json())])
    }
}

impl ToJson for Refresh {
    fn to_json(&self) -> Value {
        Value::object(vec![("refresh", self.refresh.to_json())])
    }
}

impl ToJson for SiteWord {
    fn to_json(&self) -> Value {
        Value::object(vec![("jwt", self.jwt.to_json())])
    }
}

impl ToJson for NewTyping {
    fn to_json(&self) -> Value {
        Value::object(self.parent.map(|parent| ("parent", id(parent.0))).into_iter().collect())
    }
}

impl ToJson for ClientFrame {
    fn to_json(&self) -> Value {
        let tagged = |kind, thread: Option<&ThreadId>, after: Option<Position>| {
            let mut fields = vec![("type", Value::from_text(kind))];
            fields.extend(thread.map(|thread| ("thread", id(thread.0))));
            fields.extend(after.map(|after| ("after", after.to_json())));
            Value::object(fields)
        };
        match self {
            Self::Hello => tagged("hello", None, None),
            Self::Auth { ticket } => Value::object(vec![
                ("type", Value::from_text("auth")),
                ("ticket", ticket.to_json()),
            ]),
            Self::Typing { thread, parent } => {
                let mut fields =
                    vec![("type", Value::from_text("typing")), ("thread", id(thread.0))];
                fields.extend(parent.map(|parent| ("parent", id(parent.0))));
                Value::object(fields)
            }
            Self::Subscribe { thread, after } => tagged("subscribe", Some(thread), *after),
            Self::Unsubscribe { thread } => tagged("unsubscribe", Some(thread), None),
            Self::Pong => tagged("pong", None, None),
        }
    }
}

impl ToJson for Position {
    fn to_json(&self) -> Value {
        let eid = Value::from_text(&decimal(self.eid.0));
        Value::object(vec![("seq", Value::from_number(self.seq)), ("eid", eid)])
    }
}

impl ToJson for String {
    fn to_json(&self) -> Value {
        Value::from_text(self)
    }
}

/// An id, written without the formatting machinery.
fn id(id: Uuid) -> Value {
    Value::from_text(&text(id))
}
