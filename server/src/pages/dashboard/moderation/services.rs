//! Services elsewhere that have a say: which there are, and a page for each. None is asked unless the owner turns it on.

use axum::{Form, Router, extract::State, response::Response};
use sdk::wire::Code;
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{
        super::{answer::go_to, shell, visit::Visit},
        frame::{Page, Section},
        sheet::Typed,
        staff::{Admin, Staff},
    },
    service_form::{self, Mistakes},
};
use crate::{
    api::outside_services as services,
    app::App,
    domain::outside::Kind,
    error::{Error, Result},
    extract::{Path, Query},
    routing::{form, get, post},
    store::outside_services::ServiceRow,
};

/// The routes of services.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dashboard/{site}/moderation/services", get(list))
        .route("/dashboard/{site}/moderation/services/{kind}", form(page, save))
        .route("/dashboard/{site}/moderation/services/{kind}/{act}", post(act))
}

/// Where the list of them is, below the dashboard's address.
pub const PATH: &str = "/moderation/services";

/// What was just done.
#[derive(Default, Deserialize)]
struct Done {
    done: Option<String>,
}

impl Done {
    fn words(&self, visit: &Visit) -> Option<String> {
        match self.done.as_deref()? {
            "saved" => Some(visit.say("set-saved")),
            "removed" => Some(visit.say("svc-removed")),
            _ => None,
        }
    }
}

/// The messages that name a service and say what it is told.
fn about(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Akismet => ("svc-akismet", "svc-akismet-about"),
        Kind::Toxicity => ("svc-toxicity", "svc-toxicity-about"),
        Kind::Hook => ("svc-hook", "svc-hook-about"),
    }
}

/// Whether a service is asked, in a word.
fn state(visit: &Visit, row: Option<&ServiceRow>) -> Element {
    let (class, key) = match row.map(|row| row.enabled) {
        Some(true) => ("mark good", "hook-on"),
        Some(false) => ("mark", "hook-off"),
        None => ("mark", "svc-none"),
    };
    el("span").class(class).child(visit.say(key))
}

fn path(staff: &Staff, kind: Kind, rest: &str) -> String {
    staff.path(&format!("{PATH}/{kind}{rest}"))
}

