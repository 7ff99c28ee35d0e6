//! The hand-written reading and writing is serde's.

use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;

use super::{FromJson, ToJson, from_json, to_json};
use crate::wire::*;

const ID: &str = "0197f1f4-0000-7000-8000-000000000001";

/// Reads `json` both ways.
fn same<T: FromJson + DeserializeOwned + PartialEq + std::fmt::Debug>(json: serde_json::Value) {
    let read = from_json::<T>(&json.to_string());
    assert_eq!(read.ok(), Some(serde_json::from_value(json).unwrap()));
}

/// Writes `value` both ways.
fn written(value: impl ToJson + Serialize) {
    let read: serde_json::Value = serde_json::from_str(&to_json(&value)).unwrap();
    assert_eq!(read, serde_json::to_value(value).unwrap());
}

fn comment() -> serde_json::Value {
    json!({
        "id": ID, "parent": null, "root": ID, "version": 2, "removed": true, "replies": 1, "branch": 3,
        "author": { "kind": "member", "member": ID, "avatar": ID, "profile": "https://a.example/7?b=c&d",
            "badge": "owner", "name": "Ana" },
        "html": "<p>a</p>", "ups": 4, "downs": 1, "reactions": [{ "emoji": "👍", "count": 3 }], "pinned": true,
        "featured": true, "long": true, "created_at": "2026-11-22T14:03:07.250Z", "edited_at": "2026-11-22T14:03:08.250Z", "new": 1
    })
}

fn bare() -> serde_json::Value {
    json!({
        "id": ID, "parent": ID, "root": ID, "version": 1, "replies": 0, "branch": 0,
        "author": { "kind": "guest", "guest": ID, "name": "Ana" },
        "created_at": "2026-11-22T14:03:07.250Z"
    })
}

#[test]
fn pages_are_read_as_serde_reads_them() {
    let position = json!({ "seq": 9_007_199_254_740_991_i64, "eid": "9223372036854775807" });
    let settings = SiteSettings {
        density: Density::Compact,
        locale: Some("de".to_owned()),
        guest_terms: "Your address stays here.".to_owned(),
        guest_terms_url: "https://blog.example/privacy".to_owned(),
        ..SiteSettings::default()
    };
    let settings = serde_json::to_value(settings).unwrap();
    same::<CommentPage>(json!({
        "site": { "key": "blog", "name": "Blog", "settings": settings },
        "thread": { "id": ID, "key": "k", "url": null, "title": "t", "comments": 3, "closed": true,
            "reactions": [{ "emoji": "❤️", "count": 1 }] },
        "position": position, "sort": "oldest", "comments": [comment(), bare()], "next": "c"
    }));
    same::<ReplyPage>(json!({ "position": position, "comments": [bare()], "next": null }));
    same::<Permalink>(json!({ "position": position, "comment": ID, "comments": [] }));
    same::<Changed>(json!({ "position": position, "comment": comment(),
        "editable_until": "2026-11-22T14:03:07.250Z" }));
    same::<Changed>(json!({ "position": position, "comment": bare(), "held": true }));
    same::<Source>(json!({ "body": "b", "version": 3 }));
    same::<Mine>(json!({ "guest": { "id": ID, "name": "Ana", "has_email": true },
        "comments": [{ "id": ID, "editable_until": "2026-11-22T14:03:07.250Z" }], "votes": [] }));
    let member = json!({ "id": ID, "name": "Ruth", "role": "moderator", "banned": true,
        "banned_until": "2026-11-22T14:03:07.250Z" });
    same::<Mine>(json!({ "guest": null, "member": member, "comments": [],
        "votes": [{ "comment": ID, "vote": "up" }, { "comment": ID, "vote": "down" }],
        "reactions": [{ "comment": ID, "emoji": "👍" }, { "emoji": "🎉" }],
        "seen_at": "2026-11-22T14:03:07.250Z", "follows": false, "muted": [ID] }));
    same::<Session>(
        json!({ "member": member, "csrf": "t", "expires_at": "2026-11-22T14:03:07.250Z",
        "moderates_until": "2026-11-22T14:03:07.250Z", "fb": "awf_x" }),
    );
    same::<Tokens>(json!({ "access": "awa_x", "expires_in": 900, "refresh": "awr_x" }));
    same::<Session>(json!({ "member": null }));
    same::<MemberPage>(json!({ "members": [member], "next": "c" }));
    same::<Ticket>(json!({ "ticket": "t" }));
    same::<ThreadChanged>(json!({ "closed": true, "position": position }));
    same::<PageReacted>(
        json!({ "reactions": [{ "emoji": "👍", "count": 3 }], "position": position }),
    );
    same::<Preview>(json!({ "html": "<p>" }));
    same::<Preview>(json!({ "html": "<p>", "waits": true }));
    let thread =
        json!({ "id": ID, "key": "k", "url": null, "title": null, "comments": 1, "closed": false });
    same::<FeaturedPage>(
        json!({ "featured": [{ "thread": thread, "comment": bare() }], "next": "c" }),
    );
    same::<Counts>(json!({ "counts": [{ "key": "a", "comments": 7 }] }));
}

