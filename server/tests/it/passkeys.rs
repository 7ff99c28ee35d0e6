//! Passkeys: making them, signing in with them, and all that is no answer to what was asked.

use afterword_server::domain::way::Ways;
use serde_json::json;

use crate::support::{
    Answer, TestApp,
    device::{Device, base64_url, tampered},
    mailbox::Mailbox,
    people::{PASSWORD, at, leads_to, start, start_where, turn_on, with, without_password},
    tab::{Form, Tab, form},
};

const SIGN_IN: &str = "/auth/passkey";
const PASSKEYS: &str = "/account/passkeys";

/// Makes a passkey on somebody's account.
async fn add(tab: &mut Tab<'_>, device: &mut Device, name: &str) -> Answer {
    let asked = form(&tab.get(PASSKEYS).await, PASSKEYS).with("passkey", name);
    tab.send(PASSKEYS, &device.create(&asked)).await
}

/// Somebody with an account and a passkey.
async fn with_passkey<'a>(app: &'a TestApp, mailbox: &Mailbox, name: &str) -> (Tab<'a>, Device) {
    let (mut tab, mut device) = (with(app, mailbox, name).await, Device::new(app));
    let added = add(&mut tab, &mut device, "Phone").await;
    assert_eq!(leads_to(&added), "/account/passkeys?done=passkey");
    (tab, device)
}

/// What the sign-in page asks.
async fn asked(tab: &mut Tab<'_>) -> Form {
    form(&tab.get("/auth/sign-in").await, SIGN_IN)
}

/// Signs in with a device, in a new browser.
async fn sign_in(app: &TestApp, device: &mut Device) -> Answer {
    let mut tab = app.tab();
    let answer = device.sign(&asked(&mut tab).await);
    tab.send(SIGN_IN, &answer).await
}

fn is_refused(answer: &Answer, why: &str) {
    assert!(matches!(answer.status, 400 | 401 | 422), "{}", answer.status);
    assert!(answer.text().contains(why), "{}", answer.text());
}

#[tokio::test]
async fn somebody_signs_in_with_a_passkey_and_types_nothing() {
    let (app, mailbox) = start().await;
    let (mut ana, mut device) = with_passkey(&app, &mailbox, "ana").await;
    mailbox.letter(&at(&app, "ana"), "passkey was added").await;
    let page = ana.get(PASSKEYS).await.text();
    assert!(page.contains("Phone") && page.contains("Not used yet"), "{page}");

    let mut tab = app.tab();
    let asked = asked(&mut tab).await;
    let before = tab.cookies["__Host-afterword"].clone();
    let done = tab.send(SIGN_IN, &device.sign(&asked)).await;
    assert_eq!(leads_to(&done), "/account");
    assert!(
        tab.is_signed_in().await && tab.get("/account").await.text().contains(&at(&app, "ana"))
    );
    assert_ne!(tab.cookies["__Host-afterword"], before, "another session");
    assert!(ana.get(PASSKEYS).await.text().contains("Used last"));
    // As fresh as after a password.
    assert_eq!(tab.get(PASSKEYS).await.status, 200);
}

#[tokio::test]
async fn an_answer_is_good_once_for_its_question_in_its_browser() {
    let (app, mailbox) = start().await;
    let (mut ana, mut device) = with_passkey(&app, &mailbox, "ana").await;
    let mut tab = app.tab();
    let first = device.sign(&asked(&mut tab).await);
    assert_eq!(leads_to(&tab.send(SIGN_IN, &first).await), "/account");
    is_refused(&tab.send(SIGN_IN, &first).await, "sent before");

    // In another browser, which was asked something else.
    let mut other = app.tab();
    let theirs = asked(&mut other).await;
    let mine = device.sign(&asked(&mut tab).await);
    let (_, answer) = mine.fields.iter().find(|(name, _)| name == "answer").unwrap();
    is_refused(&other.send(SIGN_IN, &theirs.with("answer", answer)).await, "not accepted");

    // An answer to confirm with signs nobody in, and the other way around.
    app.age_sessions("proved_at").await;
    let again = form(&ana.get("/auth/prove").await, "/auth/prove/passkey");
    is_refused(&ana.send(SIGN_IN, &device.sign(&again)).await, "too long");
    let entering = device.sign(&asked(&mut ana).await);
    is_refused(&ana.send("/auth/prove/passkey", &entering).await, "too long");

    let late = device.sign(&asked(&mut other).await);
    for number in 0..4 {
        app.age_sessions(&format!("ceremonies.{number}.until")).await;
    }
    is_refused(&other.send(SIGN_IN, &late).await, "too long");
    assert!(!other.is_signed_in().await);
}

