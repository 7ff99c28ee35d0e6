//! The dashboard's pages about people, bans and the log, without a script.

use sdk::wire::{AccountId, Role};
use uuid::Uuid;

use crate::support::{Answer, Persona, TestApp, tab::Tab};

/// Somebody of this role on the blog, in a tab of their own.
async fn staff<'a>(app: &'a TestApp, name: &str, role: Role) -> Tab<'a> {
    let email = app.mail_address(name);
    let tab = app.with_password(&email, true).await;
    let account = sqlx::query_scalar::<_, Uuid>("select id from accounts where email_key = $1");
    let account = AccountId(account.bind(&email).fetch_one(&app.owner).await.unwrap());
    let sql = "insert into members (site_id, id, account_id, role) values ($1, gen_random_uuid(), $2, $3)";
    sqlx::query(sql)
        .bind(app.blog.id.0)
        .bind(account.0)
        .bind(role.as_str())
        .execute(&app.owner)
        .await
        .unwrap();
    tab
}

fn leads_to(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").unwrap()
}

struct Scene {
    app: TestApp,
    /// The page of a guest who has written.
    gil: String,
    home: String,
}

impl Scene {
    async fn new() -> Self {
        let (app, _) = TestApp::with_mail().await;
        let comment = app.guest("Gil <b>").post(&app.blog.page("p"), "Hello, *all*").await;
        let home = format!("/dashboard/{}", app.blog.key);
        let gil = format!("{home}/people/{}", comment.author.unwrap().guest.unwrap());
        Self { app, gil, home }
    }
}

