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
        actor::{Actor, SignedIn},
        origin::Origin,
        secret::{self, Kind},
        ticket::Holder,
    },
    error::{Error, Result},
    extract::{Json, MaybeActor, RequestOrigin, Site, session},
    live, store,
};

/// Tells who is signed in
///
/// On pages of the session's own origin; on others nobody is. Gives the token that each write of the session needs.
#[utoipa::path(
    get, path = "/session", tag = "session",
    responses((status = 200, body = Session)), security((), ("session" = []))
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
    Session {
        csrf: Some(session::token(app, site, &signed_in.session, origin)),
        expires_at: Some(signed_in.expires_at),
        moderates_until: signed_in.moderates_until,
        member: Some(signed_in.member),
    }
}

/// Begins a session
///
/// With the code that the sign-in window gave and the verifier that it was opened with (as PKCE, RFC 7636), from the
/// same origin, within a minute, once. Answers with the session's cookie, which is partitioned: ask `GET …/session`
/// whether the browser kept it.
#[utoipa::path(
    post, path = "/session/exchange", tag = "session",
    request_body = ExchangeCode, responses((status = 200, body = Session)), security(())
)]
pub async fn exchange(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
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
    let secret = secret::generate(Kind::Session);
    let session = secret::hash(Kind::Session, &secret).ok_or_else(|| Error::bug("no secret"))?;
    let member = store::members::ensure(&mut tx, used.account).await?;
    store::widget_sessions::insert(&mut tx, &session, member, origin.as_str(), (&hash, &used))
        .await?;
    let signed_in = store::widget_sessions::find(&mut tx, &session, origin.as_str()).await?;
    tx.commit().await?;
    let signed_in = signed_in.ok_or(Code::InvalidCode)?;
    metrics::counter!("afterword_sign_ins_total").increment(1);
    let cookie = session::set_cookie(site.id, &secret)?;
    Ok(with_cookie(Json(describe(&app, &site, &origin, signed_in)), cookie))
}

/// Ends the session
///
/// The browser forgets it, and its live sockets are closed.
#[utoipa::path(
    delete, path = "/session", tag = "session",
    responses((status = 200, body = Session)), security((), ("session" = []))
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
    responses((status = 200, body = Ticket)), security(("guest" = []), ("session" = []))
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

fn with_cookie(answer: impl IntoResponse, cookie: HeaderValue) -> Response {
    let mut response = answer.into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
