//! Which work is asked of somebody before their comment is taken, and how it is known again that it was asked.
//!
//! A challenge is signed, and belongs to one request: the same site, thread, author, text and idempotency key. That key
//! never makes a second comment, so a proof is good once without anybody remembering it.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::{
    wire::{SiteId, ThreadId, Timestamp},
    work::{self, Work},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::keys::{KeyRing, Purpose};

/// How long a challenge is good, in milliseconds: a slow telephone may take a minute.
const LIFE_MS: i64 = 10 * 60 * 1_000;
/// How far another node's clock may be ahead, in milliseconds.
const AHEAD_MS: i64 = 60_000;

/// Of whom work is asked. Never of people who are trusted, moderators and programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkPolicy {
    /// Of nobody.
    Off,
    /// Of newcomers, while many of them write on the site or at their address.
    #[default]
    WhenBusy,
    /// Of newcomers.
    Newcomers,
}

/// How much is asked for: the busier, the more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A tenth of a second on a desktop.
    Calm,
    /// Half a second.
    Busy,
    /// Two seconds, and a slow telephone a quarter of a minute.
    Flooded,
}

impl Level {
    /// What it asks for.
    pub fn work(self) -> Work {
        let bits = match self {
            Self::Calm => 12,
            Self::Busy => 14,
            Self::Flooded => 16,
        };
        Work { bits, puzzles: 16 }
    }
}

/// The request that work is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Bound<'a> {
    /// The site.
    pub site: SiteId,
    /// The thread.
    pub thread: ThreadId,
    /// What its author's requests are kept under.
    pub actor: Uuid,
    /// Its idempotency key.
    pub key: Uuid,
    /// The digest of what it asks.
    pub request: &'a [u8; 32],
}

/// A challenge: `bits.puzzles.key.issued.mac`.
pub fn issue(keys: &KeyRing, level: Level, bound: Bound<'_>, now: Timestamp) -> String {
    let Work { bits, puzzles } = level.work();
    let head = format!("{bits}.{puzzles}.{}.{}", keys.current(), now.0);
    let signed = keys.sign(Purpose::Work, &bound.parts(&head));
    format!("{head}.{}", URL_SAFE_NO_PAD.encode(signed.mac))
}

/// Whether a proof answers a challenge of this request that is not too old.
pub fn is_proven(keys: &KeyRing, proof: &str, bound: Bound<'_>, now: Timestamp) -> bool {
    let is_signed = || {
        let (challenge, _) = proof.split_once(';')?;
        let (head, mac) = challenge.rsplit_once('.')?;
        let mut parts = head.split('.').skip(2);
        let (key, issued) = (parts.next()?, parts.next()?.parse::<i64>().ok()?);
        let is_fresh = (-AHEAD_MS..=LIFE_MS).contains(&now.0.checked_sub(issued)?);
        let mac = URL_SAFE_NO_PAD.decode(mac).ok()?;
        Some(is_fresh && keys.verify(Purpose::Work, &bound.parts(head), key, &mac))
    };
    // What was not signed costs no hashes of puzzles.
    is_signed() == Some(true) && work::check(proof).is_some()
}

impl<'a> Bound<'a> {
    fn parts<'b>(&'b self, head: &'b str) -> [&'b [u8]; 6]
    where
        'a: 'b,
    {
        [
            head.as_bytes(),
            self.site.0.as_bytes(),
            self.thread.0.as_bytes(),
            self.actor.as_bytes(),
            self.key.as_bytes(),
            self.request,
        ]
    }
}

#[cfg(test)]
mod tests {
    use sdk::{
        wire::{SiteId, ThreadId, Timestamp},
        work,
    };
    use uuid::Uuid;

    use super::{AHEAD_MS, Bound, LIFE_MS, Level, is_proven, issue};
    use crate::domain::keys::KeyRing;

    const NOW: Timestamp = Timestamp(1_000_000_000);

    fn bound(request: &[u8; 32]) -> Bound<'_> {
        let id = Uuid::from_u128;
        Bound { site: SiteId(id(1)), thread: ThreadId(id(2)), actor: id(3), key: id(4), request }
    }

    #[test]
    fn a_proof_is_good_for_its_request_and_a_while() {
        let keys = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let request = [5; 32];
        let asked = bound(&request);
        let proof = work::solve(&issue(&keys, Level::Calm, asked, NOW)).unwrap();
        let at = |ms| Timestamp(NOW.0 + ms);
        assert!(is_proven(&keys, &proof, asked, NOW));
        assert!(is_proven(&keys, &proof, asked, at(LIFE_MS)));
        assert!(!is_proven(&keys, &proof, asked, at(LIFE_MS + 1)));
        assert!(is_proven(&keys, &proof, asked, at(-AHEAD_MS)));
        assert!(!is_proven(&keys, &proof, asked, at(-AHEAD_MS - 1)));

        let id = Uuid::from_u128;
        for other in [
            Bound { site: SiteId(id(9)), ..asked },
            Bound { thread: ThreadId(id(9)), ..asked },
            Bound { actor: id(9), ..asked },
            Bound { key: id(9), ..asked },
            Bound { request: &[9; 32], ..asked },
        ] {
            assert!(!is_proven(&keys, &proof, other, NOW), "{other:?}");
        }
        let foreign = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        assert!(!is_proven(&foreign, &proof, asked, NOW));
    }

    #[test]
    fn nobody_makes_the_work_easier() {
        let keys = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let request = [5; 32];
        let challenge = issue(&keys, Level::Calm, bound(&request), NOW);
        assert!(!is_proven(&keys, &challenge, bound(&request), NOW));
        for easier in [
            challenge.replacen("12.16.", "0.16.", 1),
            challenge.replacen("12.16.", "12.1.", 1),
            challenge.replacen("12.16.", "12.0.", 1),
            challenge.replace("1000000000", "1000000001"),
        ] {
            let proof = work::solve(&easier).unwrap();
            assert!(!is_proven(&keys, &proof, bound(&request), NOW), "{easier}");
        }
        for broken in ["", ";", ".;", "....;", "12.16.k1.-9223372036854775808.x;1"] {
            assert!(!is_proven(&keys, broken, bound(&request), NOW), "{broken}");
        }
    }
}
