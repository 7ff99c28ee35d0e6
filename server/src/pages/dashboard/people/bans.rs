//! Bans: all of them, those of addresses and of domains of mail, and what one looks like.

use axum::{Form, response::Response};
use sdk::wire::{Ban, BanId, BanKind, Cursor, NewBan, Role, Timestamp};
use serde::Deserialize;
use view::{Element, el};

use super::super::{
    super::{answer::go_to, shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::{Admin, Staff},
};
use crate::{
    api,
    error::{Error, Result},
    extract::Query,
    store,
};

/// Bans on one page.
const PAGE: usize = 50;
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    cursor: Option<Cursor>,
    done: Option<String>,
}

/// All bans, the newest first.
pub async fn page(visit: Visit, staff: Staff, Query(asked): Query<Asked>) -> Response {
    let said = asked.done.is_some().then(|| visit.say("ban-done"));
    show(&visit, &staff, asked.cursor.as_ref(), said, None).await
}

async fn show(
    visit: &Visit,
    staff: &Staff,
    cursor: Option<&Cursor>,
    said: Option<String>,
    refused: Option<Error>,
) -> Response {
    let page = Page::new(visit, staff, Section::People).titled(visit.say("people-all-bans"));
    let page = page.saying(said);
    let page = match refused {
        Some(error) => page.refusing(error.code(), desk::why(visit, error)),
        None => page,
    };
    match read(visit, staff, cursor).await {
        Err(error) => page.refusing(error.code(), desk::why(visit, error)).show([]),
        Ok((bans, next)) => {
            let rows = bans.iter().map(|ban| row(visit, staff, ban, true));
            let none = bans.is_empty().then(|| shell::words(visit.say("ban-none")));
            let list = el("ul").class("rows").children(rows);
            let more = desk::pager(visit, &staff.path("/people/bans"), next.as_ref());
            let form = staff.is(Role::Admin).then(|| form(visit, staff));
            page.show(none.into_iter().chain([list]).chain(more).chain(form))
        }
    }
}

async fn read(
    visit: &Visit,
    staff: &Staff,
    cursor: Option<&Cursor>,
) -> Result<(Vec<Ban>, Option<Cursor>)> {
    use api::paging::{self, List};
    let before = cursor.map(|cursor| paging::after(List::Bans, cursor)).transpose()?;
    let before = before.map(|id| BanId(id.0));
    let mut tx = visit.app.store.latest(staff.site.id).await?;
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let mut bans = store::bans::list(&mut tx, None, before, limit + 1).await?;
    tx.commit().await?;
    let is_more = bans.len() > PAGE;
    bans.truncate(PAGE);
    let last = bans.last().filter(|_| is_more);
    let next = last.map(|last| paging::cursor(List::Bans, sdk::wire::CommentId(last.id.0)));
    Ok((bans, next))
}

/// A ban in a list; `with_whom`: with the way to whom it is about.
pub fn row(visit: &Visit, staff: &Staff, ban: &Ban, with_whom: bool) -> Element {
    let now = Timestamp::now();
    let person = ban.member.map(|id| id.0).or(ban.guest.map(|id| id.0));
    let kind = visit.say(match ban.kind {
        BanKind::Member => "ban-member",
        BanKind::Guest => "ban-guest",
        BanKind::Address => "ban-address",
        BanKind::Domain => "ban-domain",
    });
    let whom: view::Node = match (person, &ban.domain) {
        (Some(person), _) if with_whom => {
            shell::link(staff.path(&format!("/people/{person}")), kind).into()
        }
        (_, Some(domain)) => format!("{kind} {domain}").into(),
        _ => kind.into(),
    };
    let state = if ban.is_in_force(now) {
        let word = if ban.shadow { "ban-is-shadow" } else { "ban-is-open" };
        el("span").class("mark bad").child(visit.say(word))
    } else if ban.lifted_at.is_some() {
        desk::mark(visit.say("ban-is-lifted"))
    } else {
        desk::mark(visit.say("ban-is-over"))
    };
    let mut about = el("p").class("hint").child(desk::moment(ban.created_at)).child(" · ");
    about = match ban.ends_at {
        Some(end) => about.children(visit.around("ban-until", "day", desk::moment(end))),
        None => about.child(visit.say("ban-for-ever")),
    };
    if !ban.by.is_empty() {
        about = about.child(" · ").child(visit.say_with("desk-by", &[("name", (&ban.by).into())]));
    }
    let why = ban.reason.clone().map(|reason| el("p").class("text").child(reason));
    let told = ban.message.clone().map(|message| {
        let words = visit.say_with("ban-told", &[("message", (&message).into())]);
        el("p").class("text hint").child(words)
    });
    let may_lift = ban.is_in_force(now) && staff.is(Role::Moderator);
    let lift = may_lift.then(|| {
        visit
            .form(staff.path("/people/lift"))
            .child(shell::hidden("ban", ban.id.to_string()))
            .child(shell::quiet_button(visit.say("ban-lift")))
    });
    el("li")
        .child(el("p").class("who").child(whom).child(state))
        .child(about)
        .children(why)
        .children(told)
        .children(lift)
}

