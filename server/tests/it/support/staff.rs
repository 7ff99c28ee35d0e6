//! People who care for a site, on its dashboard, and hosts of theirs that the server visits.

use std::sync::{Arc, Mutex};

use afterword_server::{domain::password::Cost, outgoing::Outgoing};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use sdk::wire::Role;
use tokio::net::TcpListener;

use super::{TestApp, app::Site, tab::Tab};

impl TestApp {
    /// A server that hashes cheaply, believes its proxy, and visits hosts of this machine.
    pub async fn for_staff() -> Self {
        Self::with_settings(|settings| {
            settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
            let here = vec!["127.0.0.0/8".parse().unwrap()];
            settings.trusted_proxies.clone_from(&here);
            settings.outgoing = Outgoing::new(None, here).unwrap();
        })
        .await
    }

    /// Somebody who just signed in, with this role on a site.
    pub async fn staff(&self, site: &Site, name: &str, role: Role) -> Tab<'_> {
        let email = format!("{name}@example.org");
        let tab = self.with_password(&email, true).await;
        sqlx::query(
            "insert into members (site_id, id, account_id, role) \
             select $1, gen_random_uuid(), id, $2 from accounts where email = $3",
        )
        .bind(site.id.0)
        .bind(role.as_str())
        .bind(email)
        .execute(&self.owner)
        .await
        .unwrap();
        tab
    }
}

/// Somebody else's host: it keeps what it is sent, and answers what it is told to.
#[derive(Clone)]
pub struct Host {
    /// Where it is.
    pub url: String,
    said: Arc<Mutex<Said>>,
}

struct Said {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: String,
    heard: Vec<(HeaderMap, String)>,
}

impl Host {
    /// One that answers with an empty page.
    pub async fn start() -> Self {
        Self::at("127.0.0.1").await
    }

    /// One at this address of this machine.
    pub async fn at(address: &str) -> Self {
        let said = Said {
            status: 200,
            headers: vec![("content-type", "text/html; charset=utf-8".to_owned())],
            body: String::new(),
            heard: Vec::new(),
        };
        let said = Arc::new(Mutex::new(said));
        let listener = TcpListener::bind((address, 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(said.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, said }
    }

    /// What it answers from now on.
    pub fn says(&self, status: u16, headers: &[(&'static str, &str)], body: &str) {
        let mut said = self.said.lock().unwrap();
        said.status = status;
        body.clone_into(&mut said.body);
        said.headers = headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    }

    /// All that it was sent: headers and bodies.
    pub fn heard(&self) -> Vec<(HeaderMap, String)> {
        self.said.lock().unwrap().heard.clone()
    }
}

async fn answer(State(said): State<Arc<Mutex<Said>>>, headers: HeaderMap, body: Bytes) -> Response {
    let mut said = said.lock().unwrap();
    said.heard.push((headers, String::from_utf8(body.into()).unwrap()));
    let status = StatusCode::from_u16(said.status).unwrap();
    let mut response = (status, said.body.clone()).into_response();
    response.headers_mut().remove(header::CONTENT_TYPE);
    for (name, value) in &said.headers {
        response.headers_mut().append(*name, value.parse().unwrap());
    }
    response
}
