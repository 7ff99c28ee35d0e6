//! The second step: turning it on with an authenticator app, the codes to write down, turning it off.

use axum::{
    Form,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    super::{
        answer::{Answer, Frame, go_to},
        ask::Goal,
        person::{Fresh, Person},
        qr,
        shell::{self, Field},
        steps::{self, Step},
        visit::Visit,
    },
    part, state,
};
use crate::{
    accounts::{Refused, Taken, second},
    domain::totp::Authenticator,
    error::Result,
    store::recovery_codes,
};

/// What the forms hold.
#[derive(Deserialize)]
pub struct TwoStepForm {
    token: String,
    #[serde(default)]
    code: String,
}

/// How it is turned on; or, once it is, what there is to it.
pub async fn page(visit: Visit, session: Session, Fresh(person): Fresh) -> Response {
    show(&visit, &session, &person, None).await
}

/// Turns it on, once the app shows the right code.
pub async fn turn_on(
    visit: Visit,
    session: Session,
    Fresh(person): Fresh,
    Form(form): Form<TwoStepForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    if person.account.two_step {
        return go_to(Goal::TwoStep.path());
    }
    let on: Taken<Vec<String>> = async {
        let authenticator = enrolling(&visit, &session, &person).await?;
        let (account, client) = (&person.account, visit.client);
        let on = second::turn_on(&visit.app, account, client, &authenticator, &form.code);
        let codes = on.await?;
        steps::forget(&session).await?;
        Ok(codes)
    }
    .await;
    match on {
        Ok(codes) => show_codes(&visit, "two-step-is-on-now", &codes),
        Err(refused) => show(&visit, &session, &person, Some(&refused)).await,
    }
}

/// Turns it off.
pub async fn turn_off(
    visit: Visit,
    Fresh(person): Fresh,
    Form(form): Form<TwoStepForm>,
) -> Response {
    let off: Result<()> = async {
        visit.check(&form.token)?;
        second::turn_off(&visit.app, &person.account).await
    }
    .await;
    match off {
        Ok(()) => go_to("/account?done=two-step-off"),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Makes other codes to write down.
pub async fn renew_codes(
    visit: Visit,
    Fresh(person): Fresh,
    Form(form): Form<TwoStepForm>,
) -> Response {
    let renewed: Result<Option<Vec<String>>> = async {
        visit.check(&form.token)?;
        second::renew(&visit.app, &person.account).await
    }
    .await;
    match renewed {
        Ok(Some(codes)) => show_codes(&visit, "recovery-codes-are-new", &codes),
        Ok(None) => go_to(Goal::TwoStep.path()),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// What the app of somebody shall share: the same until it does, or half an hour.
async fn enrolling(visit: &Visit, session: &Session, person: &Person) -> Result<Authenticator> {
    let (app, account) = (&visit.app, person.account.id);
    if let Some(Step::Enrol { secret }) = steps::current(session).await? {
        let sealed = URL_SAFE_NO_PAD.decode(secret).unwrap_or_default();
        if let Some(authenticator) = second::open(app, account, &sealed) {
            return Ok(authenticator);
        }
    }
    let authenticator = Authenticator::generate();
    let secret = URL_SAFE_NO_PAD.encode(second::seal(app, account, &authenticator));
    steps::remember(session, Step::Enrol { secret }).await?;
    Ok(authenticator)
}

async fn show(
    visit: &Visit,
    session: &Session,
    person: &Person,
    refused: Option<&Refused>,
) -> Response {
    let drawn = async {
        let content = if person.account.two_step {
            manage(visit, person).await?
        } else {
            let authenticator = enrolling(visit, session, person).await?;
            enrol(visit, person, &authenticator, refused)
        };
        Ok(part(visit, &visit.say("two-step"), None, refused, content))
    };
    let drawn: Result<Response> = drawn.await;
    drawn.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

fn enrol(
    visit: &Visit,
    person: &Person,
    authenticator: &Authenticator,
    refused: Option<&Refused>,
) -> Vec<Element> {
    let host = visit.app.settings.public_url.host_str().unwrap_or_default();
    let whom = person.account.email.as_ref().unwrap_or(&person.account.name);
    let picture = authenticator.address(host, whom);
    let picture = picture.and_then(|address| qr::draw(&address, visit.say("two-step-picture")));
    let spelled = el("p")
        .class("secret")
        .child(visit.say("two-step-type"))
        .child(el("code").child(authenticator.spelled()));
    let scan = el("li").child(el("p").child(visit.say("two-step-scan")));
    let code = Field {
        name: "code",
        label: "app-code",
        kind: "code",
        autocomplete: "one-time-code",
        value: "",
        hint: None,
    };
    let form = visit
        .form(Goal::TwoStep.path())
        .child(code.draw(visit, refused))
        .child(shell::button(visit.say("two-step-turn-on")));
    let confirm = el("li").child(el("p").child(visit.say("two-step-confirm"))).child(form);
    let steps = el("ol").class("steps").child(scan.children(picture).child(spelled)).child(confirm);
    vec![el("p").child(visit.say("two-step-words")), steps]
}

async fn manage(visit: &Visit, person: &Person) -> Result<Vec<Element>> {
    let left = recovery_codes::left(visit.app.store.registry(), person.account.id).await?;
    let left = u64::try_from(left).unwrap_or_default();
    let codes = el("p").child(visit.say_with("recovery-codes-left", &[("number", left.into())]));
    let renew = visit
        .form("/account/two-step/codes")
        .child(shell::second_button(visit.say("recovery-codes-renew")));
    let off = visit
        .form("/account/two-step/off")
        .child(shell::second_button(visit.say("two-step-turn-off")));
    Ok(vec![
        el("p").child(visit.say("two-step-is-on")),
        super::section(visit.say("recovery-codes"), [codes, renew]),
        super::section(
            visit.say("two-step-turn-off"),
            [el("p").child(visit.say("two-step-off-words")), off],
        ),
    ])
}

/// The codes to write down. They are shown here and never again.
fn show_codes(visit: &Visit, said: &str, codes: &[String]) -> Response {
    let title = visit.say("recovery-codes");
    let list = codes.iter().map(|code| el("li").child(el("code").child(code.clone())));
    let file = format!("data:text/plain;charset=utf-8,{}", codes.join("%0D%0A"));
    let save = shell::link(file, visit.say("recovery-codes-save"));
    let content = [
        shell::heading(title.clone(), None),
        shell::notice(visit.say(said)),
        el("p").child(visit.say("recovery-codes-words")),
        el("ul").class("codes").children(list),
        shell::other([save.attr("download", "recovery-codes.txt")]),
        shell::link("/account".to_owned(), visit.say("recovery-codes-done")).class("primary"),
    ];
    let page = shell::page(visit.language, &title, content);
    Answer::new(page, Frame::Tab).into_response()
}

pub(super) async fn section(visit: &Visit, person: &Person) -> Result<Element> {
    let (now, key) = if person.account.two_step {
        let left = recovery_codes::left(visit.app.store.registry(), person.account.id).await?;
        let left = u64::try_from(left).unwrap_or_default();
        (visit.say_with("two-step-on-left", &[("number", left.into())]), "two-step-change")
    } else {
        (visit.say("two-step-is-not-on"), "two-step-turn-on")
    };
    let state = state(visit, now, Goal::TwoStep, key);
    Ok(super::section(visit.say("two-step"), [state]))
}
