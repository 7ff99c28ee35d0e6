//! What a service that speaks `OpenID` Connect says of somebody (Core).

use openidconnect::{
    AccessTokenHash, AuthorizationCode, ClaimsVerificationError, CsrfToken, IdTokenClaims, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RequestTokenError, Scope,
    StandardErrorResponse, TokenResponse, UserInfoClaims, UserInfoError, core,
};
use url::Url;

use super::{
    Failure, Provider, Returned, Trip,
    service::{Client, Extra, Known, Metadata, Tokens, asks, client},
};
use crate::{
    domain::provider::Claim,
    outgoing::{Outgoing, Refusal},
};

/// How an ID token may be signed: with a key that the service alone has. Never `none`, and never with the secret that we
/// have, too.
const SIGNATURES: [core::CoreJwsSigningAlgorithm; 9] = [
    core::CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    core::CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    core::CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    core::CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    core::CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    core::CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    core::CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    core::CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    core::CoreJwsSigningAlgorithm::EdDsa,
];

type Claims = IdTokenClaims<Extra, core::CoreGenderClaim>;
type More = UserInfoClaims<Extra, core::CoreGenderClaim>;

/// What is taken from a service's word: both of its forms have the same parts, and no type in common.
macro_rules! said {
    ($provider:expr, $claims:expr) => {{
        let (provider, claims): (&Provider, _) = ($provider, $claims);
        let plain = |text: &str| text.to_owned();
        let name = claims.name().and_then(|name| name.get(None)).map(|name| plain(name));
        let nickname = claims.nickname().and_then(|name| name.get(None)).map(|name| plain(name));
        let username = claims.preferred_username().map(|name| plain(name));
        let email = claims.email().map(|email| plain(email));
        let hosted = claims.additional_claims().hd.as_deref();
        let stands = email.as_deref().is_some_and(|email| provider.kind.stands_for(email, hosted));
        Claim {
            subject: plain(claims.subject()),
            is_verified: stands && claims.email_verified() == Some(true),
            email,
            name: name.or(nickname).or(username),
        }
    }};
}

/// Where to send a browser.
pub(super) fn address(
    provider: &Provider,
    service: &Metadata,
    callback: &str,
    trip: &Trip,
) -> Result<Url, Failure> {
    let client = client(provider, service, callback)?;
    let verifier = PkceCodeVerifier::new(trip.verifier.clone());
    let (state, nonce) = (CsrfToken::new(trip.state.clone()), Nonce::new(trip.nonce.clone()));
    let mut request = client
        .authorize_url(
            core::CoreAuthenticationFlow::AuthorizationCode,
            move || state.clone(),
            move || nonce.clone(),
        )
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
    for scope in provider.kind.scopes() {
        request = request.add_scope(Scope::new((*scope).to_owned()));
    }
    if provider.kind.posts_answer() {
        request = request.add_extra_param("response_mode", "form_post");
    }
    let (address, _, _) = request.url();
    Ok(address)
}

/// Who came back.
pub(super) async fn finish(
    outgoing: &Outgoing,
    known: &Known,
    provider: &Provider,
    trip: &Trip,
    returned: Returned<'_>,
) -> Result<Claim, Failure> {
    let mut service = known.service(outgoing, provider).await?;
    check_issuer(&service, returned.issuer)?;
    let http = asks(outgoing);
    let asking = client(provider, &service, &returned.callback)?;
    let tokens = asking
        .exchange_code(AuthorizationCode::new(returned.code))
        .map_err(|_| Failure::unfit("it names no token endpoint"))?
        .set_pkce_verifier(PkceCodeVerifier::new(trip.verifier.clone()))
        .request_async(&http)
        .await
        .map_err(unexchanged)?;
    let claims = match verify(&asking, &service, &tokens, trip) {
        // Its keys may be others since they were read.
        Err(ClaimsVerificationError::SignatureVerification(_)) => {
            known.forget(provider).await;
            service = known.service(outgoing, provider).await?;
            let asking = client(provider, &service, &returned.callback)?;
            verify(&asking, &service, &tokens, trip)
        }
        verified => verified,
    };
    let claims = claims.map_err(|error| Failure::Forged(error.to_string()))?;
    let mut claim = said!(provider, &claims);
    if claim.email.is_none() || claim.name.is_none() {
        let subject = Some(claims.subject().clone());
        if let Ok(request) = asking.user_info(tokens.access_token().clone(), subject) {
            let more: More = request.request_async(&http).await.map_err(untold)?;
            let more = said!(provider, &more);
            claim.name = claim.name.or(more.name);
            if claim.email.is_none() {
                (claim.email, claim.is_verified) = (more.email, more.is_verified);
            }
        }
    }
    Ok(claim)
}

/// Who says that they sent somebody back must be who was asked (RFC 9207, section 2.4).
fn check_issuer(service: &Metadata, said: Option<&str>) -> Result<(), Failure> {
    let is_promised = service.additional_metadata().authorization_response_iss_parameter_supported;
    match said {
        Some(said) if said == service.issuer().as_str() => Ok(()),
        None if !is_promised => Ok(()),
        _ => Err(Failure::Forged("another issuer sent them back".to_owned())),
    }
}

/// Checks the ID token: signature, issuer, audience, expiry, nonce, and that the access token is the one that it came
/// with.
fn verify(
    client: &Client,
    service: &Metadata,
    tokens: &Tokens,
    trip: &Trip,
) -> Result<Claims, ClaimsVerificationError> {
    let other = |what: &str| ClaimsVerificationError::Other(what.to_owned());
    let token = tokens.id_token().ok_or_else(|| other("there is no ID token"))?;
    let supported = service.id_token_signing_alg_values_supported();
    let fine = SIGNATURES.into_iter().filter(|signature| supported.contains(signature));
    let verifier = client.id_token_verifier().set_allowed_algs(fine);
    let claims = token.claims(&verifier, &Nonce::new(trip.nonce.clone()))?;
    if let Some(expected) = claims.access_token_hash() {
        let key = token.signing_key(&verifier).map_err(|_| other("no key for it"))?;
        let way = token.signing_alg().map_err(|_| other("no signature"))?;
        let hash = AccessTokenHash::from_token(tokens.access_token(), way, key);
        if hash.map_err(|_| other("an access token that can't be hashed"))? != *expected {
            return Err(other("the access token is another one"));
        }
    }
    Ok(claims.clone())
}

/// What a service said goes into the log as one word; what could not be read may hold a token, and does not.
fn unexchanged(
    error: RequestTokenError<Refusal, StandardErrorResponse<core::CoreErrorResponseType>>,
) -> Failure {
    match error {
        RequestTokenError::Request(refusal) => refusal.into(),
        RequestTokenError::ServerResponse(said) => {
            let word = said.error().to_string();
            Failure::unfit(format!("no token: {}", word.escape_debug()))
        }
        _ => Failure::unfit("no token: what it answers can't be read"),
    }
}

fn untold(error: UserInfoError<Refusal>) -> Failure {
    match error {
        UserInfoError::ClaimsVerification(error) => Failure::Forged(error.to_string()),
        UserInfoError::Request(refusal) => refusal.into(),
        _ => Failure::unfit("it does not say more of who came back"),
    }
}