#[tokio::test]
async fn a_moderator_finds_somebody_bans_them_and_lets_them_write_again() {
    let scene = Scene::new().await;
    let mut mo = staff(&scene.app, "mo", Role::Moderator).await;
    let list = mo.get(&format!("{}/people?q=gil", scene.home)).await;
    let text = list.text();
    assert!(text.contains(&scene.gil) && text.contains("Gil &lt;b&gt;"), "{text}");
    let page = mo.get(&scene.gil).await.text();
    assert!(page.contains("Hello, all") && !page.contains("Lift the ban"), "{page}");
    let fields = [("length", "week"), ("reason", "Third warning"), ("message", "Cool down")];
    let done = mo.submit(&scene.gil, &format!("{}/ban", scene.gil), &fields).await;
    assert_eq!(leads_to(&done), format!("{}?done=ban", scene.gil));
    let page = mo.get(leads_to(&done)).await.text();
    for words in ["The ban holds from now on.", "Third warning", "They are told: Cool down"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let bans = mo.get(&format!("{}/people/bans", scene.home)).await.text();
    assert!(bans.contains("In force") && !bans.contains("Ban a place"), "{bans}");
    let ban = sqlx::query_scalar::<_, Uuid>("select id from bans").fetch_one(&scene.app.owner);
    let ban = ban.await.unwrap().to_string();
    let action = format!("{}/people/lift", scene.home);
    let done = mo.submit(&scene.gil, &action, &[("ban", &ban)]).await;
    assert_eq!(leads_to(&done), format!("{}?done=lift", scene.gil));
    assert!(mo.get(leads_to(&done)).await.text().contains("Lifted"));
    let log = mo.get(&format!("{}/log", scene.home)).await.text();
    assert!(log.contains("lifted a ban of") && log.contains(">mo<"), "{log}");
}

#[tokio::test]
async fn a_moderator_notes_what_others_should_know() {
    let scene = Scene::new().await;
    let mut mo = staff(&scene.app, "mo", Role::Moderator).await;
    let note = format!("{}/note", scene.gil);
    let done = mo.submit(&scene.gil, &note, &[("text", "Knows <everybody>")]).await;
    assert!(mo.get(leads_to(&done)).await.text().contains("Knows &lt;everybody&gt;"));
    let empty = mo.submit(&scene.gil, &note, &[("text", " ")]).await;
    assert_eq!(empty.status, 422);
    let long = "x".repeat(1_001);
    let refused = mo.submit(&scene.gil, &note, &[("text", long.as_str())]).await;
    assert_eq!(refused.status, 422);
}

#[tokio::test]
async fn what_somebody_wrote_is_taken_away_at_once_and_brought_back() {
    let scene = Scene::new().await;
    let mut mo = staff(&scene.app, "mo", Role::Moderator).await;
    let (remove, restore) = (format!("{}/remove", scene.gil), format!("{}/restore", scene.gil));
    let counted = async || scene.app.reader().list(&scene.app.blog.page("p")).await.thread.comments;
    let fields = [("since", "day"), ("why", "abuse"), ("more", "Third <b> time")];
    let done = mo.submit(&scene.gil, &remove, &fields).await;
    assert_eq!(leads_to(&done), format!("{}?done=remove", scene.gil));
    assert_eq!(counted().await, 0);
    let page = mo.get(leads_to(&done)).await;
    let text = page.text();
    for words in ["1 comment was removed.", "Insult or threat", "Third &lt;b&gt; time", "by mo"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let again = mo.submit(&scene.gil, &remove, &[("since", "ever")]).await;
    let text = mo.get(leads_to(&again)).await.text();
    assert!(text.contains("There is nothing to remove."), "{text}");

    let undo = crate::support::tab::form(&page, &restore);
    let done = mo.send(&restore, &undo).await;
    assert_eq!(leads_to(&done), format!("{}?done=restore", scene.gil));
    assert_eq!(counted().await, 1);
    let text = mo.get(leads_to(&done)).await.text();
    for words in ["1 comment is back.", "undone by mo"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains(&format!("action=\"{restore}\"")), "it is undone: {text}");
    let log = mo.get(&format!("{}/log?act=person", scene.home)).await.text();
    assert!(log.contains("removed comments of") && log.contains("undid a removal"), "{log}");
}

#[tokio::test]
async fn a_ban_takes_along_what_they_wrote_if_that_is_wanted() {
    let scene = Scene::new().await;
    let mut mo = staff(&scene.app, "mo", Role::Moderator).await;
    let ban = format!("{}/ban", scene.gil);
    let fields = [("length", "week"), ("reason", "Third warning"), ("remove", "on")];
    let done = mo.submit(&scene.gil, &ban, &fields).await;
    assert_eq!(leads_to(&done), format!("{}?done=ban-remove", scene.gil));
    let text = mo.get(leads_to(&done)).await.text();
    assert!(text.contains("The ban holds from now on. 1 comment was removed."), "{text}");
    assert_eq!(text.matches("Third warning").count(), 2, "the reason of both: {text}");
    assert_eq!(scene.app.reader().list(&scene.app.blog.page("p")).await.thread.comments, 0);
}

#[tokio::test]
async fn admins_give_roles_ban_places_and_take_the_log_along() {
    let scene = Scene::new().await;
    let ana = Persona::member(&scene.app, &scene.app.blog, "Ana", Role::Member).await;
    let mut ada = staff(&scene.app, "ada", Role::Admin).await;
    let page = format!("{}/people/{}", scene.home, ana.as_member().id);
    let role = format!("{page}/role");
    let done = ada.submit(&page, &role, &[("role", "observer")]).await;
    assert_eq!(leads_to(&done), format!("{page}?done=role"));
    let refused = ada.submit(&page, &role, &[("role", "owner")]).await;
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("Your role does not allow this."));
    let bans = format!("{}/people/bans", scene.home);
    let fields = [("length", "ever"), ("domain", "spam.example"), ("address", "")];
    let done = ada.submit(&bans, &bans, &fields).await;
    assert!(ada.get(leads_to(&done)).await.text().contains("Mail domain spam.example"));
    let wrong = ada.submit(&bans, &bans, &[("length", "date"), ("until", "soon")]).await;
    assert_eq!(wrong.status, 422);
    let file = ada.get(&format!("{}/log/export/csv", scene.home)).await;
    assert!(file.header("content-type").unwrap().starts_with("text/csv"));
    assert!(file.text().contains("\"ban.make\""));
}

#[tokio::test]
async fn observers_look_and_others_see_nothing() {
    let scene = Scene::new().await;
    let mut eve = staff(&scene.app, "eve", Role::Observer).await;
    for path in ["", "/people", "/people?crowd=banned", "/people/bans", "/log", "/log?act=ban"] {
        let page = eve.get(&format!("{}{path}", scene.home)).await;
        assert_eq!(page.status, 200, "{path}");
    }
    let page = eve.get(&scene.gil).await.text();
    assert!(page.contains("Hello, all") && !page.contains("<form"), "{page}");
    let token = crate::support::tab::token(&eve.get("/account").await);
    for (action, field) in [
        ("ban", ("length", "day")),
        ("note", ("text", "x")),
        ("remove", ("since", "ever")),
        ("restore", ("removal", "00000000-0000-4000-8000-000000000000")),
    ] {
        let fields = [("token", token.as_str()), field];
        let answer = eve.post(&format!("{}/{action}", scene.gil), &fields, "same-origin").await;
        assert_eq!(answer.status, 403, "{action}");
    }
    let mut ben = staff(&scene.app, "ben", Role::Member).await;
    for path in ["/people", "/log"] {
        let page = ben.get(&format!("{}{path}", scene.home)).await;
        assert_eq!(page.status, 404, "{path}");
    }
    let nobody = scene.app.tab().get(&format!("{}/people", scene.home)).await;
    assert!(leads_to(&nobody).starts_with("/auth/sign-in"));
    let elsewhere = format!("/dashboard/{}/people", scene.app.news.key);
    assert_eq!(eve.get(&elsewhere).await.status, 404, "another tenant's");
}

#[tokio::test]
async fn a_form_of_another_page_is_not_taken() {
    let scene = Scene::new().await;
    let mut mo = staff(&scene.app, "mo", Role::Moderator).await;
    let action = format!("{}/ban", scene.gil);
    let token = crate::support::tab::token(&mo.get(&scene.gil).await);
    for (token, from) in
        [(token.as_str(), "cross-site"), ("", "same-origin"), ("AAAA", "same-origin")]
    {
        let answer = mo.post(&action, &[("token", token), ("length", "day")], from).await;
        assert_eq!(answer.status, 403, "{from}");
    }
    assert_eq!(scene.app.count("select count(*) from bans").await, 0);
}
