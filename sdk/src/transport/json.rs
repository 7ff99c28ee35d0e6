//! The wire types from and to JSON that the browser parsed, by hand: what serde makes of them would be more than twice as
//! much to download as the whole rest of the widget. `tests` holds this equal to serde's reading.

use uuid::Uuid;

use super::Value;
use crate::wire::{
    Author, AuthorKind, Changed, ClientFrame, Code, Comment, CommentId, CommentPage, Count, Counts,
    Cursor, EditComment, Event, EventFrame, EventId, FieldError, Guest, GuestId, LiveLimits, Mine,
    NewComment, NewGuest, OwnComment, Permalink, Position, Problem, ReplyPage, SafeHtml,
    ServerFrame, SiteInfo, SiteKey, SiteSettings, Sort, Source, SubscribeMode, Thread, ThreadId,
    ThreadRef, Timestamp,
};

/// What can be read from parsed JSON.
pub trait FromJson: Sized {
    /// Reads it. Something else is read as something empty and noted, so that no field needs a way out of its own: those
    /// would be a third of the code.
    fn read(value: &Value, notes: &mut Notes) -> Self;

    /// Reads it; nothing, if it is something else.
    fn from_json(value: &Value) -> Option<Self> {
        let mut notes = Notes { is_wrong: false };
        let read = Self::read(value, &mut notes);
        (!notes.is_wrong).then_some(read)
    }
}

/// Whether all that was read was what it should be.
#[derive(Debug)]
pub struct Notes {
    is_wrong: bool,
}

impl Notes {
    /// What was read, or something empty.
    fn take<T: Default>(&mut self, read: Option<T>) -> T {
        self.is_wrong |= read.is_none();
        read.unwrap_or_default()
    }
}

/// What can be written as JSON.
pub trait ToJson {
    /// Writes it.
    fn to_json(&self) -> Value;
}

/// Objects whose fields have the names that they have in JSON.
macro_rules! objects {
    ($($name:ident { $($field:ident),+ })+) => {$(
        impl FromJson for $name {
            fn read(value: &Value, notes: &mut Notes) -> Self {
                Self { $($field: value.field(stringify!($field), notes)),+ }
            }
        }
    )+};
}

objects! {
    Position { seq, eid }
    Thread { id, key, url, title, comments, closed }
    SiteInfo { key, name, settings }
    SiteSettings {
        guests, edit_window_seconds, body_chars, depth_shown, posts_per_minute, posts_per_hour,
        posts_per_minute_address
    }
    Author { kind, guest, name }
    Comment { id, parent, root, version, author, html, created_at, edited_at, removed, replies, branch }
    CommentPage { site, thread, position, sort, comments, next }
    ReplyPage { position, comments, next }
    Permalink { position, comment, comments }
    Changed { comment, position, editable_until }
    Source { body, version }
    Mine { guest, comments }
    Guest { id, name, has_email }
    OwnComment { id, editable_until }
    Counts { counts }
    Count { key, comments }
    LiveLimits { subscriptions, frame_bytes }
    FieldError { pointer, detail }
}

/// Texts that are read into something else, and what stands for those that can't be.
macro_rules! texts {
    ($($name:ident: $read:expr, $other:expr;)+) => {$(
        impl FromJson for $name {
            fn read(value: &Value, notes: &mut Notes) -> Self {
                let read: fn(String) -> Option<Self> = $read;
                value.text().and_then(read).unwrap_or_else(|| {
                    notes.is_wrong = true;
                    $other
                })
            }
        }
    )+};
}

texts! {
    String: Some, String::new();
    SafeHtml: |text| Some(Self(text)), Self(String::new());
    Cursor: |text| Some(Self(text)), Self(String::new());
    Uuid: |text| Uuid::try_parse(&text).ok(), Uuid::nil();
    EventId: |text| text.parse().ok(), Self::NONE;
    Sort: |text| text.parse().ok(), Self::default();
    Timestamp: |text| Self::parse(&text), Self(0);
    Code: |text| Some(Self::ALL.iter().copied().find(|code| code.as_str() == text).unwrap_or(Self::Unknown)), Self::Unknown;
    AuthorKind: |text| Some(match text.as_str() {
        "guest" => Self::Guest,
        "bot" => Self::Bot,
        _ => Self::Unknown,
    }), Self::Unknown;
    SubscribeMode: |text| match text.as_str() {
        "live" => Some(Self::Live),
        "replay" => Some(Self::Replay),
        "resync" => Some(Self::Resync),
        _ => None,
    }, Self::Live;
    SiteKey: |text| text.parse().ok(), "x".parse().expect("a letter is a site key");
}

macro_rules! ids {
    ($($name:ident)+) => {$(
        impl FromJson for $name {
            fn read(value: &Value, notes: &mut Notes) -> Self {
                Self(Uuid::read(value, notes))
            }
        }
    )+};
}

