//! Confirming that it is they, by somebody who is signed in: before they moderate from a page, and before they change what
//! their account hangs on. They do so as they could sign in: with their password, a passkey, or a code by mail.

use std::time::Duration;

use axum::{
    Form,
    response::{IntoResponse, Response},
};
use sdk::wire::Code;
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    answer::{Answer, Frame, go_to},
    ask::{Ask, Checked, Goal},
    ceremonies::{self, Aim, Answered},
    entering::confirm,
    person::Person,
    shell::{self, password_field},
    steps::{self, Step},
    visit::Visit,
};
use crate::{
    accounts::{
        self, Refused, Taken, passkeys,
        proving::{self, Question, Reply},
    },
    domain::{name, proof::Purpose, way::Way},
    error::Result,
    extract::{Query, Rule},
    store,
};

/// What the forms hold.
#[derive(Deserialize)]
pub struct ProveForm {
    token: String,
    #[serde(default)]
    password: String,
    #[serde(flatten)]
    answered: Answered,
    #[serde(flatten)]
    ask: Ask,
}

/// The ways to confirm that this person has.
pub async fn page(
    visit: Visit,
    session: Session,
    person: Person,
    Query(ask): Query<Ask>,
) -> Response {
    show(&visit, &session, &person, &ask, None).await
}

/// Takes the password.
pub async fn submit(
    visit: Visit,
    session: Session,
    person: Person,
    Form(form): Form<ProveForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let ProveForm { password, ask, .. } = form;
    let taken = async {
        by_password(&visit, &person, password, "password").await?;
        Ok(confirm(&session, &person.account, Way::Password, &ask).await?)
    };
    answer(&visit, &session, &person, &ask, taken.await).await
}

/// Takes a passkey.
pub async fn by_passkey(
    visit: Visit,
    session: Session,
    person: Person,
    Form(form): Form<ProveForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let taken = async {
        limit(&visit, &person).await?;
        let state =
            ceremonies::take_request(&visit.app, &session, &form.answered, Aim::Again).await?;
        let whom = Some(person.account.id);
        passkeys::prove(&visit.app, &form.answered.answer, state, whom).await?;
        Ok(confirm(&session, &person.account, Way::Passkey, &form.ask).await?)
    };
    answer(&visit, &session, &person, &form.ask, taken.await).await
}

/// Mails a code; it is typed where all codes are.
pub async fn by_mail(
    visit: Visit,
    session: Session,
    person: Person,
    Form(form): Form<ProveForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let taken = async {
        let none = || Refused::Said(Code::Invalid, "went-wrong");
        let email = person.account.proven_email().filter(|_| visit.has_mail()).ok_or_else(none)?;
        let email_key = name::email_key(email).map_err(|_| none())?;
        proving::limit(&visit.app, &email_key, visit.client).await?;
        let question = Question {
            purpose: Purpose::Prove,
            email,
            email_key: &email_key,
            account: Some(person.account.id),
            payload: None,
            language: visit.language,
        };
        let proof = proving::ask(&visit.app, &question, Reply::Proof).await?;
        steps::remember(&session, Step::Confirming { proof, email: email.to_owned() }).await?;
        Ok(form.ask.address("/auth/code"))
    };
    answer(&visit, &session, &person, &form.ask, taken.await).await
}

/// Whoever is signed in shows that they know their password, typed into `field`.
pub async fn by_password(
    visit: &Visit,
    person: &Person,
    password: String,
    field: &'static str,
) -> Taken<()> {
    limit(visit, person).await?;
    let account = accounts::prove_again(&visit.app, person.account.id, password).await?;
    account.map(drop).ok_or_else(|| Refused::field(field, "wrong-password"))
}

async fn limit(visit: &Visit, person: &Person) -> Result<()> {
    let rule = Rule { name: "prove", most: 10, period: Duration::from_mins(15) };
    visit.app.limits.take(rule, &person.account.id.to_string()).await
}

