//! Signing in with other services: who gets in, and who does not (A30, A32, A33).

use afterword_server::{domain::provider::Kind, providers::Secret};
use serde_json::{Value, json};

use crate::support::{
    Answer, TestApp,
    idp::{self, CLIENT, Idp, Lie, Signing, query},
    log::Log,
    mailbox::Mailbox,
};

/// A server on which people can sign in with a service.
async fn with_idp(kind: Kind, trusts_email: bool) -> (TestApp, Mailbox, Idp) {
    let (app, mailbox) = TestApp::with_mail().await;
    let idp = Idp::start().await;
    idp.offer(&app, "idp", kind, trusts_email).await;
    (app, mailbox, idp)
}

fn location(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").unwrap()
}

async fn people(app: &TestApp) -> (i64, i64) {
    let accounts = app.count("select count(*) from accounts").await;
    (accounts, app.count("select count(*) from identities").await)
}

/// The window for a page of the blog.
fn window(app: &TestApp) -> String {
    let (state, cc) = ("S".repeat(42) + "A", "C".repeat(42) + "A");
    query(&[("site", "blog"), ("origin", app.blog.origin), ("state", &state), ("cc", &cc)])
}

#[tokio::test]
async fn a_service_leads_to_a_new_account_and_to_the_same_one_ever_after() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let mut ana = app.tab();
    assert!(ana.get("/auth/sign-in").await.text().contains("Continue with The idp"));
    assert_eq!(ana.come_from(&idp, "idp", "").await, "/auth/new");
    let page = ana.get("/auth/new").await;
    assert!(page.text().contains("value=\"Ana\"") && page.text().contains("The idp"));
    assert_eq!(people(&app).await, (0, 0), "nothing before they say so");
    let bad = ana.submit("/auth/new", "/auth/new", &[("name", "\u{202e}Ana")]).await;
    assert_eq!(bad.status, 422);
    let made = ana.submit("/auth/new", "/auth/new", &[("name", "Ana L.")]).await;
    assert_eq!(location(&made), "/account");
    assert!(ana.is_signed_in().await);
    let unproven = app.count("select count(*) from accounts where email is null").await;
    assert_eq!(
        (people(&app).await, unproven),
        ((1, 1), 1),
        "its word on addresses is not believed"
    );

    let mut elsewhere = app.tab();
    idp.tell(|told| told.person["name"] = "Somebody Else".into());
    assert_eq!(elsewhere.come_from(&idp, "idp", "").await, "/account");
    assert!(elsewhere.get("/account").await.text().contains("value=\"Ana L.\""));
    assert_eq!(people(&app).await, (1, 1));
    assert_eq!(location(&ana.get("/auth/new").await), "/auth/sign-in", "once");
}

#[tokio::test]
async fn the_window_goes_on_where_it_was() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let (mut ana, ask) = (app.tab(), window(&app));
    let sign_in = ana.get(&format!("/auth/sign-in?{ask}")).await;
    let link = format!("/auth/provider/idp?{ask}");
    assert!(sign_in.text().replace("&amp;", "&").contains(&format!("href=\"{link}\"")));
    let new = ana.come_from(&idp, "idp", &format!("?{ask}")).await;
    assert_eq!(new, format!("/auth/new?{ask}"));
    let fields = url::form_urlencoded::parse(ask.as_bytes()).collect::<Vec<_>>();
    let fields = fields.iter().map(|(name, value)| (&**name, &**value)).chain([("name", "Ana")]);
    let made = ana.submit(&new, "/auth/new", &fields.collect::<Vec<_>>()).await;
    assert_eq!(location(&made), format!("/auth/popup?{ask}"));
    assert!(ana.get(&format!("/auth/popup?{ask}")).await.text().contains("Continue as Ana"));
}

