//! Signing in by the word of the site: whom it makes, what it may say, and how it ends.

use std::time::Duration;

use afterword_server::{domain::sso::Alg, store::sso_keys};
use futures_util::future::join_all;
use sdk::{
    client::Auth,
    wire::{Code, FallBack, Member, Role, Session, close_code},
};
use serde_json::json;

use crate::support::{
    Answer, Persona, TestApp,
    persona::refused,
    sso::{Signer, now, with},
};

fn member(answer: &Answer) -> Member {
    answer.read::<Session>().member.unwrap()
}

/// Somebody who came by a token, by the cookie that they got.
fn persona(app: &TestApp, answer: &Answer) -> Persona {
    let cookie = answer.header("set-cookie").unwrap().split(';').next().unwrap();
    let csrf = answer.read::<Session>().csrf.unwrap();
    let mut persona = app.reader();
    persona.client = persona.client.with_cookie(cookie).with_session(csrf);
    persona
}

#[tokio::test]
async fn a_sites_user_is_a_member_of_that_site_by_each_algorithm() {
    let app = TestApp::start().await;
    let mut members = Vec::new();
    for alg in [Alg::Hs256, Alg::Es256, Alg::EdDsa] {
        let signer = Signer::of(&app, &app.blog, alg).await;
        let answer = app.sign_in_with(&signer.token(&app.claims())).await;
        assert_eq!(member(&answer).name, "Ulla", "{alg}");
        let ulla = persona(&app, &answer);
        let posted = ulla.post(&app.blog.page("p"), "Hello").await;
        assert_eq!(posted.author.unwrap().member, Some(member(&answer).id));
        members.push(member(&answer).id);
    }
    assert!(members.windows(2).all(|two| two[0] == two[1]), "whichever key says so");
    assert_eq!(app.count("select count(*) from accounts").await, 1);
    let made = "select count(*) from accounts where email is null and email_key is null \
                and not exists (select from credentials) and not exists (select from account_sessions)";
    assert_eq!(app.count(made).await, 1, "nobody signs in with it on the server's own pages");
}

#[tokio::test]
async fn the_session_is_like_any_other_by_cookie_and_by_tokens() {
    let app = TestApp::start().await;
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    let answer = app.sign_in_with(&signer.token(&app.claims())).await;
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.starts_with(&format!("__Host-aw-{}=aws_", app.blog.id)), "{cookie}");
    assert!(cookie.contains("HttpOnly") && cookie.contains("Partitioned"), "{cookie}");
    let session: Session = answer.read();
    let by_cookie = persona(&app, &answer);
    assert_eq!(by_cookie.client.session().await.unwrap().member, session.member);

    let fb = session.fb.unwrap();
    let tokens = app.reader().client.fall_back(&FallBack { fb }).await.unwrap();
    assert_eq!(by_cookie.client.session().await.unwrap(), Session::default());
    let ulla = Persona::bearing(&app, &app.blog, &tokens.access);
    let mut socket = app.socket_with(&ulla).await;
    ulla.client.sign_out().await.unwrap();
    assert_eq!(socket.closed_within(Duration::from_secs(5)).await, Some(close_code::AUTH));
}

#[tokio::test]
async fn what_the_site_says_of_its_user_is_what_others_see_from_then_on() {
    let app = TestApp::start().await;
    let signer = Signer::of(&app, &app.blog, Alg::EdDsa).await;
    let first = app.sign_in_with(&signer.token(&app.claims())).await;
    let more = json!({
        "name": "  Ulla   Berg ", "email": "ulla@example.org", "email_verified": true,
        "profile": "https://blog.example/users/7", "avatar": "https://blog.example/7.png",
        "role": "moderator", "something": { "of": "theirs" },
    });
    let second = app.sign_in_with(&signer.token(&with(&app.claims(), &more))).await;
    let ulla = member(&second);
    assert_eq!((ulla.id, ulla.name.as_str()), (member(&first).id, "Ulla Berg"));
    assert_eq!(ulla.role, Role::Moderator);
    assert!(second.read::<Session>().moderates_until.is_some(), "the site just said who it is");
    let kept = "select count(*) from sso_subjects where email = 'ulla@example.org' \
                and email_verified and profile = 'https://blog.example/users/7'";
    assert_eq!(app.count(kept).await, 1);

    let third = app.sign_in_with(&signer.token(&app.claims())).await;
    assert_eq!(member(&third).role, Role::Moderator, "a token that says nothing changes nothing");
    let less = with(&app.claims(), &json!({ "role": "member" }));
    let fourth = app.sign_in_with(&signer.token(&less)).await;
    assert_eq!(member(&fourth).role, Role::Member);
    assert_eq!(fourth.read::<Session>().moderates_until, None);
    assert_eq!(app.count("select count(*) from sso_subjects where email is null").await, 1);
}

