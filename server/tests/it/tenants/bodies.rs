//! What each route that takes a body is sent.

use serde_json::{Value, json};

use super::{
    operations::Operation,
    scene::{Named, nowhere},
};

/// The table: what each route that takes a body is sent.
#[expect(clippy::too_many_lines, reason = "a table")]
pub fn body(operation: &Operation, named: &Named) -> Option<Value> {
    let page = json!({ "key": "p" });
    match (operation.method.as_str(), operation.path.as_str()) {
        ("POST", "/threads/{thread}/comments") => Some(json!({
            "thread": page, "parent": named.parent, "body": "x", "guest": { "name": "Ada" }
        })),
        ("PATCH", "/threads/{thread}/comments/{comment}") => {
            Some(json!({ "body": "x", "version": 1 }))
        }
        ("PUT", "/threads/{thread}/comments/{comment}/vote") => Some(json!({ "vote": "up" })),
        ("PUT", "/threads/{thread}/comments/{comment}/reaction") => {
            Some(json!({ "emoji": "👍", "on": true }))
        }
        ("PUT", "/threads/{thread}/reaction") => {
            Some(json!({ "thread": page, "emoji": "👍", "on": true }))
        }
        ("PUT", "/threads/{thread}/comments/{comment}/pin") => Some(json!({ "pinned": true })),
        ("PUT", "/threads/{thread}/comments/{comment}/feature") => {
            Some(json!({ "featured": true }))
        }
        ("PUT", "/threads/{thread}/follow") => Some(json!({ "on": true })),
        ("PATCH", "/threads/{thread}") => Some(json!({ "closed": true })),
        ("PATCH", "/members/{member}") => Some(json!({ "banned": true })),
        ("PUT", "/threads/{thread}/page") => Some(json!({ "title": "x" })),
        ("PUT", "/threads/{thread}/pace") => Some(json!({ "slow_seconds": 60 })),
        ("POST", "/threads/{thread}/merge") => Some(json!({ "into": nowhere() })),
        ("POST", "/threads/remap") => Some(json!({
            "from": "https://old.example/canary", "to": "https://blog.example/new"
        })),
        ("POST", "/notices/{notice}/decision") => Some(json!({
            "decision": "keep", "ground": "terms", "reference": "x", "facts": "x"
        })),
        ("POST", "/bans") => Some(json!({ "member": named.member })),
        ("POST", "/people/{person}/notes") => Some(json!({ "text": "x" })),
        ("POST", "/people/{person}/removals") => Some(json!({ "since": "ever" })),
        ("POST", "/people/{person}/erasure") => Some(json!({ "texts": "remove" })),
        ("POST", "/threads/{thread}/typing") => Some(json!({ "parent": named.parent })),
        ("POST", "/threads/{thread}/comments/{comment}/report") => {
            Some(json!({ "reason": "spam" }))
        }
        ("POST", "/threads/{thread}/panels/{panel}") => {
            Some(json!({ "lang": "en", "comment": named.comment, "form": "reason=spam" }))
        }
        ("POST", "/moderation/decisions") => {
            Some(json!({ "decision": "remove", "comments": [{ "id": named.comment }] }))
        }
        ("POST", "/moderation/try" | "/preview") => Some(json!({ "body": "x" })),
        ("POST", "/session/exchange") => {
            Some(json!({ "code": "A".repeat(43), "verifier": "A".repeat(43) }))
        }
        ("POST", "/guests/claim") => Some(json!({ "secret": format!("awg_{}", "A".repeat(43)) })),
        ("POST", "/session/fallback") => Some(json!({ "fb": format!("awf_{}", "A".repeat(43)) })),
        ("POST", "/session/refresh") => {
            Some(json!({ "refresh": format!("awr_{}", "A".repeat(43)) }))
        }
        ("POST", "/session/sso") => Some(json!({ "jwt": "a.b.c" })),
        (method, path) => {
            // A file, which names nothing.
            let is_file = matches!((method, path), ("POST", "/images" | "/import"));
            let body = owners_body(method, path);
            let is_known = body.is_some() || is_file || !operation.has_body;
            assert!(is_known, "what does {method} {path} take?");
            body
        }
    }
}

/// The same for what owners do.
fn owners_body(method: &str, path: &str) -> Option<Value> {
    match (method, path) {
        ("PUT", "/settings") => Some(json!({
            "version": 1, "name": "Mine", "origins": [], "sign_in": ["password"], "settings": {}
        })),
        ("PUT", "/moderation/services/{service}") => {
            Some(json!({ "url": "https://127.0.0.1/", "secret": "mine" }))
        }
        ("POST", "/invitations") => Some(json!({ "email": "a@b.example", "role": "observer" })),
        ("PUT", "/moderation/settings") => Some(json!({ "version": 1, "settings": {} })),
        ("POST", "/keys") => Some(json!({ "name": "mine", "scopes": ["read"] })),
        ("POST", "/install/look") => Some(json!({ "url": "https://127.0.0.1/" })),
        ("POST", "/webhooks") => {
            Some(json!({ "url": "https://127.0.0.1/", "events": ["comment.created"] }))
        }
        ("PATCH", "/moderation/services/{service}" | "/webhooks/{webhook}") => {
            Some(json!({ "enabled": false }))
        }
        _ => None,
    }
}