#[tokio::test]
async fn only_the_word_of_the_service_itself_lets_anybody_in() {
    let nothing: Lie = |_, _| ();
    let lies: &[(&str, Signing, Lie)] = &[
        ("not signed at all", Signing::None, nothing),
        ("signed with the secret that we have, too", Signing::Shared, nothing),
        ("signed with another key", Signing::Foreign, nothing),
        ("no ID token", Signing::Missing, nothing),
        ("a header that says none", Signing::Right, |header, _| header["alg"] = "none".into()),
        ("a header that says HS256", Signing::Right, |header, _| header["alg"] = "HS256".into()),
        ("a header that says RS256", Signing::Right, |header, _| header["alg"] = "RS256".into()),
        ("another key's name", Signing::Foreign, |header, _| header["kid"] = "two".into()),
        ("a key in the header", Signing::Foreign, |header, _| {
            header["jwk"] = json!({ "kty": "EC", "crv": "P-256", "x": "AA", "y": "AA" });
        }),
        ("for somebody else", Signing::Right, |_, claims| claims["aud"] = "another".into()),
        ("for us and somebody else", Signing::Right, |_, claims| {
            claims["aud"] = json!([CLIENT, "another"]);
        }),
        ("for nobody", Signing::Right, |_, claims| claims["aud"] = Value::Null),
        ("from somebody else", Signing::Right, |_, claims| {
            claims["iss"] = "https://evil.example".into();
        }),
        ("from nobody", Signing::Right, |_, claims| claims["iss"] = Value::Null),
        ("on another trip", Signing::Right, |_, claims| claims["nonce"] = "x".repeat(43).into()),
        ("on no trip", Signing::Right, |_, claims| claims["nonce"] = Value::Null),
        ("too late", Signing::Right, |_, claims| claims["exp"] = 1_700_000_000.into()),
        ("for ever", Signing::Right, |_, claims| claims["exp"] = Value::Null),
        ("until never", Signing::Right, |_, claims| claims["exp"] = "never".into()),
        ("with another access token", Signing::Right, |_, claims| {
            claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA".into();
        }),
        ("of nobody", Signing::Right, |_, claims| claims["sub"] = "".into()),
        ("of a subject that can't be kept", Signing::Right, |_, claims| {
            claims["sub"] = "a\u{0}b".into();
        }),
    ];
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, true).await;
    for (lie, signing, change) in lies {
        idp.tell(|told| (told.signing, told.lie) = (*signing, Some(*change)));
        let mut tab = app.tab();
        assert_eq!(tab.come_from(&idp, "idp", "").await, "/auth/sign-in?said=failed", "{lie}");
        assert_eq!(location(&tab.get("/auth/new").await), "/auth/sign-in", "{lie}");
        assert!(!tab.is_signed_in().await, "{lie}");
    }
    assert_eq!(people(&app).await, (0, 0));
    idp.tell(|told| (told.signing, told.lie) = (Signing::Right, None));
    app.tab().arrive(&idp, "idp", "Ana").await;
}

#[tokio::test]
async fn more_is_believed_of_the_same_person_alone() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, true).await;
    idp.tell(|told| {
        told.person = json!({ "sub": "ana-1" });
        told.userinfo = Some(json!({ "sub": "ben-2", "name": "Ben", "email": "ben@example.org" }));
    });
    assert_eq!(app.tab().come_from(&idp, "idp", "").await, "/auth/sign-in?said=failed");
    idp.tell(|told| told.userinfo.as_mut().unwrap()["sub"] = "ana-1".into());
    let mut tab = app.tab();
    assert_eq!(tab.come_from(&idp, "idp", "").await, "/auth/new");
    assert!(tab.get("/auth/new").await.text().contains("value=\"Ben\""));
}

