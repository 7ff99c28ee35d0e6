//! What all pages have in common: the frame, the fields of forms, the words of a failure.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::wire::{Code, Timestamp};
use view::{Element, Node, el};

use super::{
    answer::{Answer, Frame},
    ask::Checked,
    visit::Visit,
};
use crate::{accounts::Refused, error::Error, texts::Language};

/// Where the style sheet is.
pub const STYLE_PATH: &str = "/auth/style.css";
/// Where the script is.
pub const SCRIPT_PATH: &str = "/auth/script.js";

/// A page with this title around these nodes.
pub fn page(
    language: Language,
    title: &str,
    content: impl IntoIterator<Item = Element>,
) -> Element {
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("meta").attr("name", "viewport").attr("content", "width=device-width"))
        .child(el("meta").attr("name", "color-scheme").attr("content", "light dark"))
        .child(el("title").child(format!("{title} · Afterword")))
        .child(el("link").attr("rel", "icon").attr("href", "data:,"))
        .child(el("link").attr("rel", "stylesheet").attr("href", STYLE_PATH))
        .child(el("script").attr("src", SCRIPT_PATH).attr("defer", ""));
    let body = el("body").child(el("main").children(content));
    language.document([head, body])
}

/// A step on the way to being signed in: in the sign-in window, or in a tab where somebody came by themselves. Under its
/// heading stands what it is about, and what was wrong with the form before.
pub fn step(
    visit: &Visit,
    title: &str,
    asked: Option<&Checked>,
    refused: Option<&Refused>,
    content: impl IntoIterator<Item = Element>,
) -> Response {
    let about = asked.map(|asked| {
        let name = el("strong").child(asked.site.info.name.clone());
        el("p").class("about").children(visit.around("to-comment-on", "site", name))
    });
    let frame = if asked.is_some() { Frame::Window } else { Frame::Tab };
    let words = refused.and_then(|refused| refused.words(visit.language));
    // Shown by the script where it is so: better said before anything is typed.
    let cookies = alert(visit.say("cookies-blocked-words")).attr("data-cookies", "");
    let mut all = vec![heading(title.to_owned(), about), cookies.attr("hidden", "")];
    all.extend(words.map(alert));
    all.extend(content);
    Answer::new(page(visit.language, title, all), frame).with_refusal(refused).into_response()
}

/// The page's heading, with what it is about below.
pub fn heading(title: impl Into<Node>, about: Option<Element>) -> Element {
    el("header").child(el("h1").child(title)).children(about)
}

/// A paragraph.
pub fn words(text: impl Into<Node>) -> Element {
    el("p").child(text)
}

/// The button that sends a form.
pub fn button(words: impl Into<Node>) -> Element {
    el("button").attr("type", "submit").class("primary").child(words)
}

/// One that takes something away.
pub fn danger_button(words: impl Into<Node>) -> Element {
    el("button").attr("type", "submit").class("primary danger").child(words)
}

/// A button beside the first one: another way to the same end.
pub fn second_button(words: impl Into<Node>) -> Element {
    el("button").attr("type", "submit").class("second").child(words)
}

/// A quiet one.
pub fn quiet_button(words: impl Into<Node>) -> Element {
    el("button").attr("type", "submit").class("quiet").child(words)
}

/// A link to another page.
pub fn link(address: String, words: impl Into<Node>) -> Element {
    el("a").attr("href", address).child(words)
}

/// Another way to go on, below a form.
pub fn other(content: impl IntoIterator<Item = impl Into<Node>>) -> Element {
    el("p").class("other").children(content)
}

/// A day.
pub fn day(at: Timestamp) -> Element {
    let text = at.to_string();
    let day = text.split('T').next().unwrap_or_default().to_owned();
    el("time").attr("datetime", text).child(day)
}

/// A value that a form carries along.
pub fn hidden(name: &'static str, value: String) -> Element {
    el("input").attr("type", "hidden").attr("name", name).attr("value", value)
}

