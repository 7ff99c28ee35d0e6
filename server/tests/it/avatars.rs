//! Pictures of people: made anew by the server, shown beside what they wrote, and gone when they are taken away.

use afterword_server::domain::password::Cost;
use sdk::wire::{AvatarId, Role};

use crate::support::{Answer, Persona, TestApp, app::Page, pictures, tab::Tab};

async fn start() -> TestApp {
    TestApp::with_settings(|settings| {
        settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
        settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    })
    .await
}

/// Ana on the blog and on the server's own pages.
async fn with_ana(app: &TestApp) -> (Persona, Tab<'_>) {
    let mut tab = app.tab();
    assert_eq!(tab.sign_up("Ana", "ana@example.org", "quiet harbour lantern 7").await.status, 303);
    let persona = Persona::member(app, &app.blog, "Ana", Role::Member).await;
    let sql =
        "update members set account_id = (select id from accounts where email = 'ana@example.org')";
    sqlx::query(sql).execute(&app.owner).await.unwrap();
    (persona, tab)
}

fn png() -> Vec<u8> {
    pictures::png([90, 20, 160])
}

async fn upload(tab: &mut Tab<'_>, file: &[u8]) -> Answer {
    tab.upload("/account", "/account/avatar", file, &[]).await
}

/// The picture beside the first comment of a page, as readers get it.
async fn shown(app: &TestApp, page: &Page) -> Option<AvatarId> {
    crate::support::until("the page", async || {
        let listed = app.reader().list(page).await;
        Some(listed.comments[0].author.as_ref().unwrap().avatar)
    })
    .await
}

#[tokio::test]
async fn a_picture_stands_beside_what_its_person_wrote_and_goes_when_it_is_taken_away() {
    let app = start().await;
    let (ana, mut tab) = with_ana(&app).await;
    let page = app.blog.page("p");
    ana.post(&page, "Hello").await;
    assert_eq!(shown(&app, &page).await, None);

    assert_eq!(upload(&mut tab, &png()).await.status, 303);
    let id = crate::support::until("the picture", async || shown(&app, &page).await).await;
    let served = app.ask_path("GET", &format!("/avatars/{id}")).send().await;
    assert_eq!(served.header("content-type"), Some("image/jpeg"));
    assert_eq!(served.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(served.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(served.header("cross-origin-resource-policy"), Some("cross-origin"));
    assert!(served.header("content-security-policy").unwrap().contains("sandbox"));
    assert!(served.bytes.starts_with(&[0xff, 0xd8]) && !served.headers.contains_key("set-cookie"));
    let html = app.ask("GET", "/threads/html?key=p").send().await;
    assert!(html.text().contains(&format!("/avatars/{id}")), "{}", html.text());

    let again = upload(&mut tab, &png()).await;
    assert_eq!((again.status, shown(&app, &page).await), (303, Some(id)), "it is the same");
    let another = upload(&mut tab, &pictures::png([20, 160, 90])).await;
    assert_eq!(another.status, 303);
    assert_eq!(app.ask_path("GET", &format!("/avatars/{id}")).send().await.status, 404);
    let removed = tab.upload("/account", "/account/avatar", b"", &[("remove", "1")]).await;
    assert_eq!(removed.status, 303);
    assert_eq!(app.count("select count(*) from avatars").await, 0);
}

#[tokio::test]
async fn what_is_no_picture_is_refused_and_changes_nothing() {
    let app = start().await;
    let (_, mut tab) = with_ana(&app).await;
    upload(&mut tab, &png()).await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    for file in [&b""[..], b"GIF89a<script>alert(1)</script>", svg, b"<!doctype html><script>"] {
        let refused = upload(&mut tab, file).await;
        assert_eq!(refused.status, 422);
        // Some of them say that they are larger than anything is.
        assert!(refused.text().contains("id=\"file-error\""), "{}", refused.text());
    }
    let large = upload(&mut tab, &vec![0; 6 * 1024 * 1024]).await;
    assert!(matches!(large.status, 413 | 422), "{}", large.status);
    assert_eq!(app.count("select count(*) from avatars").await, 1);
}

#[tokio::test]
async fn a_picture_can_not_be_guessed_or_walked_to() {
    let app = start().await;
    for path in ["00000000-0000-0000-0000-000000000000", "..%2f..%2fetc%2fpasswd", "x", "%00"] {
        let answer = app.ask_path("GET", &format!("/avatars/{path}")).send().await;
        assert!(matches!(answer.problem().status, 400 | 404), "{path}");
    }
}

#[tokio::test]
async fn who_changes_their_name_or_picture_sees_it_at_once_on_each_node() {
    let app = start().await;
    let other = app.second_node().await;
    let (ana, mut tab) = with_ana(&app).await;
    let nodes = [ana.at(&app, &app.blog), ana.at(&other, &app.blog)];
    let seen = async || {
        let mut seen = Vec::new();
        for node in &nodes {
            let member = node.client.session().await.unwrap().member.unwrap();
            seen.push((member.name, member.avatar.is_some()));
        }
        seen
    };
    let both = |name: &str, has_picture| vec![(name.to_owned(), has_picture); 2];
    assert_eq!(seen().await, both("Ana", false));
    let renamed = tab.submit("/account", "/account", &[("name", "Anna"), ("visible", "on")]).await;
    assert_eq!(renamed.status, 303);
    assert_eq!(seen().await, both("Anna", false));
    upload(&mut tab, &png()).await;
    assert_eq!(seen().await, both("Anna", true));
    tab.upload("/account", "/account/avatar", b"", &[("remove", "1")]).await;
    assert_eq!(seen().await, both("Anna", false));
}
