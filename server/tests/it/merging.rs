//! Making one account of two: everything moves, nothing counts twice, and both were proven.

use afterword_server::domain::{provider::Kind, ranking};
use sdk::wire::{AccountId, Comment, Role, Vote, Voting};
use serde_json::json;
use uuid::Uuid;

use crate::support::{
    Answer, Persona, TestApp,
    app::{Page, Site},
    idp::Idp,
    mailbox::Mailbox,
    member::Account,
    tab::{PASSWORD, Tab},
};

fn location(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").unwrap()
}

async fn id_of(app: &TestApp, email: &str) -> AccountId {
    let id = sqlx::query_scalar::<_, Uuid>("select id from accounts where email_key = $1");
    AccountId(id.bind(email).fetch_one(&app.owner).await.unwrap())
}

/// Somebody with an account, as a member of a site.
async fn as_member(app: &TestApp, site: &Site, id: AccountId, role: Role) -> Persona {
    let session: [u8; 32] = rand::random();
    let sql = "insert into account_sessions (hash, account_id, record, expires_at) \
               values ($1, $2, '{}', now() + interval '1 day')";
    sqlx::query(sql).bind(session.to_vec()).bind(id.0).execute(&app.owner).await.unwrap();
    let browser = Account { id, session }.sign_in(app, site, false).await;
    sqlx::query("update members set role = $1 where id = $2")
        .bind(role.as_str())
        .bind(browser.member.id.0)
        .execute(&app.owner)
        .await
        .unwrap();
    Persona::signed_in(app, site, browser)
}

async fn vote(app: &TestApp, page: &Page, on: &Comment, who: &Persona, vote: Vote) {
    let path = format!("/threads/{}/comments/{}/vote", page.thread, on.id);
    let cast = app.write("PUT", &path, who).json(&json!({ "vote": vote })).send().await;
    assert_eq!(cast.status, 200, "{}", cast.text());
}

/// Asks in the one account for the other, and signs in to that one.
async fn begin(tab: &mut Tab<'_>, other: &str) -> String {
    let begun = tab.submit("/account/merge", "/account/merge", &[]).await;
    assert_eq!(location(&begun), "/auth/sign-in?said=merge");
    assert!(tab.get("/auth/sign-in?said=merge").await.text().contains("the other account"));
    location(&tab.sign_in(other, PASSWORD).await).to_owned()
}

async fn confirm(tab: &mut Tab<'_>, fields: &[(&str, &str)]) -> Answer {
    tab.submit("/account/merge", "/account/merge/confirm", fields).await
}

/// A server on whose blog people vote, and two accounts of one person there.
async fn two() -> (TestApp, Mailbox, [String; 2]) {
    let (app, mailbox) = TestApp::with_mail().await;
    app.set(|settings| settings.votes = Voting::UpAndDown).await;
    let emails = ["kept", "other"].map(|name| app.mail_address(name));
    for email in &emails {
        app.with_password(email, true).await;
    }
    (app, mailbox, emails)
}

/// Merges the one account into the other, from a tab of its own.
async fn merge<'a>(
    app: &'a TestApp,
    [kept, other]: &[String; 2],
    fields: &[(&str, &str)],
) -> Tab<'a> {
    let mut tab = app.tab();
    tab.sign_in(kept, PASSWORD).await;
    assert_eq!(begin(&mut tab, other).await, "/account/merge");
    assert_eq!(location(&confirm(&mut tab, fields).await), "/account?done=merged");
    tab
}

#[tokio::test]
async fn what_was_written_and_voted_moves_and_counts_once() {
    let (app, _mailbox, emails) = two().await;
    let ids = (id_of(&app, &emails[0]).await, id_of(&app, &emails[1]).await);
    let ana = as_member(&app, &app.blog, ids.0, Role::Member).await;
    let ben = as_member(&app, &app.blog, ids.1, Role::Member).await;
    let third = Persona::member(&app, &app.blog, "third", Role::Member).await;
    let page = app.blog.page("p");
    let (by_ana, by_ben, by_third) = (
        ana.post(&page, "by ana").await,
        ben.post(&page, "by ben").await,
        third.post(&page, "by third").await,
    );
    for (on, who, cast) in [
        (&by_third, &ana, Vote::Up),
        (&by_third, &ben, Vote::Down),
        (&by_ana, &ben, Vote::Up),
        (&by_ben, &ana, Vote::Up),
        (&by_ana, &third, Vote::Up),
        (&by_ben, &third, Vote::Down),
    ] {
        vote(&app, &page, on, who, cast).await;
    }
    let before = version(&app).await;
    merge(&app, &emails, &[]).await;

    let member = ana.as_member().id;
    let rows = sqlx::query_as::<_, (Uuid, String, i32, i32, f64)>(
        "select member_id, author_name, ups, downs, best from comments order by id",
    );
    let rows = rows.fetch_all(&app.owner).await.unwrap();
    let expected = [
        (member.0, "kept", 1, 0),
        (member.0, "other", 0, 1),
        (third.as_member().id.0, "third", 1, 0),
    ];
    for (row, expected) in rows.iter().zip(expected) {
        assert_eq!((row.0, row.1.as_str(), row.2, row.3), expected);
        assert!((row.4 - ranking::best(row.2, row.3)).abs() < 1e-12);
    }
    let votes = app.count("select count(*) from votes").await;
    assert_eq!(votes, 3, "one on each, and none on one's own");
    assert!(version(&app).await > before, "authors stand on cached pages");
    let mine = third.client.mine(page.thread).await.unwrap();
    assert_eq!(mine.votes.len(), 2, "the others' votes are where they were");
}

