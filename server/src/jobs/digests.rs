//! Mail to those who follow a thread: that there is something new, and how much.

use sdk::wire::{SiteId, ThreadId};
use url::Url;

use super::replies::{link, takes_more};
use crate::{
    app::App,
    domain::reply_token::Says,
    error::Result,
    mail::{Letter, News},
    store::follows::{self, Told},
};

/// So much mail about threads that it follows an address gets in an hour; what is beyond it is not sent later either.
const MOST: u32 = 20;

/// Writes to the followers of a thread who don't know yet what is new there.
pub async fn gather(app: &App, site: SiteId, thread: ThreadId) -> Result<()> {
    let mut tx = app.store.write(site).await?;
    for told in follows::gather(&mut tx, thread).await? {
        if takes_more(app, "mail_digests", MOST, &told.email_key).await? {
            let letter = letter(app, site, told)?;
            app.queue.send(&mut tx, &app.keys, letter).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

fn letter(app: &App, site: SiteId, told: Told) -> Result<Letter> {
    let says = Says::FollowNo(site, told.follow);
    let page = told.url.and_then(|url| Url::parse(&url).ok());
    let news = News::Digest {
        site: told.site,
        number: u64::try_from(told.comments).unwrap_or_default(),
        page,
        stop: link(app, "auth/replies", says, &told.email_key)?,
        one_click: link(app, "replies/stop", says, &told.email_key)?,
    };
    Ok(Letter { to: told.email, language: told.language, news })
}
