//! Import and export: bringing the comments of another system, and taking all of them along.

use axum::{
    Form, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Multipart, multipart::MultipartRejection},
    response::{IntoResponse, Response},
};
use clap::ValueEnum;
use sdk::{
    limits,
    wire::{Code, Handful, Imported, LeftOut, WhyLeftOut},
};
use serde::Deserialize;
use tokio::time::timeout;
use url::Url;
use view::{Element, Node, el};

use super::{
    super::{shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::{Admin, Staff},
};
use crate::{
    api::transfer::{self, ImportQuery},
    app::App,
    error::{Error, Result},
    routing::{get, post},
    texts::About,
    transfer::Format,
};

/// What a form has besides its file, at most, in bytes.
const FIELDS_BYTES: usize = 16 * 1024;

/// The routes of this page.
pub fn routes() -> Router<App> {
    let most = DefaultBodyLimit::max(limits::IMPORT_BYTES + FIELDS_BYTES);
    Router::new()
        .route("/dashboard/{site}/transfer", get(page))
        .route("/dashboard/{site}/transfer/export", post(export))
        .route("/dashboard/{site}/transfer/import", post(import).layer(most))
}

async fn page(visit: Visit, Admin(staff): Admin) -> Response {
    let draft = Draft::default();
    Page::new(&visit, &staff, Section::Transfer)
        .show([import_section(&visit, &staff, &draft), export_section(&visit, &staff)])
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Token {
    token: String,
}

async fn export(visit: Visit, Admin(staff): Admin, Form(form): Form<Token>) -> Response {
    let file = async {
        visit.check(&form.token)?;
        transfer::file(visit.app.clone(), staff.site.clone(), &staff.by()).await
    };
    match file.await {
        Ok(file) => file.into_response(),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// What was filled in.
#[derive(Default)]
struct Draft {
    token: String,
    file: Bytes,
    from: String,
    base: String,
    dry_run: bool,
}

async fn import(
    visit: Visit,
    Admin(staff): Admin,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let mut draft = Draft::default();
    let done = async {
        let place = transfer::place(&visit.app).await?;
        let read = draft.read(form.map_err(|_| Code::Malformed)?);
        timeout(transfer::DEADLINE, read).await.map_err(|_| Code::Timeout)??;
        visit.check(&draft.token)?;
        let query = draft.query()?;
        let file = std::mem::take(&mut draft.file);
        transfer::import_as(&visit.app, &staff.site, staff.by(), query, (file, place)).await
    };
    let done = done.await;
    let page = Page::new(&visit, &staff, Section::Transfer);
    let (page, report) = match done {
        Ok(done) => {
            let said = if draft.dry_run { "transfer-would" } else { "transfer-done" };
            (page.saying(Some(visit.say(said))), Some(report(&visit, &done)))
        }
        Err(error) => (page.refusing(error.code(), why(&visit, error)), None),
    };
    let forms = [import_section(&visit, &staff, &draft), export_section(&visit, &staff)];
    page.show(report.into_iter().chain(forms))
}

impl Draft {
    async fn read(&mut self, mut form: Multipart) -> Result<()> {
        while let Some(field) = form.next_field().await.map_err(|_| Code::TooLarge)? {
            let name = field.name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|_| Code::TooLarge)?;
            let text = || String::from_utf8_lossy(&bytes).trim().to_owned();
            match name.as_str() {
                "token" => self.token = text(),
                "from" => self.from = text(),
                "base" => self.base = text(),
                "dry_run" => self.dry_run = true,
                "file" => self.file = bytes,
                _ => {}
            }
        }
        Ok(())
    }

    fn query(&self) -> Result<ImportQuery> {
        let base = Some(&self.base).filter(|base| !base.is_empty());
        let base = base.map(|base| Url::parse(base)).transpose();
        Ok(ImportQuery {
            from: Format::from_str(&self.from, true).ok(),
            base: base.map_err(|error| Error::field("/base", error.to_string()))?,
            dry_run: self.dry_run,
        })
    }
}

/// Why nothing was imported.
fn why(visit: &Visit, error: Error) -> String {
    match error {
        Error::Explained(Code::Malformed, why) => {
            visit.say_with("transfer-unreadable", &[("why", why.as_ref().into())])
        }
        Error::Refused(Code::TooLarge) => visit.say("transfer-too-large"),
        other => desk::why(visit, other),
    }
}

fn report(visit: &Visit, done: &Imported) -> Element {
    let figures = [
        ("transfer-threads", done.threads),
        ("transfer-published", done.published),
        ("transfer-held", done.held),
        ("transfer-known", done.known),
    ];
    let figures = figures.map(|(key, count)| {
        let name = el("dt").child(visit.say(key));
        el("div").child(name).child(el("dd").child(count.to_string()))
    });
    let left_out = done.left_out.iter().map(|LeftOut { why, comments }| {
        let why = match why {
            WhyLeftOut::Removed => "transfer-left-removed",
            WhyLeftOut::Pingback => "transfer-left-pingback",
            WhyLeftOut::Empty => "transfer-left-empty",
            WhyLeftOut::TooLong => "transfer-left-too-long",
            WhyLeftOut::NoTime => "transfer-left-no-time",
            WhyLeftOut::NotPublic => "transfer-left-not-public",
            WhyLeftOut::NoPage | WhyLeftOut::Unknown => "transfer-left-no-page",
        };
        some(visit, why, comments)
    });
    let elsewhere =
        (done.elsewhere.count > 0).then(|| some(visit, "transfer-elsewhere", &done.elsewhere));
    let rows = left_out.chain(elsewhere).collect::<Vec<_>>();
    let rows = (!rows.is_empty()).then(|| el("ul").class("rows").children(rows));
    el("div").child(el("dl").class("figures").children(figures)).children(rows)
}

fn some(visit: &Visit, what: &'static str, some: &Handful) -> Element {
    let words = visit.say_with(what, &[("number", About::Number(some.count.into()))]);
    let more = if some.count as usize > some.first.len() { ", …" } else { "" };
    let names = el("code").child(some.first.join(", ") + more);
    el("li").child(el("p").child(words)).child(el("p").class("hint").child(names))
}

fn import_section(visit: &Visit, staff: &Staff, draft: &Draft) -> Element {
    let size = limits::IMPORT_BYTES / 1024 / 1024;
    let about = visit.say_with("transfer-import-words", &[("size", (&size.to_string()).into())]);
    let file = el("input").attr("id", "file").attr("type", "file").attr("name", "file");
    let file = file
        .attr("accept", ".json,.ndjson,.jsonl,.xml,.gz,.artrans,application/json,text/xml")
        .flag("required", true);
    let file = el("div")
        .class("field")
        .child(el("label").attr("for", "file").child(visit.say("transfer-file")))
        .child(file);
    let formats = [
        ("", visit.say("transfer-from-any")),
        ("afterword", "Afterword".to_owned()),
        ("disqus", "Disqus".to_owned()),
        ("wordpress", "WordPress".to_owned()),
        ("remark42", "Remark42".to_owned()),
        ("commento", "Commento".to_owned()),
        ("artalk", "Artalk".to_owned()),
    ];
    let form = visit
        .form(staff.path("/transfer/import"))
        .attr("enctype", "multipart/form-data")
        .child(file)
        .child(desk::select("from", visit.say("transfer-from"), &draft.from, formats))
        .child(desk::line("base", "url", visit.say("transfer-base"), &draft.base))
        .child(desk::tick("dry_run", visit.say("transfer-dry")))
        .child(shell::button(visit.say("transfer-do")));
    section("import", visit.say("transfer-import"), about, form)
}

fn export_section(visit: &Visit, staff: &Staff) -> Element {
    let form = visit
        .form(staff.path("/transfer/export"))
        .child(shell::second_button(visit.say("transfer-export-do")));
    section("export", visit.say("transfer-export"), visit.say("transfer-export-words"), form)
}

fn section(id: &'static str, title: String, about: impl Into<Node>, form: Element) -> Element {
    el("section")
        .attr("id", id)
        .child(el("h2").child(title))
        .child(el("p").class("lead").child(about))
        .child(form)
}
