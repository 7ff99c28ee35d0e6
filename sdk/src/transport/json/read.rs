//! What the server sends.

use uuid::Uuid;

use super::{FromJson, Notes, Value};
use crate::wire::{
    Author, AuthorKind, AvatarId, Changed, Claimed, Code, Comment, CommentId, CommentPage, Count,
    Counts, Cursor, Event, EventFrame, EventId, FieldError, Guest, GuestId, LiveLimits, Member,
    MemberId, MemberPage, Mine, OwnComment, OwnVote, Permalink, Position, Present, Preview,
    Problem, ReplyCounts, ReplyPage, Role, SafeHtml, ServerFrame, Session, SiteInfo, SiteKey,
    SiteSettings, Sort, Source, SubscribeMode, Tally, Thread, ThreadChanged, ThreadId, Ticket,
    Timestamp, Tokens, Typist, Vote, Voting,
};

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
        guests, edit_window_seconds, body_chars, depth_shown, votes, guest_votes, tables, task_lists,
        presence, posts_per_minute, posts_per_hour, posts_per_minute_address
    }
    Author { kind, guest, member, avatar, profile, badge, name }
    Comment {
        id, parent, root, version, author, html, created_at, edited_at, removed, replies, branch, ups,
        downs, pinned
    }
    ReplyCounts { id, replies, branch }
    Tally { id, version, ups, downs }
    CommentPage { site, thread, position, sort, comments, next }
    ReplyPage { position, comments, next }
    Permalink { position, comment, comments }
    Changed { comment, position, editable_until }
    Source { body, version }
    Mine { guest, member, comments, votes, seen_at }
    OwnVote { comment, vote }
    Member { id, name, avatar, role, banned }
    MemberPage { members, next }
    Session { member, csrf, expires_at, moderates_until, fb }
    Tokens { access, expires_in, refresh }
    Ticket { ticket }
    ThreadChanged { closed, position }
    Preview { html }
    Claimed { comments }
    Typist { parent, member, guest, name }
    Present { id, name }
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
        "member" => Self::Member,
        "bot" => Self::Bot,
        _ => Self::Unknown,
    }), Self::Unknown;
    Role: |text| text.parse().ok(), Self::default();
    Vote: |text| match text.as_str() {
        "up" => Some(Self::Up),
        "down" => Some(Self::Down),
        "none" => Some(Self::None),
        _ => None,
    }, Self::default();
    Voting: |text| match text.as_str() {
        "off" => Some(Self::Off),
        "up" => Some(Self::Up),
        "up_and_down" => Some(Self::UpAndDown),
        _ => None,
    }, Self::default();
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

ids! { AvatarId CommentId ThreadId GuestId MemberId }

macro_rules! numbers {
    ($($name:ident)+) => {$(
        impl FromJson for $name {
            fn read(value: &Value, notes: &mut Notes) -> Self {
                notes.take(value.number().and_then(|number| number.try_into().ok()))
            }
        }
    )+};
}

numbers! { i64 u32 u16 }

impl FromJson for i32 {
    /// Absent is 0: votes are left out where there are none.
    fn read(value: &Value, notes: &mut Notes) -> Self {
        if value.is_absent() {
            return 0;
        }
        notes.take(value.number().and_then(|number| number.try_into().ok()))
    }
}

impl FromJson for () {
    fn read(_: &Value, _: &mut Notes) -> Self {}
}

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

impl<T: FromJson> FromJson for Box<T> {
    fn read(value: &Value, notes: &mut Notes) -> Self {
        Self::new(T::read(value, notes))
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
            "typing" => Self::Typing {
                thread: value.field("thread", notes),
                who: value.field("who", notes),
                more: value.field("more", notes),
            },
            "presence" => Self::Presence {
                thread: value.field("thread", notes),
                count: value.field("count", notes),
                members: value.field("members", notes),
            },
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
                counts: data.field("counts", notes),
            },
            "comments_voted" => Event::CommentsVoted { votes: data.field("votes", notes) },
            "comment_pinned" => Event::CommentPinned {
                id: data.field("id", notes),
                version: data.field("version", notes),
                pinned: data.field("pinned", notes),
            },
            "thread_closed" => Event::ThreadClosed { closed: data.field("closed", notes) },
            _ => Event::Unknown,
        };
        Self {
            thread: value.field("thread", notes),
            seq: value.field("seq", notes),
            eid: value.field("eid", notes),
            prev: value.field("prev", notes),
            gathers: value.field("gathers", notes),
            event,
        }
    }
}
