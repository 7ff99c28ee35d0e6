//! Merging a thread into another one: first what would happen, then doing it.

use axum::{Form, extract::RawPathParams, response::Response};
use sdk::{
    thread_key::ThreadKey,
    wire::{Code, ListedThread, ThreadId},
};
use serde::Deserialize;
use view::{Element, el};

use super::super::{
    super::{answer::go_to, shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::{Admin, Staff},
};
use crate::{
    api::{desk as threads, uniting::merge_as, writing},
    error::{Error, Result},
    texts::About,
};

/// The part of a thread's page about it; for admins.
pub fn section(visit: &Visit, staff: &Staff, listed: &ListedThread) -> Element {
    let form = form(visit, staff, listed, "");
    let heading = el("h2").child(visit.say("unite-title"));
    el("section").class("narrow").child(heading).children(form)
}

fn form(visit: &Visit, staff: &Staff, listed: &ListedThread, to: &str) -> [Element; 2] {
    let form = visit
        .form(staff.path(&format!("/threads/{}/merge", listed.thread.id)))
        .child(desk::line("to", "text", visit.say("unite-to"), to))
        .child(shell::second_button(visit.say("unite-try")));
    [shell::words(visit.say("unite-words")), form]
}

#[derive(Deserialize)]
pub struct MergeForm {
    token: String,
    to: String,
    #[serde(default)]
    really: String,
}

/// Tells what would happen; once that was confirmed, does it.
pub async fn submit(
    visit: Visit,
    Admin(staff): Admin,
    params: RawPathParams,
    Form(form): Form<MergeForm>,
) -> Response {
    let thread = desk::param(&params, "thread");
    let found = async {
        visit.check(&form.token)?;
        threads::one(&visit.app, &staff.site, thread.ok_or(Code::ThreadNotFound)?).await
    };
    let listed = match found.await {
        Ok(listed) => listed,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let done = if form.really.is_empty() {
        other(&visit, &staff, &listed, &form.to).await.map(Done::Found)
    } else {
        merge(&visit, &staff, listed.thread.id, &form.to).await.map(Done::Merged)
    };
    let page = Page::new(&visit, &staff, Section::Threads).titled(visit.say("unite-title"));
    match done {
        Ok(Done::Merged(into)) => go_to(&staff.path(&format!("/threads/{into}?done=merged"))),
        Ok(Done::Found(into)) => page.show([preview(&visit, &staff, &listed, &into)]),
        Err(error) => {
            let why = match error.code() {
                Code::ThreadNotFound => visit.say("unite-none"),
                Code::ThreadClosed => visit.say("unite-closed"),
                _ => desk::why(&visit, error),
            };
            let form = self::form(&visit, &staff, &listed, &form.to);
            page.refusing(Code::Invalid, why).show([el("div").class("narrow").children(form)])
        }
    }
}

enum Done {
    Found(Box<ListedThread>),
    Merged(ThreadId),
}

/// The thread that is found by what was typed: an address or a key.
async fn other(
    visit: &Visit,
    staff: &Staff,
    listed: &ListedThread,
    typed: &str,
) -> Result<Box<ListedThread>> {
    let into = threads::one(&visit.app, &staff.site, named(staff, typed)?).await?;
    if into.thread.id == listed.thread.id {
        return Err(Error::field("/into", visit.say("unite-same")));
    }
    if into.thread.closed { Err(Code::ThreadClosed.into()) } else { Ok(Box::new(into)) }
}

fn named(staff: &Staff, typed: &str) -> Result<ThreadId> {
    let typed = typed.trim();
    if let Ok(id) = typed.parse::<ThreadId>() {
        return Ok(id);
    }
    let key = ThreadKey::from_address(typed).or_else(|_| ThreadKey::new(typed));
    let key = key.map_err(|_| Code::ThreadNotFound)?;
    Ok(staff.site.thread_of(&key))
}

async fn merge(visit: &Visit, staff: &Staff, from: ThreadId, to: &str) -> Result<ThreadId> {
    let into = named(staff, to)?;
    let (app, site, by) = (visit.app.clone(), staff.site.clone(), staff.by());
    let write = async move { merge_as(&app, &site, &by, from, into).await };
    writing::in_own_task(&visit.app, from, write).await?;
    Ok(into)
}

fn preview(visit: &Visit, staff: &Staff, from: &ListedThread, into: &ListedThread) -> Element {
    let path = staff.path(&format!("/threads/{}", from.thread.id));
    let row = |listed: &ListedThread, key: &str| {
        let thread = &listed.thread;
        let title = thread.title.clone().unwrap_or_else(|| thread.key.clone());
        let number = About::Number(thread.comments.into());
        let count = visit.say_with("people-comments", &[("number", number)]);
        let about = el("p").class("hint").child(count).child(" · ").child(thread.key.clone());
        el("li")
            .child(el("p").class("hint").child(visit.say(key)))
            .child(el("p").class("who").child(el("bdi").child(title)))
            .child(about)
    };
    let rows = [row(from, "unite-from"), row(into, "unite-into")];
    let form = visit
        .form(format!("{path}/merge"))
        .child(shell::hidden("to", into.thread.id.to_string()))
        .child(shell::hidden("really", "on".to_owned()))
        .child(shell::danger_button(visit.say("unite-do")));
    let back = el("p").class("other").child(shell::link(path, visit.say("unite-back")));
    el("div")
        .child(el("ul").class("rows").children(rows))
        .child(shell::words(visit.say("unite-sure")))
        .child(form)
        .child(back)
}
