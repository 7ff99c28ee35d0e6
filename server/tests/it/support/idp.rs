//! A service that says who somebody is: `OpenID` Connect, and the interfaces of GitHub and Discord. It keeps to the rules
//! that guard its people (codes once, PKCE, exact addresses), and lies in whatever a test tells it to lie about.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use afterword_server::{
    domain::{keys::Purpose, provider::Kind},
    providers::Secret,
    store::providers::{self, ProviderRow},
};
use axum::{
    Form, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use url::Url;

use super::{TestApp, tab::Tab};

/// What it knows us by.
pub const CLIENT: &str = "afterword";
/// What proves that it is we.
pub const SECRET: &str = "a word between the two of us, long enough for HS256";

/// Changes what the service says before it signs it: the header and the claims.
pub type Lie = fn(&mut Value, &mut Value);

/// A service.
#[derive(Clone)]
pub struct Idp {
    /// Who speaks.
    pub issuer: String,
    state: Arc<Mutex<Told>>,
}

/// What a test told it, and what it remembers.
#[derive(Default)]
pub struct Told {
    /// What it says of whoever comes.
    pub person: Value,
    /// What it lies about.
    pub lie: Option<Lie>,
    /// How it signs.
    pub signing: Signing,
    /// What it says to whoever has a token.
    pub userinfo: Option<Value>,
    /// What GitHub says of addresses.
    pub emails: Value,
    /// The forms that it got at its token endpoint, with how we proved that it is we.
    pub asked: Vec<HashMap<String, String>>,
    grants: HashMap<String, Grant>,
}

/// How an ID token is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signing {
    /// With the key that is published.
    #[default]
    Right,
    /// With another key.
    Foreign,
    /// With the secret that both know.
    Shared,
    /// Not at all.
    None,
    /// There is no ID token.
    Missing,
}

#[derive(Clone)]
struct Grant {
    challenge: String,
    callback: String,
    nonce: Option<String>,
    is_used: bool,
}

/// Somebody who was sent to the service.
#[derive(Clone, Debug)]
pub struct Question {
    /// What they were sent with.
    pub query: HashMap<String, String>,
}

impl Idp {
    /// Starts one, at which Ana is.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let told = Told {
            person: json!({
                "sub": "ana-1", "name": "Ana", "email": "ana@example.org", "email_verified": true
            }),
            ..Told::default()
        };
        let idp = Self { issuer, state: Arc::new(Mutex::new(told)) };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/jwks", get(jwks))
            .route("/token", post(token))
            .route("/userinfo", get(userinfo))
            .route("/login/oauth/access_token", post(plain_token))
            .route("/api/v3/user", get(person))
            .route("/api/v3/user/emails", get(emails))
            .route("/api/oauth2/token", post(plain_token))
            .route("/api/users/@me", get(person))
            .with_state(idp.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        idp
    }

    /// Tells it something.
    pub fn tell<T>(&self, tell: impl FnOnce(&mut Told) -> T) -> T {
        tell(&mut self.state.lock().unwrap())
    }

    /// Lets people of a server sign in with this service.
    pub async fn offer(&self, app: &TestApp, id: &str, kind: Kind, trusts_email: bool) {
        self.offer_with(app, id, kind, trusts_email, Secret::Word { word: SECRET.to_owned() })
            .await;
    }

    /// The same, with another proof of who we are.
    pub async fn offer_with(
        &self,
        app: &TestApp,
        id: &str,
        kind: Kind,
        trusts_email: bool,
        secret: Secret,
    ) {
        let text = serde_json::to_vec(&secret).unwrap();
        let row = ProviderRow {
            id: id.to_owned(),
            kind: kind.as_str().to_owned(),
            name: format!("The {id}"),
            issuer: self.issuer.clone(),
            client_id: CLIENT.to_owned(),
            secret: app.app.keys.seal(Purpose::Provider, id.as_bytes(), &text),
            trusts_email,
            enabled: true,
        };
        assert!(providers::insert(&app.owner, &row).await.unwrap());
    }

    /// Somebody says yes there: the query that they come back with.
    pub fn consent(&self, question: &Question) -> String {
        let code = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>());
        assert_eq!(question.query["code_challenge_method"], "S256");
        let grant = Grant {
            challenge: question.query["code_challenge"].clone(),
            callback: question.query["redirect_uri"].clone(),
            nonce: question.query.get("nonce").cloned(),
            is_used: false,
        };
        self.tell(|told| told.grants.insert(code.clone(), grant));
        query(&[("code", &code), ("state", question.state()), ("iss", &self.issuer)])
    }
}

/// Pairs as a query.
pub fn query(pairs: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

impl Question {
    /// What a browser was sent to a service with.
    pub fn of(idp: &Idp, location: &str) -> Self {
        assert!(location.starts_with(&idp.issuer), "{location}");
        let url = Url::parse(location).unwrap();
        let query = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned()));
        Self { query: query.collect() }
    }

    /// What they must come back with.
    pub fn state(&self) -> &str {
        &self.query["state"]
    }
}

impl Tab<'_> {
    /// Goes to a service; what the browser is sent there with.
    pub async fn go_to(&mut self, idp: &Idp, start: &str) -> Question {
        let sent = self.get(start).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        Question::of(idp, sent.header("location").unwrap())
    }

    /// Goes there, says yes and comes back: where that leads.
    pub async fn come_from(&mut self, idp: &Idp, id: &str, more: &str) -> String {
        let question = self.go_to(idp, &format!("/auth/provider/{id}{more}")).await;
        let back = format!("/auth/provider/{id}/callback?{}", idp.consent(&question));
        let answer = self.get(&back).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        answer.header("location").unwrap().to_owned()
    }

    /// Comes for the first time, and takes a name.
    pub async fn arrive(&mut self, idp: &Idp, id: &str, name: &str) {
        assert_eq!(self.come_from(idp, id, "").await, "/auth/new");
        let made = self.submit("/auth/new", "/auth/new", &[("name", name)]).await;
        assert_eq!((made.status, made.header("location")), (303, Some("/account")));
    }
}

