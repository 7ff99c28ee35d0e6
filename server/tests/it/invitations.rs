//! Inviting people by mail to care for a site.

use sdk::wire::Role;

use crate::support::{TestApp, mailbox::Mailbox, tab::Tab};

const PAGE: &str = "/dashboard/blog/people/invitations";

async fn invite(tab: &mut Tab<'_>, email: &str, role: &str) -> u16 {
    tab.submit(PAGE, PAGE, &[("email", email), ("role", role)]).await.status
}

/// Where the link of the newest letter to an address leads.
async fn link(mailbox: &Mailbox, email: &str) -> String {
    let link = mailbox.letter(email, "An invitation").await.link();
    let at = link.find("/dashboard/").unwrap();
    link[at..].to_owned()
}

async fn role_of(app: &TestApp, email: &str) -> Option<String> {
    let query = "select m.role from members m join accounts a on a.id = m.account_id \
                 where a.email = $1 and m.site_id = $2";
    sqlx::query_scalar(query)
        .bind(email)
        .bind(app.blog.id.0)
        .fetch_optional(&app.owner)
        .await
        .unwrap()
}

async fn accept(tab: &mut Tab<'_>, link: &str) -> u16 {
    tab.submit(link, link, &[]).await.status
}

#[tokio::test]
async fn who_is_invited_takes_the_role_once_with_the_proven_address() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let ben = app.mail_address("ben");
    assert_eq!(invite(&mut olga, &ben, "moderator").await, 303);
    let pending = olga.get(PAGE).await.text();
    assert!(pending.contains(&ben) && pending.contains("Moderator"), "{pending}");
    let link = link(&mailbox, &ben).await;

    let nobody = app.tab().get(&link).await;
    let to = nobody.header("location").unwrap();
    assert!(to.starts_with("/auth/sign-in") && to.contains("/join/"), "they come back: {to}");
    let mut other = app.with_password(&app.mail_address("cyd"), true).await;
    let shown = other.get(&link).await;
    assert_eq!(shown.status, 403);
    assert!(!shown.text().contains(&ben), "to whom it went is not said");

    let mut ben_tab = app.with_password(&ben, true).await;
    let shown = ben_tab.get(&link).await.text();
    assert!(shown.contains("blog") && shown.contains("Moderator"), "{shown}");
    assert_eq!(role_of(&app, &ben).await, None, "looking at it takes no role");
    assert_eq!(accept(&mut ben_tab, &link).await, 303);
    assert_eq!(role_of(&app, &ben).await.as_deref(), Some("moderator"));
    assert_eq!(ben_tab.get("/dashboard/blog/queue").await.status, 200);
    assert_eq!(ben_tab.get(&link).await.status, 404, "it is good once");
    assert!(!olga.get(PAGE).await.text().contains(&ben));
    let log = olga.get("/dashboard/blog/log").await.text();
    assert!(log.contains("invited somebody") && log.contains("accepted an invitation"), "{log}");
    assert!(!log.contains(&ben), "the log keeps no addresses");
}

#[tokio::test]
async fn an_address_that_is_only_named_is_not_enough() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let eve = app.mail_address("eve");
    invite(&mut olga, &eve, "admin").await;
    let link = link(&mailbox, &eve).await;
    let mut tab = app.with_password(&eve, false).await;
    assert_eq!(tab.get(&link).await.status, 403);
    let token = tab.get("/account").await;
    assert_eq!(token.status, 200);
    assert_eq!(tab.submit("/account", &link, &[]).await.status, 404);
    assert_eq!(role_of(&app, &eve).await, None);
}

#[tokio::test]
async fn what_is_withdrawn_replaced_or_too_old_leads_nowhere() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let ben = app.mail_address("ben");
    let mut ben_tab = app.with_password(&ben, true).await;
    invite(&mut olga, &ben, "admin").await;
    let first = link(&mailbox, &ben).await;
    sqlx::query("update invitations set until = now()").execute(&app.owner).await.unwrap();
    assert_eq!(ben_tab.get(&first).await.status, 404);
    invite(&mut olga, &ben.to_uppercase(), "moderator").await;
    assert_eq!(app.count("select count(*) from invitations").await, 1, "one an address");
    let page = olga.get(PAGE).await.text();
    let id = page.split("name=\"invitation\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let withdraw = format!("{PAGE}/withdraw");
    assert_eq!(olga.submit(PAGE, &withdraw, &[("invitation", id)]).await.status, 303);
    assert_eq!(app.count("select count(*) from invitations").await, 0);
    assert_eq!(ben_tab.get(&first).await.status, 404);
    assert_eq!(ben_tab.get("/dashboard/blog/join/awi_made-up").await.status, 404);
}

#[tokio::test]
async fn nobody_gives_more_than_they_could_give_to_a_member() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut adam = app.staff(&app.blog, "adam", Role::Admin).await;
    let mut mo = app.staff(&app.blog, "mo", Role::Moderator).await;
    let mut nora = app.staff(&app.news, "nora", Role::Owner).await;
    let ben = app.mail_address("ben");
    for (role, status) in [("owner", 403), ("admin", 403), ("member", 403), ("moderator", 303)] {
        assert_eq!(invite(&mut adam, &ben, role).await, status, "{role}");
    }
    assert_eq!(invite(&mut adam, "no address", "moderator").await, 422);
    assert_eq!(mo.get(PAGE).await.status, 403);
    assert_eq!(nora.get(PAGE).await.status, 404);
    let theirs = "/dashboard/news/people/invitations";
    assert!(!nora.get(theirs).await.text().contains(&ben));
    let fields = [("token", "made up"), ("email", ben.as_str()), ("role", "moderator")];
    assert_eq!(adam.post(PAGE, &fields, "same-origin").await.status, 403);
    let link = link(&mailbox, &ben).await.replace("/blog/", "/news/");
    let mut ben_tab = app.with_password(&ben, true).await;
    assert_eq!(ben_tab.get(&link).await.status, 404, "it is of one site");
}

#[tokio::test]
async fn whoever_is_more_already_stays_it() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let mut adam = app.staff(&app.blog, "adam", Role::Admin).await;
    invite(&mut olga, "adam@example.org", "observer").await;
    let link = link(&mailbox, "adam@example.org").await;
    assert_eq!(accept(&mut adam, &link).await, 303);
    assert_eq!(role_of(&app, "adam@example.org").await.as_deref(), Some("admin"));
}
