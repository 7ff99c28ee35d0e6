//! The face that a site gives its own users: a picture that the server gets and makes anew, and the way to their page.

use afterword_server::{accounts::leaving, domain::sso::Alg, jobs::Job};
use axum::http::StatusCode;
use sdk::wire::{Author, AvatarId, Code, Event, Role, Session};
use serde_json::{Value, json};

use crate::support::{
    Answer, Persona, TestApp,
    app::Page,
    pictures::{PictureHost, Reply, png},
    sso::{Signer, with},
    until,
};

const RED: [u8; 3] = [200, 30, 30];
const BLUE: [u8; 3] = [30, 30, 200];
const PROFILE: &str = "https://blog.example/users/7";

/// A server, the blog's program and the host of its pictures.
async fn start() -> (TestApp, Signer, PictureHost) {
    let app = TestApp::with_pictures().await;
    let signer = Signer::of(&app, &app.blog, Alg::EdDsa).await;
    (app, signer, PictureHost::start().await)
}

/// Ulla comes, of whom the site says this too.
async fn come(app: &TestApp, signer: &Signer, more: &Value) -> (Persona, Answer) {
    let answer = app.sign_in_with(&signer.token(&with(&app.claims(), more))).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let cookie = answer.header("set-cookie").unwrap().split(';').next().unwrap();
    let mut persona = app.reader();
    let csrf = answer.read::<Session>().csrf.unwrap();
    persona.client = persona.client.with_cookie(cookie).with_session(csrf);
    (persona, answer)
}

/// The picture that somebody sees of themselves.
async fn own(persona: &Persona) -> Option<AvatarId> {
    persona.client.session().await.unwrap().member.unwrap().avatar
}

/// Waits for the first picture, or for another one than this.
async fn own_after(persona: &Persona, before: Option<AvatarId>) -> AvatarId {
    until("another picture", async || own(persona).await.filter(|now| Some(*now) != before)).await
}

/// The author of a page's first comment, as readers get it.
async fn shown(app: &TestApp, page: &Page) -> Author {
    app.reader().list(page).await.comments[0].author.as_deref().cloned().unwrap()
}

async fn html(app: &TestApp) -> String {
    app.ask("GET", "/threads/html?key=p").send().await.text()
}

#[tokio::test]
async fn the_picture_that_a_site_names_is_made_anew_and_shown_wherever_its_user_is() {
    let (app, signer, host) = start().await;
    let avatar = json!({ "avatar": host.put("/7.png", Reply::Bytes(png(RED))) });
    let (ulla, answer) = come(&app, &signer, &avatar).await;
    assert_eq!(answer.read::<Session>().member.unwrap().avatar, None, "nobody waits for it");
    let page = app.blog.page("p");
    ulla.post(&page, "Hello").await;
    let id = own_after(&ulla, None).await;
    until("the page", async || (shown(&app, &page).await.avatar == Some(id)).then_some(())).await;
    assert!(html(&app).await.contains(&format!("/avatars/{id}")));
    assert_eq!(ulla.post(&page, "Again").await.author.unwrap().avatar, Some(id));
    let served = app.ask_path("GET", &format!("/avatars/{id}")).send().await;
    assert_eq!(served.header("content-type"), Some("image/jpeg"));
    let size = image::load_from_memory(&served.bytes).unwrap();
    assert_eq!((size.width(), size.height()), (96, 96));
}

#[tokio::test]
async fn a_picture_is_asked_for_once_until_its_address_changes_or_a_day_has_passed() {
    let (app, signer, host) = start().await;
    let red = json!({ "avatar": host.put("/red.png", Reply::Bytes(png(RED))) });
    let (ulla, _) = come(&app, &signer, &red).await;
    let first = own_after(&ulla, None).await;
    for _ in 0..3 {
        come(&app, &signer, &red).await;
    }
    app.idle().await;
    assert_eq!(host.asked("/red.png"), 1);

    sqlx::query("update sso_subjects set avatar_asked_at = now() - interval '25 hours'")
        .execute(&app.owner)
        .await
        .unwrap();
    come(&app, &signer, &red).await;
    app.idle().await;
    assert_eq!((host.asked("/red.png"), own(&ulla).await), (2, Some(first)), "it is the same");

    let blue = json!({ "avatar": host.put("/blue.png", Reply::Bytes(png(BLUE))) });
    come(&app, &signer, &blue).await;
    own_after(&ulla, Some(first)).await;
    assert_eq!(app.ask_path("GET", &format!("/avatars/{first}")).send().await.status, 404);
}