fn key(signing: Signing) -> SigningKey {
    let byte = if signing == Signing::Foreign { 9 } else { 7 };
    SigningKey::from_slice(&[byte; 32]).unwrap()
}

async fn discovery(State(idp): State<Idp>) -> Response {
    let at = |path: &str| format!("{}{path}", idp.issuer);
    json(&json!({
        "issuer": idp.issuer,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "userinfo_endpoint": at("/userinfo"),
        "jwks_uri": at("/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        // As some services say it.
        "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
        "authorization_response_iss_parameter_supported": true,
    }))
}

async fn jwks() -> Response {
    let point = key(Signing::Right).verifying_key().to_sec1_point(false);
    let bytes = point.as_bytes();
    let (x, y) = (URL_SAFE_NO_PAD.encode(&bytes[1..33]), URL_SAFE_NO_PAD.encode(&bytes[33..]));
    let key = json!({
        "kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": "one", "use": "sig", "alg": "ES256"
    });
    json(&json!({ "keys": [key] }))
}

/// Uses a code: who may, with what it was made for.
fn take(idp: &Idp, headers: &HeaderMap, form: HashMap<String, String>) -> Option<Grant> {
    let mut form = form;
    let basic = headers.get(header::AUTHORIZATION).and_then(|line| line.to_str().ok());
    if let Some(pair) = basic.and_then(|line| line.strip_prefix("Basic ")) {
        let pair = String::from_utf8(STANDARD.decode(pair).unwrap()).unwrap();
        let plain = url::form_urlencoded::parse(pair.split_once(':').unwrap().1.as_bytes());
        let plain = plain.map(|(text, _)| text.into_owned()).collect();
        form.insert("client_secret".to_owned(), plain);
    }
    let verifier =
        form.get("code_verifier").map(Sha256::digest).map(|sum| URL_SAFE_NO_PAD.encode(sum));
    idp.tell(|told| {
        told.asked.push(form.clone());
        let grant = told.grants.get_mut(form.get("code")?)?;
        let is_fine = !grant.is_used
            && form.get("redirect_uri") == Some(&grant.callback)
            && verifier.as_ref() == Some(&grant.challenge)
            && form.contains_key("client_secret");
        grant.is_used = true;
        is_fine.then(|| grant.clone())
    })
}

async fn token(
    State(idp): State<Idp>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let Some(grant) = take(&idp, &headers, form) else {
        let refused = json(&json!({ "error": "invalid_grant" }));
        return (StatusCode::BAD_REQUEST, refused).into_response();
    };
    let mut answer = json!({ "access_token": "a-token", "token_type": "Bearer" });
    let signing = idp.tell(|told| told.signing);
    if signing != Signing::Missing {
        answer["id_token"] = idp.tell(|told| id_token(&idp.issuer, told, &grant, signing)).into();
    }
    json(&answer)
}

fn id_token(issuer: &str, told: &Told, grant: &Grant, signing: Signing) -> String {
    let now = sdk::wire::Timestamp::now().0 / 1_000;
    let mut header = json!({ "alg": "ES256", "kid": "one", "typ": "JWT" });
    let mut claims = json!({
        "iss": issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": grant.nonce,
    });
    claims.as_object_mut().unwrap().extend(told.person.as_object().unwrap().clone());
    match signing {
        Signing::Shared => header = json!({ "alg": "HS256" }),
        Signing::None => header = json!({ "alg": "none" }),
        _ => (),
    }
    if let Some(lie) = told.lie {
        lie(&mut header, &mut claims);
    }
    let encode = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let signed = format!("{}.{}", encode(&header), encode(&claims));
    let signature = match signing {
        Signing::None => Vec::new(),
        Signing::Shared => {
            use hmac::{Hmac, KeyInit, Mac};
            let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
            mac.update(signed.as_bytes());
            mac.finalize().into_bytes().to_vec()
        }
        _ => {
            let signature: Signature = key(signing).sign(signed.as_bytes());
            signature.to_bytes().to_vec()
        }
    };
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

async fn plain_token(
    State(idp): State<Idp>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let grant = take(&idp, &headers, form);
    // GitHub refuses with 200.
    let refused = json!({ "error": "bad_verification_code", "error_description": "…" });
    let token = json!({ "access_token": "a-token", "token_type": "bearer", "scope": "read:user" });
    json(if grant.is_some() { &token } else { &refused })
}

async fn userinfo(State(idp): State<Idp>, headers: HeaderMap) -> Response {
    guarded(
        &headers,
        &idp.tell(|told| told.userinfo.clone().unwrap_or_else(|| told.person.clone())),
    )
}

async fn person(State(idp): State<Idp>, headers: HeaderMap) -> Response {
    guarded(&headers, &idp.tell(|told| told.person.clone()))
}

async fn emails(State(idp): State<Idp>, headers: HeaderMap) -> Response {
    guarded(&headers, &idp.tell(|told| told.emails.clone()))
}

fn guarded(headers: &HeaderMap, answer: &Value) -> Response {
    let is_fine = headers.get(header::AUTHORIZATION).is_some_and(|line| line == "Bearer a-token");
    if is_fine { json(answer) } else { StatusCode::UNAUTHORIZED.into_response() }
}

fn json(value: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}