#[tokio::test]
async fn a_site_makes_nobody_an_owner_and_takes_nobodys_ownership() {
    let app = TestApp::start().await;
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    let owner = with(&app.claims(), &json!({ "role": "owner" }));
    assert_eq!(app.sign_in_with(&signer.token(&owner)).await.code(), Code::InvalidJwt);
    app.sign_in_with(&signer.token(&app.claims())).await;
    sqlx::query("update members set role = 'owner'").execute(&app.owner).await.unwrap();
    let less = with(&app.claims(), &json!({ "role": "member" }));
    let answer = app.sign_in_with(&signer.token(&less)).await;
    assert_eq!(member(&answer).role, Role::Owner);
}

#[tokio::test]
async fn an_address_that_a_site_names_leads_to_nobody_elses_account() {
    let app = TestApp::start().await;
    let sql = "insert into accounts (id, email, email_key, email_verified_at, name) \
               values (gen_random_uuid(), 'ana@example.org', 'ana@example.org', now(), 'Ana')";
    sqlx::query(sql).execute(&app.owner).await.unwrap();
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    let claims = json!({ "email": "ana@example.org", "email_verified": true, "name": "Eve" });
    let answer = app.sign_in_with(&signer.token(&with(&app.claims(), &claims))).await;
    assert_eq!(member(&answer).name, "Eve");
    assert_eq!(app.count("select count(*) from accounts where name = 'Ana'").await, 1);
    assert_eq!(app.count("select count(*) from accounts").await, 2);
}

#[tokio::test]
async fn the_same_user_of_two_sites_is_two_people() {
    let app = TestApp::start().await;
    let (blog, news) = (Signer::of(&app, &app.blog, Alg::Hs256).await, Signer::new(Alg::Hs256));
    news.add_to(&app, &app.news).await;
    let one = app.sign_in_with(&blog.token(&app.claims())).await;
    let claims = with(&app.claims(), &json!({ "iss": "news" }));
    let other = app.sign_in_on(&app.news, app.news.origin, &news.token(&claims)).await;
    assert_ne!(member(&one).id, member(&other).id);
    assert_eq!(app.count("select count(*) from accounts").await, 2);
}

