//! Reading what a site signed.

use jsonwebtoken::{Validation, decode, decode_header, errors::ErrorKind};
use sdk::wire::{Role, Timestamp};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use url::{Host, Url};

use super::{keys::Key, ring};
use crate::domain::{name, secret::Hash};

/// How long a token may be good, in seconds.
pub const LIFE_SECONDS: i64 = 300;
/// By how much a site's clock may differ from ours, in seconds.
pub const SKEW_SECONDS: i64 = 60;
/// The longest token, in bytes.
const TOKEN_BYTES: usize = 8 * 1024;
/// The longest id, in characters.
const ID_CHARS: usize = 255;
/// The longest address of a profile or a picture, in bytes.
const ADDRESS_BYTES: usize = 2_048;

/// What a token must say of whom it is from and for.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The site's key, which issues it.
    pub issuer: &'a str,
    /// Our public address, which it is for.
    pub audience: &'a str,
}

/// What a site says of its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assertion {
    /// The site's own id of them.
    pub subject: String,
    /// What others will read.
    pub name: String,
    /// Their address, and whether the site says that it is theirs.
    pub email: Option<(String, bool)>,
    /// What they may do, if the site says so: never as much as an owner.
    pub role: Option<Role>,
    /// The address of their page.
    pub profile: Option<String>,
    /// The address of their picture.
    pub avatar: Option<String>,
    /// The SHA-256 of the token's own id: it is good once.
    pub id: Hash,
    /// From when on nobody takes it any more, whatever clock they have.
    pub over_at: Timestamp,
}

/// Why a token was not taken, for whoever wrote the site's program.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// Too large.
    #[error("the token is larger than 8 KiB")]
    Large,
    /// No token.
    #[error("not a signed JSON Web Token in the compact form")]
    Form,
    /// A header that nobody needs.
    #[error("the header holds `alg`, `kid` and perhaps `typ`: JWT, and nothing else")]
    Header,
    /// No such key.
    #[error("the site has no key in force with this `kid`")]
    Key,
    /// Another algorithm.
    #[error("the key with this `kid` is for another `alg`")]
    Alg,
    /// A wrong signature.
    #[error("the signature is wrong")]
    Signature,
    /// Claims that can't be read.
    #[error("a claim is missing, stands there twice, or is of another type: {0}")]
    Claims(String),
    /// Another issuer.
    #[error("`iss` is the site's key")]
    Issuer,
    /// Another audience.
    #[error("`aud` is this server's public address, as in the embed tag")]
    Audience,
    /// Good for too long, or for no time.
    #[error("`exp` is after `iat`, by at most 300 seconds")]
    Life,
    /// Too old.
    #[error("the token is too old")]
    Expired,
    /// Not good yet.
    #[error("the token is not good yet")]
    Early,
    /// Used before.
    #[error("the token was used before: each has a `jti` of its own")]
    Used,
    /// A claim that says nothing fit.
    #[error("`{0}` {1}")]
    Unfit(&'static str, String),
}

/// What we read of a token. Others may be there.
#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    name: String,
    jti: String,
    iat: i64,
    exp: i64,
    nbf: Option<i64>,
    email: Option<String>,
    email_verified: Option<bool>,
    role: Option<Role>,
    profile: Option<String>,
    avatar: Option<String>,
}

/// The name of the key that a token says it was signed with. The rest of the header must be such that there is nothing
/// to believe: no key that it brings along, nothing that we would have to understand.
pub fn key_id(token: &str) -> Result<String, Why> {
    if token.len() > TOKEN_BYTES {
        return Err(Why::Large);
    }
    let header = decode_header(token).map_err(|_| Why::Form)?;
    let kid = header.kid.clone().ok_or(Why::Header)?;
    let bare = jsonwebtoken::Header { typ: None, kid: None, ..header.clone() };
    let expected = jsonwebtoken::Header { typ: None, ..jsonwebtoken::Header::new(header.alg) };
    let is_jwt = header.typ.is_none_or(|typ| typ.eq_ignore_ascii_case("jwt"));
    if !is_jwt || bare != expected {
        return Err(Why::Header);
    }
    // What can't be the name of a key is not looked for.
    let is_name = kid.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if is_name { Ok(kid) } else { Err(Why::Key) }
}

/// Reads a token that was signed with this key. Whether it was used before is not known here.
pub fn read(
    token: &str,
    key: &Key,
    expected: Expected<'_>,
    now: Timestamp,
) -> Result<Assertion, Why> {
    ring::install();
    // Only the form and the signature are left to the library: the times below are compared with `now`.
    let mut rules = Validation::new(key.alg().algorithm());
    (rules.validate_exp, rules.validate_aud) = (false, false);
    rules.required_spec_claims.clear();
    let read = decode::<Claims>(token, &key.decoding(), &rules);
    let claims = read.map_err(|error| match error.kind() {
        ErrorKind::InvalidSignature => Why::Signature,
        ErrorKind::InvalidAlgorithm => Why::Alg,
        ErrorKind::Json(error) => Why::Claims(error.to_string()),
        _ => Why::Form,
    })?;
    let claims = claims.claims;
    if claims.iss != expected.issuer {
        return Err(Why::Issuer);
    }
    if claims.aud != expected.audience {
        return Err(Why::Audience);
    }
    check_times(&claims, now.0.div_euclid(1_000))?;
    assertion(claims)
}

fn check_times(claims: &Claims, now: i64) -> Result<(), Why> {
    let life = claims.exp.checked_sub(claims.iat).ok_or(Why::Life)?;
    if !(1..=LIFE_SECONDS).contains(&life) {
        return Err(Why::Life);
    }
    if claims.exp < now - SKEW_SECONDS {
        return Err(Why::Expired);
    }
    if claims.nbf.unwrap_or(claims.iat).max(claims.iat) > now + SKEW_SECONDS {
        return Err(Why::Early);
    }
    Ok(())
}

