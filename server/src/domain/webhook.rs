//! Signing what webhooks are sent, as Standard Webhooks says (standard-webhooks.md, "Signature scheme").

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sdk::wire::{CommentId, Event, HookEvent};
use sha2::Sha256;
use uuid::Uuid;

/// How a secret begins.
const PREFIX: &str = "whsec_";
/// Bytes of a secret; the specification allows 24 to 64.
const SECRET_BYTES: usize = 32;

/// What signs.
#[derive(Clone)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// A new one.
    pub fn generate() -> Self {
        Self(rand::random::<[u8; SECRET_BYTES]>().to_vec())
    }

    /// One that its owner gives, as [`Self::text`] is.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = STANDARD.decode(text.strip_prefix(PREFIX)?).ok()?;
        (24..=64).contains(&bytes.len()).then_some(Self(bytes))
    }

    /// One that was kept.
    pub fn of(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// What is kept of it, sealed.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What its owner gives to whoever verifies.
    pub fn text(&self) -> String {
        format!("{PREFIX}{}", STANDARD.encode(&self.0))
    }

    /// The signature of a message with this id, at this time in seconds: `v1,…`.
    pub fn sign(&self, id: &str, timestamp: i64, body: &str) -> String {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0);
        // HMAC takes keys of any length.
        let Ok(mut mac) = mac else { return String::new() };
        mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What the receiver knows a delivery by.
pub fn message_id(delivery: Uuid) -> String {
    format!("msg_{}", delivery.simple())
}

/// What of a thread's events webhooks are told.
pub fn told(event: &Event) -> Option<HookEvent> {
    match event {
        // What was taken away is there again: for whoever keeps a copy, it is new.
        Event::CommentCreated(_) | Event::CommentRestored { .. } => Some(HookEvent::CommentCreated),
        Event::CommentEdited { .. } => Some(HookEvent::CommentEdited),
        Event::CommentRemoved { .. } => Some(HookEvent::CommentRemoved),
        Event::ThreadClosed { .. } => Some(HookEvent::ThreadClosed),
        _ => None,
    }
}

/// Whose words something that is told holds: it is kept no longer than they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Those of a comment.
    Comment(CommentId),
    /// Somebody's name, or their words beside a comment; under what their votes are kept.
    Person(Uuid),
    /// Nobody's.
    Nothing,
}

/// Whose words an event of a thread holds.
pub fn holds(event: &Event) -> Holds {
    match event {
        Event::CommentCreated(comment) => Holds::Comment(comment.id),
        Event::CommentRestored { comment, .. } => Holds::Comment(comment.id),
        Event::CommentEdited { id, .. } => Holds::Comment(*id),
        _ => Holds::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};

    use super::Secret;

    /// The example of the specification's reference libraries.
    #[test]
    fn a_known_message_has_its_known_signature() {
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let secret = Secret::of(key);
        assert_eq!(
            secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#),
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
        assert_eq!(secret.text(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }
}
