//! Putting the comments on pages: what to take along, whether a page has them, and where they were seen.

mod report;
mod snippets;

use axum::{Form, Router, extract::State, response::Response};
use sdk::wire::{Code, EmbedReport, Sighting};
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{answer::go_to, shell, visit::Visit},
    frame::{Page, Section},
    staff::{Admin, Staff},
};
use crate::{
    api::{install, settings},
    app::App,
    domain::{origin::Pattern, settings as rules},
    error::{Error, Result},
    extract::Query,
    routing::{get, post},
    store::{self, settings::Saved},
};

/// The routes of installing.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dashboard/{site}/install", get(page))
        .route("/dashboard/{site}/install/look", post(look))
        .route("/dashboard/{site}/install/allow", post(allow))
}

/// What was just done.
#[derive(Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

/// Which page to look at.
#[derive(Deserialize)]
pub struct LookForm {
    token: String,
    url: String,
}

/// Which origin shall be allowed.
#[derive(Deserialize)]
pub struct AllowForm {
    token: String,
    origin: String,
}

async fn page(visit: Visit, Admin(staff): Admin, Query(done): Query<Done>) -> Response {
    let said = match done.done.as_deref() {
        Some("allowed") => Some(visit.say("look-allowed")),
        Some("made") => Some(visit.say("site-made")),
        _ => None,
    };
    match content(&visit, &staff, "", None, None).await {
        Ok(content) => Page::new(&visit, &staff, Section::Install).saying(said).show(content),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Looks at a page, and says what is there.
async fn look(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Form(form): Form<LookForm>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        install::visit(&app, &staff.site, &form.url).await
    };
    match done.await {
        Ok(report) => match content(&visit, &staff, &form.url, Some(&report), None).await {
            Ok(content) => Page::new(&visit, &staff, Section::Install).show(content),
            Err(error) => shell::failed(visit.language, &error),
        },
        Err(error @ (Error::Invalid(_) | Error::RateLimited { .. })) => {
            let why = match &error {
                Error::Invalid(_) => visit.say("look-no-address"),
                _ => visit.say("look-too-often"),
            };
            match content(&visit, &staff, &form.url, None, Some(&why)).await {
                Ok(content) => Page::new(&visit, &staff, Section::Install)
                    .refusing(error.code(), why)
                    .show(content),
                Err(error) => shell::failed(visit.language, &error),
            }
        }
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Lets pages of an origin embed the site.
async fn allow(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Form(form): Form<AllowForm>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        let pattern = Pattern::parse(&form.origin).map_err(|_| Code::Malformed)?;
        let mut config = settings::current(&app, &staff.site).await?;
        config.origins.push(pattern.to_string());
        let origins = std::mem::take(&mut config.origins).into();
        let config = rules::with(&config, "origins", &origins).ok_or(Code::Invalid)?;
        let saved = settings::save(&app, &staff.site, &staff.by(), &config).await?;
        if matches!(saved, Saved::Done(_)) {
            Result::Ok(())
        } else {
            Err(Code::VersionConflict.into())
        }
    };
    match done.await {
        Ok(()) => go_to(&staff.path("/install?done=allowed")),
        Err(error) => shell::failed(visit.language, &error),
    }
}

async fn content(
    visit: &Visit,
    staff: &Staff,
    typed: &str,
    report: Option<&EmbedReport>,
    wrong: Option<&str>,
) -> Result<Vec<Element>> {
    let mut tx = visit.app.store.latest(staff.site.id).await?;
    let seen = store::sightings::list(&mut tx).await?;
    tx.commit().await?;
    let server = visit.app.settings.public_url.origin().ascii_serialization();
    let site = staff.site.info.key.as_str();
    let part = |title: &str, about: &str, content: Vec<Element>| {
        let head = el("div")
            .child(el("h2").child(visit.say(title)))
            .child(el("p").class("hint").child(visit.say(about)));
        el("section").class("columns wide").child(head).child(el("div").children(content))
    };
    let [count, recent] = snippets::elements(&server, site);
    Ok(vec![
        part("install-put", "install-put-about", vec![snippets::all(visit, &server, site)]),
        part(
            "install-check",
            "install-check-about",
            vec![form(visit, staff, typed, wrong)]
                .into_iter()
                .chain(report.map(|report| report::draw(visit, staff, report)))
                .chain([sightings(visit, &seen)])
                .collect(),
        ),
        part(
            "install-policy",
            "install-policy-about",
            vec![snippets::text(visit, snippets::policy(&server))],
        ),
        part(
            "install-more",
            "install-more-about",
            vec![
                el("h3").child(visit.say("install-frame")),
                snippets::text(visit, snippets::frame(&server, site)),
                el("h3").child(visit.say("install-count")),
                snippets::text(visit, count),
                el("h3").child(visit.say("install-recent")),
                snippets::text(visit, recent),
            ],
        ),
    ])
}

fn form(visit: &Visit, staff: &Staff, typed: &str, wrong: Option<&str>) -> Element {
    let input = el("input")
        .attr("id", "url")
        .attr("name", "url")
        .attr("type", "url")
        .attr("inputmode", "url")
        .attr("autocomplete", "url")
        .attr("placeholder", "https://example.com/a-page")
        .attr("value", typed.to_owned())
        .maybe("aria-invalid", wrong.map(|_| "true"))
        .flag("required", true);
    let line = el("div")
        .class("line-of")
        .child(input)
        .child(shell::second_button(visit.say("install-look")));
    visit
        .form(staff.path("/install/look"))
        .class("look")
        .child(el("label").attr("for", "url").child(visit.say("install-url")))
        .child(line)
}

fn sightings(visit: &Visit, seen: &[Sighting]) -> Element {
    let title = el("h3").child(visit.say("install-seen"));
    if seen.is_empty() {
        let none = el("p").class("hint").child(visit.say("install-not-seen"));
        return el("div").class("seen").child(title).child(none);
    }
    let rows = seen.iter().map(|sighting| {
        let when = sighting.seen_at.text();
        let short = when.get(..16).unwrap_or_default().replace('T', " ");
        let time = el("time").attr("datetime", when).child(format!("{short} UTC"));
        el("li").child(el("span").child(sighting.origin.clone())).child(time)
    });
    el("div").class("seen").child(title).child(el("ul").class("things").children(rows))
}