ids! { CommentId ThreadId GuestId }

macro_rules! numbers {
    ($($name:ident)+) => {$(
        impl FromJson for $name {
            fn read(value: &Value, notes: &mut Notes) -> Self {
                notes.take(value.number().and_then(|number| number.try_into().ok()))
            }
        }
    )+};
}

numbers! { i64 i32 u32 u16 }

impl FromJson for bool {
    /// Absent is false.
    fn read(value: &Value, notes: &mut Notes) -> Self {
        !value.is_absent() && notes.take(value.boolean())
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn read(value: &Value, notes: &mut Notes) -> Self {
        if value.is_absent() { None } else { Some(T::read(value, notes)) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    /// Absent is empty.
    fn read(value: &Value, notes: &mut Notes) -> Self {
        let mut list = Self::new();
        for item in if value.is_absent() { Vec::new() } else { notes.take(value.list()) } {
            list.push(T::read(&item, notes));
        }
        list
    }
}

impl FromJson for Problem {
    fn read(value: &Value, notes: &mut Notes) -> Self {
        Self {
            kind: value.field("type", notes),
            title: value.field("title", notes),
            status: value.field("status", notes),
            code: value.field("code", notes),
            detail: value.field("detail", notes),
            errors: value.field("errors", notes),
        }
    }
}

impl FromJson for ServerFrame {
    fn read(value: &Value, notes: &mut Notes) -> Self {
        match String::read(&value.get("type"), notes).as_str() {
            "hello" => Self::Hello {
                heartbeat_ms: value.field("heartbeat_ms", notes),
                limits: value.field("limits", notes),
            },
            "subscribed" => Self::Subscribed {
                thread: value.field("thread", notes),
                mode: value.field("mode", notes),
                position: value.field("position", notes),
            },
            "event" => Self::Event(EventFrame::read(value, notes)),
            "resync" => Self::Resync {
                thread: value.field("thread", notes),
                after_ms: value.field("after_ms", notes),
            },
            "ping" => Self::Ping,
            "drain" => Self::Drain { after_ms: value.field("after_ms", notes) },
            "error" => Self::Error {
                code: value.field("code", notes),
                thread: value.field("thread", notes),
            },
            _ => Self::Unknown,
        }
    }
}

impl FromJson for EventFrame {
    fn read(value: &Value, notes: &mut Notes) -> Self {
        let data = value.get("data");
        let event = match String::read(&value.get("kind"), notes).as_str() {
            "comment_created" => Event::CommentCreated(Comment::read(&data, notes)),
            "comment_edited" => Event::CommentEdited {
                id: data.field("id", notes),
                version: data.field("version", notes),
                html: data.field("html", notes),
                edited_at: data.field("edited_at", notes),
            },
            "comment_removed" => Event::CommentRemoved {
                id: data.field("id", notes),
                version: data.field("version", notes),
            },
            "thread_closed" => Event::ThreadClosed { closed: data.field("closed", notes) },
            _ => Event::Unknown,
        };
        Self {
            thread: value.field("thread", notes),
            seq: value.field("seq", notes),
            eid: value.field("eid", notes),
            prev: value.field("prev", notes),
            event,
        }
    }
}

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

#[cfg(test)]
mod tests {
    use serde::{Serialize, de::DeserializeOwned};
    use serde_json::json;

    use super::{FromJson, ToJson, Value};
    use crate::wire::*;

    const ID: &str = "0197f1f4-0000-7000-8000-000000000001";

    /// Reads `json` both ways.
    fn same<T: FromJson + DeserializeOwned + PartialEq + std::fmt::Debug>(json: serde_json::Value) {
        let read = T::from_json(&Value(json.clone()));
        assert_eq!(read, Some(serde_json::from_value(json).unwrap()));
    }

    /// Writes `value` both ways.
    fn written(value: impl ToJson + Serialize) {
        assert_eq!(value.to_json().0, serde_json::to_value(value).unwrap());
    }

    fn comment() -> serde_json::Value {
        json!({
            "id": ID, "parent": null, "root": ID, "version": 2, "removed": true, "replies": 1, "branch": 3,
            "author": { "kind": "guest", "guest": ID, "name": "Ana" }, "html": "<p>a</p>",
            "created_at": "2026-11-22T14:03:07.250Z", "edited_at": "2026-11-22T14:03:08.250Z", "new": 1
        })
    }

    fn bare() -> serde_json::Value {
        json!({
            "id": ID, "parent": ID, "root": ID, "version": 1, "author": null, "replies": 0, "branch": 0,
            "created_at": "2026-11-22T14:03:07.250Z"
        })
    }

    #[test]
    fn pages_are_read_as_serde_reads_them() {
        let position = json!({ "seq": 9_007_199_254_740_991_i64, "eid": "9223372036854775807" });
        let settings = serde_json::to_value(SiteSettings::default()).unwrap();
        same::<CommentPage>(json!({
            "site": { "key": "blog", "name": "Blog", "settings": settings },
            "thread": { "id": ID, "key": "k", "url": null, "title": "t", "comments": 3, "closed": true },
            "position": position, "sort": "oldest", "comments": [comment(), bare()], "next": "c"
        }));
        same::<ReplyPage>(json!({ "position": position, "comments": [bare()], "next": null }));
        same::<Permalink>(json!({ "position": position, "comment": ID, "comments": [] }));
        same::<Changed>(json!({ "position": position, "comment": comment(),
            "editable_until": "2026-11-22T14:03:07.250Z" }));
        same::<Source>(json!({ "body": "b", "version": 3 }));
        same::<Mine>(json!({ "guest": { "id": ID, "name": "Ana", "has_email": true },
            "comments": [{ "id": ID, "editable_until": "2026-11-22T14:03:07.250Z" }] }));
        same::<Mine>(json!({ "guest": null, "comments": [] }));
        same::<Counts>(json!({ "counts": [{ "key": "a", "comments": 7 }] }));
    }

    #[test]
    fn problems_are_read_as_serde_reads_them() {
        for code in Code::ALL.iter().map(|code| code.as_str()).chain(["newer"]) {
            same::<Problem>(
                json!({ "type": "/p", "title": "t", "status": 409, "code": code, "detail": "d" }),
            );
        }
        same::<Problem>(json!({ "type": "/p", "title": "t", "status": 422, "code": "invalid",
            "errors": [{ "pointer": "/body", "detail": "d" }] }));
    }

    #[test]
    fn frames_are_read_as_serde_reads_them() {
        let event = |kind: &str, data: serde_json::Value| {
            same::<ServerFrame>(json!({ "type": "event", "thread": ID, "seq": 2, "eid": "5",
                "prev": "4", "kind": kind, "data": data }));
        };
        event("comment_created", comment());
        event(
            "comment_edited",
            json!({ "id": ID, "version": 2, "html": "<p>", "edited_at": "2026-11-22T14:03:07.250Z" }),
        );
        event("comment_removed", json!({ "id": ID, "version": 2 }));
        event("thread_closed", json!({ "closed": true }));
        same::<ServerFrame>(json!({ "type": "hello", "heartbeat_ms": 25_000,
            "limits": { "subscriptions": 20, "frame_bytes": 16_384 } }));
        for mode in ["live", "replay", "resync"] {
            same::<ServerFrame>(json!({ "type": "subscribed", "thread": ID, "mode": mode,
                "position": { "seq": 0, "eid": "0" } }));
        }
        same::<ServerFrame>(json!({ "type": "resync", "thread": ID, "after_ms": 5 }));
        same::<ServerFrame>(json!({ "type": "ping" }));
        same::<ServerFrame>(json!({ "type": "drain", "after_ms": 5 }));
        same::<ServerFrame>(json!({ "type": "error", "code": "c" }));
        same::<ServerFrame>(json!({ "type": "newer" }));
    }

    #[test]
    fn what_is_something_else_is_not_read() {
        for json in [json!(null), json!({}), json!([]), json!("x"), json!({ "type": 3 })] {
            assert_eq!(CommentPage::from_json(&Value(json.clone())), None, "{json}");
            assert_eq!(ServerFrame::from_json(&Value(json.clone())), None, "{json}");
        }
        let mut wrong = comment();
        wrong["replies"] = json!(1.5);
        assert_eq!(Comment::from_json(&Value(wrong)), None);
    }

    #[test]
    fn requests_are_written_as_serde_writes_them() {
        let thread =
            ThreadRef { key: "k".into(), url: Some("u".into()), title: Some("\"t\"".into()) };
        let guest = NewGuest { name: "Ana".into(), email: Some("a@b".into()) };
        let id = ID.parse().unwrap();
        written(NewComment {
            thread,
            parent: Some(id),
            body: "b\u{2028}".into(),
            guest: Some(guest),
        });
        let thread = ThreadRef { key: "k".into(), url: None, title: None };
        let guest = NewGuest { name: "Ana".into(), email: None };
        written(NewComment {
            thread: thread.clone(),
            parent: None,
            body: "b".into(),
            guest: Some(guest),
        });
        written(NewComment { thread, parent: None, body: "b".into(), guest: None });
        written(EditComment { body: "b".into(), version: 3 });
        let thread = ThreadId(id.0);
        written(ClientFrame::Hello);
        written(ClientFrame::Pong);
        written(ClientFrame::Unsubscribe { thread });
        written(ClientFrame::Subscribe { thread, after: None });
        let after = Some(Position { seq: 7, eid: EventId(i64::MAX) });
        written(ClientFrame::Subscribe { thread, after });
    }
}
