//! The threads of a site: to be found, and followed when their pages moved.

mod merge;
mod one;
mod remap;

use axum::{Router, response::Response};
use sdk::wire::{Cursor, ListedThread, Role, ThreadPage, ThreadState};
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::Staff,
};
use crate::{
    api::desk as threads,
    app::App,
    extract::Query,
    routing::{form, get, post},
    texts::About,
};

/// Threads on one page.
const PAGE: u32 = 50;

/// The routes of these pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dashboard/{site}/threads", get(page))
        .route("/dashboard/{site}/threads/remap", form(remap::page, remap::submit))
        .route("/dashboard/{site}/threads/{thread}", form(one::page, one::change))
        .route("/dashboard/{site}/threads/{thread}/close", post(one::close))
        .route("/dashboard/{site}/threads/{thread}/pace", post(one::slow_down))
        .route("/dashboard/{site}/threads/{thread}/merge", post(merge::submit))
}

/// What a page of threads is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    state: String,
    cursor: Option<Cursor>,
    done: Option<String>,
}

impl Asked {
    fn state(&self) -> ThreadState {
        let known = ThreadState::ALL.into_iter().find(|state| state.as_str() == self.state);
        known.unwrap_or_default()
    }
}

/// A page of threads.
pub async fn page(visit: Visit, staff: Staff, Query(asked): Query<Asked>) -> Response {
    let wanted = (asked.state(), Some(asked.q.as_str()));
    let (app, site) = (&visit.app, &staff.site);
    let found = threads::page(app, site, wanted, asked.cursor.as_ref(), PAGE).await;
    let page = Page::new(&visit, &staff, Section::Threads);
    match found {
        Ok(found) => page.show(content(&visit, &staff, &asked, &found)),
        Err(error) => {
            let code = error.code();
            page.refusing(code, desk::why(&visit, error)).show([search(&visit, &staff, &asked)])
        }
    }
}

fn content(visit: &Visit, staff: &Staff, asked: &Asked, found: &ThreadPage) -> Vec<Element> {
    let rows = found.threads.iter().map(|thread| row(visit, staff, thread));
    let list = el("ul").class("rows").children(rows);
    let none = found.threads.is_empty().then(|| shell::words(visit.say("threads-none")));
    let query = desk::query(&[("state", asked.state().as_str()), ("q", &asked.q)]);
    let more = desk::pager(visit, &staff.path(&format!("/threads?{query}")), found.next.as_ref());
    let remap = staff.is(Role::Admin).then(|| {
        let link = shell::link(staff.path("/threads/remap"), visit.say("threads-remap"));
        el("p").class("other").child(link)
    });
    [search(visit, staff, asked), states(visit, staff, asked), list]
        .into_iter()
        .chain(none)
        .chain(more)
        .chain(remap)
        .collect()
}

fn search(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let input = el("input").attr("type", "search").attr("name", "q");
    let label = visit.say("threads-search");
    let input = input.attr("aria-label", label.clone()).attr("placeholder", label);
    let input = input.attr("value", asked.q.clone()).attr("maxlength", "100");
    el("form")
        .class("search")
        .attr("role", "search")
        .attr("action", staff.path("/threads"))
        .child(shell::hidden("state", asked.state().as_str().to_owned()))
        .child(input)
        .child(shell::second_button(visit.say("desk-find")))
}

fn states(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let tabs = ThreadState::ALL.into_iter().map(|state| {
        let words = visit.say(match state {
            ThreadState::All => "threads-all",
            ThreadState::Open => "threads-open",
            ThreadState::Closed => "threads-closed",
        });
        let address = staff.path(&format!("/threads?state={}", state.as_str()));
        let here = (state == asked.state()).then_some("page");
        el("a").attr("href", address).maybe("aria-current", here).child(words)
    });
    el("nav").class("tabs").attr("aria-label", visit.say("threads-which")).children(tabs)
}

fn row(visit: &Visit, staff: &Staff, listed: &ListedThread) -> Element {
    let thread = &listed.thread;
    let title = thread.title.clone().unwrap_or_else(|| thread.key.clone());
    let name = el("a").attr("href", staff.path(&format!("/threads/{}", thread.id))).child(title);
    let closed = thread.closed.then(|| desk::mark(visit.say("thread-is-closed")));
    let count =
        visit.say_with("people-comments", &[("number", About::Number(thread.comments.into()))]);
    let last = visit.around("thread-last", "day", desk::moment(listed.last_at));
    let about = el("p").class("hint").child(count).child(" · ").children(last);
    let place = thread.url.clone().unwrap_or_else(|| thread.key.clone());
    el("li")
        .child(el("p").class("who").child(el("bdi").child(name)).children(closed))
        .child(about)
        .child(el("p").class("hint").child(place))
}
