//! Mail about replies: whether a guest wants it, and that somebody answered.

use std::time::Duration;

use sdk::wire::{CommentId, GuestId, SiteId, ThreadId};
use url::Url;

use crate::{
    accounts::digest,
    app::App,
    domain::reply_token::Says,
    error::{Error, Result},
    extract::Rule,
    mail::{Letter, News},
    store::replies::{self, Whom},
};

/// So much mail about replies an address gets in an hour; what is beyond it is not sent later either.
const MOST: u32 = 20;

/// The letter that asks a guest whether an address is theirs. `None`: there is nothing to ask.
pub async fn question(app: &App, site: SiteId, guest: GuestId) -> Result<Option<Letter>> {
    let mut tx = app.store.write(site).await?;
    let asked = replies::ask(&mut tx, guest).await?;
    tx.commit().await?;
    let Some(asked) = asked else { return Ok(None) };
    if !takes_more(app, "mail_to", 6, &asked.email_key).await? {
        return Ok(None);
    }
    let link = link(app, "auth/replies", Says::Yes(site, guest), &asked.email_key)?;
    let news = News::Follow { site: asked.site, link };
    Ok(Some(Letter { to: asked.email, language: asked.language, news }))
}

/// The letter that tells somebody of an answer. `None`: nobody wants it, or it is gone.
pub async fn answer(
    app: &App,
    site: SiteId,
    thread: ThreadId,
    comment: CommentId,
    parent: CommentId,
) -> Result<Option<Letter>> {
    let mut tx = app.store.latest(site).await?;
    let answered = replies::answered(&mut tx, thread, comment, parent).await?;
    tx.commit().await?;
    let Some(answered) = answered else { return Ok(None) };
    if !takes_more(app, "mail_replies", MOST, &answered.email_key).await? {
        return Ok(None);
    }
    let says = match answered.whom {
        Whom::Guest(guest) => Says::GuestNo(site, guest),
        Whom::Account(account) => Says::AccountNo(account),
    };
    let page = answered.url.and_then(|url| Url::parse(&url).ok()).map(|mut url| {
        url.set_fragment(Some(&format!("comment-{comment}")));
        url
    });
    let news = News::Reply {
        site: answered.site,
        page,
        stop: link(app, "auth/replies", says, &answered.email_key)?,
        one_click: link(app, "replies/stop", says, &answered.email_key)?,
    };
    Ok(Some(Letter { to: answered.email, language: answered.language, news }))
}

/// Whether an address gets more letters of this kind in this hour.
pub async fn takes_more(app: &App, name: &'static str, most: u32, email_key: &str) -> Result<bool> {
    let rule = Rule { name, most, period: Duration::from_hours(1) };
    match app.limits.take(rule, &digest(email_key)).await {
        Ok(()) => Ok(true),
        Err(Error::RateLimited { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A link that says something for who reads the mail of an address.
pub fn link(app: &App, path: &str, says: Says, email_key: &str) -> Result<Url> {
    let mut url = app.settings.public_url.join(path).map_err(Error::bug)?;
    url.query_pairs_mut().append_pair("token", &says.write(&app.keys, email_key));
    Ok(url)
}
