//! Mail addresses that are thrown away after a while: the best known services that give them to anybody.

/// Their domains, in order.
const DOMAINS: &[&str] = &[
    "10minutemail.com",
    "10minutemail.net",
    "20minutemail.com",
    "33mail.com",
    "anonaddy.me",
    "burnermail.io",
    "discard.email",
    "discardmail.com",
    "dispostable.com",
    "dropmail.me",
    "emailondeck.com",
    "fakeinbox.com",
    "fakemailgenerator.com",
    "getairmail.com",
    "getnada.com",
    "grr.la",
    "guerrillamail.biz",
    "guerrillamail.com",
    "guerrillamail.de",
    "guerrillamail.info",
    "guerrillamail.net",
    "guerrillamail.org",
    "guerrillamailblock.com",
    "harakirimail.com",
    "inboxkitten.com",
    "incognitomail.org",
    "jetable.org",
    "mail-temp.com",
    "mail.tm",
    "mailcatch.com",
    "maildrop.cc",
    "mailexpire.com",
    "mailinator.com",
    "mailinator.net",
    "mailinator2.com",
    "mailnesia.com",
    "mailnull.com",
    "mailpoof.com",
    "mailsac.com",
    "mailtemp.net",
    "meltmail.com",
    "minutemail.com",
    "moakt.com",
    "mohmal.com",
    "mytemp.email",
    "mytrashmail.com",
    "nada.email",
    "owlymail.com",
    "pokemail.net",
    "sharklasers.com",
    "sogetthis.com",
    "spam4.me",
    "spambog.com",
    "spambox.us",
    "spamex.com",
    "spamgourmet.com",
    "tempail.com",
    "tempinbox.com",
    "tempmail.com",
    "tempmail.dev",
    "tempmail.net",
    "tempmail.plus",
    "tempmailaddress.com",
    "tempr.email",
    "temp-mail.io",
    "temp-mail.org",
    "throwawaymail.com",
    "tmail.ws",
    "tmpmail.net",
    "tmpmail.org",
    "trash-mail.com",
    "trashmail.com",
    "trashmail.de",
    "trashmail.me",
    "trashmail.net",
    "trbvm.com",
    "wegwerfmail.de",
    "wegwerfmail.net",
    "wegwerfmail.org",
    "yopmail.com",
    "yopmail.fr",
    "yopmail.net",
];

/// Whether a domain, or one above it, is that of such a service.
pub fn is_disposable(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    let mut rest = domain.as_str();
    loop {
        if DOMAINS.contains(&rest) {
            return true;
        }
        match rest.split_once('.') {
            Some((_, above)) => rest = above,
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_disposable;

    #[test]
    fn a_domain_below_such_a_one_is_one_too() {
        for domain in ["mailinator.com", "YOPMAIL.com", "x.y.grr.la"] {
            assert!(is_disposable(domain), "{domain}");
        }
        for domain in ["example.org", "notmailinator.com", "com", ""] {
            assert!(!is_disposable(domain), "{domain}");
        }
    }
}
