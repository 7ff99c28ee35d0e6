//! A person's own account: their name, their password, where they are signed in.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::{
    limits,
    wire::{Code, FieldError},
};
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    answer::{Answer, Frame, go_to},
    ask::Ask,
    guard::FormKey,
    person::Person,
    shell::{self, Field},
    sign_in::password_field,
};
use crate::{
    accounts,
    app::App,
    domain::name,
    error::{Error, Result},
    extract::{Query, Rule},
    store::{
        account_sessions::{self, OwnSession},
        members,
    },
};

/// What was just done.
#[derive(Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

/// The account.
pub async fn page(
    State(app): State<App>,
    key: FormKey,
    person: Person,
    Query(done): Query<Done>,
) -> Response {
    let said = match done.done.as_deref() {
        Some("saved") => Some("Saved."),
        Some("password") => Some("Your password is changed. Other browsers were signed out."),
        Some("ended") => Some("Signed out there."),
        _ => None,
    };
    show(&app, &key, &person, said, None).await
}

#[derive(Deserialize)]
pub struct SaveForm {
    token: String,
    name: String,
    visible: Option<String>,
}

/// Saves what others see.
pub async fn save(
    State(app): State<App>,
    key: FormKey,
    person: Person,
    Form(form): Form<SaveForm>,
) -> Response {
    let saved = async {
        key.check(&app, &form.token)?;
        let name = name::author_name(&form.name).map_err(|error| Error::field("/name", error))?;
        let db = app.store.registry();
        let is_visible = form.visible.is_some();
        Ok(crate::store::accounts::update(db, person.account.id, &name, is_visible).await?)
    };
    answer(&app, &key, &person, saved.await, "/account?done=saved").await
}

#[derive(Deserialize)]
pub struct PasswordForm {
    token: String,
    password: String,
    new: String,
}

/// Changes the password; the old one is needed, however fresh the session is.
pub async fn change_password(
    State(app): State<App>,
    key: FormKey,
    person: Person,
    Form(form): Form<PasswordForm>,
) -> Response {
    let changed = async {
        key.check(&app, &form.token)?;
        let rule = Rule { name: "prove", most: 10, period: std::time::Duration::from_mins(15) };
        app.limits.take(rule, &person.account.id.to_string()).await?;
        let account = accounts::prove_again(&app, person.account.id, form.password).await?;
        let account =
            account.ok_or_else(|| Error::field("/password", "that is not your password"))?;
        let least = least(&app, &person).await?;
        accounts::change_password(&app, &account, form.new, least, Some(&person.session))
            .await
            .map_err(|error| match error {
                Error::Invalid(fields) => Error::Invalid(
                    fields
                        .into_iter()
                        .map(|field| FieldError { pointer: "/new".into(), ..field })
                        .collect(),
                ),
                other => other,
            })
    };
    answer(&app, &key, &person, changed.await, "/account?done=password").await
}

/// How long a new password must be: who moderates a site has more to lose.
async fn least(app: &App, person: &Person) -> Result<usize> {
    let moderates = members::moderates_somewhere(app.store.jobs(), person.account.id).await?;
    let least =
        if moderates { limits::PASSWORD_CHARS_MIN_STAFF } else { limits::PASSWORD_CHARS_MIN };
    Ok(least)
}

#[derive(Deserialize)]
pub struct EndForm {
    token: String,
    /// Which; none: all but this one.
    session: Option<String>,
}

/// Ends another session, or all others.
pub async fn end_sessions(
    State(app): State<App>,
    key: FormKey,
    person: Person,
    Form(form): Form<EndForm>,
) -> Response {
    let ended = async {
        key.check(&app, &form.token)?;
        let Some(session) = form.session else {
            return accounts::end_others(&app, person.account.id, Some(&person.session)).await;
        };
        let hash = URL_SAFE_NO_PAD.decode(session).unwrap_or_default();
        let own = account_sessions::of_account(app.store.registry(), person.account.id).await?;
        if own.iter().any(|session| session.hash == hash) {
            app.account_sessions.end(&hash).await?;
        }
        Ok(())
    };
    answer(&app, &key, &person, ended.await, "/account?done=ended").await
}

#[derive(Deserialize)]
pub struct SignOutForm {
    token: String,
    #[serde(flatten)]
    ask: Ask,
}

