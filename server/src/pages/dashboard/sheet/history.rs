//! What was changed, by whom, and putting it back.

use axum::{Form, extract::State, response::Response};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;
use view::{Element, el};

use super::{
    super::{
        super::{answer::go_to, shell, visit::Visit},
        frame::Page,
        staff::Admin,
    },
    Done, Sheet, address, fields, words,
};
use crate::{
    api::settings::time_of,
    app::App,
    error::Result,
    extract::Query,
    store::{
        self,
        settings::{Past, Saved},
    },
};

/// Changes on a page.
const PAGE: i64 = 30;

/// Which page.
#[derive(Deserialize)]
pub struct Before {
    before: Option<Uuid>,
}

/// What is to be put back.
#[derive(Deserialize)]
pub struct PutBack {
    token: String,
    change: Uuid,
    field: String,
}

/// The newest changes, or those before one.
pub async fn page<S: Sheet>(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Query(query): Query<Before>,
    Query(done): Query<Done>,
) -> Response {
    let read = async {
        let mut tx = app.store.latest(staff.site.id).await?;
        let past = store::settings::history(&mut tx, S::ACT, query.before, PAGE + 1).await?;
        tx.commit().await?;
        Result::Ok(past)
    };
    let mut past = match read.await {
        Ok(past) => past,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let is_more = past.len() > usize::try_from(PAGE).unwrap_or_default();
    past.truncate(usize::try_from(PAGE).unwrap_or_default());
    let older = past.last().filter(|_| is_more).map(|last| {
        let older = address::<S>(&staff, &format!("/history?before={}", last.id));
        shell::other([shell::link(older, visit.say("set-older"))])
    });
    let none = past.is_empty().then(|| shell::words(visit.say("set-no-changes")));
    let action = address::<S>(&staff, "/put-back");
    let changes = past.iter().map(|past| change::<S>(&visit, past, Some(&action)));
    let back = shell::link(address::<S>(&staff, ""), visit.say("set-back"));
    Page::new(&visit, &staff, S::SECTION)
        .titled(visit.say("set-history"))
        .saying(done.words().map(|key| visit.say(key)))
        .show(none.into_iter().chain(changes).chain(older).chain([shell::other([back])]))
}

/// One change, with a button for each field if there is where to send it.
pub fn change<S: Sheet>(visit: &Visit, past: &Past, put_back: Option<&String>) -> Element {
    let when = time_of(past.id).text();
    let day = when.get(..10).unwrap_or_default().to_owned();
    let minute = when.get(11..16).unwrap_or_default().to_owned();
    let time = el("time").attr("datetime", when).child(format!("{day} {minute} UTC"));
    let head =
        el("p").class("who").child(el("strong").child(past.by.clone())).child(" · ").child(time);
    let fields = past.changes.iter().map(|(name, [before, after])| {
        let form = put_back.map(|action| {
            visit
                .form(action.clone())
                .child(shell::hidden("change", past.id.to_string()))
                .child(shell::hidden("field", name.clone()))
                .child(button::<S>(visit, name))
        });
        field::<S>(visit, name, before, after).children(form)
    });
    el("article").class("change").child(head).child(el("ul").children(fields))
}

fn button<S: Sheet>(visit: &Visit, name: &str) -> Element {
    let known = fields::named(S::GROUPS, name);
    let label = known.map_or_else(|| name.to_owned(), |field| visit.say(field.label));
    shell::quiet_button(visit.say("set-put-back"))
        .attr("aria-label", visit.say_with("set-put-back-of", &[("field", (&label).into())]))
}

fn field<S: Sheet>(visit: &Visit, name: &str, before: &Value, after: &Value) -> Element {
    let known = fields::named(S::GROUPS, name);
    let label = known.map_or_else(|| name.to_owned(), |field| visit.say(field.label));
    // Of a long list, what is gone and what is new.
    let (gone, new) = (words::lacking(before, after), words::lacking(after, before));
    let said = |tag, value| el(tag).child(words::value(visit, known, value));
    el("li").child(el("span").class("label").child(label)).child(
        el("span").class("values").child(said("del", &gone)).child(" → ").child(said("ins", &new)),
    )
}

/// Sets a field to what it was before a change.
pub async fn put_back<S: Sheet>(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Form(form): Form<PutBack>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        let mut tx = app.store.latest(staff.site.id).await?;
        let past = store::settings::change(&mut tx, S::ACT, form.change).await?;
        tx.commit().await?;
        let now = S::current(&app, &staff.site).await?;
        let before = past.and_then(|mut past| past.changes.remove(&form.field));
        let sheet = before.and_then(|[before, _]| now.with(&form.field, &before));
        let Some(sheet) = sheet else { return Ok(false) };
        let saved = sheet.save(&app, &staff.site, &staff.by()).await?;
        Result::Ok(matches!(saved, Saved::Done(_)))
    };
    match done.await {
        Ok(true) => go_to(&address::<S>(&staff, "/history?done=put-back")),
        Ok(false) => go_to(&address::<S>(&staff, "/history?done=not-put-back")),
        Err(error) => shell::failed(visit.language, &error),
    }
}
