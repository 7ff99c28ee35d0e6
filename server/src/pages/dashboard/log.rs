//! The log: what those who care for the site did, in words.

use axum::{Router, extract::RawPathParams, response::Response};
use sdk::wire::{Cursor, LogEntry, LogPage, Role};
use serde::Deserialize;
use uuid::Uuid;
use view::{Element, Node, el};

use super::{
    super::{shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::{Admin, Staff},
};
use crate::{
    api::log::{self, Format, LogQuery},
    app::App,
    extract::Query,
    routing::get,
};

/// Entries on one page.
const PAGE: u32 = 50;

/// The routes of these pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dashboard/{site}/log", get(page))
        .route("/dashboard/{site}/log/export/{format}", get(export))
}

/// What the log is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    act: String,
    subject: String,
    by: String,
    cursor: Option<Cursor>,
}

/// A page of the log.
pub async fn page(visit: Visit, staff: Staff, Query(asked): Query<Asked>) -> Response {
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let query = LogQuery {
        act: text(&asked.act),
        subject: text(&asked.subject),
        by: asked.by.parse::<Uuid>().ok(),
        cursor: asked.cursor.clone(),
        limit: Some(PAGE),
        ..LogQuery::default()
    };
    let page = Page::new(&visit, &staff, Section::Log);
    match log::page(&visit.app, &staff.site, &query).await {
        Ok(found) => page.show(content(&visit, &staff, &asked, &found)),
        Err(error) => page.refusing(error.code(), desk::why(&visit, error)).show([]),
    }
}

/// The log as a file.
pub async fn export(visit: Visit, Admin(staff): Admin, params: RawPathParams) -> Response {
    let format = match desk::param::<String>(&params, "format").as_deref() {
        Some("ndjson") => Format::Ndjson,
        _ => Format::Csv,
    };
    log::file(visit.app, staff.site, format)
}

fn content(visit: &Visit, staff: &Staff, asked: &Asked, found: &LogPage) -> Vec<Element> {
    let rows = found.entries.iter().map(|entry| row(visit, staff, entry));
    let list = el("ol").class("rows log").children(rows);
    let none = found.entries.is_empty().then(|| shell::words(visit.say("log-none")));
    let query = desk::query(&[("act", &asked.act), ("subject", &asked.subject), ("by", &asked.by)]);
    let more = desk::pager(visit, &staff.path(&format!("/log?{query}")), found.next.as_ref());
    let files = staff.is(Role::Admin).then(|| {
        let file = |format: &str| {
            let link = el("a").attr("href", staff.path(&format!("/log/export/{format}")));
            link.attr("download", "").child(format.to_uppercase())
        };
        let words = visit.say("log-export");
        el("p")
            .class("other")
            .child(words)
            .child(" ")
            .child(file("csv"))
            .child(" · ")
            .child(file("ndjson"))
    });
    [filter(visit, staff, asked), list].into_iter().chain(none).chain(more).chain(files).collect()
}

fn filter(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let kinds = [
        ("", visit.say("log-everything")),
        ("comment", visit.say("log-comments")),
        ("thread", visit.say("log-threads")),
        ("ban", visit.say("log-bans")),
        ("member", visit.say("log-roles")),
        ("person", visit.say("log-notes")),
        ("notice", visit.say("log-notices")),
        ("settings", visit.say("log-settings")),
        ("moderation", visit.say("dashboard-moderation")),
        ("service", visit.say("log-services")),
        ("site", visit.say("dashboard-transfer")),
    ];
    let form = el("form")
        .class("search")
        .attr("action", staff.path("/log"))
        .child(desk::select("act", visit.say("log-which"), &asked.act, kinds))
        .child(desk::line("subject", "text", visit.say("log-subject"), &asked.subject));
    let form =
        if asked.by.is_empty() { form } else { form.child(shell::hidden("by", asked.by.clone())) };
    form.child(shell::second_button(visit.say("desk-find")))
}

fn row(visit: &Visit, staff: &Staff, entry: &LogEntry) -> Element {
    let name = match entry.by_kind.as_str() {
        "server" => visit.say_with("log-server", &[("name", (&entry.by).into())]),
        "key" => visit.say_with("log-key", &[("name", (&entry.by).into())]),
        _ => entry.by.clone(),
    };
    let who: Node = match entry.by_id {
        Some(by) => {
            let address = staff.path(&format!("/log?by={by}"));
            el("a").attr("href", address).child(name).into()
        }
        None => name.into(),
    };
    let act = words(&entry.act).map_or_else(|| entry.act.clone(), |key| visit.say(key));
    let head = el("p").class("who").child(el("bdi").child(who));
    let head = head.child(el("span").child(act)).children(subject(staff, entry));
    let details = entry.details.iter().map(|detail| {
        let name = el("dt").child(detail.name.clone());
        el("div").child(name).child(el("dd").child(detail.value.clone()))
    });
    let details = (!entry.details.is_empty()).then(|| el("dl").class("details").children(details));
    el("li").child(desk::moment(entry.at)).child(el("div").child(head).children(details))
}

/// What an act was done to, with the way to it where there is one.
fn subject(staff: &Staff, entry: &LogEntry) -> Option<Element> {
    let subject = entry.subject.clone()?;
    let is_id = subject.parse::<Uuid>().is_ok();
    let short = if is_id { subject.chars().take(8).collect() } else { subject.clone() };
    let thing = entry.act.split('.').next().unwrap_or_default();
    let path = match thing {
        "ban" | "member" | "person" if is_id => format!("/people/{subject}"),
        "thread" if is_id => format!("/threads/{subject}"),
        _ => return Some(el("code").attr("title", subject).child(short)),
    };
    Some(el("a").attr("href", staff.path(&path)).child(el("code").child(short)))
}

/// An act in words; one that is not known here stands as it is kept.
fn words(act: &str) -> Option<&'static str> {
    Some(match act {
        "ban.make" => "act-ban-make",
        "ban.lift" => "act-ban-lift",
        "member.role" => "act-member-role",
        "person.note" => "act-person-note",
        "person.export" => "act-person-export",
        "person.erase" => "act-person-erase",
        "person.remove" => "act-person-remove",
        "person.restore" => "act-person-restore",
        "comment.pin" => "act-comment-pin",
        "comment.unpin" => "act-comment-unpin",
        "comment.feature" => "act-comment-feature",
        "comment.unfeature" => "act-comment-unfeature",
        "comment.approve" => "act-comment-approve",
        "comment.spam" => "act-comment-spam",
        "comment.remove" => "act-comment-remove",
        "comment.restore" => "act-comment-restore",
        "thread.close" => "act-thread-close",
        "thread.open" => "act-thread-open",
        "thread.change" => "act-thread-change",
        "thread.pace" => "act-thread-pace",
        "thread.remap" => "act-thread-remap",
        "thread.merge" => "act-thread-merge",
        "notice.decide" => "act-notice-decide",
        "settings.change" => "act-settings-change",
        "moderation.change" => "act-moderation-change",
        "invitation.make" => "act-invitation-make",
        "invitation.withdraw" => "act-invitation-withdraw",
        "invitation.accept" => "act-invitation-accept",
        "service.set" => "act-service-set",
        "service.on" => "act-service-on",
        "service.off" => "act-service-off",
        "service.remove" => "act-service-remove",
        "site.import" => "act-site-import",
        "site.export" => "act-site-export",
        _ => return None,
    })
}