#[tokio::test]
async fn roles_and_bans_move_sessions_end_and_both_are_told() {
    let (app, mailbox, emails) = two().await;
    let ids = (id_of(&app, &emails[0]).await, id_of(&app, &emails[1]).await);
    as_member(&app, &app.blog, ids.0, Role::Member).await;
    let moderator = as_member(&app, &app.blog, ids.1, Role::Moderator).await;
    let only_there = as_member(&app, &app.news, ids.1, Role::Owner).await;
    let on_news = only_there.post(&app.news.page("n"), "on the news").await;
    sqlx::query("update members set banned_at = now() where account_id = $1")
        .bind(ids.0.0)
        .execute(&app.owner)
        .await
        .unwrap();
    let mut elsewhere = app.tab();
    elsewhere.sign_in(&emails[1], PASSWORD).await;
    let mut tab = merge(&app, &emails, &[("name", "other"), ("email", "kept")]).await;

    let account = tab.get("/account").await.text();
    assert!(account.contains(&emails[0]) && account.contains("value=\"other\""), "{account}");
    assert!(!elsewhere.is_signed_in().await, "sessions of the other one are over");
    let page = app.blog.page("p");
    assert!(moderator.try_post(&page, "still here?").await.is_err(), "on sites, too");
    assert_eq!(app.tab().sign_in(&emails[1], PASSWORD).await.status, 401);
    for email in &emails {
        mailbox.letter(email, "are one now").await;
    }
    let roles = sqlx::query_scalar::<_, String>(
        "select role || ' ' || (banned_at is not null)::text from members where account_id = $1 order by role",
    );
    let roles = roles.bind(ids.0.0).fetch_all(&app.owner).await.unwrap();
    assert_eq!(roles, ["moderator true", "owner false"]);
    let author = sqlx::query_scalar::<_, Uuid>("select member_id from comments where id = $1");
    let author = author.bind(on_news.id.0).fetch_one(&app.owner).await.unwrap();
    assert_eq!(author, only_there.as_member().id.0, "the same member, of another account");
}

async fn version(app: &TestApp) -> i64 {
    app.count("select settings_version from sites where key = 'blog'").await
}

#[tokio::test]
async fn services_visits_and_what_sites_may_know_move_too() {
    let (app, _mailbox, [kept, other]) = two().await;
    let idp = Idp::start().await;
    idp.offer(&app, "idp", Kind::Oidc, false).await;
    let ids = (id_of(&app, &kept).await, id_of(&app, &other).await);
    for id in [ids.0, ids.1] {
        let who = as_member(&app, &app.blog, id, Role::Member).await;
        who.post(&app.blog.page("p"), "hello").await;
        for (sql, by) in [
            (
                "insert into thread_visits select site_id, id, $1, now() from threads",
                who.as_member().id.0,
            ),
            (
                "insert into consents (site_id, account_id, origin) select id, $1, 'https://' || key || '.example' from sites where key = 'blog'",
                id.0,
            ),
        ] {
            sqlx::query(sql).bind(by).execute(&app.owner).await.unwrap();
        }
    }
    sqlx::query(
        "insert into identities (provider_id, subject, account_id) values ('idp', 'ana-1', $1)",
    )
    .bind(ids.1.0)
    .execute(&app.owner)
    .await
    .unwrap();
    let mut tab = app.tab();
    tab.sign_in(&kept, PASSWORD).await;
    begin(&mut tab, &other).await;
    assert_eq!(location(&confirm(&mut tab, &[("email", "other")]).await), "/account?done=merged");
    for table in ["consents", "members", "identities", "accounts", "credentials"] {
        let sql = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
        let count = sqlx::query_scalar::<_, i64>(sql).fetch_one(&app.owner).await.unwrap();
        assert_eq!(count, 1, "{table}");
    }
    let visits = "select count(*) from thread_visits v join members m on m.id = v.visitor_id";
    assert_eq!(app.count(visits).await, 1);
    let mut by_service = app.tab();
    assert_eq!(by_service.come_from(&idp, "idp", "").await, "/account");
    let page = by_service.get("/account").await.text();
    assert!(page.contains(&other) && page.contains("value=\"kept\""), "{page}");
    assert_eq!(
        app.tab().sign_in(&other, PASSWORD).await.status,
        303,
        "the address that was chosen"
    );
}

