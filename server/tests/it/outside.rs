//! Services elsewhere that have a say: real peers on this machine, that answer, lie, are late, or are not there.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use afterword_server::{
    domain::{
        keys::Purpose,
        outside::{self, Kind, Service},
    },
    outgoing::Outgoing,
    store::outside_services,
};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
    response::IntoResponse,
};
use sdk::{
    client::QueueQuery,
    wire::{Code, Decision, Finding, NewDecisions, Phase, Undecided, Verdict},
};
use tokio::net::TcpListener;

use crate::support::{Persona, TestApp, app::Page, persona::refused, until::until};

/// A service, and what it was asked.
#[derive(Clone)]
struct Peer {
    address: SocketAddr,
    state: Arc<Mutex<Peers>>,
}

struct Peers {
    answer: (StatusCode, String),
    late: bool,
    asked: Vec<(Uri, HeaderMap, String)>,
}

impl Peer {
    /// One that answers everything with this.
    async fn answering(answer: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.9:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let answer = (StatusCode::OK, answer.to_owned());
        let state = Arc::new(Mutex::new(Peers { answer, late: false, asked: Vec::new() }));
        let router = Router::new().fallback(answer_all).with_state(state.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, state }
    }

    fn asked(&self) -> Vec<(Uri, HeaderMap, String)> {
        self.state.lock().unwrap().asked.clone()
    }

    fn says(&self, status: StatusCode, answer: &str) {
        self.state.lock().unwrap().answer = (status, answer.to_owned());
    }
}