/// What is asked of every ban: for how long, and why.
pub fn fields(visit: &Visit) -> [Element; 5] {
    let choices = [
        ("day", visit.say("ban-day")),
        ("week", visit.say("ban-week")),
        ("month", visit.say("ban-month")),
        ("ever", visit.say("ban-ever")),
        ("date", visit.say("ban-date")),
    ];
    [
        desk::select("length", visit.say("ban-length"), "week", choices),
        desk::line("until", "date", visit.say("ban-date-field"), ""),
        desk::lines("reason", visit.say("ban-reason"), Some(visit.say("ban-reason-hint"))),
        desk::lines("message", visit.say("ban-message"), Some(visit.say("ban-message-hint"))),
        desk::tick("shadow", visit.say("ban-shadow")),
    ]
}

/// What was filled in about a ban.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct BanForm {
    pub token: String,
    length: String,
    until: String,
    reason: String,
    message: String,
    shadow: String,
    pub addresses: String,
    pub remove: String,
    address: String,
    domain: String,
}

impl BanForm {
    /// The ban that is meant, of nobody yet.
    ///
    /// # Errors
    /// What was chosen as its end is none.
    pub fn ban(&self, now: Timestamp) -> Result<NewBan> {
        let days = |days: i64| Some(Timestamp(now.0 + days * DAY_MS));
        let ends_at = match self.length.as_str() {
            "day" => days(1),
            "week" => days(7),
            "month" => days(30),
            "ever" => None,
            _ => {
                let end = Timestamp::parse(&format!("{}T23:59:59Z", self.until));
                Some(end.ok_or_else(|| Error::field("/ends_at", "not a date"))?)
            }
        };
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
        Ok(NewBan {
            address: text(&self.address),
            domain: text(&self.domain),
            addresses: !self.addresses.is_empty(),
            ends_at,
            shadow: !self.shadow.is_empty(),
            reason: text(&self.reason),
            message: text(&self.message),
            ..NewBan::default()
        })
    }
}

fn form(visit: &Visit, staff: &Staff) -> Element {
    let title = el("h2").child(visit.say("ban-elsewhere"));
    let form = visit
        .form(staff.path("/people/bans"))
        .child(desk::line("address", "text", visit.say("ban-address-field"), ""))
        .child(desk::line("domain", "text", visit.say("ban-domain-field"), ""))
        .children(fields(visit))
        .child(shell::button(visit.say("ban-make")));
    let about = shell::words(visit.say("ban-elsewhere-words"));
    el("section").class("narrow").child(title).child(about).child(form)
}

/// Bans a block of addresses or a domain of mail.
pub async fn make(visit: Visit, Admin(staff): Admin, Form(form): Form<BanForm>) -> Response {
    let (app, role) = (&visit.app, staff.member.role);
    let made = async {
        visit.check(&form.token)?;
        let new = form.ban(Timestamp::now())?;
        api::bans::make(app, &staff.site, role, &staff.by(), new).await
    }
    .await;
    match made {
        Ok(_) => go_to(&staff.path("/people/bans?done=ban")),
        Err(error) => show(&visit, &staff, None, None, Some(error)).await,
    }
}

#[derive(Deserialize)]
pub struct LiftForm {
    token: String,
    ban: BanId,
}

/// Lifts a ban, and leads to whom it was about.
pub async fn lift(visit: Visit, staff: Staff, Form(form): Form<LiftForm>) -> Response {
    let (app, role) = (&visit.app, staff.member.role);
    let lifted = async {
        visit.check(&form.token)?;
        api::bans::undo(app, &staff.site, role, &staff.by(), form.ban).await
    }
    .await;
    match lifted {
        Ok(ban) => {
            let person = ban.member.map(|id| id.0).or(ban.guest.map(|id| id.0));
            let path = person.map_or("bans".to_owned(), |person| person.to_string());
            go_to(&staff.path(&format!("/people/{path}?done=lift")))
        }
        Err(error) => show(&visit, &staff, None, None, Some(error)).await,
    }
}
