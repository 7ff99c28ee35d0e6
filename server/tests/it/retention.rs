//! For how long is kept what nobody needs any more: as long as each site says.

use afterword_server::{domain::pipeline::KeepSettings, jobs};
use sdk::wire::Role;

use crate::support::{Persona, TestApp};

const TEXTS: &str = "select count(*) from comments where html <> ''";
const PLACES: &str = "select count(*) from writing_blocks";

async fn age(app: &TestApp, sql: &'static str) {
    sqlx::raw_sql(sql).execute(&app.owner).await.unwrap();
}

#[tokio::test]
async fn the_words_of_removed_comments_go_when_their_site_says() {
    let app = TestApp::start().await;
    let (gil, page) = (app.guest("Gil"), app.blog.page("p"));
    let nat = Persona::guest(&app, &app.news, "Nat");
    let root = gil.post(&page, "Regretted").await;
    let edited = gil.edit(&page, &root, "Regretted, edited").await.unwrap().comment;
    gil.reply(&page, &edited, "An answer").await;
    let other = nat.post(&app.news.page("p"), "Elsewhere").await;
    gil.delete(&page, &edited).await.unwrap();
    nat.delete(&app.news.page("p"), &other).await.unwrap();
    app.moderate(|settings| settings.keep.removed_days = 7).await;
    age(
        &app,
        "update comments set removed_at = now() - interval '6 days' where removed_at is not null",
    )
    .await;
    jobs::trim_once(&app.app.store).await.unwrap();
    assert_eq!(app.count(TEXTS).await, 3, "nothing is old enough");
    age(
        &app,
        "update comments set removed_at = now() - interval '8 days' where removed_at is not null",
    )
    .await;
    jobs::trim_once(&app.app.store).await.unwrap();
    assert_eq!(app.count(TEXTS).await, 2, "the other site keeps it for 30 days");
    assert_eq!(app.count("select count(*) from comment_revisions").await, 0);
    let listed = app.reader().list(&page).await;
    assert_eq!((listed.thread.comments, listed.comments.len()), (1, 2), "places stay");
    age(
        &app,
        "update comments set removed_at = now() - interval '31 days' where removed_at is not null",
    )
    .await;
    jobs::trim_once(&app.app.store).await.unwrap();
    assert_eq!(app.count(TEXTS).await, 1);
}

#[tokio::test]
async fn it_is_known_from_where_somebody_wrote_for_as_long_as_their_site_says() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    app.guest("Gil").post(&page, "Hello").await;
    Persona::guest(&app, &app.news, "Nat").post(&app.news.page("p"), "Hello").await;
    app.moderate(|settings| settings.keep.address_days = 1).await;
    age(&app, "update writing_blocks set seen_at = now() - interval '2 days'").await;
    jobs::trim_once(&app.app.store).await.unwrap();
    assert_eq!(app.count(PLACES).await, 1, "the other site keeps it for 30 days");
    app.moderate(|settings| {
        settings.keep = KeepSettings { address_days: 0, ..KeepSettings::default() }
    })
    .await;
    app.guest("Eve").post(&page, "Hello again").await;
    Persona::member(&app, &app.blog, "Ana", Role::Member).await.post(&page, "Hello, all").await;
    assert_eq!(app.count(PLACES).await, 1, "this one keeps none at all");
}
