//! The second step: turning it on and off, codes of an app, recovery codes, and that nothing leads around it.

use futures_util::future::join_all;

use crate::support::{
    Answer, TestApp,
    people::{self, PASSWORD, Phone, at, leads_to, start, turn_on, with, written_down},
    tab::{Tab, form},
};

const SECOND: &str = "/auth/second";
const RECOVERY: &str = "/auth/recovery";

/// Signs in as far as the password leads.
async fn half_way<'a>(app: &'a TestApp, name: &str) -> Tab<'a> {
    let mut tab = app.tab();
    assert_eq!(leads_to(&tab.sign_in(&at(app, name), PASSWORD).await), SECOND);
    tab
}

async fn type_code(tab: &mut Tab<'_>, code: &str) -> Answer {
    tab.submit(SECOND, SECOND, &[("code", code)]).await
}

async fn type_recovery(tab: &mut Tab<'_>, code: &str) -> Answer {
    tab.submit(RECOVERY, RECOVERY, &[("code", code)]).await
}

/// As if somebody waited until their app shows the next code.
async fn wait_a_step(app: &TestApp) {
    sqlx::query("update authenticators set last_step = last_step - 2")
        .execute(&app.owner)
        .await
        .unwrap();
}

#[tokio::test]
async fn it_is_turned_on_by_a_right_code_and_asked_for_from_then_on() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let page = ana.get("/account/two-step").await;
    let phone = Phone::typed(&page);
    assert!(page.text().contains("<svg class=\"qr\""), "{}", page.text());
    let again = Phone::typed(&ana.get("/account/two-step").await);
    assert_eq!(again.code(0), phone.code(0), "looking again changes nothing");
    let wrong = form(&page, "/account/two-step").with("code", &phone.wrong());
    assert_eq!(ana.send("/account/two-step", &wrong).await.status, 422);
    assert_eq!(leads_to(&app.tab().sign_in(&at(&app, "ana"), PASSWORD).await), "/account");

    let right = wrong.with("code", &phone.code(0));
    let codes = written_down(&ana.send("/account/two-step", &right).await);
    assert_eq!(codes.len(), 10);
    mailbox.letter(&at(&app, "ana"), "second step is on").await;
    let again = ana.send("/account/two-step", &right).await;
    assert_eq!(leads_to(&again), "/account/two-step", "it is on");
    let page = ana.get("/account/two-step").await.text();
    assert!(!page.contains("class=\"secret\"") && page.contains("You have 10 left"), "{page}");

    let mut tab = half_way(&app, "ana").await;
    assert!(!tab.is_signed_in().await);
    assert_eq!(type_code(&mut tab, &phone.wrong()).await.status, 422);
    let before = tab.cookies["__Host-afterword"].clone();
    assert_eq!(leads_to(&type_code(&mut tab, &phone.code(1)).await), "/account");
    assert!(tab.is_signed_in().await);
    assert_ne!(tab.cookies["__Host-afterword"], before, "another session");
    let mut planted = app.tab();
    planted.cookies.insert("__Host-afterword".to_owned(), before);
    assert!(!planted.is_signed_in().await && planted.get(SECOND).await.status == 303);
}

#[tokio::test]
async fn nothing_leads_around_it() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let (phone, codes) = turn_on(&mut ana).await;
    let mut tab = half_way(&app, "ana").await;
    let window = format!(
        "/auth/popup?site=blog&origin={}&state={}A&cc={}A",
        app.blog.origin,
        "S".repeat(42),
        "C".repeat(42)
    );
    let pages = ["/account", "/account/password", "/account/passkeys", "/account/two-step"];
    for page in pages.into_iter().chain(["/auth/prove", &window]) {
        let answer = tab.get(page).await;
        assert!(leads_to(&answer).starts_with("/auth/sign-in"), "{page}: {}", leads_to(&answer));
    }
    let token = form(&tab.get(SECOND).await, SECOND).fields[0].1.clone();
    for action in ["/auth/consent", "/auth/prove", "/account/two-step/off", "/account/password"] {
        let fields = [("token", &*token), ("password", PASSWORD), ("new", "seven herons in a row")];
        let answer = tab.post(action, &fields, "same-origin").await;
        assert!(leads_to(&answer).starts_with("/auth/sign-in"), "{action}");
    }
    // Neither a browser that proved nothing, nor one that proved something for somebody else.
    let mut ben = with(&app, &mailbox, "ben").await;
    let (_, codes_of_ben) = turn_on(&mut ben).await;
    let mut nobody = app.tab();
    assert_eq!(leads_to(&nobody.get(SECOND).await), "/auth/sign-in");
    let token = form(&nobody.get("/auth/sign-in").await, "/auth/sign-in").fields[0].1.clone();
    let fields = [("token", &*token), ("code", &*phone.code(1))];
    assert!(leads_to(&nobody.post(SECOND, &fields, "same-origin").await).contains("sign-in"));
    assert_eq!(type_recovery(&mut tab, &codes_of_ben[0]).await.status, 422);
    assert_eq!(leads_to(&type_recovery(&mut tab, &codes[0]).await), "/account");
}