/// A field to be filled in.
pub struct Field<'a> {
    /// The name in the form.
    pub name: &'static str,
    /// The message that asks for it.
    pub label: &'static str,
    /// `text`, `email`, `password`, `code` (of digits) or `letters` (a code of letters).
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
    pub fn draw(self, visit: &Visit, refused: Option<&Refused>) -> Element {
        let error = refused.and_then(|refused| refused.of_field(self.name, visit.language));
        let (error_id, hint_id) = (format!("{}-error", self.name), format!("{}-hint", self.name));
        let about =
            [error.as_ref().map(|_| error_id.clone()), self.hint.as_ref().map(|_| hint_id.clone())];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let is_code = matches!(self.kind, "code" | "letters");
        let input = el("input")
            .attr("id", self.name)
            .attr("name", self.name)
            .attr("type", if is_code { "text" } else { self.kind })
            .maybe("inputmode", (self.kind == "code").then_some("numeric"))
            .maybe("autocapitalize", (self.kind == "letters").then_some("none"))
            .maybe("class", is_code.then_some("code"))
            .attr("autocomplete", self.autocomplete)
            .maybe("value", Some(self.value.to_owned()).filter(|value| !value.is_empty()))
            .maybe("aria-describedby", Some(about).filter(|about| !about.is_empty()))
            .maybe("aria-invalid", error.as_ref().map(|_| "true"))
            .flag("required", true)
            .maybe("spellcheck", (self.kind != "text").then_some("false"));
        let input = match self.kind {
            "password" => reveal(visit, input),
            _ => input,
        };
        el("div")
            .class("field")
            .child(el("label").attr("for", self.name).child(visit.say(self.label)))
            .child(input)
            .children(error.map(|error| el("p").class("error").attr("id", error_id).child(error)))
            .children(self.hint.map(|hint| el("p").class("hint").attr("id", hint_id).child(hint)))
    }
}

/// A password that can be looked at while it is typed, where scripts run.
fn reveal(visit: &Visit, input: Element) -> Element {
    let input = input
        .attr("data-reveal", "")
        .attr("data-show", visit.say("show"))
        .attr("data-hide", visit.say("hide"))
        .attr("data-show-label", visit.say("show-password"))
        .attr("data-hide-label", visit.say("hide-password"));
    el("div").class("reveal").child(input)
}

/// The field for an address.
pub fn email_field(value: &str) -> Field<'_> {
    Field {
        name: "email",
        label: "email",
        kind: "email",
        autocomplete: "username",
        value,
        hint: None,
    }
}

/// The field for a password that somebody has.
pub fn password_field(label: &'static str) -> Field<'static> {
    Field {
        name: "password",
        label,
        kind: "password",
        autocomplete: "current-password",
        value: "",
        hint: None,
    }
}

/// The field for a new password of at least so many characters.
pub fn new_password_field(visit: &Visit, name: &'static str, least: usize) -> Field<'static> {
    let least = u64::try_from(least).unwrap_or_default();
    let hint = visit.say_with("password-hint", &[("number", least.into())]);
    let (label, autocomplete) =
        if name == "new" { ("new-password", "new-password") } else { ("password", "new-password") };
    Field { name, label, kind: "password", autocomplete, value: "", hint: Some(hint) }
}

/// What is wrong with a form as a whole.
pub fn alert(text: impl Into<Node>) -> Element {
    el("p").class("alert").attr("role", "alert").child(text)
}

/// What went well.
pub fn notice(text: impl Into<Node>) -> Element {
    el("p").class("notice").attr("role", "status").child(text)
}

/// A page that says why nothing else is shown. It leads nowhere: who sent somebody here may be a stranger.
pub fn failed(language: Language, error: &Error) -> Response {
    let code = error.code();
    if code.status() >= 500 {
        tracing::error!(
            code = code.as_str(),
            error = error as &dyn std::error::Error,
            "page failed"
        );
    }
    let (title, text) = match code {
        Code::OriginNotAllowed | Code::SiteNotFound => ("failed-stranger", "failed-stranger-words"),
        Code::CsrfRefused => ("failed-form", "failed-form-words"),
        Code::Unavailable => ("failed-later", "failed-later-words"),
        Code::Malformed => ("failed-window", "failed-window-words"),
        _ => ("failed", "failed-words"),
    };
    dead_end(language, title, text, error)
}

/// A page for a browser that keeps no cookies at all.
pub fn without_cookie(language: Language) -> Response {
    dead_end(language, "cookies-blocked", "cookies-blocked-words", &Code::CsrfRefused.into())
}

fn dead_end(language: Language, title: &str, text: &str, error: &Error) -> Response {
    let title = language.say(title);
    let content = [heading(title.clone(), None), words(language.say(text))];
    Answer::new(page(language, &title, content), Frame::Tab).refusing(Some(error)).into_response()
}

/// Sends the style sheet.
pub async fn style() -> Response {
    asset(
        "text/css; charset=utf-8",
        concat!(
            include_str!("style.css"),
            include_str!("provider/style.css"),
            include_str!("account.css"),
            include_str!("../../../widget/style/50-body.css"),
            include_str!("writing/style.css")
        ),
    )
}

/// Sends the script.
pub async fn script() -> Response {
    asset("text/javascript; charset=utf-8", include_str!("script.js"))
}

/// A file of the pages.
pub fn asset(kind: &'static str, text: &'static str) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}
