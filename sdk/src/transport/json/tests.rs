//! The hand-written reading and writing is serde's.

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
        "author": { "kind": "member", "member": ID, "avatar": ID, "profile": "https://a.example/7?b=c&d",
            "badge": "owner", "name": "Ana" },
        "html": "<p>a</p>", "ups": 4, "downs": 1, "pinned": true,
        "created_at": "2026-11-22T14:03:07.250Z", "edited_at": "2026-11-22T14:03:08.250Z", "new": 1
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
        "comments": [{ "id": ID, "editable_until": "2026-11-22T14:03:07.250Z" }], "votes": [] }));
    let member = json!({ "id": ID, "name": "Ruth", "role": "moderator", "banned": true });
    same::<Mine>(json!({ "guest": null, "member": member, "comments": [],
        "votes": [{ "comment": ID, "vote": "up" }, { "comment": ID, "vote": "down" }],
        "seen_at": "2026-11-22T14:03:07.250Z" }));
    same::<Session>(
        json!({ "member": member, "csrf": "t", "expires_at": "2026-11-22T14:03:07.250Z",
        "moderates_until": "2026-11-22T14:03:07.250Z", "fb": "awf_x" }),
    );
    same::<Tokens>(json!({ "access": "awa_x", "expires_in": 900, "refresh": "awr_x" }));
    same::<Session>(json!({ "member": null }));
    same::<MemberPage>(json!({ "members": [member], "next": "c" }));
    same::<Ticket>(json!({ "ticket": "t" }));
    same::<ThreadChanged>(json!({ "closed": true, "position": position }));
    same::<Preview>(json!({ "html": "<p>" }));
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
    event(
        "comment_removed",
        json!({ "id": ID, "version": 2,
        "counts": [{ "id": ID, "replies": 1, "branch": 2 }] }),
    );
    let votes = json!([{ "id": ID, "version": 2, "ups": 3, "downs": 1 }]);
    event("comments_voted", json!({ "votes": votes }));
    same::<ServerFrame>(json!({ "type": "event", "thread": ID, "seq": 4, "eid": "5", "prev": "2",
        "gathers": ["3", "4"], "kind": "comments_voted", "data": { "votes": votes } }));
    event("comment_pinned", json!({ "id": ID, "version": 2, "pinned": true }));
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
    written(PinComment { pinned: true });
    written(ChangeThread { closed: false });
    written(ChangeMember { role: None, banned: Some(true) });
    written(ChangeMember { role: Some(Role::Moderator), banned: None });
    written(NewPreview { body: "b".into() });
    written(ClaimGuest { secret: "s".into() });
    written(ExchangeCode { code: "c".into(), verifier: "v".into() });
    written(FallBack { fb: "awf_x".into() });
    written(Refresh { refresh: "awr_x".into() });
    written(SiteWord { jwt: "a.b.c".into() });
    written(ClientFrame::Unsubscribe { thread });
    written(ClientFrame::Subscribe { thread, after: None });
    let after = Some(Position { seq: 7, eid: EventId(i64::MAX) });
    written(ClientFrame::Subscribe { thread, after });
}