#[tokio::test]
async fn only_the_browser_that_was_sent_comes_back_and_once() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    idp.offer(&app, "other", Kind::Oidc, false).await;
    let mut ana = app.tab();
    let (mut victim, mut stranger) = (app.tab(), app.tab());
    let elsewhere = victim.go_to(&idp, "/auth/provider/idp").await;
    let question = ana.go_to(&idp, "/auth/provider/idp").await;
    let (code, good) = (idp.consent(&question), "/auth/provider/idp/callback?".to_owned());
    let good = good + &code;
    let state = question.state();
    for (bad, why) in [
        (good.replace(state, ""), "no state"),
        (good.replace("state=", "stat="), "none at all"),
        (good.replace(state, elsewhere.state()), "somebody else's"),
        (good.replace(state, &state[1..]), "a part of it"),
        (good.replace(state, &state.to_lowercase()), "nearly it"),
        (good.replace("/idp/", "/other/"), "another service's"),
        (good.replace("/idp/", "/none/"), "no service's"),
    ] {
        let answer = ana.get(&bad).await;
        assert_eq!(answer.status, 400, "{why}");
        assert!(answer.text().contains("Begin again"), "{why}: {}", answer.text());
    }
    // A30: what somebody brought back is opened by somebody else, who is on a trip of their own or on none.
    for tab in [&mut victim, &mut stranger] {
        assert_eq!(tab.get(&good).await.status, 400);
        assert!(!tab.is_signed_in().await);
    }
    assert_eq!(idp.tell(|told| told.asked.len()), 0, "no code was used");
    assert_eq!(location(&ana.get(&good).await), "/auth/new");
    assert_eq!(ana.get(&good).await.status, 400, "once");
}

#[tokio::test]
async fn a_trip_is_over_after_ten_minutes() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let mut ana = app.tab();
    let question = ana.go_to(&idp, "/auth/provider/idp").await;
    sqlx::query(
        "update account_sessions set record = jsonb_set(record, '{provider,until}', to_jsonb('2026-01-01T00:00:00.000Z'::text))",
    )
    .execute(&app.owner)
    .await
    .unwrap();
    let back = format!("/auth/provider/idp/callback?{}", idp.consent(&question));
    assert_eq!(ana.get(&back).await.status, 400);
}

#[tokio::test]
async fn whoever_sends_somebody_back_is_whom_they_were_sent_to() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    for wrong in ["", "iss=https%3A%2F%2Fevil.example", "iss=", "iss=null"] {
        let mut ana = app.tab();
        let question = ana.go_to(&idp, "/auth/provider/idp").await;
        let back = idp.consent(&question);
        let back = format!("{}{wrong}", back.split("iss=").next().unwrap());
        let answer = ana.get(&format!("/auth/provider/idp/callback?{back}")).await;
        assert_eq!(location(&answer), "/auth/sign-in?said=failed", "{wrong}");
    }
    assert_eq!(idp.tell(|told| told.asked.len()), 0, "no code went anywhere");
}

#[tokio::test]
async fn a_code_is_good_once_and_with_its_verifier() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let mut ana = app.tab();
    let question = ana.go_to(&idp, "/auth/provider/idp").await;
    let back = idp.consent(&question);
    let code = back.split('&').next().unwrap();
    ana.get(&format!("/auth/provider/idp/callback?{back}")).await;
    assert_eq!(idp.tell(|told| told.asked[0]["code_verifier"].len()), 43);
    // The same code on another trip, whose verifier is another one.
    let mut eve = app.tab();
    let other = eve.go_to(&idp, "/auth/provider/idp").await;
    let back = format!("{code}&{}", query(&[("state", other.state()), ("iss", &idp.issuer)]));
    let answer = eve.get(&format!("/auth/provider/idp/callback?{back}")).await;
    assert_eq!(location(&answer), "/auth/sign-in?said=failed");
}

