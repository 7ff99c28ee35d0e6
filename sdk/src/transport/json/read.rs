//! What the server sends.

use super::{FromJson, Notes, Value};
use crate::wire::{
    Author, Changed, Claimed, Comment, CommentPage, Count, Counts, Decided, Decider,
    DecisionAnswer, Decisions, EmojiNames, Event, EventFrame, Featured, FeaturedPage, FieldError,
    Finding, Guest, Hit, Hits, Image, LiveLimits, Member, MemberPage, Mine, Muted, MutedPeople,
    OwnComment, OwnHeld, OwnReaction, OwnVote, PageReacted, Panel, Permalink, Piece, Position,
    Present, Preview, Problem, QueueCounts, QueueItem, QueuePage, Reaction, ReplyCounts, ReplyPage,
    Report, ReportPage, Revision, Revisions, ServerFrame, Session, SiteInfo, SiteSettings, Source,
    Tally, Thread, ThreadChanged, Ticket, Tokens, Typist,
};

/// Objects whose fields have the names that they have in JSON.
macro_rules! objects {
    ($($name:ident { $($field:ident),+ })+) => {$(
        impl FromJson for $name {
            fn read(value: Value<'_>, notes: &mut Notes) -> Self {
                Self { $($field: value.field(stringify!($field), notes)),+ }
            }
        }
    )+};
}

objects! {
    Position { seq, eid }
    Thread { id, key, url, title, comments, closed, reactions }
    SiteInfo { key, name, settings }
    SiteSettings {
        guests, edit_window_seconds, body_chars, depth_shown, votes, guest_votes, reactions,
        page_reactions, math, tables, task_lists, images, presence, density, locale,
        guest_terms, guest_terms_url, posts_per_minute, posts_per_hour, posts_per_minute_address
    }
    Author { kind, guest, member, avatar, profile, badge, name }
    Comment {
        id, parent, root, version, author, html, long, created_at, edited_at, removed, replies,
        branch, ups, downs, reactions, pinned, featured
    }
    ReplyCounts { id, replies, branch }
    Tally { id, version, ups, downs, reactions }
    Reaction { emoji, count }
    OwnReaction { comment, emoji }
    PageReacted { reactions, position }
    CommentPage { site, thread, position, sort, comments, next }
    FeaturedPage { featured, next }
    Featured { thread, comment }
    ReplyPage { position, comments, next }
    Permalink { position, comment, comments }
    Changed { comment, position, editable_until, held }
    Source { body, version }
    Image { id, url, width, height }
    OwnHeld { comment, standing }
    Finding { phase, verdict, detail }
    Decider { id, name }
    Decided { id, comment, decision, reason, note, by, created_at }
    DecisionAnswer { comment, decided, refused }
    Decisions { answers }
    QueueItem {
        id, kind, thread, key, url, title, parent, author, body, html, created_at, findings,
        reports, last
    }
    QueuePage { items, next }
    QueueCounts { held, reported, marked, shadow }
    Mine { guest, member, comments, held, votes, reactions, seen_at, follows, muted }
    Panel { html, mine }
    EmojiNames { emoji }
    Report { id, thread, comment, reason, note, created_at }
    ReportPage { reports, next }
    Revision { body, html, created_at }
    Revisions { revisions }
    Muted { person, name }
    MutedPeople { muted }
    Hit { comment, name, created_at, snippet }
    Piece { text, found }
    Hits { hits, more }
    OwnVote { comment, vote }
    Member { id, name, avatar, role, banned, banned_until }
    MemberPage { members, next }
    Session { member, csrf, expires_at, moderates_until, fb }
    Tokens { access, expires_in, refresh }
    Ticket { ticket }
    ThreadChanged { closed, position }
    Preview { html, waits }
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
macro_rules! numbers {
    ($($name:ident)+) => {$(
        impl FromJson for $name {
            fn read(value: Value<'_>, notes: &mut Notes) -> Self {
                notes.take(value.number().and_then(|number| number.try_into().ok()))
            }
        }
    )+};
}

numbers! { i64 u32 u16 }

impl FromJson for i32 {
    /// Absent is 0: votes are left out where there are none.
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        if value.is_absent() {
            return 0;
        }
        notes.take(value.number().and_then(|number| number.try_into().ok()))
    }
}

