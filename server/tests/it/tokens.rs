//! Being signed in by tokens, where the browser keeps no cookie of another site.

use std::time::Duration;

use futures_util::future::join_all;
use sdk::wire::{Code, FallBack, Refresh, Role, Session, Tokens, close_code};
use serde_json::{Value, json};

use crate::support::{
    Answer, Persona, TestApp,
    app::Site,
    member::{Account, Browser},
    persona::refused,
    until,
};

/// Another origin of the blog.
const OTHER: &str = "https://other.example";

/// A write of a page that says who asks in its body alone.
async fn send(app: &TestApp, site: &Site, origin: &str, path: &str, body: Value) -> Answer {
    app.ask_site(site, "POST", path)
        .header("origin", origin)
        .header("x-afterword-csrf", "1")
        .header("content-type", "application/json")
        .json(&body)
        .send()
        .await
}

async fn fall_back(app: &TestApp, fb: &str) -> Answer {
    send(app, &app.blog, app.blog.origin, "/session/fallback", json!({ "fb": fb })).await
}

async fn refresh(app: &TestApp, refresh: &str) -> Answer {
    let body = json!({ "refresh": refresh });
    send(app, &app.blog, app.blog.origin, "/session/refresh", body).await
}

/// A browser that just signed in.
async fn browser(app: &TestApp) -> Browser {
    Account::new(app, "Ana").await.sign_in(app, &app.blog, false).await
}

async fn with_tokens(app: &TestApp) -> (Persona, Tokens) {
    Persona::by_tokens(app, &app.blog, "Ana", Role::Member).await
}

/// Lets pages of another origin embed the blog; known to the server when this returns.
async fn allow_other(app: &TestApp) {
    let added = afterword_server::store::sites::add_origin(&app.owner, app.blog.id, OTHER).await;
    assert!(added.unwrap());
    until("the new origin", async || {
        let answer = app.ask("GET", "/session").header("origin", OTHER).send().await;
        (answer.status == 200).then_some(())
    })
    .await;
}

async fn sql(app: &TestApp, statement: &'static str) {
    sqlx::raw_sql(statement).execute(&app.owner).await.unwrap();
}

/// Another secret of the same kind.
fn other_secret(prefix: &str) -> String {
    format!("{prefix}{}", "A".repeat(43))
}

#[tokio::test]
async fn a_session_without_a_cookie_has_tokens_and_the_cookie_is_good_for_nothing_any_more() {
    let app = TestApp::start().await;
    let (browser, page) = (browser(&app).await, app.blog.page("p"));
    let answer = fall_back(&app, &browser.fb).await;
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.contains("Max-Age=0") && cookie.contains("Partitioned"), "{cookie}");
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
    let tokens: Tokens = answer.read();
    assert!(tokens.access.starts_with("awa_") && tokens.refresh.starts_with("awr_"), "{tokens:?}");
    assert_eq!(tokens.expires_in, 15 * 60);

    let by_cookie = Persona::signed_in(&app, &app.blog, browser.clone());
    assert_eq!(by_cookie.client.session().await.unwrap(), Session::default());
    assert_eq!(refused(by_cookie.try_post(&page, "Hello").await), Code::SignedOut);

    let ana = Persona::bearing(&app, &app.blog, &tokens.access);
    let session = ana.client.session().await.unwrap();
    assert_eq!(session.member, Some(browser.member.clone()));
    assert_eq!((session.csrf, session.fb), (None, None), "there is nothing to add to it");
    let posted = ana.post(&page, "Hello").await;
    assert_eq!(posted.author.unwrap().member, Some(browser.member.id));
    assert_eq!(ana.client.mine(page.thread).await.unwrap().member, Some(browser.member));
}

