//! A site's own program, which says who its users are, and whatever else it likes.

use afterword_server::{
    domain::{
        keys::Purpose,
        sso::{self, Alg},
    },
    store::sso_keys::{self, SealedKey},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    hmac,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair},
};
use serde_json::{Value, json};

use super::{Answer, TestApp, app::Site};

/// A key of a site, and its name.
pub struct Signer {
    /// How tokens name it.
    pub kid: String,
    alg: Alg,
    pair: Pair,
}

enum Pair {
    Hs256(Vec<u8>),
    Es256(EcdsaKeyPair),
    EdDsa(Ed25519KeyPair),
}

/// Seconds since 1970.
pub fn now() -> i64 {
    sdk::wire::Timestamp::now().0 / 1_000
}

impl Signer {
    /// A new key for this algorithm, of nobody.
    pub fn new(alg: Alg) -> Self {
        let random = SystemRandom::new();
        let pair = match alg {
            Alg::Hs256 => Pair::Hs256(rand::random::<[u8; 32]>().to_vec()),
            Alg::Es256 => {
                let rules = &ECDSA_P256_SHA256_FIXED_SIGNING;
                let key = EcdsaKeyPair::generate_pkcs8(rules, &random).unwrap();
                Pair::Es256(EcdsaKeyPair::from_pkcs8(rules, key.as_ref(), &random).unwrap())
            }
            Alg::EdDsa => {
                let key = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
                Pair::EdDsa(Ed25519KeyPair::from_pkcs8(key.as_ref()).unwrap())
            }
        };
        Self { kid: sso::new_kid(), alg, pair }
    }

    /// A new key that a site's operator added.
    pub async fn of(app: &TestApp, site: &Site, alg: Alg) -> Self {
        let signer = Self::new(alg);
        signer.add_to(app, site).await;
        signer
    }

    /// Adds this key to a site's.
    pub async fn add_to(&self, app: &TestApp, site: &Site) {
        let key = app.app.keys.seal(Purpose::Sso, &sso::place(site.id, &self.kid), &self.public());
        let sealed = SealedKey { alg: self.alg.to_string(), key };
        sso_keys::insert(&app.owner, site.id, &self.kid, &sealed).await.unwrap();
    }

    /// What the server is given of it.
    pub fn public(&self) -> Vec<u8> {
        match &self.pair {
            Pair::Hs256(secret) => secret.clone(),
            Pair::Es256(pair) => pair.public_key().as_ref().to_vec(),
            Pair::EdDsa(pair) => pair.public_key().as_ref().to_vec(),
        }
    }

    /// The header of an honest token.
    pub fn header(&self) -> Value {
        json!({ "typ": "JWT", "alg": self.alg.as_str(), "kid": self.kid })
    }

    /// Signs anything at all: header and claims are texts, so that they can be no JSON or hold something twice.
    pub fn sign(&self, header: &str, claims: &str) -> String {
        let code = |text: &str| URL_SAFE_NO_PAD.encode(text);
        let message = format!("{}.{}", code(header), code(claims));
        let bytes = message.as_bytes();
        let signature = match &self.pair {
            Pair::Hs256(secret) => hmac_of(secret, bytes),
            Pair::Es256(pair) => pair.sign(&SystemRandom::new(), bytes).unwrap().as_ref().to_vec(),
            Pair::EdDsa(pair) => pair.sign(bytes).as_ref().to_vec(),
        };
        format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    /// Signs these claims as an honest program would.
    pub fn token(&self, claims: &Value) -> String {
        self.sign(&self.header().to_string(), &claims.to_string())
    }
}

/// HMAC with SHA-256, under whatever key.
pub fn hmac_of(key: &[u8], message: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), message).as_ref().to_vec()
}

/// These claims or this header, with some of it changed; null takes something away.
pub fn with(whole: &Value, changes: &Value) -> Value {
    let mut whole = whole.clone();
    for (name, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => drop(whole.as_object_mut().unwrap().remove(name)),
            value => whole[name] = value.clone(),
        }
    }
    whole
}

impl TestApp {
    /// How much there is of whatever a token could have changed.
    pub async fn sso_traces(&self) -> Vec<i64> {
        let mut counts = Vec::new();
        for table in [
            "select count(*) from accounts",
            "select count(*) from members",
            "select count(*) from sso_subjects",
            "select count(*) from sso_uses",
            "select count(*) from widget_sessions",
        ] {
            counts.push(self.count(table).await);
        }
        counts
    }

    /// What an honest program of the blog says of its user Ulla.
    pub fn claims(&self) -> Value {
        json!({
            "iss": "blog", "aud": self.url(), "sub": "user-7", "name": "Ulla",
            "jti": uuid::Uuid::from_bytes(rand::random()).to_string(),
            "iat": now(), "exp": now() + 120,
        })
    }

    /// Signs in on a page of the blog with a token.
    pub async fn sign_in_with(&self, jwt: &str) -> Answer {
        self.sign_in_on(&self.blog, self.blog.origin, jwt).await
    }

    /// Signs in on a page of a site with a token.
    pub async fn sign_in_on(&self, site: &Site, origin: &str, jwt: &str) -> Answer {
        self.ask_site(site, "POST", "/session/sso")
            .header("origin", origin)
            .header("x-afterword-csrf", "1")
            .header("content-type", "application/json")
            .json(&json!({ "jwt": jwt }))
            .send()
            .await
    }
}
