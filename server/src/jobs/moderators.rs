//! Letters to moderators: that comments wait, and links with which to decide about them.

use sdk::wire::{CommentId, Decision, MemberId, SiteId, Timestamp};
use url::Url;

use super::{
    job::Job,
    replies::{link, takes_more},
};
use crate::{
    app::App,
    domain::{
        desk_link::{self, DeskLink, GOOD_FOR_MS},
        markdown,
        reply_token::Says,
    },
    error::{Error, Result},
    mail::{Choices, Letter, News},
    store::{
        SiteTx,
        desk::{self, Item, Wanted},
        moderator_mail::{self, Told},
    },
};

/// So many comments stand in a letter; that there are more of them is said.
const SHOWN: usize = 10;
/// So many letters a moderator gets in an hour; those that wait then are in the next one.
const MOST: u32 = 30;

/// A comment is held: moderators who want letters are to get one.
pub async fn plan(app: &App, tx: &mut SiteTx) -> sqlx::Result<()> {
    let site = tx.site();
    for (member, seconds) in moderator_mail::plan(tx).await? {
        let job = Job::Moderator { site, member };
        app.queue.add_later(tx.connection(), &app.keys, &job, seconds).await?;
    }
    Ok(())
}

/// Sends the letter that is due to a moderator, unless nothing waits that they don't know of.
pub async fn tell(app: &App, site: SiteId, member: MemberId) -> Result<()> {
    let mut tx = app.store.write(site).await?;
    let Some(told) = moderator_mail::due(&mut tx, member).await? else { return Ok(()) };
    let wanted = Wanted { kinds: vec!["held".to_owned()], ..Wanted::default() };
    let limit = i64::from(sdk::limits::PAGE_MAX);
    let ids = desk::queue(&mut tx, &wanted, told.after, false, limit).await?;
    if let Some(last) = ids.last().copied()
        && takes_more(app, "mail_moderators", MOST, &told.email_key).await?
    {
        let items = desk::items(&mut tx, &ids[..ids.len().min(SHOWN)]).await?;
        moderator_mail::told(&mut tx, member, last).await?;
        let letter = write(app, (site, member), told, ids.len(), &items)?;
        app.queue.send(&mut tx, &app.keys, letter).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn write(
    app: &App,
    (site, member): (SiteId, MemberId),
    told: Told,
    number: usize,
    items: &[Item],
) -> Result<Letter> {
    let says = Says::DeskNo(site, member);
    let until = Timestamp(Timestamp::now().0 + GOOD_FOR_MS);
    let comments = items.iter().map(|item| choices(app, (site, member), item, until));
    let news = News::Waiting {
        site: told.site,
        number: u64::try_from(number).unwrap_or_default(),
        comments: comments.collect::<Result<_>>()?,
        queue: app.settings.public_url.join("dashboard").map_err(Error::bug)?,
        stop: link(app, "auth/replies", says, &told.email_key)?,
        one_click: link(app, "replies/stop", says, &told.email_key)?,
    };
    Ok(Letter { to: told.email, language: told.language, news })
}

/// A comment, and the links that decide about it.
fn choices(
    app: &App,
    (site, member): (SiteId, MemberId),
    item: &Item,
    until: Timestamp,
) -> Result<Choices> {
    let known = item.last.as_ref().map(|last| last.id);
    let link = |decision| -> Result<Url> {
        let comment: CommentId = item.id;
        let link = DeskLink { site, member, comment, known, decision, until };
        let mut url = app.settings.public_url.join(desk_link::PATH).map_err(Error::bug)?;
        url.query_pairs_mut().append_pair("token", &link.write(&app.keys));
        Ok(url)
    };
    Ok(Choices {
        name: item.author.name.clone(),
        page: item.title.clone().unwrap_or_else(|| item.key.clone()),
        excerpt: markdown::excerpt(&item.html),
        approve: link(Decision::Approve)?,
        spam: link(Decision::Spam)?,
        remove: link(Decision::Remove)?,
    })
}
