//! Places in the database's log (WAL), and how a client carries one: whoever has changed something names the place after
//! it in their next reads, and gets no copy of the database that has not come so far.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::wire::SiteId;

use super::keys::{KeyRing, Purpose};

/// A place in the log of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalPosition {
    /// Raised by one each time a standby takes over; from there on the log is another one.
    pub timeline: i32,
    /// Bytes since the log began.
    pub lsn: i64,
}

impl WalPosition {
    /// A place that only the primary is sure to have reached.
    pub fn newest(timeline: i32) -> Self {
        Self { timeline, lsn: i64::MAX }
    }

    /// Whether a server that replayed up to `replayed` shows what was changed before this place. After a failover it
    /// does for places of the former timeline as well: what of it was kept comes before all that is new.
    pub fn is_reached_by(self, replayed: Self) -> bool {
        self.timeline <= replayed.timeline && self.lsn <= replayed.lsn
    }

    /// The place as text, signed: an invented one would send reads to the primary. Of two texts the greater one is the
    /// later place.
    pub fn write(self, keys: &KeyRing, site: SiteId) -> String {
        let text = format!("{:08x}-{:016x}", self.timeline, self.lsn);
        let mac = keys.sign(Purpose::Wal, &[site.0.as_bytes(), text.as_bytes()]).mac;
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(mac))
    }

    /// Reads a place that was written for this site.
    pub fn read(text: &str, keys: &KeyRing, site: SiteId) -> Option<Self> {
        let (text, mac) = text.split_once('.')?;
        let mac = URL_SAFE_NO_PAD.decode(mac).ok()?;
        if !keys.verify_any(Purpose::Wal, &[site.0.as_bytes(), text.as_bytes()], &mac) {
            return None;
        }
        let (timeline, lsn) = text.split_once('-')?;
        let timeline = i32::from_str_radix(timeline, 16).ok()?;
        Some(Self { timeline, lsn: i64::from_str_radix(lsn, 16).ok()? })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn at(timeline: i32, lsn: i64) -> WalPosition {
        WalPosition { timeline, lsn }
    }

    #[test]
    fn a_place_comes_back_on_its_own_site_alone_and_unchanged_alone() {
        let keys = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let (here, there) = (SiteId(Uuid::from_u128(1)), SiteId(Uuid::from_u128(2)));
        for place in [at(1, 0), at(12, 0xb8f_d140), WalPosition::newest(3)] {
            let text = place.write(&keys, here);
            assert_eq!(WalPosition::read(&text, &keys, here), Some(place), "{text}");
            assert_eq!(WalPosition::read(&text, &keys, there), None);
            assert_eq!(WalPosition::read(&text.replacen('-', "-1", 1), &keys, here), None);
        }
        assert!(at(1, 0x9).write(&keys, here) < at(1, 0x10).write(&keys, here));
        assert!(at(9, 5).write(&keys, here) < at(10, 1).write(&keys, here));
        let text = at(1, 7).write(&keys, here);
        let others = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        assert_eq!(WalPosition::read(&text, &others, here), None);
        for junk in ["", ".", "1-7", "1-7.", "1-7.AAAA", "-.-"] {
            assert_eq!(WalPosition::read(junk, &keys, here), None, "{junk}");
        }
    }

    #[test]
    fn a_place_is_reached_on_its_timeline_or_on_one_that_follows() {
        assert!(at(1, 5).is_reached_by(at(1, 5)) && !at(1, 6).is_reached_by(at(1, 5)));
        assert!(at(1, 5).is_reached_by(at(2, 9)));
        assert!(!at(2, 5).is_reached_by(at(1, 9)), "another history");
    }
}
