//! What clients send.

use uuid::Uuid;

use super::{ToJson, Value};
use crate::wire::{ClientFrame, EditComment, NewComment, NewGuest, Position, ThreadId, ThreadRef};

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
            Self::Subscribe { thread, after } => tagged("subscribe", Some(thread), *after),
            Self::Unsubscribe { thread } => tagged("unsubscribe", Some(thread), None),
            Self::Pong => tagged("pong", None, None),
        }
    }
}

impl ToJson for Position {
    fn to_json(&self) -> Value {
        let eid = Value::from_text(&self.eid.to_string());
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
    Value::from_text(id.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
}