#[test]
fn what_moderators_see_is_read_as_serde_reads_it() {
    for standing in ["shown", "waiting", "refused", "new"] {
        same::<OwnHeld>(json!({ "comment": bare(), "standing": standing }));
    }
    same::<Mine>(json!({ "guest": null, "member": null, "comments": [], "votes": [],
        "held": [{ "comment": bare(), "standing": "waiting" }] }));
    let at = "2026-11-22T14:03:07.250Z";
    let decided = json!({ "id": ID, "comment": ID, "decision": "spam", "reason": "spam", "note": "n",
        "by": { "id": ID, "name": "Ruth" }, "created_at": at });
    let report =
        json!({ "id": ID, "thread": ID, "comment": ID, "reason": "spam", "created_at": at });
    let full = json!({ "id": ID, "kind": "held", "thread": ID, "key": "k", "url": "u", "title": "t", "parent": ID,
        "author": { "kind": "guest", "guest": ID, "name": "Ana" }, "body": "b", "html": "<p>", "created_at": at,
        "findings": [{ "phase": "links", "verdict": "hold", "detail": "7" }, { "phase": "new", "verdict": "new" }],
        "reports": [report], "last": decided });
    let bare = json!({ "id": ID, "kind": "new", "thread": ID, "key": "k", "author": { "kind": "bot", "name": "B" },
        "body": "b", "html": "<p>", "created_at": at });
    same::<QueuePage>(json!({ "items": [full, bare], "next": "c" }));
    same::<QueueCounts>(json!({ "held": 1, "reported": 2, "marked": 3, "shadow": 4 }));
    same::<Decisions>(json!({ "answers": [{ "comment": ID, "decided": decided },
        { "comment": ID, "refused": "comment_not_found" }] }));
    let id = CommentId(ID.parse().unwrap());
    let last = Some(DecisionId(ID.parse().unwrap()));
    for (last, reason, note) in
        [(None, None, None), (last, Some(Reason::Abuse), Some("n".to_owned()))]
    {
        let comments = vec![Undecided { id, last }];
        written(NewDecisions { decision: Decision::Remove, comments, reason, note });
    }
}

#[test]
fn rooms_are_read_as_serde_reads_them() {
    same::<Panel>(json!({ "html": "<p>", "mine": true }));
    same::<Panel>(json!({ "html": "<p>" }));
    same::<EmojiNames>(json!({ "emoji": ["👍 :+1: :thumbsup:"] }));
    same::<Muted>(json!({ "person": ID, "name": "Ana" }));
    for reason in Reason::ALL {
        same::<Report>(json!({ "id": ID, "thread": ID, "comment": ID, "reason": reason.as_str(),
            "note": "n", "created_at": "2026-11-22T14:03:07.250Z" }));
    }
    same::<Revisions>(json!({ "revisions": [
        { "body": "b", "html": "<p>", "created_at": "2026-11-22T14:03:07.250Z" }] }));
    same::<Hits>(json!({ "hits": [{ "comment": ID, "name": "Ana",
        "created_at": "2026-11-22T14:03:07.250Z",
        "snippet": [{ "text": "a " }, { "text": "b", "found": true }] }], "more": true }));
}

