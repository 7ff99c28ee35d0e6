//! Proving an address: signing up and in by mail, another password, another address.

use afterword_server::domain::password::Cost;
use futures_util::future::join_all;

use crate::support::{
    Answer, TestApp,
    mailbox::Mailbox,
    tab::{PASSWORD, Tab, token},
};

const OTHER: &str = "seven herons in a row";

fn leads_to(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").unwrap()
}

async fn type_code(tab: &mut Tab<'_>, code: &str) -> Answer {
    tab.submit("/auth/code", "/auth/code", &[("code", code)]).await
}

/// Ana with an account whose address she proved.
async fn with_ana<'a>(app: &'a TestApp, mailbox: &Mailbox) -> Tab<'a> {
    let mut tab = app.tab();
    assert_eq!(
        leads_to(&tab.sign_up("Ana", &app.mail_address("ana"), PASSWORD).await),
        "/auth/code"
    );
    let letter = mailbox.letter(&app.mail_address("ana"), "Your code").await;
    assert_eq!(leads_to(&type_code(&mut tab, &letter.code()).await), "/account");
    mailbox.empty();
    tab
}

/// Asks for a code with one of the two forms.
async fn ask(tab: &mut Tab<'_>, form: &str, email: &str) {
    assert_eq!(leads_to(&tab.submit(form, form, &[("email", email)]).await), "/auth/code");
}

#[tokio::test]
async fn an_account_is_made_once_its_address_is_proven() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = app.tab();
    assert_eq!(
        leads_to(&tab.sign_up("Ana", &app.mail_address("ana"), PASSWORD).await),
        "/auth/code"
    );
    assert_eq!(app.count("select count(*) from accounts").await, 0);
    let letter = mailbox.letter(&app.mail_address("ana"), "Your code").await;
    assert!(letter.html.contains(&letter.code()), "{}", letter.html);
    assert!(!tab.is_signed_in().await);

    let wrong = type_code(&mut tab, "0000 0000").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("not the code"), "{}", wrong.text());
    assert_eq!(leads_to(&type_code(&mut tab, &letter.code()).await), "/account");
    assert!(tab.is_signed_in().await);
    assert_eq!(
        app.count("select count(*) from accounts where email_verified_at is not null").await,
        1
    );
    assert_eq!(app.tab().sign_in(&app.mail_address("ana"), PASSWORD).await.status, 303);
}

#[tokio::test]
async fn a_code_can_be_tried_five_times() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = app.tab();
    tab.sign_up("Ana", &app.mail_address("ana"), PASSWORD).await;
    let letter = mailbox.letter(&app.mail_address("ana"), "Your code").await;
    for _ in 0..5 {
        assert_eq!(type_code(&mut tab, "1234 5678").await.status, 422);
    }
    let over = type_code(&mut tab, &letter.code()).await;
    assert_eq!(over.status, 400);
    assert!(over.text().contains("used up"), "{}", over.text());
    assert_eq!(app.count("select count(*) from accounts").await, 0);
}

#[tokio::test]
async fn a_code_is_good_in_the_browser_that_asked_and_only_the_last_one() {
    let (app, mailbox) = TestApp::with_mail().await;
    let (mut first, mut second) = (app.tab(), app.tab());
    first.sign_up("Ana", &app.mail_address("ana"), PASSWORD).await;
    let old = mailbox.letter(&app.mail_address("ana"), "Your code").await;
    mailbox.empty();
    assert_eq!(leads_to(&second.get("/auth/code").await), "/auth/sign-in");
    second.sign_up("Ana", &app.mail_address("ana"), OTHER).await;
    let new = mailbox.letter(&app.mail_address("ana"), "Your code").await;
    assert_eq!(type_code(&mut first, &old.code()).await.status, 400, "a newer one was sent");
    assert_eq!(type_code(&mut first, &new.code()).await.status, 400, "it was asked for elsewhere");
    assert_eq!(leads_to(&type_code(&mut second, &new.code()).await), "/account");
}

