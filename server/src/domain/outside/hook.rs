//! The owner's own service, asked as Standard Webhooks are sent
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>), so that their libraries
//! check who asks. It answers `{"verdict": "allow" | "mark" | "hold" | "reject", "reason": "…"}`.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use http::{Method, Request, header};
use sdk::wire::{Timestamp, Verdict};
use serde::Deserialize;
use serde_json::json;
use sha2::Sha256;
use uuid::Uuid;

use super::{Opinion, Question, Service};

/// What a secret begins with.
pub const PREFIX: &str = "whsec_";
/// Most characters of a reason that are kept.
const REASON_CHARS: usize = 200;

/// Asks about a comment; everything that is sent is signed.
pub fn ask(
    service: &Service,
    question: &Question<'_>,
    id: Uuid,
    now: Timestamp,
) -> http::Result<Request<Vec<u8>>> {
    let body =
        json!({ "type": "comment.check", "timestamp": now.text(), "data": question }).to_string();
    let (id, seconds) = (format!("msg_{}", id.simple()), now.0.div_euclid(1_000));
    Request::builder()
        .method(Method::POST)
        .uri(service.url.as_str())
        .header(header::CONTENT_TYPE, "application/json")
        .header("webhook-id", &id)
        .header("webhook-timestamp", seconds)
        .header("webhook-signature", sign(&service.secret, &id, seconds, &body))
        .body(body.into_bytes())
}

fn sign(secret: &str, id: &str, seconds: i64, body: &str) -> String {
    let key = STANDARD.decode(secret.trim_start_matches(PREFIX)).unwrap_or_default();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("HMAC takes keys of any length");
    mac.update(format!("{id}.{seconds}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

#[derive(Deserialize)]
struct Answer {
    verdict: Verdict,
    reason: Option<String>,
}

/// What it says.
pub fn read(answer: &[u8]) -> Option<Opinion> {
    let Answer { verdict, reason } = serde_json::from_slice(answer).ok()?;
    let reason = reason.map(|reason| {
        let plain = reason.chars().filter(|c| !c.is_control());
        plain.take(REASON_CHARS).collect::<String>()
    });
    let detail = reason.filter(|reason| !reason.is_empty());
    (verdict != Verdict::Unknown).then_some(Opinion { verdict, detail })
}

/// The example of the specification, signed.
#[cfg(test)]
pub fn sign_for_tests(secret: &str) -> String {
    sign(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#)
}