/// Signs out here, and on every site where this browser signed in from here.
pub async fn sign_out(
    State(app): State<App>,
    key: FormKey,
    session: Session,
    Form(form): Form<SignOutForm>,
) -> Response {
    let done: Result<()> = async {
        key.check(&app, &form.token)?;
        session.flush().await.map_err(Error::bug)
    }
    .await;
    match done {
        Ok(()) => go_to(&form.ask.address("/auth/sign-in")),
        Err(error) => shell::failed(&error),
    }
}

async fn answer(
    app: &App,
    key: &FormKey,
    person: &Person,
    done: Result<()>,
    address: &str,
) -> Response {
    match done {
        Ok(()) => go_to(address),
        Err(error) if error.code() == Code::CsrfRefused => shell::failed(&error),
        Err(error) => show(app, key, person, None, Some(error)).await,
    }
}

async fn show(
    app: &App,
    key: &FormKey,
    person: &Person,
    said: Option<&'static str>,
    error: Option<Error>,
) -> Response {
    let sessions = account_sessions::of_account(app.store.registry(), person.account.id).await;
    let (sessions, least) = match (sessions, least(app, person).await) {
        (Ok(sessions), Ok(least)) => (sessions, least),
        (Err(error), _) => return shell::failed(&error.into()),
        (_, Err(error)) => return shell::failed(&error),
    };
    let (words, errors) = error.as_ref().map(shell::refusal).unwrap_or_default();
    let sign_out = shell::form(app, key, "/auth/sign-out").child(shell::quiet_button("Sign out"));
    let about = el("p").class("about").child(person.account.email.clone());
    let mut content = vec![shell::heading("Your account", Some(about))];
    content.extend(said.map(shell::notice));
    content.extend(words.map(shell::alert));
    content.push(profile(app, key, person, &errors));
    content.push(password(app, key, &errors, least));
    content.push(signed_in(app, key, person, &sessions));
    content.push(sign_out);
    Answer::new(shell::page("Your account", content), Frame::Tab)
        .refusing(error.as_ref())
        .into_response()
}

fn section(title: &'static str, content: Element) -> Element {
    el("section").child(el("h2").child(title)).child(content)
}

fn profile(app: &App, key: &FormKey, person: &Person, errors: &[FieldError]) -> Element {
    let name = Field {
        name: "name",
        label: "Name",
        kind: "text",
        autocomplete: "nickname",
        value: &person.account.name,
        hint: Some("Comments that you wrote keep the name they were written under.".to_owned()),
    };
    let visible = el("input")
        .attr("type", "checkbox")
        .attr("name", "visible")
        .flag("checked", person.account.is_visible);
    let label = el("label")
        .class("check")
        .child(visible)
        .child(el("span").child("Others may see that I am reading"));
    let form = shell::form(app, key, "/account")
        .child(name.draw(errors))
        .child(label)
        .child(shell::button("Save"));
    section("What others see", form)
}

fn password(app: &App, key: &FormKey, errors: &[FieldError], least: usize) -> Element {
    let hint = format!("At least {least} characters.");
    let new = Field {
        name: "new",
        label: "New password",
        kind: "password",
        autocomplete: "new-password",
        value: "",
        hint: Some(hint),
    };
    let form = shell::form(app, key, "/account/password")
        .child(password_field("Password now", "current-password", None).draw(errors))
        .child(new.draw(errors))
        .child(shell::button("Change password"));
    section("Password", form)
}

fn signed_in(app: &App, key: &FormKey, person: &Person, sessions: &[OwnSession]) -> Element {
    let row = |session: &OwnSession| {
        let is_this = session.hash == person.session;
        let since = session.created_at.to_string();
        let day = since.split('T').next().unwrap_or_default().to_owned();
        let end = || {
            let which = el("input").attr("type", "hidden").attr("name", "session");
            shell::form(app, key, "/account/sessions")
                .child(which.attr("value", URL_SAFE_NO_PAD.encode(&session.hash)))
                .child(shell::quiet_button("Sign out there"))
        };
        el("li")
            .child(el("span").child("Since ").child(el("time").attr("datetime", since).child(day)))
            .children(is_this.then(|| el("em").child("this browser")))
            .children((!is_this).then(end))
    };
    let list = el("ul").class("sessions").children(sessions.iter().map(row));
    let all = (sessions.len() > 1).then(|| {
        shell::form(app, key, "/account/sessions")
            .child(shell::quiet_button("Sign out everywhere else"))
    });
    section("Where you are signed in", el("div").child(list).children(all))
}
