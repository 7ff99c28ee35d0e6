//! Being signed in where the browser keeps no cookie of another site: sessions in the form of tokens.

use axum::{extract::State, response::Response};
use sdk::wire::{Code, FallBack, Refresh, Tokens};

use super::session::{forget, with_cookie};
use crate::{
    app::App,
    domain::{
        origin::Origin,
        secret::{self, Hash},
        token::Token,
    },
    error::{Error, Result},
    extract::{Json, RequestOrigin, Site, session},
    store::{self, SiteTx},
};

/// Gives a session the form of tokens
///
/// For a page that was just told of a new session, with `fb`, and whose browser did not keep the cookie: `GET …/session`
/// says so. From the same origin, within a minute, once; a second use ends the session. The cookie is good for nothing
/// from then on.
#[utoipa::path(
    post, path = "/session/fallback", tag = "session",
    request_body = FallBack, responses((status = 200, body = Tokens)), security(())
)]
pub async fn fall_back(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
    Json(sent): Json<FallBack>,
) -> Result<Response> {
    let origin = origin.ok_or(Code::OriginMissing)?;
    let (mut tx, used) = take(&app, &site, &origin, Token::Fallback, &sent.fb).await?;
    store::widget_sessions::make_token_form(&mut tx, &used.session).await?;
    let tokens = give(&mut tx, &used).await?;
    tx.commit().await?;
    // Nobody reads by a copy of what the cookie was.
    forget(&app, &[used.session.to_vec()]).await;
    metrics::counter!("afterword_fallbacks_total").increment(1);
    Ok(with_cookie(Json(tokens), session::remove_cookie(site.id)?))
}

/// Gets the next tokens
///
/// With the newest refresh token, from the session's origin, once: whoever uses one again ends the session, since two
/// hold it. If the answer was lost, it may be asked for again within 30 seconds, until what it gave is used; that is
/// good for nothing then. Access tokens that were given before are good until their time is over.
#[utoipa::path(
    post, path = "/session/refresh", tag = "session",
    request_body = Refresh, responses((status = 200, body = Tokens)), security(())
)]
pub async fn refresh(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
    Json(sent): Json<Refresh>,
) -> Result<Json<Tokens>> {
    let origin = origin.ok_or(Code::OriginMissing)?;
    let (mut tx, used) = take(&app, &site, &origin, Token::Refresh, &sent.refresh).await?;
    store::widget_sessions::seen(&mut tx, &used.session).await?;
    let tokens = give(&mut tx, &used).await?;
    tx.commit().await?;
    Ok(Json(tokens))
}

/// A token that was just used.
struct Used {
    token: Hash,
    session: Hash,
}

/// Uses a token that is good once, in a transaction that must still be committed.
async fn take(
    app: &App,
    site: &Site,
    origin: &Origin,
    token: Token,
    text: &str,
) -> Result<(SiteTx, Used)> {
    let hash = secret::hash(token.kind(), text).ok_or(Code::InvalidToken)?;
    let mut tx = app.store.write(site.id).await?;
    let session = store::widget_tokens::hold_session(&mut tx, token, &hash).await?;
    let session = session.ok_or(Code::InvalidToken)?;
    if store::widget_tokens::take(&mut tx, &hash, origin.as_str()).await? {
        return Ok((tx, Used { token: hash, session }));
    }
    if token == Token::Refresh
        && store::widget_tokens::take_again(&mut tx, &hash, origin.as_str()).await?
    {
        return Ok((tx, Used { token: hash, session }));
    }
    if store::widget_tokens::is_used(&mut tx, &hash).await? {
        store::widget_sessions::delete(&mut tx, &session).await?;
        tx.commit().await?;
        forget(app, &[session.to_vec()]).await;
        metrics::counter!("afterword_tokens_reused_total").increment(1);
    }
    Err(Code::InvalidToken.into())
}

/// Makes the next two tokens of a session.
async fn give(tx: &mut SiteTx, used: &Used) -> Result<Tokens> {
    Ok(Tokens {
        access: keep(tx, Token::Access, used).await?,
        expires_in: Token::Access.life(),
        refresh: keep(tx, Token::Refresh, used).await?,
    })
}

async fn keep(tx: &mut SiteTx, token: Token, used: &Used) -> Result<String> {
    let text = secret::generate(token.kind());
    let hash = secret::hash(token.kind(), &text);
    let hash = hash.ok_or_else(|| Error::bug("a secret of ours can't be read"))?;
    store::widget_tokens::insert(tx, token, &hash, &used.session, Some(&used.token)).await?;
    Ok(text)
}