#[tokio::test]
async fn what_a_device_did_not_sign_for_this_page_is_no_answer() {
    let (app, mailbox) = start().await;
    let (_, mut device) = with_passkey(&app, &mailbox, "ana").await;
    let honest = device.origin.clone();
    for origin in ["http://evil.example", "http://localhost:1", "https://localhost"] {
        device.origin = origin.parse().unwrap();
        is_refused(&sign_in(&app, &mut device).await, "not accepted");
    }
    device.origin = honest;
    device.verifies = false;
    is_refused(&sign_in(&app, &mut device).await, "not accepted");
    device.verifies = true;

    let mut tab = app.tab();
    for (what, value) in [
        ("signature", json!(base64_url(&[0; 70]))),
        ("authenticatorData", json!(base64_url(&[0; 37]))),
        ("userHandle", json!(null)),
        ("userHandle", json!(base64_url(b"somebody"))),
        ("userHandle", json!(base64_url(&[7; 16]))),
        ("clientDataJSON", json!(base64_url(b"{}"))),
    ] {
        let answer = device.sign(&asked(&mut tab).await);
        let forged = tampered(&answer, |answer| answer["response"][what] = value);
        is_refused(&tab.send(SIGN_IN, &forged).await, "not accepted");
    }
    for junk in ["", "{}", "null", "[]", "\u{0}"] {
        let form = asked(&mut tab).await.with("answer", junk);
        is_refused(&tab.send(SIGN_IN, &form).await, "not accepted");
    }
    let unknown = tampered(&device.sign(&asked(&mut tab).await), |answer| {
        answer["rawId"] = json!(base64_url(&[1; 32]));
    });
    is_refused(&tab.send(SIGN_IN, &unknown).await, "know that passkey");
    assert_eq!(leads_to(&sign_in(&app, &mut device).await), "/account", "the honest one is");
}

#[tokio::test]
async fn a_counter_that_does_not_rise_gives_a_copy_away() {
    let (app, mailbox) = start().await;
    let (_, mut device) = with_passkey(&app, &mailbox, "ana").await;
    let mut tab = app.tab();
    let (one, other) = (asked(&mut tab).await, asked(&mut tab).await);
    let (before, after) = (device.sign(&one), device.sign(&other));
    assert_eq!(leads_to(&tab.send(SIGN_IN, &after).await), "/account");
    let mut copy = app.tab();
    copy.cookies = tab.cookies.clone();
    is_refused(&copy.send(SIGN_IN, &before).await, "not accepted");
}

#[tokio::test]
async fn a_passkey_is_one_persons_and_is_renamed_and_removed_by_them() {
    let (app, mailbox) = start().await;
    let (mut ana, mut device) = with_passkey(&app, &mailbox, "ana").await;
    // A device does not make a second one for the same person...
    let options = form(&ana.get(PASSKEYS).await, PASSKEYS).options.unwrap();
    let options: serde_json::Value = serde_json::from_str(&options).unwrap();
    assert_eq!(options["publicKey"]["excludeCredentials"].as_array().unwrap().len(), 1);
    // ...and nobody registers what is somebody else's.
    let mut eve = with(&app, &mailbox, "eve").await;
    let asked_ana = form(&ana.get(PASSKEYS).await, PASSKEYS).with("passkey", "Laptop");
    let made = device.create(&asked_ana);
    let theirs = form(&eve.get(PASSKEYS).await, PASSKEYS);
    let (_, answer) = made.fields.iter().find(|(name, _)| name == "answer").unwrap();
    is_refused(&eve.send(PASSKEYS, &theirs.with("answer", answer)).await, "not accepted");
    assert_eq!(leads_to(&ana.send(PASSKEYS, &made).await), "/account/passkeys?done=passkey");
    is_refused(&ana.send(PASSKEYS, &made).await, "sent before");

    let page = ana.get(PASSKEYS).await;
    let change = form(&page, "/account/passkeys/rename");
    let renamed = change.clone().with("name", "<b>Old</b> phone");
    assert_eq!(
        leads_to(&ana.send("/account/passkeys/rename", &renamed).await),
        "/account/passkeys?done=saved"
    );
    let page = ana.get(PASSKEYS).await.text();
    assert!(page.contains("&lt;b&gt;Old") && !page.contains("<b>Old"), "{page}");
    assert_eq!(
        ana.send("/account/passkeys/rename", &change.clone().with("name", " ")).await.status,
        422
    );

    // Somebody else's is out of reach.
    let token = form(&eve.get(PASSKEYS).await, PASSKEYS).fields[0].1.clone();
    let foreign = change.clone().with("token", &token).with("name", "Eve was here");
    eve.send("/account/passkeys/rename", &foreign).await;
    eve.send("/account/passkeys/remove", &foreign).await;
    assert_eq!(app.count("select count(*) from passkeys where name like 'Eve%'").await, 0);
    assert_eq!(app.count("select count(*) from passkeys").await, 2);

    for _ in 0..2 {
        let remove = form(&ana.get(PASSKEYS).await, "/account/passkeys/remove");
        ana.send("/account/passkeys/remove", &remove).await;
    }
    mailbox.letter(&at(&app, "ana"), "passkey was removed").await;
    is_refused(&sign_in(&app, &mut device).await, "know that passkey");
}

