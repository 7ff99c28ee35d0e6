//! People and programs, who act through the SDK.

use afterword_server::{
    domain::secret,
    store::api_keys::{self, NewKey},
};
use sdk::{
    client::{Auth, Client, Error, ListQuery, idempotency_key},
    wire::{
        Changed, Code, Comment, CommentPage, EditComment, NewComment, NewGuest, Position, Scope,
    },
};
use uuid::Uuid;

use super::{
    TestApp,
    app::{Page, Site},
    member::Browser,
};

/// Somebody who uses a site.
#[derive(Clone, Debug)]
pub struct Persona {
    /// Their client.
    pub client: Client,
    /// Who they are, to the server.
    pub auth: Option<Auth>,
    /// The id of their API key, for programs.
    pub key: Option<Uuid>,
    /// What their browser holds, for members.
    pub browser: Option<Browser>,
    pub(super) name: Option<String>,
}

impl Persona {
    /// Somebody without a name, on a page of `site`.
    pub fn reader(app: &TestApp, site: &Site) -> Self {
        let client = Client::new(&app.url(), &site.key).with_origin(site.origin);
        Self { client, auth: None, key: None, browser: None, name: None }
    }

    /// Somebody with a name and a new secret.
    pub fn guest(app: &TestApp, site: &Site, name: &str) -> Self {
        let (reader, auth) = (Self::reader(app, site), Auth::new_guest());
        let client = reader.client.with_auth(auth.clone());
        Self { client, auth: Some(auth), key: None, browser: None, name: Some(name.to_owned()) }
    }

    /// A program with a new API key that may be used for everything.
    pub async fn program(app: &TestApp, site: &Site) -> Self {
        Self::program_with(app, site, &Scope::ALL).await
    }

    /// A program with a new API key that may be used for some things.
    pub async fn program_with(app: &TestApp, site: &Site, scopes: &[Scope]) -> Self {
        let secret = secret::generate(secret::Kind::ApiKey);
        let hash = secret::hash(secret::Kind::ApiKey, &secret).unwrap();
        let key = Uuid::from_bytes(rand::random());
        let new = NewKey { id: key, name: "a program", scopes, hash: &hash };
        let mut db = app.owner.acquire().await.unwrap();
        api_keys::insert(&mut db, site.id, new).await.unwrap().unwrap();
        let auth = Auth::parse(&secret).unwrap();
        let client = Client::new(&app.url(), &site.key).with_auth(auth.clone());
        Self {
            client,
            auth: Some(auth),
            key: Some(key),
            browser: None,
            name: Some("Bot".to_owned()),
        }
    }

    /// The same person with another node.
    pub fn at(&self, app: &TestApp, site: &Site) -> Self {
        let reader = Self::reader(app, site);
        let client = match (&self.auth, &self.browser) {
            (Some(auth), _) => reader.client.with_auth(auth.clone()),
            (None, Some(browser)) => {
                reader.client.with_cookie(&browser.cookie).with_session(browser.csrf.clone())
            }
            (None, None) => reader.client,
        };
        Self { client, ..self.clone() }
    }

    /// The value of `Authorization`.
    pub fn header(&self) -> String {
        self.auth.as_ref().unwrap().header()
    }

    /// A comment under this person's name.
    pub fn says(&self, page: &Page, body: &str) -> NewComment {
        let guest = self.name.clone().map(|name| NewGuest { name, email: None });
        NewComment { guest, ..page.comment(body) }
    }

    /// Posts a root.
    pub async fn post(&self, page: &Page, body: &str) -> Comment {
        self.try_post(page, body).await.unwrap().comment
    }

    /// Tries to post a root.
    pub async fn try_post(&self, page: &Page, body: &str) -> Result<Changed, Error> {
        self.client.post(page.thread, &self.says(page, body), idempotency_key()).await
    }

    /// Answers a comment.
    pub async fn reply(&self, page: &Page, to: &Comment, body: &str) -> Comment {
        let reply = NewComment { parent: Some(to.id), ..self.says(page, body) };
        self.client.post(page.thread, &reply, idempotency_key()).await.unwrap().comment
    }

    /// Edits a comment.
    pub async fn edit(&self, page: &Page, comment: &Comment, body: &str) -> Result<Changed, Error> {
        let edit = EditComment { body: body.to_owned(), version: comment.version };
        self.client.edit(page.thread, comment.id, &edit).await
    }

    /// Deletes a comment.
    pub async fn delete(&self, page: &Page, comment: &Comment) -> Result<Changed, Error> {
        self.client.delete(page.thread, comment.id).await
    }

    /// The first page, as it is now.
    pub async fn list(&self, page: &Page) -> CommentPage {
        // A clock from the future makes the server look.
        let query = ListQuery { min_seq: Some(i64::MAX), ..ListQuery::default() };
        self.client.comments(page.thread, &query).await.unwrap()
    }

    /// Where the thread's clock stands now.
    pub async fn position(&self, page: &Page) -> Position {
        self.list(page).await.position
    }
}

/// The code of a refusal.
pub fn refused<T: std::fmt::Debug>(result: Result<T, Error>) -> Code {
    result.unwrap_err().code().unwrap()
}