#[tokio::test]
async fn nobody_comes_to_look_like_staff_by_merging() {
    let (app, _mailbox, emails) = two().await;
    let ids = (id_of(&app, &emails[0]).await, id_of(&app, &emails[1]).await);
    as_member(&app, &app.blog, ids.0, Role::Member).await;
    // "other" is also what the blog's moderator is called; the account of this name was never there.
    Persona::member(&app, &app.blog, "0ther", Role::Moderator).await;
    let mut tab = app.tab();
    tab.sign_in(&emails[0], PASSWORD).await;
    begin(&mut tab, &emails[1]).await;
    let refused = confirm(&mut tab, &[("name", "other")]).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert_eq!(app.count("select count(*) from accounts where email is not null").await, 3);
    assert_eq!(location(&confirm(&mut tab, &[("name", "kept")]).await), "/account?done=merged");
}

#[tokio::test]
async fn an_account_by_a_service_alone_gets_the_password_and_the_address_of_the_other() {
    let (app, _mailbox, [_, other]) = two().await;
    let idp = Idp::start().await;
    idp.offer(&app, "idp", Kind::Oidc, false).await;
    let mut tab = app.tab();
    tab.arrive(&idp, "idp", "Ana").await;
    begin(&mut tab, &other).await;
    assert_eq!(location(&confirm(&mut tab, &[]).await), "/account?done=merged");
    let mut again = app.tab();
    assert_eq!(again.sign_in(&other, PASSWORD).await.status, 303);
    assert!(again.get("/account").await.text().contains("value=\"Ana\""));
}

#[tokio::test]
async fn nothing_is_merged_that_was_not_asked_for_in_both() {
    let (app, _mailbox, [kept, other]) = two().await;
    let count = async || app.count("select count(*) from accounts").await;
    let over = "/account?done=merge-over";
    // Nobody asked in the one.
    let mut tab = app.tab();
    tab.sign_in(&other, PASSWORD).await;
    let token = crate::support::tab::token(&tab.get("/account").await);
    let sent = [("token", token.as_str())];
    assert_eq!(location(&tab.post("/account/merge/confirm", &sent, "same-origin").await), over);
    assert_eq!(tab.post("/account/merge/confirm", &sent, "cross-site").await.status, 403);
    assert_eq!(
        tab.post("/account/merge/confirm", &[("token", "")], "same-origin").await.status,
        403
    );

    // The same account.
    let mut tab = app.tab();
    tab.sign_in(&kept, PASSWORD).await;
    assert_eq!(begin(&mut tab, &kept).await, "/account");
    assert_eq!(location(&tab.get("/account/merge").await), over);

    // They thought better of it.
    assert_eq!(begin(&mut tab, &other).await, "/account/merge");
    let left = tab.submit("/account/merge", "/account/merge/leave", &[]).await;
    assert_eq!(location(&left), "/account");
    assert_eq!(tab.get("/account/merge").await.status, 200, "it can be begun again");

    // Whoever has the one signs everybody out of it meanwhile: they changed its password, or saw that they were robbed.
    let mut tab = app.tab();
    tab.sign_in(&kept, PASSWORD).await;
    assert_eq!(begin(&mut tab, &other).await, "/account/merge");
    let token = crate::support::tab::token(&tab.get("/account/merge").await);
    let mut owner = app.tab();
    owner.sign_in(&kept, PASSWORD).await;
    owner.submit("/account", "/account/sessions", &[]).await;
    let sent = [("token", token.as_str())];
    assert_eq!(location(&tab.post("/account/merge/confirm", &sent, "same-origin").await), over);
    assert_eq!(count().await, 2);
}

#[tokio::test]
async fn whoever_takes_two_steps_takes_both_before_anything_is_merged() {
    let (app, _mailbox, [kept, other]) = two().await;
    sqlx::query("update accounts set two_step = true where email_key = $1")
        .bind(&other)
        .execute(&app.owner)
        .await
        .unwrap();
    let mut tab = app.tab();
    tab.sign_in(&kept, PASSWORD).await;
    assert_eq!(begin(&mut tab, &other).await, "/auth/second");
    assert_eq!(location(&tab.get("/account/merge").await), "/account?done=merge-over");
    assert_eq!(app.count("select count(*) from accounts").await, 2);
}