#[tokio::test]
async fn tokens_are_kept_as_their_hashes_and_told_to_the_page_alone() {
    let app = TestApp::start().await;
    let browser = browser(&app).await;
    let tokens: Tokens = fall_back(&app, &browser.fb).await.read();
    let rows = sqlx::query_scalar::<_, String>(
        "select t::text from widget_tokens t union all select t::text from widget_sessions t",
    );
    let rows = rows.fetch_all(&app.owner).await.unwrap();
    assert_eq!(rows.len(), 4);
    for secret in [&browser.fb, &tokens.access, &tokens.refresh] {
        assert!(rows.iter().all(|row| !row.contains(secret.as_str())));
    }
    let ana = Persona::bearing(&app, &app.blog, &tokens.access);
    let answer = app.write("GET", "/session", &ana).send().await;
    assert!(!answer.text().contains("aw"), "{}", answer.text());
}

#[tokio::test]
async fn a_fallback_ticket_is_good_once_and_a_second_use_ends_the_session() {
    let app = TestApp::start().await;
    let browser = browser(&app).await;
    let tokens: Tokens = fall_back(&app, &browser.fb).await.read();
    assert_eq!(fall_back(&app, &browser.fb).await.code(), Code::InvalidToken);
    let ana = Persona::bearing(&app, &app.blog, &tokens.access);
    assert_eq!(refused(ana.client.session().await), Code::InvalidToken);
    assert_eq!(refresh(&app, &tokens.refresh).await.code(), Code::InvalidToken);
    assert_eq!(app.count("select count(*) from widget_sessions").await, 0);
}

#[tokio::test]
async fn of_many_who_use_a_token_at_once_exactly_one_gets_the_next() {
    let app = TestApp::start().await;
    let wins = |answers: Vec<Answer>| {
        let refused = answers.iter().filter(|answer| answer.status != 200);
        let refused = refused.map(Answer::code).collect::<Vec<_>>();
        assert!(refused.iter().all(|code| *code == Code::InvalidToken), "{refused:?}");
        answers.len() - refused.len()
    };
    let fb = browser(&app).await.fb;
    assert_eq!(wins(join_all((0..20).map(|_| fall_back(&app, &fb))).await), 1);
    // Of refresh tokens, the answers could have been lost: all are answered, and one answer is good.
    let (_, tokens) = with_tokens(&app).await;
    let answers = join_all((0..20).map(|_| refresh(&app, &tokens.refresh))).await;
    assert!(answers.iter().all(|answer| answer.status == 200));
    let good = "select count(*) from widget_tokens where kind = 'refresh' and used_at is null";
    assert_eq!(app.count(good).await, 1);
}

#[tokio::test]
async fn a_fallback_ticket_is_good_for_its_page_and_a_minute() {
    let app = TestApp::start().await;
    allow_other(&app).await;
    let browser = browser(&app).await;
    let fb = &browser.fb;
    let path = "/session/fallback";
    let body = json!({ "fb": fb });
    for (site, origin) in [(&app.news, app.news.origin), (&app.blog, OTHER)] {
        let answer = send(&app, site, origin, path, body.clone()).await;
        assert_eq!(answer.code(), Code::InvalidToken, "{origin}");
    }
    for text in ["", "awf_", &fb[..fb.len() - 1], &format!("{fb}A"), &other_secret("awf_")] {
        assert_eq!(fall_back(&app, text).await.code(), Code::InvalidToken, "{text}");
    }
    let other_kind = fb.replace("awf_", "awr_");
    assert_eq!(fall_back(&app, &other_kind).await.code(), Code::InvalidToken);
    let ana = Persona::signed_in(&app, &app.blog, browser.clone());
    assert!(ana.client.session().await.unwrap().member.is_some(), "nothing was changed");

    sql(&app, "update widget_tokens set expires_at = now() - interval '1 second'").await;
    assert_eq!(fall_back(&app, fb).await.code(), Code::InvalidToken);
    assert!(ana.client.session().await.unwrap().member.is_some(), "the cookie is good still");
}

