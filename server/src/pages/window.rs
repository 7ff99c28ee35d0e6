//! The sign-in window: opened by a page, it finds out who somebody is, asks whether the page may know, and hands the
//! page a code that is good once.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::wire::Code;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use tower_sessions::Session;
use view::{Element, el};

use super::{
    answer::{Answer, Frame, go_to},
    ask::{Ask, Checked},
    guard::FormKey,
    person::{MaybePerson, Person},
    shell,
    sign_in::password_field,
};
use crate::{
    accounts::{self, KEY_PROVED_AT},
    app::App,
    error::{Error, Result},
    extract::{Query, Rule},
    store::{self, sign_in_codes::NewCode},
};

/// The window, when it is opened and after each step.
pub async fn open(
    State(app): State<App>,
    key: FormKey,
    MaybePerson(person): MaybePerson,
    Query(ask): Query<Ask>,
) -> Response {
    let step = async {
        let asked = ask.check(&app).await?;
        let Some(person) = person else { return Ok(go_to(&ask.address("/auth/sign-in"))) };
        if asked.moderate && !person.is_fresh() {
            return Ok(prove_page(&app, &key, &ask, &asked, &person, None));
        }
        if has_consent(&app, &asked, &person).await? {
            return hand_over(&app, &asked, &person).await;
        }
        Ok(consent_page(&app, &key, &ask, &asked, &person))
    };
    step.await.unwrap_or_else(|error: Error| shell::failed(&error))
}

async fn has_consent(app: &App, asked: &Checked, person: &Person) -> Result<bool> {
    let mut tx = app.store.read(asked.site.id).await?;
    let known =
        store::sign_in_codes::has_consent(&mut tx, person.account.id, asked.origin.as_str())
            .await?;
    tx.commit().await?;
    Ok(known)
}

/// A form of the window.
#[derive(Deserialize)]
pub struct StepForm {
    token: String,
    #[serde(default)]
    password: String,
    #[serde(flatten)]
    ask: Ask,
}

/// Lets the page know who somebody is, now and from now on.
pub async fn consent(
    State(app): State<App>,
    key: FormKey,
    person: Person,
    Form(form): Form<StepForm>,
) -> Response {
    let step = async {
        key.check(&app, &form.token)?;
        let asked = form.ask.check(&app).await?;
        if asked.moderate && !person.is_fresh() {
            return Ok(go_to(&form.ask.address("/auth/popup")));
        }
        let mut tx = app.store.write(asked.site.id).await?;
        store::sign_in_codes::consent(&mut tx, person.account.id, asked.origin.as_str()).await?;
        tx.commit().await?;
        hand_over(&app, &asked, &person).await
    };
    step.await.unwrap_or_else(|error: Error| shell::failed(&error))
}

/// Takes the password again, from somebody who is signed in.
pub async fn prove(
    State(app): State<App>,
    key: FormKey,
    session: Session,
    person: Person,
    Form(form): Form<StepForm>,
) -> Response {
    let step = async {
        key.check(&app, &form.token)?;
        let asked = form.ask.check(&app).await?;
        let proved = async {
            let rule = Rule { name: "prove", most: 10, period: std::time::Duration::from_mins(15) };
            app.limits.take(rule, &person.account.id.to_string()).await?;
            let account = accounts::prove_again(&app, person.account.id, form.password).await?;
            account.ok_or(Error::from(Code::SignedOut))
        };
        match proved.await {
            Ok(_) => {
                let now = sdk::wire::Timestamp::now();
                session.insert(KEY_PROVED_AT, now).await.map_err(Error::bug)?;
                session.save().await.map_err(Error::bug)?;
                Ok(go_to(&form.ask.address("/auth/popup")))
            }
            Err(error) => Ok(prove_page(&app, &key, &form.ask, &asked, &person, Some(&error))),
        }
    };
    step.await.unwrap_or_else(|error: Error| shell::failed(&error))
}

/// Makes a code and the page that hands it over.
async fn hand_over(app: &App, asked: &Checked, person: &Person) -> Result<Response> {
    let code: [u8; 32] = rand::random();
    let mut tx = app.store.write(asked.site.id).await?;
    let new = NewCode {
        hash: &Sha256::digest(code).into(),
        account: person.account.id,
        account_session: &person.session,
        origin: asked.origin.as_str(),
        challenge: &asked.challenge,
        moderates: asked.moderate,
    };
    store::sign_in_codes::insert(&mut tx, &new).await?;
    tx.commit().await?;
    let data = el("div")
        .attr("hidden", "")
        .attr("data-code", URL_SAFE_NO_PAD.encode(code))
        .attr("data-state", asked.state.clone())
        .attr("data-origin", asked.origin.as_str().to_owned());
    let cut = el("div").attr("data-cut", "").attr("hidden", "").child(shell::alert(
        "The page that opened this window can't be reached: its settings cut the two apart. \
         You are signed in here, but not there. Close this window; you can still comment as a guest.",
    ));
    let handed =
        el("div").attr("data-handed", "").child(shell::words("You can close this window now."));
    let title = "You are signed in";
    let page = shell::page(title, [shell::heading(title, None), data, handed, cut]);
    Ok(Answer::new(page, Frame::Window).into_response())
}

fn consent_page(app: &App, key: &FormKey, ask: &Ask, asked: &Checked, person: &Person) -> Response {
    let host = asked.origin.as_str().split_once("://").map_or("", |(_, host)| host).to_owned();
    let continue_as = format!("Continue as {}", person.account.name);
    let form = shell::form(app, key, "/auth/consent")
        .children(ask.fields())
        .child(shell::button(continue_as.clone()).attr("data-focus", ""));
    let about = el("p")
        .child(el("strong").child(host.clone()))
        .child(" will see your name, and can write and vote as you on that site alone. It never sees your address or your password.");
    let page = shell::page(
        &continue_as,
        [
            shell::heading(
                continue_as.clone(),
                Some(el("p").class("about").child(format!("on {host}?"))),
            ),
            about,
            form,
            other_account(app, key, ask, person),
        ],
    );
    Answer::new(page, Frame::Window).into_response()
}

/// Who is signed in, and a way to be somebody else.
fn other_account(app: &App, key: &FormKey, ask: &Ask, person: &Person) -> Element {
    shell::form(app, key, "/auth/sign-out")
        .class("other")
        .children(ask.fields())
        .child(el("span").child(format!("Signed in as {}. ", person.account.email)))
        .child(shell::quiet_button("Use another account"))
}

fn prove_page(
    app: &App,
    key: &FormKey,
    ask: &Ask,
    asked: &Checked,
    person: &Person,
    error: Option<&Error>,
) -> Response {
    let (words, errors) = match error {
        Some(error) if error.code() == Code::SignedOut => {
            (Some("That is not your password.".to_owned()), Vec::new())
        }
        Some(error) => shell::refusal(error),
        None => (None, Vec::new()),
    };
    let about = el("p")
        .class("about")
        .child(format!("{}, to moderate ", person.account.name))
        .child(el("strong").child(asked.site.info.name.clone()))
        .child(" for the next 15 minutes");
    let form = shell::form(app, key, "/auth/prove")
        .children(ask.fields())
        .children(words.map(shell::alert))
        .child(password_field("Password", "current-password", None).draw(&errors))
        .child(shell::button("Confirm"));
    let title = "Confirm that it is you";
    let page = shell::page(
        title,
        [shell::heading(title, Some(about)), form, other_account(app, key, ask, person)],
    );
    Answer::new(page, Frame::Window).refusing(error).into_response()
}