#[tokio::test]
async fn of_many_who_use_a_token_at_once_exactly_one_is_let_in() {
    let app = TestApp::start().await;
    let signer = Signer::of(&app, &app.blog, Alg::Es256).await;
    let token = signer.token(&app.claims());
    let answers = join_all((0..20).map(|_| app.sign_in_with(&token))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
    assert_eq!(app.sso_traces().await, [1, 1, 1, 1, 1]);
    let tokens = (0..8).map(|_| signer.token(&app.claims())).collect::<Vec<_>>();
    let answers = join_all(tokens.iter().map(|token| app.sign_in_with(token))).await;
    assert!(answers.iter().all(|answer| answer.status == 200));
    assert_eq!(app.count("select count(*) from members").await, 1, "who is new to us is made once");
}

#[tokio::test]
async fn a_user_who_signs_in_again_in_the_same_browser_has_one_session() {
    let app = TestApp::start().await;
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    let first = app.sign_in_with(&signer.token(&app.claims())).await;
    let cookie = first.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let again = app
        .ask("POST", "/session/sso")
        .header("cookie", &cookie)
        .header("origin", app.blog.origin)
        .header("x-afterword-csrf", "1")
        .header("content-type", "application/json")
        .json(&json!({ "jwt": signer.token(&app.claims()) }))
        .send()
        .await;
    assert_eq!(again.status, 200);
    assert_eq!(app.count("select count(*) from widget_sessions").await, 1);
}

#[tokio::test]
async fn two_keys_are_good_side_by_side_and_a_revoked_one_ends_what_it_began() {
    let app = TestApp::start().await;
    let (old, new) = (
        Signer::of(&app, &app.blog, Alg::Hs256).await,
        Signer::of(&app, &app.blog, Alg::EdDsa).await,
    );
    let by_old = app.sign_in_with(&old.token(&app.claims())).await;
    let by_new = app.sign_in_with(&new.token(&app.claims())).await;
    let (one, other) = (persona(&app, &by_old), persona(&app, &by_new));
    let mut socket = app.socket_with_client(&one).await;
    assert!(sso_keys::revoke(&app.owner, app.blog.id, &old.kid).await.unwrap());
    assert!(!sso_keys::revoke(&app.owner, app.blog.id, &old.kid).await.unwrap());

    let refusal = app.sign_in_with(&old.token(&app.claims())).await.problem();
    assert_eq!(refusal.code, Code::InvalidJwt);
    assert!(refusal.detail.unwrap().contains("no key in force"));
    let page = app.blog.page("p");
    assert_eq!(refused(one.try_post(&page, "Hello").await), Code::SignedOut);
    assert_eq!(socket.closed_within(Duration::from_secs(5)).await, Some(close_code::AUTH));
    assert!(other.try_post(&page, "Hello").await.is_ok());
}

#[tokio::test]
async fn a_key_is_of_no_use_to_who_reads_the_database_and_after_its_secret_was_dropped() {
    let app = TestApp::start().await;
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    let kept: Vec<u8> =
        sqlx::query_scalar("select key from sso_keys").fetch_one(&app.owner).await.unwrap();
    let secret = signer.public();
    assert!(!kept.windows(8).any(|part| secret.windows(8).any(|piece| piece == part)));
    // The sealed key of another site in its place opens nothing.
    sqlx::query(
        "insert into sso_keys (site_id, kid, alg, key) select id, k.kid, k.alg, k.key \
         from sites, sso_keys k where sites.key = 'news'",
    )
    .execute(&app.owner)
    .await
    .unwrap();
    let claims = with(&app.claims(), &json!({ "iss": "news" }));
    let answer = app.sign_in_on(&app.news, app.news.origin, &signer.token(&claims)).await;
    assert_eq!(answer.code(), Code::InvalidJwt);
}

#[tokio::test]
async fn clocks_may_differ_by_a_minute_and_a_used_token_is_remembered_as_long() {
    let app = TestApp::start().await;
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    let late = json!({ "iat": now() - 340, "exp": now() - 50 });
    let early = json!({ "iat": now() + 50, "exp": now() + 300, "nbf": now() + 50 });
    for changes in [late, early] {
        let token = signer.token(&with(&app.claims(), &changes));
        assert_eq!(app.sign_in_with(&token).await.status, 200, "{changes}");
        let jobs = app.app.store.jobs();
        afterword_server::store::sso_uses::trim(jobs, 1_000).await.unwrap();
        assert_eq!(app.sign_in_with(&token).await.code(), Code::InvalidJwt, "{changes}");
    }
    sqlx::query("update sso_uses set expires_at = now() - interval '1 second'")
        .execute(&app.owner)
        .await
        .unwrap();
    let trimmed = afterword_server::store::sso_uses::trim(app.app.store.jobs(), 1_000).await;
    assert_eq!(trimmed.unwrap(), 2);
}

#[tokio::test]
async fn a_guests_secret_or_a_key_makes_no_difference() {
    let app = TestApp::start().await;
    let signer = Signer::of(&app, &app.blog, Alg::Hs256).await;
    let guest = app.reader().client.with_auth(Auth::new_guest());
    let jwt = signer.token(&app.claims());
    let session = guest.sign_in_with(&sdk::wire::SiteWord { jwt }).await.unwrap();
    assert_eq!(session.member.unwrap().name, "Ulla");
}
