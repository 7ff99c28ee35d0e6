//! The second step of those who asked for one: a code of their app, or a passkey, or a code that they wrote down.

use axum::{Form, extract::OriginalUri, response::Response};
use sdk::wire::{AccountId, Code};
use serde::Deserialize;
use tower_sessions::Session;
use view::Element;

use super::{
    answer::go_to,
    ask::Ask,
    ceremonies::{self, Aim, Answered},
    entering::{HalfWay, finish, half_way},
    shell::{self, Field},
    visit::Visit,
};
use crate::{
    accounts::{Refused, Taken, passkeys, second},
    error::Result,
    extract::Query,
    store,
};

/// With a code of the app, or a passkey.
pub const SECOND_PATH: &str = "/auth/second";
/// With a code that was written down.
pub const RECOVERY_PATH: &str = "/auth/recovery";

/// What the forms hold.
#[derive(Deserialize)]
pub struct SecondForm {
    token: String,
    #[serde(default)]
    code: String,
    #[serde(flatten)]
    answered: Answered,
    #[serde(flatten)]
    ask: Ask,
}

/// What somebody has at hand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Means {
    App,
    Paper,
}

/// The form.
pub async fn page(
    visit: Visit,
    session: Session,
    uri: OriginalUri,
    Query(ask): Query<Ask>,
) -> Response {
    show(&visit, &session, means(&uri), &ask, None).await
}

/// Takes a code.
pub async fn submit(
    visit: Visit,
    session: Session,
    uri: OriginalUri,
    Form(form): Form<SecondForm>,
) -> Response {
    let means = means(&uri);
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let taken = async {
        let whom = whom(&session).await?;
        let (app, account) = (&visit.app, whom.account);
        match means {
            Means::App => second::by_code(app, account, visit.client, &form.code).await?,
            Means::Paper => second::by_recovery(app, account, visit.client, &form.code).await?,
        }
        Ok(finish(&session, whom, &form.ask).await?)
    };
    answer(&visit, &session, means, &form.ask, taken.await).await
}

/// Takes a passkey.
pub async fn by_passkey(visit: Visit, session: Session, Form(form): Form<SecondForm>) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let taken = async {
        let whom = whom(&session).await?;
        let state =
            ceremonies::take_request(&visit.app, &session, &form.answered, Aim::Second).await?;
        let answer = &form.answered.answer;
        passkeys::prove(&visit.app, answer, state, Some(whom.account)).await?;
        Ok(finish(&session, whom, &form.ask).await?)
    };
    answer(&visit, &session, Means::App, &form.ask, taken.await).await
}

fn means(OriginalUri(uri): &OriginalUri) -> Means {
    if uri.path() == RECOVERY_PATH { Means::Paper } else { Means::App }
}

async fn whom(session: &Session) -> Taken<HalfWay> {
    half_way(session).await?.ok_or(Refused::Said(Code::SignedOut, "second-late"))
}

async fn answer(
    visit: &Visit,
    session: &Session,
    means: Means,
    ask: &Ask,
    taken: Taken<String>,
) -> Response {
    match taken {
        Ok(address) => go_to(&address),
        Err(refused) => show(visit, session, means, ask, Some(&refused)).await,
    }
}

async fn show(
    visit: &Visit,
    session: &Session,
    means: Means,
    ask: &Ask,
    refused: Option<&Refused>,
) -> Response {
    let drawn = async {
        let asked = ask.page(&visit.app).await?;
        let Some(whom) = half_way(session).await? else {
            return Ok(go_to(&ask.address("/auth/sign-in")));
        };
        let mut content = vec![form(visit, means, ask, refused)];
        if means == Means::App {
            content.extend(passkey_form(visit, session, whom.account, ask).await?);
        }
        content.extend(others(visit, means, ask));
        let title = visit.say("second-title");
        Ok(shell::step(visit, &title, asked.as_ref(), refused, content))
    };
    let drawn: Result<Response> = drawn.await;
    drawn.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

fn form(visit: &Visit, means: Means, ask: &Ask, refused: Option<&Refused>) -> Element {
    let (path, words, label, kind) = match means {
        Means::App => (SECOND_PATH, "second-words", "app-code", "code"),
        Means::Paper => (RECOVERY_PATH, "recovery-words", "recovery-code", "letters"),
    };
    let autocomplete = if means == Means::App { "one-time-code" } else { "off" };
    let field = Field { name: "code", label, kind, autocomplete, value: "", hint: None };
    visit
        .form(path)
        .children(ask.fields())
        .child(shell::words(visit.say(words)))
        .child(field.draw(visit, refused))
        .child(shell::button(visit.say("continue")))
}

async fn passkey_form(
    visit: &Visit,
    session: &Session,
    account: AccountId,
    ask: &Ask,
) -> Result<Option<Element>> {
    let known = store::passkeys::of_account(visit.app.store.registry(), account).await?;
    if known.is_empty() {
        return Ok(None);
    }
    let action = "/auth/second/passkey";
    let form = ceremonies::request(visit, session, Aim::Second, &known, action).await?;
    Ok(form.map(|form| form.children(ask.fields())))
}

fn others(visit: &Visit, means: Means, ask: &Ask) -> [Element; 2] {
    let (path, key) = match means {
        Means::App => (RECOVERY_PATH, "use-recovery-code"),
        Means::Paper => (SECOND_PATH, "use-app-code"),
    };
    let link = |path, key| shell::other([shell::link(ask.address(path), visit.say(key))]);
    [link(path, key), link("/auth/sign-in", "back-to-sign-in")]
}