/// All kinds, and how each does.
async fn list(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Query(done): Query<Done>,
) -> Response {
    let rows = match services::all(&app, &staff.site).await {
        Ok(rows) => rows,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let entries = Kind::ALL.into_iter().map(|kind| {
        let (name, words) = about(kind);
        let link = el("a").attr("href", path(&staff, kind, "")).child(visit.say(name));
        let what = el("div").child(link).child(el("span").class("hint").child(visit.say(words)));
        let row = rows.iter().find(|row| row.service.kind == kind);
        el("li").child(what).child(state(&visit, row))
    });
    let back = shell::link(staff.path("/moderation"), visit.say("svc-back-to-rules"));
    Page::new(&visit, &staff, Section::Moderation)
        .titled(visit.say("svc-title"))
        .saying(done.words(&visit))
        .show([
            el("p").class("lead").child(visit.say("svc-about")),
            el("ul").class("things").children(entries),
            shell::other([back]),
        ])
}

/// What a form of this page is about.
#[derive(Deserialize)]
struct Which {
    kind: String,
}

impl Which {
    fn kind(&self) -> Result<Kind> {
        self.kind.parse().map_err(|_| Code::NotFound.into())
    }
}

async fn row(app: &App, staff: &Staff, kind: Kind) -> Result<Option<ServiceRow>> {
    let rows = services::all(app, &staff.site).await?;
    Ok(rows.into_iter().find(|row| row.service.kind == kind))
}

/// One of them.
async fn page(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Path(which): Path<Which>,
    Query(done): Query<Done>,
) -> Response {
    let shown = async {
        let kind = which.kind()?;
        let row = row(&app, &staff, kind).await?;
        let typed = service_form::typed(row.as_ref().map(|row| &row.service));
        let content = content(&visit, &staff, kind, row.as_ref(), &typed, &Mistakes::new());
        Result::Ok(framed(&visit, &staff, kind).saying(done.words(&visit)).show(content))
    };
    shown.await.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

fn framed<'a>(visit: &'a Visit, staff: &'a Staff, kind: Kind) -> Page<'a> {
    Page::new(visit, staff, Section::Moderation).titled(visit.say(about(kind).0))
}

fn content(
    visit: &Visit,
    staff: &Staff,
    kind: Kind,
    row: Option<&ServiceRow>,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Vec<Element> {
    let is_on = row.is_some_and(|row| row.enabled);
    let save = if is_on { "set-save" } else { "svc-start" };
    let form = visit
        .form(path(staff, kind, ""))
        .class("new")
        .children(service_form::draw(visit, kind, row.is_some(), typed, mistakes))
        .child(shell::button(visit.say(save)));
    let lead = el("p").class("lead").child(visit.say(about(kind).1)).child(" ");
    let back = shell::link(staff.path(PATH), visit.say("svc-back"));
    let acts = row.map(|row| acts(visit, staff, kind, row.enabled));
    let all = [lead.child(state(visit, row)), form].into_iter().chain(acts);
    all.chain([shell::other([back])]).collect()
}

fn acts(visit: &Visit, staff: &Staff, kind: Kind, is_on: bool) -> Element {
    let act = |act: &str, button| visit.form(path(staff, kind, &format!("/{act}"))).child(button);
    let turn = if is_on {
        act("off", shell::second_button(visit.say("hook-turn-off")))
    } else {
        act("on", shell::second_button(visit.say("hook-turn-on")))
    };
    let renew =
        (kind == Kind::Hook).then(|| act("secret", shell::second_button(visit.say("hook-rotate"))));
    let hint = renew.as_ref().map(|_| el("p").class("hint").child(visit.say("svc-rotate-words")));
    let remove = el("details")
        .child(el("summary").child(visit.say("hook-remove")))
        .child(shell::words(visit.say("svc-remove-words")))
        .child(act("remove", shell::danger_button(visit.say("hook-remove"))));
    let buttons = el("div").class("acts").child(turn).children(renew);
    el("section").child(buttons).children(hint).child(remove)
}

/// The page with a secret that is shown this once.
async fn with_secret(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    kind: Kind,
    secret: String,
) -> Result<Response> {
    let row = row(app, staff, kind).await?;
    let typed = service_form::typed(row.as_ref().map(|row| &row.service));
    let shown = el("pre").attr("tabindex", "0").attr("data-copy", visit.say("copy")).child(secret);
    let content = content(visit, staff, kind, row.as_ref(), &typed, &Mistakes::new());
    let page = framed(visit, staff, kind).saying(Some(visit.say("hook-is-made")));
    Ok(page.show(std::iter::once(shown).chain(content)))
}

/// Sets one up and asks it from now on, or shows what is wrong.
async fn save(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Path(which): Path<Which>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed = Typed::new(pairs);
    let done = async {
        visit.check(typed.get("token"))?;
        let kind = which.kind()?;
        let mistakes = match service_form::read(&visit, kind, &typed) {
            Ok(service) => match services::set(&app, &staff.site, &staff.by(), service).await {
                Ok(None) => return Ok(go_to(&path(&staff, kind, "?done=saved"))),
                Ok(Some(made)) => return with_secret(&app, &visit, &staff, kind, made).await,
                Err(error) => refused(&visit, error)?,
            },
            Err(mistakes) => mistakes,
        };
        let row = row(&app, &staff, kind).await?;
        let number = u64::try_from(mistakes.len()).unwrap_or_default();
        let why = visit.say_with("set-wrong", &[("number", number.into())]);
        let content = content(&visit, &staff, kind, row.as_ref(), &typed, &mistakes);
        Result::Ok(framed(&visit, &staff, kind).refusing(Code::Invalid, why).show(content))
    };
    done.await.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

/// What the rules said of it; anything else is no mistake of whoever typed it.
fn refused(visit: &Visit, error: Error) -> Result<Mistakes> {
    let Error::Invalid(wrong) = &error else { return Err(error) };
    let known = [("url", "hook-wrong-url"), ("secret", "svc-wrong-key")];
    let is = |name: &str| wrong.iter().any(|wrong| wrong.pointer.trim_start_matches('/') == name);
    let found = known.into_iter().filter(|(name, _)| is(name));
    Ok(found.map(|(name, key)| (name, visit.say(key))).collect())
}

/// What a button of the page does.
#[derive(Deserialize)]
struct Act {
    kind: String,
    act: String,
}

/// A form without fields of its own.
#[derive(Deserialize)]
struct Pressed {
    token: String,
}

/// Turns one on or off, gives it another secret, forgets it.
async fn act(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Path(Act { kind, act }): Path<Act>,
    Form(form): Form<Pressed>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        let kind = Which { kind }.kind()?;
        let (site, by) = (&staff.site, staff.by());
        let is_done = match act.as_str() {
            "on" => services::turn(&app, site, &by, kind, true).await?,
            "off" => services::turn(&app, site, &by, kind, false).await?,
            "remove" => services::remove(&app, site, &by, kind).await?,
            "secret" if kind == Kind::Hook => {
                let made = services::renew(&app, site, &by, kind).await?.ok_or(Code::NotFound)?;
                return with_secret(&app, &visit, &staff, kind, made).await;
            }
            _ => false,
        };
        match (is_done, act.as_str()) {
            (false, _) => Err(Code::NotFound.into()),
            (true, "remove") => Ok(go_to(&staff.path(&format!("{PATH}?done=removed")))),
            (true, _) => Result::Ok(go_to(&path(&staff, kind, "?done=saved"))),
        }
    };
    done.await.unwrap_or_else(|error| shell::failed(visit.language, &error))
}