#[test]
fn problems_are_read_as_serde_reads_them() {
    for code in Code::ALL.iter().map(|code| code.as_str()).chain(["newer"]) {
        same::<Problem>(
            json!({ "type": "/p", "title": "t", "status": 409, "code": code, "detail": "d" }),
        );
    }
    same::<Problem>(
        json!({ "type": "/p", "title": "t", "status": 428, "code": "proof_of_work_needed",
        "challenge": "12.16.k1.a.b" }),
    );
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
        json!({ "id": ID, "version": 2, "html": "<p>", "long": true, "edited_at": "2026-11-22T14:03:07.250Z" }),
    );
    event("comment_removed", json!({ "id": ID, "version": 2 }));
    event(
        "comment_removed",
        json!({ "id": ID, "version": 2,
        "counts": [{ "id": ID, "replies": 1, "branch": 2 }] }),
    );
    event("comment_restored", json!({ "comment": comment() }));
    event(
        "comment_restored",
        json!({ "comment": comment(), "above": [bare()],
        "counts": [{ "id": ID, "replies": 1, "branch": 2 }] }),
    );
    let votes = json!([{ "id": ID, "version": 2, "ups": 3, "downs": 1 }]);
    event("comments_voted", json!({ "votes": votes }));
    let reactions = json!([{ "emoji": "👍", "count": 2 }]);
    event("comments_voted", json!({ "votes": [], "page": reactions }));
    same::<ServerFrame>(json!({ "type": "event", "thread": ID, "seq": 4, "eid": "5", "prev": "2",
        "gathers": ["3", "4"], "kind": "comments_voted", "data": { "votes": votes } }));
    event("comment_pinned", json!({ "id": ID, "version": 2, "pinned": true }));
    event("comment_featured", json!({ "id": ID, "version": 2, "featured": true }));
    event("thread_closed", json!({ "closed": true }));
    same::<ServerFrame>(json!({ "type": "hello", "heartbeat_ms": 25_000,
        "limits": { "subscriptions": 20, "frame_bytes": 16_384 } }));
    for mode in ["live", "replay", "resync"] {
        same::<ServerFrame>(json!({ "type": "subscribed", "thread": ID, "mode": mode,
            "position": { "seq": 0, "eid": "0" } }));
    }
    same::<ServerFrame>(json!({ "type": "resync", "thread": ID, "after_ms": 5 }));
    let who = json!([{ "parent": ID, "member": ID, "name": "Ruth" }, { "guest": ID }, {}]);
    same::<ServerFrame>(json!({ "type": "typing", "thread": ID, "who": who, "more": 2 }));
    same::<ServerFrame>(json!({ "type": "presence", "thread": ID, "count": 3,
        "members": [{ "id": ID, "name": "Ruth" }] }));
    same::<ServerFrame>(json!({ "type": "presence", "thread": ID, "count": null }));
    same::<ServerFrame>(json!({ "type": "ping" }));
    same::<ServerFrame>(json!({ "type": "drain", "after_ms": 5 }));
    same::<ServerFrame>(json!({ "type": "error", "code": "c" }));
    same::<ServerFrame>(json!({ "type": "newer" }));
}

