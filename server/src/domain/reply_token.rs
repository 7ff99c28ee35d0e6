//! What links in mail about replies and followed threads carry: who says yes, or no more. Signed, good for as long as the address is the same,
//! and for nothing else (compare loomio's audit of 2026-07: a token to unsubscribe that changed passwords).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::wire::{AccountId, GuestId, MemberId, SiteId};
use uuid::Uuid;

use super::keys::{KeyRing, Purpose};

/// What somebody says with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// A guest: this address is mine, and I want mail.
    Yes(SiteId, GuestId),
    /// A guest: no more mail.
    GuestNo(SiteId, GuestId),
    /// Somebody with an account: no more mail.
    AccountNo(AccountId),
    /// Somebody who follows a thread: no more mail about it.
    FollowNo(SiteId, Uuid),
    /// A moderator: no more mail about what waits.
    DeskNo(SiteId, MemberId),
}

/// The kind, and two ids.
const BYTES: usize = 1 + 16 + 16;

impl Says {
    /// As a link carries it. `email_key` is the address that it is mailed to.
    pub fn write(self, keys: &KeyRing, email_key: &str) -> String {
        let bytes = self.bytes();
        let mac = keys.sign(Purpose::Replies, &[&bytes, email_key.as_bytes()]).mac;
        format!("{}.{}", URL_SAFE_NO_PAD.encode(bytes), URL_SAFE_NO_PAD.encode(mac))
    }

    /// What a link says, and what proves it; whether it does, [`is_proven`] tells.
    pub fn read(text: &str) -> Option<(Self, Vec<u8>)> {
        let (says, mac) = text.split_once('.')?;
        let bytes: [u8; BYTES] = URL_SAFE_NO_PAD.decode(says).ok()?.try_into().ok()?;
        let id = |from: usize| Uuid::from_slice(&bytes[from..from + 16]).ok();
        let (one, other) = (id(1)?, id(17)?);
        let says = match bytes[0] {
            0 => Self::Yes(SiteId(one), GuestId(other)),
            1 => Self::GuestNo(SiteId(one), GuestId(other)),
            2 => Self::AccountNo(AccountId(one)),
            3 => Self::FollowNo(SiteId(one), other),
            4 => Self::DeskNo(SiteId(one), MemberId(other)),
            _ => return None,
        };
        Some((says, URL_SAFE_NO_PAD.decode(mac).ok()?))
    }

    /// Whether this was mailed to `email_key`.
    pub fn is_proven(self, keys: &KeyRing, email_key: &str, mac: &[u8]) -> bool {
        keys.verify_any(Purpose::Replies, &[&self.bytes(), email_key.as_bytes()], mac)
    }

    fn bytes(self) -> [u8; BYTES] {
        let (kind, one, other) = match self {
            Self::Yes(site, guest) => (0, site.0, guest.0),
            Self::GuestNo(site, guest) => (1, site.0, guest.0),
            Self::AccountNo(account) => (2, account.0, Uuid::nil()),
            Self::FollowNo(site, follow) => (3, site.0, follow),
            Self::DeskNo(site, member) => (4, site.0, member.0),
        };
        let mut bytes = [kind; BYTES];
        bytes[1..17].copy_from_slice(one.as_bytes());
        bytes[17..].copy_from_slice(other.as_bytes());
        bytes
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::{AccountId, GuestId, MemberId, SiteId};
    use uuid::Uuid;

    use super::Says;
    use crate::domain::keys::KeyRing;

    #[test]
    fn a_link_says_one_thing_for_one_address() {
        let keys = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let id = Uuid::from_u128;
        for says in [
            Says::Yes(SiteId(id(1)), GuestId(id(2))),
            Says::GuestNo(SiteId(id(1)), GuestId(id(2))),
            Says::AccountNo(AccountId(id(3))),
            Says::FollowNo(SiteId(id(1)), id(4)),
            Says::DeskNo(SiteId(id(1)), MemberId(id(5))),
        ] {
            let text = says.write(&keys, "a@b.example");
            let (read, mac) = Says::read(&text).unwrap();
            assert_eq!(read, says);
            assert!(read.is_proven(&keys, "a@b.example", &mac));
            assert!(!read.is_proven(&keys, "c@b.example", &mac));
            let other = Says::AccountNo(AccountId(id(4)));
            assert!(!other.is_proven(&keys, "a@b.example", &mac));
        }
        for junk in ["", ".", "AAAA.AAAA", "AAAA", &"A".repeat(100)] {
            assert_eq!(Says::read(junk), None, "{junk}");
        }
    }
}
