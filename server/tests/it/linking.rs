//! Linking other services with an account that is there, and taking them away again.

use afterword_server::domain::provider::Kind;

use crate::support::{
    Answer, TestApp,
    idp::Idp,
    mailbox::Mailbox,
    tab::{PASSWORD, Tab},
};

const SERVICES: &str = "/account/services";
const PROVE: &str = "/auth/prove?to=/account/services";

async fn start() -> (TestApp, Mailbox, Idp) {
    let (app, mailbox) = TestApp::with_mail().await;
    let idp = Idp::start().await;
    idp.offer(&app, "idp", Kind::Oidc, false).await;
    (app, mailbox, idp)
}

fn location(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").unwrap()
}

/// What the account's page links a service with.
async fn link(tab: &mut Tab<'_>, id: &str) -> String {
    let page = tab.get(SERVICES).await.text();
    let start = format!("href=\"/auth/provider/{id}?link=");
    let token = page.split(&start).nth(1).unwrap_or_else(|| panic!("no link: {page}"));
    format!("?link={}", token.split('"').next().unwrap())
}

async fn unlink(tab: &mut Tab<'_>, id: &str, subject: &str) -> Answer {
    let fields = [("provider", id), ("subject", subject)];
    tab.submit(SERVICES, SERVICES, &fields).await
}

#[tokio::test]
async fn a_service_is_linked_used_and_unlinked_and_the_owner_is_told() {
    let (app, mailbox, idp) = start().await;
    let email = app.mail_address("ana");
    let mut ana = app.with_password(&email, true).await;
    let token = link(&mut ana, "idp").await;
    assert_eq!(ana.come_from(&idp, "idp", &token).await, "/account/services?done=linked");
    mailbox.letter(&email, "The idp leads into your account").await;
    let page = ana.get("/account/services?done=linked").await.text();
    assert!(page.contains("Linked:") && page.contains("Unlink The idp"), "{page}");

    let mut elsewhere = app.tab();
    assert_eq!(elsewhere.come_from(&idp, "idp", "").await, "/account");
    assert!(elsewhere.get("/account").await.text().contains(&email));
    assert_eq!(
        location(&unlink(&mut ana, "idp", "ana-1").await),
        "/account/services?done=unlinked"
    );
    mailbox.letter(&email, "leads no more").await;
    assert_eq!(app.tab().come_from(&idp, "idp", "").await, "/auth/new");
}

#[tokio::test]
async fn a_link_that_another_page_made_links_nothing() {
    let (app, _mailbox, idp) = start().await;
    idp.offer(&app, "other", Kind::Oidc, false).await;
    let (mut ana, mut eve) = (
        app.with_password(&app.mail_address("ana"), true).await,
        app.with_password(&app.mail_address("eve"), true).await,
    );
    let (foreign, for_other) = (link(&mut eve, "idp").await, link(&mut ana, "other").await);
    for bad in ["?link=", "?link=AAAA", &foreign, &for_other] {
        let answer = ana.get(&format!("/auth/provider/idp{bad}")).await;
        assert_eq!(answer.status, 403, "{bad}");
    }
    let good = link(&mut ana, "idp").await;
    let nobody = app.tab().get(&format!("/auth/provider/idp{good}")).await;
    assert_eq!(nobody.status, 401);
}

#[tokio::test]
async fn the_ways_in_are_changed_by_who_just_showed_who_they_are() {
    let (app, _mailbox, idp) = start().await;
    let mut ana = app.with_password(&app.mail_address("ana"), true).await;
    let token = link(&mut ana, "idp").await;
    app.age_sessions("proved_at").await;
    assert_eq!(location(&ana.get(&format!("/auth/provider/idp{token}")).await), PROVE);
    assert_eq!(location(&ana.get(SERVICES).await), PROVE);
    let form = [("token", crate::support::tab::token(&ana.get("/account").await))];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    let unlinked = [&form[..], &[("provider", "idp"), ("subject", "ana-1")]].concat();
    assert_eq!(location(&ana.post(SERVICES, &unlinked, "same-origin").await), PROVE);
    let merge = ana.post("/account/merge", &form, "same-origin").await;
    assert_eq!(location(&merge), "/auth/prove?to=/account/merge");
    let confirm = async |tab: &mut Tab<'_>, password: &str| {
        let fields = [("password", password), ("to", SERVICES)];
        tab.submit(PROVE, "/auth/prove", &fields).await
    };
    assert_eq!(confirm(&mut ana, "not the one").await.status, 422);
    assert_eq!(location(&confirm(&mut ana, PASSWORD).await), SERVICES);
    let token = link(&mut ana, "idp").await;
    assert_eq!(ana.come_from(&idp, "idp", &token).await, "/account/services?done=linked");

    let mut ben = app.tab();
    idp.tell(|told| told.person["sub"] = "ben-2".into());
    ben.arrive(&idp, "idp", "Ben").await;
    app.age_sessions("proved_at").await;
    let asked = ben.get(SERVICES).await;
    let page = ben.get(location(&asked)).await.text();
    assert!(page.contains("Sign out and in again"), "{page}");
}