#[test]
fn an_event_that_cannot_be_read_is_unknown_and_has_its_place() {
    let mut newer = comment();
    newer["author"] = json!({ "kind": { "newer": true }, "name": "Ruth" });
    for rest in [
        json!({ "kind": "comment_created", "data": newer }),
        json!({ "kind": "comment_created" }),
        json!({ "kind": "comments_voted", "data": { "votes": 3 } }),
        json!({ "kind": 3, "data": {} }),
        json!({ "kind": "newer", "data": [1] }),
        json!({}),
    ] {
        let mut json = json!({ "type": "event", "thread": ID, "seq": 2, "eid": "5", "prev": "4" });
        json.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        same::<ServerFrame>(json.clone());
        let Ok(ServerFrame::Event(frame)) = from_json(&json.to_string()) else { panic!("{json}") };
        assert_eq!(frame.event, Event::Unknown, "{json}");
        assert_eq!(frame.position(), Position { seq: 2, eid: EventId(5) });
    }
}

#[test]
fn what_is_something_else_is_not_read() {
    for json in [json!(null), json!({}), json!([]), json!("x"), json!({ "type": 3 })] {
        let json = json.to_string();
        assert!(from_json::<CommentPage>(&json).is_err(), "{json}");
        assert!(from_json::<ServerFrame>(&json).is_err(), "{json}");
    }
    let mut wrong = comment();
    wrong["replies"] = json!(1.5);
    assert!(from_json::<Comment>(&wrong.to_string()).is_err());
}

proptest! {
    #[test]
    fn texts_are_written_so_that_serde_reads_them(text in any::<String>()) {
        prop_assert_eq!(serde_json::from_str::<String>(&to_json(&text)).ok(), Some(text));
    }
}

#[test]
fn line_breaks_take_two_bytes_and_what_must_not_stand_there_six() {
    assert_eq!(to_json(&"a\n\u{1}\u{1f}\"\\".to_owned()), r#""a\n\u0001\u001f\"\\""#);
}

#[test]
fn requests_are_written_as_serde_writes_them() {
    let thread = ThreadRef { key: "k".into(), url: Some("u".into()), title: Some("\"t\"".into()) };
    let guest = NewGuest { name: "Ana".into(), email: Some("a@b".into()) };
    let id = ID.parse().unwrap();
    written(NewComment { thread, parent: Some(id), body: "b\u{2028}".into(), guest: Some(guest) });
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
    written(ClientFrame::Auth { ticket: "t".into() });
    written(ClientFrame::Typing { thread, parent: None });
    written(ClientFrame::Typing { thread, parent: Some(id) });
    written(NewTyping { parent: None });
    written(NewTyping { parent: Some(id) });
    for vote in [Vote::Up, Vote::Down, Vote::None] {
        written(NewVote { vote });
    }
    written(NewReaction { emoji: "👍".into(), on: true });
    let page = ThreadRef { key: "k".into(), url: None, title: None };
    written(NewPageReaction { thread: page, emoji: "👍".into(), on: false });
    written(Follow { on: true });
    written(FeatureComment { featured: true });
    written(PinComment { pinned: true });
    written(ChangeThread { closed: false });
    written(ChangeMember { role: None, banned: Some(true) });
    written(ChangeMember { role: Some(Role::Moderator), banned: None });
    written(NewPreview { body: "b".into() });
    written(ClaimGuest { secret: "s".into() });
    written(ExchangeCode { code: "c".into(), verifier: "v".into() });
    written(FallBack { fb: "awf_x".into() });
    written(Refresh { refresh: "awr_x".into() });
    written(AskPanel { lang: "de".into(), comment: None, form: None });
    written(AskPanel { lang: "de".into(), comment: Some(id), form: Some("a=b".into()) });
    written(NewReport { reason: Reason::OffTopic, note: None });
    written(NewReport { reason: Reason::Other, note: Some("n".into()) });
    written(SiteWord { jwt: "a.b.c".into() });
    written(ClientFrame::Unsubscribe { thread });
    written(ClientFrame::Subscribe { thread, after: None });
    let after = Some(Position { seq: 7, eid: EventId(i64::MAX) });
    written(ClientFrame::Subscribe { thread, after });
}
