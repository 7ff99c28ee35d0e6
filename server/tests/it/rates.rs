//! How often somebody may post.

use futures_util::future::join_all;
use sdk::{client::idempotency_key, wire::Code};

use crate::support::{Answer, Persona, TestApp, app::Page, engines};

/// One post each, all at once, with these further headers.
async fn burst(
    app: &TestApp,
    page: &Page,
    who: &[Persona],
    header: impl Fn(usize) -> Option<(&'static str, String)>,
) -> Vec<Answer> {
    let path = format!("/threads/{}/comments", page.thread);
    let posts = who.iter().enumerate().map(|(number, who)| {
        let mut ask = app.write("POST", &path, who);
        if let Some((name, value)) = header(number) {
            ask = ask.header(name, &value);
        }
        ask.json(&who.says(page, "me too")).send()
    });
    join_all(posts).await
}

fn taken(answers: &[Answer]) -> usize {
    answers.iter().filter(|answer| answer.status == 201).count()
}

fn guests(app: &TestApp, number: usize) -> Vec<Persona> {
    (0..number).map(|number| app.guest(&format!("Guest {number}"))).collect()
}

#[tokio::test]
async fn exactly_as_many_posts_are_taken_from_one_person_as_the_site_says() {
    let _counting = engines::redis_kept().await;
    let app = TestApp::where_blog(|settings| settings.posts_per_minute = 5).await;
    app.counts_in_redis().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let answers = burst(&app, &page, &vec![ada.clone(); 200], |_| None).await;
    assert_eq!(taken(&answers), 5);
    assert_eq!(app.count("select count(*) from comments").await, 5);
    for refused in answers.iter().filter(|answer| answer.status != 201) {
        assert_eq!(refused.code(), Code::RateLimited);
        let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=12).contains(&wait), "{wait}");
    }
    // Others are not held back by it.
    assert_eq!(taken(&burst(&app, &page, &guests(&app, 3), |_| None).await), 3);
}

#[tokio::test]
async fn the_hour_has_a_limit_of_its_own() {
    let _counting = engines::redis_kept().await;
    let app = TestApp::where_blog(|settings| settings.posts_per_hour = 3).await;
    app.counts_in_redis().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    assert_eq!(taken(&burst(&app, &page, &vec![ada; 10], |_| None).await), 3);
}

#[tokio::test]
async fn who_is_behind_one_address_shares_its_limit_whatever_they_say_of_it() {
    let _counting = engines::redis_kept().await;
    let app = TestApp::where_blog(|settings| settings.posts_per_minute_address = 7).await;
    app.counts_in_redis().await;
    let page = app.blog.page("p");
    let lie = |number| {
        Some((
            ["x-forwarded-for", "x-real-ip", "forwarded"][number % 3],
            format!("192.0.2.{number}"),
        ))
    };
    let answers = burst(&app, &page, &guests(&app, 20), lie).await;
    assert_eq!(taken(&answers), 7);
}

#[tokio::test]
async fn a_trusted_proxy_names_the_address() {
    let _counting = engines::redis_kept().await;
    let app = TestApp::with_settings(|settings| {
        settings.trusted_proxies.push("127.0.0.1/32".parse().unwrap());
    })
    .await;
    app.counts_in_redis().await;
    app.set(|settings| settings.posts_per_minute_address = 1).await;
    let page = app.blog.page("p");
    let own = |number| Some(("x-forwarded-for", format!("6.6.6.6, 192.0.2.{number}")));
    assert_eq!(taken(&burst(&app, &page, &guests(&app, 5), own).await), 5);
    let one = |number| Some(("x-forwarded-for", format!("10.0.0.{number}, 198.51.100.1")));
    assert_eq!(
        taken(&burst(&app, &page, &guests(&app, 5), one).await),
        1,
        "what the client wrote itself"
    );
    let block = |number| Some(("x-forwarded-for", format!("2001:db8:1:2::{number}")));
    assert_eq!(
        taken(&burst(&app, &page, &guests(&app, 5), block).await),
        1,
        "one customer has a /64"
    );
}

#[tokio::test]
async fn nodes_count_together() {
    let _counting = engines::redis_kept().await;
    let app = TestApp::where_blog(|settings| settings.posts_per_minute = 6).await;
    let other = app.second_node().await;
    app.counts_in_redis().await;
    other.counts_in_redis().await;
    let (ada, page) = (vec![app.guest("Ada"); 10], app.blog.page("p"));
    let here = burst(&app, &page, &ada, |_| None);
    let there = burst(&other, &page, &ada, |_| None);
    let (here, there) = tokio::join!(here, there);
    assert_eq!(taken(&here) + taken(&there), 6);
}

#[tokio::test]
async fn without_redis_each_node_keeps_the_limits_and_posting_works() {
    let app = TestApp::with_redis("redis://127.0.0.1:1").await;
    app.set(|settings| settings.posts_per_minute = 5).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    assert_eq!(taken(&burst(&app, &page, &vec![ada; 30], |_| None).await), 5);
    app.guest("Ben").post(&page, "Hello").await;
}

#[tokio::test]
async fn a_repetition_is_not_counted() {
    let _counting = engines::redis_kept().await;
    let app = TestApp::where_blog(|settings| settings.posts_per_minute = 1).await;
    app.counts_in_redis().await;
    let (ada, page, key) = (app.guest("Ada"), app.blog.page("p"), idempotency_key());
    let new = ada.says(&page, "once");
    for _ in 0..5 {
        ada.client.post(page.thread, &new, key).await.unwrap();
    }
}