#[tokio::test]
async fn a_passkey_is_as_good_as_two_steps_and_takes_the_place_of_the_second() {
    let (app, mailbox) = start().await;
    let (mut ana, mut device) = with_passkey(&app, &mailbox, "ana").await;
    turn_on(&mut ana).await;
    assert_eq!(leads_to(&sign_in(&app, &mut device).await), "/account");

    let mut tab = app.tab();
    assert_eq!(leads_to(&tab.sign_in(&at(&app, "ana"), PASSWORD).await), "/auth/second");
    let second = form(&tab.get("/auth/second").await, "/auth/second/passkey");
    assert_eq!(
        leads_to(&tab.send("/auth/second/passkey", &device.sign(&second)).await),
        "/account"
    );
    assert!(tab.is_signed_in().await);

    // Not anybody's.
    let (_, mut of_ben) = with_passkey(&app, &mailbox, "ben").await;
    let mut tab = app.tab();
    tab.sign_in(&at(&app, "ana"), PASSWORD).await;
    let second = form(&tab.get("/auth/second").await, "/auth/second/passkey");
    let mut anybody = second.clone();
    anybody.options = anybody.options.map(|text| {
        let mut options: serde_json::Value = serde_json::from_str(&text).unwrap();
        options["publicKey"]["allowCredentials"] = json!([]);
        options.to_string()
    });
    let answer = tab.send("/auth/second/passkey", &of_ben.sign(&anybody)).await;
    is_refused(&answer, "not accepted");
    assert!(!tab.is_signed_in().await);
}

#[tokio::test]
async fn a_passkey_confirms_that_it_is_they() {
    let (app, mailbox) = start().await;
    let mut ana = without_password(&app, &mailbox, "ana").await;
    let mut device = Device::new(&app);
    add(&mut ana, &mut device, "Phone").await;
    turn_on(&mut ana).await;
    app.age_sessions("proved_at").await;
    let prove = "/auth/prove?to=/account/passkeys";
    assert_eq!(leads_to(&ana.get(PASSKEYS).await), prove);
    let again = form(&ana.get(prove).await, "/auth/prove/passkey");
    assert_eq!(leads_to(&ana.send("/auth/prove/passkey", &device.sign(&again)).await), PASSKEYS);
    assert_eq!(ana.get(PASSKEYS).await.status, 200);
}

#[tokio::test]
async fn passkeys_are_taken_where_they_are_offered() {
    let (app, mailbox) = start_where(|settings| settings.ways = "password".parse().unwrap()).await;
    let mut ana = with(&app, &mailbox, "ana").await;
    assert!(!app.tab().get("/auth/sign-in").await.text().contains("data-passkey"));
    assert!(!ana.get("/account").await.text().contains("Passkeys"));
    assert_eq!(leads_to(&ana.get(PASSKEYS).await), "/account");

    // A site that takes passwords alone, on an installation that takes all.
    let (app, mailbox) = start().await;
    let (mut ana, mut device) = with_passkey(&app, &mailbox, "ana").await;
    let some: Ways = "password".parse().unwrap();
    let mut window = String::new();
    let mut serializer = url::form_urlencoded::Serializer::new(&mut window);
    serializer.append_pair("site", "blog").append_pair("origin", app.blog.origin);
    serializer.append_pair("state", &format!("{}A", "S".repeat(42)));
    serializer.append_pair("cc", &format!("{}A", "C".repeat(42)));
    let page = format!("/auth/sign-in?{window}");
    let offered = form(&app.tab().get(&page).await, SIGN_IN);
    assert!(offered.options.is_some());
    sqlx::query(
        "update sites set ways = $1, settings_version = settings_version + 1 where id = $2",
    )
    .bind(some.to_string())
    .bind(app.blog.id.0)
    .execute(&app.owner)
    .await
    .unwrap();
    crate::support::until("the site's new settings", async || {
        let known = app.app.sites.get(&app.app.store, &app.blog.key).await.unwrap().unwrap();
        (known.ways == some).then_some(())
    })
    .await;
    assert!(!app.tab().get(&page).await.text().contains("data-passkey"));
    // Whoever signed in with one elsewhere is asked for another way.
    let mut tab = app.tab();
    let answer = device.sign(&asked(&mut tab).await);
    tab.send(SIGN_IN, &answer).await;
    let popup = tab.get(&format!("/auth/popup?{window}")).await.text();
    assert!(popup.contains("Another way, please"), "{popup}");
    ana.sign_in(&at(&app, "ana"), PASSWORD).await;
    assert!(ana.get(&format!("/auth/popup?{window}")).await.text().contains("Continue as"));
}

#[tokio::test]
async fn a_host_without_a_name_has_no_passkeys() {
    let (app, _mailbox) = start_where(|settings| {
        settings.public_url.set_host(Some("127.0.0.1")).unwrap();
    })
    .await;
    let page = app.tab().get("/auth/sign-in").await;
    assert!(!page.text().contains("data-passkey"));
    assert_eq!(page.list("set-cookie").matches("__Host-afterword").count(), 0, "nothing is kept");
}