#[tokio::test]
async fn an_old_code_and_an_old_link_are_good_for_nothing() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = app.tab();
    tab.sign_up("Ana", &app.mail_address("ana"), PASSWORD).await;
    let letter = mailbox.letter(&app.mail_address("ana"), "Your code").await;
    sqlx::query("update proofs set expires_at = now() - interval '1 second'")
        .execute(&app.owner)
        .await
        .unwrap();
    assert_eq!(type_code(&mut tab, &letter.code()).await.status, 400);
    let page = tab.get(&letter.link()).await;
    assert!(page.text().contains("used up"), "{}", page.text());
    let (token, link) = (token(&tab.get("/auth/sign-in").await), letter.link());
    let fields = [("token", &*token), ("proof", link.split_once("proof=").unwrap().1)];
    tab.post("/auth/link", &fields, "same-origin").await;
    assert!(!tab.is_signed_in().await);
    assert_eq!(app.count("select count(*) from accounts").await, 0);
}

#[tokio::test]
async fn looking_at_a_link_uses_nothing_and_pressing_its_button_does() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = app.tab();
    tab.sign_up("Ana", &app.mail_address("ana"), PASSWORD).await;
    let link = mailbox.letter(&app.mail_address("ana"), "Your code").await.link();
    for _ in 0..3 {
        // A scanner of a mail server, and the preview of a mail program.
        assert_eq!(app.tab().get(&link).await.status, 200);
    }
    assert_eq!(app.count("select count(*) from accounts").await, 0);
    let page = tab.get(&link).await;
    let proof = link.split_once("proof=").unwrap().1;
    let fields = [("token", &*token(&page)), ("proof", proof)];
    assert_eq!(leads_to(&tab.post("/auth/link", &fields, "same-origin").await), "/account");
    assert!(tab.is_signed_in().await);
    let again = app.tab().get(&link).await;
    assert!(again.text().contains("used up"), "{}", again.text());
}

#[tokio::test]
async fn a_link_opened_elsewhere_takes_over_nothing_that_a_stranger_typed() {
    let (app, mailbox) = TestApp::with_mail().await;
    let (mut stranger, mut ana) = (app.tab(), app.tab());
    stranger.sign_up("Not Ana", &app.mail_address("ana"), PASSWORD).await;
    let link = mailbox.letter(&app.mail_address("ana"), "Your code").await.link();
    let page = ana.get(&link).await;
    let proof = link.split_once("proof=").unwrap().1;
    let fields = [("token", &*token(&page)), ("proof", proof)];
    assert_eq!(leads_to(&ana.post("/auth/link", &fields, "same-origin").await), "/auth/sign-up");
    let made = ana.submit("/auth/sign-up", "/auth/sign-up", &[("name", "Ana")]).await;
    assert_eq!(leads_to(&made), "/account");
    assert!(ana.is_signed_in().await && !stranger.is_signed_in().await);
    assert_eq!(
        stranger.sign_in(&app.mail_address("ana"), PASSWORD).await.status,
        401,
        "her account has no such password"
    );
    assert_eq!(app.count("select count(*) from credentials").await, 0);
}

#[tokio::test]
async fn whether_an_address_has_an_account_is_told_to_that_address_alone() {
    let (app, mailbox) = TestApp::with_mail().await;
    with_ana(&app, &mailbox).await;
    let mut tab = app.tab();
    let answers = [
        tab.sign_up("Eve", &app.mail_address("ana"), OTHER).await,
        tab.sign_up("Eve", &app.mail_address("eve"), OTHER).await,
    ];
    assert_eq!(answers.each_ref().map(leads_to), ["/auth/code"; 2]);
    let known = mailbox.letter(&app.mail_address("ana"), "You have an account").await;
    assert!(!known.text.contains("proof="), "{}", known.text);
    mailbox.letter(&app.mail_address("eve"), "Your code").await;

    let mut pages = Vec::new();
    for email in [&app.mail_address("ana"), &app.mail_address("nobody")] {
        let mut tab = app.tab();
        ask(&mut tab, "/auth/forgot", email).await;
        pages.push(
            tab.get("/auth/code")
                .await
                .text()
                .replace(email, "X")
                .replace(&token(&tab.get("/auth/code").await), "T"),
        );
    }
    mailbox.letter(&app.mail_address("ana"), "Another password").await;
    assert_eq!(pages[0], pages[1]);
    assert!(mailbox.all(&app.mail_address("nobody")).is_empty());
    assert_eq!(
        app.tab().sign_in(&app.mail_address("ana"), PASSWORD).await.status,
        303,
        "nothing has changed"
    );
}

