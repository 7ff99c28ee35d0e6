//! Tokens that are not the site's word (A34 of the attack cases), as tables: each signs nobody in, changes nothing, and
//! its sender is told why.

use afterword_server::domain::sso::Alg;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::wire::Code;
use serde_json::{Value, json};

use crate::support::{
    TestApp,
    sso::{Signer, hmac_of, now, with},
};

/// What it is, what is changed in an honest token (null takes it away), and what is said.
type Row = (&'static str, &'static str, &'static str);

const FORM: &str = "compact form";
const HEADER: &str = "`alg`, `kid`";
const KEY: &str = "no key in force";
const ALG: &str = "another `alg`";
const SIGNATURE: &str = "signature is wrong";
const CLAIM: &str = "claim is missing";
const LIFE: &str = "`exp` is after `iat`";

/// Headers, under a good signature by the site's own key, which is one for `EdDSA`.
const HEADERS: &[Row] = &[
    ("alg none", r#"{ "alg": "none" }"#, FORM),
    ("alg None", r#"{ "alg": "None" }"#, FORM),
    ("no alg", r#"{ "alg": null }"#, FORM),
    ("alg of another family", r#"{ "alg": "ES256" }"#, ALG),
    ("alg of a family that we don't take", r#"{ "alg": "RS256" }"#, ALG),
    ("no kid", r#"{ "kid": null }"#, HEADER),
    ("a kid that is no text", r#"{ "kid": 7 }"#, FORM),
    ("a kid that is a path", r#"{ "kid": "../../dev/null" }"#, KEY),
    ("a kid that is SQL", r#"{ "kid": "' or '1'='1" }"#, KEY),
    ("a kid that drops tables", r#"{ "kid": "'; drop table sso_keys; --" }"#, KEY),
    ("a kid with NUL", r#"{ "kid": "x\u0000" }"#, KEY),
    ("a kid that matches all", r#"{ "kid": "%" }"#, KEY),
    ("an empty kid", r#"{ "kid": "" }"#, KEY),
    ("a kid of nobody", r#"{ "kid": "00000000" }"#, KEY),
    ("jku", r#"{ "jku": "https://evil.example/keys" }"#, HEADER),
    ("jwk", r#"{ "jwk": { "kty": "OKP", "crv": "Ed25519", "x": "eA" } }"#, HEADER),
    ("x5u", r#"{ "x5u": "https://evil.example/cert" }"#, HEADER),
    ("x5c", r#"{ "x5c": ["AA=="] }"#, HEADER),
    ("crit", r#"{ "crit": ["exp"] }"#, HEADER),
    ("b64", r#"{ "b64": false }"#, HEADER),
    ("zip", r#"{ "zip": "DEF" }"#, HEADER),
    ("another typ", r#"{ "typ": "at+jwt" }"#, HEADER),
];

/// Claims that the site's own program may not make.
const CLAIMS: &[Row] = &[
    ("no iss", r#"{ "iss": null }"#, CLAIM),
    ("another iss", r#"{ "iss": "news" }"#, "`iss`"),
    ("a list as iss", r#"{ "iss": ["blog"] }"#, CLAIM),
    ("no aud", r#"{ "aud": null }"#, CLAIM),
    ("another aud", r#"{ "aud": "https://evil.example" }"#, "`aud`"),
    ("a list as aud", r#"{ "aud": ["https://evil.example"] }"#, CLAIM),
    ("no exp", r#"{ "exp": null }"#, CLAIM),
    ("exp as text", r#"{ "exp": "never" }"#, CLAIM),
    ("exp as a text of digits", r#"{ "exp": "1800000000" }"#, CLAIM),
    ("a negative exp", r#"{ "exp": -1 }"#, LIFE),
    ("a huge exp", r#"{ "exp": 9223372036854775807 }"#, LIFE),
    ("an exp beyond 64 bits", r#"{ "exp": 99999999999999999999 }"#, CLAIM),
    ("an exp with a fraction", r#"{ "exp": 1.5 }"#, CLAIM),
    (
        "iat and exp far apart",
        r#"{ "iat": -9223372036854775808, "exp": 9223372036854775807 }"#,
        LIFE,
    ),
    ("no iat", r#"{ "iat": null }"#, CLAIM),
    ("iat as text", r#"{ "iat": "now" }"#, CLAIM),
    ("nbf as text", r#"{ "nbf": "now" }"#, CLAIM),
    ("no jti", r#"{ "jti": null }"#, CLAIM),
    ("an empty jti", r#"{ "jti": "" }"#, "`jti`"),
    ("a jti that is a number", r#"{ "jti": 7 }"#, CLAIM),
    ("no sub", r#"{ "sub": null }"#, CLAIM),
    ("an empty sub", r#"{ "sub": "" }"#, "`sub`"),
    ("NUL in sub", r#"{ "sub": "a\u0000b" }"#, "`sub`"),
    ("no name", r#"{ "name": null }"#, CLAIM),
    ("a name without letters", r#"{ "name": "…" }"#, "`name`"),
    ("a name that turns around", r#"{ "name": "a\u202eb" }"#, "`name`"),
    ("an owner", r#"{ "role": "owner" }"#, "`role`"),
    ("a role that is none", r#"{ "role": "king" }"#, CLAIM),
    ("a profile that is a script", r#"{ "profile": "javascript:alert(1)" }"#, "`profile`"),
    ("a profile without TLS", r#"{ "profile": "http://blog.example/" }"#, "`profile`"),
    ("a profile with a password", r#"{ "profile": "https://a:b@blog.example/" }"#, "`profile`"),
    ("an address that is none", r#"{ "email": "ulla" }"#, "`email`"),
];

/// Times, in seconds from now: `iat`, `exp`, and `nbf` if there is one.
const TIMES: &[(&str, i64, i64, Option<i64>, &str)] = &[
    ("exp in the past", -200, -70, None, "too old"),
    ("exp before iat", 0, -1, None, LIFE),
    ("good for too long", -1, 300, None, LIFE),
    ("iat a year ago", -365 * 24 * 60 * 60, 120, None, LIFE),
    ("all of it a year ago", -365 * 24 * 60 * 60, -365 * 24 * 60 * 60 + 60, None, "too old"),
    ("iat in the future", 90, 120, None, "not good yet"),
    ("nbf in the future", 0, 120, Some(90), "not good yet"),
];

/// What stands behind honest claims once more, or in place of all of them.
const TEXTS: &[Row] = &[
    ("sub twice", r#","sub":"admin"}"#, "stands there twice"),
    ("exp twice", r#","exp":9999999999}"#, "stands there twice"),
    ("jti twice", r#","jti":"x"}"#, "stands there twice"),
    ("an endless number", r#","nbf":1e999}"#, CLAIM),
    ("claims that are no object", "[]", CLAIM),
    ("claims that are no JSON", "{", CLAIM),
    ("no claims", "{}", CLAIM),
    ("claims that are nothing", "", CLAIM),
];

fn code(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A token that is nobody's word, and what is said to who sent it.
type Attack = (&'static str, String, &'static str);

fn by_header(app: &TestApp, own: &Signer) -> Vec<Attack> {
    let claims = app.claims().to_string();
    let sign = |changes| own.sign(&with(&own.header(), &parsed(changes)).to_string(), &claims);
    let rows = HEADERS.iter().map(|&(name, changes, why)| (name, sign(changes), why));
    let twice = r#"{"alg":"EdDSA","alg":"none","kid":"x"}"#;
    rows.chain([("alg twice", own.sign(twice, &claims), FORM)]).collect()
}

fn by_claims(app: &TestApp, own: &Signer) -> Vec<Attack> {
    let (claims, header) = (app.claims(), own.header().to_string());
    let said = |changes: &Value| own.token(&with(&claims, changes));
    let plain = claims.to_string();
    let text = |text: &str| match text.strip_prefix(',') {
        Some(_) => own.sign(&header, &format!("{}{text}", &plain[..plain.len() - 1])),
        None => own.sign(&header, text),
    };
    let mut attacks = Vec::new();
    for &(name, changes, why) in CLAIMS {
        attacks.push((name, said(&parsed(changes)), why));
    }
    for &(name, iat, exp, nbf, why) in TIMES {
        let nbf = nbf.map_or(Value::Null, |nbf| (now() + nbf).into());
        attacks.push((
            name,
            said(&json!({ "iat": now() + iat, "exp": now() + exp, "nbf": nbf })),
            why,
        ));
    }
    for &(name, claims, why) in TEXTS {
        attacks.push((name, text(claims), why));
    }
    let long = "x".repeat(256);
    attacks.push(("a long jti", said(&json!({ "jti": long })), "`jti`"));
    attacks.push(("a long sub", said(&json!({ "sub": long })), "`sub`"));
    attacks.push(("a long name", said(&json!({ "name": long })), "`name`"));
    attacks.push(("a list of our address", said(&json!({ "aud": [app.url()] })), CLAIM));
    let slash = format!("{}/", app.url());
    attacks.push(("a slash at the end of our address", said(&json!({ "aud": slash })), "`aud`"));
    attacks
}

fn by_signature(app: &TestApp, own: &Signer, foreign: &Signer) -> Vec<Attack> {
    let claims = app.claims().to_string();
    let header = own.header().to_string();
    let good = own.sign(&header, &claims);
    let (message, signature) = good.rsplit_once('.').unwrap();
    let unsigned = |header: &Value| format!("{}.{}", code(header.to_string()), code(&claims));
    let none = unsigned(&with(&own.header(), &json!({ "alg": "none" })));
    let hmac = unsigned(&with(&own.header(), &json!({ "alg": "HS256" })));
    let mac = hmac_of(&own.public(), hmac.as_bytes());
    let json_form = json!({ "payload": code(&claims), "signatures": [] }).to_string();
    vec![
        ("alg none without a signature", format!("{none}."), FORM),
        ("alg HS256, by the public key", format!("{hmac}.{}", code(mac)), ALG),
        ("no signature", format!("{message}."), SIGNATURE),
        ("half a signature", format!("{message}.{}", &signature[..40]), SIGNATURE),
        (
            "the signature of another token",
            format!("{}.{}.{signature}", code(&header), code("{}")),
            SIGNATURE,
        ),
        ("a stranger's signature", foreign.sign(&header, &claims), SIGNATURE),
        ("the key of another site", foreign.sign(&foreign.header().to_string(), &claims), KEY),
        ("two parts", message.to_owned(), FORM),
        ("four parts", format!("{good}.x"), FORM),
        ("the JSON form", json_form, FORM),
        ("nothing", String::new(), FORM),
        ("a hundred kilobytes", "A".repeat(100_000), "larger than 8 KiB"),
    ]
}

#[tokio::test]
async fn what_is_not_the_sites_word_signs_nobody_in_and_changes_nothing() {
    let app = TestApp::start().await;
    let own = Signer::of(&app, &app.blog, Alg::EdDsa).await;
    let foreign = Signer::of(&app, &app.news, Alg::EdDsa).await;
    let used = own.token(&app.claims());
    assert_eq!(app.sign_in_with(&used).await.status, 200, "the honest one is taken");
    let mut attacks = vec![("used before", used, "used before")];
    attacks.extend(by_header(&app, &own));
    attacks.extend(by_claims(&app, &own));
    attacks.extend(by_signature(&app, &own, &foreign));
    let before = app.sso_traces().await;
    println!("{} attacks", attacks.len());
    for (name, token, why) in attacks {
        let problem = app.sign_in_with(&token).await.problem();
        assert_eq!(problem.code, Code::InvalidJwt, "{name}");
        let detail = problem.detail.unwrap();
        assert!(detail.contains(why), "{name}: {detail}");
        assert_eq!(app.sso_traces().await, before, "{name}");
    }
}

#[tokio::test]
async fn a_good_token_in_the_wrong_place_is_refused_and_not_used_up() {
    let app = TestApp::start().await;
    let own = Signer::of(&app, &app.blog, Alg::EdDsa).await;
    let before = app.sso_traces().await;
    assert_eq!(app.sign_in_with(&"A".repeat(1_000_000)).await.code(), Code::TooLarge);
    let token = own.token(&app.claims());
    let on_news = app.sign_in_on(&app.news, app.news.origin, &token).await;
    assert_eq!(on_news.code(), Code::InvalidJwt);
    let elsewhere = app.sign_in_on(&app.blog, "https://evil.example", &token).await;
    assert_eq!(elsewhere.code(), Code::OriginNotAllowed);
    assert_eq!(app.sso_traces().await, before);
    assert_eq!(app.sign_in_with(&token).await.status, 200);
}

#[tokio::test]
async fn a_secret_of_ours_is_no_public_key_and_a_public_key_no_secret() {
    let app = TestApp::start().await;
    for (alg, other) in [(Alg::Hs256, "EdDSA"), (Alg::Es256, "HS256"), (Alg::EdDsa, "HS256")] {
        let own = Signer::of(&app, &app.blog, alg).await;
        let header = with(&own.header(), &json!({ "alg": other })).to_string();
        let message = format!("{}.{}", code(header), code(app.claims().to_string()));
        let mac = hmac_of(&own.public(), message.as_bytes());
        let problem = app.sign_in_with(&format!("{message}.{}", code(mac))).await.problem();
        assert!(problem.detail.unwrap().contains(ALG), "{alg}");
    }
}
