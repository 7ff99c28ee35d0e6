//! People who signed in.

use afterword_server::{
    domain::name,
    store::sign_in_codes::{self, NewCode},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::{
    client::Auth,
    wire::{AccountId, ExchangeCode, FallBack, Member, Role, Session, Tokens},
};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Persona, TestApp, app::Site};

/// What the browser of somebody who signed in holds for a site.
#[derive(Clone, Debug)]
pub struct Browser {
    /// `name=value`.
    pub cookie: String,
    /// The session's token.
    pub csrf: String,
    /// What turns the session into its token form.
    pub fb: String,
    /// Who is signed in.
    pub member: Member,
    /// The person.
    pub account: Account,
}

/// A person of the installation, and the session of their account.
#[derive(Clone, Debug)]
pub struct Account {
    /// Their id.
    pub id: AccountId,
    /// The SHA-256 of what their browser holds.
    pub session: [u8; 32],
}

impl Account {
    /// Somebody new, signed in on the server's own pages. They have no password: to hash one takes long.
    pub async fn new(app: &TestApp, name: &str) -> Self {
        let id = AccountId(Uuid::from_bytes(rand::random()));
        let email = format!("{}@example.org", id.0.simple());
        let sql = "insert into accounts (id, email, email_key, name, name_shape) values ($1, $2, $2, $3, $4)";
        sqlx::query(sql)
            .bind(id.0)
            .bind(email)
            .bind(name)
            .bind(name::shape(name))
            .execute(&app.owner)
            .await
            .unwrap();
        let session: [u8; 32] = rand::random();
        let sql = "insert into account_sessions (hash, account_id, record, expires_at) \
                   values ($1, $2, '{}', now() + interval '1 day')";
        sqlx::query(sql).bind(session.to_vec()).bind(id.0).execute(&app.owner).await.unwrap();
        Self { id, session }
    }

    /// A code for a page of `site`, as the sign-in window hands it over, and what it is exchanged with.
    pub async fn code(&self, app: &TestApp, site: &Site, moderates: bool) -> ExchangeCode {
        let (code, verifier): ([u8; 32], [u8; 32]) = (rand::random(), rand::random());
        let mut tx = app.app.store.write(site.id).await.unwrap();
        let new = NewCode {
            hash: &Sha256::digest(code).into(),
            account: self.id,
            account_session: &self.session,
            origin: site.origin,
            challenge: &Sha256::digest(verifier).into(),
            moderates,
        };
        sign_in_codes::insert(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        let text = |bytes| URL_SAFE_NO_PAD.encode(bytes);
        ExchangeCode { code: text(code), verifier: text(verifier) }
    }

    /// Signs in on a page of `site`; as a moderator who just proved who they are, with `moderates`.
    pub async fn sign_in(&self, app: &TestApp, site: &Site, moderates: bool) -> Browser {
        let code = self.code(app, site, moderates).await;
        let answer = app
            .ask_site(site, "POST", "/session/exchange")
            .header("origin", site.origin)
            .header("x-afterword-csrf", "1")
            .header("content-type", "application/json")
            .json(&code)
            .send()
            .await;
        let session: Session = answer.read();
        let cookie = answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
        let (csrf, member) = (session.csrf.unwrap(), session.member.unwrap());
        Browser { cookie, csrf, fb: session.fb.unwrap(), member, account: self.clone() }
    }
}

impl Persona {
    /// Somebody who signed in on a page of `site`, with this role there. Whoever sees the dashboard just proved who they are.
    pub async fn member(app: &TestApp, site: &Site, name: &str, role: Role) -> Self {
        let account = Account::new(app, name).await;
        let mut browser = account.sign_in(app, site, role.observes()).await;
        sqlx::query("update members set role = $1 where id = $2")
            .bind(role.as_str())
            .bind(browser.member.id.0)
            .execute(&app.owner)
            .await
            .unwrap();
        browser.member.role = role;
        Self::signed_in(app, site, browser)
    }

    /// Somebody whose browser kept no cookie, with this role; and their tokens.
    pub async fn by_tokens(app: &TestApp, site: &Site, name: &str, role: Role) -> (Self, Tokens) {
        let member = Self::member(app, site, name, role).await;
        let fb = member.browser.unwrap().fb;
        let tokens = Self::reader(app, site).client.fall_back(&FallBack { fb }).await.unwrap();
        (Self::bearing(app, site, &tokens.access), tokens)
    }

    /// Whoever holds this access token.
    pub fn bearing(app: &TestApp, site: &Site, access: &str) -> Self {
        let auth = Auth::parse(access).unwrap();
        let client = Self::reader(app, site).client.with_auth(auth.clone());
        Self { client, browser: None, auth: Some(auth), key: None, name: None }
    }

    /// Whoever is signed in in this browser.
    pub fn signed_in(app: &TestApp, site: &Site, browser: Browser) -> Self {
        let reader = Self::reader(app, site);
        let client = reader.client.with_cookie(&browser.cookie).with_session(browser.csrf.clone());
        Self { client, browser: Some(browser), auth: None, key: None, name: None }
    }

    /// Who this is on their site.
    pub fn as_member(&self) -> &Member {
        &self.browser.as_ref().unwrap().member
    }

    /// Another member's role and ban, as this one may decide it.
    pub async fn bans(&self, app: &TestApp, whom: &Persona, banned: bool) -> super::Answer {
        let path = format!("/members/{}", whom.as_member().id);
        app.write("PATCH", &path, self).json(&json!({ "banned": banned })).send().await
    }
}
