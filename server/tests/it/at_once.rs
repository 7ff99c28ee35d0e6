//! What is good once is good once for any number of requests that bring it at the same moment (A37). Codes by mail,
//! codes of an app, recovery codes, the codes of the window and the tokens of a session are tried so beside their own tests.

use afterword_server::domain::provider::Kind;
use futures_util::future::join_all;
use sdk::wire::{ServerFrame, Ticket};

use crate::support::{
    Answer, TestApp,
    device::Device,
    idp::Idp,
    mailbox::Mailbox,
    people::{at, leads_to, start, with},
    tab::{Form, Tab, form, token},
};

/// Requests that come together.
const MANY: usize = 20;
const LINK: &str = "/auth/link";
const PASSKEYS: &str = "/account/passkeys";

/// Asks for a link by mail; its path.
async fn link(app: &TestApp, mailbox: &Mailbox, asking: &str, subject: &str) -> String {
    let email = at(app, "ana");
    app.tab().submit(asking, asking, &[("email", &email)]).await;
    mailbox.letter(&email, subject).await.link()
}

/// Presses the button of a link in many browsers; where each was led.
async fn press<'a>(app: &'a TestApp, link: &str) -> Vec<(Tab<'a>, Answer)> {
    let (_, proof) = link.split_once("proof=").unwrap();
    let opened = (0..MANY).map(async |_| {
        let mut tab = app.tab();
        let token = token(&tab.get(link).await);
        (tab, token)
    });
    let pressed = join_all(opened).await.into_iter().map(async |(mut tab, token)| {
        let fields = [("token", &*token), ("proof", proof)];
        let answer = tab.post(LINK, &fields, "same-origin").await;
        (tab, answer)
    });
    join_all(pressed).await
}

/// Sends a form from many tabs of one browser.
async fn send(app: &TestApp, tab: &Tab<'_>, action: &str, form: &Form) -> Vec<Answer> {
    let sent = (0..MANY).map(async |_| tab.at(app).send(action, form).await);
    join_all(sent).await
}

/// How many were led there.
fn led<'a>(answers: impl IntoIterator<Item = &'a Answer>, to: &str) -> usize {
    let led = answers.into_iter().filter(|answer| answer.header("location") == Some(to));
    led.count()
}

#[tokio::test]
async fn a_link_by_mail_signs_one_browser_in() {
    let (app, mailbox) = start().await;
    with(&app, &mailbox, "ana").await;
    let link = link(&app, &mailbox, "/auth/mail", "Your code").await;
    let mut pressed = press(&app, &link).await;
    assert_eq!(led(pressed.iter().map(|(_, answer)| answer), "/account"), 1);
    let mut inside = 0;
    for (tab, _) in &mut pressed {
        inside += usize::from(tab.is_signed_in().await);
    }
    assert_eq!(inside, 1);
}

#[tokio::test]
async fn a_link_to_another_password_sets_one_password() {
    let (app, mailbox) = start().await;
    with(&app, &mailbox, "ana").await;
    let link = link(&app, &mailbox, "/auth/forgot", "Another password").await;
    let pressed = press(&app, &link).await;
    assert_eq!(led(pressed.iter().map(|(_, answer)| answer), "/auth/password"), 1);
    let (mut tab, _) =
        pressed.into_iter().find(|(_, answer)| led([answer], "/auth/password") == 1).unwrap();
    let page = form(&tab.get("/auth/password").await, "/auth/password");
    let passwords = (0..MANY).map(|number| format!("{number} herons in a row"));
    let set = passwords.map(async |new| {
        let form = page.clone().with("new", &new);
        (tab.at(&app).send("/auth/password", &form).await, new)
    });
    let set = join_all(set).await;
    assert_eq!(led(set.iter().map(|(answer, _)| answer), "/auth/sign-in?said=password"), 1);
    let mut good = 0;
    for (answer, new) in &set {
        let status = app.tab().sign_in(&at(&app, "ana"), new).await.status;
        assert_eq!(status == 303, led([answer], "/auth/sign-in?said=password") == 1, "{new}");
        good += usize::from(status == 303);
    }
    assert_eq!(good, 1);
}

#[tokio::test]
async fn an_answer_of_a_passkey_signs_in_once_and_registers_once() {
    let (app, mailbox) = start().await;
    let (mut ana, mut device) = (with(&app, &mailbox, "ana").await, Device::new(&app));
    let asked = form(&ana.get(PASSKEYS).await, PASSKEYS).with("passkey", "Phone");
    let made = send(&app, &ana, PASSKEYS, &device.create(&asked)).await;
    assert_eq!(led(&made, "/account/passkeys?done=passkey"), 1);
    assert_eq!(app.count("select count(*) from passkeys").await, 1);
    let mut tab = app.tab();
    let asked = form(&tab.get("/auth/sign-in").await, "/auth/passkey");
    let signed = send(&app, &tab, "/auth/passkey", &device.sign(&asked)).await;
    assert_eq!(led(&signed, "/account"), 1);
}

#[tokio::test]
async fn who_comes_back_from_a_service_many_times_is_let_in_once() {
    let (app, _mailbox) = start().await;
    let idp = Idp::start().await;
    idp.offer(&app, "idp", Kind::Oidc, false).await;
    app.tab().arrive(&idp, "idp", "Ana").await;
    let mut tab = app.tab();
    let question = tab.go_to(&idp, "/auth/provider/idp").await;
    let back = format!("/auth/provider/idp/callback?{}", idp.consent(&question));
    let answers = join_all((0..MANY).map(async |_| tab.at(&app).get(&back).await)).await;
    assert_eq!(led(&answers, "/account"), 1);
}

#[tokio::test]
async fn a_code_to_confirm_with_confirms_once() {
    let (app, mailbox) = start().await;
    let mut ana = crate::support::people::without_password(&app, &mailbox, "ana").await;
    app.age_sessions("proved_at").await;
    let prove = "/auth/prove?to=/account/two-step";
    assert_eq!(leads_to(&ana.get("/account/two-step").await), prove);
    let asked = form(&ana.get(prove).await, "/auth/prove/mail");
    let sent = ana.send("/auth/prove/mail", &asked).await;
    assert_eq!(leads_to(&sent), "/auth/code?to=/account/two-step");
    let code = mailbox.letter(&at(&app, "ana"), "code").await.code();
    let typed = form(&ana.get(leads_to(&sent)).await, "/auth/code").with("code", &code);
    let answers = send(&app, &ana, "/auth/code", &typed).await;
    assert_eq!(led(&answers, "/account/two-step"), 1);
}

#[tokio::test]
async fn a_ticket_opens_one_socket() {
    let app = TestApp::start().await;
    app.counts_in_redis().await;
    let other = app.second_node().await;
    other.counts_in_redis().await;
    let ana =
        crate::support::Persona::member(&app, &app.blog, "Ana", sdk::wire::Role::Member).await;
    let Ticket { ticket } = ana.client.ticket().await.unwrap();
    let opened = (0..MANY).map(async |number| {
        let node = if number % 2 == 0 { &app } else { &other };
        let mut socket = node.authenticate(&node.blog, ticket.clone()).await;
        socket.greeting().await.is_some_and(|frame| matches!(frame, ServerFrame::Hello { .. }))
    });
    let opened = join_all(opened).await.into_iter().filter(|is_open| *is_open).count();
    assert_eq!(opened, 1);
}