#[tokio::test]
async fn who_says_no_there_is_told_so_and_can_go_on() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let ask = window(&app);
    for (error, said, words) in [
        ("access_denied", "denied", "not allowed there"),
        ("user_cancelled_authorize", "denied", "not allowed there"),
        ("server_error", "failed", "did not say who you are"),
        ("<script>alert(1)</script>", "failed", "did not say who you are"),
    ] {
        let mut ana = app.tab();
        let question = ana.go_to(&idp, &format!("/auth/provider/idp?{ask}")).await;
        let back = query(&[("error", error), ("state", question.state()), ("iss", &idp.issuer)]);
        let answer = ana.get(&format!("/auth/provider/idp/callback?{back}")).await;
        assert_eq!(location(&answer), format!("/auth/sign-in?{ask}&said={said}"), "{error}");
        let page = ana.get(location(&answer)).await.text();
        assert!(page.contains(words) && page.contains("Continue with The idp"), "{page}");
        assert!(!page.contains("<script>alert"));
    }
}

#[tokio::test]
async fn an_address_opens_an_account_only_if_both_sides_checked_it_and_the_operator_says_so() {
    for (trusts, verified, is_proven, leads_to) in [
        (true, json!(true), true, "/account"),
        (true, json!("true"), true, "/account"),
        (false, json!(true), true, "/auth/sign-in?said=prove"),
        (true, json!(false), true, "/auth/new"),
        (true, json!("false"), true, "/auth/new"),
        (true, Value::Null, true, "/auth/new"),
        (false, json!(false), true, "/auth/new"),
        // Whoever was there first and proved nothing waits for the owner in vain.
        (true, json!(true), false, "/auth/new"),
        (false, json!(true), false, "/auth/new"),
    ] {
        let (app, mailbox, idp) = with_idp(Kind::Oidc, trusts).await;
        let email = app.mail_address("ana");
        let mut local = app.with_password(&email, is_proven).await;
        idp.tell(|told| {
            told.person["email"] = email.to_uppercase().into();
            told.person["email_verified"] = verified.clone();
        });
        let case = format!("{trusts} {verified} {is_proven}");
        let mut tab = app.tab();
        assert_eq!(tab.come_from(&idp, "idp", "").await, leads_to, "{case}");
        match leads_to {
            "/account" => {
                assert_eq!(people(&app).await, (1, 1), "{case}");
                mailbox.letter(&email, "leads into your account").await;
            }
            "/auth/new" => {
                tab.submit("/auth/new", "/auth/new", &[("name", "Ana")]).await;
                assert_eq!(people(&app).await, (2, 1), "{case}");
                let heads = |email: &str| format!("<p class=\"about\">{email}</p>");
                let is_theirs =
                    tab.get("/account").await.text().contains(&heads(&email.to_uppercase()));
                let is_local = local.get("/account").await.text().contains(&heads(&email));
                let takes = trusts && verified == json!(true);
                assert_eq!((is_theirs, is_local), (takes, !takes), "{case}");
            }
            _ => {
                assert_eq!(people(&app).await, (1, 0), "{case}");
                assert!(tab.get(leads_to).await.text().contains("You have an account here"));
            }
        }
    }
}

#[tokio::test]
async fn googles_word_counts_for_addresses_that_are_its_own() {
    for (email, hosted, leads_to) in [
        ("ana@example.org", None, "/auth/new"),
        ("ana@example.org", Some("example.org"), "/account"),
        ("ana@gmail.com", None, "/account"),
    ] {
        let (app, _mailbox, idp) = with_idp(Kind::Google, true).await;
        app.with_password(email, true).await;
        idp.tell(|told| {
            told.person["email"] = email.into();
            told.person["hd"] = hosted.into();
        });
        assert_eq!(app.tab().come_from(&idp, "idp", "").await, leads_to, "{email} {hosted:?}");
    }
}