#[tokio::test]
async fn a_code_of_the_app_is_good_once() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let page = ana.get("/account/two-step").await;
    let phone = Phone::typed(&page);
    let first = phone.code(0);
    let on = form(&page, "/account/two-step").with("code", &first);
    assert_eq!(ana.send("/account/two-step", &on).await.status, 200);
    let mut tab = half_way(&app, "ana").await;
    let again = type_code(&mut tab, &first).await;
    assert!(again.status == 422 && again.text().contains("used already"), "{}", again.text());
    let code = phone.code(1);
    assert_eq!(leads_to(&type_code(&mut tab, &code).await), "/account");
    let mut other = half_way(&app, "ana").await;
    assert_eq!(type_code(&mut other, &code).await.status, 422);
    assert_eq!(type_code(&mut other, &first).await.status, 422, "nor one from before");

    wait_a_step(&app).await;
    let tries = (0..20).map(async |_| {
        let mut tab = half_way(&app, "ana").await;
        type_code(&mut tab, &code).await.status
    });
    let done = join_all(tries).await;
    assert_eq!(done.iter().filter(|status| **status == 303).count(), 1, "{done:?}");
}

#[tokio::test]
async fn guessing_codes_is_slowed_down_and_locks_nobody_out() {
    let (app, mailbox) = start().await;
    let _kept = crate::support::engines::redis_kept().await;
    app.counts_in_redis().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let (phone, codes) = turn_on(&mut ana).await;
    let mut guesser = half_way(&app, "ana").await;
    let mut last = 0;
    for _ in 0..11 {
        last = type_code(&mut guesser, &phone.wrong()).await.status;
    }
    assert_eq!(last, 429);
    assert_eq!(type_recovery(&mut guesser, &codes[0]).await.status, 429);
    let mut tab = half_way(&app, "ana").await;
    assert_eq!(leads_to(&type_code(&mut tab, &phone.code(1)).await), "/account");

    // From everywhere at once: no more digits, but what was written down is good.
    for _ in 0..6 {
        let mut guesser = half_way(&app, "ana").await;
        for _ in 0..10 {
            last = type_code(&mut guesser, &phone.wrong()).await.status;
        }
    }
    assert_eq!(last, 429);
    let mut tab = half_way(&app, "ana").await;
    wait_a_step(&app).await;
    assert_eq!(type_code(&mut tab, &phone.code(1)).await.status, 429);
    assert_eq!(leads_to(&type_recovery(&mut tab, &codes[0]).await), "/account");
}

#[tokio::test]
async fn a_recovery_code_is_good_once_and_its_owner_is_told() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let (_, codes) = turn_on(&mut ana).await;
    let mut tab = half_way(&app, "ana").await;
    assert_eq!(type_recovery(&mut tab, "aaaa-bbbb-cccc-dddd").await.status, 422);
    let typed = format!(" {} ", codes[3].to_uppercase().replace('-', " "));
    assert_eq!(leads_to(&type_recovery(&mut tab, &typed).await), "/account");
    let told = mailbox.letter(&at(&app, "ana"), "recovery code was used").await;
    assert!(told.text.contains("You have 9 left"), "{}", told.text);
    assert!(!told.text.contains(&codes[3]), "{}", told.text);
    let mut other = half_way(&app, "ana").await;
    assert_eq!(type_recovery(&mut other, &codes[3]).await.status, 422);

    let tries = (0..20).map(async |_| {
        let mut tab = half_way(&app, "ana").await;
        type_recovery(&mut tab, &codes[4]).await.status
    });
    let done = join_all(tries).await;
    assert_eq!(done.iter().filter(|status| **status == 303).count(), 1, "{done:?}");
    assert_eq!(app.count("select count(*) from recovery_codes").await, 8);
}

#[tokio::test]
async fn new_recovery_codes_take_the_place_of_those_before() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let (_, old) = turn_on(&mut ana).await;
    let page = ana.get("/account/two-step").await;
    let renew = form(&page, "/account/two-step/codes");
    // At once, from several tabs: there are never more than ten.
    let cookies = ana.cookies.clone();
    let tabs = (0..4).map(async |_| {
        let mut tab = app.tab();
        tab.cookies.clone_from(&cookies);
        tab.send("/account/two-step/codes", &renew).await.status
    });
    assert_eq!(join_all(tabs).await, [200; 4]);
    assert_eq!(app.count("select count(*) from recovery_codes").await, 10);
    let new = written_down(&ana.send("/account/two-step/codes", &renew).await);
    mailbox.letter(&at(&app, "ana"), "New recovery codes").await;
    let mut tab = half_way(&app, "ana").await;
    assert_eq!(type_recovery(&mut tab, &old[0]).await.status, 422);
    assert_eq!(leads_to(&type_recovery(&mut tab, &new[0]).await), "/account");
}