#[tokio::test]
async fn a_code_signs_in_and_makes_an_account_where_there_is_none() {
    let (app, mailbox) = TestApp::with_mail().await;
    with_ana(&app, &mailbox).await;
    let mut tab = app.tab();
    ask(&mut tab, "/auth/mail", &format!("  {} ", app.mail_address("ana").to_uppercase())).await;
    let code = mailbox.letter(&app.mail_address("ana"), "Your code").await.code();
    assert_eq!(leads_to(&type_code(&mut tab, &code).await), "/account");

    let mut new = app.tab();
    ask(&mut new, "/auth/mail", &app.mail_address("ben")).await;
    let code = mailbox.letter(&app.mail_address("ben"), "Your code").await.code();
    assert_eq!(leads_to(&type_code(&mut new, &code).await), "/auth/sign-up");
    assert!(new.get("/auth/sign-up").await.text().contains(&app.mail_address("ben")));
    let fields = [("name", "Ben"), ("email", "other@example.org")];
    assert_eq!(leads_to(&new.submit("/auth/sign-up", "/auth/sign-up", &fields).await), "/account");
    assert_eq!(app.count("select count(*) from accounts where email_key like 'ben@%'").await, 1);
}

#[tokio::test]
async fn another_password_ends_every_session_and_signs_nobody_in() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut before = with_ana(&app, &mailbox).await;
    let mut tab = app.tab();
    ask(&mut tab, "/auth/forgot", &app.mail_address("ana")).await;
    let code = mailbox.letter(&app.mail_address("ana"), "Another password").await.code();
    assert_eq!(leads_to(&type_code(&mut tab, &code).await), "/auth/password");
    let weak = tab.submit("/auth/password", "/auth/password", &[("new", "password12")]).await;
    assert_eq!(weak.status, 422);
    let done = tab.submit("/auth/password", "/auth/password", &[("new", OTHER)]).await;
    assert_eq!(leads_to(&done), "/auth/sign-in?said=password");
    assert!(!tab.is_signed_in().await && !before.is_signed_in().await);
    mailbox.letter(&app.mail_address("ana"), "was changed").await;
    assert_eq!(app.tab().sign_in(&app.mail_address("ana"), PASSWORD).await.status, 401);
    assert_eq!(app.tab().sign_in(&app.mail_address("ana"), OTHER).await.status, 303);
    assert_eq!(leads_to(&tab.get("/auth/password").await), "/auth/forgot", "once");
}

#[tokio::test]
async fn an_address_changes_with_a_proof_and_the_old_one_is_told() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = with_ana(&app, &mailbox).await;
    let change = async |tab: &mut Tab<'_>, address: &str| {
        tab.submit("/account/address", "/account/address", &[("address", address)]).await
    };
    assert_eq!(change(&mut tab, "no address").await.status, 422);
    assert_eq!(leads_to(&change(&mut tab, &app.mail_address("new")).await), "/auth/code");
    assert_eq!(
        app.tab().sign_in(&app.mail_address("ana"), PASSWORD).await.status,
        303,
        "not before it is proven"
    );
    let code = mailbox.letter(&app.mail_address("new"), "new address").await.code();
    assert_eq!(leads_to(&type_code(&mut tab, &code).await), "/account?done=address");
    let told = mailbox.letter(&app.mail_address("ana"), "was changed").await;
    assert!(told.text.contains(&app.mail_address("new")), "{}", told.text);
    assert_eq!(app.tab().sign_in(&app.mail_address("ana"), PASSWORD).await.status, 401);
    assert_eq!(app.tab().sign_in(&app.mail_address("new"), PASSWORD).await.status, 303);

    let mut ben = app.tab();
    ben.sign_up("Ben", &app.mail_address("ben"), OTHER).await;
    let code = mailbox.letter(&app.mail_address("ben"), "Your code").await.code();
    type_code(&mut ben, &code).await;
    assert_eq!(leads_to(&change(&mut ben, &app.mail_address("new")).await), "/auth/code");
    let taken = app.count("select count(*) from accounts where email_key like 'new@%'").await;
    assert_eq!(taken, 1, "it is Ana's, and he is not told");
}

