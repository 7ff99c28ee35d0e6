//! What all pages have in common: the frame, the fields of forms, the words of a failure.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::wire::{Code, FieldError, Problem};
use view::{Element, Node, el};

use super::{
    answer::{Answer, Frame},
    guard::FormKey,
};
use crate::{app::App, error::Error};

/// Where the style sheet is.
pub const STYLE_PATH: &str = "/auth/style.css";
/// Where the script is.
pub const SCRIPT_PATH: &str = "/auth/script.js";

/// A page with this title around these nodes.
pub fn page(title: &str, content: impl IntoIterator<Item = Element>) -> Element {
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("meta").attr("name", "viewport").attr("content", "width=device-width"))
        .child(el("meta").attr("name", "color-scheme").attr("content", "light dark"))
        .child(el("title").child(format!("{title} · Afterword")))
        .child(el("link").attr("rel", "icon").attr("href", "data:,"))
        .child(el("link").attr("rel", "stylesheet").attr("href", STYLE_PATH))
        .child(el("script").attr("src", SCRIPT_PATH).attr("defer", ""));
    let body = el("body").child(el("main").children(content));
    el("html").attr("lang", "en").child(head).child(body)
}

/// The page's heading, with what it is about below.
pub fn heading(title: impl Into<Node>, about: Option<Element>) -> Element {
    el("header").child(el("h1").child(title)).children(about)
}

/// A paragraph.
pub fn words(text: impl Into<Node>) -> Element {
    el("p").child(text)
}

/// A form that sends to `action`, with its token.
pub fn form(app: &App, key: &FormKey, action: &'static str) -> Element {
    let token = el("input").attr("type", "hidden").attr("name", "token");
    el("form")
        .attr("method", "post")
        .attr("action", action)
        .child(token.attr("value", key.token(app)))
}

/// The button that sends a form.
pub fn button(words: impl Into<Node>) -> Element {
    el("button").attr("type", "submit").class("primary").child(words)
}

/// A quiet one.
pub fn quiet_button(words: impl Into<Node>) -> Element {
    el("button").attr("type", "submit").class("quiet").child(words)
}

/// A link to another page.
pub fn link(address: String, words: impl Into<Node>) -> Element {
    el("a").attr("href", address).child(words)
}

/// A field to be filled in.
pub struct Field<'a> {
    /// The name in the form.
    pub name: &'static str,
    /// What it asks for.
    pub label: &'static str,
    /// `text`, `email` or `password`.
    pub kind: &'static str,
    /// What a browser may fill in (HTML, section 4.10.18.7.1).
    pub autocomplete: &'static str,
    /// What was typed before; never a password.
    pub value: &'a str,
    /// What helps.
    pub hint: Option<String>,
}

impl Field<'_> {
    /// The field with its label, its hint, and what is wrong with it.
    pub fn draw(self, errors: &[FieldError]) -> Element {
        let pointer = format!("/{}", self.name);
        let error = errors.iter().find(|error| error.pointer == pointer);
        let (error_id, hint_id) = (format!("{}-error", self.name), format!("{}-hint", self.name));
        let about = [error.map(|_| error_id.clone()), self.hint.as_ref().map(|_| hint_id.clone())];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let input = el("input")
            .attr("id", self.name)
            .attr("name", self.name)
            .attr("type", self.kind)
            .attr("autocomplete", self.autocomplete)
            .maybe("value", Some(self.value.to_owned()).filter(|value| !value.is_empty()))
            .maybe("aria-describedby", Some(about).filter(|about| !about.is_empty()))
            .maybe("aria-invalid", error.map(|_| "true"))
            .flag("required", true)
            .maybe("spellcheck", (self.kind != "text").then_some("false"));
        let input = match self.kind {
            "password" => el("div").class("reveal").child(input.attr("data-reveal", "")),
            _ => input,
        };
        el("div")
            .class("field")
            .child(el("label").attr("for", self.name).child(self.label))
            .child(input)
            .children(error.map(|error| {
                el("p").class("error").attr("id", error_id).child(sentence(&error.detail))
            }))
            .children(self.hint.map(|hint| el("p").class("hint").attr("id", hint_id).child(hint)))
    }
}

/// What is wrong with a form as a whole.
pub fn alert(text: impl Into<Node>) -> Element {
    el("p").class("alert").attr("role", "alert").child(text)
}

/// What went well.
pub fn notice(text: impl Into<Node>) -> Element {
    el("p").class("notice").attr("role", "status").child(text)
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}

/// The words of a refusal, for a person who filled in a form; where fields are wrong they say so themselves.
pub fn refusal(error: &Error) -> (Option<String>, Vec<FieldError>) {
    match error {
        Error::Invalid(fields) => (None, fields.clone()),
        Error::RateLimited { retry_after, .. } => {
            let minutes = retry_after.as_secs().div_ceil(60).max(1);
            let s = if minutes == 1 { "" } else { "s" };
            (Some(format!("Too many tries. Please wait {minutes} minute{s}.")), Vec::new())
        }
        error => (Some(format!("{}.", error.code().title())), Vec::new()),
    }
}

/// A page that says why nothing else is shown. It leads nowhere: who sent somebody here may be a stranger.
pub fn failed(error: &Error) -> Response {
    let code = error.code();
    if code.status() >= 500 {
        tracing::error!(
            code = code.as_str(),
            error = error as &dyn std::error::Error,
            "page failed"
        );
    }
    let (title, text) = match code {
        Code::OriginNotAllowed | Code::SiteNotFound => (
            "This page may not ask",
            "The page that opened this window is not one where these comments live. Nothing was told to it.",
        ),
        Code::CsrfRefused => (
            "That did not come from here",
            "The form was too old, or another page sent it. Nothing was changed: go back, load the page again and try once more.",
        ),
        Code::Unavailable => ("Not available right now", "Please try again in a moment."),
        Code::Malformed => {
            ("This window was not opened as it should be", "Close it and try again from the page.")
        }
        _ => (Problem::new(code).code.title(), "Please go back and try again."),
    };
    let content = [heading(title, None), words(text)];
    Answer::new(page(title, content), Frame::Tab).refusing(Some(error)).into_response()
}

/// Sends the style sheet.
pub async fn style() -> Response {
    asset("text/css; charset=utf-8", include_str!("style.css"))
}

/// Sends the script.
pub async fn script() -> Response {
    asset("text/javascript; charset=utf-8", include_str!("script.js"))
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}
