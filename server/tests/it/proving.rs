//! Confirming by somebody who is signed in that it is they, and what is changed by them alone.

use crate::support::{
    Answer, TestApp,
    mailbox::Mailbox,
    people::{PASSWORD, at, leads_to, start, with, without_password},
    tab::{Tab, form},
};

const OTHER: &str = "seven herons in a row";
const PROVE: &str = "/auth/prove?to=/account/password";

/// Asks for a code by mail to confirm with, and types it.
async fn confirm_by_mail(
    tab: &mut Tab<'_>,
    app: &TestApp,
    mailbox: &Mailbox,
    name: &str,
) -> Answer {
    let asked = form(&tab.get(PROVE).await, "/auth/prove/mail");
    let code_page = "/auth/code?to=/account/password";
    assert_eq!(leads_to(&tab.send("/auth/prove/mail", &asked).await), code_page);
    let letter = mailbox.letter(&at(app, name), "Your code").await;
    assert!(!letter.text.contains("http"), "a link would lead nowhere: {}", letter.text);
    let typed = form(&tab.get(code_page).await, "/auth/code").with("code", &letter.code());
    tab.send("/auth/code", &typed).await
}

#[tokio::test]
async fn what_an_account_hangs_on_is_changed_by_those_alone_who_confirmed() {
    let (app, mailbox) = start().await;
    let mut ana = without_password(&app, &mailbox, "ana").await;
    let page = ana.get("/account/two-step").await;
    let (token, key) = (form(&page, "/account/two-step").fields[0].1.clone(), "/account/two-step");
    app.age_sessions("proved_at").await;
    for page in ["/account/address", "/account/password", "/account/passkeys", key] {
        let answer = ana.get(page).await;
        assert_eq!(leads_to(&answer), format!("/auth/prove?to={page}"), "{page}");
    }
    for (action, page) in [
        ("/account/address", "/account/address"),
        ("/account/password", "/account/password"),
        ("/account/passkeys", "/account/passkeys"),
        ("/account/passkeys/rename", "/account/passkeys"),
        ("/account/passkeys/remove", "/account/passkeys"),
        ("/account/two-step", key),
        ("/account/two-step/off", key),
        ("/account/two-step/codes", key),
    ] {
        let fields = [
            ("token", &*token),
            ("address", "eve@example.org"),
            ("new", OTHER),
            ("passkey", "Eve"),
            ("id", "00000000-0000-0000-0000-000000000000"),
        ];
        let answer = ana.post(action, &fields, "same-origin").await;
        assert_eq!(leads_to(&answer), format!("/auth/prove?to={page}"), "{action}");
    }
    assert_eq!(app.count("select count(*) from credentials").await, 0);
    assert_eq!(app.count("select count(*) from proofs where purpose = 'change'").await, 0);
    assert_eq!(ana.get("/account").await.status, 200, "the rest of the account is there");
}

#[tokio::test]
async fn somebody_without_a_password_confirms_by_mail_and_sets_one() {
    let (app, mailbox) = start().await;
    let mut ana = without_password(&app, &mailbox, "ana").await;
    app.age_sessions("proved_at").await;
    let page = ana.get(PROVE).await.text();
    assert!(!page.contains("type=\"password\"") && page.contains("to change your password"));
    let session = ana.cookies["__Host-afterword"].clone();
    let done = confirm_by_mail(&mut ana, &app, &mailbox, "ana").await;
    assert_eq!(leads_to(&done), "/account/password");
    assert_eq!(ana.cookies["__Host-afterword"], session);
    let set = form(&ana.get("/account/password").await, "/account/password");
    let weak = ana.send("/account/password", &set.clone().with("new", "password12")).await;
    assert_eq!(weak.status, 422);
    let set = ana.send("/account/password", &set.with("new", OTHER)).await;
    assert_eq!(leads_to(&set), "/account?done=password");
    assert_eq!(leads_to(&app.tab().sign_in(&at(&app, "ana"), OTHER).await), "/account");
}

#[tokio::test]
async fn a_code_to_confirm_with_is_good_where_it_was_asked_for_and_opens_nothing() {
    let (app, mailbox) = start().await;
    let mut ana = without_password(&app, &mailbox, "ana").await;
    app.age_sessions("proved_at").await;
    let asked = form(&ana.get(PROVE).await, "/auth/prove/mail");
    ana.send("/auth/prove/mail", &asked).await;
    let code = mailbox.letter(&at(&app, "ana"), "Your code").await.code();

    // Somebody who reads the mail, in a browser that asked for another code.
    let mut eve = with(&app, &mailbox, "eve").await;
    eve.submit("/auth/mail", "/auth/mail", &[("email", &at(&app, "ana"))]).await;
    let typed = eve.submit("/auth/code", "/auth/code", &[("code", &code)]).await;
    assert_eq!(typed.status, 422);

    // Signed out meanwhile, and somebody else signed in.
    let cookies = ana.cookies.clone();
    ana.submit("/account", "/auth/sign-out", &[]).await;
    let mut after = app.tab();
    after.cookies = cookies;
    assert_eq!(leads_to(&after.get("/auth/code").await), "/auth/sign-in");
    let used = "select count(*) from proofs where purpose = 'prove' and used_at is not null";
    assert_eq!(app.count(used).await, 0);
}

#[tokio::test]
async fn a_password_is_confirmed_and_leads_back_to_our_own_pages_alone() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    app.age_sessions("proved_at").await;
    for (to, leads) in [
        ("/account/address", "/account/address"),
        ("/account/address/../../evil", "/account/address"),
        ("https://evil.example", "/account"),
        ("//evil.example", "/account"),
        ("/\\evil.example", "/account"),
        ("/account/addressbook", "/account"),
        ("javascript:alert(1)", "/account"),
    ] {
        let fields = [("password", PASSWORD), ("to", to)];
        let answer = ana.submit("/auth/prove", "/auth/prove", &fields).await;
        assert_eq!(leads_to(&answer), leads, "{to}");
    }
    app.age_sessions("proved_at").await;
    let wrong = ana.submit(PROVE, "/auth/prove", &[("password", "not the one")]).await;
    assert!(wrong.status == 422 && wrong.text().contains("not your password"), "{}", wrong.text());
    assert_eq!(leads_to(&ana.get("/account/address").await), "/auth/prove?to=/account/address");
}

#[tokio::test]
async fn the_password_now_is_asked_for_however_fresh_the_session_is() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let change = form(&ana.get("/account/password").await, "/account/password").with("new", OTHER);
    for password in ["", "not the one"] {
        let answer =
            ana.send("/account/password", &change.clone().with("password", password)).await;
        assert_eq!(answer.status, 422, "{password}");
    }
    app.age_sessions("proved_at").await;
    let right = change.with("password", PASSWORD);
    assert_eq!(leads_to(&ana.send("/account/password", &right).await), "/account?done=password");
}