async fn answer(
    visit: &Visit,
    session: &Session,
    person: &Person,
    ask: &Ask,
    taken: Taken<String>,
) -> Response {
    match taken {
        Ok(address) => go_to(&address),
        Err(refused) => show(visit, session, person, ask, Some(&refused)).await,
    }
}

async fn show(
    visit: &Visit,
    session: &Session,
    person: &Person,
    ask: &Ask,
    refused: Option<&Refused>,
) -> Response {
    let drawn = async {
        let asked = ask.page(&visit.app).await?;
        let ways = ways(visit, session, person, ask, refused).await?;
        Ok(draw(visit, person, ask, asked.as_ref(), refused, ways))
    };
    let drawn: Result<Response> = drawn.await;
    drawn.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

/// The forms with which this person can confirm.
async fn ways(
    visit: &Visit,
    session: &Session,
    person: &Person,
    ask: &Ask,
    refused: Option<&Refused>,
) -> Result<Vec<Element>> {
    let mut ways = Vec::new();
    if person.account.has_password {
        let form = visit.form("/auth/prove").children(ask.fields());
        let form = form.child(password_field("password").draw(visit, refused));
        ways.push(form.child(shell::button(visit.say("confirm"))));
    }
    let known = store::passkeys::of_account(visit.app.store.registry(), person.account.id).await?;
    if !known.is_empty() {
        let action = "/auth/prove/passkey";
        let form = ceremonies::request(visit, session, Aim::Again, &known, action).await?;
        ways.extend(form.map(|form| form.children(ask.fields())));
    }
    if visit.has_mail() && person.account.proven_email().is_some() {
        let form = visit.form("/auth/prove/mail").children(ask.fields());
        ways.push(form.child(shell::second_button(visit.say("prove-by-mail"))));
    }
    if ways.is_empty() {
        ways.push(shell::words(visit.say("prove-none")));
    }
    Ok(ways)
}

fn draw(
    visit: &Visit,
    person: &Person,
    ask: &Ask,
    asked: Option<&Checked>,
    refused: Option<&Refused>,
    ways: Vec<Element>,
) -> Response {
    let title = visit.say("confirm-title");
    let about = match (asked, ask.goal()) {
        (Some(asked), _) => {
            let site = el("strong").child(asked.site.info.name.clone());
            Some(el("p").children(visit.around("to-moderate", "site", site)))
        }
        (None, Some(goal)) => Some(el("p").child(visit.say(match goal {
            Goal::Address => "to-change-address",
            Goal::Password => "to-change-password",
            Goal::Passkeys => "to-change-passkeys",
            Goal::TwoStep => "to-change-two-step",
            Goal::Services => "to-change-services",
            Goal::Merge => "to-merge",
            Goal::Leave => "to-leave",
        }))),
        (None, None) => ask.way().map(|_| el("p").child(visit.say("to-care-for-site"))),
    };
    let words = refused.and_then(|refused| refused.words(visit.language));
    let mut content = vec![shell::heading(title.clone(), about.map(|about| about.class("about")))];
    content.extend(words.map(shell::alert));
    content.extend(ways);
    content.push(other_account(visit, ask, person));
    let frame = if asked.is_some() { Frame::Window } else { Frame::Tab };
    let page = shell::page(visit.language, &title, content);
    Answer::new(page, frame).with_refusal(refused).into_response()
}

/// Who is signed in, and a way to be somebody else.
pub fn other_account(visit: &Visit, ask: &Ask, person: &Person) -> Element {
    let whom = person.account.email.as_ref().unwrap_or(&person.account.name);
    let signed_in = visit.say_with("signed-in-as", &[("whom", whom.into())]);
    visit
        .form("/auth/sign-out")
        .class("other")
        .children(ask.fields())
        .child(el("span").child(format!("{signed_in} ")))
        .child(shell::quiet_button(visit.say("use-another-account")))
}
