//! What browsers are asked about passkeys: remembered in the session until they answer, once, for five minutes; and the
//! forms in which the script puts what they answer.

use sdk::wire::{AccountId, Code, Timestamp};
use serde::{Deserialize, Serialize};
use tower_sessions::{Expiry, Session, cookie::time::Duration};
use uuid::Uuid;
use view::Element;
use webauthn_rs::prelude::{DiscoverableAuthentication, PasskeyRegistration};

use super::{shell, visit::Visit};
use crate::{
    accounts::{KEY_ACCOUNT, Refused, Taken, passkeys::PATIENCE},
    app::App,
    error::{Error, Result},
    store::{accounts::AccountRow, passkeys::PasskeyRow},
};

const KEY: &str = "ceremonies";
/// Pages of one browser that may ask at a time; the oldest is forgotten first.
const MOST: usize = 4;
/// How long a session lasts that holds nobody and was begun to ask, in minutes.
const NOBODY_MINUTES: i64 = 30;

/// What a passkey is to be good for. An answer to one question answers no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// Signing in.
    SignIn,
    /// The second step.
    Second,
    /// Confirming that it is they.
    Again,
}

/// What a browser was asked.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Asked {
    Create(AccountId, PasskeyRegistration),
    Request(Aim, DiscoverableAuthentication),
}

#[derive(Serialize, Deserialize)]
struct Kept {
    id: Uuid,
    until: Timestamp,
    asked: Asked,
}

/// What a form of a passkey sends besides.
#[derive(Deserialize)]
pub struct Answered {
    /// Which question.
    #[serde(default)]
    ceremony: Uuid,
    /// What the browser answered, as JSON.
    #[serde(default)]
    pub answer: String,
}

/// A form that makes a passkey for somebody, around these fields; `None`: browsers take none here.
pub async fn create(
    visit: &Visit,
    session: &Session,
    account: &AccountRow,
    known: &[PasskeyRow],
    action: &'static str,
    fields: impl IntoIterator<Item = Element>,
) -> Result<Option<Element>> {
    let Some(passkeys) = visit.passkeys() else { return Ok(None) };
    let (options, state) = passkeys.create(account, known)?;
    let id = remember(session, Asked::Create(account.id, state)).await?;
    let form = form(visit, action, "create", id, &options)?.children(fields);
    let button = shell::button(visit.say("passkey-add"));
    Ok(Some(with_button(visit, form, button).attr("data-known", visit.say("passkey-known"))))
}

/// A form that asks for a passkey: for one of these, or for any, if none are named. `None`: browsers take none here.
pub async fn request(
    visit: &Visit,
    session: &Session,
    aim: Aim,
    known: &[PasskeyRow],
    action: &'static str,
) -> Result<Option<Element>> {
    let Some(passkeys) = visit.passkeys() else { return Ok(None) };
    let (options, state) = passkeys.request(known)?;
    let id = remember(session, Asked::Request(aim, state)).await?;
    let key = if aim == Aim::SignIn { "sign-in-by-passkey" } else { "use-passkey" };
    let button = shell::second_button(visit.say(key));
    Ok(Some(with_button(visit, form(visit, action, "get", id, &options)?, button)))
}

/// Hidden: the script shows it in browsers that have passkeys.
fn form(
    visit: &Visit,
    action: &'static str,
    kind: &'static str,
    id: Uuid,
    options: &impl Serialize,
) -> Result<Element> {
    let options = serde_json::to_string(options).map_err(Error::bug)?;
    let form = visit.form(action).attr("data-passkey", kind).attr("data-options", options);
    let ceremony = shell::hidden("ceremony", id.to_string());
    Ok(form.attr("hidden", "").child(ceremony).child(shell::hidden("answer", String::new())))
}

/// Below its fields: what is said when the browser gave nothing, and the button.
fn with_button(visit: &Visit, form: Element, button: Element) -> Element {
    let words = shell::alert(visit.say("passkey-none")).attr("data-failed", "").attr("hidden", "");
    form.child(words).child(button)
}

/// What came of a question to make a passkey for somebody.
pub async fn take_create(
    app: &App,
    session: &Session,
    answered: &Answered,
    account: AccountId,
) -> Taken<PasskeyRegistration> {
    match take(app, session, answered.ceremony).await? {
        Some(Asked::Create(whom, state)) if whom == account => Ok(state),
        _ => Err(Refused::Said(Code::InvalidCode, "passkey-late")),
    }
}

/// What came of a question for a passkey.
pub async fn take_request(
    app: &App,
    session: &Session,
    answered: &Answered,
    aim: Aim,
) -> Taken<DiscoverableAuthentication> {
    match take(app, session, answered.ceremony).await? {
        Some(Asked::Request(kept, state)) if kept == aim => Ok(state),
        _ => Err(Refused::Said(Code::InvalidCode, "passkey-late")),
    }
}

async fn remember(session: &Session, asked: Asked) -> Result<Uuid> {
    let mut all = all(session).await?;
    let patience = i64::try_from(PATIENCE.as_millis()).unwrap_or(i64::MAX);
    let until = Timestamp(Timestamp::now().0 + patience);
    let id = Uuid::from_bytes(rand::random());
    all.push(Kept { id, until, asked });
    let most = all.len().saturating_sub(MOST);
    all.drain(..most);
    if session.get::<AccountId>(KEY_ACCOUNT).await.map_err(Error::bug)?.is_none() {
        session.set_expiry(Some(Expiry::OnInactivity(Duration::minutes(NOBODY_MINUTES))));
    }
    keep(session, &all).await?;
    Ok(id)
}

/// A question is used up by its answer, right or wrong, however many answers come at the same time.
async fn take(app: &App, session: &Session, id: Uuid) -> Result<Option<Asked>> {
    let mut all = all(session).await?;
    let Some(at) = all.iter().position(|kept| kept.id == id) else { return Ok(None) };
    let taken = all.remove(at);
    let left = serde_json::to_value(&all).map_err(Error::bug)?;
    let is_first = app.account_sessions.swap(session, KEY, Some(left)).await?;
    Ok(is_first.then_some(taken.asked))
}

/// What was asked and may be answered yet.
async fn all(session: &Session) -> Result<Vec<Kept>> {
    let all = session.get::<Vec<Kept>>(KEY).await.map_err(Error::bug)?.unwrap_or_default();
    let now = Timestamp::now();
    Ok(all.into_iter().filter(|kept| now < kept.until).collect())
}

async fn keep(session: &Session, all: &[Kept]) -> Result<()> {
    session.insert(KEY, all).await.map_err(Error::bug)?;
    // Now rather than after the answer, which may be used at once.
    session.save().await.map_err(Error::bug)
}