#[tokio::test]
async fn of_many_who_use_a_code_at_once_one_gets_in() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = app.tab();
    tab.sign_up("Ana", &app.mail_address("ana"), PASSWORD).await;
    let code = mailbox.letter(&app.mail_address("ana"), "Your code").await.code();
    let page = tab.get("/auth/code").await;
    let (token, cookies) = (token(&page), tab.cookies.clone());
    let tries = (0..20).map(async |_| {
        let mut tab = app.tab();
        tab.cookies.clone_from(&cookies);
        let answer =
            tab.post("/auth/code", &[("token", &token), ("code", &code)], "same-origin").await;
        answer.header("location").map(str::to_owned)
    });
    let done = join_all(tries).await;
    // Who comes when the session has gone on has no code to type, and is sent to sign in.
    let is_in = |to: &&Option<String>| to.as_ref().is_some_and(|to| to != "/auth/sign-in");
    assert_eq!(done.iter().filter(is_in).count(), 1, "{done:?}");
    assert_eq!(app.count("select count(*) from accounts").await, 1);
}

#[tokio::test]
async fn who_proves_an_address_gets_it_from_whoever_only_named_it() {
    let silent = TestApp::with_settings(|settings| {
        settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
        settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    })
    .await;
    let address = silent.mail_address("ana");
    let mut squatter = silent.tab();
    assert_eq!(leads_to(&squatter.sign_up("Not Ana", &address, OTHER).await), "/account");

    let mailbox = Mailbox::new();
    let app = silent
        .second_node_where(|settings| {
            settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
            settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
            mailbox.of(settings);
        })
        .await;
    // A code by mail does not open what somebody else made.
    let mut tab = app.tab();
    ask(&mut tab, "/auth/mail", &address).await;
    let code = mailbox.letter(&address, "Your code").await.code();
    assert_eq!(leads_to(&type_code(&mut tab, &code).await), "/auth/sign-up");
    assert_eq!(
        leads_to(&tab.submit("/auth/sign-up", "/auth/sign-up", &[("name", "Ana")]).await),
        "/account"
    );
    assert_eq!(app.tab().sign_in(&address, OTHER).await.status, 401);
    assert_eq!(app.count("select count(*) from accounts where email is null").await, 1);
}

#[tokio::test]
async fn so_much_mail_goes_to_an_address_and_no_more() {
    let (app, mailbox) = TestApp::with_mail().await;
    let _kept = crate::support::engines::redis_kept().await;
    app.counts_in_redis().await;
    let mut last = 0;
    for _ in 0..8 {
        let mut tab = app.tab();
        let asked =
            tab.submit("/auth/mail", "/auth/mail", &[("email", &app.mail_address("flood"))]).await;
        last = asked.status;
    }
    assert_eq!(last, 429);
    mailbox.letter(&app.mail_address("flood"), "Your code").await;
    assert!(mailbox.all(&app.mail_address("flood")).len() <= 6);
}

#[tokio::test]
async fn what_somebody_types_is_no_header_and_no_markup_of_a_letter() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = app.tab();
    for email in [
        "eve@example.org\r\nBcc: all@example.org",
        "\"<b>\"@example.org",
        "eve@example.org,x@y.example",
    ] {
        let asked = tab.submit("/auth/mail", "/auth/mail", &[("email", email)]).await;
        assert_eq!(asked.status, 422, "{email}");
    }
    tab.sign_up("<b>Eve</b> https://evil.example", "eve+<i>@example.org", PASSWORD).await;
    tab.sign_up("https://evil.example", &app.mail_address("eve"), PASSWORD).await;
    let letter = mailbox.letter(&app.mail_address("eve"), "Your code").await;
    assert!(!letter.html.contains("evil.example") && !letter.text.contains("evil.example"));
    assert!(!letter.html.contains("<img") && !letter.html.contains("<script"));
}

#[tokio::test]
async fn letters_are_in_the_language_that_the_browser_asked_for() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = app.tab();
    tab.language = "de-CH, de;q=0.9, en;q=0.5".to_owned();
    assert!(tab.get("/auth/sign-in").await.text().contains("Anmelden"));
    ask(&mut tab, "/auth/mail", &app.mail_address("ana")).await;
    let letter = mailbox.letter(&app.mail_address("ana"), "Dein Code").await;
    assert!(letter.text.contains("halbe Stunde"), "{}", letter.text);
}
