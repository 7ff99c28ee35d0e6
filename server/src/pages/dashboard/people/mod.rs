//! The people of a site: members and guests, to be found, looked at, banned and let write again.

mod acts;
mod bans;
mod erasing;
mod invitations;
mod person;
mod removals;

use axum::{Router, response::Response};
use sdk::wire::{AuthorKind, Crowd, Cursor, Person, PersonPage, Role};
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::Staff,
};
use crate::{
    api,
    app::App,
    extract::Query,
    routing::{form, get, post},
    texts::About,
};

/// People on one page.
const PAGE: u32 = 50;

/// The routes of these pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dashboard/{site}/people", get(page))
        .route("/dashboard/{site}/people/bans", form(bans::page, bans::make))
        .route("/dashboard/{site}/people/lift", post(bans::lift))
        .route("/dashboard/{site}/people/invitations", form(invitations::page, invitations::make))
        .route("/dashboard/{site}/people/invitations/withdraw", post(invitations::withdraw))
        .route("/dashboard/{site}/people/{person}", get(person::page))
        .route("/dashboard/{site}/people/{person}/ban", post(acts::ban))
        .route("/dashboard/{site}/people/{person}/note", post(acts::note))
        .route("/dashboard/{site}/people/{person}/role", post(acts::change_role))
        .route("/dashboard/{site}/people/{person}/remove", post(acts::remove))
        .route("/dashboard/{site}/people/{person}/restore", post(acts::restore))
        .route("/dashboard/{site}/people/{person}/export", post(erasing::export))
        .route("/dashboard/{site}/people/{person}/erase", form(erasing::page, erasing::erase))
}

/// What a page of people is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    crowd: String,
    cursor: Option<Cursor>,
    done: Option<String>,
}

impl Asked {
    fn crowd(&self) -> Crowd {
        let known = Crowd::ALL.into_iter().find(|crowd| crowd.as_str() == self.crowd);
        known.unwrap_or_default()
    }
}

/// A page of people.
pub async fn page(visit: Visit, staff: Staff, Query(asked): Query<Asked>) -> Response {
    let (crowd, words) = (asked.crowd(), Some(asked.q.as_str()));
    let role = staff.member.role;
    let found = api::people::page(
        &visit.app,
        &staff.site,
        role,
        (crowd, words),
        asked.cursor.as_ref(),
        PAGE,
    )
    .await;
    let said = asked.done.is_some().then(|| visit.say("erase-done"));
    let page = Page::new(&visit, &staff, Section::People).saying(said);
    match found {
        Ok(found) => page.show(content(&visit, &staff, &asked, &found)),
        Err(error) => {
            let code = error.code();
            page.refusing(code, desk::why(&visit, error)).show([search(&visit, &staff, &asked)])
        }
    }
}

fn content(visit: &Visit, staff: &Staff, asked: &Asked, found: &PersonPage) -> Vec<Element> {
    let rows = found.people.iter().map(|person| row(visit, staff, person));
    let list = el("ul").class("rows").children(rows);
    let none = found.people.is_empty().then(|| shell::words(visit.say("people-none")));
    let query = desk::query(&[("crowd", asked.crowd().as_str()), ("q", &asked.q)]);
    let more = desk::pager(visit, &staff.path(&format!("/people?{query}")), found.next.as_ref());
    let bans = shell::link(staff.path("/people/bans"), visit.say("people-all-bans"));
    let invite = staff.is(Role::Admin).then(|| {
        let link = shell::link(staff.path("/people/invitations"), visit.say("invite-link"));
        el("p").class("other").child(link)
    });
    let bans = el("p").class("other").child(bans);
    [search(visit, staff, asked), crowds(visit, staff, asked), list]
        .into_iter()
        .chain(none)
        .chain(more)
        .chain(invite)
        .chain([bans])
        .collect()
}

fn search(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let label = if staff.is(Role::Admin) { "people-search-address" } else { "people-search" };
    let input = el("input").attr("type", "search").attr("name", "q");
    let input = input.attr("aria-label", visit.say(label)).attr("placeholder", visit.say(label));
    let input = input.attr("value", asked.q.clone()).attr("maxlength", "100");
    let crowd = shell::hidden("crowd", asked.crowd().as_str().to_owned());
    el("form")
        .class("search")
        .attr("role", "search")
        .attr("action", staff.path("/people"))
        .child(crowd)
        .child(input)
        .child(shell::second_button(visit.say("desk-find")))
}

fn crowds(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let tabs = Crowd::ALL.into_iter().map(|crowd| {
        let words = visit.say(match crowd {
            Crowd::All => "people-all",
            Crowd::Staff => "people-staff",
            Crowd::Banned => "people-banned",
            Crowd::New => "people-new",
        });
        let address = staff.path(&format!("/people?crowd={}", crowd.as_str()));
        let here = (crowd == asked.crowd()).then_some("page");
        el("a").attr("href", address).maybe("aria-current", here).child(words)
    });
    el("nav").class("tabs").attr("aria-label", visit.say("people-which")).children(tabs)
}

fn row(visit: &Visit, staff: &Staff, person: &Person) -> Element {
    let name = el("a").attr("href", staff.path(&format!("/people/{}", person.id)));
    let name = name.child(person.name.clone());
    let count =
        visit.say_with("people-comments", &[("number", About::Number(person.comments.into()))]);
    let about = el("p").class("hint").child(count).child(" · ");
    let about = about.children(visit.around("people-since", "day", shell::day(person.since)));
    let about = match &person.email {
        Some(email) => about.child(" · ").child(email.clone()),
        None => about,
    };
    let head = el("p").class("who").child(el("bdi").child(name)).children(marks(visit, person));
    el("li").child(head).child(about)
}

/// What somebody is here, beside their name.
fn marks(visit: &Visit, person: &Person) -> Vec<Element> {
    let what = match person.role {
        _ if person.kind == AuthorKind::Guest => Some("people-guest"),
        Role::Member => None,
        role => Some(role_key(role)),
    };
    let banned =
        person.banned.then(|| el("span").class("mark bad").child(visit.say("people-is-banned")));
    what.map(|key| desk::mark(visit.say(key))).into_iter().chain(banned).collect()
}

/// What a role is called.
pub fn role_key(role: Role) -> &'static str {
    match role {
        Role::Owner => "role-owner",
        Role::Admin => "role-admin",
        Role::Moderator => "role-moderator",
        Role::Observer => "role-observer",
        Role::Member => "role-member",
    }
}
