//! What is set as a whole on a page of its own: one form, checked as a whole, and the history of its changes. Nothing that
//! was typed is lost, and who saves over a change that they have not seen is shown it first.

mod fields;
mod form;
mod history;
mod typed;
pub mod words;

use std::ops::RangeInclusive;

use axum::{Form, Router, extract::State, response::Response};
use sdk::wire::Code;
use serde::Deserialize;
use serde_json::{Map, Value};
use view::{Element, el};

pub use self::{
    fields::{Field, Group, Kind, all, field},
    form::draw_field,
    typed::{Mistake, Typed},
};
use super::{
    super::{answer::go_to, shell, visit::Visit},
    frame::{Page, Section},
    staff::{Admin, Staff},
};
use crate::{
    app::App,
    domain::audit::By,
    error::Result,
    extract::{Query, Site},
    routing::{form, get, post},
    store::settings::{Past, Saved},
};

/// What an owner sets on one page.
pub trait Sheet: Sized + Send + Sync + 'static {
    /// The page.
    const SECTION: Section;
    /// What it asks for.
    const GROUPS: &'static [Group];
    /// The numbers that fields may have.
    const RANGES: &'static [(&'static str, RangeInclusive<u64>)];
    /// What a change of it is called in the log.
    const ACT: &'static str;
    /// The message that says what is set here.
    const ABOUT: &'static str;

    /// What is set now.
    fn current(app: &App, site: &Site) -> impl Future<Output = Result<Self>> + Send;
    /// Sets all of it.
    fn save(
        &self,
        app: &App,
        site: &Site,
        by: &By,
    ) -> impl Future<Output = Result<Saved<Self>>> + Send;
    /// The version that it began with.
    fn version(&self) -> i64;
    /// Its values, by their fields.
    fn values(&self) -> Map<String, Value>;
    /// What a form says, or all that is wrong with it.
    fn read(typed: &Typed) -> Result<Self, Vec<Mistake>>;
    /// The same with one field otherwise. `None`: it can't be so.
    fn with(&self, field: &str, value: &Value) -> Option<Self>;

    /// Where else something of the kind is set.
    fn elsewhere(_: &Visit, _: &Staff) -> Option<Element> {
        None
    }

    /// What else the form has, below what saves it: it is sent elsewhere from there.
    fn below(_: &Visit, _: &Staff, _: &Typed) -> Option<Element> {
        None
    }
}

/// The routes of a sheet.
pub fn routes<S: Sheet>() -> Router<App> {
    let path = format!("/dashboard/{{site}}{}", S::SECTION.path());
    Router::new()
        .route(&path, form(page::<S>, submit::<S>))
        .route(&format!("{path}/history"), get(history::page::<S>))
        .route(&format!("{path}/put-back"), post(history::put_back::<S>))
}

/// What was just done.
#[derive(Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

impl Done {
    fn words(&self) -> Option<&'static str> {
        match self.done.as_deref()? {
            "saved" => Some("set-saved"),
            "put-back" => Some("set-is-put-back"),
            "not-put-back" => Some("set-not-put-back"),
            _ => None,
        }
    }
}

/// The address of a page of a sheet.
fn address<S: Sheet>(staff: &Staff, rest: &str) -> String {
    staff.path(&format!("{}{rest}", S::SECTION.path()))
}

/// Everything as it is set.
async fn page<S: Sheet>(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Query(done): Query<Done>,
) -> Response {
    match S::current(&app, &staff.site).await {
        Ok(sheet) => {
            let said = done.words().map(|key| visit.say(key));
            let typed = Typed::of(&sheet);
            let below = S::below(&visit, &staff, &typed);
            let content = content::<S>(&visit, &staff, &typed, &[], &[], below);
            Page::new(&visit, &staff, S::SECTION).saying(said).show(content)
        }
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Sets everything, or shows what is wrong with it.
async fn submit<S: Sheet>(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed = Typed::new(pairs);
    if let Err(error) = visit.check(typed.get("token")) {
        return shell::failed(visit.language, &error);
    }
    let sheet = match S::read(&typed) {
        Ok(sheet) => sheet,
        Err(mistakes) => return wrong::<S>(&visit, &staff, &typed, &mistakes),
    };
    match sheet.save(&app, &staff.site, &staff.by()).await {
        Ok(Saved::Done(_)) => go_to(&address::<S>(&staff, "?done=saved")),
        Ok(Saved::Meanwhile(now, missed)) => {
            let typed = typed.with("version", &now.version().to_string());
            let below = S::below(&visit, &staff, &typed);
            Page::new(&visit, &staff, S::SECTION)
                .refusing(Code::VersionConflict, visit.say("set-meanwhile"))
                .show(content::<S>(&visit, &staff, &typed, &[], &missed, below))
        }
        Err(error) => shell::failed(visit.language, &error),
    }
}

fn wrong<S: Sheet>(visit: &Visit, staff: &Staff, typed: &Typed, mistakes: &[Mistake]) -> Response {
    let (why, below) = (what_is_wrong(visit, mistakes), S::below(visit, staff, typed));
    let content = content::<S>(visit, staff, typed, mistakes, &[], below);
    Page::new(visit, staff, S::SECTION).refusing(Code::Invalid, why).show(content)
}

/// What is said of a form in which something is wrong.
pub fn what_is_wrong(visit: &Visit, mistakes: &[Mistake]) -> String {
    let number = u64::try_from(mistakes.len()).unwrap_or_default();
    visit.say_with("set-wrong", &[("number", number.into())])
}

/// The form with what was typed, what is wrong with it, and what somebody else changed meanwhile.
pub fn content<S: Sheet>(
    visit: &Visit,
    staff: &Staff,
    typed: &Typed,
    mistakes: &[Mistake],
    missed: &[Past],
    below: impl IntoIterator<Item = Element>,
) -> Vec<Element> {
    let missed = missed.iter().map(|past| history::change::<S>(visit, past, None));
    let link = shell::link(address::<S>(staff, "/history"), visit.say("set-history-link"));
    let mut all = missed.collect::<Vec<_>>();
    all.push(el("p").class("lead").child(visit.say(S::ABOUT)).child(" ").child(link));
    all.extend(S::elsewhere(visit, staff).map(|link| el("p").class("lead").child(link)));
    let form = form::draw::<S>(visit, address::<S>(staff, ""), typed, mistakes);
    all.push(form.children(below));
    all
}