#[tokio::test]
async fn it_is_asked_for_after_a_code_by_mail_too_and_another_password_does_not_end_it() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let (phone, codes) = turn_on(&mut ana).await;
    mailbox.empty();
    let mut tab = app.tab();
    tab.submit("/auth/mail", "/auth/mail", &[("email", &at(&app, "ana"))]).await;
    let code = mailbox.letter(&at(&app, "ana"), "Your code").await.code();
    let half = tab.submit("/auth/code", "/auth/code", &[("code", &code)]).await;
    assert_eq!(leads_to(&half), SECOND);
    assert!(!tab.is_signed_in().await);
    assert_eq!(leads_to(&type_code(&mut tab, &phone.code(1)).await), "/account");

    let mut forgot = app.tab();
    forgot.submit("/auth/forgot", "/auth/forgot", &[("email", &at(&app, "ana"))]).await;
    let code = mailbox.letter(&at(&app, "ana"), "Another password").await.code();
    forgot.submit("/auth/code", "/auth/code", &[("code", &code)]).await;
    let new = "seven herons in a row";
    forgot.submit("/auth/password", "/auth/password", &[("new", new)]).await;
    let mut tab = app.tab();
    assert_eq!(leads_to(&tab.sign_in(&at(&app, "ana"), new).await), SECOND);
    assert_eq!(leads_to(&type_recovery(&mut tab, &codes[0]).await), "/account");
}

#[tokio::test]
async fn turning_it_off_takes_both_steps_again() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let (phone, codes) = turn_on(&mut ana).await;
    let off = form(&ana.get("/account/two-step").await, "/account/two-step/off");
    app.age_sessions("proved_at").await;
    let to_prove = "/auth/prove?to=/account/two-step";
    assert_eq!(leads_to(&ana.send("/account/two-step/off", &off).await), to_prove);
    assert_eq!(app.count("select count(*) from authenticators").await, 1);

    // The second step alone proves nothing.
    let fields = [("token", &*off.fields[0].1), ("code", &*phone.code(1))];
    let alone = ana.post(SECOND, &fields, "same-origin").await;
    assert!(leads_to(&alone).starts_with("/auth/sign-in"), "{}", leads_to(&alone));
    let proved =
        ana.submit(to_prove, "/auth/prove", &[("password", PASSWORD), ("to", "/account/two-step")]);
    let then = "/auth/second?to=/account/two-step";
    assert_eq!(leads_to(&proved.await), then);
    assert_eq!(leads_to(&ana.get("/account/two-step").await), to_prove, "nor does the first");
    let form_there = form(&ana.get(then).await, SECOND).with("code", &phone.code(1));
    let session = ana.cookies["__Host-afterword"].clone();
    assert_eq!(leads_to(&ana.send(SECOND, &form_there).await), "/account/two-step");
    assert_eq!(ana.cookies["__Host-afterword"], session, "sessions on sites hang on it");

    let done = ana.send("/account/two-step/off", &off).await;
    assert_eq!(leads_to(&done), "/account?done=two-step-off");
    mailbox.letter(&at(&app, "ana"), "second step is off").await;
    let left =
        "select (select count(*) from authenticators) + (select count(*) from recovery_codes)";
    assert_eq!(app.count(left).await, 0);
    let mut tab = app.tab();
    assert_eq!(leads_to(&tab.sign_in(&at(&app, "ana"), PASSWORD).await), "/account");
    assert_eq!(codes.len(), 10);
}

#[tokio::test]
async fn what_is_kept_of_it_shows_neither_the_key_nor_the_codes() {
    let (app, mailbox) = start().await;
    let mut ana = people::with(&app, &mailbox, "ana").await;
    let page = ana.get("/account/two-step").await;
    let phone = Phone::typed(&page);
    let pending = "select record::text from account_sessions where record ? 'step'";
    let pending: String = sqlx::query_scalar(pending).fetch_one(&app.owner).await.unwrap();
    let on = form(&page, "/account/two-step").with("code", &phone.code(0));
    let codes = written_down(&ana.send("/account/two-step", &on).await);
    let kept: Vec<u8> = sqlx::query_scalar("select secret from authenticators")
        .fetch_one(&app.owner)
        .await
        .unwrap();
    let secret = phone.secret();
    assert!(!kept.windows(secret.len()).any(|part| part == secret));
    assert!(!pending.contains(&crate::support::device::base64_url(&secret)));
    let hashes: Vec<Vec<u8>> =
        sqlx::query_scalar("select hash from recovery_codes").fetch_all(&app.owner).await.unwrap();
    assert_eq!(hashes.len(), codes.len());
    assert!(hashes.iter().all(|hash| hash.len() == 32));
}