fn assertion(claims: Claims) -> Result<Assertion, Why> {
    let unfit = |claim, error: &dyn std::fmt::Display| Why::Unfit(claim, format!("is {error}"));
    let role = claims.role;
    if role == Some(Role::Owner) {
        return Err(Why::Unfit("role", "is member, moderator or admin".to_owned()));
    }
    let name = name::author_name(&claims.name);
    let email = claims.email.map(|email| name::email(&email)).transpose();
    Ok(Assertion {
        subject: id("sub", claims.sub)?,
        name: name.map_err(|error| Why::Unfit("name", format!("does not fit: {error}")))?,
        email: email
            .map_err(|error| unfit("email", &error))?
            .map(|email| (email, claims.email_verified == Some(true))),
        role,
        profile: claims.profile.map(|text| address("profile", &text, is_public)).transpose()?,
        avatar: claims.avatar.map(|text| address("avatar", &text, is_askable)).transpose()?,
        id: Sha256::digest(id("jti", claims.jti)?).into(),
        // A second for what the division of `now` cut off.
        over_at: Timestamp((claims.exp + SKEW_SECONDS + 1) * 1_000),
    })
}

/// An id of the site's.
fn id(claim: &'static str, text: String) -> Result<String, Why> {
    let fits =
        !text.is_empty() && text.chars().count() <= ID_CHARS && !text.chars().any(char::is_control);
    if fits { Ok(text) } else { Err(Why::Unfit(claim, "has 1 to 255 characters".to_owned())) }
}

/// An address on the web, in its one form.
fn address(claim: &'static str, text: &str, is_fine: impl Fn(&Url) -> bool) -> Result<String, Why> {
    let is_bare = |url: &Url| url.username().is_empty() && url.password().is_none();
    let url = Url::parse(text).ok().filter(|url| is_fine(url) && is_bare(url));
    let text = url.map(String::from).filter(|text| text.len() <= ADDRESS_BYTES);
    text.ok_or_else(|| Why::Unfit(claim, "is an https:// address".to_owned()))
}

fn is_public(url: &Url) -> bool {
    url.scheme() == "https"
}

/// A site that is tried out on one machine has its pictures there; `outgoing` decides whether to go and get them.
fn is_askable(url: &Url) -> bool {
    let is_loopback = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(_)) | None => false,
    };
    is_public(url) || (url.scheme() == "http" && is_loopback)
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use proptest::prelude::*;
    use sdk::wire::Timestamp;
    use serde_json::{Value, json};

    use super::{Expected, Why, key_id, read};
    use crate::domain::sso::Key;

    const EXPECTED: Expected<'_> = Expected { issuer: "blog", audience: "https://c.example" };
    /// Now, in seconds; a clock stands between two of them.
    const NOW: i64 = 1_800_000_000;

    fn code(bytes: impl AsRef<[u8]>) -> String {
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// What becomes of a token that is signed as it should be and says this.
    fn said(iat: i64, exp: i64, nbf: Option<i64>) -> Result<(), Why> {
        let (text, key) = Key::new_secret();
        let claims = json!({
            "iss": "blog", "aud": "https://c.example", "sub": "7", "name": "Ulla", "jti": "x",
            "iat": iat, "exp": exp, "nbf": nbf.map_or(Value::Null, Value::from),
        });
        let header = json!({ "alg": "HS256", "kid": "k" });
        let message = format!("{}.{}", code(header.to_string()), code(claims.to_string()));
        let mac = ::ring::hmac::Key::new(::ring::hmac::HMAC_SHA256, text.as_bytes());
        let mac = ::ring::hmac::sign(&mac, message.as_bytes());
        let token = format!("{message}.{}", code(mac));
        assert_eq!(key_id(&token), Ok("k".to_owned()));
        read(&token, &key, EXPECTED, Timestamp(NOW * 1_000 + 999)).map(drop)
    }

    #[test]
    fn times_are_taken_to_the_second_and_clocks_may_differ_by_a_minute() {
        for (iat, exp, nbf, result) in [
            (NOW, NOW + 300, None, Ok(())),
            (NOW, NOW + 301, None, Err(Why::Life)),
            (NOW, NOW, None, Err(Why::Life)),
            (NOW - 61, NOW - 60, None, Ok(())),
            (NOW - 62, NOW - 61, None, Err(Why::Expired)),
            (NOW + 60, NOW + 61, None, Ok(())),
            (NOW + 61, NOW + 62, None, Err(Why::Early)),
            (NOW, NOW + 300, Some(NOW + 60), Ok(())),
            (NOW, NOW + 300, Some(NOW + 61), Err(Why::Early)),
            (NOW, NOW + 300, Some(i64::MIN), Ok(())),
            (i64::MIN, i64::MAX, None, Err(Why::Life)),
            (i64::MAX - 1, i64::MAX, None, Err(Why::Early)),
            (i64::MIN, i64::MIN + 1, None, Err(Why::Expired)),
        ] {
            assert_eq!(said(iat, exp, nbf), result, "{iat} {exp} {nbf:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[a-zA-Z0-9._-]{0,80}", header in ".{0,40}", claims in ".{0,40}") {
            let (_, key) = Key::new_secret();
            for token in [text, format!("{}.{}.x", code(&header), code(&claims))] {
                let _ = key_id(&token);
                prop_assert!(read(&token, &key, EXPECTED, Timestamp(NOW)).is_err());
            }
        }
    }
}
