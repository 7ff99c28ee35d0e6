//! Being signed in outlives what happens to the server: nodes that come and go, a Redis that is emptied or away, secret
//! keys that are changed.

use afterword_server::{
    domain::{keys::KeyRing, provider::Kind, sso::Alg},
    jobs::Job,
    mail::{Letter, News},
};
use sdk::wire::{Code, Refresh, Role};
use serde_json::json;

use crate::support::{
    Answer, Persona, TestApp,
    app::{KEYS, Page},
    engines::Redis,
    idp::Idp,
    mailbox::Mailbox,
    member::Browser,
    people::{self, PASSWORD, Phone, at, leads_to, start, turn_on, with},
    persona::refused,
    sso::{self, Signer},
    tab::{Tab, token},
    until,
};

/// One person for each way to be signed in.
struct Everyone {
    /// On the server's own pages.
    cookies: std::collections::BTreeMap<String, String>,
    /// What a form there was written with.
    form: String,
    /// On a site's page, by a cookie.
    ben: Persona,
    /// On a site's page, by tokens.
    cleo: Persona,
    /// Gets the next two.
    refresh: String,
    /// A guest.
    gus: Persona,
    page: Page,
}

impl Everyone {
    async fn sign_in(app: &TestApp) -> Self {
        let mut ana = app.tab();
        assert_eq!(ana.sign_up("Ana", "ana@example.org", PASSWORD).await.status, 303);
        Self::with(app, &mut ana).await
    }

    async fn with(app: &TestApp, ana: &mut Tab<'_>) -> Self {
        let (cleo, tokens) = Persona::by_tokens(app, &app.blog, "Cleo", Role::Member).await;
        Self {
            form: token(&ana.get("/account").await),
            cookies: ana.cookies.clone(),
            ben: Persona::member(app, &app.blog, "Ben", Role::Member).await,
            cleo,
            refresh: tokens.refresh,
            gus: app.guest("Gus"),
            page: app.blog.page("p"),
        }
    }

    /// Ana's tab, on pages of this node.
    fn ana<'a>(&self, app: &'a TestApp) -> Tab<'a> {
        let mut tab = app.tab();
        tab.cookies.clone_from(&self.cookies);
        tab
    }

    /// Sends the form that Ana opened before.
    async fn send_form(&self, app: &TestApp) -> Answer {
        let fields = [("token", &*self.form), ("name", "Ana")];
        self.ana(app).post("/account", &fields, "same-origin").await
    }

    /// Everyone goes on where they were, by what they had before.
    async fn go_on(&mut self, app: &TestApp) {
        assert!(self.ana(app).is_signed_in().await);
        assert_eq!(self.send_form(app).await.status, 303, "a form that was open");
        for who in [&self.ben, &self.gus] {
            who.at(app, &app.blog).post(&self.page, "still here").await;
        }
        self.tokens_go_on(app).await;
        app.socket_with(&self.ben).await;
    }

    async fn tokens_go_on(&mut self, app: &TestApp) {
        let cleo = self.cleo.at(app, &app.blog);
        cleo.post(&self.page, "still here").await;
        let refresh = Refresh { refresh: self.refresh.clone() };
        let tokens = cleo.client.refresh(&refresh).await.unwrap();
        self.cleo = Persona::bearing(app, &app.blog, &tokens.access);
        self.refresh = tokens.refresh;
    }
}

#[tokio::test]
async fn a_node_that_restarts_knows_everyone() {
    let app = TestApp::start().await;
    let mut everyone = Everyone::sign_in(&app).await;
    app.leave().await;
    let restarted = app.second_node().await;
    everyone.go_on(&restarted).await;
}

#[tokio::test]
async fn a_redis_that_is_emptied_is_gone_and_is_back_signs_nobody_out() {
    let redis = Redis::start();
    let app = TestApp::with_redis(&redis.url).await;
    app.counts_in_redis().await;
    let mut everyone = Everyone::sign_in(&app).await;
    everyone.go_on(&app).await;
    let client = redis::Client::open(redis.url.as_str()).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    redis::cmd("FLUSHALL").exec_async(&mut connection).await.unwrap();
    everyone.go_on(&app).await;
    redis.kill();
    everyone.go_on(&app).await;
    let without = app.second_node_with("redis://127.0.0.1:1").await;
    everyone.go_on(&without).await;
    redis.again();
    app.counts_in_redis().await;
    everyone.go_on(&app).await;
}

/// What everything is sealed with before the keys are changed, and what comes after it.
struct Keys {
    both: String,
    new: String,
}

impl Keys {
    fn new() -> Self {
        let new = KeyRing::generate("new");
        Self { both: format!("{new},{KEYS}"), new }
    }
}

/// A letter that waits to be sent, sealed with the first of these keys.
async fn leave_letter(app: &TestApp, keys: &str, to: &str) {
    let letter =
        Letter { to: to.to_owned(), language: "en".to_owned(), news: News::PasswordChanged };
    let job = Job::Mail { letter: Box::new(letter), until: None };
    app.app.queue.add(&app.owner, &KeyRing::parse(keys).unwrap(), &job).await.unwrap();
}

/// A node that took the place of another one.
async fn next(app: &TestApp, mailbox: &Mailbox, keys: &str) -> TestApp {
    app.leave().await;
    app.second_node_with_keys(keys, |settings| people::of(mailbox, settings)).await
}

/// Signs in with a password and a code of the app that was not used yet.
async fn by_two_steps(app: &TestApp, email: &str, password: &str, phone: &Phone) -> bool {
    let unused = "update authenticators set last_step = last_step - 2";
    sqlx::query(unused).execute(&app.owner).await.unwrap();
    let mut tab = app.tab();
    assert_eq!(leads_to(&tab.sign_in(email, password).await), "/auth/second");
    tab.submit("/auth/second", "/auth/second", &[("code", &phone.code(0))]).await;
    tab.is_signed_in().await
}