#[tokio::test]
async fn a_refresh_token_gets_the_next_and_access_tokens_live_out_their_time() {
    let app = TestApp::start().await;
    let (ana, first) = with_tokens(&app).await;
    let second = ana.client.refresh(&Refresh { refresh: first.refresh.clone() }).await.unwrap();
    let third = refresh(&app, &second.refresh).await.read::<Tokens>();
    for tokens in [&first, &second, &third] {
        let tab = Persona::bearing(&app, &app.blog, &tokens.access);
        assert!(tab.client.session().await.unwrap().member.is_some(), "another tab has it still");
    }
    sql(
        &app,
        "update widget_tokens set expires_at = now() - interval '1 second' where kind = 'access'",
    )
    .await;
    assert_eq!(refused(ana.client.session().await), Code::InvalidToken);
    assert_eq!(refused(ana.try_post(&app.blog.page("p"), "Hello").await), Code::InvalidToken);
    assert_eq!(refresh(&app, &third.refresh).await.status, 200);
}

#[tokio::test]
async fn whoever_uses_a_refresh_token_again_ends_the_whole_family_and_its_sockets() {
    let app = TestApp::start().await;
    let (ana, first) = with_tokens(&app).await;
    let mut socket = app.socket_with(&ana).await;
    let second = refresh(&app, &first.refresh).await.read::<Tokens>();
    let third = refresh(&app, &second.refresh).await.read::<Tokens>();
    assert_eq!(refresh(&app, &first.refresh).await.code(), Code::InvalidToken);
    assert_eq!(refresh(&app, &third.refresh).await.code(), Code::InvalidToken);
    for tokens in [&first, &second, &third] {
        let tab = Persona::bearing(&app, &app.blog, &tokens.access);
        assert_eq!(refused(tab.client.session().await), Code::InvalidToken);
    }
    assert_eq!(socket.closed_within(Duration::from_secs(5)).await, Some(close_code::AUTH));
    assert_eq!(app.count("select count(*) from widget_tokens").await, 0);
}

#[tokio::test]
async fn a_page_whose_answer_was_lost_asks_again_and_what_was_lost_is_good_for_nothing() {
    let app = TestApp::start().await;
    let (_, first) = with_tokens(&app).await;
    let lost = refresh(&app, &first.refresh).await.read::<Tokens>();
    let also_lost = refresh(&app, &first.refresh).await.read::<Tokens>();
    let kept = refresh(&app, &first.refresh).await.read::<Tokens>();
    let next = refresh(&app, &kept.refresh).await.read::<Tokens>();
    assert_eq!(app.count("select count(*) from widget_sessions").await, 1);
    for lost in [lost, also_lost] {
        assert_eq!(refresh(&app, &lost.refresh).await.code(), Code::InvalidToken);
        assert_eq!(app.count("select count(*) from widget_sessions").await, 0, "it was not lost");
    }
    assert_eq!(refresh(&app, &next.refresh).await.code(), Code::InvalidToken);
}

#[tokio::test]
async fn who_asks_again_too_late_or_from_elsewhere_ends_the_session_or_gets_nothing() {
    let app = TestApp::start().await;
    allow_other(&app).await;
    let (_, first) = with_tokens(&app).await;
    refresh(&app, &first.refresh).await.read::<Tokens>();
    sql(&app, "update widget_tokens set used_at = used_at - interval '31 seconds'").await;
    assert_eq!(refresh(&app, &first.refresh).await.code(), Code::InvalidToken);
    assert_eq!(app.count("select count(*) from widget_sessions").await, 0);

    let (_, first) = with_tokens(&app).await;
    let second = refresh(&app, &first.refresh).await.read::<Tokens>();
    let body = json!({ "refresh": first.refresh });
    let answer = send(&app, &app.blog, OTHER, "/session/refresh", body).await;
    assert_eq!(answer.code(), Code::InvalidToken);
    assert_eq!(refresh(&app, &second.refresh).await.code(), Code::InvalidToken);
}

