//! Notices of what is held to be against the law, and deciding about them with reasons.

use axum::{Form, Router, extract::RawPathParams, response::Response};
use sdk::wire::{
    Code, Cursor, DecideNotice, Ground, Notice, NoticeDecision, NoticeId, Reasons, Role,
};
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{answer::go_to, shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::Staff,
};
use crate::{
    api,
    app::App,
    error::Error,
    extract::Query,
    routing::{get, post},
    store,
};

/// Notices on one page.
const PAGE: u32 = 20;

/// The routes of these pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dashboard/{site}/notices", get(page))
        .route("/dashboard/{site}/notices/{notice}", post(decide))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    cursor: Option<Cursor>,
    done: Option<String>,
}

/// Notices, the newest first.
pub async fn page(visit: Visit, staff: Staff, Query(asked): Query<Asked>) -> Response {
    let said = asked.done.is_some().then(|| visit.say("notice-decided"));
    show(&visit, &staff, asked.cursor.as_ref(), said, None).await
}

async fn show(
    visit: &Visit,
    staff: &Staff,
    cursor: Option<&Cursor>,
    said: Option<String>,
    refused: Option<Error>,
) -> Response {
    let page = Page::new(visit, staff, Section::Notices).saying(said);
    let page = match refused {
        Some(error) => page.refusing(error.code(), desk::why(visit, error)),
        None => page,
    };
    let (app, site, role) = (&visit.app, &staff.site, staff.member.role);
    let found = match api::notices::page(app, site, role, cursor, PAGE).await {
        Ok(found) => found,
        Err(error) => return page.refusing(error.code(), desk::why(visit, error)).show([]),
    };
    let mut rows = Vec::new();
    for notice in &found.notices {
        match row(visit, staff, notice).await {
            Ok(row) => rows.push(row),
            Err(error) => return shell::failed(visit.language, &error),
        }
    }
    let address = format!("/notice/{}", staff.site.info.key);
    let link = shell::link(address.clone(), address);
    let about = el("p").children(visit.around("notices-words", "link", link));
    let none = rows.is_empty().then(|| shell::words(visit.say("notices-none")));
    let list = el("ul").class("rows").children(rows);
    let more = desk::pager(visit, &staff.path("/notices"), found.next.as_ref());
    page.show([about].into_iter().chain(none).chain([list]).chain(more))
}

async fn row(visit: &Visit, staff: &Staff, notice: &Notice) -> crate::error::Result<Element> {
    let mut tx = visit.app.store.latest(staff.site.id).await?;
    let found = store::comments::find(&mut tx, notice.thread, notice.comment).await?;
    tx.commit().await?;
    let comment = found.map_or_else(
        || el("p").class("hint").child(visit.say("person-text-removed")),
        |found| el("blockquote").class("text").child(found.source),
    );
    let who = match (&notice.name, &notice.email) {
        (Some(name), Some(email)) => format!("{name}, {email}"),
        (Some(who), None) | (None, Some(who)) => who.clone(),
        (None, None) => visit.say("notice-nameless"),
    };
    let state = if notice.reasons.is_some() {
        desk::mark(visit.say("notice-is-decided"))
    } else {
        el("span").class("mark bad").child(visit.say("notice-is-open"))
    };
    let head = el("p").class("who").child(el("bdi").child(who)).child(state);
    let at = el("p").class("hint").child(desk::moment(notice.created_at));
    let why = el("p").class("text").child(notice.why.clone());
    let row = el("li").child(head).child(at).child(why).child(comment);
    Ok(match &notice.reasons {
        Some(reasons) => row.child(decided(visit, reasons)),
        None if staff.is(Role::Moderator) => row.child(form(visit, staff, notice)),
        None => row,
    })
}

fn decided(visit: &Visit, reasons: &Reasons) -> Element {
    let what = match reasons.decision {
        NoticeDecision::Keep => "notice-keep",
        NoticeDecision::Remove => "notice-remove",
    };
    let ground = match reasons.ground {
        Ground::Illegal => "notice-illegal",
        Ground::Terms => "notice-terms",
    };
    let pairs = [
        ("notice-decision", visit.say(what)),
        ("notice-ground", format!("{}: {}", visit.say(ground), reasons.reference)),
        ("notice-facts", reasons.facts.clone()),
        ("notice-by", reasons.by.clone()),
    ];
    let pairs = pairs.map(|(key, value)| {
        let name = el("dt").child(visit.say(key));
        el("div").child(name).child(el("dd").class("text").child(value))
    });
    el("dl").class("details").children(pairs)
}

fn form(visit: &Visit, staff: &Staff, notice: &Notice) -> Element {
    let id = notice.id;
    let choose = |name: &'static str,
                  label: &'static str,
                  choices: [(&'static str, &'static str); 2]| {
        let choices = choices.map(|(value, key)| {
            let input = el("input").attr("type", "radio").attr("name", name).attr("value", value);
            el("label").class("check").child(input.attr("required", "")).child(visit.say(key))
        });
        el("fieldset").child(el("legend").child(visit.say(label))).children(choices)
    };
    let field = |name: &'static str, label: &'static str, rows: &'static str| {
        let own = format!("{name}-{id}");
        let area = el("textarea").attr("id", own.clone()).attr("name", name).attr("rows", rows);
        let label = el("label").attr("for", own).child(visit.say(label));
        el("div").class("field").child(label).child(area.attr("required", ""))
    };
    let form = visit
        .form(staff.path(&format!("/notices/{id}")))
        .child(choose(
            "decision",
            "notice-decision",
            [("keep", "notice-keep"), ("remove", "notice-remove")],
        ))
        .child(choose(
            "ground",
            "notice-ground",
            [("illegal", "notice-illegal"), ("terms", "notice-terms")],
        ))
        .child(field("reference", "notice-reference", "1"))
        .child(field("facts", "notice-facts", "4"))
        .child(shell::words(visit.say("notice-told")))
        .child(shell::button(visit.say("notice-decide")));
    let summary = el("summary").child(visit.say("notice-decide-open"));
    el("details").class("narrow").child(summary).child(form)
}

#[derive(Deserialize)]
pub struct DecideForm {
    token: String,
    #[serde(flatten)]
    decided: Decided,
}

#[derive(Deserialize)]
struct Decided {
    decision: NoticeDecision,
    ground: Ground,
    reference: String,
    facts: String,
}

/// Decides about a notice.
pub async fn decide(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Form(form): Form<DecideForm>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        let id = desk::param::<NoticeId>(&params, "notice").ok_or(Code::NotFound)?;
        let Decided { decision, ground, reference, facts } = form.decided;
        let decided = DecideNotice { decision, ground, reference, facts };
        api::notices::decide_as(&visit.app, &staff.site, &staff.by(), id, decided).await
    }
    .await;
    match done {
        Ok(_) => go_to(&staff.path("/notices?done=1")),
        Err(error) => show(&visit, &staff, None, None, Some(error)).await,
    }
}
