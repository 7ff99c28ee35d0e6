//! The first visit to a new installation.

use afterword_server::{app::WhoMakesSites, domain::password::Cost, pages::setup};
use sdk::wire::{Role, SiteKey};

use crate::support::{
    TestApp,
    tab::{PASSWORD, Tab, token},
};

/// A server without a site.
async fn new() -> TestApp {
    let app = TestApp::with_settings(|settings| {
        settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
        settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    })
    .await;
    sqlx::query("delete from sites").execute(&app.owner).await.unwrap();
    app
}

/// What follows the address in the link.
async fn link(app: &TestApp) -> String {
    let link = setup::link(&app.app).await.unwrap().unwrap();
    format!("{}?{}", link.path(), link.query().unwrap())
}

async fn set_up(tab: &mut Tab<'_>, link: &str, name: &str) -> String {
    let token = token(&tab.get(link).await);
    send(tab, &token, link, name).await
}

/// Sends the form of the page that the link leads to.
async fn send(tab: &mut Tab<'_>, token: &str, link: &str, name: &str) -> String {
    let secret = link.split('=').nth(1).unwrap();
    let email = format!("{name}@example.org");
    let account = [("name", name), ("email", &email), ("password", PASSWORD)];
    let fields = [&[("token", token), ("link", secret)], &account[..]].concat();
    let answer = tab.post("/setup", &fields, "same-origin").await;
    answer.header("location").unwrap_or_else(|| panic!("{}", answer.text())).to_owned()
}

const SITE: [(&str, &str); 3] =
    [("name", "My blog"), ("key", "my-blog"), ("origin", "https://blog.example/")];

#[tokio::test]
async fn whoever_has_the_link_gets_an_account_and_a_site() {
    let app = new().await;
    let link = link(&app).await;
    let mut tab = app.tab();
    assert_eq!(tab.get("/").await.header("location"), Some("/setup"));
    assert_eq!(set_up(&mut tab, &link, "olga").await, "/setup/site");
    let wrong = [("name", " "), ("key", "My Blog"), ("origin", "blog.example")];
    let answer = tab.submit("/setup/site", "/setup/site", &wrong).await;
    assert_eq!((answer.status, answer.text().matches("aria-invalid").count()), (422, 3));
    assert!(answer.text().contains("value=\"My Blog\""), "what was typed is there still");
    let made = tab.submit("/setup/site", "/setup/site", &SITE).await;
    assert_eq!(made.header("location"), Some("/dashboard/my-blog/install?done=made"));
    let install = tab.get("/dashboard/my-blog/install?done=made").await;
    assert_eq!(install.status, 200);
    assert!(install.words().contains("data-site=\"my-blog\""));
    let key: SiteKey = "my-blog".parse().unwrap();
    let site = app.app.sites.get(&app.app.store, &key).await.unwrap().unwrap();
    assert_eq!(site.origins().collect::<Vec<_>>(), ["https://blog.example"]);
    assert_eq!(app.count("select count(*) from audit_log where act = 'site.make'").await, 1);
    // It was the last time that the link was good.
    assert!(setup::link(&app.app).await.unwrap().is_none());
    assert_eq!(app.tab().get(&link).await.header("location"), Some("/dashboard"));
}

#[tokio::test]
async fn a_stranger_without_the_link_gets_nothing() {
    let app = new().await;
    let right = link(&app).await;
    let mut stranger = app.tab();
    for address in ["/setup", "/setup?link=", "/setup?link=AAAA", &format!("{right}A")] {
        let page = stranger.get(address).await;
        assert!(!page.text().contains("<form"), "{address}");
        assert!(page.text().contains("into its log"), "{address}");
    }
    let sneaky = stranger.submit("/auth/sign-up", "/setup", &[("link", "AAAA"), ("name", "Eve")]);
    assert_eq!(sneaky.await.header("location"), Some("/setup"));
    // An account alone makes no site, and the link is good still.
    assert_eq!(stranger.sign_up("Eve", "eve@example.org", PASSWORD).await.status, 303);
    assert_eq!(stranger.get("/setup/site").await.status, 403);
    let token = token(&stranger.get("/account").await);
    let fields = [&SITE[..], &[("token", token.as_str())]].concat();
    assert_eq!(stranger.post("/setup/site", &fields, "same-origin").await.status, 403);
    assert_eq!(app.count("select count(*) from sites").await, 0);
    assert_eq!(set_up(&mut app.tab(), &right, "olga").await, "/setup/site");
}

#[tokio::test]
async fn of_two_with_the_link_one_sets_it_up() {
    let app = new().await;
    let right = link(&app).await;
    let (mut one, mut other) = (app.tab(), app.tab());
    // Both have the page before them.
    let tokens = [token(&one.get(&right).await), token(&other.get(&right).await)];
    let (one, other) = tokio::join!(
        send(&mut one, &tokens[0], &right, "olga"),
        send(&mut other, &tokens[1], &right, "otto")
    );
    let mut led = [one, other];
    led.sort();
    assert_eq!(app.count("select count(*) from operators").await, 1);
    assert!(led.contains(&"/setup/site".to_owned()), "{led:?}");
}

#[tokio::test]
async fn more_sites_are_made_by_whom_the_operator_lets() {
    for (sites, owner, anyone) in [
        (WhoMakesSites::Operators, 403, 403),
        (WhoMakesSites::Owners, 200, 403),
        (WhoMakesSites::Anyone, 200, 200),
    ] {
        let app = TestApp::with_settings(|settings| {
            settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
            settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
            settings.sites = sites;
        })
        .await;
        let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
        let mut mo = app.staff(&app.blog, "mo", Role::Moderator).await;
        assert_eq!(olga.get("/setup/site").await.status, owner, "{sites:?}");
        assert_eq!(mo.get("/setup/site").await.status, anyone, "{sites:?}");
        if owner == 200 {
            let taken = [("name", "News"), ("key", "news"), ("origin", "https://a.example")];
            let answer = olga.submit("/setup/site", "/setup/site", &taken).await;
            assert_eq!(answer.status, 422);
            assert!(answer.text().contains("There is a site of this key already"));
        }
    }
}
