//! Codes of an authenticator app (TOTP, RFC 6238): six digits, others every 30 seconds.

use sdk::wire::Timestamp;
use totp_rs::{Builder, Totp};

/// What an authenticator app shares with this server. `Debug` does not show it.
#[derive(Debug)]
pub struct Authenticator(Totp);

impl Authenticator {
    /// A new one: 160 random bits (RFC 4226, section 4).
    pub fn generate() -> Self {
        Self::of(rand::random::<[u8; 20]>().to_vec(), "", "").expect("160 bits are enough")
    }

    /// The one with this secret, if it is a secret.
    pub fn from_secret(secret: Vec<u8>) -> Option<Self> {
        Self::of(secret, "", "")
    }

    fn of(secret: Vec<u8>, host: &str, whom: &str) -> Option<Self> {
        // Of SHA-1, six digits, 30 seconds: apps take nothing else for granted.
        let builder = Builder::new().with_secret(secret).with_skew(1);
        let host = Some(host.to_owned()).filter(|host| !host.is_empty());
        builder.with_issuer(host).with_account_name(whom.to_owned()).build().ok().map(Self)
    }

    /// What is shared.
    pub fn secret(&self) -> &[u8] {
        self.0.secret().as_bytes()
    }

    /// What is shared, to be typed: base32 in groups of four.
    pub fn spelled(&self) -> String {
        let letters = self.0.secret().to_base32().chars().collect::<Vec<_>>();
        letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// What is shared, to be scanned; `host` and `whom` are what the app shows. `None`: it can't be written.
    pub fn address(&self, host: &str, whom: &str) -> Option<String> {
        // A colon parts the two.
        let plain = |text: &str| text.replace(':', " ");
        Self::of(self.secret().to_vec(), &plain(host), &plain(whom))?.0.to_url().ok()
    }

    /// The step that a code belongs to: the one that is now, the one before or the one after, since clocks differ.
    pub fn step(&self, typed: &str, now: Timestamp) -> Option<i64> {
        let digits = typed.chars().filter(char::is_ascii_digit).collect::<String>();
        let step = self.0.check(&digits, u64::try_from(now.0 / 1_000).ok()?)?;
        i64::try_from(step).ok()
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::Timestamp;

    use super::Authenticator;

    /// The secret and the times of RFC 6238, appendix B; its codes have eight digits, ours the last six.
    fn of_the_rfc() -> Authenticator {
        Authenticator::from_secret(b"12345678901234567890".to_vec()).unwrap()
    }

    const fn at(seconds: i64) -> Timestamp {
        Timestamp(seconds * 1_000)
    }

    #[test]
    fn the_codes_are_those_of_the_rfc() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(of_the_rfc().step(code, at(seconds)), Some(seconds / 30), "{code}");
        }
    }

    #[test]
    fn a_code_is_good_one_step_around_its_own_however_it_is_typed() {
        let totp = of_the_rfc();
        let step = 1_111_111_109 / 30;
        for (late, good) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let now = at((step + late) * 30);
            assert_eq!(totp.step("081 804", now), good.then_some(step), "{late}");
        }
        for junk in ["", "081805", "81804", "0818040", "+81804", "٠٨١٨٠٤"] {
            assert_eq!(totp.step(junk, at(step * 30)), None, "{junk}");
        }
    }

    #[test]
    fn an_app_is_told_whose_it_is_and_where() {
        let totp = of_the_rfc();
        assert_eq!(totp.spelled(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let address = totp.address("comments.example", "ana: a & b@example.org").unwrap();
        assert!(address.starts_with("otpauth://totp/comments.example:ana"), "{address}");
        assert!(address.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{address}");
        assert!(address.contains("issuer=comments.example"), "{address}");
        assert!(Authenticator::from_secret(vec![1; 4]).is_none());
        assert!(!format!("{totp:?}").contains("12345"), "{totp:?}");
    }
}
