//! What bans come to: whether somebody may write now, and what a ban may say.

use std::net::IpAddr;

use ipnet::IpNet;
use sdk::{
    limits,
    wire::{NewBan, SiteId, Timestamp},
};

use super::{
    address,
    keys::{KeyRing, Purpose},
    name,
    secret::Hash,
};

/// A ban that was not lifted, about somebody who writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Until when; none: for ever.
    pub ends_at: Option<Timestamp>,
    /// Whether they don't know.
    pub shadow: bool,
    /// What they are told.
    pub message: Option<String>,
}

/// Whether somebody may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They may.
    Free,
    /// They may, but nobody else sees it.
    Shadowed,
    /// They may not, until then or for ever, and are told this.
    Banned(Option<Timestamp>, Option<String>),
}

/// What the bans about somebody come to: an open one goes before shadows, and of several the one that ends last.
pub fn verdict(bans: impl IntoIterator<Item = Holding>, now: Timestamp) -> Verdict {
    let in_force = bans.into_iter().filter(|ban| ban.ends_at.is_none_or(|end| now < end));
    let longest =
        in_force.max_by_key(|ban| (!ban.shadow, ban.ends_at.map_or(i64::MAX, |end| end.0)));
    match longest {
        None => Verdict::Free,
        Some(ban) if ban.shadow => Verdict::Shadowed,
        Some(ban) => Verdict::Banned(ban.ends_at, ban.message),
    }
}

/// What an address is known by where bans are looked up: the networks that it is in, under every secret that is in use.
pub fn marks(keys: &KeyRing, site: SiteId, of: IpAddr) -> Vec<Hash> {
    let networks = address::networks(of);
    let mark = |network: IpNet| {
        keys.sign_all(Purpose::Address, &[site.0.as_bytes(), network.to_string().as_bytes()])
    };
    networks.into_iter().flat_map(mark).collect()
}

/// What a network is kept as. The site is in it, so that two of them can't compare.
pub fn mark(keys: &KeyRing, site: SiteId, network: IpNet) -> Hash {
    keys.sign(Purpose::Address, &[site.0.as_bytes(), network.to_string().as_bytes()]).mac
}

/// What was wrong with a ban: the field, and why.
pub type Wrong = (&'static str, &'static str);

/// The texts of a ban as they are kept, and its end.
///
/// # Errors
/// The first field that is wrong.
pub fn check(new: NewBan, now: Timestamp) -> Result<NewBan, Wrong> {
    let NewBan { member, guest, .. } = new;
    let address = new.address.map(|text| text.trim().to_owned());
    let domain = new.domain.as_deref().map(domain).transpose()?;
    let named = [member.is_some(), guest.is_some(), address.is_some(), domain.is_some()];
    if named.into_iter().filter(|is_named| *is_named).count() != 1 {
        return Err(("/member", "exactly one of member, guest, address and domain"));
    }
    if new.ends_at.is_some_and(|end| end <= now) {
        return Err(("/ends_at", "this is over"));
    }
    let reason = text(new.reason).map_err(|why| ("/reason", why))?;
    let message = text(new.message).map_err(|why| ("/message", why))?;
    Ok(NewBan { address, domain, reason, message, ..new })
}

/// A text for people: without what surrounds it; nothing is none.
///
/// # Errors
/// Why it can't be kept.
pub fn text(text: Option<String>) -> Result<Option<String>, &'static str> {
    let text = text.map(|text| text.replace("\r\n", "\n").trim().to_owned());
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err("control characters can't be kept");
    }
    if text.chars().count() > limits::NOTE_CHARS { Err("too long") } else { Ok(Some(text)) }
}

/// A domain in its one form, by the rules for addresses of accounts.
fn domain(text: &str) -> Result<String, Wrong> {
    let wrong = ("/domain", "not a domain of mail addresses");
    let text = text.trim().trim_start_matches('@');
    if text.contains('@') {
        return Err(wrong);
    }
    let key = name::email_key(&format!("x@{text}")).map_err(|_| wrong)?;
    let (_, domain) = key.rsplit_once('@').ok_or(wrong)?;
    Ok(domain.to_owned())
}

#[cfg(test)]
mod tests {
    use sdk::wire::{GuestId, NewBan, SiteId, Timestamp};
    use uuid::Uuid;

