//! Leaving: after a while the account goes, with or without what was written; and taking along what is kept.

use afterword_server::accounts::leaving;
use sdk::wire::Role;
use serde_json::Value;

use crate::support::{
    Persona, TestApp,
    mailbox::Mailbox,
    tab::{PASSWORD, Tab},
};

/// Ana on the blog and on the server's own pages.
async fn with_ana<'a>(app: &'a TestApp, mailbox: &Mailbox) -> (Persona, Tab<'a>) {
    let mut tab = app.tab();
    tab.sign_up("Ana", &app.mail_address("ana"), PASSWORD).await;
    let code = mailbox.letter(&app.mail_address("ana"), "Your code").await.code();
    assert_eq!(tab.submit("/auth/code", "/auth/code", &[("code", &code)]).await.status, 303);
    let persona = Persona::member(app, &app.blog, "Ana", Role::Member).await;
    // The person of the one is the account of the other.
    let sql = "update members set account_id = (select id from accounts where email_verified_at is not null)";
    sqlx::query(sql).execute(&app.owner).await.unwrap();
    mailbox.empty();
    (persona, tab)
}

async fn leave(tab: &mut Tab<'_>, comments: bool) -> u16 {
    let fields = if comments { &[("comments", "on")][..] } else { &[] };
    tab.submit("/account/leave", "/account/leave", fields).await.status
}

/// The days pass.
async fn pass(app: &TestApp) {
    let sql =
        "update accounts set leaves_at = now() - interval '1 second' where leaves_at is not null";
    sqlx::query(sql).execute(&app.owner).await.unwrap();
    leaving::let_go(&app.app).await.unwrap();
}

#[tokio::test]
async fn who_leaves_may_think_better_of_it_for_two_weeks() {
    let (app, mailbox) = TestApp::with_mail().await;
    let (_, mut tab) = with_ana(&app, &mailbox).await;
    app.age_sessions("proved_at").await;
    let stale = tab.submit("/account", "/account/leave", &[]).await;
    assert_eq!(stale.header("location"), Some("/auth/prove?to=/account/leave"));
    tab.submit("/auth/prove", "/auth/prove", &[("password", PASSWORD)]).await;
    assert_eq!(leave(&mut tab, false).await, 303);
    assert!(!tab.is_signed_in().await, "signed out everywhere");
    mailbox.letter(&app.mail_address("ana"), "soon").await;
    leaving::let_go(&app.app).await.unwrap();
    assert_eq!(tab.sign_in(&app.mail_address("ana"), PASSWORD).await.status, 303);
    assert!(tab.get("/account").await.text().contains("Your account goes on"));
    assert_eq!(tab.submit("/account", "/account/stay", &[]).await.status, 303);
    pass(&app).await;
    assert!(tab.is_signed_in().await);
}

#[tokio::test]
async fn what_others_answered_stays_without_a_name() {
    let (app, mailbox) = TestApp::with_mail().await;
    let (ana, mut tab) = with_ana(&app, &mailbox).await;
    let (ben, page) = (app.guest("Ben"), app.blog.page("p"));
    let root = ana.post(&page, "My secret words").await;
    ben.reply(&page, &root, "Indeed").await;
    leave(&mut tab, false).await;
    pass(&app).await;
    assert_eq!(tab.sign_in(&app.mail_address("ana"), PASSWORD).await.status, 401);
    let listed = ben.list(&page).await;
    let author = listed.comments[0].author.as_ref().unwrap();
    assert_eq!((author.name.as_str(), listed.comments.len()), ("Deleted person", 2));
    for left in [
        "select count(*) from accounts where email is not null and email_verified_at is not null",
        "select count(*) from credentials",
        "select count(*) from consents",
    ] {
        assert_eq!(app.count(left).await, 0, "{left}");
    }
    let named = "select count(*) from thread_events where event::text like '%\"Ana\"%'";
    assert_eq!(app.count(named).await, 0);
}

#[tokio::test]
async fn what_somebody_wrote_goes_with_them_if_they_say_so() {
    let (app, mailbox) = TestApp::with_mail().await;
    let (ana, mut tab) = with_ana(&app, &mailbox).await;
    let (ben, page) = (app.guest("Ben"), app.blog.page("p"));
    let root = ana.post(&page, "My secret words").await;
    let edited = ana.edit(&page, &root, "My secret words, again").await.unwrap().comment;
    ben.reply(&page, &edited, "Indeed").await;
    ana.post(&page, "More secret words").await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, None).await;
    leave(&mut tab, true).await;
    pass(&app).await;
    assert!(matches!(socket.event().await.event, sdk::wire::Event::CommentRemoved { .. }));
    let listed = ben.list(&page).await;
    assert_eq!(listed.comments.iter().filter(|comment| !comment.removed).count(), 1);
    for place in [
        "select count(*) from comments where source like '%secret%' or html like '%secret%'",
        "select count(*) from comment_revisions where source like '%secret%'",
        "select count(*) from thread_events where event::text like '%secret%'",
    ] {
        assert_eq!(app.count(place).await, 0, "{place}");
    }
}

#[tokio::test]
async fn the_only_owner_of_a_site_can_not_leave_it_to_nobody() {
    let (app, mailbox) = TestApp::with_mail().await;
    let (_, mut tab) = with_ana(&app, &mailbox).await;
    sqlx::query("update members set role = 'owner'").execute(&app.owner).await.unwrap();
    let refused = tab.submit("/account/leave", "/account/leave", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("only owner"), "{}", refused.text());
    Persona::member(&app, &app.blog, "Olga", Role::Owner).await;
    assert_eq!(leave(&mut tab, false).await, 303);
}

#[tokio::test]
async fn everything_that_is_kept_of_somebody_is_handed_over_and_nothing_of_others() {
    let (app, mailbox) = TestApp::with_mail().await;
    let (ana, mut tab) = with_ana(&app, &mailbox).await;
    let (ben, page) = (app.guest("Ben Canary"), app.blog.page("p"));
    let root = ana.post(&page, "My *words*").await;
    ben.reply(&page, &root, "Canary words").await;
    let file = tab.submit("/account", "/account/export", &[]).await;
    assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"afterword.json\""));
    let all: Value = file.json();
    assert_eq!(all["account"]["email"], app.mail_address("ana"));
    assert_eq!(all["sites"][0]["comments"][0]["markdown"], "My *words*");
    assert!(!file.text().contains("Canary") && !file.text().contains("argon2"), "{}", file.text());
}