#[tokio::test]
async fn who_is_somebody_elses_already_stays_theirs() {
    let (app, _mailbox, idp) = start().await;
    app.tab().arrive(&idp, "idp", "Ana").await;
    let mut ben = app.with_password(&app.mail_address("ben"), true).await;
    let token = link(&mut ben, "idp").await;
    assert_eq!(ben.come_from(&idp, "idp", &token).await, "/account/services?done=taken-there");
    let page = ben.get("/account/services?done=taken-there").await.text();
    assert!(page.contains("merge the two accounts"), "{page}");
    let own = app.count("select count(*) from identities i join accounts a on a.id = i.account_id where a.name = 'Ana'").await;
    assert_eq!(own, 1);
}

#[tokio::test]
async fn a_trip_that_links_ends_in_the_account_and_the_session_that_began_it() {
    let (app, _mailbox, idp) = start().await;
    let mut ana = app.with_password(&app.mail_address("ana"), true).await;
    let begin = format!("/auth/provider/idp{}", link(&mut ana, "idp").await);
    let question = ana.go_to(&idp, &begin).await;
    let back = format!("/auth/provider/idp/callback?{}", idp.consent(&question));
    // Meanwhile she is signed out by force; a copy of her session may not know.
    sqlx::query("delete from account_sessions where account_id is not null")
        .execute(&app.owner)
        .await
        .unwrap();
    let answer = ana.get(&back).await;
    assert!(answer.status >= 400, "{:?}", answer.header("location"));
    assert_eq!(app.count("select count(*) from identities").await, 0);

    // Or she is somebody else by then.
    ana.sign_in(&app.mail_address("ana"), PASSWORD).await;
    let begin = format!("/auth/provider/idp{}", link(&mut ana, "idp").await);
    let question = ana.go_to(&idp, &begin).await;
    let back = format!("/auth/provider/idp/callback?{}", idp.consent(&question));
    app.with_password(&app.mail_address("ben"), true).await;
    ana.sign_in(&app.mail_address("ben"), PASSWORD).await;
    assert!(ana.get(&back).await.status >= 400);
    assert_eq!(app.count("select count(*) from identities").await, 0);
}

#[tokio::test]
async fn the_last_way_in_can_not_be_taken_away() {
    let (app, _mailbox, idp) = start().await;
    let mut ana = app.tab();
    ana.arrive(&idp, "idp", "Ana").await;
    let refused = unlink(&mut ana, "idp", "ana-1").await;
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("your last way in"), "{}", refused.text());
    // One of somebody else is none of hers, and one that nobody can use is none at all.
    assert_eq!(unlink(&mut ana, "idp", "ben-2").await.status, 303);
    idp.offer(&app, "off", Kind::Oidc, false).await;
    sqlx::query("insert into identities (provider_id, subject, account_id) select 'off', 'x', id from accounts")
        .execute(&app.owner)
        .await
        .unwrap();
    sqlx::query("update providers set enabled = false where id = 'off'")
        .execute(&app.owner)
        .await
        .unwrap();
    assert_eq!(unlink(&mut ana, "idp", "ana-1").await.status, 403);
    sqlx::query("update providers set enabled = true").execute(&app.owner).await.unwrap();
    assert_eq!(
        location(&unlink(&mut ana, "idp", "ana-1").await),
        "/account/services?done=unlinked"
    );
    assert_eq!(unlink(&mut ana, "off", "x").await.status, 403);
}