#[tokio::test]
async fn a_refresh_token_is_good_for_its_page_and_a_week() {
    let app = TestApp::start().await;
    allow_other(&app).await;
    let (_, tokens) = with_tokens(&app).await;
    let token = &tokens.refresh;
    let body = json!({ "refresh": token });
    for (site, origin) in [(&app.news, app.news.origin), (&app.blog, OTHER)] {
        let answer = send(&app, site, origin, "/session/refresh", body.clone()).await;
        assert_eq!(answer.code(), Code::InvalidToken, "{origin}");
    }
    let access = tokens.access.replace("awa_", "awr_");
    for text in ["", &token[..token.len() - 1], &tokens.access, &access, &other_secret("awr_")] {
        assert_eq!(refresh(&app, text).await.code(), Code::InvalidToken, "{text}");
    }
    sql(&app, "update widget_tokens set expires_at = expires_at - interval '7 days'").await;
    assert_eq!(refresh(&app, token).await.code(), Code::InvalidToken);
}

#[tokio::test]
async fn an_access_token_is_good_for_its_site_its_origin_and_pages_alone() {
    let app = TestApp::start().await;
    allow_other(&app).await;
    let (_, tokens) = with_tokens(&app).await;
    let access = &tokens.access;
    let ask = async |site: &Site, origin: Option<&str>, text: &str| {
        app.ask_site(site, "GET", "/session")
            .header("authorization", &format!("Bearer {text}"))
            .maybe("origin", origin)
            .send()
            .await
    };
    let blog = Some(app.blog.origin);
    assert!(ask(&app.blog, blog, access).await.read::<Session>().member.is_some());
    let refresh = tokens.refresh.replace("awr_", "awa_");
    for (site, origin, text) in [
        (&app.blog, Some(OTHER), access.as_str()),
        (&app.blog, None, access),
        (&app.news, Some(app.news.origin), access),
        (&app.blog, blog, &access[..access.len() - 1]),
        (&app.blog, blog, &refresh),
        (&app.blog, blog, &other_secret("awa_")),
        (&app.blog, blog, &format!("awa_{}", "A".repeat(20_000))),
    ] {
        assert_eq!(ask(site, origin, text).await.code(), Code::InvalidToken, "{origin:?} {text}");
    }
    let evil = ask(&app.blog, Some("https://evil.example"), access).await;
    assert_eq!(evil.code(), Code::OriginNotAllowed);
    assert_eq!(evil.header("access-control-allow-origin"), None);
    let old = ask(&app.blog, blog, &other_secret("awa_")).await;
    assert_eq!(old.header("access-control-allow-origin"), blog, "the page must be able to read it");
    assert_eq!(ask(&app.blog, blog, &tokens.refresh).await.code(), Code::InvalidKey);
}

#[tokio::test]
async fn a_tokens_session_ends_when_a_cookies_would() {
    for statement in [
        "update widget_sessions set expires_at = now() - interval '1 second'",
        "update widget_sessions set seen_at = now() - interval '8 days'",
        "delete from account_sessions",
        "delete from widget_sessions",
    ] {
        let app = TestApp::start().await;
        let (ana, tokens) = with_tokens(&app).await;
        let page = app.blog.page("p");
        ana.post(&page, "Hello").await;
        sql(&app, statement).await;
        assert_eq!(refused(ana.try_post(&page, "Hello").await), Code::InvalidToken, "{statement}");
        assert_eq!(refused(ana.client.session().await), Code::InvalidToken, "{statement}");
        assert_eq!(refresh(&app, &tokens.refresh).await.code(), Code::InvalidToken, "{statement}");
    }
}

