//! The passkeys of an account.

use axum::{Form, response::Response};
use serde::Deserialize;
use tower_sessions::Session;
use uuid::Uuid;
use view::{Element, el};

use super::{
    super::{
        answer::go_to,
        ask::Goal,
        ceremonies::{self, Answered},
        person::{Fresh, Person},
        shell::{self, Field},
        visit::Visit,
    },
    Done, part, state,
};
use crate::{
    accounts::{
        Refused, Taken,
        passkeys::MOST,
        second::tell,
        ways_in::{self, Without},
    },
    domain::name,
    error::Result,
    extract::Query,
    mail::News,
    store::{
        self,
        passkeys::{self, PasskeyRow},
    },
};

/// What the form for a new one holds.
#[derive(Deserialize)]
pub struct AddForm {
    token: String,
    passkey: String,
    #[serde(flatten)]
    answered: Answered,
}

/// What the forms beside each hold.
#[derive(Deserialize)]
pub struct ChangeForm {
    token: String,
    id: Uuid,
    #[serde(default)]
    name: String,
}

/// All of them, and a form for a new one.
pub async fn page(
    visit: Visit,
    session: Session,
    Fresh(person): Fresh,
    Query(done): Query<Done>,
) -> Response {
    if visit.passkeys().is_none() {
        return go_to("/account");
    }
    show(&visit, &session, &person, done.words(), None).await
}

/// Keeps a new one.
pub async fn add(
    visit: Visit,
    session: Session,
    Fresh(person): Fresh,
    Form(form): Form<AddForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    match try_add(&visit, &session, &person, &form).await {
        Ok(()) => go_to("/account/passkeys?done=passkey"),
        Err(refused) => show(&visit, &session, &person, None, Some(&refused)).await,
    }
}

async fn try_add(visit: &Visit, session: &Session, person: &Person, form: &AddForm) -> Taken<()> {
    let unfit = || Refused::Said(sdk::wire::Code::Invalid, "passkey-unfit");
    let (app, account) = (&visit.app, &person.account);
    let state = ceremonies::take_create(&visit.app, session, &form.answered, account.id).await?;
    let name = name::author_name(&form.passkey).map_err(|no| Refused::field("passkey", no))?;
    let made = visit.passkeys().and_then(|asked| asked.created(&form.answered.answer, &state));
    let made = made.ok_or_else(unfit)?;
    let db = app.store.registry();
    if passkeys::of_account(db, account.id).await?.len() >= MOST {
        return Err(Refused::Said(sdk::wire::Code::Invalid, "passkeys-too-many"));
    }
    if !passkeys::insert(db, account.id, &made, &name).await? {
        return Err(unfit());
    }
    Ok(tell(app, account, News::PasskeyAdded).await?)
}

/// Gives one another name.
pub async fn rename(
    visit: Visit,
    session: Session,
    Fresh(person): Fresh,
    Form(form): Form<ChangeForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let renamed: Taken<()> = async {
        let name = name::author_name(&form.name).map_err(|no| Refused::field("name", no))?;
        let db = visit.app.store.registry();
        Ok(passkeys::rename(db, person.account.id, form.id, &name).await?)
    }
    .await;
    match renamed {
        Ok(()) => go_to("/account/passkeys?done=saved"),
        Err(refused) => show(&visit, &session, &person, None, Some(&refused)).await,
    }
}

/// Removes one: it opens nothing any more.
pub async fn remove(
    visit: Visit,
    session: Session,
    Fresh(person): Fresh,
    Form(form): Form<ChangeForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    match try_remove(&visit, &person, form.id).await {
        Ok(()) => go_to("/account/passkeys?done=removed"),
        Err(refused) => show(&visit, &session, &person, None, Some(&refused)).await,
    }
}

async fn try_remove(visit: &Visit, person: &Person, id: Uuid) -> Taken<()> {
    let (app, account) = (&visit.app, &person.account);
    let mut tx = store::begin(app.store.registry()).await?;
    ways_in::check(&mut tx, account, Without::Passkey(id), visit.ways()).await?;
    let was_there = passkeys::remove(&mut *tx, account.id, id).await?;
    tx.commit().await?;
    if was_there {
        tell(app, account, News::PasskeyRemoved).await?;
    }
    Ok(())
}

