//! Being signed in on a page: how a session begins, where it is good, how it ends.

use sdk::wire::{Code, Session};
use serde_json::json;

use crate::support::{
    Answer, Persona, TestApp,
    engines::redis_url,
    member::{Account, Browser},
    persona::refused,
};

/// The session as a page of `origin` sees it that has this cookie.
async fn seen_from(app: &TestApp, browser: &Browser, site: &str, origin: &str) -> Answer {
    app.ask_path("GET", &format!("/api/v1/sites/{site}/session"))
        .header("cookie", &browser.cookie)
        .header("origin", origin)
        .send()
        .await
}

async fn exchange(app: &TestApp, origin: &str, body: &impl serde::Serialize) -> Answer {
    app.ask("POST", "/session/exchange")
        .header("origin", origin)
        .header("x-afterword-csrf", "1")
        .header("content-type", "application/json")
        .json(body)
        .send()
        .await
}

#[tokio::test]
async fn the_cookie_is_the_sites_alone_and_out_of_reach_of_scripts() {
    let app = TestApp::start().await;
    let account = Account::new(&app, "Ana").await;
    let code = account.code(&app, &app.blog, false).await;
    let answer = exchange(&app, app.blog.origin, &code).await;
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.starts_with(&format!("__Host-aw-{}=aws_", app.blog.id)), "{cookie}");
    for attribute in
        ["HttpOnly", "SameSite=None", "Secure", "Path=/", "Partitioned", "Max-Age=2592000"]
    {
        assert!(cookie.split("; ").any(|part| part == attribute), "{attribute}: {cookie}");
    }
    assert!(!cookie.contains("Domain"));
    assert_eq!(answer.header("access-control-allow-origin"), Some(app.blog.origin));
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
}

#[tokio::test]
async fn a_session_is_nothing_on_another_site_or_another_origin() {
    let app = TestApp::start().await;
    afterword_server::store::sites::add_origin(&app.owner, app.blog.id, "https://other.example")
        .await
        .unwrap();
    let browser = Account::new(&app, "Ana").await.sign_in(&app, &app.blog, false).await;
    let member = |answer: &Answer| answer.read::<Session>().member;
    assert_eq!(
        member(&seen_from(&app, &browser, "blog", app.blog.origin).await),
        Some(browser.member.clone())
    );
    let other = crate::support::until("the new origin", async || {
        let answer = seen_from(&app, &browser, "blog", "https://other.example").await;
        (answer.status == 200).then_some(answer)
    })
    .await;
    assert_eq!(member(&other), None);
    assert_eq!(member(&seen_from(&app, &browser, "news", app.news.origin).await), None);
    let evil = seen_from(&app, &browser, "blog", "https://evil.example").await;
    assert_eq!(evil.code(), Code::OriginNotAllowed);
    assert_eq!(evil.header("access-control-allow-origin"), None);
    // The cookie under the name of the other site's.
    let renamed = Browser {
        cookie: browser.cookie.replace(&app.blog.id.to_string(), &app.news.id.to_string()),
        ..browser.clone()
    };
    assert_eq!(member(&seen_from(&app, &renamed, "news", app.news.origin).await), None);
}

#[tokio::test]
async fn a_browser_that_signs_in_again_has_another_session_and_the_old_one_is_over() {
    let app = TestApp::start().await;
    let account = Account::new(&app, "Ana").await;
    let before = account.sign_in(&app, &app.blog, false).await;
    let code = account.code(&app, &app.blog, false).await;
    let again = app
        .ask("POST", "/session/exchange")
        .header("cookie", &before.cookie)
        .header("origin", app.blog.origin)
        .header("x-afterword-csrf", "1")
        .header("content-type", "application/json")
        .json(&code)
        .send()
        .await;
    let cookie = again.header("set-cookie").unwrap().split(';').next().unwrap();
    assert_ne!(cookie, before.cookie);
    let after = seen_from(&app, &before, "blog", app.blog.origin).await;
    assert_eq!(after.read::<Session>(), Session::default());
    assert_eq!(app.count("select count(*) from widget_sessions").await, 1);
}

#[tokio::test]
async fn a_code_is_good_once_and_a_second_use_ends_what_the_first_began() {
    let app = TestApp::start().await;
    let account = Account::new(&app, "Ana").await;
    let code = account.code(&app, &app.blog, false).await;
    let first = exchange(&app, app.blog.origin, &code).await;
    let cookie = first.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let browser = Browser {
        cookie,
        csrf: String::new(),
        fb: String::new(),
        member: first.read::<Session>().member.unwrap(),
        account,
    };
    assert_eq!(exchange(&app, app.blog.origin, &code).await.code(), Code::InvalidCode);
    let after = seen_from(&app, &browser, "blog", app.blog.origin).await;
    assert_eq!(after.read::<Session>(), Session::default());
}

