//! What clients send.

use super::ToJson;
use crate::wire::{
    AskPanel, ChangeMember, ChangeThread, ClaimGuest, ClientFrame, CommentId, Decision, DecisionId,
    EditComment, EventId, ExchangeCode, FallBack, FeatureComment, Follow, NewComment, NewDecisions,
    NewGuest, NewPageReaction, NewPreview, NewReaction, NewReport, NewTyping, NewVote, PinComment,
    Position, Reason, Refresh, Role, SiteWord, ThreadId, ThreadRef, Undecided, Vote,
    decimal::decimal, id::text,
};

/// An object that is being written.
pub struct Object<'a>(&'a mut String);

impl<'a> Object<'a> {
    /// Begins one at the end of a text.
    pub fn begin(json: &'a mut String) -> Self {
        json.push('{');
        Self(json)
    }

    /// Writes a field, if it is there.
    pub fn field(&mut self, name: &str, value: &dyn ToJson) {
        if !value.is_absent() {
            // No value ends so.
            self.0.push_str(if self.0.ends_with('{') { "\"" } else { ",\"" });
            self.0.push_str(name);
            self.0.push_str("\":");
            value.write(self.0);
        }
    }

    /// Ends it.
    pub fn end(self) {
        self.0.push('}');
    }
}

/// Objects whose fields have the names that they have in JSON.
macro_rules! objects {
    ($($name:ident { $($field:ident),+ })+) => {$(
        impl ToJson for $name {
            fn write(&self, json: &mut String) {
                let mut object = Object::begin(json);
                $(object.field(stringify!($field), &self.$field);)+
                object.end();
            }
        }
    )+};
}

objects! {
    NewComment { thread, parent, body, guest }
    ThreadRef { key, url, title }
    NewGuest { name, email }
    EditComment { body, version }
    NewVote { vote }
    NewReaction { emoji, on }
    NewPageReaction { thread, emoji, on }
    PinComment { pinned }
    FeatureComment { featured }
    Follow { on }
    ChangeThread { closed }
    ChangeMember { role, banned }
    NewPreview { body }
    AskPanel { lang, comment, form }
    NewReport { reason, note }
    NewDecisions { decision, comments, reason, note }
    Undecided { id, last }
    ExchangeCode { code, verifier }
    ClaimGuest { secret }
    FallBack { fb }
    Refresh { refresh }
    SiteWord { jwt }
    NewTyping { parent }
    Position { seq, eid }
}

impl ToJson for ClientFrame {
    fn write(&self, json: &mut String) {
        let mut object = Object::begin(json);
        let mut kind = |kind: &'static str| object.field("type", &kind);
        match self {
            Self::Hello => kind("hello"),
            Self::Pong => kind("pong"),
            Self::Auth { ticket } => {
                kind("auth");
                object.field("ticket", ticket);
            }
            Self::Typing { thread, parent } => {
                kind("typing");
                object.field("thread", thread);
                object.field("parent", parent);
            }
            Self::Subscribe { thread, after } => {
                kind("subscribe");
                object.field("thread", thread);
                object.field("after", after);
            }
            Self::Unsubscribe { thread } => {
                kind("unsubscribe");
                object.field("thread", thread);
            }
        }
        object.end();
    }
}

impl ToJson for &str {
    fn write(&self, json: &mut String) {
        json.push('"');
        for letter in self.chars() {
            let letter = match letter {
                '"' | '\\' => {
                    json.push('\\');
                    letter
                }
                '\n' => {
                    json.push('\\');
                    'n'
                }
                // RFC 8259, section 7: these must not stand as they are.
                '\0'..' ' => {
                    json.push_str(if letter < '\u{10}' { "\\u000" } else { "\\u001" });
                    json.extend(char::from_digit(u32::from(letter) % 16, 16));
                    continue;
                }
                _ => letter,
            };
            json.push(letter);
        }
        json.push('"');
    }
}

impl ToJson for String {
    fn write(&self, json: &mut String) {
        self.as_str().write(json);
    }
}

impl ToJson for bool {
    fn write(&self, json: &mut String) {
        json.push_str(if *self { "true" } else { "false" });
    }
}

impl ToJson for i64 {
    fn write(&self, json: &mut String) {
        json.push_str(&decimal(*self));
    }
}

impl ToJson for i32 {
    fn write(&self, json: &mut String) {
        i64::from(*self).write(json);
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn write(&self, json: &mut String) {
        if let Some(value) = self {
            value.write(json);
        }
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, json: &mut String) {
        json.push('[');
        for (index, value) in self.iter().enumerate() {
            if index > 0 {
                json.push(',');
            }
            value.write(json);
        }
        json.push(']');
    }
}

impl ToJson for EventId {
    fn write(&self, json: &mut String) {
        decimal(self.0).write(json);
    }
}

impl ToJson for Vote {
    fn write(&self, json: &mut String) {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::None => "none",
        }
        .write(json);
    }
}

macro_rules! words {
    ($($name:ident)+) => {$(
        impl ToJson for $name {
            fn write(&self, json: &mut String) {
                self.as_str().write(json);
            }
        }
    )+};
}

words! { Decision Reason Role }

macro_rules! ids {
    ($($name:ident)+) => {$(
        impl ToJson for $name {
            fn write(&self, json: &mut String) {
                text(self.0).write(json);
            }
        }
    )+};
}

ids! { CommentId DecisionId ThreadId }
