//! Apple's clients have no secret but a key: each secret is a token that is signed with it (Apple, "Creating a client
//! secret").

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer},
    pkcs8::DecodePrivateKey,
};
use serde_json::json;

use super::Failure;

/// How long a secret is good, in seconds: it is made for one request.
const LIFE: i64 = 5 * 60;

/// Reads a key.
pub(super) fn read(pem: &str) -> Result<SigningKey, Failure> {
    SigningKey::from_pkcs8_pem(pem.trim()).map_err(|_| {
        Failure::unfit("not a private key for ES256 (PKCS #8, PEM), as Apple makes it")
    })
}

/// Makes a secret (RFC 7515, with ES256).
pub(super) fn sign(
    pem: &str,
    key: &str,
    team: &str,
    client_id: &str,
    audience: &str,
    now: i64,
) -> Result<String, Failure> {
    let header = json!({ "alg": "ES256", "kid": key });
    let claims = json!({
        "iss": team, "iat": now, "exp": now + LIFE, "aud": audience, "sub": client_id,
    });
    let encode = |part: &serde_json::Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let signed = format!("{}.{}", encode(&header), encode(&claims));
    let signature: Signature = read(pem)?.sign(signed.as_bytes());
    Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes())))
}
