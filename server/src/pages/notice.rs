//! Where anybody gives notice of a comment that they hold to be against the law: without an account and without a script
//! (Regulation (EU) 2022/2065, article 16).

use axum::{Form, Router, extract::RawPathParams, response::Response};
use sdk::wire::{Code, CommentId, NoticeId, SiteKey};
use serde::Deserialize;
use view::{Element, el};

use super::{
    answer::{Answer, Frame},
    shell,
    visit::Visit,
};
use crate::{
    api,
    app::App,
    domain::{
        address, markdown,
        notice::{self, Filled},
    },
    error::{Error, Result},
    extract::{Query, Site},
    routing::form,
    store,
};

/// The routes of this page.
pub fn routes() -> Router<App> {
    Router::new().route("/notice/{site}", form(page, submit))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    comment: String,
}

/// What was filled in.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct NoticeForm {
    token: String,
    place: String,
    why: String,
    name: String,
    email: String,
    exempt: String,
    faith: String,
}

/// The form.
pub async fn page(visit: Visit, params: RawPathParams, Query(asked): Query<Asked>) -> Response {
    let form = NoticeForm { place: asked.comment, ..NoticeForm::default() };
    match site(&visit, &params).await {
        Ok(site) => show(&visit, &site, &form, &[], None).await,
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Takes it.
pub async fn submit(visit: Visit, params: RawPathParams, Form(form): Form<NoticeForm>) -> Response {
    let site = match site(&visit, &params).await {
        Ok(site) => site,
        Err(error) => return shell::failed(visit.language, &error),
    };
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let filled = Filled {
        place: &form.place,
        why: &form.why,
        name: &form.name,
        email: &form.email,
        is_exempt: !form.exempt.is_empty(),
        in_good_faith: !form.faith.is_empty(),
    };
    let new = match notice::read(&filled) {
        Ok(new) => new,
        Err(wrong) => return show(&visit, &site, &form, &wrong, None).await,
    };
    let block = format!("{}:{}", site.id, address::block(visit.client.0));
    let taken = api::notices::take(&visit.app, &site, &block, visit.language.tag(), &new).await;
    match taken {
        Ok(id) => thanks(&visit, &site, id, new.email.as_deref()),
        Err(error) if error.code() == Code::CommentNotFound => {
            show(&visit, &site, &form, &["place"], None).await
        }
        Err(error) => show(&visit, &site, &form, &[], Some(error)).await,
    }
}

async fn site(visit: &Visit, params: &RawPathParams) -> Result<Site> {
    let key = params.iter().find(|(name, _)| *name == "site");
    let key = key.and_then(|(_, key)| key.parse::<SiteKey>().ok()).ok_or(Code::SiteNotFound)?;
    let found = visit.app.sites.get(&visit.app.store, &key).await?;
    found.ok_or_else(|| Code::SiteNotFound.into())
}

/// What the comment says that is named, if it is there.
async fn quoted(visit: &Visit, site: &Site, place: &str) -> Result<Option<Element>> {
    let Ok(id) = place.trim().parse::<CommentId>() else { return Ok(None) };
    let mut tx = visit.app.store.latest(site.id).await?;
    let found = store::recent::shown(&mut tx, Some(id), 1).await?.pop();
    tx.commit().await?;
    let text = found.and_then(|(comment, _)| comment.html).map(|html| markdown::excerpt(&html));
    Ok(text.map(|text| el("blockquote").child(text)))
}

async fn show(
    visit: &Visit,
    site: &Site,
    form: &NoticeForm,
    wrong: &[&'static str],
    refused: Option<Error>,
) -> Response {
    let quoted = match quoted(visit, site, &form.place).await {
        Ok(quoted) => quoted,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let title = visit.say("notice-title");
    let name = el("strong").child(site.info.name.clone());
    let about = el("p").class("about").children(visit.around("notice-about", "site", name));
    let alert = refused.map(|error| {
        let words = crate::accounts::Refused::from(error).words(visit.language);
        shell::alert(words.unwrap_or_default())
    });
    let sum = (!wrong.is_empty()).then(|| shell::alert(visit.say("notice-lacks")));
    let content =
        [shell::heading(title.clone(), Some(about)), shell::words(visit.say("notice-words"))]
            .into_iter()
            .chain(alert)
            .chain(sum)
            .chain([Fields { visit, form, wrong }.draw(site, quoted)]);
    let code = (!wrong.is_empty()).then_some(Code::Invalid);
    let page = shell::page(visit.language, &title, content);
    axum::response::IntoResponse::into_response(Answer::new(page, Frame::Tab).with_code(code))
}

/// The form, with what was filled in before and which fields are wrong.
struct Fields<'a> {
    visit: &'a Visit,
    form: &'a NoticeForm,
    wrong: &'a [&'static str],
}

impl Fields<'_> {
    fn draw(&self, site: &Site, quoted: Option<Element>) -> Element {
        let Self { visit, form, .. } = self;
        let place = match quoted {
            Some(quoted) => {
                el("div").child(quoted).child(shell::hidden("place", form.place.clone()))
            }
            None => self.line("place", "text", ["notice-place", "notice-place-wrong"], &form.place),
        };
        let (name, email) =
            (["notice-name", "notice-name-wrong"], ["notice-email", "notice-email-wrong"]);
        visit
            .form(format!("/notice/{}", site.info.key))
            .child(place)
            .child(self.why())
            .child(self.line("name", "text", name, &form.name))
            .child(self.line("email", "email", email, &form.email))
            .child(self.tick("exempt", "notice-exempt", &form.exempt))
            .child(self.tick("faith", "notice-faith", &form.faith))
            .children(self.error("faith", "notice-faith-wrong"))
            .child(shell::button(visit.say("notice-send")))
    }

    /// What is wrong with a field, if something is.
    fn error(&self, name: &'static str, key: &'static str) -> Option<Element> {
        let is_wrong = self.wrong.contains(&name);
        let id = format!("{name}-error");
        is_wrong.then(|| el("p").class("error").attr("id", id).child(self.visit.say(key)))
    }

    /// An input with its label: [what it is called, what is wrong with it].
    fn filled(&self, name: &'static str, words: [&'static str; 2], input: Element) -> Element {
        let error = self.error(name, words[1]);
        let input = input.attr("id", name).attr("name", name);
        let input = input.maybe("aria-invalid", error.is_some().then_some("true"));
        let about = error.is_some().then(|| format!("{name}-error"));
        let input = input.maybe("aria-describedby", about);
        let label = el("label").attr("for", name).child(self.visit.say(words[0]));
        el("div").class("field").child(label).child(input).children(error)
    }

    fn line(
        &self,
        name: &'static str,
        kind: &'static str,
        words: [&'static str; 2],
        value: &str,
    ) -> Element {
        let input = el("input").attr("type", kind).attr("value", value.to_owned());
        self.filled(name, words, input)
    }

    fn why(&self) -> Element {
        let area = el("textarea").attr("rows", "6").attr("maxlength", "5000");
        let area = area.attr("value", self.form.why.clone());
        self.filled("why", ["notice-why", "notice-why-wrong"], area)
    }

    fn tick(&self, name: &'static str, label: &'static str, value: &str) -> Element {
        let input = el("input").attr("type", "checkbox").attr("name", name).attr("value", "on");
        let input = input.flag("checked", !value.is_empty());
        el("label").class("check").child(input).child(self.visit.say(label))
    }
}

fn thanks(visit: &Visit, site: &Site, id: NoticeId, email: Option<&str>) -> Response {
    let title = visit.say("notice-thanks");
    let number = visit.say_with("notice-number", &[("number", (&id.to_string()).into())]);
    let mail = email.filter(|_| visit.has_mail());
    let mail =
        mail.map(|email| shell::words(visit.say_with("notice-mailed", &[("email", email.into())])));
    let next = visit.say_with("notice-next", &[("site", (&site.info.name).into())]);
    let content = [shell::heading(title.clone(), None), shell::words(number)];
    let content = content.into_iter().chain(mail).chain([shell::words(next)]);
    let page = shell::page(visit.language, &title, content);
    axum::response::IntoResponse::into_response(Answer::new(page, Frame::Tab))
}