async fn show(
    visit: &Visit,
    session: &Session,
    person: &Person,
    said: Option<&'static str>,
    refused: Option<&Refused>,
) -> Response {
    let drawn = async {
        let known = passkeys::of_account(visit.app.store.registry(), person.account.id).await?;
        let mut content = vec![el("p").child(visit.say("passkeys-words"))];
        content
            .extend(refused.and_then(|it| it.of_field("name", visit.language)).map(shell::alert));
        content.extend((!known.is_empty()).then(|| {
            el("ul").class("sessions").children(known.iter().map(|row| item(visit, row)))
        }));
        content.push(new(visit, session, person, &known, refused).await?);
        Ok(part(visit, &visit.say("passkeys"), said, refused, content))
    };
    let drawn: Result<Response> = drawn.await;
    drawn.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

/// The form for a new one; without scripts, that it takes one.
async fn new(
    visit: &Visit,
    session: &Session,
    person: &Person,
    known: &[PasskeyRow],
    refused: Option<&Refused>,
) -> Result<Element> {
    let number = u64::try_from(known.len()).unwrap_or_default() + 1;
    let suggested = visit.say_with("passkey-name-suggested", &[("number", number.into())]);
    let name = Field {
        name: "passkey",
        label: "name",
        kind: "text",
        autocomplete: "off",
        value: &suggested,
        hint: Some(visit.say("passkey-name-hint")),
    };
    let fields = [name.draw(visit, refused)];
    let (account, action) = (&person.account, Goal::Passkeys.path());
    let form = ceremonies::create(visit, session, account, known, action, fields).await?;
    let without = el("p").attr("data-without-passkeys", "").child(visit.say("passkeys-no-browser"));
    let content = form.into_iter().chain([without]);
    Ok(super::section(visit.say("passkey-new"), content))
}

fn item(visit: &Visit, row: &PasskeyRow) -> Element {
    let form = |action| visit.form(action).child(shell::hidden("id", row.id.to_string()));
    let label = visit.say_with("passkey-rename-which", &[("name", (&row.name).into())]);
    let name = el("input")
        .attr("type", "text")
        .attr("name", "name")
        .attr("autocomplete", "off")
        .attr("aria-label", label)
        .attr("value", row.name.clone())
        .flag("required", true);
    let rename = form("/account/passkeys/rename")
        .class("inline")
        .child(name)
        .child(shell::second_button(visit.say("save")));
    let rename = el("details").child(el("summary").child(visit.say("rename"))).child(rename);
    let label = visit.say_with("passkey-remove-which", &[("name", (&row.name).into())]);
    let remove = shell::quiet_button(visit.say("remove")).attr("aria-label", label);
    let actions = el("div")
        .class("actions")
        .child(rename)
        .child(form("/account/passkeys/remove").child(remove));
    el("li").child(summary(visit, row)).child(actions)
}

/// What it is called, since when it is there, when it was used.
fn summary(visit: &Visit, row: &PasskeyRow) -> Element {
    let since = visit.around("passkey-since", "day", shell::day(row.created_at));
    let used = match row.used_at {
        Some(at) => visit.around("passkey-used", "day", shell::day(at)),
        None => vec![visit.say("passkey-not-used").into()],
    };
    el("div")
        .class("named")
        .child(el("strong").child(row.name.clone()))
        .child(el("p").class("hint").children(since).child(" ").children(used))
}

pub(super) async fn section(visit: &Visit, person: &Person) -> Result<Option<Element>> {
    if visit.passkeys().is_none() {
        return Ok(None);
    }
    let known = passkeys::of_account(visit.app.store.registry(), person.account.id).await?;
    let number = u64::try_from(known.len()).unwrap_or_default();
    let now = visit.say_with("passkeys-so-many", &[("number", number.into())]);
    let key = if known.is_empty() { "passkey-add" } else { "passkeys-change" };
    let state = state(visit, now, Goal::Passkeys, key);
    Ok(Some(super::section(visit.say("passkeys"), [state])))
}
