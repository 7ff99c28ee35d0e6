//! Asking for a code by mail: to sign in, or to choose another password.

use axum::{Form, extract::OriginalUri, response::Response};
use serde::Deserialize;
use tower_sessions::Session;

use super::{
    answer::go_to,
    ask::Ask,
    shell::{self, email_field},
    steps::{self, Step},
    visit::Visit,
};
use crate::{
    accounts::{
        Refused, Taken,
        proving::{self, Question, Reply},
    },
    domain::{name, proof::Purpose},
    extract::Query,
    store::accounts,
};

/// Signing in by mail.
pub const MAIL_PATH: &str = "/auth/mail";
/// Another password by mail.
pub const FORGOT_PATH: &str = "/auth/forgot";

/// What the form holds.
#[derive(Deserialize)]
pub struct MailForm {
    token: String,
    email: String,
    #[serde(flatten)]
    ask: Ask,
}

/// The form.
pub async fn page(visit: Visit, uri: OriginalUri, Query(ask): Query<Ask>) -> Response {
    show(&visit, purpose(&uri), &ask, "", None).await
}

/// Takes the form.
pub async fn submit(
    visit: Visit,
    uri: OriginalUri,
    session: Session,
    Form(form): Form<MailForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let purpose = purpose(&uri);
    match ask(&visit, &session, purpose, &form.email).await {
        Ok(()) => go_to(&form.ask.address("/auth/code")),
        Err(refused) => show(&visit, purpose, &form.ask, &form.email, Some(&refused)).await,
    }
}

fn purpose(OriginalUri(uri): &OriginalUri) -> Purpose {
    if uri.path() == FORGOT_PATH { Purpose::Reset } else { Purpose::SignIn }
}

/// Mails a code. Whether anybody has the address is told to nobody else: to sign in, a code makes an account possible;
/// for another password, nothing is sent where there is none.
async fn ask(visit: &Visit, session: &Session, purpose: Purpose, typed: &str) -> Taken<()> {
    let app = &visit.app;
    let wrong = |unfit| Refused::field("email", unfit);
    let email = name::email(typed).map_err(wrong)?;
    let email_key = name::email_key(&email).map_err(wrong)?;
    proving::limit(app, &email_key, visit.client).await?;
    let known = accounts::by_email(app.store.registry(), &email_key).await?;
    let known = known.map(|(account, _)| account).filter(|account| account.is_proven);
    let reply = match (purpose, &known) {
        (Purpose::Reset, None) => Reply::Nothing,
        _ => Reply::Proof,
    };
    // Mail goes to the address that is kept, not to one that only leads to the same account.
    let to = known.as_ref().and_then(|account| account.email.clone()).unwrap_or(email);
    let account = known.as_ref().map(|account| account.id);
    let language = visit.language;
    let question = Question {
        purpose,
        email: &to,
        email_key: &email_key,
        account: account.filter(|_| purpose == Purpose::Reset),
        payload: None,
        language,
    };
    let proof = proving::ask(app, &question, reply).await?;
    steps::remember(session, Step::Asked { proof, email: typed.trim().to_owned() }).await?;
    Ok(())
}

async fn show(
    visit: &Visit,
    purpose: Purpose,
    ask: &Ask,
    email: &str,
    refused: Option<&Refused>,
) -> Response {
    let asked = match ask.page(&visit.app).await {
        Ok(asked) => asked,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let (title, words, path) = match purpose {
        Purpose::Reset => ("forgot-title", "forgot-words", FORGOT_PATH),
        _ => ("mail-title", "mail-words", MAIL_PATH),
    };
    let form = visit
        .form(path)
        .children(ask.fields())
        .child(shell::words(visit.say(words)))
        .child(email_field(email).draw(visit, refused))
        .child(shell::button(visit.say("send-code")));
    let back = shell::link(ask.address("/auth/sign-in"), visit.say("back-to-sign-in"));
    shell::step(visit, &visit.say(title), asked.as_ref(), refused, [form, shell::other([back])])
}