#[tokio::test]
async fn nothing_leads_anywhere_but_to_the_service_and_to_our_own_pages() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let evil = ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"];
    for name in ["return", "next", "redirect_uri", "from", "origin", "site", "link", "state"] {
        for target in evil {
            let asked =
                app.tab().get(&format!("/auth/provider/idp?{}", query(&[(name, target)]))).await;
            match asked.header("location") {
                Some(to) => {
                    assert!(to.starts_with(&format!("{}/authorize?", idp.issuer)), "{to}");
                    let url = url::Url::parse(to).unwrap();
                    let callback = format!("{}/auth/provider/idp/callback", app.url());
                    let sent = url.query_pairs().filter(|(name, _)| name == "redirect_uri");
                    assert_eq!(
                        sent.map(|(_, value)| value.into_owned()).collect::<Vec<_>>(),
                        [callback]
                    );
                }
                None => assert!(asked.status >= 400 && !asked.text().contains("href=\"//evil")),
            }
        }
    }
    for id in ["..%2f..%2fevil", "%2fevil.example", "idp%2f..", "IDP", "idp%00", "none"] {
        let answer = app.tab().get(&format!("/auth/provider/{id}")).await;
        if let Some(to) = answer.header("location") {
            assert_eq!(to, "/auth/sign-in?said=gone", "{id}");
        }
        let posted = app.ask_path("POST", &format!("/auth/provider/{id}/callback"));
        let posted = posted.header("content-type", "application/x-www-form-urlencoded");
        let posted = posted.body("code=a&state=b").send().await;
        let to = posted.header("location").unwrap_or("/auth/provider/");
        assert!(to.starts_with("/auth/provider/") && !to.contains("evil"), "{id}: {to}");
    }
}

#[tokio::test]
async fn an_answer_with_a_form_is_asked_for_again_with_the_cookie() {
    let (app, _mailbox) = TestApp::with_mail().await;
    let idp = Idp::start().await;
    let pem = p256_pem();
    let secret = Secret::key("TEAM".to_owned(), "KEY".to_owned(), pem).unwrap();
    idp.offer_with(&app, "apple", Kind::Apple, true, secret).await;
    let mut ana = app.tab();
    let question = ana.go_to(&idp, "/auth/provider/apple").await;
    assert_eq!(question.query["response_mode"], "form_post");
    assert_eq!(question.query["scope"], "openid name email");
    idp.tell(|told| told.person["email_verified"] = "true".into());
    let back = idp.consent(&question);
    let user = query(&[("user", "{\"name\":{\"firstName\":\"Ana\"}}")]);
    // Apple's page posts: a browser sends no cookie along.
    let posted = app
        .ask_path("POST", "/auth/provider/apple/callback")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://appleid.apple.com")
        .header("sec-fetch-site", "cross-site")
        .body(format!("{back}&{user}"))
        .send()
        .await;
    assert_eq!(location(&posted), format!("/auth/provider/apple/callback?{back}"));
    assert_eq!(posted.header("set-cookie"), None, "nothing is changed by it");
    assert_eq!(location(&ana.get(location(&posted)).await), "/auth/new");
    let word = idp.tell(|told| told.asked[0]["client_secret"].clone());
    check_apples_word(&word, &idp.issuer);
}

fn p256_pem() -> String {
    use p256::pkcs8::{EncodePrivateKey, LineEnding};
    let key = p256::SecretKey::from_slice(&[5; 32]).unwrap();
    key.to_pkcs8_pem(LineEnding::LF).unwrap().to_string()
}

/// A token that our key signed, for Apple, from the team, for a few minutes.
fn check_apples_word(word: &str, issuer: &str) {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use p256::ecdsa::{Signature, VerifyingKey, signature::Verifier};
    let (signed, signature) = word.rsplit_once('.').unwrap();
    let key = VerifyingKey::from(p256::SecretKey::from_slice(&[5; 32]).unwrap().public_key());
    let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
    key.verify(signed.as_bytes(), &signature).unwrap();
    let parts = signed.split('.').map(|part| URL_SAFE_NO_PAD.decode(part).unwrap());
    let parts =
        parts.map(|part| serde_json::from_slice::<Value>(&part).unwrap()).collect::<Vec<_>>();
    assert_eq!(parts[0], json!({ "alg": "ES256", "kid": "KEY" }));
    let claims = &parts[1];
    assert_eq!(
        (&claims["iss"], &claims["sub"], &claims["aud"]),
        (&"TEAM".into(), &CLIENT.into(), &issuer.into())
    );
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 300);
}

