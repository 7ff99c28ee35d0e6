//! Where moderators work: the queue of what waits, and the search through all comments. Both are lists of the same items
//! with the same actions; what is asked for stands in the address.

mod asked;
mod filter;
mod item;
mod why;
mod decide;
mod done;
mod live;

use axum::{Router, extract::RawQuery, response::Response};
use sdk::wire::CommentId;
use view::{Element, el};

use self::asked::{Asked, List};
pub use self::{
    done::late,
    why::{found, last, phase, reason},
};
use super::{
    super::{shell, visit::Visit},
    frame::{Page, Section},
    staff::Staff,
};
use crate::{
    app::App,
    error::Result,
    routing::{get, post},
    store::desk::{self, Item},
};

/// Items of a page.
const PAGE: usize = 50;

/// The routes of both lists.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dashboard/{site}/queue", get(queue))
        .route("/dashboard/{site}/comments", get(comments))
        .route("/dashboard/{site}/queue/decide", post(decide::submit))
        .route("/dashboard/{site}/queue/looking", post(live::looking))
        .route("/dashboard/{site}/queue/events", get(live::events))
}

async fn queue(visit: Visit, staff: Staff, RawQuery(query): RawQuery) -> Response {
    page(&visit, &staff, &Asked::parse(List::Queue, &query.unwrap_or_default())).await
}

async fn comments(visit: Visit, staff: Staff, RawQuery(query): RawQuery) -> Response {
    page(&visit, &staff, &Asked::parse(List::Comments, &query.unwrap_or_default())).await
}

/// What was found for a page.
struct Loaded {
    items: Vec<Item>,
    /// Where the next page begins, if there is one.
    next: Option<CommentId>,
    /// What was just decided.
    done: done::Done,
}

async fn page(visit: &Visit, staff: &Staff, asked: &Asked) -> Response {
    let Loaded { items, next, done } = match load(visit, staff, asked).await {
        Ok(loaded) => loaded,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let section = match asked.list {
        List::Queue => Section::Queue,
        List::Comments => Section::Comments,
    };
    let content = [
        done.undo(visit, staff, asked),
        Some(help(visit)),
        Some(filter::draw(visit, staff, asked)),
        Some(list(visit, staff, asked, &items)),
        next.map(|next| {
            let next = Asked { after: Some(next), done: Vec::new(), ..asked.clone() };
            let link = shell::link(next.address(staff), visit.say("desk-next"));
            el("p").class("next").child(link)
        }),
        Some(keys(visit)),
    ];
    Page::new(visit, staff, section).saying(done.words(visit)).show(content.into_iter().flatten())
}

async fn load(visit: &Visit, staff: &Staff, asked: &Asked) -> Result<Loaded> {
    let wanted = asked.wanted();
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = visit.app.store.latest(staff.site.id).await?;
    let mut ids = match asked.list {
        List::Queue => {
            desk::queue(&mut tx, &wanted, asked.after, asked.show.is_decided(), limit).await?
        }
        List::Comments => desk::all(&mut tx, &wanted, asked.after, limit).await?,
    };
    let more = ids.len() > PAGE;
    ids.truncate(PAGE);
    let items = desk::items(&mut tx, &ids).await?;
    let done = done::Done::find(&mut tx, staff, &asked.done).await?;
    tx.commit().await?;
    Ok(Loaded { items, next: ids.last().copied().filter(|_| more), done })
}

fn nothing(visit: &Visit, asked: &Asked) -> Element {
    let words = match asked.list {
        _ if asked.is_search() => "desk-none-found",
        List::Queue if asked.show.is_decided() => "desk-none-decided",
        List::Queue => "desk-none-waits",
        List::Comments => "desk-none-yet",
    };
    el("p").class("nothing").child(visit.say(words))
}

/// The items, or that there are none; the form for those that are selected, and what the script needs to know.
fn list(visit: &Visit, staff: &Staff, asked: &Asked, items: &[Item]) -> Element {
    let name = "{name}";
    let articles = items.iter().map(|item| item::draw(visit, staff, asked, item));
    el("div")
        .class("desk-list")
        .attr("id", "list")
        .flag("data-stays", asked.list == List::Comments)
        .attr("data-events", staff.path("/queue/events"))
        .attr("data-looking", staff.path("/queue/looking"))
        .attr("data-token", visit.key.token(&visit.app))
        .attr("data-me", staff.member.id.text())
        .attr("data-seen", visit.say_with("desk-seen", &[("name", name.into())]))
        .attr("data-arrived", visit.say("desk-arrived"))
        .attr("data-undo", visit.say("desk-undo"))
        .attr("data-failed", visit.say("desk-failed"))
        .attr("data-empty", visit.say("desk-none-waits"))
        .attr("data-away", visit.say("desk-away"))
        .attr("data-late-approve", visit.say_with("desk-late-approve", &[("name", name.into())]))
        .attr("data-late-spam", visit.say_with("desk-late-spam", &[("name", name.into())]))
        .attr("data-late-remove", visit.say_with("desk-late-remove", &[("name", name.into())]))
        .children(items.is_empty().then(|| nothing(visit, asked)))
        .children(articles)
        .child(bulk(visit, staff, asked))
}

/// What is done to all that are selected.
fn bulk(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let button = |decision: &'static str, words: &str| {
        shell::second_button(visit.say(words)).attr("name", "decision").attr("value", decision)
    };
    decide::form(visit, staff, asked)
        .attr("id", "bulk")
        .class("bulk")
        .attr("aria-label", visit.say("desk-selected"))
        .child(el("span").class("hint").child(visit.say("desk-selected")))
        .child(button("approve", "desk-approve"))
        .child(button("spam", "desk-spam"))
        .child(button("remove", "desk-remove"))
}

/// The way to the keys, where a script knows them.
fn help(visit: &Visit) -> Element {
    el("button")
        .class("quiet help")
        .attr("type", "button")
        .attr("data-help", "")
        .attr("aria-keyshortcuts", "?")
        .flag("hidden", true)
        .child(visit.say("desk-keys"))
}

/// The keys; the script shows them in a dialog, and there is nothing to say without it.
fn keys(visit: &Visit) -> Element {
    let rows = [
        ("j k", "desk-key-move"),
        ("a", "desk-approve"),
        ("s", "desk-spam"),
        ("r d", "desk-remove"),
        ("R", "desk-key-reason"),
        ("b", "desk-ban"),
        ("u z", "desk-undo"),
        ("x", "desk-key-select"),
        ("o", "desk-key-open"),
        ("/", "desk-key-search"),
        ("?", "desk-key-help"),
    ];
    let rows = rows.map(|(keys, words)| {
        let keys = keys.split(' ').map(|key| el("kbd").child(key.to_owned()));
        el("div").child(el("dt").children(keys)).child(el("dd").child(visit.say(words)))
    });
    let on = el("input").attr("type", "checkbox").attr("data-keys-on", "").flag("checked", true);
    let on = el("label").class("check").child(on).child(visit.say("desk-keys-on"));
    let close = el("button").class("second").attr("value", "close").child(visit.say("desk-close"));
    el("dialog")
        .attr("id", "keys")
        .attr("aria-labelledby", "keys-title")
        .child(el("h2").attr("id", "keys-title").child(visit.say("desk-keys")))
        .child(el("dl").children(rows))
        .child(on)
        .child(el("form").attr("method", "dialog").child(close))
}