#[tokio::test]
async fn of_many_who_use_a_code_at_once_exactly_one_is_let_in() {
    let app = TestApp::start().await;
    let code = Account::new(&app, "Ana").await.code(&app, &app.blog, false).await;
    let tries = (0..20).map(|_| exchange(&app, app.blog.origin, &code));
    let answers = futures_util::future::join_all(tries).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
}

#[tokio::test]
async fn a_code_is_good_for_its_page_its_verifier_and_a_minute() {
    let app = TestApp::start().await;
    let account = Account::new(&app, "Ana").await;
    let code = account.code(&app, &app.blog, false).await;
    let other = account.code(&app, &app.blog, false).await;
    let refused =
        async |origin: &str, body: serde_json::Value| exchange(&app, origin, &body).await.code();
    let mixed = json!({ "code": code.code, "verifier": other.verifier });
    assert_eq!(refused(app.blog.origin, mixed).await, Code::InvalidCode);
    for text in ["", "A", "AAAA", &"A".repeat(44), &"=".repeat(43)] {
        let body = json!({ "code": text, "verifier": code.verifier });
        assert_eq!(refused(app.blog.origin, body).await, Code::InvalidCode, "{text}");
    }
    // The same code from a page of the other site.
    let answer = app
        .ask_site(&app.news, "POST", "/session/exchange")
        .header("origin", app.news.origin)
        .header("x-afterword-csrf", "1")
        .header("content-type", "application/json")
        .json(&other)
        .send()
        .await;
    assert_eq!(answer.code(), Code::InvalidCode);
    let late = account.code(&app, &app.blog, false).await;
    sqlx::query("update sign_in_codes set expires_at = now() - interval '1 second'")
        .execute(&app.owner)
        .await
        .unwrap();
    assert_eq!(exchange(&app, app.blog.origin, &late).await.code(), Code::InvalidCode);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_removes_the_very_cookie() {
    let app = TestApp::start().await;
    let ana = Persona::member(&app, &app.blog, "Ana", sdk::wire::Role::Member).await;
    let browser = ana.browser.clone().unwrap();
    let answer = app.write("DELETE", "/session", &ana).send().await;
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.starts_with(&format!("__Host-aw-{}=;", app.blog.id)), "{cookie}");
    assert!(cookie.contains("Max-Age=0") && cookie.contains("Partitioned"), "{cookie}");
    let after = seen_from(&app, &browser, "blog", app.blog.origin).await;
    assert_eq!(after.read::<Session>(), Session::default());
    assert_eq!(refused(ana.try_post(&app.blog.page("p"), "still here").await), Code::SignedOut);
}

#[tokio::test]
async fn a_session_ends_when_it_is_old_when_it_is_idle_and_with_the_account_s() {
    for sql in [
        "update widget_sessions set expires_at = now() - interval '1 second'",
        "update widget_sessions set seen_at = now() - interval '8 days'",
        "delete from account_sessions",
    ] {
        let app = TestApp::start().await;
        let ana = Persona::member(&app, &app.blog, "Ana", sdk::wire::Role::Member).await;
        let page = app.blog.page("p");
        ana.post(&page, "Hello").await;
        sqlx::query(sql).execute(&app.owner).await.unwrap();
        assert_eq!(refused(ana.try_post(&page, "Hello").await), Code::SignedOut, "{sql}");
    }
}

#[tokio::test]
async fn without_redis_everyone_stays_signed_in() {
    let app = TestApp::with_redis("redis://127.0.0.1:1").await;
    let ana = Persona::member(&app, &app.blog, "Ana", sdk::wire::Role::Member).await;
    let page = app.blog.page("p");
    assert!(ana.client.session().await.unwrap().member.is_some());
    assert!(ana.try_post(&page, "Hello").await.is_ok());
    let with = app.second_node_with(&redis_url()).await;
    assert!(ana.at(&with, &app.blog).client.session().await.unwrap().member.is_some());
}

#[tokio::test]
async fn a_copy_in_redis_never_lets_somebody_write_whose_session_has_ended() {
    let app = TestApp::start().await;
    app.counts_in_redis().await;
    let ana = Persona::member(&app, &app.blog, "Ana", sdk::wire::Role::Member).await;
    assert!(ana.client.session().await.unwrap().member.is_some(), "a copy is made");
    sqlx::query("delete from widget_sessions").execute(&app.owner).await.unwrap();
    assert_eq!(refused(ana.try_post(&app.blog.page("p"), "Hello").await), Code::SignedOut);
}

#[tokio::test]
async fn a_token_is_of_one_session() {
    let app = TestApp::start().await;
    let ana = Persona::member(&app, &app.blog, "Ana", sdk::wire::Role::Member).await;
    let ben = Persona::member(&app, &app.blog, "Ben", sdk::wire::Role::Member).await;
    let mixed = Browser { csrf: ben.browser.clone().unwrap().csrf, ..ana.browser.clone().unwrap() };
    let ana_with_bens = Persona::signed_in(&app, &app.blog, mixed);
    let posted = ana_with_bens.try_post(&app.blog.page("p"), "Hello").await;
    assert_eq!(refused(posted), Code::CsrfRefused);
}