#[tokio::test]
async fn github_and_discord_say_who_somebody_is_in_their_own_way() {
    let github = json!({ "login": "ana", "id": 583_231, "node_id": "MDQ6", "name": null, "email": null, "type": "User" });
    let addresses = |verified| {
        json!([
            { "email": "old@example.org", "primary": false, "verified": true, "visibility": null },
            { "email": "ana@example.org", "primary": true, "verified": verified, "visibility": "private" },
        ])
    };
    let discord = |verified| {
        json!({
            "id": "80351110224678912", "username": "ana", "discriminator": "0", "global_name": "Ana",
            "email": "ana@example.org", "verified": verified, "mfa_enabled": true,
        })
    };
    for (kind, person, emails, subject, name, proves) in [
        (Kind::Github, github.clone(), addresses(true), "583231", "ana", true),
        (Kind::Github, github.clone(), addresses(false), "583231", "ana", false),
        (Kind::Github, github.clone(), json!([]), "583231", "ana", false),
        (Kind::Github, github, json!({ "message": "Forbidden" }), "583231", "ana", false),
        (Kind::Discord, discord(true), Value::Null, "80351110224678912", "Ana", true),
        (Kind::Discord, discord(false), Value::Null, "80351110224678912", "Ana", false),
    ] {
        let (app, _mailbox, idp) = with_idp(kind, true).await;
        idp.tell(|told| (told.person, told.emails) = (person, emails));
        let mut tab = app.tab();
        let question = tab.go_to(&idp, "/auth/provider/idp").await;
        let back = query(&[("code", "made-up"), ("state", question.state())]);
        let refused = tab.get(&format!("/auth/provider/idp/callback?{back}")).await;
        assert_eq!(location(&refused), "/auth/sign-in?said=failed");
        assert_eq!(tab.come_from(&idp, "idp", "").await, "/auth/new", "{kind:?}");
        assert!(tab.get("/auth/new").await.text().contains(&format!("value=\"{name}\"")));
        tab.submit("/auth/new", "/auth/new", &[("name", "Ana")]).await;
        let known = sqlx::query_scalar::<_, String>("select subject from identities");
        assert_eq!(known.fetch_one(&app.owner).await.unwrap(), subject);
        let proven = "select count(*) from accounts where email_key = 'ana@example.org' and email_verified_at is not null";
        assert_eq!(app.count(proven).await == 1, proves, "{kind:?}");
    }
}

#[tokio::test]
async fn a_service_that_is_not_offered_leads_nowhere() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let question = app.tab().go_to(&idp, "/auth/provider/idp").await;
    assert!(!question.state().is_empty());
    let ask = window(&app);
    sqlx::query("update sites set ways = 'password,mail', settings_version = settings_version + 1 where key = 'blog'")
        .execute(&app.owner)
        .await
        .unwrap();
    crate::support::until("the site's ways", async || {
        let known = app.app.sites.get(&app.app.store, &app.blog.key).await.unwrap().unwrap();
        (!known.ways.has(afterword_server::domain::way::Way::Provider)).then_some(())
    })
    .await;
    assert!(!app.tab().get(&format!("/auth/sign-in?{ask}")).await.text().contains("Continue with"));
    let gone = app.tab().get(&format!("/auth/provider/idp?{ask}")).await;
    assert_eq!(location(&gone), format!("/auth/sign-in?{ask}&said=gone"));

    sqlx::query("update providers set enabled = false").execute(&app.owner).await.unwrap();
    assert!(!app.tab().get("/auth/sign-in").await.text().contains("Continue with"));
    assert_eq!(location(&app.tab().get("/auth/provider/idp").await), "/auth/sign-in?said=gone");
}

