//! Mail about replies and followed threads: saying yes, or no more. A link that is only looked at changes nothing; mail programs that know how
//! (RFC 8058) say no more with one click.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Response},
};
use sdk::wire::Code;
use serde::Deserialize;
use view::{Element, el};

use super::{
    answer::{Answer, Frame},
    shell,
    visit::Visit,
};
use crate::{
    app::App,
    domain::reply_token::Says,
    error::Result,
    extract::Query,
    store::{follows, moderator_mail, profiles, replies},
};

/// What the link carries.
#[derive(Default, Deserialize)]
pub struct Linked {
    #[serde(default)]
    token: String,
}

/// What the button sends.
#[derive(Deserialize)]
pub struct SaidForm {
    token: String,
    says: String,
}

/// Somebody who holds a link that is good.
struct Holder {
    says: Says,
    email_key: String,
    /// The site's name, for a guest.
    site: Option<String>,
}

/// What the link is for, and a button.
pub async fn page(visit: Visit, Query(linked): Query<Linked>) -> Response {
    match find(&visit.app, &linked.token).await {
        Ok(Some(holder)) => ask(&visit, &linked.token, &holder),
        Ok(None) => over(&visit),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Does what the link is for.
pub async fn submit(visit: Visit, Form(form): Form<SaidForm>) -> Response {
    let done: Result<Option<Says>> = async {
        visit.check(&form.token)?;
        let Some(holder) = find(&visit.app, &form.says).await? else { return Ok(None) };
        obey(&visit.app, &holder).await?;
        Ok(Some(holder.says))
    }
    .await;
    match done {
        Ok(Some(Says::Yes(..))) => show(&visit, "replies-yes-done", []),
        Ok(Some(Says::FollowNo(..))) => show(&visit, "follow-no-done", []),
        Ok(Some(Says::DeskNo(..))) => show(&visit, "desk-no-done", []),
        Ok(Some(_)) => show(&visit, "replies-no-done", []),
        Ok(None) => over(&visit),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// No more mail, with one click in a mail program: it has no cookies and no form of ours, and what it holds can do nothing
/// else.
pub async fn stop(State(app): State<App>, Query(linked): Query<Linked>) -> Result<Response> {
    let holder = find(&app, &linked.token).await?;
    let holder = holder.filter(|holder| !matches!(holder.says, Says::Yes(..)));
    obey(&app, &holder.ok_or(Code::InvalidCode)?).await?;
    Ok("done\n".into_response())
}

async fn find(app: &App, token: &str) -> Result<Option<Holder>> {
    let Some((says, mac)) = Says::read(token) else { return Ok(None) };
    let (email_key, site) = match says {
        Says::Yes(site, guest) | Says::GuestNo(site, guest) => {
            let mut tx = app.store.latest(site).await?;
            let found = replies::guest_email(&mut tx, guest).await?;
            tx.commit().await?;
            let Some((email_key, name)) = found else { return Ok(None) };
            (email_key, Some(name))
        }
        Says::FollowNo(site, follow) => {
            let mut tx = app.store.latest(site).await?;
            let found = follows::holder(&mut tx, follow).await?;
            tx.commit().await?;
            let Some((email_key, name)) = found else { return Ok(None) };
            (email_key, Some(name))
        }
        Says::DeskNo(site, member) => {
            let mut tx = app.store.latest(site).await?;
            let found = moderator_mail::holder(&mut tx, member).await?;
            tx.commit().await?;
            let Some((email_key, name)) = found else { return Ok(None) };
            (email_key, Some(name))
        }
        Says::AccountNo(account) => {
            let found = profiles::email_key(app.store.registry(), account).await?;
            let Some(email_key) = found else { return Ok(None) };
            (email_key, None)
        }
    };
    let is_proven = says.is_proven(&app.keys, &email_key, &mac);
    Ok(is_proven.then_some(Holder { says, email_key, site }))
}

async fn obey(app: &App, holder: &Holder) -> Result<()> {
    match holder.says {
        Says::Yes(site, guest) => {
            let mut tx = app.store.write(site).await?;
            replies::confirm(&mut tx, guest, &holder.email_key).await?;
            tx.commit().await?;
        }
        Says::GuestNo(site, guest) => {
            let mut tx = app.store.write(site).await?;
            replies::forget(&mut tx, guest, &holder.email_key).await?;
            tx.commit().await?;
        }
        Says::FollowNo(site, follow) => {
            let mut tx = app.store.write(site).await?;
            follows::end(&mut tx, follow).await?;
            tx.commit().await?;
        }
        Says::DeskNo(site, member) => {
            let mut tx = app.store.write(site).await?;
            moderator_mail::set(&mut tx, member, None).await?;
            tx.commit().await?;
        }
        Says::AccountNo(account) => profiles::stop_mail(app.store.registry(), account).await?,
    }
    Ok(())
}

fn ask(visit: &Visit, token: &str, holder: &Holder) -> Response {
    let site = el("strong").child(holder.site.clone().unwrap_or_default());
    let (title, words, button) = match holder.says {
        Says::Yes(..) => ("replies-yes", "replies-yes-words", "replies-yes-button"),
        Says::GuestNo(..) => ("replies-no", "replies-no-words", "replies-no-button"),
        Says::FollowNo(..) => ("follow-no", "follow-no-words", "replies-no-button"),
        Says::DeskNo(..) => ("desk-no", "desk-no-words", "replies-no-button"),
        Says::AccountNo(_) => ("replies-no", "replies-no-words-all", "replies-no-button"),
    };
    let form = visit
        .form("/auth/replies")
        .child(shell::hidden("says", token.to_owned()))
        .child(el("p").children(visit.around(words, "site", site)))
        .child(shell::button(visit.say(button)).attr("data-focus", ""));
    show(visit, title, [form])
}

fn over(visit: &Visit) -> Response {
    show(visit, "link-over", [shell::words(visit.say("replies-over-words"))])
}

fn show(visit: &Visit, title: &str, content: impl IntoIterator<Item = Element>) -> Response {
    let title = visit.say(title);
    let content = [shell::heading(title.clone(), None)].into_iter().chain(content);
    Answer::new(shell::page(visit.language, &title, content), Frame::Tab).into_response()
}
