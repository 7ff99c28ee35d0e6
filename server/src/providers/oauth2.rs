//! Services that speak OAuth 2 alone (RFC 6749): they give a token, and with it their own interface says who somebody
//! is. Each has a way of its own to say so.

use http::{Method, Request, header};
use openidconnect::{PkceCodeChallenge, PkceCodeVerifier};
use serde::{Deserialize, de::DeserializeOwned};
use url::{Url, form_urlencoded::Serializer};

use super::{Failure, Provider, Returned, Trip};
use crate::{
    domain::provider::{Claim, Endpoints, Kind},
    outgoing::Outgoing,
};

/// Where to send a browser.
pub(super) fn address(
    provider: &Provider,
    endpoints: &Endpoints,
    callback: &str,
    trip: &Trip,
) -> Result<Url, Failure> {
    let verifier = PkceCodeVerifier::new(trip.verifier.clone());
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    let address = Url::parse_with_params(
        &endpoints.authorize,
        [
            ("response_type", "code"),
            ("client_id", &provider.client_id),
            ("redirect_uri", callback),
            ("scope", &provider.kind.scopes().join(" ")),
            ("state", &trip.state),
            ("code_challenge", challenge.as_str()),
            ("code_challenge_method", "S256"),
        ],
    );
    address.map_err(|_| Failure::unfit("an issuer that is no address"))
}

/// Who came back.
pub(super) async fn finish(
    outgoing: &Outgoing,
    provider: &Provider,
    endpoints: &Endpoints,
    trip: &Trip,
    returned: Returned<'_>,
) -> Result<Claim, Failure> {
    check_issuer(&provider.issuer, returned.issuer)?;
    let api =
        Api { outgoing, token: exchange(outgoing, provider, endpoints, trip, returned).await? };
    match provider.kind {
        Kind::Discord => Ok(discord(api.get(&format!("{}/users/@me", endpoints.api)).await?)),
        _ => {
            let user = api.get(&format!("{}/user", endpoints.api)).await?;
            let emails = api.get(&format!("{}/user/emails", endpoints.api)).await;
            // An application may not be allowed to ask for addresses; nobody needs one here.
            let emails = match emails {
                Err(Failure::Unfit(_)) => Vec::new(),
                emails => emails?,
            };
            Ok(github(user, emails))
        }
    }
}

/// Such services have no issuer that they had to declare: whoever they say they are must be at their address.
fn check_issuer(expected: &str, said: Option<&str>) -> Result<(), Failure> {
    let origin = |text: &str| Url::parse(text).ok().map(|url| url.origin());
    match said {
        Some(said) if origin(said) != origin(expected) => {
            Err(Failure::Forged("another issuer sent them back".to_owned()))
        }
        _ => Ok(()),
    }
}

#[derive(Deserialize)]
struct Token {
    access_token: Option<String>,
    error: Option<String>,
}

async fn exchange(
    outgoing: &Outgoing,
    provider: &Provider,
    endpoints: &Endpoints,
    trip: &Trip,
    returned: Returned<'_>,
) -> Result<String, Failure> {
    let word = provider.secret.word(&provider.client_id, &provider.issuer, 0)?;
    let body = Serializer::new(String::new())
        .append_pair("grant_type", "authorization_code")
        .append_pair("code", &returned.code)
        .append_pair("redirect_uri", &returned.callback)
        .append_pair("client_id", &provider.client_id)
        .append_pair("client_secret", &word)
        .append_pair("code_verifier", &trip.verifier)
        .finish();
    let request = Request::builder()
        .method(Method::POST)
        .uri(&endpoints.token)
        .header(header::ACCEPT, "application/json")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.into_bytes());
    let token: Token = read(outgoing, request).await?;
    token.access_token.filter(|token| !token.is_empty()).ok_or_else(|| {
        let error = token.error.unwrap_or_default();
        Failure::unfit(format!("no token: {}", error.escape_debug()))
    })
}

/// A service's own interface, with somebody's token.
struct Api<'a> {
    outgoing: &'a Outgoing,
    token: String,
}

impl Api<'_> {
    async fn get<T: DeserializeOwned>(&self, address: &str) -> Result<T, Failure> {
        let request = Request::builder()
            .uri(address)
            .header(header::ACCEPT, "application/json")
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .body(Vec::new());
        read(self.outgoing, request).await
    }
}

async fn read<T: DeserializeOwned>(
    outgoing: &Outgoing,
    request: http::Result<Request<Vec<u8>>>,
) -> Result<T, Failure> {
    let request =
        request.map_err(|_| Failure::unfit("a token or an address that can't be sent"))?;
    let path = request.uri().path().to_owned();
    let answer = outgoing.ask(request).await?;
    let status = answer.status();
    serde_json::from_slice(answer.body())
        .map_err(|_| Failure::unfit(format!("{path} answers {status}, with what is no answer")))
}

/// GitHub's user (REST API, "Get the authenticated user").
#[derive(Deserialize)]
struct GithubUser {
    id: u64,
    login: String,
    name: Option<String>,
}

/// One of their addresses (REST API, "List email addresses for the authenticated user").
#[derive(Deserialize)]
struct GithubEmail {
    email: String,
    primary: bool,
    verified: bool,
}

fn github(user: GithubUser, emails: Vec<GithubEmail>) -> Claim {
    let primary = emails.into_iter().find(|email| email.primary);
    Claim {
        // A login can be given up and taken by somebody else; the number stays theirs.
        subject: user.id.to_string(),
        is_verified: primary.as_ref().is_some_and(|primary| primary.verified),
        email: primary.map(|primary| primary.email),
        name: user.name.filter(|name| !name.trim().is_empty()).or(Some(user.login)),
    }
}

/// Discord's user (API, "User Object").
#[derive(Deserialize)]
struct DiscordUser {
    id: String,
    username: String,
    global_name: Option<String>,
    email: Option<String>,
    verified: Option<bool>,
}

fn discord(user: DiscordUser) -> Claim {
    Claim {
        subject: user.id,
        is_verified: user.email.is_some() && user.verified == Some(true),
        email: user.email,
        name: user.global_name.or(Some(user.username)),
    }
}