#[tokio::test]
async fn whoever_takes_two_steps_takes_the_second_after_a_service_too() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    app.tab().arrive(&idp, "idp", "Ana").await;
    sqlx::query("update accounts set two_step = true").execute(&app.owner).await.unwrap();
    let mut tab = app.tab();
    assert_eq!(tab.come_from(&idp, "idp", "").await, "/auth/second");
    assert!(!tab.is_signed_in().await);
}

#[tokio::test]
async fn who_takes_two_steps_is_linked_with_nothing_by_a_word_alone() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, true).await;
    let email = app.mail_address("ana");
    app.with_password(&email, true).await;
    idp.tell(|told| told.person["email"] = email.into());
    sqlx::query("update accounts set two_step = true").execute(&app.owner).await.unwrap();
    assert_eq!(app.tab().come_from(&idp, "idp", "").await, "/auth/sign-in?said=prove");
    assert_eq!(people(&app).await, (1, 0));
}

#[tokio::test]
async fn no_answer_on_the_way_is_kept_or_told_to_others() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let mut ana = app.tab();
    let sent = ana.get("/auth/provider/idp").await;
    let question = crate::support::idp::Question::of(&idp, sent.header("location").unwrap());
    let (back, over) = (idp.consent(&question), "/auth/provider/idp/callback?code=a&state=b");
    let over = ana.get(over).await;
    let back = ana.get(&format!("/auth/provider/idp/callback?{back}")).await;
    for answer in [sent, over, back] {
        assert_eq!(answer.header("cache-control"), Some("private, no-store"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert!(!answer.text().contains(question.state()));
    }
}

#[tokio::test]
async fn nothing_that_travels_is_logged() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
        .with_writer(move || writer.clone())
        .finish();
    let _logged = Log::by(subscriber);
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let mut secrets = vec![idp::SECRET.to_owned(), "a-token".to_owned()];
    for signing in [Signing::Right, Signing::Foreign, Signing::None] {
        idp.tell(|told| told.signing = signing);
        let mut ana = app.tab();
        let question = ana.go_to(&idp, "/auth/provider/idp").await;
        let back = idp.consent(&question);
        for secret in ["state", "nonce", "code_challenge"] {
            secrets.push(question.query[secret].clone());
        }
        ana.get(&format!("/auth/provider/idp/callback?{back}")).await;
        // Once more, when the code is of no use.
        ana.get(&format!("/auth/provider/idp/callback?{back}")).await;
        let code = back.split('&').next().unwrap().trim_start_matches("code=");
        secrets.push(code.to_owned());
    }
    secrets.extend(idp.tell(|told| {
        told.asked.iter().map(|form| form["code_verifier"].clone()).collect::<Vec<_>>()
    }));
    let text = log.text();
    assert!(text.contains("did not say who somebody is"), "failures are logged: {text}");
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret} is in the log: {text}");
    }
}

#[tokio::test]
async fn a_session_that_was_there_before_is_not_the_one_that_is_signed_in() {
    let (app, _mailbox, idp) = with_idp(Kind::Oidc, false).await;
    let mut ana = app.tab();
    let question = ana.go_to(&idp, "/auth/provider/idp").await;
    let before = ana.cookies.clone();
    let back = format!("/auth/provider/idp/callback?{}", idp.consent(&question));
    ana.get(&back).await;
    ana.submit("/auth/new", "/auth/new", &[("name", "Ana")]).await;
    assert_ne!(ana.cookies["__Host-afterword"], before["__Host-afterword"]);
    let mut planted = app.tab();
    planted.cookies = before;
    assert!(ana.is_signed_in().await && !planted.is_signed_in().await);
}