/// The site's word about its user Ulla.
async fn by_the_sites_word(app: &TestApp, signer: &Signer) -> Answer {
    let here = app.app.settings.public_url.as_str().trim_end_matches('/');
    let claims = sso::with(&app.claims(), &json!({ "aud": here }));
    app.sign_in_with(&signer.token(&claims)).await
}

#[tokio::test]
async fn a_new_key_in_front_signs_nobody_out_and_opens_what_the_old_one_sealed() {
    let (app, mailbox) = start().await;
    let (mut ana, ana_is) = (with(&app, &mailbox, "ana").await, at(&app, "ana"));
    let mut everyone = Everyone::with(&app, &mut ana).await;
    let (phone, _) = turn_on(&mut ana).await;
    let idp = Idp::start().await;
    idp.offer(&app, "idp", Kind::Oidc, false).await;
    app.tab().arrive(&idp, "idp", "Ida").await;
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    // Dora asks for a code before, and types it afterwards.
    let (mut dora, dora_is) = (app.tab(), at(&app, "dora"));
    dora.sign_up("Dora", &dora_is, PASSWORD).await;
    let code = mailbox.letter(&dora_is, "Your code").await.code();

    let now = next(&app, &mailbox, &Keys::new().both).await;
    everyone.go_on(&now).await;
    let mut dora = dora.at(&now);
    dora.submit("/auth/code", "/auth/code", &[("code", &code)]).await;
    assert!(dora.is_signed_in().await, "a code that was sent is good still");
    assert!(by_two_steps(&now, &ana_is, PASSWORD, &phone).await);
    assert_eq!(now.tab().come_from(&idp, "idp", "").await, "/account");
    assert_eq!(by_the_sites_word(&now, &signer).await.status, 200);
    leave_letter(&now, KEYS, &ana_is).await;
    now.app.queue.wake();
    mailbox.letter(&ana_is, "was changed").await;
}

#[tokio::test]
async fn dropping_the_old_key_ends_no_session_and_costs_what_was_not_renewed() {
    const OTHER: &str = "seven herons in a row";
    let (app, mailbox) = start().await;
    let (mut ana, ana_is) = (with(&app, &mailbox, "ana").await, at(&app, "ana"));
    let (mut ivo, ivo_is) = (with(&app, &mailbox, "ivo").await, at(&app, "ivo"));
    let (phone, _) = turn_on(&mut ana).await;
    let (ivos_phone, ivos_codes) = turn_on(&mut ivo).await;
    let mut everyone = Everyone::with(&app, &mut ana).await;
    let idp = Idp::start().await;
    idp.offer(&app, "idp", Kind::Oidc, false).await;
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    let keys = Keys::new();
    let between = next(&app, &mailbox, &keys.both).await;
    // Ana signs in meanwhile, Ivo does not.
    assert!(by_two_steps(&between, &ana_is, PASSWORD, &phone).await);
    let now = next(&between, &mailbox, &keys.new).await;

    // What is in the database goes on.
    assert!(everyone.ana(&now).is_signed_in().await && ivo.at(&now).is_signed_in().await);
    everyone.gus.at(&now, &now.blog).post(&everyone.page, "still here").await;
    everyone.tokens_go_on(&now).await;
    // What was signed is refused, and made anew by looking again.
    assert_eq!(everyone.send_form(&now).await.status, 403);
    everyone.form = token(&everyone.ana(&now).get("/account").await);
    assert_eq!(everyone.send_form(&now).await.status, 303);
    let ben = everyone.ben.at(&now, &now.blog);
    assert_eq!(refused(ben.try_post(&everyone.page, "still here").await), Code::CsrfRefused);
    let csrf = ben.client.session().await.unwrap().csrf.unwrap();
    let ben = Persona::signed_in(&now, &now.blog, Browser { csrf, ..ben.browser.unwrap() });
    ben.post(&everyone.page, "still here").await;

    // Ana's password and what her app shares were made anew; Ivo's are lost, his recovery codes and his mail are not.
    assert!(by_two_steps(&now, &ana_is, PASSWORD, &phone).await);
    assert_eq!(now.tab().sign_in(&ivo_is, PASSWORD).await.status, 401);
    let mut forgot = now.tab();
    forgot.submit("/auth/forgot", "/auth/forgot", &[("email", &ivo_is)]).await;
    let code = mailbox.letter(&ivo_is, "Another password").await.code();
    forgot.submit("/auth/code", "/auth/code", &[("code", &code)]).await;
    forgot.submit("/auth/password", "/auth/password", &[("new", OTHER)]).await;
    assert!(!by_two_steps(&now, &ivo_is, OTHER, &ivos_phone).await);
    let mut tab = now.tab();
    tab.sign_in(&ivo_is, OTHER).await;
    let code = [("code", ivos_codes[0].as_str())];
    assert_eq!(leads_to(&tab.submit("/auth/recovery", "/auth/recovery", &code).await), "/account");

    // What the operator gave must be given again.
    let answer = now.tab().get("/auth/provider/idp").await;
    assert_eq!(leads_to(&answer), "/auth/sign-in?said=gone", "{}", answer.text());
    assert_eq!(by_the_sites_word(&now, &signer).await.code(), Code::InvalidJwt);
    // What waited is given up, and nothing waits behind it.
    mailbox.empty();
    leave_letter(&now, KEYS, &ana_is).await;
    now.app.queue.wake();
    until("the queue", async || (now.count("select count(*) from jobs").await == 0).then_some(()))
        .await;
    assert!(mailbox.all(&ana_is).is_empty());
}
