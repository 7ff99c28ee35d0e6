//! Passes for live sockets: signed, good once and for 30 seconds, on pages of one origin of one site.
//!
//! A browser sends cookies with a handshake from whatever page, and an address ends up in logs: so neither proves who
//! opens a socket (OWASP WebSocket Security cheat sheet).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::wire::{SiteId, Timestamp};

use super::{
    keys::{KeyRing, Purpose},
    origin::Origin,
    secret::Hash,
};

/// How long a ticket is good, in milliseconds.
pub const LIFE_MS: i64 = 30_000;

/// Whom a ticket was given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A guest, by the hash of their secret.
    Guest(Hash),
    /// A member, by the hash of their session.
    Member(Hash),
}

/// What a ticket says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// Its own number: it is good once.
    pub id: u128,
    /// When it was given.
    pub issued_at: Timestamp,
    /// To whom.
    pub holder: Holder,
}

/// The number, the time, the kind of holder and the holder.
const BYTES: usize = 16 + 8 + 1 + 32;

impl Ticket {
    /// The ticket as text.
    pub fn write(&self, keys: &KeyRing, site: SiteId, origin: &Origin) -> String {
        let mut bytes = [0; BYTES];
        bytes[..16].copy_from_slice(&self.id.to_be_bytes());
        bytes[16..24].copy_from_slice(&self.issued_at.0.to_be_bytes());
        let (kind, holder) = match &self.holder {
            Holder::Guest(hash) => (0, hash),
            Holder::Member(hash) => (1, hash),
        };
        bytes[24] = kind;
        bytes[25..].copy_from_slice(holder);
        let signed = keys.sign(Purpose::Ticket, &parts(&bytes, &site, origin));
        let code = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        format!("{}.{}.{}", signed.key, code(&bytes), code(&signed.mac))
    }

    /// Reads a ticket that was given for this site and this origin, and is not too old.
    pub fn read(
        text: &str,
        keys: &KeyRing,
        site: SiteId,
        origin: &Origin,
        now: Timestamp,
    ) -> Option<Self> {
        let mut fields = text.split('.');
        let (key, bytes, mac) = (fields.next()?, fields.next()?, fields.next()?);
        let decode = |text| URL_SAFE_NO_PAD.decode(text).ok();
        let bytes: [u8; BYTES] = decode(bytes)?.try_into().ok()?;
        if fields.next().is_some()
            || !keys.verify(Purpose::Ticket, &parts(&bytes, &site, origin), key, &decode(mac)?)
        {
            return None;
        }
        let id = u128::from_be_bytes(bytes[..16].try_into().ok()?);
        let issued_at = Timestamp(i64::from_be_bytes(bytes[16..24].try_into().ok()?));
        let hash: Hash = bytes[25..].try_into().ok()?;
        let holder = if bytes[24] == 0 { Holder::Guest(hash) } else { Holder::Member(hash) };
        // Another node's clock may be a little ahead.
        let age = now.0 - issued_at.0;
        (-LIFE_MS..=LIFE_MS).contains(&age).then_some(Self { id, issued_at, holder })
    }
}

fn parts<'a>(bytes: &'a [u8], site: &'a SiteId, origin: &'a Origin) -> [&'a [u8]; 3] {
    [bytes, site.0.as_bytes(), origin.as_str().as_bytes()]
}

#[cfg(test)]
mod tests {
    use sdk::wire::{SiteId, Timestamp};
    use uuid::Uuid;

    use super::{Holder, LIFE_MS, Ticket};
    use crate::domain::{keys::KeyRing, origin::Origin};

    #[test]
    fn a_ticket_is_good_for_its_site_its_origin_and_a_short_while() {
        let keys = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let (site, other) = (SiteId(Uuid::from_u128(1)), SiteId(Uuid::from_u128(2)));
        let origin = Origin::parse("https://blog.example").unwrap();
        let elsewhere = Origin::parse("https://www.blog.example").unwrap();
        let issued_at = Timestamp(1_000_000);
        let ticket = Ticket { id: 7, issued_at, holder: Holder::Member([9; 32]) };
        let text = ticket.write(&keys, site, &origin);
        let read = |text: &str, site, origin, now| Ticket::read(text, &keys, site, origin, now);
        let later = |ms| Timestamp(issued_at.0 + ms);

        assert_eq!(read(&text, site, &origin, later(LIFE_MS)), Some(ticket));
        assert_eq!(read(&text, site, &origin, later(LIFE_MS + 1)), None);
        assert_eq!(read(&text, other, &origin, issued_at), None);
        assert_eq!(read(&text, site, &elsewhere, issued_at), None);
        for cut in 0..text.len() {
            assert_eq!(read(&text[..cut], site, &origin, issued_at), None, "{cut}");
        }
        assert_eq!(read(&format!("{text}.x"), site, &origin, issued_at), None);
        assert_eq!(read(&"x".repeat(1_000_000), site, &origin, issued_at), None);
        let foreign = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        assert_eq!(Ticket::read(&text, &foreign, site, &origin, issued_at), None);
    }
}
