//! What links in letters to moderators carry: one decision about one comment, by one moderator, for a few days. It can be
//! used once: it names the last decision that was known when it was written, and each use makes another one.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::wire::{CommentId, Decision, DecisionId, MemberId, SiteId, Timestamp};
use uuid::Uuid;

use super::keys::{KeyRing, Purpose};

/// Where such links lead.
pub const PATH: &str = "/decide";
/// For how long such a link is good, in milliseconds.
pub const GOOD_FOR_MS: i64 = 3 * 24 * 60 * 60 * 1_000;

/// What can be decided by a link.
const DECISIONS: [Decision; 3] = [Decision::Approve, Decision::Spam, Decision::Remove];

/// Four ids, the decision, and until when.
const BYTES: usize = 4 * 16 + 1 + 8;

/// What a link decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeskLink {
    /// On which site.
    pub site: SiteId,
    /// Who decides.
    pub member: MemberId,
    /// About which comment.
    pub comment: CommentId,
    /// The last decision about it that was known then.
    pub known: Option<DecisionId>,
    /// What.
    pub decision: Decision,
    /// Until when.
    pub until: Timestamp,
}

impl DeskLink {
    /// As the link carries it.
    pub fn write(self, keys: &KeyRing) -> String {
        let bytes = self.bytes();
        let mac = keys.sign(Purpose::Desk, &[&bytes]).mac;
        format!("{}.{}", URL_SAFE_NO_PAD.encode(bytes), URL_SAFE_NO_PAD.encode(mac))
    }

    /// What a link decides, if this installation wrote it and it is still good.
    pub fn read(keys: &KeyRing, text: &str, now: Timestamp) -> Option<Self> {
        let (says, mac) = text.split_once('.')?;
        let bytes: [u8; BYTES] = URL_SAFE_NO_PAD.decode(says).ok()?.try_into().ok()?;
        if !keys.verify_any(Purpose::Desk, &[&bytes], &URL_SAFE_NO_PAD.decode(mac).ok()?) {
            return None;
        }
        let id = |place: usize| Uuid::from_slice(&bytes[place * 16..(place + 1) * 16]).ok();
        let until = i64::from_be_bytes(bytes[BYTES - 8..].try_into().ok()?);
        let link = Self {
            site: SiteId(id(0)?),
            member: MemberId(id(1)?),
            comment: CommentId(id(2)?),
            known: id(3).filter(|id| !id.is_nil()).map(DecisionId),
            decision: *DECISIONS.get(usize::from(bytes[4 * 16]))?,
            until: Timestamp(until),
        };
        (now < link.until).then_some(link)
    }

    fn bytes(self) -> [u8; BYTES] {
        let known = self.known.map_or(Uuid::nil(), |known| known.0);
        let ids = [self.site.0, self.member.0, self.comment.0, known];
        let mut bytes = [0; BYTES];
        for (place, id) in ids.iter().enumerate() {
            bytes[place * 16..(place + 1) * 16].copy_from_slice(id.as_bytes());
        }
        let decision = DECISIONS.iter().zip(0_u8..).find(|(known, _)| **known == self.decision);
        // Nothing else can be decided by a link: it is read as none.
        bytes[4 * 16] = decision.map_or(u8::MAX, |(_, number)| number);
        bytes[BYTES - 8..].copy_from_slice(&self.until.0.to_be_bytes());
        bytes
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::{CommentId, Decision, DecisionId, MemberId, SiteId, Timestamp};
    use uuid::Uuid;

    use super::{DECISIONS, DeskLink};
    use crate::domain::keys::{KeyRing, Purpose};

    fn link(decision: Decision) -> DeskLink {
        let id = Uuid::from_u128;
        DeskLink {
            site: SiteId(id(1)),
            member: MemberId(id(2)),
            comment: CommentId(id(3)),
            known: Some(DecisionId(id(4))),
            decision,
            until: Timestamp(1_000),
        }
    }

    #[test]
    fn a_link_is_read_as_it_was_written_until_it_is_over() {
        let keys = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        for decision in DECISIONS {
            for known in [None, link(decision).known] {
                let link = DeskLink { known, ..link(decision) };
                let text = link.write(&keys);
                assert_eq!(DeskLink::read(&keys, &text, Timestamp(999)), Some(link));
                assert_eq!(DeskLink::read(&keys, &text, Timestamp(1_000)), None);
            }
        }
    }

    #[test]
    fn nobody_else_can_write_one() {
        let keys = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let other = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let read = |text: &str| DeskLink::read(&keys, text, Timestamp(0));
        let (text, remove) = (link(Decision::Approve).write(&keys), link(Decision::Remove));
        let (_, mac) = text.split_once('.').unwrap();
        let (says, _) =
            remove.write(&keys).split_once('.').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        for forged in
            [remove.write(&other), format!("{says}.{mac}"), format!("{says}."), says, String::new()]
        {
            assert_eq!(read(&forged), None, "{forged}");
        }
        assert_eq!(read(&link(Decision::Restore).write(&keys)), None, "only what letters offer");
        let signed_for_another = keys.sign(Purpose::Replies, &[&remove.bytes()]).mac;
        assert!(!keys.verify_any(Purpose::Desk, &[&remove.bytes()], &signed_for_another));
    }
}