#[tokio::test]
async fn what_makes_no_picture_changes_nothing_and_leads_nowhere() {
    let (app, signer, host) = start().await;
    let inside = PictureHost::inside().await;
    let hidden = inside.put("/hidden.png", Reply::Bytes(png(BLUE)));
    let good = json!({ "avatar": host.put("/7.png", Reply::Bytes(png(RED))) });
    let (ulla, _) = come(&app, &signer, &good).await;
    let before = own_after(&ulla, None).await;

    // A PNG that says it is 50,000 pixels wide and high.
    let mut bomb = png(BLUE);
    bomb[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
    let mut huge = png(BLUE);
    huge.resize(2 * 1024 * 1024, 0);
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec();
    for (path, reply) in [
        ("/bomb", Reply::Bytes(bomb)),
        ("/huge", Reply::Bytes(huge)),
        ("/svg", Reply::Bytes(svg)),
        ("/html", Reply::Bytes(b"<!doctype html><script>alert(1)</script>".to_vec())),
        ("/empty", Reply::Bytes(Vec::new())),
        ("/gone", Reply::Status(StatusCode::GONE)),
        ("/round", Reply::Elsewhere(host.address("/round"))),
        ("/inside", Reply::Elsewhere(hidden.clone())),
        ("/cloud", Reply::Elsewhere("http://169.254.169.254/latest/meta-data/".to_owned())),
        ("/file", Reply::Elsewhere("file:///etc/passwd".to_owned())),
    ] {
        come(&app, &signer, &json!({ "avatar": host.put(path, reply) })).await;
        app.idle().await;
        assert!(host.asked(path) > 0, "{path}");
        assert_eq!(own(&ulla).await, Some(before), "{path}");
    }
    // By itself, too.
    come(&app, &signer, &json!({ "avatar": hidden })).await;
    app.idle().await;
    assert_eq!((own(&ulla).await, inside.asked("/hidden.png")), (Some(before), 0));
}

#[tokio::test]
async fn a_picture_that_does_not_come_is_asked_for_again_and_holds_up_nothing_else() {
    let (app, signer, host) = start().await;
    let silent = host.put("/7.png", Reply::Never);
    for number in 0..9 {
        let more = json!({ "sub": number.to_string(), "avatar": silent });
        come(&app, &signer, &more).await;
    }
    app.app.queue.add(app.app.store.registry(), &app.app.keys, &Job::Nothing).await.unwrap();
    app.app.queue.wake();
    until("other work", async || {
        (app.count("select count(*) from jobs where kind = 'nothing'").await == 0).then_some(())
    })
    .await;
    assert_eq!(app.count("select count(*) from jobs where error is not null").await, 0);

    let late = "select count(*) from jobs where kind = 'picture' and error is not null";
    until("the end of patience", async || (app.count(late).await == 9).then_some(())).await;
    host.put("/7.png", Reply::Status(StatusCode::SERVICE_UNAVAILABLE));
    let busy = "select count(*) from jobs where attempts = 2 and error like '%503%'";
    sqlx::query("update jobs set due_at = now()").execute(&app.owner).await.unwrap();
    app.app.queue.wake();
    until("another try", async || (app.count(busy).await == 9).then_some(())).await;

    host.put("/7.png", Reply::Bytes(png(RED)));
    sqlx::query("update jobs set due_at = now()").execute(&app.owner).await.unwrap();
    app.app.queue.wake();
    app.idle().await;
    assert_eq!(app.count("select count(*) from avatars").await, 9);
}

#[tokio::test]
async fn who_has_no_picture_any_more_by_the_sites_word_has_none() {
    let (app, signer, host) = start().await;
    let avatar = json!({ "avatar": host.put("/7.png", Reply::Bytes(png(RED))) });
    let (ulla, _) = come(&app, &signer, &avatar).await;
    let page = app.blog.page("p");
    ulla.post(&page, "Hello").await;
    let id = own_after(&ulla, None).await;
    until("the page", async || shown(&app, &page).await.avatar).await;

    come(&app, &signer, &json!({})).await;
    assert_eq!(own(&ulla).await, None);
    until("the page", async || shown(&app, &page).await.avatar.is_none().then_some(())).await;
    assert_eq!(app.ask_path("GET", &format!("/avatars/{id}")).send().await.status, 404);
    // What was on its way when the site changed its mind comes too late.
    let slow = host.put("/slow.png", Reply::Status(StatusCode::SERVICE_UNAVAILABLE));
    come(&app, &signer, &json!({ "avatar": slow })).await;
    let late = "select count(*) from jobs where error is not null";
    until("a try", async || (app.count(late).await == 1).then_some(())).await;
    come(&app, &signer, &json!({})).await;
    host.put("/slow.png", Reply::Bytes(png(BLUE)));
    sqlx::query("update jobs set due_at = now()").execute(&app.owner).await.unwrap();
    app.app.queue.wake();
    app.idle().await;
    assert_eq!((own(&ulla).await, host.asked("/slow.png")), (None, 2));
}

#[tokio::test]
async fn the_same_user_of_two_sites_has_two_faces() {
    let (app, blog, host) = start().await;
    let news = Signer::new(Alg::Hs256);
    news.add_to(&app, &app.news).await;
    let red = json!({ "avatar": host.put("/red.png", Reply::Bytes(png(RED))), "profile": PROFILE });
    let (ulla, _) = come(&app, &blog, &red).await;
    let other = with(&app.claims(), &json!({ "iss": "news" }));
    let answer = app.sign_in_on(&app.news, app.news.origin, &news.token(&other)).await;
    let cookie = answer.header("set-cookie").unwrap().split(';').next().unwrap();
    let mut there = Persona::reader(&app, &app.news);
    let csrf = answer.read::<Session>().csrf.unwrap();
    there.client = there.client.with_cookie(cookie).with_session(csrf);
    own_after(&ulla, None).await;
    assert_eq!(own(&there).await, None);
    let author = there.post(&app.news.page("p"), "Hello").await.author.unwrap();
    assert_eq!((author.avatar, author.profile), (None, None));
    assert_eq!(app.count("select count(*) from avatars").await, 1);
}

#[tokio::test]
async fn a_name_leads_to_the_page_that_the_site_named_and_no_other_name_leads_anywhere() {
    let (app, signer, _) = start().await;
    let (ulla, _) = come(&app, &signer, &json!({ "profile": PROFILE })).await;
    let page = app.blog.page("p");
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, None).await;
    let posted = ulla.post(&page, "Hello").await.author.unwrap();
    assert_eq!(posted.profile.as_deref(), Some(PROFILE));
    let Event::CommentCreated(told) = socket.event().await.event else { panic!("no comment") };
    assert_eq!(told.author.unwrap().profile, posted.profile);
    assert_eq!(shown(&app, &page).await.profile, posted.profile);
    let link = |to: &str| {
        format!(r#"<a href="{to}" target="_blank" rel="nofollow ugc noopener">Ulla</a>"#)
    };
    assert!(html(&app).await.contains(&link(PROFILE)), "{}", html(&app).await);

    // An address is written as it must be, whatever is in it.
    let odd = json!({ "profile": "https://blog.example/?a=1&b=\"><script>'" });
    come(&app, &signer, &odd).await;
    let escaped = link("https://blog.example/?a=1&amp;b=%22%3E%3Cscript%3E%27");
    until("the page", async || html(&app).await.contains(&escaped).then_some(())).await;
    come(&app, &signer, &json!({})).await;
    until("the page", async || shown(&app, &page).await.profile.is_none().then_some(())).await;

    let other = app.blog.page("other");
    for person in [Persona::member(&app, &app.blog, "Ana", Role::Moderator).await, app.guest("Gus")]
    {
        let author = person.post(&other, "Hello").await.author.unwrap();
        assert_eq!(author.profile, None, "{}", author.name);
    }
}

#[tokio::test]
async fn what_is_no_address_on_the_web_signs_nobody_in() {
    let (app, signer, _) = start().await;
    let long = format!("https://blog.example/{}", "a".repeat(2_048));
    for bad in [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "http://blog.example/7",
        "ftp://blog.example/7",
        "https://user:secret@blog.example/7",
        "/users/7",
        &long,
    ] {
        for claim in ["avatar", "profile"] {
            let claims = with(&app.claims(), &json!({ claim: bad }));
            let refused = app.sign_in_with(&signer.token(&claims)).await.problem();
            assert_eq!(refused.code, Code::InvalidJwt, "{claim} {bad}");
            assert!(refused.detail.unwrap().contains(claim), "{claim} {bad}");
        }
    }
    assert_eq!(app.sso_traces().await, [0, 0, 0, 0, 0]);
    assert_eq!(app.count("select count(*) from jobs").await, 0);
}

#[tokio::test]
async fn what_a_site_said_of_its_user_is_in_what_they_take_along_and_goes_with_them() {
    let (app, signer, host) = start().await;
    let address = host.put("/7.png", Reply::Bytes(png(RED)));
    let more = json!({ "avatar": address, "profile": PROFILE, "email": "ulla@example.org" });
    let (ulla, _) = come(&app, &signer, &more).await;
    own_after(&ulla, None).await;
    let page = app.blog.page("p");
    ulla.post(&page, "Hello").await;
    let account = sqlx::query_scalar("select id from accounts").fetch_one(&app.owner).await;
    let all = leaving::export(&app.app, account.unwrap()).await.unwrap();
    let said = &all["sites"][0]["what_the_site_said"];
    assert_eq!((&said["avatar"], &said["profile"]), (&json!(address), &json!(PROFILE)));
    assert_eq!((&said["subject"], &said["email"]), (&json!("user-7"), &json!("ulla@example.org")));
    assert!(all["account"]["picture"].as_str().unwrap().starts_with("/9j/"), "a JPEG");

    sqlx::query("update accounts set leaves_at = now() - interval '1 second'")
        .execute(&app.owner)
        .await
        .unwrap();
    leaving::let_go(&app.app).await.unwrap();
    let author = until("the page", async || {
        Some(shown(&app, &page).await).filter(|author| author.name == "Deleted person")
    })
    .await;
    assert_eq!((author.avatar, author.profile), (None, None));
    for left in [
        "select count(*) from avatars",
        "select count(*) from sso_subjects",
        "select count(*) from thread_events where event::text like '%users/7%' or event::text like '%avatar%'",
    ] {
        assert_eq!(app.count(left).await, 0, "{left}");
    }
}
