//! The name and the address that a guest gives.

use sdk::limits;
use unicode_security::skeleton;

/// Why a name or an address is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Nothing that could be read aloud.
    #[error("a name has at least one letter or digit")]
    NameEmpty,
    /// Too many characters.
    #[error("a name has at most {} characters", limits::NAME_CHARS)]
    NameLong,
    /// Characters that deceive.
    #[error("a name has no invisible or direction-changing characters")]
    NameDeceiving,
    /// Marks upon marks.
    #[error("a name has at most three marks on a letter")]
    NameMarks,
    /// No address.
    #[error("not an e-mail address")]
    Email,
    /// An address whose look could be another one's.
    #[error("not an address that an account can have")]
    EmailOfAccount,
}

/// A name that stands on one line and can't hide or reorder what is around it.
///
/// White space is made single spaces. Refused are control characters, invisible and direction-changing ones (UTS #36,
/// section 2.10.2; joiners between letters are part of some scripts and stay), and piles of combining marks.
pub fn author_name(text: &str) -> Result<String, Unfit> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !name.chars().any(char::is_alphanumeric) {
        return Err(Unfit::NameEmpty);
    }
    if name.chars().count() > limits::NAME_CHARS {
        return Err(Unfit::NameLong);
    }
    if name.chars().any(|c| c.is_control() || is_deceiving(c)) {
        return Err(Unfit::NameDeceiving);
    }
    let mut marks = 0;
    for c in name.chars() {
        marks = if is_combining(c) { marks + 1 } else { 0 };
        if marks > 3 {
            return Err(Unfit::NameMarks);
        }
    }
    Ok(name)
}

/// What a name looks like: the same for all names that people could take for each other (the skeleton of UTS #39,
/// section 4, of its letters and digits in lower case).
pub fn shape(name: &str) -> String {
    // In upper case, where I, l and 1 look alike; twice, for letters whose plain form is in lower case.
    let once = |text: &str| skeleton(&text.to_uppercase()).collect::<String>().to_lowercase();
    once(&once(name)).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// An e-mail address that mail could be sent to (RFC 5321 has room for more; nobody's address is there).
pub fn email(text: &str) -> Result<String, Unfit> {
    let text = text.trim();
    let plain = text.len() <= limits::EMAIL_BYTES
        && !text.chars().any(|c| {
            c.is_whitespace() || c.is_control() || is_deceiving(c) || "<>,;:\"()[]\\".contains(c)
        });
    let parts = text.rsplit_once('@');
    let whole = parts.is_some_and(|(local, domain)| {
        !local.is_empty()
            && !local.contains('@')
            && domain.contains('.')
            && domain
                .split('.')
                .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
    });
    if plain && whole { Ok(text.to_owned()) } else { Err(Unfit::Email) }
}

/// The one form of an address by which an account is found: the domain as DNS has it, both parts in lower case.
///
/// Letters that only look alike must not lead to somebody else's account, so what stands before the `@` is ASCII.
pub fn email_key(address: &str) -> Result<String, Unfit> {
    let (local, domain) = address.rsplit_once('@').ok_or(Unfit::EmailOfAccount)?;
    if !local.is_ascii() {
        return Err(Unfit::EmailOfAccount);
    }
    match url::Host::parse(domain) {
        Ok(url::Host::Domain(domain)) => Ok(format!("{}@{domain}", local.to_ascii_lowercase())),
        _ => Err(Unfit::EmailOfAccount),
    }
}

/// Characters that are not seen, or that turn the direction of others (Unicode `Cf` that text does not need, fillers,
/// tags, variation selectors beyond the emoji one).
pub fn is_deceiving(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFC}' | '\u{E0000}'..='\u{E0FFF}')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{author_name, email, email_key, shape};

    #[test]
    fn names_of_the_world_are_names() {
        for name in
            ["Ada", "José Ñandú", "李小龍", "محمد", "Zoë-Ann O’Neil", "नीलम", "Nguyễn Thị", "x"]
        {
            assert_eq!(author_name(name).as_deref(), Ok(name));
        }
        assert_eq!(author_name("  Ada \n\t Lovelace ").as_deref(), Ok("Ada Lovelace"));
    }

    #[test]
    fn names_that_deceive_are_refused() {
        let zalgo = format!("a{}", "\u{301}".repeat(20));
        for name in [
            "",
            "   ",
            "...",
            "\u{202E}nimda",
            "Ad\u{200B}a",
            "a\0b",
            "\u{3164}",
            zalgo.as_str(),
            &"x".repeat(61),
        ] {
            assert!(author_name(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn names_that_look_alike_have_one_shape() {
        for other in [
            "ilse marten",
            "Ilse  Marten",
            "IIse Marten",
            "llse Marten",
            "Ilse Mаrten",
            "Ilse Mart\u{35B}en",
            "Ilse.Marten",
            "𝐈𝐥𝐬𝐞 𝐌𝐚𝐫𝐭𝐞𝐧",
            "Ⅼlse Marten",
        ] {
            assert_eq!(shape(other), shape("Ilse Marten"), "{other}");
        }
        for other in ["Ilse Martens", "Else Marten", "Ilse M"] {
            assert_ne!(shape(other), shape("Ilse Marten"), "{other}");
        }
    }

    #[test]
    fn addresses() {
        for good in ["a@b.example", " ada+blog@mail.example.com ", "ü@bücher.example"] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.example",
            "a@.example",
            "a@b..c",
            "a b@c.example",
            "a@b@c.example",
            "a@b.example\r\nBcc: x@y.example",
            "<a@b.example>",
            "a@-b.example",
        ] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_account_is_found_by_one_form_of_its_address() {
        for (address, key) in [
            ("Ana@Example.COM", "ana@example.com"),
            ("ana+news@bücher.example", "ana+news@xn--bcher-kva.example"),
        ] {
            assert_eq!(email_key(address).as_deref(), Ok(key));
        }
        for other in [
            "ADM\u{130}N@a.example",
            "\u{212A}elvin@a.example",
            "ü@a.example",
            "a@127.0.0.1",
            "a@[::1]",
        ] {
            assert!(email_key(other).is_err(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn what_passes_once_passes_unchanged(text in "\\PC{0,80}") {
            if let Ok(name) = author_name(&text) {
                prop_assert_eq!(author_name(&name), Ok(name.clone()));
            }
        }
    }
}
