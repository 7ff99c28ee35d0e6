//! The sign-in window: opened by a page, it finds out who somebody is, asks whether the page may know, and hands the
//! page a code that is good once.

use axum::{
    Form,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use view::{Element, el};

use super::{
    answer::{Answer, Frame, go_to},
    ask::{Ask, Checked},
    person::{MaybePerson, Person},
    prove::other_account,
    shell,
    visit::Visit,
};
use crate::{
    app::App,
    domain::name,
    error::{Error, Result},
    extract::Query,
    store::{self, sign_in_codes::NewCode},
};

/// The window, when it is opened and after each step.
pub async fn open(
    visit: Visit,
    MaybePerson(person): MaybePerson,
    Query(ask): Query<Ask>,
) -> Response {
    let step = async {
        let asked = ask.check(&visit.app).await?;
        let Some(person) = person else { return Ok(go_to(&ask.address("/auth/sign-in"))) };
        if !visit.offers(person.way, Some(&asked)) {
            return Ok(other_way_page(&visit, &ask, &asked, &person));
        }
        if asked.moderate && !person.is_fresh() {
            return Ok(go_to(&ask.address("/auth/prove")));
        }
        if has_consent(&visit.app, &asked, &person).await? {
            return hand_over(&visit, &asked, &person).await;
        }
        Ok(consent_page(&visit, &ask, &asked, &person))
    };
    step.await.unwrap_or_else(|error: Error| shell::failed(visit.language, &error))
}

async fn has_consent(app: &App, asked: &Checked, person: &Person) -> Result<bool> {
    let mut tx = app.store.latest(asked.site.id).await?;
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
    #[serde(flatten)]
    ask: Ask,
}

/// Lets the page know who somebody is, now and from now on.
pub async fn consent(visit: Visit, person: Person, Form(form): Form<StepForm>) -> Response {
    let step = async {
        visit.check(&form.token)?;
        let asked = form.ask.check(&visit.app).await?;
        if (asked.moderate && !person.is_fresh()) || !visit.offers(person.way, Some(&asked)) {
            return Ok(go_to(&form.ask.address("/auth/popup")));
        }
        let mut tx = visit.app.store.write(asked.site.id).await?;
        store::sign_in_codes::consent(&mut tx, person.account.id, asked.origin.as_str()).await?;
        tx.commit().await?;
        hand_over(&visit, &asked, &person).await
    };
    step.await.unwrap_or_else(|error: Error| shell::failed(visit.language, &error))
}

/// Makes a code and the page that hands it over.
async fn hand_over(visit: &Visit, asked: &Checked, person: &Person) -> Result<Response> {
    let code: [u8; 32] = rand::random();
    let mut tx = visit.app.store.write(asked.site.id).await?;
    let shape = name::shape(&person.account.name);
    if store::members::is_staff_name(&mut tx, &shape, person.account.id).await? {
        return Ok(other_name_page(visit, asked, person));
    }
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
    let title = visit.say("you-are-signed-in");
    let heading = shell::heading(title.clone(), None);
    let data = el("div")
        .attr("hidden", "")
        .attr("data-code", URL_SAFE_NO_PAD.encode(code))
        .attr("data-state", asked.state.clone())
        .attr("data-origin", asked.origin.as_str().to_owned())
        .maybe("data-back", asked.back.clone().map(String::from))
        .flag("data-full", asked.is_full);
    let handed = el("div").attr("data-handed", "").child(shell::words(visit.say("window-close")));
    let content = [heading, data, handed, way_back(visit, asked)];
    let page = shell::page(visit.language, &title, content);
    Ok(Answer::new(page, Frame::Window).into_response())
}

/// For a window that can't reach the page which opened it, or that is where the page was: a way back, if the page gave
/// one. It leads to that page's own origin, and nowhere without a click.
fn way_back(visit: &Visit, asked: &Checked) -> Element {
    let cut = el("div").attr("data-cut", "").attr("hidden", "");
    if asked.back.is_none() {
        return cut.child(shell::alert(visit.say("window-cut")));
    }
    let host = asked.origin.host().to_owned();
    let words =
        el("p").children(visit.around("return-words", "host", el("strong").child(host.clone())));
    let button = el("button")
        .attr("type", "button")
        .class("primary")
        .attr("data-return", "")
        .child(visit.say_with("return-to", &[("host", (&host).into())]));
    cut.child(words).child(button)
}

fn consent_page(visit: &Visit, ask: &Ask, asked: &Checked, person: &Person) -> Response {
    let host = asked.origin.host().to_owned();
    let title = visit.say_with("continue-as", &[("name", (&person.account.name).into())]);
    let form = visit
        .form("/auth/consent")
        .children(ask.fields())
        .child(shell::button(title.clone()).attr("data-focus", ""));
    let strong = el("strong").child(host.clone());
    let about = el("p").children(visit.around("consent-words", "host", strong));
    let on = visit.say_with("consent-on", &[("host", (&host).into())]);
    let heading = shell::heading(title.clone(), Some(el("p").class("about").child(on)));
    let content = [heading, about, form, other_account(visit, ask, person)];
    Answer::new(shell::page(visit.language, &title, content), Frame::Window).into_response()
}

/// Somebody who cares for the site has a name that looks like this one.
fn other_name_page(visit: &Visit, asked: &Checked, person: &Person) -> Response {
    let about = [("name", (&person.account.name).into())];
    let words = shell::words(visit.say_with("other-name-words", &about));
    let link = shell::link("/account".to_owned(), visit.say("your-account"));
    let content = [words, shell::other([link])];
    shell::step(visit, &visit.say("other-name"), Some(asked), None, content)
}

/// The site does not take the way by which somebody signed in.
fn other_way_page(visit: &Visit, ask: &Ask, asked: &Checked, person: &Person) -> Response {
    let words = el("p").children({
        let site = el("strong").child(asked.site.info.name.clone());
        visit.around("other-way-words", "site", site)
    });
    let content = [words, other_account(visit, ask, person)];
    shell::step(visit, &visit.say("other-way"), Some(asked), None, content)
}