async fn answer_all(
    State(state): State<Arc<Mutex<Peers>>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> impl IntoResponse {
    let (answer, late) = {
        let mut state = state.lock().unwrap();
        state.asked.push((uri, headers, String::from_utf8(body.to_vec()).unwrap()));
        (state.answer.clone(), state.late)
    };
    if late {
        std::future::pending::<()>().await;
    }
    answer
}

/// A server whose operator opened the network of the peers.
async fn app() -> TestApp {
    TestApp::with_settings(|settings| {
        let open = vec!["127.0.0.9/32".parse().unwrap()];
        settings.outgoing = Outgoing::new(None, open).unwrap();
    })
    .await
}

async fn set(app: &TestApp, kind: Kind, url: &str, change: impl FnOnce(&mut Service)) {
    let mut service = Service {
        kind,
        url: url.parse().unwrap(),
        secret: String::new(),
        model: None,
        thresholds: BTreeMap::new(),
        verdict: Verdict::Hold,
        holds_when_down: false,
        calls_per_day: 1_000,
        tells_address: false,
    };
    change(&mut service);
    let place = outside::place(app.blog.id, kind);
    let secret = b"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    let sealed = app.app.keys.seal(Purpose::Outside, &place, secret);
    outside_services::set(&app.owner, app.blog.id, &service, &sealed).await.unwrap();
}

/// What was found in the newest comment that waits; nothing, if none does.
async fn found(owner: &Persona) -> Vec<Finding> {
    let query = QueueQuery { newest: true, ..QueueQuery::default() };
    let items = owner.client.queue(&query).await.unwrap().items;
    items.into_iter().next().map(|item| item.findings).unwrap_or_default()
}

async fn scene(app: &TestApp) -> (Page, Persona, Persona) {
    (app.blog.page("p"), app.guest("Ada"), app.key_client().await)
}

#[tokio::test]
async fn akismet_has_a_say_and_is_told_what_was_decided() {
    let (app, peer) = (app().await, Peer::answering("true").await);
    let (page, ada, owner) = scene(&app).await;
    set(&app, Kind::Akismet, &format!("http://{}", peer.address), |_| ()).await;
    let held = ada.post(&page, "Buy now").await;
    let findings = found(&owner).await;
    assert_eq!((findings[0].phase, findings[0].verdict), (Phase::Spam, Verdict::Hold));
    let (uri, _, body) = peer.asked().remove(0);
    assert_eq!(uri, "/1.1/comment-check");
    assert!(body.contains("comment_content=Buy+now") && body.contains("user_ip=0.0.0.0"), "{body}");

    let comments = vec![Undecided { id: held.id, last: None }];
    let approve = NewDecisions { decision: Decision::Approve, comments, reason: None, note: None };
    owner.client.decide(&approve).await.unwrap();
    let told =
        async || peer.asked().iter().any(|(uri, ..)| uri.path() == "/1.1/submit-ham").then_some(());
    until("the service is told", told).await;
}

#[tokio::test]
async fn a_hook_is_signed_and_may_refuse() {
    let peer = Peer::answering(r#"{"verdict": "mark", "reason": "look at this"}"#).await;
    let app = app().await;
    let (page, ada, owner) = scene(&app).await;
    set(&app, Kind::Hook, &format!("http://{}/check?a=b", peer.address), |_| ()).await;
    ada.post(&page, "Hello").await;
    let findings = found(&owner).await;
    assert_eq!((findings[0].phase, findings[0].verdict), (Phase::External, Verdict::Mark));
    assert_eq!(findings[0].detail.as_deref(), Some("look at this"));
    let (uri, headers, body) = peer.asked().remove(0);
    assert_eq!(uri, "/check?a=b");
    assert!(headers["webhook-signature"].to_str().unwrap().starts_with("v1,"));
    assert!(body.contains(r#""text":"Hello""#) && !body.contains("address"), "{body}");

    peer.says(StatusCode::OK, r#"{"verdict": "reject"}"#);
    assert_eq!(refused(ada.try_post(&page, "Hello again").await), Code::NotTaken);
    // Moderators and programs of the owner's are not asked about.
    owner.post(&page, "A program").await;
    assert_eq!(peer.asked().len(), 2);
}

#[tokio::test]
async fn toxicity_is_measured_by_the_owners_thresholds() {
    let peer = Peer::answering(
        r#"{"results": [{"flagged": false, "category_scores": {"harassment": 0.8}}]}"#,
    )
    .await;
    let app = app().await;
    let (page, ada, owner) = scene(&app).await;
    let url = format!("http://{}/v1/moderations", peer.address);
    set(&app, Kind::Toxicity, &url, |service| {
        service.thresholds = [("harassment".to_owned(), 70)].into();
    })
    .await;
    ada.post(&page, "You fool").await;
    let findings = found(&owner).await;
    assert_eq!(findings[0].phase, Phase::Toxicity);
    assert_eq!(findings[0].detail.as_deref(), Some("harassment 80 %"));
}

#[tokio::test]
async fn one_that_fails_keeps_nobody_from_posting_and_opens_no_gate() {
    let app = app().await;
    let (page, ada, owner) = scene(&app).await;
    let peer = Peer::answering("true").await;
    let url = format!("http://{}", peer.address);
    for (status, answer, late) in [
        (StatusCode::INTERNAL_SERVER_ERROR, "true", false),
        (StatusCode::OK, "invalid", false),
        (StatusCode::FOUND, "", false),
        (StatusCode::OK, "true", true),
    ] {
        peer.says(status, answer);
        peer.state.lock().unwrap().late = late;
        for holds in [false, true] {
            set(&app, Kind::Akismet, &url, |service| service.holds_when_down = holds).await;
            // Another node knows nothing of what was set before, nor of earlier failures.
            let node = app.second_node_where(|settings| {
                let open = vec!["127.0.0.9/32".parse().unwrap()];
                settings.outgoing = Outgoing::new(None, open).unwrap();
            });
            let posted = ada.at(&node.await, &app.blog).try_post(&page, "Hello").await.unwrap();
            let waits = owner.client.queue(&QueueQuery::default()).await.unwrap().items;
            let waits = waits.iter().find(|item| item.id == posted.comment.id);
            assert_eq!(waits.is_some(), holds, "{status} {answer} {late}");
            if let Some(item) = waits {
                assert_eq!(item.findings[0].detail.as_deref(), Some("akismet: down"));
            }
        }
    }
}

#[tokio::test]
async fn a_budget_that_is_used_up_is_silence() {
    let (app, peer) = (app().await, Peer::answering("false").await);
    let (page, ada, owner) = scene(&app).await;
    set(&app, Kind::Akismet, &format!("http://{}", peer.address), |service| {
        (service.calls_per_day, service.holds_when_down) = (2, true);
    })
    .await;
    for body in ["One", "Two", "Three"] {
        ada.post(&page, body).await;
    }
    assert_eq!(peer.asked().len(), 2);
    assert_eq!(found(&owner).await[0].detail.as_deref(), Some("akismet: budget"));
}

#[tokio::test]
async fn one_that_did_not_answer_is_left_alone_for_a_while() {
    let (app, peer) = (app().await, Peer::answering("false").await);
    let (page, ada, _) = scene(&app).await;
    peer.state.lock().unwrap().late = true;
    set(&app, Kind::Akismet, &format!("http://{}", peer.address), |_| ()).await;
    for number in 0..4 {
        ada.post(&page, &number.to_string()).await;
    }
    assert_eq!(peer.asked().len(), 3);
}

/// A49: what an owner may not have asked, whichever service it is.
#[tokio::test]
async fn no_service_is_asked_inside_our_own_network() {
    let canary = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = canary.local_addr().unwrap().port();
    let app = app().await;
    let (page, ada, owner) = scene(&app).await;
    for kind in Kind::ALL {
        for bad in [
            format!("http://127.0.0.1:{port}/"),
            format!("http://localhost:{port}/"),
            format!("http://a.localhost:{port}/"),
            format!("http://[::1]:{port}/"),
            format!("http://[::ffff:127.0.0.1]:{port}/"),
            format!("http://0x7f.1:{port}/"),
            format!("http://2130706433:{port}/"),
            "http://10.0.0.1/".to_owned(),
            "http://169.254.169.254/latest/meta-data/".to_owned(),
            "http://[fe80::1]/".to_owned(),
            "http://[64:ff9b::7f00:1]/".to_owned(),
            "https://user:secret@example.org/".to_owned(),
            "https://example.org:6379/".to_owned(),
            "http://example.org/".to_owned(),
            "ftp://127.0.0.9/".to_owned(),
            "file:///etc/passwd".to_owned(),
            "gopher://127.0.0.9/".to_owned(),
        ] {
            set(&app, kind, &bad, |service| service.holds_when_down = true).await;
            app.app.outside.forget(app.blog.id).await;
            ada.post(&page, "Hello").await;
            let findings = found(&owner).await;
            let expected = format!("{kind}: down");
            assert_eq!(findings[0].detail.as_deref(), Some(expected.as_str()), "{bad}");
        }
        outside_services::remove(&app.owner, app.blog.id, kind).await.unwrap();
    }
    let nobody = tokio::time::timeout(Duration::from_millis(1), canary.accept()).await;
    assert!(nobody.is_err(), "somebody knocked at the canary");
}
