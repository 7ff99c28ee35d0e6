//! Deciding by mail: whether a moderator wants letters, and the page that a link in one opens. Opening it changes nothing,
//! so that programs that look at mail decide nothing; its button does.

use axum::{
    Form,
    extract::RawForm,
    response::{IntoResponse, Response},
};
use sdk::wire::{Code, Decision, Member, Timestamp};
use serde::Deserialize;
use url::form_urlencoded;
use view::{Element, el};

use super::{
    super::{
        answer::{Answer, Frame, go_to},
        shell,
        visit::Visit,
    },
    queue,
    staff::Staff,
};
use crate::{
    api::writing,
    domain::{
        audit::By,
        desk_link::{self, DeskLink},
        moderation::Why,
    },
    error::Result,
    extract::{Query, Site},
    store::{
        decisions,
        desk::{self, Item},
        members, moderator_mail, sites,
    },
};

/// How often letters may come.
const OFTEN: [(&str, &str); 3] =
    [("never", "desk-mail-never"), ("each", "desk-mail-each"), ("hourly", "desk-mail-hourly")];

/// The form with which a moderator says how often they want letters; none, where no mail goes out.
pub fn wish(visit: &Visit, staff: &Staff, often: Option<&str>) -> Option<Element> {
    let options = OFTEN.map(|(value, words)| {
        el("option")
            .attr("value", value)
            .flag("selected", value == often.unwrap_or("never"))
            .child(visit.say(words))
    });
    let select = el("select").attr("id", "often").attr("name", "often").children(options);
    let form = visit
        .form(staff.path("/mail"))
        .class("wish")
        .child(el("label").attr("for", "often").child(visit.say("desk-mail-often")))
        .child(select)
        .child(shell::second_button(visit.say("desk-mail-save")));
    let section = el("section")
        .attr("aria-labelledby", "mail")
        .child(el("h2").attr("id", "mail").child(visit.say("desk-mail")))
        .child(shell::words(visit.say("desk-mail-words")))
        .child(form);
    visit.has_mail().then_some(section)
}

/// Keeps what a moderator wants.
pub async fn save(visit: Visit, staff: Staff, RawForm(form): RawForm) -> Response {
    let field = |wanted: &str| {
        let mut fields = form_urlencoded::parse(&form);
        let found = fields.find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    let (token, often) = (field("token"), field("often"));
    let saved: Result<()> = async {
        visit.check(&token)?;
        let often = Some(often.as_str()).filter(|often| matches!(*often, "each" | "hourly"));
        let mut tx = visit.app.store.write(staff.site.id).await?;
        moderator_mail::set(&mut tx, staff.member.id, often).await?;
        tx.commit().await?;
        Ok(())
    }
    .await;
    match saved {
        Ok(()) => go_to(&staff.path("?saved")),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// What the link carries.
#[derive(Default, Deserialize)]
pub struct Linked {
    #[serde(default)]
    token: String,
}

/// What the button sends.
#[derive(Deserialize)]
pub struct DecidedForm {
    token: String,
    decides: String,
}

/// A link that is good, and what it is about.
struct Opened {
    link: DeskLink,
    site: Site,
    member: Member,
    item: Option<Item>,
}

/// What the link decides, and a button.
pub async fn page(visit: Visit, Query(linked): Query<Linked>) -> Response {
    match open(&visit, &linked.token).await {
        Ok(Some(Opened { link, site, item: Some(item), .. }))
            if item.last.as_ref().map(|last| last.id) == link.known =>
        {
            ask(&visit, &linked.token, link, &site, &item)
        }
        Ok(Some(opened)) => over(&visit, &opened),
        Ok(None) => show(&visit, "link-over", [shell::words(visit.say("desk-mail-over"))]),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Decides what the link says.
pub async fn submit(visit: Visit, Form(form): Form<DecidedForm>) -> Response {
    let done: Result<Option<Opened>> = async {
        visit.check(&form.token)?;
        let Some(opened) = open(&visit, &form.decides).await? else { return Ok(None) };
        let DeskLink { comment, known, decision, .. } = opened.link;
        let by = By::Member(opened.member.id, opened.member.name.clone());
        let why = Why::default();
        let asked = writing::Asked { comment, known, decision, why, part_of: None };
        writing::decide_all(&visit.app, &opened.site, &by, vec![asked]).await?;
        Ok(Some(opened))
    }
    .await;
    match done {
        Ok(Some(opened)) => match last_words(&visit, &opened).await {
            Ok(words) => show(&visit, "desk-mail-done", [shell::words(words)]),
            Err(error) => shell::failed(visit.language, &error),
        },
        Ok(None) => show(&visit, "link-over", [shell::words(visit.say("desk-mail-over"))]),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// What is behind a link, if it is good and whoever it was written to still moderates.
async fn open(visit: &Visit, token: &str) -> Result<Option<Opened>> {
    let app = &visit.app;
    let Some(link) = DeskLink::read(&app.keys, token, Timestamp::now()) else { return Ok(None) };
    let mut tx = app.store.latest(link.site).await?;
    let member = members::find(&mut tx, link.member).await?.map(|found| found.member);
    let item = desk::items(&mut tx, &[link.comment]).await?.pop();
    tx.commit().await?;
    let Some(member) = member.filter(|member| member.role.moderates() && !member.banned) else {
        return Ok(None);
    };
    let key = sites::key_of(app.store.registry(), link.site).await?;
    let site = app.sites.get(&app.store, &key).await?.ok_or(Code::SiteNotFound)?;
    Ok(Some(Opened { link, site, member, item }))
}

fn ask(visit: &Visit, token: &str, link: DeskLink, site: &Site, item: &Item) -> Response {
    let (title, button) = match link.decision {
        Decision::Approve => ("desk-mail-approve", "desk-approve"),
        Decision::Spam => ("desk-mail-spam", "desk-spam"),
        _ => ("desk-mail-remove", "desk-remove"),
    };
    let name = el("strong").attr("dir", "auto").child(item.author.name.clone());
    let about = el("p").children(visit.around("desk-mail-by", "name", name));
    let body = el("blockquote").class("body answered").attr("dir", "auto").attr("tabindex", "0");
    let form = visit
        .form(desk_link::PATH)
        .child(shell::hidden("decides", token.to_owned()))
        .child(shell::button(visit.say(button)));
    let queue = shell::link(
        format!("{}/{}/queue", super::PATH, site.info.key),
        visit.say("overview-to-queue"),
    );
    let content = [about, body.html(item.html.clone()), form, shell::other([queue])];
    show(visit, title, content)
}

/// Somebody has decided already.
fn over(visit: &Visit, opened: &Opened) -> Response {
    let last = opened.item.as_ref().and_then(|item| item.last.as_ref());
    let words = last.map(|last| queue::late(visit, last));
    let words = words.unwrap_or_else(|| visit.say("desk-mail-gone"));
    show(visit, "desk-mail-already", [shell::words(words)])
}

/// What was decided last, now.
async fn last_words(visit: &Visit, opened: &Opened) -> Result<String> {
    let mut tx = visit.app.store.latest(opened.site.id).await?;
    let last = decisions::last(&mut tx, &[opened.link.comment]).await?.pop();
    tx.commit().await?;
    Ok(last.map_or_else(|| visit.say("desk-mail-gone"), |(_, last)| queue::last(visit, &last)))
}

fn show(visit: &Visit, title: &str, content: impl IntoIterator<Item = Element>) -> Response {
    let title = visit.say(title);
    let content = [shell::heading(title.clone(), None)].into_iter().chain(content);
    Answer::new(shell::page(visit.language, &title, content), Frame::Tab).into_response()
}
