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
    store::replies::{self, Answered, Whom},
};

/// So much mail about replies an address gets in an hour; what is beyond it is not sent later either.
const MOST: u32 = 20;

/// Asks a guest by a letter whether an address is theirs, unless there is nothing to ask.
pub async fn ask(app: &App, site: SiteId, guest: GuestId) -> Result<()> {
    let mut tx = app.store.write(site).await?;
    let Some(asked) = replies::ask(&mut tx, guest).await? else { return Ok(()) };
    if takes_more(app, "mail_to", 6, &asked.email_key).await? {
        let link = link(app, "auth/replies", Says::Yes(site, guest), &asked.email_key)?;
        let news = News::Follow { site: asked.site, link };
        let letter = Letter { to: asked.email, language: asked.language, news };
        app.queue.send(&mut tx, &app.keys, letter).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The letter that tells somebody of an answer. `None`: nobody wants it, or it is gone; asked anew at each try to send it, of
/// which the first counts.
pub async fn answer(
    app: &App,
    site: SiteId,
    (thread, comment, parent): (ThreadId, CommentId, CommentId),
    is_first: bool,
) -> Result<Option<Letter>> {
    let mut tx = app.store.latest(site).await?;
    let answered = replies::answered(&mut tx, thread, comment, parent).await?;
    tx.commit().await?;
    let Some(answered) = answered else { return Ok(None) };
    if is_first && !takes_more(app, "mail_replies", MOST, &answered.email_key).await? {
        return Ok(None);
    }
    letter(app, site, comment, answered).map(Some)
}

fn letter(app: &App, site: SiteId, comment: CommentId, answered: Answered) -> Result<Letter> {
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
    Ok(Letter { to: answered.email, language: answered.language, news })
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