#[tokio::test]
async fn signing_out_ends_the_tokens_and_the_sockets() {
    let app = TestApp::start().await;
    let (ana, tokens) = with_tokens(&app).await;
    let mut socket = app.socket_with(&ana).await;
    assert_eq!(ana.client.sign_out().await.unwrap(), Session::default());
    assert_eq!(refused(ana.client.session().await), Code::InvalidToken);
    assert_eq!(refresh(&app, &tokens.refresh).await.code(), Code::InvalidToken);
    assert_eq!(socket.closed_within(Duration::from_secs(5)).await, Some(close_code::AUTH));
}

#[tokio::test]
async fn a_banned_members_tokens_write_nothing_and_their_sockets_are_closed() {
    let app = TestApp::start().await;
    let (ana, _) = with_tokens(&app).await;
    let mut socket = app.socket_with(&ana).await;
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Moderator).await;
    let whom = ana.client.session().await.unwrap().member.unwrap().id;
    let path = format!("/members/{whom}");
    let ban = app.write("PATCH", &path, &ruth).json(&json!({ "banned": true })).send().await;
    assert_eq!(ban.status, 200);
    assert_eq!(refused(ana.try_post(&app.blog.page("p"), "Hello").await), Code::Banned);
    assert!(ana.client.session().await.unwrap().member.unwrap().banned);
    assert_eq!(socket.closed_within(Duration::from_secs(5)).await, Some(close_code::AUTH));
}

#[tokio::test]
async fn a_socket_outlives_the_change_from_a_cookie_to_tokens() {
    let app = TestApp::start().await;
    let browser = browser(&app).await;
    let by_cookie = Persona::signed_in(&app, &app.blog, browser.clone());
    let mut socket = app.socket_with(&by_cookie).await;
    let reader = app.reader();
    let tokens = reader.client.fall_back(&FallBack { fb: browser.fb }).await.unwrap();
    let ana = Persona::bearing(&app, &app.blog, &tokens.access);
    let page = app.blog.page("p");
    socket.subscribe(page.thread, Some(sdk::wire::Position::START)).await;
    ana.post(&page, "Hello").await;
    socket.hear().await;
    assert!(socket.hears_within(Duration::from_millis(100)).await.is_none(), "it is not closed");
}

#[tokio::test]
async fn a_moderator_with_tokens_moderates_after_a_fresh_proof_alone() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    let comment = app.guest("Ben").post(&page, "Hello").await;
    let (ruth, _) = Persona::by_tokens(&app, &app.blog, "Ruth", Role::Moderator).await;
    ruth.client.pin(page.thread, comment.id, true).await.unwrap();
    sql(&app, "update widget_sessions set moderates_until = now() - interval '1 second'").await;
    let pin = ruth.client.pin(page.thread, comment.id, false).await;
    assert_eq!(refused(pin), Code::StepUpNeeded);
}

#[tokio::test]
async fn without_redis_tokens_work_as_well() {
    let app = TestApp::with_redis("redis://127.0.0.1:1").await;
    let (ana, tokens) = with_tokens(&app).await;
    ana.post(&app.blog.page("p"), "Hello").await;
    let next = refresh(&app, &tokens.refresh).await.read::<Tokens>();
    let tab = Persona::bearing(&app, &app.blog, &next.access);
    assert!(tab.client.session().await.unwrap().member.is_some());
}

#[tokio::test]
async fn old_tokens_are_swept_away_and_used_ones_kept_as_long_as_they_would_be_good() {
    let app = TestApp::start().await;
    let (_, tokens) = with_tokens(&app).await;
    refresh(&app, &tokens.refresh).await.read::<Tokens>();
    let jobs = app.app.store.jobs();
    let trim = async || afterword_server::store::widget_tokens::trim(jobs, 1_000).await.unwrap();
    assert_eq!(trim().await, 0);
    sql(
        &app,
        "update widget_tokens set expires_at = now() - interval '1 second' where kind <> 'refresh'",
    )
    .await;
    assert_eq!(trim().await, 3);
    assert_eq!(app.count("select count(*) from widget_tokens").await, 2);
}