impl FromJson for () {
    fn read(_: Value<'_>, _: &mut Notes) -> Self {}
}

impl FromJson for bool {
    /// Absent is false.
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        !value.is_absent() && notes.take(value.boolean())
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        if value.is_absent() { None } else { Some(T::read(value, notes)) }
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        Self::new(T::read(value, notes))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    /// Absent is empty.
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        if value.is_absent() {
            return Self::new();
        }
        let mut list = Self::new();
        match value.list() {
            Some(values) => {
                // A loop rather than `collect`: this is compiled for each type.
                for value in values {
                    list.push(T::read(value, notes));
                }
            }
            None => notes.is_wrong = true,
        }
        list
    }
}

impl FromJson for Problem {
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        Self {
            kind: value.field("type", notes),
            title: value.field("title", notes),
            status: value.field("status", notes),
            code: value.field("code", notes),
            detail: value.field("detail", notes),
            errors: value.field("errors", notes),
            challenge: value.field("challenge", notes),
        }
    }
}

impl FromJson for ServerFrame {
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        match notes.take(value.get("type").text()).as_str() {
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
            "ping" => Self::Ping,
            "drain" => Self::Drain { after_ms: value.field("after_ms", notes) },
            kind => rare_frame(kind, value, notes),
        }
    }
}

impl FromJson for EventFrame {
    /// An event that can't be read is unknown: without its place everything after it would seem to be missing.
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        let mut of_event = Notes { is_wrong: false };
        let mut event = read_event(value, &mut of_event);
        if of_event.is_wrong {
            event = Event::Unknown;
        }
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

fn read_event(value: Value<'_>, notes: &mut Notes) -> Event {
    let data = value.get("data");
    match notes.take(value.get("kind").text()).as_str() {
        "comment_created" => Event::CommentCreated(Comment::read(data, notes)),
        "comments_voted" => Event::CommentsVoted {
            votes: data.field("votes", notes),
            page: data.field("page", notes),
        },
        kind => rare_event(kind, data, notes),
    }
}

/// What happens more rarely than that comments are written and voted on.
#[inline(never)]
fn rare_event(kind: &str, data: Value<'_>, notes: &mut Notes) -> Event {
    match kind {
        "comment_edited" => Event::CommentEdited {
            id: data.field("id", notes),
            version: data.field("version", notes),
            html: data.field("html", notes),
            long: data.field("long", notes),
            edited_at: data.field("edited_at", notes),
        },
        "comment_removed" => Event::CommentRemoved {
            id: data.field("id", notes),
            version: data.field("version", notes),
            counts: data.field("counts", notes),
        },
        "comment_restored" => Event::CommentRestored {
            comment: data.field("comment", notes),
            above: data.field("above", notes),
            counts: data.field("counts", notes),
        },
        "comment_pinned" => Event::CommentPinned {
            id: data.field("id", notes),
            version: data.field("version", notes),
            pinned: data.field("pinned", notes),
        },
        "comment_featured" => Event::CommentFeatured {
            id: data.field("id", notes),
            version: data.field("version", notes),
            featured: data.field("featured", notes),
        },
        "thread_closed" => Event::ThreadClosed { closed: data.field("closed", notes) },
        _ => Event::Unknown,
    }
}

/// What the server says where something is not as it should be.
#[inline(never)]
fn rare_frame(kind: &str, value: Value<'_>, notes: &mut Notes) -> ServerFrame {
    match kind {
        "resync" => ServerFrame::Resync {
            thread: value.field("thread", notes),
            after_ms: value.field("after_ms", notes),
        },
        "error" => ServerFrame::Error {
            code: value.field("code", notes),
            thread: value.field("thread", notes),
        },
        _ => ServerFrame::Unknown,
    }
}
