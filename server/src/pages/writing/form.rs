//! The form as it is drawn: with what was typed, what is wrong with it, and how it would look.

use axum::{
    http::{HeaderName, HeaderValue},
    response::{IntoResponse, Response},
};
use sdk::wire::SafeHtml;
use url::Url;
use uuid::Uuid;
use view::{Element, el};

use super::{PATH, scene::Scene};
use crate::{
    accounts::Refused,
    pages::{
        answer::{Answer, Frame},
        shell,
        visit::Visit,
    },
};

/// What was typed so far.
pub struct Draft {
    /// Tells one form from another.
    pub once: Uuid,
    /// The text.
    pub body: String,
    /// The name.
    pub name: String,
    /// The address, or nothing.
    pub email: String,
    /// How the text would look, if that was asked.
    pub preview: Option<SafeHtml>,
}

impl Draft {
    /// Nothing yet.
    pub fn new() -> Self {
        let nothing = String::new;
        Self {
            once: Uuid::new_v4(),
            body: nothing(),
            name: nothing(),
            email: nothing(),
            preview: None,
        }
    }
}

/// The page with the form, or with why there is none.
pub fn show(visit: &Visit, scene: &Scene, draft: &Draft, refused: Option<&Refused>) -> Response {
    let parent = scene.parent.as_ref().and_then(|parent| parent.author.as_ref());
    let title = match parent {
        Some(author) => visit.say_with("write-reply", &[("name", (&author.name).into())]),
        None => visit.say("write-title"),
    };
    let page = el("strong").attr("dir", "auto").child(scene.title().to_owned());
    let about = el("p").class("about").children(visit.around("write-on", "page", page));
    let mut content = vec![shell::heading(title.clone(), Some(about))];
    content.extend(refused.and_then(|refused| refused.words(visit.language)).map(shell::alert));
    content.extend(answered(scene));
    content.extend(draft.preview.clone().map(|html| preview(visit, html)));
    match scene.takes_none() {
        Some((_, why)) if refused.is_none() => content.push(shell::words(visit.say(why))),
        Some(_) => (),
        None => content.push(form(visit, scene, draft, refused)),
    }
    content.push(way_back(visit, scene));
    let page = shell::page(visit.language, &title, content);
    let mut response = Answer::new(page, Frame::Tab).with_refusal(refused).into_response();
    let headers = response.headers_mut();
    // There is one such page for each comment, and nothing on it to be found.
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    response
}

/// The page that says that what was written waits for a moderator.
pub fn waits(visit: &Visit, scene: &Scene) -> Response {
    let title = visit.say("write-held");
    let words = shell::words(visit.say("write-held-hint"));
    let content = vec![shell::heading(title.clone(), None), words, way_back(visit, scene)];
    let page = shell::page(visit.language, &title, content);
    Answer::new(page, Frame::Tab).into_response()
}

/// A field that people don't see; whoever fills it in is a program.
fn trap() -> Element {
    let field = el("input")
        .attr("name", "website")
        .attr("tabindex", "-1")
        .attr("autocomplete", "off")
        .attr("aria-label", "Website");
    el("div").class("trap").attr("aria-hidden", "true").child(field)
}

/// The text that is answered.
fn answered(scene: &Scene) -> Option<Element> {
    let html = scene.parent.as_ref()?.html.clone()?;
    // It may be long: then it scrolls, and a keyboard must reach it.
    Some(
        el("blockquote")
            .class("body answered")
            .attr("dir", "auto")
            .attr("tabindex", "0")
            .html(html),
    )
}

/// How the text would look.
fn preview(visit: &Visit, html: SafeHtml) -> Element {
    el("section")
        .class("shown")
        .child(el("h2").child(visit.say("write-preview")))
        .child(el("div").class("body").attr("dir", "auto").html(html))
}

fn form(visit: &Visit, scene: &Scene, draft: &Draft, refused: Option<&Refused>) -> Element {
    let name = shell::Field {
        name: "name",
        label: "name",
        kind: "text",
        autocomplete: "nickname",
        value: &draft.name,
        hint: None,
    };
    let email = el("input")
        .attr("type", "email")
        .attr("autocomplete", "email")
        .attr("spellcheck", "false")
        .maybe("value", Some(draft.email.clone()).filter(|email| !email.is_empty()));
    let body = el("textarea")
        .attr("rows", "8")
        .attr("dir", "auto")
        .attr("value", draft.body.clone())
        .flag("required", true);
    visit
        .form(PATH)
        .children(scene.pairs().map(|(name, value)| shell::hidden(name, value)))
        .child(shell::hidden("once", draft.once.to_string()))
        .child(field(visit, ("body", "write-text"), body, "write-text-hint", refused))
        .child(name.draw(visit, refused))
        .child(field(visit, ("email", "email"), email, "write-email-hint", refused))
        .children(view::terms(&scene.site.info.settings))
        .child(trap())
        .child(shell::button(visit.say("write-post")))
        .child(
            shell::second_button(visit.say("write-preview"))
                .attr("name", "preview")
                .attr("value", "1")
                .flag("formnovalidate", true),
        )
}

/// A control with its label, its hint, and what is wrong with it; `named` is its name in the form, and the message that asks
/// for it.
fn field(
    visit: &Visit,
    named: (&'static str, &str),
    control: Element,
    hint: &str,
    refused: Option<&Refused>,
) -> Element {
    let (name, label) = named;
    let error = refused.and_then(|refused| refused.of_field(name, visit.language));
    let (error_id, hint_id) = (format!("{name}-error"), format!("{name}-hint"));
    let about = if error.is_some() { format!("{error_id} {hint_id}") } else { hint_id.clone() };
    let control = control
        .attr("id", name)
        .attr("name", name)
        .attr("aria-describedby", about)
        .maybe("aria-invalid", error.as_ref().map(|_| "true"));
    el("div")
        .class("field")
        .child(el("label").attr("for", name).child(visit.say(label)))
        .child(control)
        .children(error.map(|error| el("p").class("error").attr("id", error_id).child(error)))
        .child(el("p").class("hint").attr("id", hint_id).child(visit.say(hint)))
}

/// Back to the host page, or to the thread's document, where that is not known.
fn way_back(visit: &Visit, scene: &Scene) -> Element {
    let host_page = scene.host_page();
    let host = host_page.as_deref().and_then(|url| Url::parse(url).ok());
    let host = host.and_then(|url| url.host_str().map(str::to_owned));
    shell::other([match (host_page, host) {
        (Some(url), Some(host)) => {
            shell::link(url, visit.say_with("return-to", &[("host", (&host).into())]))
        }
        _ => shell::link(scene.document(), visit.say("back")),
    }])
}
