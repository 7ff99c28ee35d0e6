//! One thread: closed, opened, slowed down, named.

use axum::{Form, extract::RawPathParams, response::Response};
use sdk::wire::{Code, ListedThread, NamePage, Pace, Role, ThreadId};
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{
        super::{answer::go_to, shell, visit::Visit},
        desk,
        frame::{Page, Section},
        staff::Staff,
    },
    Asked, merge,
};
use crate::{
    api::{
        desk::{self as threads, name_as},
        pace::slow_down_as,
        writing,
    },
    error::{Error, Result},
    extract::Query,
};

/// Seconds between two comments of one person that a form offers, and how they are said.
const PACES: [(u32, &str); 7] = [
    (0, "pace-free"),
    (30, "pace-half-minute"),
    (60, "pace-minute"),
    (300, "pace-five-minutes"),
    (900, "pace-quarter"),
    (3_600, "pace-hour"),
    (86_400, "pace-day"),
];

/// One thread.
pub async fn page(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Query(asked): Query<Asked>,
) -> Response {
    let said = asked
        .done
        .map(|done| visit.say(if done == "merged" { "unite-done" } else { "thread-done" }));
    show(&visit, &staff, desk::param(&params, "thread"), said, None).await
}

async fn show(
    visit: &Visit,
    staff: &Staff,
    thread: Option<ThreadId>,
    said: Option<String>,
    refused: Option<Error>,
) -> Response {
    let found = match thread {
        Some(thread) => threads::one(&visit.app, &staff.site, thread).await,
        None => Err(Code::ThreadNotFound.into()),
    };
    let listed = match found {
        Ok(listed) => listed,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let thread = &listed.thread;
    let title = thread.title.clone().unwrap_or_else(|| thread.key.clone());
    let page = Page::new(visit, staff, Section::Threads).titled(title).saying(said);
    let page = match refused {
        Some(error) => page.refusing(error.code(), desk::why(visit, error)),
        None => page,
    };
    let address = thread.url.clone().map(|url| {
        let link = el("a").attr("href", url.clone()).attr("rel", "noreferrer").child(url);
        el("p").child(link)
    });
    let keys = [&thread.key].into_iter().chain(&listed.aliases);
    let keys = keys.map(|key| el("li").child(el("code").child(key.clone())));
    let keys = el("section")
        .child(el("h2").child(visit.say("thread-keys")))
        .child(shell::words(visit.say("thread-keys-words")))
        .child(el("ul").class("rows").children(keys));
    let forms = staff.is(Role::Moderator).then(|| forms(visit, staff, &listed));
    let log =
        shell::link(staff.path(&format!("/log?subject={}", thread.id)), visit.say("thread-log"));
    let log = el("p").class("other").child(log);
    let merge = staff.is(Role::Admin).then(|| merge::section(visit, staff, &listed));
    let forms = forms.into_iter().flatten();
    page.show(address.into_iter().chain(forms).chain([keys]).chain(merge).chain([log]))
}

fn forms(visit: &Visit, staff: &Staff, listed: &ListedThread) -> [Element; 3] {
    let thread = &listed.thread;
    let path = staff.path(&format!("/threads/{}", thread.id));
    let (now, button, next) = if thread.closed {
        ("thread-closed-words", "thread-open", "open")
    } else {
        ("thread-open-words", "thread-close", "close")
    };
    let close = visit
        .form(format!("{path}/close"))
        .child(shell::hidden("to", next.to_owned()))
        .child(shell::second_button(visit.say(button)));
    let close = el("section").class("narrow").child(shell::words(visit.say(now))).child(close);
    let pace = pace(visit, &path, listed);
    let title = thread.title.as_deref().unwrap_or_default();
    let url = thread.url.as_deref().unwrap_or_default();
    let form = visit
        .form(path)
        .child(desk::line("title", "text", visit.say("thread-title"), title))
        .child(desk::line("url", "url", visit.say("thread-url"), url))
        .child(shell::second_button(visit.say("thread-name")));
    let heading = el("h2").child(visit.say("thread-page"));
    let named = el("section").class("narrow").child(heading).child(form);
    [close, pace, named]
}

/// How fast it goes, by steps that a form needs no typing for.
fn pace(visit: &Visit, path: &str, listed: &ListedThread) -> Element {
    let now = listed.slow_seconds.unwrap_or_default();
    // What a program set stays where it was.
    let other = (now > 0 && PACES.iter().all(|(seconds, _)| *seconds != now)).then(|| {
        let words = visit.say_with("pace-other", &[("number", u64::from(now).into())]);
        (now, words)
    });
    let steps = PACES.map(|(seconds, key)| (seconds, visit.say(key)));
    let options = steps.into_iter().chain(other).map(|(seconds, words)| {
        let option = el("option").attr("value", seconds.to_string()).child(words);
        option.flag("selected", seconds == now)
    });
    let select = el("select").attr("id", "seconds").attr("name", "seconds").children(options);
    let label = el("label").attr("for", "seconds").child(visit.say("pace-label"));
    let form = visit
        .form(format!("{path}/pace"))
        .child(el("div").class("field").child(label).child(select))
        .child(shell::second_button(visit.say("pace-save")));
    el("section").class("narrow").child(form)
}

async fn answer(
    visit: &Visit,
    staff: &Staff,
    thread: Option<ThreadId>,
    done: Result<()>,
) -> Response {
    match (done, thread) {
        (Ok(()), Some(thread)) => go_to(&staff.path(&format!("/threads/{thread}?done=1"))),
        (Err(error), _) if error.code() == Code::CsrfRefused => {
            shell::failed(visit.language, &error)
        }
        (done, thread) => show(visit, staff, thread, None, done.err()).await,
    }
}

#[derive(Deserialize)]
pub struct NameForm {
    token: String,
    title: String,
    url: String,
}

/// Names a thread's page.
pub async fn change(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Form(form): Form<NameForm>,
) -> Response {
    let thread = desk::param(&params, "thread");
    let done = async {
        visit.check(&form.token)?;
        let id = thread.ok_or(Code::ThreadNotFound)?;
        let new = NamePage { url: Some(form.url), title: Some(form.title) };
        name_as(&visit.app, &staff.site, &staff.by(), id, new).await
    }
    .await;
    answer(&visit, &staff, thread, done).await
}

#[derive(Deserialize)]
pub struct PaceForm {
    token: String,
    seconds: u32,
}

/// Slows a thread down, or lets it go.
pub async fn slow_down(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Form(form): Form<PaceForm>,
) -> Response {
    let thread = desk::param(&params, "thread");
    let done = async {
        visit.check(&form.token)?;
        let id = thread.ok_or(Code::ThreadNotFound)?;
        let pace = Pace { slow_seconds: Some(form.seconds) };
        slow_down_as(&visit.app, &staff.site, &staff.by(), id, pace).await
    }
    .await;
    answer(&visit, &staff, thread, done).await
}

#[derive(Deserialize)]
pub struct CloseForm {
    token: String,
    to: String,
}

/// Closes a thread, or opens it again.
pub async fn close(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Form(form): Form<CloseForm>,
) -> Response {
    let thread = desk::param(&params, "thread");
    let done = async {
        visit.check(&form.token)?;
        let id = thread.ok_or(Code::ThreadNotFound)?;
        let (app, site, by) = (visit.app.clone(), staff.site.clone(), staff.by());
        let write = async move { writing::close(&app, &site, &by, id, form.to == "close").await };
        writing::in_own_task(&visit.app, id, write).await.map(drop)
    }
    .await;
    answer(&visit, &staff, thread, done).await
}