    use super::{Holding, Verdict, check, mark, marks, verdict};
    use crate::domain::{address, keys::KeyRing};

    const NOW: Timestamp = Timestamp(1_000);

    fn open(ends_at: Option<i64>) -> Holding {
        Holding { ends_at: ends_at.map(Timestamp), shadow: false, message: None }
    }

    fn shadow(ends_at: Option<i64>) -> Holding {
        Holding { shadow: true, ..open(ends_at) }
    }

    #[test]
    fn the_open_ban_that_ends_last_is_told() {
        let banned = |until: Option<i64>| Verdict::Banned(until.map(Timestamp), None);
        for (bans, expected) in [
            (vec![], Verdict::Free),
            (vec![open(None)], banned(None)),
            (vec![open(Some(1_001))], banned(Some(1_001))),
            (vec![open(Some(1_000))], Verdict::Free),
            (vec![open(Some(2_000)), open(Some(3_000))], banned(Some(3_000))),
            (vec![open(None), open(Some(3_000))], banned(None)),
            (vec![shadow(None)], Verdict::Shadowed),
            (vec![shadow(Some(999))], Verdict::Free),
            (vec![shadow(None), open(Some(2_000))], banned(Some(2_000))),
            (vec![shadow(None), open(Some(1_000))], Verdict::Shadowed),
        ] {
            assert_eq!(verdict(bans.clone(), NOW), expected, "{bans:?}");
        }
    }

    #[test]
    fn an_address_is_found_in_every_network_that_may_be_banned_and_on_one_site() {
        let (old, new) = (KeyRing::generate("k1"), KeyRing::generate("k2"));
        let (before, both) =
            (KeyRing::parse(&old).unwrap(), KeyRing::parse(&format!("{new},{old}")).unwrap());
        let (here, there) = (SiteId(Uuid::from_u128(1)), SiteId(Uuid::from_u128(2)));
        let is_in = |text: &str, of: &str| {
            let network = address::network(text).unwrap();
            marks(&both, here, of.parse().unwrap()).contains(&mark(&before, here, network))
        };
        for (network, address, expected) in [
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false),
            ("192.0.2.0/24", "192.0.2.8", true),
            ("192.0.0.0/16", "192.0.2.8", true),
            ("192.0.2.0/24", "192.0.3.8", false),
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true),
            ("2001:db8:1:2::1", "2001:db8:1:3::9", false),
            ("2001:db8:1::/48", "2001:db8:1:3::9", true),
            ("2001:db8:1:200::/56", "2001:db8:1:2ff::9", true),
            ("2001:db8::/32", "2001:db8:ffff::9", true),
        ] {
            assert_eq!(is_in(network, address), expected, "{network} {address}");
        }
        let network = address::network("192.0.2.7").unwrap();
        assert_ne!(mark(&both, here, network), mark(&both, there, network));
        for text in ["", "192.0.2.0/23", "192.0.2.7/0", "2001:db8::/31", "example.com"] {
            assert!(address::network(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_ban_is_about_one_and_ends_later() {
        let guest = Some(GuestId(Uuid::from_u128(1)));
        let new = NewBan { guest, ..NewBan::default() };
        assert_eq!(check(new.clone(), NOW), Ok(new.clone()));
        let wrong = |new: NewBan| check(new, NOW).map_err(|(field, _)| field).err();
        assert_eq!(wrong(NewBan::default()), Some("/member"));
        assert_eq!(
            wrong(NewBan { domain: Some("a.example".into()), ..new.clone() }),
            Some("/member")
        );
        assert_eq!(wrong(NewBan { ends_at: Some(NOW), ..new.clone() }), Some("/ends_at"));
        assert_eq!(wrong(NewBan { reason: Some("a\0".into()), ..new.clone() }), Some("/reason"));
        assert_eq!(wrong(NewBan { message: Some("é".repeat(1_001)), ..new }), Some("/message"));
        let of = |domain: &str| NewBan { domain: Some(domain.into()), ..NewBan::default() };
        assert_eq!(check(of("@Mail.Example"), NOW).unwrap().domain.unwrap(), "mail.example");
        for junk in ["", "a b", "a@b.example", "%"] {
            assert_eq!(wrong(of(junk)), Some("/domain"), "{junk}");
        }
    }
}
