//! Being signed in on a site: beginning a session with a code of the sign-in window, looking at it, ending it.

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::wire::{Code, ExchangeCode, Session, Ticket};
use sha2::{Digest, Sha256};

use crate::{
    app::App,
    domain::{
        actor::{Actor, Form, SignedIn},
        origin::Origin,
        secret::{self, Kind},
        ticket::Holder,
        token::Token,
    },
    error::{Error, Result},
    extract::{Before, Json, MaybeActor, RequestOrigin, Site, session},
    live,
    store::{
        self, SiteTx,
        widget_sessions::{NewSession, Source},
    },
};

/// Tells who is signed in
///
/// On pages of the session's own origin; on others nobody is. Gives the token that each write of the session needs.
#[utoipa::path(
    get, path = "/session", tag = "session",
    responses((status = 200, body = Session)), security((), ("session" = []), ("token" = []))
)]
pub async fn show(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
    MaybeActor(actor): MaybeActor,
) -> Json<Session> {
    Json(match (actor, origin) {
        (Some(Actor::Member(signed_in)), Some(origin)) => describe(&app, &site, &origin, signed_in),
        _ => Session::default(),
    })
}

fn describe(app: &App, site: &Site, origin: &Origin, signed_in: SignedIn) -> Session {
    let has_cookie = signed_in.form == Form::Cookie;
    Session {
        csrf: has_cookie.then(|| session::token(app, site, &signed_in.session, origin)),
        expires_at: Some(signed_in.expires_at),
        moderates_until: signed_in.moderates_until,
        member: Some(signed_in.member),
        fb: None,
    }
}

/// Begins a session
///
/// With the code that the sign-in window gave and the verifier that it was opened with (as PKCE, RFC 7636), from the
/// same origin, within a minute, once. Answers with the session's cookie, which is partitioned: ask `GET …/session`
/// whether the browser kept it. If it did not, `POST …/session/fallback` takes `fb`.
#[utoipa::path(
    post, path = "/session/exchange", tag = "session",
    request_body = ExchangeCode, responses((status = 200, body = Session)), security(())
)]
pub async fn exchange(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
    before: Before,
    Json(sent): Json<ExchangeCode>,
) -> Result<Response> {
    let origin = origin.ok_or(Code::OriginMissing)?;
    let code = secret::bytes(&sent.code).ok_or(Code::InvalidCode)?;
    let verifier = secret::bytes(&sent.verifier).ok_or(Code::InvalidCode)?;
    let (hash, challenge) = (Sha256::digest(code).into(), Sha256::digest(verifier).into());
    let mut tx = app.store.write(site.id).await?;
    let used = store::sign_in_codes::take(&mut tx, &hash, origin.as_str(), &challenge).await?;
    let Some(used) = used else {
        let ended = store::widget_sessions::delete_of_code(&mut tx, &hash).await?;
        tx.commit().await?;
        forget(&app, &ended).await;
        return Err(Code::InvalidCode.into());
    };
    let new = NewSession {
        member: store::members::ensure(&mut tx, used.account).await?,
        source: Source::Account { session: &used.account_session, code: &hash },
        origin: origin.as_str(),
        moderates: used.moderates,
    };
    let (cookie, signed_in, fb) = begin(&app, tx, &new, before).await?;
    answer(&app, &site, &origin, (cookie, signed_in, fb))
}

/// A session that was begun: what the browser shall keep, who is signed in, and what to do if it keeps nothing.
pub type Begun = (String, SignedIn, String);

/// Begins a session in this browser, in place of the one that it had (ASVS 7.2.4).
pub async fn begin(
    app: &App,
    mut tx: SiteTx,
    new: &NewSession<'_>,
    Before(before): Before,
) -> Result<Begun> {
    let unmade = || Error::bug("a secret of ours can't be read");
    let (cookie, fb) = (secret::generate(Kind::Session), secret::generate(Kind::Fallback));
    let session = secret::hash(Kind::Session, &cookie).ok_or_else(unmade)?;
    let fallback = secret::hash(Kind::Fallback, &fb).ok_or_else(unmade)?;
    store::widget_sessions::insert(&mut tx, &session, new).await?;
    store::widget_tokens::insert(&mut tx, Token::Fallback, &fallback, &session, None).await?;
    if let Some(before) = before {
        store::widget_sessions::delete(&mut tx, &before).await?;
    }
    let signed_in = store::widget_sessions::find(&mut tx, &session, new.origin).await?;
    tx.commit().await?;
    forget(app, &before.map(Vec::from).into_iter().collect::<Vec<_>>()).await;
    metrics::counter!("afterword_sign_ins_total").increment(1);
    Ok((cookie, signed_in.ok_or(Code::InvalidCode)?, fb))
}

/// Tells the page that a session was begun, and the browser to keep it.
pub fn answer(
    app: &App,
    site: &Site,
    origin: &Origin,
    (secret, signed_in, fb): Begun,
) -> Result<Response> {
    let cookie = session::set_cookie(site.id, &secret)?;
    let session = Session { fb: Some(fb), ..describe(app, site, origin, signed_in) };
    Ok(with_cookie(Json(session), cookie))
}

/// Ends the session
///
/// The browser forgets it, its tokens are good for nothing any more, and its live sockets are closed.
#[utoipa::path(
    delete, path = "/session", tag = "session",
    responses((status = 200, body = Session)), security((), ("session" = []), ("token" = []))
)]
pub async fn end(
    State(app): State<App>,
    site: Site,
    MaybeActor(actor): MaybeActor,
) -> Result<Response> {
    if let Some(Actor::Member(signed_in)) = actor {
        let mut tx = app.store.write(site.id).await?;
        store::widget_sessions::delete(&mut tx, &signed_in.session).await?;
        tx.commit().await?;
        forget(&app, &[signed_in.session.to_vec()]).await;
    }
    Ok(with_cookie(Json(Session::default()), session::remove_cookie(site.id)?))
}

/// Takes sessions that have ended, or whose member is another one now, out of the cache.
pub async fn forget(app: &App, sessions: &[Vec<u8>]) {
    for session in sessions {
        app.widget_sessions.forget(session).await;
    }
}

/// Gives a pass for a live socket
///
/// For who is known: a member who is signed in, or a guest by their secret. To be sent in the socket's first frame,
/// within 30 seconds, once, from a page of the same origin.
#[utoipa::path(
    post, path = "/ticket", tag = "live",
    responses((status = 200, body = Ticket)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn ticket(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
    MaybeActor(actor): MaybeActor,
) -> Result<Json<Ticket>> {
    let origin = origin.ok_or(Code::OriginMissing)?;
    let holder = match actor {
        Some(Actor::Member(signed_in)) => Holder::Member(signed_in.session),
        Some(Actor::Guest(secret)) => Holder::Guest(secret),
        Some(Actor::ApiKey(_)) => return Err(Code::NotAllowed.into()),
        None => return Err(Code::SignedOut.into()),
    };
    Ok(Json(Ticket { ticket: live::ticket::issue(&app, site.id, &origin, holder) }))
}

/// An answer with which the browser keeps or removes a cookie.
pub fn with_cookie(answer: impl IntoResponse, cookie: HeaderValue) -> Response {
    let mut response = answer.into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
